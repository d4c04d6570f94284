"""Mentions come together as entities, however the text calls them."""

from spacy.language import Language

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

TEXT = """Norway and Chile talk about whaling

Norwegian boats left Oslo on Monday. Norway said the Norwegians would return.
"""


def test_a_state_and_its_people_are_one_entity(nlp: Language) -> None:
    """Whoever looks for Norway wants to find the Norwegian boats too."""
    found = pipeline.analyse(nlp, article_from_text(TEXT, "a.txt")).entities
    norway = [one for one in found if one.name == "Norway"]
    assert [one.kind for one in norway] == ["GPE"]
    words = [mention.span.of(TEXT) for mention in norway[0].mentions]
    assert words == ["Norway", "Norwegian", "Norway", "Norwegians"]
