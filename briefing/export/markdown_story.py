"""What several articles say together, at the end of the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.report_rows import difference_rows, origin_rows
from briefing.export.story_rows import board_rows, silence_rows, thread_rows, timeline_rows
from briefing.export.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref import CrossIndex


def story(index: CrossIndex) -> Iterator[str]:
    """Give a section for each view that has something to show."""
    if len(index.pages()) < 2:
        return
    yield from ("", "## All articles together")
    copies = [row for row in origin_rows(index) if row["carried_by"] > 1]
    views = (
        ("Demands", "threads", list(thread_rows(index))),
        ("Who asks whom", "board", list(board_rows(index))),
        ("No answer found", "silence", list(silence_rows(index))),
        ("Timeline", "timeline", list(timeline_rows(index))),
        ("Same text", "origins", copies),
        ("Told differently", "differences", list(difference_rows(index))),
    )
    for title, what, rows in views:
        if rows:
            yield from ("", f"### {title}", "")
            yield from markdown_table(rows, what).splitlines()
