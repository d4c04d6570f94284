"""The demands of the two seed articles are exact, and nothing else in them is called a demand."""

from pathlib import Path

import pytest

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text
from briefing.model import Kind

SEEDS = Path(__file__).parents[3] / "seeds"
TALKS = [
    ("Russia", ["United States"], "seeking", "the security guarantees"),
    (
        "Russian Foreign Ministry",
        ["NATO"],
        "should",
        "rescind a 2008 commitment to Ukraine and Georgia that they would one day become members",
    ),
    (
        "Russian Foreign Ministry",
        ["NATO"],
        "promise",
        "promise not to deploy weapons in countries bordering Russia "
        "that could threaten its security",
    ),
    (
        "Russia",
        ["United States", "NATO"],
        "called for",
        "the renewing of a regular defense dialog with the United States and NATO",
    ),
    (
        "Russia",
        ["United States"],
        "urged",
        "join a moratorium on deploying intermediate-range nuclear weapons in Europe",
    ),
]
STANDOFF = [
    (
        "Russia",
        ["United States", "NATO"],
        "wants",
        "offer legally binding security guarantees that the Western military alliance will not "
        "expand further eastwards or deploy certain weapons systems in Ukraine and other countries "
        "that border Russia",
    ),
    (
        "Sergei Ryabkov",
        ["Karen Donfried"],
        "asked",
        "meet with me to share Moscow's proposals on European security",
    ),
]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("000_5b4ce2830fcd6193.txt", TALKS), ("004_848527d84cece887.txt", STANDOFF)],
)
def test_demands_of_the_seeds(nlp, name, wanted) -> None:
    """Holder, addressees, trigger and content of each demand, in reading order."""
    text = (SEEDS / name).read_text(encoding="utf-8").replace("\r\n", "\n")
    doc = pipeline.article_doc(nlp, article_from_text(text, name))
    found = [
        (p.holder.name, [a.name for a in p.addressees], p.trigger.of(text), p.content.of(text))
        for p in doc._.positions
        if p.kind is Kind.DEMAND
    ]
    assert found == wanted
