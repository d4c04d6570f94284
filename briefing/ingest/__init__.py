"""Files, folders and streams in, `Article` values out."""
