"""What the texts call somebody beside the name: "Russian President", "the Kremlin spokesman"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.crossref.offices import OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model import Span

LONGEST = 9
"""Words of a role; what is longer tells a story."""

_MODIFIERS = """
acting affairs defence defense deputy finance first foreign former general interior of official
parliament police press prime senior special state supreme the treasury vice s
"""
_POSTS = OFFICES - frozenset(_MODIFIERS.split())
"""What names an office by itself."""

_BEFORE = re.compile(r"(?:(?!\. )[^\n,;:()\"“”]){1,80}$")
"""What stands before a name without a break."""
_AFTER = re.compile(
    r",\s((?:the|an?|its|his|her|\w+['’]s|[A-Z])[^\n,.;:()\"“”]{2,80})(?=[,.;]|$)", re.MULTILINE
)
"""What stands between commas after a name."""
_TOLD = re.compile(r"\b(?:and|said|says|told|is|are|was|were|has|have|had|will|would|\w{2,}ing)\b")
"""Words of a sentence, not of a role."""


def roles(found: Iterable[tuple[str, Span]], *, person: bool) -> tuple[str, ...]:
    """Return the roles given to an entity, the most frequent first.

    Args:
        found: Texts with the places that name it.
        person: Is it a person? Those have an office, others may be anything.
    """
    called: Counter[str] = Counter()
    as_told: dict[str, str] = {}
    for text, span in found:
        for role in (*(_before(text, span) if person else ()), *_after(text, span, person=person)):
            called[role.casefold()] += 1
            as_told.setdefault(role.casefold(), role)
    return tuple(as_told[role] for role, _ in called.most_common())


def _before(text: str, span: Span) -> Iterator[str]:
    """Give "Russian President" for "Russian President Vladimir Putin"."""
    before = _BEFORE.search(text[max(span.start - 80, 0) : span.start])
    run: list[str] = []
    for word in reversed(before[0].split() if before else []):
        is_office = _plain(word) in OFFICES
        if not is_office and not (run and word[:1].isupper()):
            break
        run.insert(0, word)
    while run and run[0].lower() in ("of", "the", "and", "s"):
        del run[0]
    if _is_post(run):
        yield " ".join(run)


def _after(text: str, span: Span, *, person: bool) -> Iterator[str]:
    """Give "the Kremlin spokesman" for "Dmitry Peskov, the Kremlin spokesman, said"."""
    after = _AFTER.match(text, span.end, span.end + 90)
    if after and not _TOLD.search(after[1]):
        words = after[1].split()
        fits = _is_post(words) if person else words[0].lower() in ("the", "a", "an")
        if fits and len(words) <= LONGEST:
            yield " ".join(words)


def _is_post(words: Sequence[str]) -> bool:
    """Is it "the retired general", and not "the Queen suspended parliament"?"""
    at = next((at for at, word in enumerate(words) if _plain(word) in _POSTS), None)
    return at is not None and not any(word.endswith("ed") for word in words[at:])


def _plain(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")
