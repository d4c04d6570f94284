"""What people look for in whole-story views, as the columns of tables."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from briefing import wording
from briefing.crossref.silence import UNANSWERED
from briefing.export.cells import cell, days, marked
from briefing.model import Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.export.spans import Row

    Columns = dict[str, Callable[[Row], str]]


SENTENCE = 120
"""Characters of a sentence that a timeline has room for."""
FEW = 6
"""So many names, demands or changes are shown in one cell; JSON Lines have all."""
SIDES = 3
"""So many of those who ask or are asked."""
NAME = 48
"""Characters of each: some hold together a dozen states."""


def _some(words: list[str], between: str = ", ", most: int = FEW) -> str:
    """Return the first few of a list, and how many more there are."""
    more = [f"and {len(words) - most:,} more"] if len(words) > most else []
    return between.join([*map(one_line, words[:most]), *more])


def _sides(holders: list[str], addressees: list[str]) -> str:
    who, whom = (
        _some([shorten(name, NAME, placeholder=" …") for name in names], most=SIDES)
        for names in (holders, addressees)
    )
    return " → ".join(filter(None, (who or wording.UNNAMED, whom)))


def _pressed(row: Row) -> str:
    return wording.STRENGTHS.get(row["strength"] or 0, "")


def _answer(row: Row) -> str:
    return "none found" if row["status"] == "open" else one_line(row["status"])


def _course(row: Row) -> str:
    """Return how a demand goes on: by the last time it changed, or was dropped or repeated."""
    if row["dropped"] and row["status"] in UNANSWERED:
        return "not repeated"
    words = [str(one["course"]) for one in row["positions"]]
    changed = [word for word in words if word in ("hardened", "softened")]
    return changed[-1] if changed else "repeated" if "repeated" in words else ""


def _support(row: Row) -> str:
    """Return "4", or "4 (2)" where the four carry only two texts."""
    many, few = row["articles"], row["origins"]
    return f"{many:,}" if many == few else f"{many:,} ({few:,})"


def _when(row: Row) -> str:
    """Return the days, with a sign before them if they were worked out from another date."""
    if not row["first"]:
        return "no date"
    return ("~" if row["basis"] == "inferred" else "") + days(row["first"], row["last"])


def _what(row: Row) -> str:
    what = "DUE" if row["ahead"] and row["what"] == "due" else one_line(row["what"])
    if not row["position"]:
        return what
    kind = wording.pressed(Kind(row["kind"]), row["strength"], negated=row["negated"])
    return kind if what == "said" else f"{kind} {what}"


def _told(row: Row) -> str:
    """Return who wants what of whom, or the sentence that tells what happened."""
    if not row["position"]:
        return shorten(one_line(row["sentence"]["text"]), SENTENCE, placeholder=" …")
    holders = [row["holder"]] if row["holder"] else []
    return f"{_sides(holders, row['addressees'])}: {one_line(row['gist'])}"


def _also(row: Row) -> str:
    others = len({place["article"] for place in row["places"]}) - 1
    return f"{one_line(row['article'])}{f' +{others}' if others else ''}"


def _copy(row: Row) -> str:
    """Return what is not the same in a copy as in the text it was copied from."""
    if row["article"] == row["origin"]:
        return wording.count(row["carried_by"], "article") + " carry this text"
    if row["changes"] is None:
        return "not compared"
    return _some([marked(change["edits"]) for change in row["changes"]], " / ") or "word for word"


def _versions(rows: list[Row]) -> list[str]:
    """Return what each article says; its file, where two articles have one source and day."""
    articles = {row["article"]: (row["source"], row["published"]) for row in rows}
    known = [*articles.values()]
    alone = [known.count(articles[row["article"]]) == 1 for row in rows]
    return [
        _version(row, row["source"] if one else "") for row, one in zip(rows, alone, strict=True)
    ]


def _version(row: Row, source: str | None) -> str:
    by = one_line(source or row["article"].rpartition("/")[2])
    when = f", {days(row['published'], row['published'])}" if row["published"] else ""
    return f"“{one_line(row['text'])}” ({by}{when})"


def _change(row: Row) -> str:
    seen = f" ({row['review']})" if row["review"] else ""
    if row["edits"] and row["old"] and row["new"]:
        return marked(row["edits"]) + seen
    sides = [one_line(side["text"]) for side in (row["old"], row["new"]) if side]
    return " → ".join([cell(row["about"]) + seen] if row["what"] == "position" else sides)


COLUMNS: dict[str, Columns] = {
    "threads": {
        "who → of whom": lambda row: _sides(row["holders"], row["addressees"]),
        "what": lambda row: one_line(row["gist"]),
        "pressed": _pressed,
        "answer": _answer,
        "course": _course,
        "last": lambda row: days(row["last"], row["last"]),
        "in": _support,
    },
    "silence": {
        "who": lambda row: one_line(row["addressee"]),
        "owes": lambda row: f"{row['count']:,}",
        "since": lambda row: days(row["since"], row["since"]),
        "what": lambda row: _some(row["gists"], "; "),
    },
    "timeline": {
        "when": _when,
        "how": _what,
        "what": _told,
        "article": _also,
    },
    "origins": {
        "article": lambda row: one_line(row["article"]),
        "source": lambda row: one_line(row["source"] or "–"),
        "when": lambda row: days(row["published"], row["published"]),
        "what": _copy,
    },
    "differences": {
        "differs": lambda row: one_line(row["what"]),
        "about": lambda row: one_line(row["about"]),
        "what": lambda row: _some(_versions(row["versions"]), " / "),
    },
    "diff": {
        "what": lambda row: wording.KINDS[Kind(row["kind"])] if row["kind"] else row["what"],
        "how": lambda row: one_line(row["change"]),
        "": _change,
    },
}
