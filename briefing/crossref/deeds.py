"""What parties are told to have done, which may be what was asked of them.

No sentence parser looks at this: only the plainest sentences count, those that open with who did
it: "Arland freed the fishermen on Sunday". What somebody else claims, plans or doubts is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.crossref.words import meaning
from briefing.model import NUMBERED, Kind, Party, Position, Saying, Span, position_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref.pages import Page

RULE = "deed"
"""The rule that such positions name."""

_IRREGULAR = """
freed let left withdrew withdrawn pulled gave given sent paid cut met put took taken brought built
began begun bought sold broke broken chose chosen held kept made lost rose wrote written shut set
stood laid ended
"""
_PAST = rf"(?:[a-z]+ed|{'|'.join(_IRREGULAR.split())})"
_ADVERBS = "already|also|finally|now|since|later|quietly|formally|officially|then"
_SIDE = "government|authorities|officials|army|military|navy|police|parliament|leaders|forces"
_DONE = re.compile(
    rf"(?:['’]s?)?(?:\s(?:{_SIDE}))?(?:\s(?:has|have))?(?:\s(?:{_ADVERBS}))?"
    rf"(?:\s(?:on|late|early|this|last)\s\w+)?\s(?P<deed>{_PAST})\s"
    r"(?P<what>(?:[\w'’-]|,(?=\d)|\s(?!(?:after|before|because|since|when|while|as|but|and|to|despite|said"
    r"|saying|in a|hours|days|weeks|for what)\b))+\w)"
)
"""What follows on a name, up to where something else is told."""
_OPENS = re.compile(
    r"(?:(?:On|In|By|Late|Early|Last|Earlier)\s(?:\w+\s){0,3}\w+,\s|(?:Meanwhile|Instead),\s)?"
    r"(?:[Tt]he\s)?"
)
"""What may stand before the name at the head of a sentence."""
_SAID_ONLY = meaning(
    "accept agree promise commit offer reject support apply demand call urge ask want say add warn "
    "threaten deny insist expect plan try fail need"
)
"""Deeds that are but words."""
_OPEN = re.compile(
    r"\b(?:if|unless|whether|until|not|never|would|could|may|might|reportedly|allegedly|claim\w*"
    r"|almost|nearly)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""What leaves it open whether it was done."""
_HEEDS = re.compile(
    r"\b(?:(?:meet|met|fulfil|satisf|heed|grant)\w*|in (?:response|answer) to"
    r"|(?:bow|yield)ing to)\b"
    r"(?:\s[\w'’]+){0,5}?\s(?:demand|request|call|condition|plea|appeal)s?\b"
    r"|\bas (?:demanded|requested|urged|sought) by\b",
    re.IGNORECASE,
)
"""How a text says that something was done because it was asked for."""
NEAR = 40
"""Characters behind that within which it says who asked: "a request by the governor of Arland"."""


def deeds(page: Page) -> Iterator[Position]:
    """Give what parties are told to have done, as commitments that were kept, in reading order.

    The trigger is the verb, the content goes from there to the end of what was done.
    """
    text, known = page.article.text, {one.trigger.start for one in page.analysis.positions}
    for sentence in page.analysis.sentences:
        who = _subject(page, sentence)
        found = who and _DONE.match(text, who[0].end, sentence.end)
        if not (who and found) or _OPEN.search(text, sentence.start, sentence.end):
            continue
        trigger, content = Span(*found.span("deed")), Span(found.start("deed"), found.end())
        if trigger.start in known or not _SAID_ONLY.isdisjoint(meaning(found["deed"])):
            continue
        yield Position(
            id=position_id(page.article.id, Kind.COMMITMENT, trigger, content),
            kind=Kind.COMMITMENT,
            trigger=trigger,
            content=content,
            sentence=sentence,
            gist=" ".join(content.of(text).split()[:10]),
            holder=Party(who[1], who[0]),
            said_by=tuple(_said_by(page, trigger)),
            rule=RULE,
        )


def _subject(page: Page, sentence: Span) -> tuple[Span, str] | None:
    """Return the name that a sentence of the running text opens with, and whose it is."""
    block = page.article.block_at(sentence.start)
    if block is None or block.kind not in NUMBERED:
        return None
    named = next(((span, key) for span, key in page.marks_in(sentence) if key), None)
    if named and _OPENS.fullmatch(page.article.text, sentence.start, named[0].start):
        return named[0], named[1].removeprefix("=")
    return None


def _said_by(page: Page, trigger: Span) -> Iterator[Saying]:
    """Give who says so, if it is not the article."""
    for one in page.analysis.attributions:
        if any(part.covers(trigger) for part in one.content):
            cue = one.cue.of(page.article.text) if one.cue else ""
            yield Saying(one.source.name if one.source else "", cue)


def heeded(page: Page, position: Position) -> tuple[str, ...]:
    """Name whose demand the sentence says is met with this."""
    text = page.article.text
    found = _HEEDS.search(text, position.content.start, position.sentence.end)
    if not found:
        return ()
    end = min(found.end() + NEAR, position.sentence.end)
    names = page.marks_in(Span(found.start(), end))
    return tuple(key.removeprefix("=") for _, key in names if key)
