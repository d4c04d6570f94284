"""A dispute told by four articles, two of which carry the same text; all made by hand."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing.model import DateMention, Kind
from tests.app.newsroom import FakeAnalyst, opened
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from briefing.model import Analysis, Article
    from tests.app.newsroom import Desk
    from tests.stories import Pair

_ASKED = """Union asks for the night ferry
The Union asked Arland to reopen the night ferry. About 300 dockers marched on 2 March 2024.
Belmark urged Arland to lower the port fee by 20 March 2024.
"""
_AGAIN = """Arland keeps its port fee
The Union demanded that Arland reopen the night ferry. Arland refused to lower the port fee, which \
has stood at nine crowns for every ship that calls at Port Elsa since the great storm of the year \
before last. Nobody at the ministry would say when the quay is to be mended or who is to pay for \
the work. The Union also called on Belmark to open its books.
"""

ASKED = story(
    "news/asked.txt",
    _ASKED,
    date(2024, 3, 4),
    [
        Told("Union > Arland | asked | reopen the night ferry", strength=1),
        Told("Belmark > Arland | urged | lower the port fee", strength=2),
    ],
    ["GPE Arland", "GPE Belmark", "ORG Union"],
)


def _dated(pair: Pair) -> Pair:
    """Add the dates, one of which is a deadline."""
    article, analysis = pair
    marched, until = (find(article.text, words) for words in ("2 March 2024", "20 March 2024"))
    first, second = analysis.positions
    return article, replace(
        analysis,
        positions=(first, replace(second, deadline=until)),
        dates=(
            DateMention(marched, date(2024, 3, 2), date(2024, 3, 2), "day", stated=True),
            DateMention(until, date(2024, 3, 20), date(2024, 3, 20), "day", stated=True),
        ),
    )


def _again(path: str, text: str, day: int) -> Pair:
    return story(
        path,
        text,
        date(2024, 3, day),
        [
            Told("Union > Arland | demanded | reopen the night ferry", strength=4),
            Told("Arland > Belmark | refused | lower the port fee", Kind.REJECTION),
            Told("Union > Belmark | called on | open its books", strength=3),
        ],
        ["GPE Arland", "GPE Belmark", "ORG Union"],
    )


AGAIN = _again("news/again.txt", _AGAIN, 6)
COPY = _again("news/copy.txt", _AGAIN.replace("great storm", "big storm"), 7)
PAIRS = (_dated(ASKED), AGAIN, COPY)


class Knows(FakeAnalyst):
    """Knows these findings."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        super().__init__()
        self._found = {article.id: analysis for article, analysis in pairs}

    def cached(self, of: Article) -> Analysis | None:
        """Return what is known."""
        return self._found.get(of.id)


@asynccontextmanager
async def told(
    tmp_path, pairs: Sequence[Pair] = PAIRS, keys: str = "", **settings: object
) -> AsyncIterator[Desk]:
    """Run the reader on articles with all findings known, and press some keys."""
    articles = [article for article, _ in pairs]
    async with opened(tmp_path, articles, Knows(pairs), **settings) as desk:
        await settled(desk)
        for key in keys:
            await pressed(desk, key)
        yield desk


async def pressed(desk: Desk, *keys: str) -> None:
    """Press keys, and wait until everything is worked out and shown."""
    for key in keys:
        await desk.pilot.press(key)
        await settled(desk)


async def settled(desk: Desk) -> None:
    """Wait until everything is worked out and shown."""
    await desk.pilot.pause()
    await desk.app.workers.wait_for_complete()
    await desk.pilot.pause()


def shown(desk: Desk) -> str:
    """Return all that is on the screen, as text."""
    strips = desk.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
