"""In a comment the author asks; in a report a duty that nobody states is nobody's."""

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

ASKED = "It is high time for the council to mend the roads."
COMMENT = (
    "We know our roads. We drive on them every day, and I have written of them before. "
    "Our children walk there, and our buses stop there. We should not look away. " + ASKED
)
REPORT = "The council met on Tuesday. Its members spoke of roads and buses. " + ASKED


def contents(nlp, text: str) -> list[str]:
    """Return what is demanded."""
    positions = pipeline.article_doc(nlp, article_from_text(text, "comment.txt"))._.positions
    return [p.content.of(text) for p in positions]


def test_the_author_of_a_comment_asks(nlp) -> None:
    """He needs no "he said"."""
    assert "mend the roads" in contents(nlp, COMMENT)


def test_a_report_asks_nothing(nlp) -> None:
    """Nobody is said to want it."""
    assert contents(nlp, REPORT) == []
