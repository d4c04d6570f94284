"""Which name "the president", "the group" or "a human rights group" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import is_group_noun, is_person_noun
from briefing.analysis.parties.home import bodies
from briefing.analysis.parties.mentions import LEAD, LOOK_BACK, WINDOW, Mentions
from briefing.analysis.parties.offices import OTHER, bears, is_epithet, is_indefinite
from briefing.analysis.parties.people import People
from briefing.analysis.parties.syntax import after_preposition
from briefing.analysis.parties.together import Together
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOOK_AHEAD = 3
"""Sentences searched for the name behind a description that comes first."""
_FAR_AHEAD = 10
"""Sentences searched for the name whose title is that of the headline's or lead's description."""
_UNLIKELY = frozenset({"judge", "justice", "magistrate", "jury"})
"""Who, as lawyers too, is hardly ever named by the next lines if not with his title."""
_NAMELESS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "source", "insider", "official", "officer"}
    | {"person", "man", "woman", "resident", "witness"}
)
"""Who speaks without a name, if not "a top official"."""
_BODIES = frozenset({"body", "agency", "organization", "organisation"})
_PUBLIC = frozenset(
    {"department", "ministry", "court", "senate", "house", "parliament", "cabinet", "government"}
    | {"knesset", "duma", "bundestag", "treasury", "police"}
)


class Descriptions:
    """What the nouns of one article stand for."""

    def __init__(self, names: list[Span], sentence: list[int], quoted: set[int]) -> None:
        """Take the names, the number of each token's sentence, and the tokens in quotations."""
        self._mentions = Mentions(names, sentence, quoted)
        self._people = People(self._mentions)
        self.together = Together(self._mentions)
        self._names = names
        self.country = self._mentions.country
        self.titles_of = self._mentions.called

    def name_of(self, head: Token) -> Span | None:
        """Return the name behind a singular noun for a person or a body."""
        if head.tag_ not in {"NN", "NNP"}:
            return None
        of = after_preposition(head, "of")
        if any(c.lower_ in OTHER for c in head.lefts) or (of is not None and of.tag_ == "NNS"):
            return None  # "a group of five MPs" is just that
        here, country = self._mentions.before(head), self.country(head)
        if is_person_noun(head) or is_epithet(head):
            return self._person(head, here, country)
        return self._body(head, here, country) if is_group_noun(head) else None

    def _person(self, head: Token, here: int, country: Span | None) -> Span | None:
        if self._people.is_owned(head):
            kin = head.lemma_.lower() in words("kin")
            return self._named_later(head, here, "PERSON", country) if kin else None
        return (
            self._people.named_before(head, here, country)
            or self._named_later(head, here, "PERSON", country)
            or self._people.spoken_of(head, here, country)
        )

    def _body(self, head: Token, here: int, country: Span | None) -> Span | None:
        found = None
        if not is_indefinite(head):
            found = self._called_before(head, here, country)
            if found is None and head.lemma_.lower() in words("vague") and not _is_told_apart(head):
                found = self._prominent_before(head, here)
        return found or self._named_later(head, here, "ORG", country)

    def _called_before(self, head: Token, here: int, country: Span | None) -> Span | None:
        """Return the last body named that is called so: "the court" of an appeals court."""
        lemma = head.lemma_.lower()
        for n in range(here - 1, max(here - WINDOW, 0) - 1, -1):
            if self._names[n].label_ == "ORG" and self._mentions.is_called(n, lemma, country):
                return self._names[n]
        return None

    def _prominent_before(self, head: Token, here: int) -> Span | None:
        """Return the body spoken of: a subject before others, the nearer before the farther."""
        best, best_score = None, 0.0
        private = head.lemma_.lower() not in _BODIES
        for n in range(here - 1, max(here - WINDOW, 0) - 1, -1):
            name = self._names[n]
            back = self._mentions.back(n, head)
            if back > LOOK_BACK:
                break
            if name.label_ != "ORG" or name.kb_id_.lower() in words("agencies"):
                continue
            if private and _is_public(name):
                continue
            subject = self._mentions.is_prominent(n)
            if not subject and back > 1:
                continue
            score = 10.0 - 2 * back + 4 * subject
            if score > best_score:
                best, best_score = name, score
        return best

    def _is_introduced(self, head: Token, kind: str) -> bool:
        """Is it "a congressman" or the lead's "top mediator", whose name the next lines give?"""
        lemma = head.lemma_.lower()
        if (kind == "ORG" and lemma not in words("vague")) or lemma in _UNLIKELY | words(
            "litigants"
        ):
            return False
        top = lemma == "official" and any(c.lower_ == "top" for c in head.lefts)
        if (lemma in _NAMELESS and not top) or self._mentions.sentence[head.i] > LEAD:
            return False  # "a spokesman for the union" stays without a name
        if is_indefinite(head):
            return True
        owned = any(c.dep_ == "poss" for c in head.lefts)
        return (
            self._mentions.sentence[head.i] < LEAD and not owned and lemma not in words("offices")
        )

    def _named_later(self, head: Token, here: int, kind: str, country: Span | None) -> Span | None:
        """Return the name given after the description: "A top official ... Shinzo Abe said"."""
        seen, lemma = self._mentions, head.lemma_.lower()
        subject: Span | None = None
        guess = not self._people.is_owned(head) and self._is_introduced(head, kind)
        reach = _FAR_AHEAD if seen.sentence[head.i] <= LEAD and kind == "PERSON" else LOOK_AHEAD
        for n in range(here, len(self._names)):
            name = self._names[n]
            ahead = -seen.back(n, head)
            if ahead > reach:
                break
            if ahead == 0 or name.label_ != kind or seen.first(name.kb_id_) < here:
                continue
            if seen.is_called(n, lemma, country) and (
                ahead <= LOOK_AHEAD or bears(head, seen.titles[n])
            ):
                return name
            if guess and subject is None and ahead <= LOOK_AHEAD and name.root.dep_ == "nsubj":
                subject = name
        return subject


def _is_told_apart(head: Token) -> bool:
    """Is it a group other than the last: "the Yazidi group", "the Lee camp"?"""
    return any(c.pos_ == "PROPN" or c.ent_type_ == "NORP" for c in head.lefts)


def _is_public(name: Span) -> bool:
    """Is it a ministry, a chamber or the police, which nobody calls a group or a company?"""
    body = bodies().get(name.kb_id_)
    known = body is not None and body.sort == "organ"
    return known or not {t.lower_ for t in name}.isdisjoint(_PUBLIC)


def called_itself(head: Token) -> Token | None:
    """Return the name in "a group calling itself the Northern Front", "a man known as Carlos"."""
    for c in head.rights:
        if c.dep_ == "acl" and c.lemma_ in {"call", "know", "name", "dub"}:
            for name in (*c.rights, *(t for p in c.rights if p.lower_ == "as" for t in p.rights)):
                if name.pos_ == "PROPN":
                    return name
    return None
