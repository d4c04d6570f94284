"""Sentences of our own with what should be found in them, and traps where nothing should."""

import json
from pathlib import Path

import pytest

from briefing.analysis import pipeline
from briefing.analysis.positions import judging
from briefing.ingest.text import article_from_text

GOLD = Path(__file__).parents[1] / "gold" / "sentences.jsonl"
FLOOR = 0.95
"""Share of sentences that must come out exactly as annotated."""
JUDGED_TRAPS = 0.05
"""Share of traps that the learned judge may fall into: it weighs, and no sentence has a context."""


def found_in(nlp, text: str) -> list[tuple]:
    """Return kind, holder, addressees and content of each position, in reading order."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "sentence.txt"))
    return [
        (
            p.kind.value,
            p.holder.name if p.holder else "",
            [a.name for a in p.addressees],
            p.content.of(text),
        )
        for p in doc._.positions
    ]


@pytest.fixture(scope="module")
def rows() -> list[dict]:
    """Return the annotated sentences."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def test_our_sentences_come_out_as_annotated(nlp, rows) -> None:
    """Every frame has a sentence; more than a few failing means a rule broke."""
    wrong = []
    for row in rows:
        wanted = [(p["kind"], p["holder"], p["addressees"], p["content"]) for p in row["positions"]]
        found = found_in(nlp, row["text"])
        if found != wanted:
            wrong.append((row["text"], found))
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong


def test_traps_do_not_fire(nlp, rows, monkeypatch) -> None:
    """Intentions, market demand, questions and forecasts ask nothing of anybody, say the rules."""
    traps = [row["text"] for row in rows if not row["positions"]]
    assert len(traps) >= 40
    monkeypatch.setattr(judging, "judged", lambda found, *_: found)
    assert {text: found for text in traps if (found := found_in(nlp, text))} == {}


def test_the_judge_falls_into_few_traps(nlp, rows) -> None:
    """It learned from these sentences, too."""
    traps = [row["text"] for row in rows if not row["positions"]]
    fallen = {text: found for text in traps if (found := found_in(nlp, text))}
    assert len(fallen) <= JUDGED_TRAPS * len(traps), fallen
