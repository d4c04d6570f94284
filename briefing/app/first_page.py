"""The first page, painted with plain escape codes while Textual is still being imported.

It draws the frames and the text where the reader will draw them a moment later, so that the
reader can begin to read and nothing jumps. `tests/app/test_first_page.py` holds the two together.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.article_view.page import MEASURE, NARROWEST, Page, paragraphs_of
from briefing.app.kept import LEAST, TALL, WIDE, Looks
from briefing.model import BlockKind
from briefing.wording import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.session import Return
    from briefing.model import Article

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[H", "\x1b[?25h\x1b[?1049l"
_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[m"


class Box(NamedTuple):
    """Where a pane stands, its frame included, in cells from the top left."""

    left: int
    top: int
    width: int
    height: int
    column: int = MEASURE
    """Cells of text in a row, at most."""
    framed: bool = True
    """Is there a frame, and a line about the article? There is not in the reading mode."""


def article_box(columns: int, lines: int, looks: Looks) -> Box | None:
    """Return where the article pane will stand; `None` on screens that show another layout."""
    if columns < WIDE or lines < TALL:
        return None
    if looks.reading:
        return Box(0, 0, columns, lines - 1, looks.column, framed=False)
    left, right, below = looks.shares(columns, lines).values()
    return Box(left, 1, columns - left - right, lines - 2 - below)


def text_rows(article: Article, box: Box, offset: int = 0) -> list[str]:
    """Return the rows of text that the reader will show at an offset, one cell less than the box.

    Marks are left out: nothing is known of the article yet.
    """
    room, height = box.width - 1, box.height  # the scroll bar
    if box.framed:
        room, height = room - 2, height - 3  # and the line about the article
    gutter = 4 if room >= 40 else 2
    page = Page(
        paragraphs_of(article.text, article.blocks),
        max(min(box.column, room - gutter - 1), NARROWEST),
    )
    if not page.rows:
        return []
    left = max(room - gutter - page.width, 0) // 2 if room > page.width + 8 else 0
    top = min(_top(page.row_at(offset), height), max(len(page.rows) - height, 0))
    margin = " " * (left + gutter)
    return [margin + _row(page, row) for row in range(len(page.rows))[top : top + height]]


def _top(row: int, height: int) -> int:
    """Return the first row shown so that `row` is in sight, as `PageView.show_rows` does."""
    margin = min(3, (height - 1) // 2)
    if row > height + height // 2:
        return row - (height - 1) // 2
    return max(min(row + margin - height + 1, row - margin), 0)


def _row(page: Page, row: int) -> str:
    index, first, last = page.rows[row]
    if index < 0:
        return ""
    paragraph = page.paragraphs[index]
    starts = row == 0 or page.rows[row - 1].paragraph != index
    lead = paragraph.marker if starts else ""
    text = paragraph.flow.drawn(first, last).rstrip()
    bold = paragraph.kind in {BlockKind.TITLE, BlockKind.HEADING}
    return lead.ljust(paragraph.indent) + (_BOLD + text + _PLAIN if bold else text)


def begun(begin: Return, columns: int, lines: int, looks: Looks) -> str:
    """Return what to write where reading goes on; empty if another pane filled the screen."""
    if begin.session and begin.session.zoomed:
        if begin.session.pane != "article":
            return ""
        looks = replace(looks, hidden=frozenset(LEAST))
    return painted(begin.article, columns, lines, begin.at, looks)


def painted(
    article: Article, columns: int, lines: int, offset: int = 0, looks: Looks | None = None
) -> str:
    """Return what to write to the terminal; empty where the screen is too small for it."""
    box = article_box(columns, lines, looks or Looks())
    if box is None:
        return ""
    if not box.framed:
        rows = text_rows(article, box, offset)
        return "".join(f"\x1b[{number};1H{row}" for number, row in enumerate(rows, 1))
    parts = [f"\x1b[1;1H {_BOLD}briefing{_PLAIN}", *_frame(box)]
    inside = [" " + about(article, file=True), *text_rows(article, box, offset)]
    for number, row in enumerate(inside[: box.height - 2]):
        parts.append(f"\x1b[{box.top + 2 + number};{box.left + 2}H{row}")
    return "".join(parts)


def _frame(box: Box) -> Iterator[str]:
    across = "─" * (box.width - 2)
    yield f"{_FAINT}\x1b[{box.top + 1};{box.left + 1}H╭{across}╮"
    for row in range(box.top + 2, box.top + box.height):
        yield f"\x1b[{row};{box.left + 1}H│\x1b[{row};{box.left + box.width}H│"
    yield f"\x1b[{box.top + box.height};{box.left + 1}H╰{across}╯{_PLAIN}"


@contextmanager
def shown(page: str) -> Iterator[None]:
    """Show a page until the reader takes the terminal over; on an error, give the terminal back.

    Keys typed meanwhile are not echoed and wait for the reader.
    """
    try:
        import termios  # noqa: PLC0415 - not on every system
        import tty  # noqa: PLC0415
    except ImportError:
        page = ""
    if not page:
        yield
        return
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    try:
        tty.setcbreak(keyboard, termios.TCSANOW)  # the default would drop what was typed already
        modes = termios.tcgetattr(keyboard)
        modes[0] &= ~termios.ICRNL  # else Enter would become another key, ctrl+j
        termios.tcsetattr(keyboard, termios.TCSANOW, modes)
        sys.stdout.write(_ENTER + page)
        sys.stdout.flush()
        yield
    except BaseException:
        sys.stdout.write(_LEAVE)
        sys.stdout.flush()
        raise
    finally:
        termios.tcsetattr(keyboard, termios.TCSANOW, before)
