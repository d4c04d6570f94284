"""Who is meant: from the head of a phrase to a party with its canonical name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from briefing.analysis.countries import capitals
from briefing.analysis.lexicon import roles
from briefing.analysis.parties import documents
from briefing.analysis.parties.actors import can_act, is_group_noun, is_people_noun, is_person_noun
from briefing.analysis.parties.descriptions import Descriptions, called_itself
from briefing.analysis.parties.home import (
    OFFICIAL,
    bodies,
    government,
    home,
    is_foreign,
    is_opposing,
)
from briefing.analysis.parties.pronouns import FIRST, HE, IT, THEY, Pronouns
from briefing.analysis.parties.sides import Sides
from briefing.analysis.parties.speech import Speech
from briefing.analysis.parties.states import GOVERNED, States, worded
from briefing.analysis.parties.syntax import added, after_preposition, child, conjuncts
from briefing.analysis.parties.words import words
from briefing.model import How, Party, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LOOK_BACK = 8
"""Sentences searched for the full description of "the rebels"."""
_PARTS = frozenset({"many", "some", "most", "several"})
_WHOLES = frozenset({"all", "both"})
_COURTS = frozenset({"court", "tribunal", "judge"})

_DAYS = frozenset({"DATE", "TIME"})
"""Kinds of entity that nobody is: "Monday's bid" is the bid of somebody else."""


class Parties:
    """The parties of one article."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.speech = Speech(doc)
        self.names: list[DocSpan] = [s for s in doc.spans.get("names", []) if s.label_ in _ACTING]
        self._name_at = {t.i: s for s in self.names for t in s}
        self.sentence = [0] * len(doc)
        for n, sentence in enumerate(doc.sents):
            for i in range(sentence.start, sentence.end):
                self.sentence[i] = n
        self._descriptions = Descriptions(self.names, self.sentence, self.speech.marks)
        self._pronouns = Pronouns(doc, self.names, self.sentence, self.speech.marks)
        lemmas, lower = doc.to_array("LEMMA").tolist(), doc.to_array("LOWER").tolist()
        written, courts, rulers = _ids("documents"), _ids_of(_COURTS), _ids_of({"government"})
        found = (doc[i] for i, lemma in enumerate(lemmas) if lemma in written)
        self._documents = [t for t in found if documents.is_document(t)]
        self._governments = [
            i
            for i, word in enumerate(lower)
            if word in rulers and i and doc[i - 1].lower_ in {"the", "its", "their"}
        ]
        self._courts = [i for i, w in enumerate(lower) if w in courts and doc[i].dep_ != "compound"]
        self.home = home(doc, self.names)
        """The state whose own affairs the article reports; `None` between states."""
        self._states_of = States(self.names, self._name_at, self.home)
        self._sides = Sides(self.names, self._states_of.known)
        self._known: dict[int, Party | None] = {}
        self._open: set[int] = set()

    # --- the way in ---------------------------------------------------------------

    def of(self, head: Token | None) -> Party | None:
        """Return the party a phrase names; joint parties are one, "Russia and China"."""
        parts = self.each(head)
        if len(parts) < 2:
            return parts[0] if parts else None
        names = list(dict.fromkeys(p.name for p in parts))
        joint = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        spans = [p.span for p in parts if p.span is not None]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        return Party(joint, whole, parts[0].how)

    def each(self, head: Token | None) -> list[Party]:
        """Return the parties a phrase names, one for each of "Sudan and Chad"."""
        if head is None:
            return []
        pair = self._states_of.pair(head)
        if pair:
            return [Party(name, _span(self._phrase(head)), How.DESCRIPTION) for name in pair]
        heads = self._apposed(head) or [head]
        for at in heads:
            more = [c for c in added(at) if c.pos_ in {"NOUN", "PROPN", "PRON"} and can_act(c)]
            if at is head and (both := self._of_two_offices(head, more)) is not None:
                return self.each(both)
            heads += more
        heads += self._included(head)
        found = [self.single(h) for h in heads]
        return [p for p in found if p is not None]

    def _apposed(self, head: Token) -> list[Token]:
        """Return the names in "the envoys Abrams and Welch"."""
        if head.tag_ != "NNS":
            return []
        return [c for c in head.children if c.dep_ == "appos" and c.i in self._name_at]

    def _of_two_offices(self, head: Token, more: list[Token]) -> Token | None:
        """Return Lee in "Deputy Premier and Foreign Minister Ann Lee", who is no two people."""
        if len(more) != 1 or head.i in self._name_at or not is_person_noun(head):
            return None
        name = self._name_at.get(more[0].i)
        if name is None or name.label_ != "PERSON" or head.tag_ not in {"NN", "NNP"}:
            return None
        between = self.doc[head.i + 2 : name.start]
        states = any(t.i in self._name_at or t.pos_ == "DET" for t in between)
        offices = [t for t in between if is_person_noun(t)]
        return more[0] if offices and not states else None

    def _included(self, head: Token) -> list[Token]:
        """Return the heads in "all parties, including A and B"."""
        found = after_preposition(head, "including")
        return conjuncts(found) if found is not None and can_act(found) else []

    def single(self, head: Token) -> Party | None:
        """Return the party of one head, without what "and" adds."""
        if head.i not in self._known:
            if head.i in self._open or head.ent_type_ in _DAYS:
                return None
            self._open.add(head.i)
            self._known[head.i] = self._find(head)
            self._open.discard(head.i)
        return self._known[head.i]

    def author(self, document: Token) -> Party | None:
        """Return who speaks through a document; the document itself where nobody is named."""
        found = self.of(documents.author(document, self._documents))
        if found is None and document.lemma_.lower() in roles("reports"):
            found = self.of(self.speech.inquirer(document))
        return found or self.of(self._before_document(document)) or self.single(document)

    def _before_document(self, document: Token) -> Token | None:
        """Return who did what the sentence before tells: "the motion" is most likely theirs."""
        plain = [c for c in document.lefts if c.ent_type_ != "DATE" and c.dep_ != "case"]
        if any(c.lower_ not in {"the", "this", "that"} for c in plain):
            return None
        start = document.sent.start
        before = self.doc[start - 1].sent if start else None
        who = child(before.root, "nsubj") if before is not None else None
        return who if who is not None and can_act(who) and who.pos_ != "PRON" else None

    def speaks_for(self, speaker: Party, who: Token, other: Party, doer: Token) -> bool:
        """Does the speaker, named by `who`, speak for the other, named by `doer`?"""
        return self._sides.speaks_for(speaker, who, other, doer)

    def side_of(self, speaker: Party) -> Party | None:
        """Return the state a person speaks for, whom "we must" means."""
        state = self._sides.state_of(speaker.name)
        return Party(state, None, How.IMPLIED) if state is not None else None

    def home_government(self, holder: Party) -> Party | None:
        """Return the government that the country's parties, unions and campaigners speak to."""
        if self.home is None:
            return None
        known, names = bodies(), (*holder.name.split(" and "), *self._sides.of(holder.name))
        body = next((known[name] for name in names if name in known), None)
        asks = body is not None and body.state == self.home and body.sort not in OFFICIAL
        called = {word.lower().removesuffix("s") for word in holder.name.split()}
        if is_opposing(called | self._descriptions.titles_of(holder.name), self.home):
            told = (holder.name, self._sides.state_of(holder.name) or "")
            asks |= not any(is_foreign(name, self.home) for name in told)
        return Party(government(self.home), None, How.IMPLIED) if asks else None

    def titles_of(self, name: str) -> set[str]:
        """Return what somebody is called anywhere in the article."""
        return self._descriptions.titles_of(name)

    def government(self, token: Token) -> Party | None:
        """Return the government spoken of last before the token."""
        at = bisect_right(self._governments, token.i) - 1
        return self.single(self.doc[self._governments[at]]) if at >= 0 else None

    def court(self, token: Token) -> Party | None:
        """Return the court or judge spoken of last before the token."""
        at = bisect_right(self._courts, token.i) - 1
        return self.single(self.doc[self._courts[at]]) if at >= 0 else None

    def is_state(self, party: Party) -> bool:
        """Is it a state?"""
        return party.name in self._states_of.known

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

    # --- names, descriptions, pronouns ----------------------------------------------

    def _find(self, head: Token) -> Party | None:
        whole = _whole(head)
        if whole is not None:
            return self.single(whole)
        clause = child(head, "acl", "relcl")
        if head.lower_ in _WHOLES and clause is not None:
            return None  # "all we need to do"
        told = clause is not None or after_preposition(head, "in", "from", "near") is not None
        telling = head.lower_ == "those" and told  # "those showing symptoms", "those in Lima"
        pronoun = head.lower_ in FIRST | HE | THEY | IT and not head.is_upper
        if not telling and (pronoun or head.pos_ == "PRON"):
            return self._pronoun(head)
        name = self._name_at.get(head.i)
        if name is not None and not _is_common(name, head):
            return self._named(name, head)
        return self._described(head)

    def _named(self, name: DocSpan, head: Token | None = None) -> Party:
        how = How(name.id_) if name.id_ in set(How) else How.NAMED
        if head is not None and name.label_ == "NORP" and head.tag_ == "NNPS":
            phrase = self._phrase(head)  # "ethnic Albanians" are people, not Albania
            return Party(self._label(phrase, head), _span(phrase), How.NAMED)
        state = capitals().get(name.kb_id_) if name.label_ == "GPE" else None
        if state is not None and head is not None:
            return Party(state, _span(name), How.CAPITAL)
        return Party(name.kb_id_ or name.text, _span(name), how)

    def _described(self, head: Token) -> Party | None:
        phrase = self._phrase(head)
        told = self._told_by_name(head)
        if told is not None:
            return Party(told, _span(phrase), How.DESCRIPTION)
        country = self._descriptions.country(head)
        state = self._whose(head) or self._states_of.behind(head, country)
        if state is not None:
            return Party(state, _span(phrase), How.DEMONYM if country else How.DESCRIPTION)
        meant = self._descriptions.name_of(head)
        fuller = self._fuller(head, phrase, meant)
        if fuller is not None:
            return replace(fuller, span=_span(phrase), how=How.DESCRIPTION)
        if meant is not None:
            return Party(self._named(meant).name, _span(phrase), How.DESCRIPTION)
        how = How.NAMED if country is None else How.DEMONYM
        label = self._label(phrase, head)
        if country is not None and phrase[0].lower_ == "whose":
            label = f"{country.kb_id_}'s {label.removeprefix(phrase[0].text).strip()}"
        return Party(label, _span(phrase), how)

    def _told_by_name(self, head: Token) -> str | None:
        """Return the name beside the noun: "the envoy, Bo Lee", "the nation of Chad"."""
        beside = [c for c in head.children if c.dep_ == "appos"]
        if head.dep_ == "appos" and is_person_noun(head):  # "Bo Lee, the president of Peru"
            beside.append(head.head)
        beside += [c for c in head.lefts if c.dep_ == "nmod" and c.nbor(1).text == ","]
        for c in beside:
            if c.i in self._name_at and self._name_at[c.i].label_ != "GPE":
                return self._named(self._name_at[c.i]).name
        behind = self._named_behind(head)
        if behind is None and head.lemma_.lower() in words("kinds") and head.tag_ == "NN":
            inner = after_preposition(head, "of")
            behind = self._name_at.get(inner.i) if inner is not None else None
        if behind is not None:
            return self._named(behind).name
        called = called_itself(head)
        if called is None:
            return None
        name = self._name_at.get(called.i)
        return name.kb_id_ if name is not None else self._label(self._phrase(called), called)

    def _fuller(self, head: Token, phrase: DocSpan, meant: DocSpan | None) -> Party | None:
        """Return what "the rebels" were called in full: "rebels from the Polisario Front".

        The nearest fuller phrase before counts, unless the name found is nearer.
        """
        if len(phrase) != 2 or phrase[0].lower_ != "the" or not _is_of_many(head):
            return None
        first = max(self.sentence[head.i] - _LOOK_BACK, 0)
        for at in range(head.i - 1, (meant.end if meant is not None else 0) - 1, -1):
            if self.sentence[at] < first:
                return None
            other = self.doc[at]
            if other.i not in self._name_at and _is_same_noun(other, head):
                told = self._phrase(other)
                if any(t.pos_ == "PROPN" or t.ent_type_ in _ACTING for t in told):
                    return self.single(other)
        return None

    def _named_behind(self, head: Token) -> DocSpan | None:
        """Return the person in "the ambassador to Kenya, Meg Whitman", hung on the wrong noun."""
        inner = after_preposition(head, "to", "for", "of", "in")
        aside = child(inner, "appos") if inner is not None and is_person_noun(head) else None
        name = self._name_at.get(aside.i) if aside is not None else None
        return name if name is not None and name.label_ == "PERSON" else None

    def _phrase(self, head: Token) -> DocSpan:
        """Return the noun phrase without relative clauses and asides."""
        end = head.right_edge.i + 1
        telling = head.lemma_ in {"people", "those", "person", "one"}
        for c in head.rights:
            if telling and c.dep_ in {"acl", "relcl"}:
                continue  # "people making these allegations"
            if c.dep_ in {"relcl", "acl", "appos", "punct", "conj", "cc", "advcl", "case"} or (
                c.dep_ == "prep"
                and c.lower_ not in {"of", "in", "for", "from", "to"}
                and not (c.is_title and head.is_title)  # "the Campaign Against Tolls"
            ):
                end = c.left_edge.i
                break
        return self.doc[head.left_edge.i : max(end, head.i + 1)]

    def _label(self, phrase: DocSpan, head: Token) -> str:
        start = phrase.start
        while start < head.i and self.doc[start].pos_ in {"DET", "PUNCT", "SPACE"}:
            start += 1
        return " ".join(self.doc[start : phrase.end].text.split())

    def _whose(self, head: Token) -> str | None:
        """Return the state in "his government", "our country": that of its owner."""
        owner = child(head, "poss")
        if owner is None or owner.tag_ != "PRP$" or head.lemma_.lower() not in GOVERNED:
            return None
        party = self.single(owner)
        if party is None:
            return None
        state = party.name if self.is_state(party) else self._sides.state_of(party.name)
        return worded(state, head) if state is not None else None

    def _pronoun(self, token: Token) -> Party | None:
        word = token.lower_
        meant: Party | None = None
        if word in FIRST:
            voice = self.speech.voice(token)
            written = voice is not None and documents.is_document(voice)
            meant = self.author(voice) if written and voice is not None else self.of(voice)
        elif word in {"who", "which", "that"}:
            meant = self._relative(token)
        elif word in HE | THEY | IT:
            inside = token.i in self.speech.marks
            speaker = self.speech.speaker(token) if inside else None
            barred = (
                speaker.i if speaker is not None and speaker.i not in self.speech.marks else None
            )
            found = self._pronouns.antecedent(token, barred, self._is_known, self._told)
            if found is None and not inside and word in HE:  # "He added" after a long quotation
                found = self.speech.person_before(
                    token, partial(self._pronouns.can_be, token=token)
                )
            written = found is not None and documents.is_document(found)
            meant = self.author(found) if written and found is not None else self.of(found)
        elif can_act(token):
            return Party(token.text, Span(token.idx, token.idx + len(token)))
        if meant is None:
            return None
        return Party(meant.name, Span(token.idx, token.idx + len(token)), How.PRONOUN)

    def _relative(self, token: Token) -> Party | None:
        """Return what "who" or "which" adds to: the noun of its clause, else the one before it."""
        if token.head.dep_ in {"relcl", "acl"}:
            return self.single(token.head.head)
        before = token.nbor(-1) if token.i else token
        if before.text == "," and before.i:
            before = before.nbor(-1)
        return self.single(before) if before.pos_ in {"NOUN", "PROPN"} else None

    def _told(self, description: Token) -> str | None:
        """Return the name that "the Lib Dem spokesman" stands for."""
        party = self.single(description)
        return party.name if party is not None and party.how is How.DESCRIPTION else None

    def _is_known(self, pronoun: Token) -> bool:
        return self.single(pronoun) is not None


@cache
def _ids(name: str) -> frozenset[int]:
    """Return the hashes spaCy has for a class of lemmas, with and without a capital."""
    return _ids_of({spelt for lemma in words(name) for spelt in (lemma, lemma.capitalize())})


def _ids_of(spelt: Iterable[str]) -> frozenset[int]:
    return frozenset(get_string_id(word) for word in spelt)


def _whole(part: Token) -> Token | None:
    """Return the members in "all of the members", them in "more than 100 of them"."""
    of = after_preposition(part, "of")
    if of is None or (part.lower_ in _WHOLES and part.pos_ in {"PRON", "DET"}):
        return of
    if part.lemma_ in {"group", "crowd"} and of.tag_ == "NNS" and can_act(of):
        return of
    counted = part.pos_ == "NUM" or part.lower_ in _PARTS
    return of if counted and of.pos_ == "PRON" else None


def _is_common(name: DocSpan, head: Token) -> bool:
    """Is it a noun with a capital: "the Court", "the Governor-General", "the Iowa Democrat"?"""
    if name.text != name.kb_id_:
        return False
    titled = is_person_noun(head) and name.label_ in {"ORG", "NORP"} and head.tag_ in {"NN", "NNP"}
    return (titled and name[-1] == head) or (len(name) == 1 and is_group_noun(head))


def _is_of_many(head: Token) -> bool:
    """Is it a noun for people, or for a body that has no name of its own: "the group"?"""
    people = is_people_noun(head) or (is_person_noun(head) and head.tag_ == "NNS")
    return people or head.lemma_.lower() in words("vague")


def _is_same_noun(one: Token, other: Token) -> bool:
    plural = [t.tag_ in {"NNS", "NNPS"} for t in (one, other)]
    return one.lemma_.lower() == other.lemma_.lower() and plural[0] == plural[1]


def _span(part: DocSpan) -> Span:
    return Span(part.start_char, part.end_char)


__all__ = ["Parties", "can_act"]
