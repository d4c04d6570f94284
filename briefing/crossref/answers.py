"""What came back: whether the party asked has agreed to a demand or rejected it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.crossref.parties import share_party
from briefing.crossref.words import stem
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.crossref.index import CrossIndex
    from briefing.crossref.threads import Asked, Likeness

    Reply = tuple[str, tuple[str, ...]]

ALIKE = 0.25
"""How alike an answer's content must be to that of the demand, as a cosine of weighted words."""

_YIELDING = frozenset(map(stem, ("accept", "agree", "comply", "fulfil", "grant", "heed", "meet")))
"""What is promised may also be to do what was asked, in these words."""

_STATUS = {Kind.COMMITMENT: "agreed", Kind.REJECTION: "rejected", Kind.DENIAL: "rejected"}


def answered(
    threads: Sequence[Sequence[Asked]],
    answers: Iterable[Asked],
    index: CrossIndex,
    likeness: Likeness,
) -> dict[int, Reply]:
    """Return status and answers, by number, of the threads whose addressee has answered.

    The last answer decides. An answer given before anybody asked is none.
    """
    with_word = defaultdict(set)
    for number, members in enumerate(threads):
        for word in frozenset().union(*(one.words for one in members)):
            with_word[word].add(number)
    found: dict[int, list[Asked]] = defaultdict(list)
    for answer in answers:
        near = set().union(*(with_word.get(word, ()) for word in answer.words))
        for number in near:
            if any(
                likeness(answer.words, demand.words) >= ALIKE and _answers(answer, demand, index)
                for demand in threads[number]
            ):
                found[number].append(answer)
    return {number: _reply(given, index) for number, given in found.items()}


def _answers(answer: Asked, demand: Asked, index: CrossIndex) -> bool:
    """Does the party asked say, not before and not in the same breath, what comes of just this?"""
    (there, reply), (here, position) = index.place(answer.id), index.place(demand.id)
    if (
        reply.negated
        or (there, reply.sentence) == (here, position.sentence)
        or there.order[:2] < here.order[:2]
        or not share_party(answer.holders, demand.addressees)
    ):
        return False
    act, does = there.act(reply)
    wanted, wished = here.act(position)
    if wanted not in answer.words:
        return False  # "share the proposals" is no answer to "meet me to share them"
    agrees = does == wished and (act in demand.words or act in _YIELDING)
    return agrees or reply.kind != Kind.COMMITMENT


def _reply(answers: list[Asked], index: CrossIndex) -> Reply:
    def place(answer: Asked) -> tuple[object, int]:
        return index.page(answer.article_id).order, answer.sentence

    answers = sorted(answers, key=place)
    last = index.position(answers[-1].id)
    return _STATUS[last.kind] if last else "open", tuple(answer.id for answer in answers)
