"""The article pane: long texts with many marks, painted a row at a time.

`page` and `flow` need no Textual, so that a first page can be painted before it is imported.
"""
