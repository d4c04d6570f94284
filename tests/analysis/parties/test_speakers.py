"""Whose words they are where an office, a medium or a document stands for somebody."""

import pytest

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

URGED = "urged Peru to reopen the border."


def found(nlp, text: str) -> list[tuple[str | None, list[str]]]:
    """Return holder and addressees of each position."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    return [
        (p.holder.name if p.holder else None, [a.name for a in p.addressees])
        for p in doc._.positions
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Anna Keller gave a speech in Lima on Monday. The chancellor {URGED}", "Anna Keller"),
        (f"Senator Anna Keller spoke in Lima on Monday. The chancellor {URGED}", "chancellor"),
        (
            "Swedish Ambassador to Lima Anna Keller spoke on Monday. The talks were short. "
            f"The ambassador {URGED}",
            "Anna Keller",
        ),
        (
            f"Bo Lee left. The Labour MP {URGED} Anna Keller MP stayed.",
            "Anna Keller",
        ),
        (f"Deputy Prime Minister and Foreign Minister Anna Keller {URGED}", "Anna Keller"),
        (
            f"French President Bo Lee and Swedish Premier Anna Keller {URGED}",
            "Bo Lee and Anna Keller",
        ),
    ],
)
def test_offices_have_the_name_of_who_bears_them(nlp, text, who) -> None:
    """An office without a name is of who spoke, if nothing else is told of him."""
    assert found(nlp, text)[0][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"Peru must reopen the border," state media quoted Anna Keller as saying.', "Anna Keller"),
        (
            "Anna Keller said that Peru should reopen the border, according to two people "
            "familiar with the matter.",
            "Anna Keller",
        ),
        ("Peru should reopen the border, according to Anna Keller.", "Anna Keller"),
        ('"Mali must realize that Peru should pay the debt," Anna Keller said.', "Anna Keller"),
    ],
)
def test_who_only_passes_words_on_does_not_hold_them(nlp, text, who) -> None:
    """What somebody else reports is still of who said it."""
    assert found(nlp, text)[0][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A motion was passed by the city council on Monday asking Peru to act.", "city council"),
        (
            "Peru faces mounting international pressure to free the miners.",
            "international community",
        ),
        ("Peru faces mounting pressure to free the miners.", None),
    ],
)
def test_documents_and_pressure_are_of_somebody(nlp, text, who) -> None:
    """A motion speaks for those who passed it, international pressure for the world."""
    assert found(nlp, text)[0][0] == who


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('"The court ought to release him," Anna Keller told BBC News.', ["court"]),
        ('"He ought to resign," Anna Keller told MSNBC.', []),
        ("Anna Keller demanded an end to Israeli attacks.", ["Israel"]),
        ("Anna Keller demanded an end to the attacks.", []),
        ("Anna Keller warned those in the port of Lima to leave.", ["those in the port of Lima"]),
    ],
)
def test_reporters_are_told_not_asked(nlp, text, asked) -> None:
    """Whose deeds are to end is asked; a broadcaster only hears of it."""
    assert found(nlp, text)[0][1] == asked


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Floods hit Ohio and Lima. The state {URGED}", "Ohio"),
        (f"Floods hit Lima. The state {URGED}", "state"),
        (
            f"Sweden, Chad and Norway met in Lima. The three countries {URGED}",
            "Chad, Norway and Sweden",
        ),
        (f"The Swedish side {URGED}", "Sweden"),
    ],
)
def test_regions_and_sides_are_those_spoken_of(nlp, text, who) -> None:
    """A state without a name is the last one named; three countries those named in one breath."""
    assert found(nlp, text)[0][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Peru must reopen the border - Keller\n\nAnna Keller spoke in Lima on Monday.",
            "Anna Keller",
        ),
        (
            "Peru urged to act\n\nPeru closed it in May. Sweden urged all states to trade.",
            "Sweden",
        ),
        (
            "Sweden closed the border. The talks failed. Peru was urged to act. Chad demanded aid.",
            None,
        ),
    ],
)
def test_headlines_are_of_who_signs_them_or_speaks_next(nlp, text, who) -> None:
    """Only the lead tells what is asked before it tells by whom."""
    assert found(nlp, text)[0][0] == who
