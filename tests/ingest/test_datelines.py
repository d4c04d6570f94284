"""Datelines of many houses, and sentences that only look like one."""

from __future__ import annotations

import pytest

from briefing.ingest.datelines import find_dateline


def parts(text: str) -> tuple[str | None, ...] | None:
    """Return dateline, place, date and agency as text."""
    found = find_dateline(text, 0, len(text))
    if found is None:
        return None
    spans = (found.span, found.place, found.date, found.agency)
    return tuple(span.of(text) if span else None for span in spans)


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("MOSCOW, Dec 15 (Reuters) -", "MOSCOW", "Dec 15", "Reuters"),
        ("WASHINGTON (AP) —", "WASHINGTON", None, "AP"),
        ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", None, "AP"),
        ("SURABAYA, Indonesia/JAKARTA (Reuters) -", "SURABAYA, Indonesia/JAKARTA", None, "Reuters"),
        ("WASHINGTON/BRUSSELS, March 3 (Reuters) -", "WASHINGTON/BRUSSELS", "March 3", "Reuters"),
        ("UNITED NATIONS, Feb. 28, 2022 (AP) --", "UNITED NATIONS", "Feb. 28, 2022", "AP"),
        ("BEIJING, Dec. 15 (Xinhua) --", "BEIJING", "Dec. 15", "Xinhua"),
        ("MOSCOW, December 15. /TASS/.", "MOSCOW", "December 15", "TASS"),
        ("MOSCOW. Dec 15 (Interfax) -", "MOSCOW", "Dec 15", "Interfax"),
        ("Paris (AFP) –", "Paris", None, "AFP"),
        ("Berlin (dpa) -", "Berlin", None, "dpa"),
        ("New Delhi, Dec 15 (PTI)", "New Delhi", "Dec 15", "PTI"),
        ("SEOUL, Dec. 15 (Yonhap) --", "SEOUL", "Dec. 15", "Yonhap"),
        ("ROME, DEC 15 (ANSA) -", "ROME", "DEC 15", "ANSA"),
        ("Geneva, 12 May 2021 –", "Geneva", "12 May 2021", None),
        ("McALLEN, Texas (AP) —", "McALLEN, Texas", None, "AP"),
        ("ST. PETERSBURG, Russia —", "ST. PETERSBURG, Russia", None, None),
        ("ABOARD AIR FORCE ONE —", "ABOARD AIR FORCE ONE", None, None),
        ("KYIV --", "KYIV", None, None),
        ("NEW DELHI, May 3:", "NEW DELHI", "May 3", None),
        ("CHICAGO—", "CHICAGO", None, None),
        ("SÃO PAULO, Wednesday, Dec. 15 (Reuters) -", "SÃO PAULO", "Dec. 15", "Reuters"),
        ("**MOSCOW, Dec 15 (Reuters)** -", "MOSCOW", "Dec 15", "Reuters"),
        ("(CNN) —", None, None, "CNN"),
        ("Nov 20 (Reuters) -", None, "Nov 20", "Reuters"),
    ],
)
def test_datelines(head: str, place: str | None, date: str | None, agency: str | None) -> None:
    """Each part is found where it stands, and the sentence after it is left alone."""
    assert parts(f"{head} Ministers met on Monday.") == (head, place, date, agency)


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO - the alliance - said it would not yield.",
        "NATO — The alliance said it would not yield.",
        "EU — French talks resume.",
        "COVID-19 - A new wave has hit the capital.",
        "UPDATE - Ministers meet.",
        "Moscow - which denies it - has moved troops.",
        "Moscow said on Dec 15 (a Wednesday) - it would talk.",
        "Ministers (from both sides) - met.",
        "On 15 December 2021 - The day of the talks - it rained.",
        "MINISTER: We will not yield.",
        "REUTERS - The agency said so.",
        "WASHINGTON has asked Moscow to explain.",
        "WASHINGTON-based experts said so.",
        "",
        "M",
    ],
)
def test_sentences_are_no_datelines(sentence: str) -> None:
    """Capitals or a dash alone do not make a dateline."""
    assert parts(sentence) is None


def test_a_dateline_may_stand_alone() -> None:
    """Some sites break the line after it."""
    assert parts("WASHINGTON —") == ("WASHINGTON —", "WASHINGTON", None, None)
