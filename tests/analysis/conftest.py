"""The real pipeline, loaded once for all tests of the analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the model with our components."""
    from briefing.analysis import pipeline

    return pipeline.load()
