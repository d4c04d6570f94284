"""Those named in one breath, whom "the two senators" and "both companies" mean."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives, capitals
from briefing.analysis.parties.actors import is_group_noun, is_person_noun
from briefing.analysis.parties.mentions import LEAD
from briefing.analysis.parties.offices import OTHER
from briefing.analysis.parties.titles import alike

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.parties.mentions import Mentions

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_BACK = 8
"""Sentences searched for those whom a number counts; of the uncounted they are half."""
_AHEAD = 3
"""Sentences searched for those whom "two senators" speaks of before they are named."""
_FAR_AHEAD = 10
"""The same, from the headline or the lead."""
_GAP = 14
"""Words between two names of a list, with what is told of the first."""
_STATES = frozenset({"side", "country", "party", "nation", "government", "neighbor", "neighbour"})
_PAIR = 2
_PLURAL = frozenset({"NNS", "NNPS"})
_VERBS = frozenset({"VERB", "AUX"})


class Together:
    """The lists of names of one article."""

    def __init__(self, mentions: Mentions) -> None:
        """Take what the article says of its names."""
        self._mentions = mentions
        self._lists = _lists(mentions)
        self._starts = [found[0] for found in self._lists]

    def meant_by(self, head: Token) -> list[str]:
        """Return the names of those whom a plural noun means; none in doubt."""
        kind = _kind(head)
        if head.tag_ not in _PLURAL or not kind or head.i in self._mentions.name_at:
            return []
        before = {c.lower_ for c in head.lefts}
        number = next((_NUMBERS[word] for word in sorted(before & _NUMBERS.keys())), None)
        if before & OTHER:
            return []
        told = any(c.dep_ in {"prep", "relcl", "acl", "appos"} for c in head.rights)
        definite = before & {"the", "both", "these", "those", "all"}
        if definite and not told:
            found = self._before(head, kind, number)
            if not found and kind == "PERSON" and number == _PAIR:
                found = self._last_two(head)
            if found or self._mentions.sentence[head.i] > LEAD:
                return found
        return self._after(head, kind, number) if kind == "PERSON" else []

    def _before(self, head: Token, kind: str, number: int | None) -> list[str]:
        here = bisect_left(self._starts, self._mentions.before(head))
        for at in range(here - 1, -1, -1):
            found = self._lists[at]
            back = self._mentions.back(found[-1], head)
            if back > (_BACK if number else _BACK // 2):
                break
            sure = number is None and kind != "GPE"
            if back >= 0 and self._fit(found, head, kind, number, sure=sure):
                return self._named(found)
        return []

    def _last_two(self, head: Token) -> list[str]:
        """Return the two persons that the last sentences speak of: "the two leaders"."""
        seen = self._mentions
        near: dict[str, None] = {}
        for n in range(seen.before(head) - 1, -1, -1):
            if seen.back(n, head) > _BACK // 2:
                break
            if seen.names[n].label_ == "PERSON" and seen.names[n].start not in seen.quoted:
                near[seen.names[n].kb_id_] = None
        best = sorted(near, key=lambda name: -seen.salience(name, head))[:_PAIR]
        return sorted(best, key=seen.first) if len(best) == _PAIR else []

    def _after(self, head: Token, kind: str, number: int | None) -> list[str]:
        """Return those named after "Two senators": all have to be called so there."""
        lead = self._mentions.sentence[head.i] <= LEAD
        if number is None and self._mentions.sentence[head.i]:
            return []
        here = bisect_left(self._starts, self._mentions.before(head))
        for found in self._lists[here:]:
            ahead = -self._mentions.back(found[0], head)
            if ahead > (_FAR_AHEAD if lead else _AHEAD):
                break
            if ahead and self._fit(found, head, kind, number, sure=True):
                return self._named(found)
        return []

    def _fit(
        self, found: list[int], head: Token, kind: str, number: int | None, *, sure: bool
    ) -> bool:
        """Are they as many, of the kind, and called so, if one has to be sure?"""
        seen = self._mentions
        if number not in {None, len(found)} or seen.names[found[0]].label_ != kind:
            return False
        if kind == "GPE" and not all(_is_state(seen.names[n]) for n in found):
            return False
        lemma = head.lemma_.lower()
        words = alike(lemma)
        called = [bool(words & seen.called(seen.names[n].kb_id_)) for n in found]
        return any(called) if sure else True

    def _named(self, found: list[int]) -> list[str]:
        names = [self._mentions.names[n].kb_id_ for n in found]
        if self._mentions.names[found[0]].label_ == "GPE":
            return sorted({capitals().get(name, name) for name in names})
        return list(dict.fromkeys(names))


def _kind(head: Token) -> str:
    """Return the kind of names that a plural noun can stand for."""
    if is_person_noun(head):
        return "PERSON"
    if head.lemma_.lower() in _STATES:
        return "GPE"
    return "ORG" if is_group_noun(head) else ""


def _lists(mentions: Mentions) -> list[list[int]]:
    """Return the lists of names that an "and" joins, with no verb between, in reading order."""
    found: list[list[int]] = []
    for kind in ("GPE", "ORG", "PERSON"):
        run: list[int] = []
        for n, name in enumerate(mentions.names):
            if name.label_ != kind:
                continue
            before = mentions.names[run[-1]].end if run else 0
            between = name.doc[before : name.start]
            if run and _goes_on(between) and not _is_closed(run, mentions):
                run.append(n)
            else:
                found.append(run)
                run = [n]
        found.append(run)
    return sorted(run for run in found if len(run) > 1 and _is_closed(run, mentions))


def _is_closed(run: list[int], mentions: Mentions) -> bool:
    """Does "and" stand before the last name?"""
    if len(run) < _PAIR:
        return False
    last, other = mentions.names[run[-1]], mentions.names[run[-2]]
    return any(t.lower_ == "and" for t in last.doc[other.end : last.start])


def _is_state(name: Span) -> bool:
    """Is it a state, or the capital that stands for one?"""
    return name.kb_id_ in adjectives() or name.kb_id_ in capitals()


def _goes_on(between: Span) -> bool:
    """Does a list go on over these words: a comma or "and", no verb, no new sentence?"""
    if len(between) > _GAP or not any(t.lower_ in {"and", ","} for t in between):
        return False
    return not any(t.pos_ in _VERBS or t.is_sent_start or t.text in {";", ":"} for t in between)
