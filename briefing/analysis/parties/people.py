"""Which person "the president", "the Tory leader" or "the senator from Ohio" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives
from briefing.analysis.parties.mentions import LEAD, LOOK_BACK, WINDOW, is_place
from briefing.analysis.parties.offices import (
    bears,
    is_alone,
    is_epithet,
    is_in_charge,
    is_indefinite,
    is_of_rank,
)
from briefing.analysis.parties.titles import RANKS, alike
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.parties.leaders import Office
    from briefing.analysis.parties.mentions import Mentions

_PARTIES = frozenset({"republican", "democrat"})
_STATES = frozenset({"GPE", "NORP"})


class People:
    """The persons of one article."""

    def __init__(self, mentions: Mentions) -> None:
        """Take what the article says of its names."""
        self._mentions = mentions
        self._names = mentions.names

    def is_owned(self, head: Token) -> bool:
        """Is it "Lee's attorney" or "his mother", none of those named if not named as such?"""
        for c in head.lefts:
            name = self._mentions.name_at.get(c.i)
            if c.dep_ == "poss" and (
                c.tag_ == "PRP$" or (name is not None and name.label_ == "PERSON")
            ):
                return True
        return False

    def named_before(self, head: Token, here: int, country: Span | None) -> Span | None:
        """Return who bears the title; `here` is the number of names before it."""
        if is_indefinite(head):
            return None
        found = None if is_alone(head) else self._titled_before(head, here, country)
        return found or self._bearer(head, country)

    def spoken_of(self, head: Token, here: int, country: Span | None) -> Span | None:
        """Return who "the real estate tycoon" is: the person last or mostly spoken of.

        Nobody whom only somebody quoted spoke of, and nobody without a full name.
        """
        if not (is_epithet(head) or is_alone(head)):
            return None
        best, best_score = None, 0.0
        seen = self._mentions
        quoted = set()
        for n in range(here - 1, max(here - WINDOW, 0) - 1, -1):
            name, back = self._names[n], seen.back(n, head)
            if back > LOOK_BACK:
                break
            if name.start in seen.quoted and head.i not in seen.quoted and back < LEAD:
                quoted.add(name.kb_id_)
            if name.label_ != "PERSON" or " " not in name.kb_id_ or name.kb_id_ in quoted:
                continue
            if not (self._may_be(name.kb_id_, head) and seen.is_of(name.kb_id_, country)):
                continue
            score = 10.0 - 1.5 * back + seen.is_prominent(n) + seen.weight(name.kb_id_)
            if score > best_score:
                best, best_score = name, score
        return best

    def _titled_before(self, head: Token, here: int, country: Span | None) -> Span | None:
        """Return the last one who was called so where he was named."""
        seen, lemma = self._mentions, head.lemma_.lower()
        for n in range(here - 1, max(here - WINDOW, 0) - 1, -1):
            name = self._names[n]
            if name.label_ == "PERSON" and seen.is_called(n, lemma, country):
                called = seen.called(name.kb_id_)
                if is_of_rank(head, seen.titles[n]) and is_in_charge(head, called):
                    return name
        return None

    def _bearer(self, head: Token, country: Span | None) -> Span | None:
        """Return who bears the title: told of in the article, else known to the world.

        Of several the one spoken of last and most; nobody known where somebody else of the
        same state is told to bear it.
        """
        seen = self._mentions
        told = seen.bearers(head)
        taken = {seen.state_of(name) for name in told}
        known: dict[str, str] = {}
        for name, held in seen.leaders.items():
            if taken & {held.of, None} or not self._is_known_as(held, head):
                continue
            other = known.get(held.of)
            if other is None or seen.counts[name] > seen.counts[other]:
                known[held.of] = name
        if not is_alone(head):
            sole = len(told) == 1 and self._is_plain(head) and self._is_at_home(told[0], country)
            told = told if sole else []
        fit = [name for name in (*told, *known.values()) if seen.is_of(name, country)]
        best = max(fit, key=lambda name: seen.salience(name, head), default=None)
        return self._names[seen.people[best]] if best is not None else None

    def _is_known_as(self, held: Office, head: Token) -> bool:
        """Is it "the president" of one, "the Tory leader" of another, as the world knows them?"""
        name_at = self._mentions.name_at
        inside = [name_at[t.i] for t in head.subtree if t.i in name_at]
        of = {name.kb_id_ for name in inside if is_place(name) or name.label_ == "ORG"}
        if head.lemma_.lower() == "leader":
            return held.of in of
        return bears(head, {*held.words}) and (not of or held.of in of)

    def _is_plain(self, head: Token) -> bool:
        """Is it told by nothing but adjectives and a place: "the Texas clerk"?"""
        name_at = self._mentions.name_at
        names = {name_at[t.i].label_ for t in head.subtree if t.i in name_at}
        told = any(c.dep_ in {"prep", "relcl", "acl", "appos"} for c in head.rights)
        determined = any(c.dep_ in {"det", "poss"} for c in head.lefts)
        return determined and not told and names <= _STATES

    def _is_at_home(self, name: str, country: Span | None) -> bool:
        """Is a region told of the person, too: "Ohio's governor" is none of no known state?"""
        if country is None or country.kb_id_ in adjectives():
            return True
        return country.kb_id_ in {place.kb_id_ for place in self._mentions.places_of(name)}

    def _may_be(self, name: str, head: Token) -> bool:
        """Is nothing told of the person that the office rules out, or no office at all?"""
        called, lemma = self._mentions.called(name), head.lemma_.lower()
        if lemma in _PARTIES:
            return not called & (_PARTIES - {lemma})
        if not is_alone(head) and lemma not in words("seated"):
            return True
        held = self._mentions.leaders.get(name)
        told = called & (words("titles") | RANKS) or (
            set(held.words) if held is not None else set()
        )
        same = alike(lemma) & told
        return not told or (bool(same) and is_of_rank(head, told) and is_in_charge(head, called))
