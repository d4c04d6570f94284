"""Who is meant by titles, pronouns, demonyms and descriptions."""

import pytest

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

URGED = "urged Peru to reopen the border."


def holders(nlp, text: str) -> list[str | None]:
    """Return the holders of the positions in a text."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    return [p.holder.name if p.holder else None for p in doc._.positions]


@pytest.mark.parametrize(
    ("before", "who", "name"),
    [
        ("", "Moscow", "Russia"),
        ("", "Iranian officials", "Iran"),
        ("", "Russia and China", "Russia and China"),
        ("", "The French government", "France"),
        ("President Anna Keller arrived in Lima. ", "Keller", "Anna Keller"),
        ("President Anna Keller arrived in Lima. ", "The president", "Anna Keller"),
        ("Mr. Tom Keller arrived in Lima. ", "He", "Tom Keller"),
        ("Greenpeace published a report. ", "The group", "Greenpeace"),
        ("Unions met in Lima. ", "They", "Unions"),
    ],
)
def test_holders_have_their_canonical_name(nlp, before, who, name) -> None:
    """Metonyms stand for the state, the rest for the name the article gives."""
    assert holders(nlp, f"{before}{who} {URGED}") == [name]


def test_a_description_is_named_in_the_next_sentence(nlp) -> None:
    """The lead speaks of "a congressman", the next sentence says who he is."""
    text = f"A congressman from Ohio {URGED} Representative Jim Marlow said the road was vital."
    assert holders(nlp, text)[0] == "Jim Marlow"


def test_we_in_a_quotation_is_the_speaker(nlp) -> None:
    """The quotation comes before its speaker is named."""
    text = '"We urge Jordan to reopen the camp," said the envoy, Maria Lund.'
    assert holders(nlp, text) == ["Maria Lund"]


def test_news_services_hold_no_positions(nlp) -> None:
    """They report what others want."""
    assert holders(nlp, "Reuters said Sweden must extradite the suspects.") == []
