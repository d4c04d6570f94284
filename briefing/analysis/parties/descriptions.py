"""Which name "the president", "the group" or "a human rights group" stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import is_group_noun, is_person_noun
from briefing.analysis.parties.home import bodies
from briefing.analysis.parties.syntax import after_preposition
from briefing.analysis.parties.titles import ALIKE, RANKS, titles
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOOK_BACK = 4
"""Sentences searched for what "the group" stands for."""
_LEAD = 2
"""Sentences, the title included, that may speak of somebody before naming him."""
LOOK_AHEAD = 3
"""Sentences searched for the name behind a description that comes first."""
_WINDOW = 200
"""Names looked at before a title: in a long article the next president is another one."""
_PROMINENT = frozenset({"nsubj", "nsubjpass", "appos", "oprd", "attr"})
_OTHER = frozenset(
    {
        "any",
        "every",
        "each",
        "other",
        "lower",
        "rival",
        "opposing",
        "different",
        "separate",
        "higher",
    }
)
"""What sets somebody apart from the one spoken of: "the lower court"."""
_UNLIKELY = frozenset({"judge", "justice", "magistrate", "jury"})
"""Who, as lawyers too, is hardly ever named by the next lines if not with his title."""
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "source", "insider"})
_LEADING = frozenset({"president", "premier", "chancellor", "king", "emir", "prime"})
_BODIES = frozenset({"body", "agency", "organization", "organisation"})
_PUBLIC = frozenset(
    {"department", "ministry", "court", "senate", "house", "parliament", "cabinet", "government"}
    | {"knesset", "duma", "bundestag", "treasury"}
)
_STATES = frozenset({"GPE", "NORP"})


class Descriptions:
    """The names of an article with what each is said to be."""

    def __init__(self, names: list[Span], sentence: list[int], quoted: set[int]) -> None:
        self._names = names
        self._quoted = quoted
        self._sentence = sentence
        self._starts = [name.start for name in names]
        self._titles = [titles(name) for name in names]
        self._called: dict[str, set[str]] = {}
        for name, called in zip(names, self._titles, strict=True):
            self._called.setdefault(name.kb_id_, set()).update(called)
        self._mentions = Counter(name.kb_id_ for name in names)
        self._first: dict[str, int] = {}
        for n, name in enumerate(names):
            self._first.setdefault(name.kb_id_, n)
        self._name_at = {t.i: name for name in names for t in name}

    def titles_of(self, name: str) -> set[str]:
        """Return what somebody is called anywhere in the article."""
        return self._called.get(name, set())

    def country(self, head: Token) -> Span | None:
        """Return the state in "Iran's government", "Iranian officials", "officials in Iran"."""
        for c in head.lefts:
            owner = _antecedent(c)  # "Iran, whose leaders"
            for t in c.subtree if owner is None else (owner,):
                name = self._name_at.get(t.i)
                if name is not None and name.label_ in _STATES:
                    return name
        for c in head.rights:
            if c.dep_ == "prep" and c.lower_ in {"of", "in", "from"}:
                for t in c.children:
                    name = self._name_at.get(t.i)
                    if name is not None and name.label_ == "GPE":
                        return name
        return None

    def name_of(self, head: Token) -> Span | None:
        """Return the name behind a singular noun for a person or a body."""
        if head.tag_ not in {"NN", "NNP"}:
            return None
        of = after_preposition(head, "of")
        if any(c.lower_ in _OTHER for c in head.lefts) or (of is not None and of.tag_ == "NNS"):
            return None  # "a group of five MPs" is just that
        personal = is_person_noun(head) or _is_epithet(head)
        kind = "PERSON" if personal else "ORG" if is_group_noun(head) else ""
        if not kind:
            return None
        here = bisect_left(self._starts, head.i)
        country = self.country(head)
        if not any(c.lower_ in {"a", "an", "another", "one"} for c in head.lefts):
            found = self._titled_before(head, here, kind, country)
            if found is None and kind == "ORG" and head.lemma_.lower() in words("vague"):
                found = self._prominent_before(head, here)
            if found is not None:
                return found
        found = self._named_later(head, here, kind, country)
        if found is None and kind == "PERSON" and _is_alone(head):
            found = self._bearer(head)
        if found is None and kind == "PERSON" and (_is_epithet(head) or _is_alone(head)):
            return self._person_spoken_of(head, here)
        return found

    def _bearer(self, head: Token) -> Span | None:
        """Return the only person of the article who bears the title, wherever it is told."""
        lemma = head.lemma_.lower()
        found = {
            name.kb_id_: name
            for name in self._names
            if name.label_ == "PERSON" and lemma in self._called[name.kb_id_]
            if _is_of_rank(head, self._called[name.kb_id_])
            if _portfolio(head) <= self._called[name.kb_id_]
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _titled_before(
        self, head: Token, here: int, kind: str, country: Span | None
    ) -> Span | None:
        lemma = head.lemma_.lower()
        for n in range(here - 1, max(here - _WINDOW, 0) - 1, -1):
            if self._names[n].label_ == kind and self._is_called(n, lemma, country):
                if kind == "PERSON" and not _is_of_rank(head, self._titles[n]):
                    continue
                return self._names[n]
        return None

    def _is_called(self, n: int, lemma: str, country: Span | None) -> bool:
        """Was the name described by this noun, and of the same country if one is given?"""
        name = self._names[n]
        # "the world" is not the World Trade Center, "the court" is the Court of Appeal
        inside = (
            {name.root.lemma_.lower(), name[-1].lemma_.lower()} if name.label_ == "ORG" else set()
        )
        alike = ALIKE.get(lemma, frozenset())
        if country is not None and lemma == "leader":  # "the Polish leader" is its president
            alike = _LEADING
        if not ({lemma} | alike) & (self._titles[n] | inside):
            return False
        if country is None:
            return True
        near = self.country(name.root)
        return near is None or near.kb_id_ == country.kb_id_

    def _prominent_before(self, head: Token, here: int) -> Span | None:
        """Return the body spoken of: a subject before others, the nearer before the farther."""
        best, best_score = None, 0.0
        at = self._sentence[head.i]
        private = head.lemma_.lower() not in _BODIES
        for n in range(here - 1, max(here - _WINDOW, 0) - 1, -1):
            name = self._names[n]
            back = at - self._sentence[name.start]
            if back > LOOK_BACK:
                break
            if name.label_ != "ORG" or name.kb_id_.lower() in words("agencies"):
                continue
            if private and _is_public(name):
                continue
            subject = name.root.dep_ in _PROMINENT
            if not subject and back > 1:
                continue
            score = 10.0 - 2 * back + 4 * subject
            if score > best_score:
                best, best_score = name, score
        return best

    def _person_spoken_of(self, head: Token, here: int) -> Span | None:
        """Return who "the real estate tycoon" is: the person last or mostly spoken of.

        Nobody whom only somebody quoted spoke of, and nobody without a full name.
        """
        best, best_score = None, 0.0
        at, quoted = self._sentence[head.i], set()
        for n in range(here - 1, max(here - _WINDOW, 0) - 1, -1):
            name = self._names[n]
            back = at - self._sentence[name.start]
            if back > LOOK_BACK:
                break
            if name.start in self._quoted and head.i not in self._quoted and back < _LEAD:
                quoted.add(name.kb_id_)
            if name.label_ != "PERSON" or " " not in name.kb_id_ or name.kb_id_ in quoted:
                continue
            if _is_alone(head) and not self._may_be(name, head):
                continue
            subject = name.root.dep_ in _PROMINENT
            score = 10.0 - 1.5 * back + subject + 0.7 * min(self._mentions[name.kb_id_], 15)
            if score > best_score:
                best, best_score = name, score
        return best

    def _may_be(self, name: Span, head: Token) -> bool:
        """Is nothing told of the person that the office rules out, or no office at all?"""
        called = self._called[name.kb_id_] & (words("titles") | RANKS)
        same = head.lemma_.lower() in called and _is_of_rank(head, called)
        return not called or (same and _portfolio(head) <= self._called[name.kb_id_])

    def _is_introduced(self, head: Token, kind: str) -> bool:
        """Is it "a congressman" or the lead's "top mediator", whose name the next lines give?"""
        lemma = head.lemma_.lower()
        if (kind == "ORG" and lemma not in words("vague")) or lemma in _UNLIKELY | words(
            "litigants"
        ):
            return False
        if lemma in _VOICES:
            return False  # "a spokesman for the union" stays without a name
        if any(c.lower_ in {"a", "an", "another", "one"} for c in head.lefts):
            return True
        owned = any(c.dep_ == "poss" for c in head.lefts)
        return self._sentence[head.i] < _LEAD and not owned and lemma not in words("offices")

    def _named_later(self, head: Token, here: int, kind: str, country: Span | None) -> Span | None:
        """Return the name given after the description: "A top official ... Shinzo Abe said"."""
        at, lemma = self._sentence[head.i], head.lemma_.lower()
        subject: Span | None = None
        for n in range(here, len(self._names)):
            name = self._names[n]
            ahead = self._sentence[name.start] - at
            if ahead > LOOK_AHEAD:
                break
            if ahead == 0 or name.label_ != kind or self._first[name.kb_id_] < here:
                continue
            if self._is_called(n, lemma, country):
                return name
            if subject is None and name.root.dep_ == "nsubj" and self._is_introduced(head, kind):
                subject = name
        return subject


def _is_public(name: Span) -> bool:
    """Is it a ministry or a chamber, which nobody calls a group or a company?"""
    body = bodies().get(name.kb_id_)
    known = body is not None and body.sort == "organ"
    return known or not {t.lower_ for t in name}.isdisjoint(_PUBLIC)


def _is_of_rank(head: Token, called: set[str]) -> bool:
    """Is it an office of the same rank: the prime minister no foreign minister?"""
    rank = {c.lower_ for c in head.lefts} & RANKS
    return (rank or {"prime"} & ALIKE.get(head.lemma_.lower(), set())) == called & RANKS


def _is_epithet(head: Token) -> bool:
    """Is it "the billionaire developer" or "the former premier" rather than "the judge"?"""
    before = {c.lower_ for c in head.lefts if c.dep_ in {"amod", "compound", "nmod"}}
    told = any(c.dep_ in {"prep", "relcl", "acl", "appos"} for c in head.rights)
    known = "the" in {c.lower_ for c in head.lefts} and bool(before - _OTHER) and not told
    return known and (head.lemma_.lower() in words("epithets") or "former" in before)


def _is_alone(head: Token) -> bool:
    """Is it just "the chancellor", "the supreme leader": an office that one person holds?"""
    if head.lemma_.lower() not in words("titles") or head.tag_ not in {"NN", "NNP"}:
        return False
    before = [c for c in head.lefts if c.lower_ not in words("portfolios")]
    told = any(
        c.dep_ in {"prep", "appos", "conj"}
        or (c.dep_ in {"relcl", "acl"} and c.left_edge.nbor(-1).text != ",")
        for c in head.rights
    )
    return len(before) == 1 and before[0].lower_ == "the" and not told


def _portfolio(head: Token) -> set[str]:
    """Return what sets the office apart from others: "home" of the home secretary."""
    return {c.lower_ for c in head.lefts} & words("portfolios") - {"supreme"}


def called_itself(head: Token) -> Token | None:
    """Return the name in "a group calling itself the Northern Front", "a man known as Carlos"."""
    for c in head.rights:
        if c.dep_ == "acl" and c.lemma_ in {"call", "know", "name", "dub"}:
            for name in (*c.rights, *(t for p in c.rights if p.lower_ == "as" for t in p.rights)):
                if name.pos_ == "PROPN":
                    return name
    return None


def _antecedent(whose: Token) -> Token | None:
    """Return the noun that "whose" stands for."""
    if whose.lower_ != "whose":
        return None
    return next((a.head for a in whose.ancestors if a.dep_ == "relcl"), None)
