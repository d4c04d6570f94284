"""What can go wrong in a way we foresee.

Every error carries one sentence that names the thing and says what to do, as its
only argument, so that it survives pickling and can be shown as it is.
"""


class BriefingError(Exception):
    """The parent of all foreseen errors."""


class IngestError(BriefingError):
    """An input could not be read as an article."""


class AnalysisError(BriefingError):
    """The analysis of an article failed or could not start."""


class ModelMissingError(AnalysisError):
    """No spaCy model is installed, so articles open without findings."""


class StoreError(BriefingError):
    """The library on disk could not be opened, read or written."""


class ExportError(BriefingError):
    """An export could not be written."""


class ConfigError(BriefingError):
    """A setting is unknown or has a value we cannot use."""


class EditorError(BriefingError):
    """The editor that the user has chosen for texts could not be used."""


class UsageError(BriefingError):
    """The command line asks for something that does not exist."""


class QueryError(UsageError):
    """A search query cannot be understood."""

    def __init__(self, sentence: str, column: int = 0) -> None:
        super().__init__(sentence)
        self.column = column
        """The character of the query, from 0, at which it goes wrong."""
