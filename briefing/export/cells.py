"""The one thing about a value that a person wants to see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from briefing import wording
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.export.spans import Row

BARS = "▁▂▃▄▅▆▇█"
_KEPT = 3
"""So many unchanged words are shown on each side of a change."""


def cell(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return what to show of a value, on one line."""
    match value:
        case None | bool():
            return "yes" if value else ""
        case {"name": text} | {"text": text}:
            return one_line(text)
        case dict():
            return "; ".join(f"{key} {cell(some)}" for key, some in value.items())
        case [{"op": _}, *_]:
            return marked(value)
        case list():
            return "; ".join(map(_one_of, value))
        case _:
            return one_line(str(value))


def _one_of(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return the same of one of several; of what several articles say, with the article."""
    match value:
        case {"article": article, "text": _}:
            return f"{cell(value)} ({one_line(article)})"
        case _:
            return cell(value)


def days(first: str | None, last: str | None) -> str:
    """Return "15 Dec 2021", "Jun 2019", "2019", "1–10 Jun 2019"; a dash where there is no date."""
    if not first or not last:
        return "–"
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    after = end + timedelta(1) if end < date.max else end
    if start == end:
        return wording.day(start, year=True)
    if start.day == after.day == 1 and (after - start).days <= 31:
        return f"{start:%b %Y}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{wording.day(end, year=True)}"
    return f"{wording.day(start, year=start.year != end.year)} – {wording.day(end, year=True)}"


def chart(counts: Sequence[int]) -> str:
    """Return a bar for each number, a blank for none.

    >>> chart([0, 1, 4])
    ' ▂█'
    """
    most = max(counts, default=0) or 1
    return "".join(BARS[-(-count * len(BARS) // most) - 1] if count else " " for count in counts)


def marked(edits: Iterable[Row]) -> str:
    """Return words cut as [-words-] and added as {+words+}, with a few unchanged ones around."""
    parts = []
    for edit in edits:
        words = one_line(edit["text"]).split()
        if edit["op"] == "cut":
            parts.append(f"[-{' '.join(words)}-]")
        elif edit["op"] == "added":
            parts.append(f"{{+{' '.join(words)}+}}")
        elif len(words) > 2 * _KEPT:
            start = [*words[:_KEPT], "…"] if parts else ["…"]
            parts.append(" ".join([*start, *words[-_KEPT:]]))
        else:
            parts.append(" ".join(words))
    return " ".join(parts)
