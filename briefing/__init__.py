"""A terminal reader that shows who demands what of whom."""

__version__ = "0.1.0"
