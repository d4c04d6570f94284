"""A gist is short, whole, and says what is to be done."""

import pytest
from spacy.language import Language

from briefing.analysis import pipeline
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.gist import LIMIT, gist
from briefing.ingest.text import article_from_text
from briefing.model import Kind


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Norway said Chile should rescind a 1998 promise to Peru and Bolivia that their boats "
            "would one day be welcome.",
            "rescind 1998 promise to Peru and Bolivia",
        ),
        (
            "Norway urged Chile to promise not to send boats to waters near Peru that could "
            "threaten its fishing grounds in the north.",
            "promise not to send boats to waters near Peru",
        ),
        (
            "Norway called for the withdrawal of all troops from Chile.",
            "withdraw all troops from Chile",
        ),
        ("Norway urged Chile not to resume whaling.", "do not resume whaling"),
        ("Norway said Chile shouldn’t send boats.", "do not send boats"),
        (
            "Norway demanded that Chile pay $50 million to the fishermen’s families.",
            "pay $50 million to fishermen’s families",
        ),
        ("Norway urged Chile to cut its pre-war catch by 50%.", "cut its pre-war catch by 50%"),
        ('Norway urged Chile to stop the "senseless" hunt.', "stop senseless hunt"),
        (
            "Norway asked Chile to send more aid (which is kept in the port of Arica, in boxes "
            "that nobody counted, officials said).",
            "send more aid",
        ),
    ],
)
def test_gists(nlp: Language, sentence: str, told: str) -> None:
    """What is left off is a phrase as a whole, and a refusal is refused once."""
    found = pipeline.analyse(nlp, article_from_text(sentence, "a.txt")).positions
    assert [one.gist for one in found] == [told]


@pytest.mark.parametrize(
    ("sentence", "gists"),
    [
        (
            "Norway called on Chile not to expand the war, send troops and close the strait.",
            ["do not expand war", "do not send troops", "do not close strait"],
        ),
        (
            "Norway urged Chile not to send troops and to open the strait.",
            ["do not send troops", "open strait"],
        ),
    ],
)
def test_what_is_refused_in_one_breath_is_refused(
    nlp: Language, sentence: str, gists: list[str]
) -> None:
    """One "not" holds for all verbs that share its "to"."""
    found = pipeline.analyse(nlp, article_from_text(sentence, "a.txt")).positions
    assert [one.gist for one in found] == gists


def test_a_verb_that_stands_late_leaves_the_gist_short(nlp: Language) -> None:
    """What stands before the verb is not all put before it: a gist has ten words at most."""
    text = (
        "In the cold spring, on every quay of the old north, with the help of all "
        "the neighbours they have, reopen ports."
    )
    doc = pipeline.article_doc(nlp, article_from_text(text, "a.txt"))
    verb = next(t for t in doc if t.text == "reopen")
    for start in range(verb.i):
        content = doc[start : verb.i + 2]
        told = gist(Finding(Kind.DEMAND, "demand-judged", doc[:1], content, verb))
        assert told
        assert len(told.split()) <= LIMIT
