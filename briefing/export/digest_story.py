"""What several articles say together, at the end of the digest: short, and only what there is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing import wording
from briefing.crossref.origins import origins
from briefing.crossref.silence import silence
from briefing.export.report_rows import difference_rows
from briefing.export.story_columns import COLUMNS
from briefing.export.story_rows import board_rows, timeline_rows
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref import CrossIndex
    from briefing.export.columns import Form

    Line = tuple[str, str]

MOST = 6
"""Lines of a section at the most; the commands list everything."""
PLACES = 12
"""Places of one demand at the most."""
_DAY = 6


def story(index: CrossIndex, form: Form) -> Iterator[str]:
    """Give the sections that have something to say.

    Args:
        index: Over all articles.
        form: How they are set.
    """
    if len(index.pages()) < 2:
        return
    yield from _recurring(index, form)
    articles = wording.count(len(index.pages()), "article")
    sections = {
        "Who asks whom": list(_pairs(index)),
        "Still due": list(_due(index)),
        f"No answer found in these {articles}": list(_silent(index)),
        "Same text": list(_copies(index)),
        "Told differently": list(_differences(index)),
    }
    for title, lines in sections.items():
        if lines:
            yield from _section(title, lines, form)


def _recurring(index: CrossIndex, form: Form) -> Iterator[str]:
    """Give the demands that stand in more than one article, with their places."""
    carried = origins(index)
    places = {thread: list(map(index.place, thread.positions)) for thread in index.threads()}
    support = {
        thread: carried.support(page.article.id for page, _ in found)
        for thread, found in places.items()
    }
    shared = [thread for thread in places if support[thread].articles > 1]
    if shared:
        yield from ("", *form.heading("Asked in more than one article"))
    for thread in shared:
        yield ""
        on = support[thread]
        copied = f" – {on.articles} articles, {wording.count(on.origins, 'origin')}"
        head = f"{thread.gist} – {wording.status(thread)}"
        yield from form.text(head + (copied if on.origins < on.articles else ""), "  ")
        for page, position in places[thread][:PLACES]:
            day = wording.day(page.article.published)
            where = wording.where(page.article, position.sentence.start)
            seen = f"{where}, {position.review}" if position.review else where
            yield from form.row(day, _DAY, f"{wording.parties(position)} ({seen})", "    ")
        if len(places[thread]) > PLACES:
            yield from form.text(f"and {len(places[thread]) - PLACES:,} more", "    ")


def _section(title: str, lines: list[Line], form: Form) -> Iterator[str]:
    """Give a title and lines of two columns."""
    yield from ("", *form.heading(title), "")
    room = min(max(cell_len(head) for head, _ in lines[:MOST]), form.width // 2)
    for head, tail in lines[:MOST]:
        yield from form.row(head, room + 1, tail)
    if len(lines) > MOST:
        yield from form.text(f"and {len(lines) - MOST:,} more", "  ")


def _pairs(index: CrossIndex) -> Iterator[Line]:
    """Give the pairs with most demands."""
    named = (row for row in board_rows(index) if row["holder"] or row["addressee"])
    for row in sorted(named, key=lambda row: (-row["count"], -(row["strength"] or 0))):
        sides = (row["holder"] or wording.UNNAMED, row["addressee"] or wording.UNSTATED)
        parts = [wording.count(row["count"], "demand")]
        if row["strength"]:
            parts.append(f"strongest: {wording.STRENGTHS[row['strength']]}")
        parts += [f"{count} {one}" for one, count in row["statuses"].items() if one != "open"]
        yield one_line(" → ".join(sides)), ", ".join(parts)


def _due(index: CrossIndex) -> Iterator[Line]:
    """Give what lies ahead of the newest article, what somebody asks or promises first."""
    rows = [row for row in timeline_rows(index) if row["ahead"] and row["what"] == "due"]
    rows.sort(key=lambda row: (row["position"] is None, row["first"]))
    columns = COLUMNS["timeline"]
    for row in rows:
        yield columns["when"](row), f"{columns['what'](row)} ({_name(row['article'])})"


def _silent(index: CrossIndex) -> Iterator[Line]:
    for one in silence(index).unanswered:
        since = f" since {wording.day(one.since, year=True)}" if one.since else ""
        yield one_line(one.addressee), f"{wording.count(len(one.threads), 'demand')}{since}"


def _copies(index: CrossIndex) -> Iterator[Line]:
    for origin in origins(index).copied():
        names = (_name(index.article(one).path) for one in islice(origin.articles, MOST))
        yield wording.count(len(origin.articles), "article"), ", ".join(names)


def _name(path: str) -> str:
    """Return the name of a file, which is enough to tell it from the others."""
    return one_line(path.rpartition("/")[2])


def _differences(index: CrossIndex) -> Iterator[Line]:
    for row in difference_rows(index):
        yield one_line(row["about"]), COLUMNS["differences"]["what"](row)
