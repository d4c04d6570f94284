"""The only place for spaCy. Importing this package imports none of it."""

ENGINE = "1"
"""Version of the rules, part of the key of every stored analysis: raise it when findings change."""
