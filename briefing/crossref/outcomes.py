"""Whether what a party has done is what was asked of it, and all of it.

To say "met" of what is not is worse than to say nothing: deed and thing must be the same, done
after it was asked for, and told by the article itself or by who asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.crossref.parties import share_party
from briefing.crossref.words import meaning, stem

if TYPE_CHECKING:
    from briefing.crossref.asked import Asked
    from briefing.crossref.figures import Figure
    from briefing.crossref.pages import Page
    from briefing.model import Position, Span

    Place = tuple[Page, Position]

_NUMBER = r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OBJECT = re.compile(
    rf"\s*(?P<part>(?:{_NUMBER}|half|some|most|part|many|several|a (?:few|third|quarter)) of\s)?"
    r"(?P<all>(?:the|all|both|its|his|her|their|every|[\w]+['’]s?)\s)?"
    r"(?P<thing>(?:(?!(?:on|of|in|from|off|at|for|to|with|by|under|over|against|into|around|near"
    r"|out|down|up|across|along|last|this|earlier)\b)[\w'’,-]+\s?)+)"
)
"""What a deed is done to, up to a preposition: "two of the", "their", "14 Corland fishermen"."""
_LIGHT = frozenset({"began", "gave", "given", "held", "made", "put", "set", "took"})
_SOME = re.compile(r"\s*(?:some|half|most|several|many|a few|part|partially|partly)\b")


def outcome(deed: Asked, demand: Asked, done: Place, asked: Place) -> str | None:
    """Return whether a deed meets a demand, as a status; `None` if it has nothing to do with it."""
    same = demand.does and not demand.hedged and _is_deed(deed, demand, done)
    if same and _is_told(deed, demand, done[1]) and _is_later(deed, demand, done):
        return _how_much(demand, done, asked) if _is_there(demand, done, asked) else None
    return None


def _is_deed(deed: Asked, demand: Asked, done: Place) -> bool:
    """Is it done itself, not only spoken of? "Held" and "gave" say nothing without their object."""
    page, told = done
    verb = told.trigger.of(page.article.text)
    deeds = deed.head if verb in _LIGHT else meaning(verb)
    return not demand.head.isdisjoint(deeds)


def _is_told(deed: Asked, demand: Asked, told: Position) -> bool:
    """Does the article say so itself, or who demanded it?"""
    by = [saying.name for saying in told.said_by]
    return not by or bool(deed.heeds) or (all(by) and share_party(by, demand.holders))


def _is_later(deed: Asked, demand: Asked, done: Place) -> bool:
    """Was it done after it was asked for, as far as the days tell?"""
    (undated, day), (never, since) = deed.day, demand.day
    if undated or never or not (day > since or (deed.heeds and deed.place > demand.place)):
        return False
    page, told = done
    return all(one.last >= since for one in page.analysis.dates if told.sentence.covers(one.span))


def _is_there(demand: Asked, done: Place, asked: Place) -> bool:
    """Is no place or person named on one side only? Troops leave one town, and stay in others."""
    parties = (*demand.holders, *demand.addressees)
    (here, told), (there, wanted) = done, asked
    for one, span, other, known in (
        (here, told.content, there, wanted.sentence),
        (there, wanted.content, here, told.sentence),
    ):
        others = {key for _, key in other.marks_in(known)}
        names = [key for _, key in one.marks_in(span) if key and key not in others]
        if not all(share_party([name.removeprefix("=")], parties) for name in names):
            return False
    return True


def _how_much(demand: Asked, done: Place, asked: Place) -> str | None:
    page, told = done
    found = _OBJECT.match(page.article.text, told.trigger.end, told.content.end)
    if not found or not _is_thing(found["thing"], demand):
        return None
    was, wanted = _count(page, told.content), _count(asked[0], asked[1].content)
    if found["part"] or _SOME.match(found["thing"]):
        return "partly met"
    if was and wanted:
        return "partly met" if was.high < wanted.low and was.differs(wanted) else "met"
    if wanted and not found["all"]:
        return None  # some of the 14, or all of them
    return "partly met" if was and not found["all"] else "met"


def _is_thing(words: str, demand: Asked) -> bool:
    """Is it the thing that was asked for? The last word says what "Corland patrol boats" are."""
    named = {word for name in demand.named for word in name.removeprefix("=").casefold().split()}
    *_, last = words.casefold().strip(" ,").split()
    return stem(last) in demand.content or last in named


def _count(page: Page, span: Span) -> Figure | None:
    from briefing.crossref.figures import figures  # noqa: PLC0415  (seldom needed)

    return next(figures(page.article.text, span), None)
