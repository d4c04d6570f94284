"""The only place for Textual: the reader on the screen."""
