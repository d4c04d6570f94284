"""Whose position it is, where the rules may have taken the wrong party: learned from readers.

A conditional logit chooses between the party the rules take, those of the sentence, the speakers,
the names told of lately, the holders of other findings, and nobody. Its weights are in
lexicon/holders.tsv, whose first lines say where they come from.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import numbers
from briefing.analysis.parties.actors import can_act, is_group_noun, is_people_noun, is_person_noun
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.phrases import is_part
from briefing.analysis.parties.pronouns import HE, IT, SHE, THEY
from briefing.analysis.parties.words import words
from briefing.analysis.positions import ranking_features
from briefing.analysis.positions.gist import terms
from briefing.analysis.positions.implied_holders import is_public
from briefing.analysis.positions.ranking_features import path
from briefing.model import How, Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span, Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.ranking import Held

NOBODY = ""
SURE = 0.5
"""Probability from which on a party is named where the rules name none."""
_CLEAR = frozenset({How.ALIAS, How.CAPITAL, How.SEAT})
"""Names by which the rules hardly ever take the wrong party."""
_NAMES = 25
"""Parties looked at, the most often named first."""
_LATELY = 4
"""Sentences before the finding's, itself included, in which a name counts as told of lately."""
_NEAR = 3
"""Findings looked at on either side, and sentences they may be apart."""
_WORDS = 7
_MANY = 3
_PHRASES = frozenset({"NOUN", "PROPN", "PRON"})
_INNER = frozenset(
    {"compound", "amod", "nmod", "det", "punct", "npadvmod", "nummod", "case", "conj"}
)
_DOERS = frozenset({"nsubj", "nsubjpass", "poss"})
_SORTS = (("people", is_people_noun), ("person", is_person_noun), ("group", is_group_noun))
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OWNED = frozenset({"its", "his", "her", "their"})
_ONE_OF = frozenset({"a", "an", "one", "another"})


class HolderRanking:
    """Chooses who holds the findings of one article."""

    def __init__(self, held: list[Held], parties: Parties) -> None:
        self._held = held
        self._parties = parties
        self._terms = [set(terms(finding.content)) for finding, _ in held]
        self._named: dict[int, Party | None] = {}
        """By word: the party of its phrase, or whoever speaks through a document."""
        self._mentions: dict[str, list[Span]] = {}
        for name in parties.names:
            self._mentions.setdefault(name.kb_id_ or name.text, []).append(name)
        often = sorted(self._mentions, key=lambda name: -len(self._mentions[name]))
        self._names = often[:_NAMES]
        self._starts = {name: [m.start for m in self._mentions[name]] for name in self._names}

    def choice(self, n: int) -> Party | None:
        """Return who most likely holds finding `n`; the party the rules take where in doubt."""
        finding, ruled = self._held[n]
        if finding.alone or (ruled is not None and (ruled.how in _CLEAR or is_public(ruled))):
            return ruled
        told, meant = self.options(n)
        likely = ranking_features.likely(told, weights())
        best = max(likely, key=likely.__getitem__)
        if ruled is None:
            return meant.get(best) if likely[best] >= SURE * sum(likely.values()) else None
        return ruled if _is_part(best, ruled, finding) else meant.get(best)

    def options(self, n: int) -> tuple[dict[str, set[str]], dict[str, Party]]:
        """Return what tells for and against each party that may hold it, and the parties."""
        finding, ruled = self._held[n]
        by = _sort(finding.holder) if finding.holder is not None else "none"
        told: dict[str, set[str]] = {NOBODY: set(self._of_nobody(finding, ruled))}
        meant: dict[str, Party] = {}
        asked = {p.name for head in finding.addressees for p in self._parties.each(head)}
        for party, features in self._told(n, by):
            reports = party is not None and party.name.lower() in words("agencies")
            if party is not None and (party == ruled or not (reports or party.name in asked)):
                meant.setdefault(party.name, party)
                told.setdefault(party.name, set()).update(features)
        for name in meant:
            label = self._label(name)
            told[name].update((f"label={label} {finding.kind}", f"label={label} by={by}"))
            told[name].add(f"label={label} {_family(finding)}")
        return told, meant

    def _told(self, n: int, by: str) -> Iterator[tuple[Party | None, Iterable[str]]]:
        finding, ruled = self._held[n]
        if ruled is not None:
            yield ruled, self._of_rule(finding, ruled, by)
        for what, who in self._speakers(finding.anchor):
            yield self._party(who), self._of_speaker(what, finding, who, by)
        for head in finding.anchor.sent:
            if head.pos_ in _PHRASES and head.dep_ not in _INNER and _may_hold(head):
                yield self._party(head), self._of_place(finding, head, by)
        for name in self._names:
            lately = list(self._of_name(name, finding.anchor, by))
            if lately:
                yield Party(name, None, How.IMPLIED), lately
        yield from self._of_others(n, by)

    def _party(self, head: Token) -> Party | None:
        if head.i not in self._named:
            of = self._parties.author if is_document(head) else self._parties.of
            self._named[head.i] = of(head)
        return self._named[head.i]

    def _label(self, name: str) -> str:
        if name in self._mentions:
            return self._mentions[name][0].label_
        return "joint" if " and " in name else "common"

    def _speakers(self, anchor: Token) -> Iterator[tuple[str, Token]]:
        speech = self._parties.speech
        for what, who in (("speaker", speech.speaker(anchor)), ("before", speech.before(anchor))):
            if who is not None:
                yield what, who

    def _of_nobody(self, finding: Finding, ruled: Party | None) -> Iterator[str]:
        yield from ("nobody", f"nobody {finding.kind}", f"nobody rule={finding.rule}")
        yield f"nobody ruled={ruled.how if ruled is not None else None}"
        yield f"nobody spoken={finding.spoken}"
        yield f"nobody quoted={self._parties.speech.is_quoted(finding.anchor)}"

    def _of_rule(self, finding: Finding, ruled: Party, by: str) -> Iterator[str]:
        """Yield what tells for the party that the rules take."""
        kind, how, label = finding.kind, ruled.how, self._label(ruled.name)
        yield from ("ruled", f"ruled {kind}", f"ruled {how}", f"ruled {how} {by}")
        yield from (f"ruled {by} {kind}", f"ruled rule={finding.rule}")
        yield from (f"ruled {_family(finding)} {how}", f"ruled spoken={finding.spoken} {how}")
        yield f"ruled label={label} {by}"
        yield f"ruled words={min(len(ruled.name.split()), _WORDS)} {label}"
        who, quoted = finding.holder, self._parties.speech.is_quoted
        if who is not None:
            yield from (f"ruled lemma={who.lemma_.lower()}", f"ruled dep={who.dep_} {by}")
            yield from (f"ruled acts={can_act(who)}", f"ruled path={path(who, finding.anchor)}")
            if who.sent.start != finding.anchor.sent.start:
                yield "ruled elsewhere"
            if quoted(who) != quoted(finding.anchor):
                yield "ruled quoted otherwise"

    def _of_speaker(self, what: str, finding: Finding, who: Token, by: str) -> Iterator[str]:
        quoted = self._parties.speech.is_quoted(finding.anchor)
        yield from (what, f"{what} {finding.kind}", f"{what} {_sort(who)}")
        yield f"{what} quoted={quoted} by={by}"
        yield f"{what} spoken={finding.spoken} quoted={quoted} by={by}"
        yield f"{what} {_family(finding)}"

    def _of_place(self, finding: Finding, head: Token, by: str) -> Iterator[str]:
        """Yield where in the finding's sentence a phrase stands."""
        sort, way, inside = _sort(head), path(head, finding.anchor), head in finding.content
        side = "before" if head.i < finding.anchor.i else "after"
        yield from ("here", f"here {side} inside={inside} {head.dep_}", f"here {sort}")
        yield from (f"path={way}", f"path={way} by={by}", f"path={way} {sort}")
        yield f"path={way} {_family(finding)}"
        yield f"here lemma={head.lemma_.lower()}" if head.pos_ == "NOUN" else f"here {head.pos_}"
        yield f"here quoted={self._parties.speech.is_quoted(head)} {sort}"
        yield f"here verb={head.head.lemma_.lower()} {head.dep_}"
        if head.dep_ == "pobj":
            yield f"here prep={head.head.lower_} {_family(finding)}"
        if head == finding.holder:
            yield "here ruled"
        elif finding.holder is not None:
            near = path(head, finding.holder)
            yield from (f"near={near} by={by}", f"near={near} {sort}")

    def _of_name(self, name: str, anchor: Token, by: str) -> Iterator[str]:
        """Yield where a name was told last; nothing if that is long ago."""
        before = bisect_left(self._starts[name], anchor.i)
        if not before:
            return
        last = self._mentions[name][before - 1].root
        far = self._parties.sentence[anchor.i] - self._parties.sentence[last.i]
        if far < _LATELY:
            yield from (f"far={far} {self._label(name)} by={by}", f"far={far} {last.dep_} by={by}")
            yield f"far={far} quoted={self._parties.speech.is_quoted(last)} by={by}"

    def _of_others(self, n: int, by: str) -> Iterator[tuple[Party | None, Iterable[str]]]:
        """Yield who holds the findings around."""
        finding, sentence = self._held[n][0], self._parties.sentence
        for m in range(max(n - _NEAR, 0), min(n + _NEAR + 1, len(self._held))):
            other, holder = self._held[m]
            apart = sentence[other.anchor.i] - sentence[finding.anchor.i]
            if m == n or holder is None or abs(apart) > _NEAR:
                continue
            place = f"{'before' if m < n else 'after'}={min(abs(m - n), 2)} {min(abs(apart), 2)}"
            kinds = f"{other.kind}-{finding.kind}"
            features = [f"held {place}", f"held {place} by={by}", f"held {kinds}"]
            sharing = min(len(self._terms[n] & self._terms[m]), _MANY)
            if sharing:
                features += [f"held sharing={sharing}", f"held sharing={sharing} {kinds} {by}"]
            if finding.holder is not None and finding.holder == other.holder:
                features.append(f"held same word spoken={finding.spoken}")
            yield Party(holder.name, None, How.IMPLIED), features


def _is_part(name: str, ruled: Party, finding: Finding) -> bool:
    """Is it the port of "many in the port", who are not the port?"""
    who = finding.holder
    whole = who is not None and (can_act(who) or is_part(who))
    return whole and name != NOBODY and set(name.split()) < set(ruled.name.split())


def _may_hold(head: Token) -> bool:
    return can_act(head) or is_document(head) or head.dep_ in _DOERS


def _family(finding: Finding) -> str:
    """Return the second word of the rule, "verb" or "noun", and whether its speaker holds it."""
    return finding.rule.split("-")[1] + (" spoken" if finding.spoken else "")


def _sort(head: Token) -> str:
    """Return what sort of phrase it is: which pronoun, which kind of name, "the person"."""
    word = head.lower_
    if word in HE | IT | THEY or head.pos_ == "PRON":
        sorts = (("they", THEY), ("she", SHE), ("he", HE), ("it", IT))
        return next((sort for sort, words in sorts if word in words), word)
    if head.ent_type_:
        return head.ent_type_
    if is_document(head):
        return "document"
    lefts = (c.lower_ for c in head.lefts if c.dep_ in {"det", "poss", "nummod"})
    first = next(lefts, "")
    which = (("the", _DEFINITE), ("a", _ONE_OF), ("own", _OWNED), ("bare", {""}))
    told = next((name for name, words in which if first in words), "other")
    return f"{told} {next((sort for sort, fits in _SORTS if fits(head)), 'thing')}"


@cache
def weights() -> dict[str, float]:
    """Read the weights once."""
    return numbers("holders.tsv")
