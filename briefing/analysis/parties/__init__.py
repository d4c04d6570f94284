"""Who is meant: from the head of a phrase to a party with its canonical name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import (
    can_act,
    is_group_noun,
    is_people_noun,
    is_person_noun,
)
from briefing.analysis.parties.speech import Speech
from briefing.analysis.parties.syntax import child
from briefing.analysis.parties.titles import gender, titles
from briefing.analysis.parties.words import words
from briefing.model import How, Party, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_STATE_NOUNS = frozenset(
    {
        "government",
        "official",
        "authority",
        "administration",
        "regime",
        "side",
        "leadership",
        "state",
        "capital",
    }
)
_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_HE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_SHE = frozenset({"she", "her", "herself"})
_INNER = frozenset({"compound", "amod", "det", "conj", "punct"})
_THEY = frozenset({"they", "them", "their", "both", "all", "those", "these"})
_IT = frozenset({"it", "its", "itself"})
_STATE_KINDS = frozenset({"GPE", "NORP"})
_LOOK_BACK = 4
"""Sentences searched for what a pronoun stands for."""
_LOOK_AHEAD = 4
"""Sentences searched for the name behind "a human rights group"."""


class Parties:
    """The parties of one article."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.speech = Speech(doc)
        self.names: list[DocSpan] = [
            s for s in doc.spans.get("names", []) if s.label_ in {"PERSON", "ORG", "GPE", "NORP"}
        ]
        self._name_at = {t.i: s for s in self.names for t in s}
        self._titles = [titles(s) for s in self.names]
        self._genders = self._known_genders()
        self._sides = self._known_sides()
        self._sentence = self._sentence_numbers()
        self._starts = [s.start for s in doc.sents]
        self._known: dict[int, Party | None] = {}
        self._open: set[int] = set()

    # --- the way in ---------------------------------------------------------------

    def of(self, head: Token | None) -> Party | None:
        """Return the party a phrase names; joint parties are one, "Russia and China"."""
        if head is None:
            return None
        parts = self.each(head)
        if len(parts) < 2:
            return parts[0] if parts else None
        names = list(dict.fromkeys(p.name for p in parts))
        joint = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        spans = [p.span for p in parts if p.span is not None]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        return Party(joint, whole, parts[0].how)

    def each(self, head: Token | None) -> list[Party]:
        """Return the parties a phrase names, one for each of "Sudan and Chad"."""
        if head is None:
            return []
        heads = [head]
        for at in heads:
            heads += [
                c
                for c in at.children
                if c.dep_ == "conj" and c.i > at.i and c.pos_ in {"NOUN", "PROPN", "PRON"}
            ]
        if len(heads) > 1 and not all(can_act(h) for h in heads):
            heads = heads[:1]
        found = [self.single(h) for h in heads]
        return [p for p in found if p is not None]

    def single(self, head: Token) -> Party | None:
        """Return the party of one head, without what "and" adds."""
        if head.i not in self._known:
            if head.i in self._open:
                return None
            self._open.add(head.i)
            self._known[head.i] = self._find(head)
            self._open.discard(head.i)
        return self._known[head.i]

    def _find(self, head: Token) -> Party | None:
        if head.pos_ == "PRON" or head.lower_ in _FIRST | _HE | _THEY | _IT:
            return self._pronoun(head)
        name = self._name_at.get(head.i)
        if name is not None:
            return self._named(name)
        return self._described(head)

    # --- names --------------------------------------------------------------------

    def _named(self, name: DocSpan) -> Party:
        how = How(name.id_) if name.id_ in set(How) else How.NAMED
        return Party(name.kb_id_ or name.text, _span(name), how)

    def name_at(self, token: Token) -> DocSpan | None:
        """Return the name the token belongs to."""
        return self._name_at.get(token.i)

    # --- descriptions -------------------------------------------------------------

    def _described(self, head: Token) -> Party | None:
        phrase = self._phrase(head)
        for c in head.children:
            if c.dep_ == "appos" and c.i in self._name_at:
                return Party(self._named(self._name_at[c.i]).name, _span(phrase), How.DESCRIPTION)
        country = self._country(head)
        lemma = head.lemma_.lower()
        if country is not None and lemma in _STATE_NOUNS:
            return Party(self._named(country).name, _span(phrase), How.DEMONYM)
        if lemma == "government" or (lemma in {"country", "nation", "state"} and head.tag_ == "NN"):
            state = self._state_before(head)
            if state is not None:
                return Party(self._named(state).name, _span(phrase), How.DESCRIPTION)
        meant = self._antecedent(head, country)
        if meant is not None:
            return Party(self._named(meant).name, _span(phrase), How.DESCRIPTION)
        if (
            lemma in {"side", "country", "party", "nation", "government", "leader"}
            and head.tag_ == "NNS"
            and self._is_pair(head)
        ):
            pair = self._pair(head)
            if pair:
                return Party(" and ".join(pair), _span(phrase), How.DESCRIPTION)
        return Party(
            self._label(phrase, head), _span(phrase), How.NAMED if country is None else How.DEMONYM
        )

    def _phrase(self, head: Token) -> DocSpan:
        """Return the noun phrase without relative clauses and asides."""
        end = head.right_edge.i + 1
        for c in head.rights:
            if c.dep_ in {"relcl", "acl", "appos", "punct", "conj", "cc", "advcl"} or (
                c.dep_ == "prep" and c.lower_ not in {"of", "in", "for", "from", "to"}
            ):
                end = c.left_edge.i
                break
        return self.doc[head.left_edge.i : max(end, head.i + 1)]

    def _label(self, phrase: DocSpan, head: Token) -> str:
        start = phrase.start
        while start < head.i and (
            self.doc[start].pos_ in {"DET", "PUNCT", "SPACE"} or self.doc[start].lower_ == "both"
        ):
            start += 1
        return " ".join(self.doc[start : phrase.end].text.split())

    def _country(self, head: Token) -> DocSpan | None:
        """Return the state in "Iran's government", "Iranian officials", "officials in Iran"."""
        for c in head.lefts:
            for t in c.subtree:
                name = self._name_at.get(t.i)
                if name is not None and name.label_ in _STATE_KINDS:
                    return name
        for c in head.rights:
            if c.dep_ == "prep" and c.lower_ in {"of", "in", "from"}:
                for t in c.children:
                    name = self._name_at.get(t.i)
                    if name is not None and name.label_ == "GPE":
                        return name
        return None

    def _antecedent(self, head: Token, country: DocSpan | None) -> DocSpan | None:
        """Return the name "the president", "the group" or "a rights group" stands for."""
        person = is_person_noun(head) and head.tag_ in {"NN", "NNP"}
        group = is_group_noun(head) and head.tag_ in {"NN", "NNP"}
        if not person and not group:
            return None
        kinds = {"PERSON"} if person else {"ORG"}
        before: list[int] = []
        after: list[int] = []
        for n, name in enumerate(self.names):
            if name.label_ in kinds:
                (before if name.start < head.i else after).append(n)
        definite = any(c.lower_ in {"the", "that", "this"} or c.dep_ == "poss" for c in head.lefts)
        indefinite = any(c.lower_ in {"a", "an", "another"} for c in head.lefts)
        lemma = head.lemma_.lower()
        for n in reversed(before) if not indefinite else ():
            if self._fits(n, lemma, country):
                return self.names[n]
        if definite and group and lemma in words("vague"):
            for n in reversed(before):
                if self._sentence[head.i] - self._sentence[
                    self.names[n].start
                ] <= _LOOK_BACK and self._is_central(self.names[n]):
                    return self.names[n]
        return self._named_later(head, after, lemma, country)

    def _fits(self, n: int, lemma: str, country: DocSpan | None) -> bool:
        """Was the name described by this noun, and of the same country if one is given?"""
        name = self.names[n]
        words = {t.lemma_.lower() for t in name} if name.label_ == "ORG" else set()
        if lemma not in self._titles[n] | words:
            return False
        if country is None or name.label_ == "ORG":
            return True
        near = self._country(name.root)
        return near is None or near.kb_id_ == country.kb_id_

    def _named_later(
        self, head: Token, after: list[int], lemma: str, country: DocSpan | None
    ) -> DocSpan | None:
        here = self._sentence[head.i]
        for n in after:
            name = self.names[n]
            ahead = self._sentence[name.start] - here
            if ahead > _LOOK_AHEAD:
                return None
            if ahead >= 1 and self._fits(n, lemma, country):
                return name
            if (
                1 <= ahead <= 2
                and name.root.dep_ == "nsubj"
                and name.label_ == "ORG"
                and lemma in words("vague")
            ):
                return name
        return None

    def _is_central(self, name: DocSpan) -> bool:
        return name.root.dep_ in {"nsubj", "nsubjpass", "appos", "ROOT", "pobj"}

    def _state_before(self, head: Token) -> DocSpan | None:
        """Return the state most spoken of before, or just behind: whose "the government" is."""
        counts: dict[str, int] = {}
        for name in self.names:
            if name.label_ == "GPE" and (name.start < head.i or not counts):
                counts[name.kb_id_] = counts.get(name.kb_id_, 0) + 1
        if not counts:
            return None
        best = max(counts, key=lambda key: counts[key])
        return next(name for name in self.names if name.kb_id_ == best)

    def _is_pair(self, head: Token) -> bool:
        return any(c.lower_ in {"two", "both"} for c in head.lefts)

    def _pair(self, head: Token) -> list[str]:
        """Return the two states "both countries" means: the last two named before."""
        found: list[str] = []
        for name in reversed(self.names):
            if name.start < head.i and name.label_ in _STATE_KINDS and name.kb_id_ not in found:
                found.append(name.kb_id_)
                if len(found) == 2:
                    return sorted(found)
        return []

    # --- pronouns -----------------------------------------------------------------

    def _pronoun(self, token: Token) -> Party | None:
        word = token.lower_
        if word in _FIRST:
            who = self.speech.speaker(token)
            meant = self.of(who) if who is not None else None
        elif word in {"who", "which", "that"} and token.head.dep_ in {"relcl", "acl"}:
            meant = self.single(token.head.head)
        elif word in _HE or word in _THEY or word in _IT:
            meant = self._before(token)
        else:
            return None
        return (
            Party(meant.name, Span(token.idx, token.idx + len(token)), How.PRONOUN)
            if meant
            else None
        )

    def _before(self, token: Token) -> Party | None:
        """Return what "he", "they" or "it" stands for: near, a subject, of the right number."""
        here = self._sentence[token.i]
        best, best_score = None, 0.0
        speaker = self.speech.speaker(token) if self.speech.is_quoted(token) else None
        for at in range(token.i - 1, self._starts[max(here - _LOOK_BACK, 0)] - 1, -1):
            head = self.doc[at]
            if not self._may_stand(head, token) or (speaker is not None and head.i == speaker.i):
                continue
            score = self._weight(head, token, here)
            if score > best_score:
                best, best_score = head, score
        return self.of(best) if best is not None else None

    def _may_stand(self, head: Token, token: Token) -> bool:
        """Can the pronoun stand for this: right number, right gender, not of the same clause?"""
        if head.dep_ in _INNER or head.pos_ not in {"NOUN", "PROPN", "PRON"}:
            return False
        if head.head is token.head and head.dep_ != "poss" and token.dep_ != "poss":
            return False
        word = token.lower_
        group = _HE if word in _HE else _THEY if word in _THEY else _IT
        if head.pos_ == "PRON":
            return head.lower_ in group and self._known.get(head.i) is not None
        if group is _HE:
            return self._is_one_person(head, word)
        return self._is_one_body(head) if group is _IT else self._are_many(head)

    def _is_one_person(self, head: Token, pronoun: str) -> bool:
        if head.tag_ in {"NNS", "NNPS"} or child(head, "conj") is not None:
            return False
        name = self._name_at.get(head.i)
        if name is None:
            return is_person_noun(head)
        known = self._genders.get(name.kb_id_)
        return name.label_ == "PERSON" and known in {None, "f" if pronoun in _SHE else "m"}

    def _is_one_body(self, head: Token) -> bool:
        if child(head, "conj") is not None:
            return False
        name = self._name_at.get(head.i)
        if name is not None:
            return name.label_ != "PERSON"
        return is_group_noun(head) and head.tag_ != "NNS"

    def _are_many(self, head: Token) -> bool:
        if not can_act(head):
            return False
        name = self._name_at.get(head.i)
        return (
            child(head, "conj") is not None
            or head.tag_ in {"NNS", "NNPS"}
            or (name is not None and name.label_ in {"ORG", "NORP"})
        )

    def _weight(self, head: Token, token: Token, here: int) -> float:
        """Weigh a candidate: subjects first, then what stands nearest."""
        distance = here - self._sentence[head.i]
        score = 10.0 - 2.5 * distance - 0.01 * (token.i - head.i)
        if head.dep_ in {"nsubj", "nsubjpass"}:
            score += 2.5
            if head.head.dep_ == "ROOT":
                score += 1.0
        elif head.dep_ == "poss":
            score -= 0.5
        return score

    # --- who stands for whom --------------------------------------------------------

    def author(self, document: Token) -> Party | None:
        """Return who wrote "the European plan", "a statement by the ministry"."""
        for c in document.children:
            if c.dep_ in {"poss", "amod", "compound", "nmod"} and c.i in self._name_at:
                return self._named(self._name_at[c.i])
            if c.dep_ == "poss":
                return self.of(c)
            if c.dep_ in {"prep", "agent", "acl"} and c.lower_ in {
                "by",
                "from",
                "of",
                "issued",
                "signed",
                "passed",
            }:
                for at in c.subtree:
                    if at.dep_ == "pobj" and can_act(at):
                        return self.of(at)
        return self.single(document)

    def speaks_for(self, speaker: Party, other: Party) -> bool:
        """Does the speaker's title belong to the other party: Japan's premier and Japan?"""
        return other.name in self._sides.get(speaker.name, ())

    def inferred(self) -> list[tuple[DocSpan, str, str, How]]:
        """Return the pronouns and descriptions resolved to a name."""
        kinds = {s.kb_id_: s.label_ for s in self.names}
        found = []
        for i, party in sorted(self._known.items()):
            if party is None or party.span is None or party.name not in kinds or i in self._name_at:
                continue
            part = self.doc.char_span(party.span.start, party.span.end)
            if part is not None:
                found.append((part, party.name, kinds[party.name], party.how))
        return found

    # --- the article as a whole ---------------------------------------------------

    def _known_genders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self.names:
            told = gender(self.doc, name) if name.label_ == "PERSON" else None
            if told:
                found.setdefault(name.kb_id_, told)
        return found

    def _known_sides(self) -> dict[str, set[str]]:
        """Return the states and bodies each person is said to belong to."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            if name.label_ != "PERSON":
                continue
            sides = found.setdefault(name.kb_id_, set())
            for t in name.root.subtree:
                other = self._name_at.get(t.i)
                if other is not None and other.label_ != "PERSON":
                    sides.add(other.kb_id_)
        return found

    def _sentence_numbers(self) -> list[int]:
        numbers = [0] * len(self.doc)
        for n, sentence in enumerate(self.doc.sents):
            for i in range(sentence.start, sentence.end):
                numbers[i] = n
        return numbers

    def sentence_number(self, token: Token) -> int:
        """Return which sentence of the article the token stands in, from 0."""
        return self._sentence[token.i]


def _span(part: DocSpan) -> Span:
    return Span(part.start_char, part.end_char)


__all__ = ["Parties", "can_act", "is_people_noun"]
