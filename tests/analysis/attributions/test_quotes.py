"""Quotation marks are paired by shape; a wrong one costs one quotation and no more."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.attributions.marks import pair_marks
from briefing.analysis.attributions.quotes import LINE, find_quotations


def quoted(text: str) -> list[str]:
    """Return what stands in quotation marks, with an arrow where it goes on."""
    found = find_quotations(text, (line.span() for line in LINE.finditer(text)))
    return [text[q.start : q.end] + ("→" if q.runs_on else "") for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ("“We go,” he said.", ["We go,"]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
        ("«On y va», dit-il.", ["On y va"]),
        ("»Wir gehen«, sagte er.", ["Wir gehen"]),
        ("``We go,'' he said.", ["We go,"]),
        ("'We go,' he said.", ["We go,"]),
        ("‘We go,’ he said.", ["We go,"]),
        ('He said:"We go."', ["We go."]),
        ("The “peace train” left.", ["peace train"]),
    ],
)
def test_marks_of_every_newsroom(text: str, expected: list[str]) -> None:
    """Straight, typographic, German, French and LaTeX marks all count."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ('"He told me "no" twice," she said.', ['He told me "no" twice,']),
        ("'I told him \"no\" twice,' she said.", ['I told him "no" twice,']),
    ],
)
def test_a_quotation_inside_another_is_part_of_it(text: str, expected: list[str]) -> None:
    """Only the outermost quotation counts."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She spoke. "We go. "We come back." And went.', ["We go.→", "We come back."]),
        ('She spoke. "We go! "We come. "We stay." Yes.', ["We go!→", "We come.→", "We stay."]),
        # traps: the reporter speaks in between; a quotation inside another; no sentence ends
        ('"We go, he said. "We come back." Yes.', ["We come back."]),
        ('"He told me "no" twice," she said.', ['He told me "no" twice,']),
        ('The "go. Now" sign and "stop".', ["go. Now", "stop"]),
    ],
)
def test_lost_line_ends_leave_a_quotation_open(text: str, expected: list[str]) -> None:
    """The mark that begins its next paragraph stands in the middle of the line."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' and the bosses' plans don't fit.",
        "He rocked 'n' rolled in the '90s with 'em.",
        "It is Ana's and James' house.",
        "The bar is 5' 10\" wide.",
        '""',
    ],
)
def test_apostrophes_and_inches_quote_nobody(text: str) -> None:
    """Only what looks like speech is a quotation."""
    assert quoted(text) == []


def test_a_plural_possessive_closes_no_quotation() -> None:
    """The better mark further on does."""
    assert quoted("'Workers' rights matter,' he said.") == ["Workers' rights matter,"]


@pytest.mark.parametrize(
    "text",
    [
        '"We go, Ortega said. "It is late," he added.',
        'We go," Ortega said. "It is late," he added.',
        '"It is late," he added. "We go.',
    ],
)
def test_an_unmatched_mark_costs_one_quotation(text: str) -> None:
    """The other one in the paragraph is still found."""
    assert quoted(text) == ["It is late,"]


def test_an_unmatched_mark_spoils_no_other_paragraph() -> None:
    """Pairing starts anew with every paragraph."""
    assert quoted('"We go, he said.\nShe left.\nHe said "no" again.') == ["no"]
    assert quoted('"We go, said Ortega.\n"No," he said.') == ["No,"]


def test_long_quotations_open_every_paragraph_anew() -> None:
    """Only the last paragraph closes the quotation, as the press has it."""
    text = '"We waited.\n"Nobody came.\n"We will go," she said.'
    assert quoted(text) == ["We waited.→", "Nobody came.→", "We will go,"]


def test_long_quotations_may_close_without_opening_anew() -> None:
    """Some papers mark only the first and the last paragraph."""
    assert quoted('"We waited.\nWe will go," she said.') == ["We waited.→", "We will go,"]


def test_quotations_go_on_over_paragraphs_without_marks() -> None:
    """Some texts part every few sentences; a mark that closes tells how far it went."""
    assert quoted('He said: "We go.\nNow.\nTo sea." He left.') == ["We go.→", "Now.→", "To sea."]
    assert quoted("He said: \"We go.\nNow.\n'Soon' she said.\nThey left.") == ["We go.", "Soon"]


def test_speech_left_open_ends_with_its_paragraph() -> None:
    """A comma or colon before the mark says that it is speech."""
    assert quoted("He said, “We go.\nShe left.") == ["We go."]


WILD = st.lists(
    st.sampled_from(
        ['"', "'", "“", "”", "„", "«", "»", "‘", "’", "``", "''", " ", "\n", "a", "s", ".", ","]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(WILD | st.text(max_size=80))
def test_quotations_lie_inside_the_text_and_apart(text: str) -> None:
    """Whatever the marks, spans are in order, never empty and never overlap."""
    found = find_quotations(text, (line.span() for line in LINE.finditer(text)))
    edges = [edge for quotation in found for edge in (quotation.start, quotation.end)]
    assert edges == sorted(edges)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(text[q.start : q.end].strip() == text[q.start : q.end] for q in found)


@pytest.mark.parametrize("piece", ['"', '"a\n', ' "a" ', "'a ", "“", '"A" \'b ', "s' "])
def test_time_grows_with_length_only(piece: str) -> None:
    """Eight times the text may take eight times as long, with room for noise, not 64 times."""
    short, long = (_seconds(piece * times) for times in (5_000, 40_000))
    assert long < 25 * short + 0.2


def test_a_mark_never_closed_costs_no_copies_of_all_behind_it() -> None:
    """Every quotation inside it asks whether it goes on; only the text near it is looked at."""
    text = "“Open " + f"“b” {'c' * 900} " * 500
    tracemalloc.start()
    pair_marks(text, 0, len(text))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(text)


def _seconds(text: str) -> float:
    started = time.process_time()
    quoted(text)
    return time.process_time() - started
