"""Who is meant: from the head of a phrase to a party with its canonical name."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import roles
from briefing.analysis.names.bodies import body_of
from briefing.analysis.parties import documents
from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.descriptions import Descriptions
from briefing.analysis.parties.home import (
    OFFICIAL,
    bodies,
    government,
    home,
    is_foreign,
    is_opposing,
)
from briefing.analysis.parties.joint import (
    apposed,
    included,
    is_of_one_person,
    joined,
    of_kinds,
    of_two_offices,
)
from briefing.analysis.parties.lately import Lately
from briefing.analysis.parties.naming import ACTING, Naming
from briefing.analysis.parties.phrases import (
    WHOLES,
    is_common,
    is_part,
    label_of,
    phrase_of,
    span_of,
    whole,
)
from briefing.analysis.parties.pronouns import FIRST, HE, IT, THEY, Pronouns, related
from briefing.analysis.parties.sides import Sides
from briefing.analysis.parties.speech import Speech
from briefing.analysis.parties.states import GOVERNED, States, worded
from briefing.analysis.parties.syntax import added, child
from briefing.model import How, Party, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_DAYS = frozenset({"DATE", "TIME"})
"""Kinds of entity that nobody is: "Monday's bid" is the bid of somebody else."""
_TEAMS = frozenset({"administration", "campaign"})
"""Bodies called by the last name of whose they are."""
_TELLING = frozenset({"prep", "amod", "acomp"})
"""What tells who "those" are: "those on the coast", "those present"."""


class Parties:
    """The parties of one article."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.speech = Speech(doc)
        self.names: list[DocSpan] = [s for s in doc.spans.get("names", []) if s.label_ in ACTING]
        self._name_at = {t.i: s for s in self.names for t in s}
        self.sentence = [0] * len(doc)
        for n, sentence in enumerate(doc.sents):
            for i in range(sentence.start, sentence.end):
                self.sentence[i] = n
        self._naming = Naming(self._name_at, self.sentence)
        self._lately = Lately(doc)
        self._descriptions = Descriptions(self.names, self.sentence, self.speech.marks)
        self._pronouns = Pronouns(doc, self.names, self.sentence, self.speech.marks, self._told)
        self.home = home(doc, self.names)
        """The state whose own affairs the article reports; `None` between states."""
        self._states_of = States(self.names, self._name_at, self.home)
        self._sides = Sides(self.names, self._states_of.known)
        self._known: dict[int, Party | None] = {}
        self._joint: dict[str, list[Party]] = {}
        """Whom each joint name is made of."""
        self._open: set[int] = set()

    # --- the way in ---------------------------------------------------------------

    def of(self, head: Token | None) -> Party | None:
        """Return the party a phrase names; joint parties are one, "Russia and China"."""
        parts = self.each(head)
        joint = joined(parts)
        if joint is not None and len(parts) > 1:
            self._joint.setdefault(joint.name, parts)
        return joint

    def each(self, head: Token | None) -> list[Party]:
        """Return the parties a phrase names, one for each of "Sudan and Chad"."""
        if head is None:
            return []
        pair = self._descriptions.together.meant_by(head) or self._states_of.pair(head)
        if pair:
            return [Party(name, span_of(phrase_of(head)), How.DESCRIPTION) for name in pair]
        kinds = of_kinds(head, self._name_at)
        if kinds is not None and (state := self.single(kinds[0])) is not None:
            return [state, Party(label_of(kinds[1], head), span_of(kinds[1]), How.NAMED)]
        heads = apposed(head, self._name_at) or [head]
        for at in heads:
            more = [c for c in added(at) if c.pos_ in {"NOUN", "PROPN", "PRON"} and can_act(c)]
            more = [c for c in more if not is_of_one_person(at, c, self._name_at)]
            both = of_two_offices(head, more, self._name_at) if at is head else None
            if both is not None:
                return self.each(both)
            heads += more
        heads += included(head)
        found = [self.single(h) for h in heads]
        return [p for p in found if p is not None]

    def all_of(self, head: Token) -> list[Party]:
        """Return the parties a phrase names, each of those whom "them" stands for."""
        return [part for party in self.each(head) for part in self._joint.get(party.name, [party])]

    def single(self, head: Token) -> Party | None:
        """Return the party of one head, without what "and" adds."""
        if head.i not in self._known:
            if head.i in self._open or head.ent_type_ in _DAYS:
                return None
            self._open.add(head.i)
            self._known[head.i] = self._find(head)
            self._open.discard(head.i)
        return self._known[head.i]

    def phrase(self, party: Party) -> DocSpan | None:
        """Return the phrase that the party was read off, if it was."""
        at = party.span
        return self.doc.char_span(at.start, at.end) if at is not None else None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave the phrases that are asked about meanwhile out of what was inferred."""
        known, self._known = self._known, self._known.copy()
        try:
            yield
        finally:
            self._known = known

    def author(self, document: Token) -> Party | None:
        """Return who speaks through a document; the document itself where nobody is named."""
        found = self.of(documents.author(document, self._lately.documents))
        if found is None and document.lemma_.lower() in roles("reports"):
            found = self.of(self.speech.inquirer(document))
        return found or self.of(documents.teller(document)) or self.single(document)

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
        found = self._lately.government(token)
        return self.single(found) if found is not None else None

    def court(self, token: Token) -> Party | None:
        """Return the court or judge spoken of last before the token."""
        found = self._lately.court(token)
        return self.single(found) if found is not None else None

    def is_state(self, party: Party) -> bool:
        """Is it a state?"""
        return party.name in self._states_of.known

    def inferred(self) -> list[tuple[DocSpan, str, str, How]]:
        """Return the pronouns and descriptions resolved to a name."""
        kinds = {s.kb_id_: s.label_ for s in self.names}
        found = []
        for i, party in sorted(self._known.items()):
            if party is None or party.name not in kinds or i in self._name_at:
                continue
            part = self.phrase(party)
            if part is not None:
                found.append((part, party.name, kinds[party.name], party.how))
        return found

    # --- names, descriptions, pronouns ----------------------------------------------

    def _find(self, head: Token) -> Party | None:
        members = whole(head)
        if members is not None:
            return self.single(members)
        clause = child(head, "acl", "relcl")
        if head.lower_ in WHOLES and clause is not None:
            return None  # "all we need to do"
        told = clause is not None or any(
            c.dep_ in _TELLING and c.lower_ != "of" for c in head.rights
        )
        telling = head.lower_ == "those" and told  # "those showing symptoms", "those in Lima"
        telling |= is_part(head)  # "some in the party", "some of Lee's colleagues"
        pronoun = head.lower_ in FIRST | HE | THEY | IT and not head.is_upper
        if not telling and (pronoun or head.pos_ == "PRON"):
            return self._pronoun(head)
        name = self._name_at.get(head.i)
        if name is not None and not is_common(name, head):
            return self._naming.of(name, head)
        return self._described(head)

    def _described(self, head: Token) -> Party | None:
        phrase = phrase_of(head)
        told = self._team(head) or self._naming.beside(head)
        if told is not None:
            return Party(told, span_of(phrase), How.DESCRIPTION)
        country = self._descriptions.country(head)
        state = self._whose(head) or self._states_of.behind(head, country)
        if state is not None:
            return Party(state, span_of(phrase), How.DEMONYM if country else How.DESCRIPTION)
        body = self._body(head, phrase)
        if body is not None:
            return Party(body, span_of(phrase), How.DESCRIPTION)
        meant = self._descriptions.name_of(head)
        full = self._naming.fuller(head, phrase, meant)
        fuller = self.single(full) if full is not None else None
        if fuller is not None:
            return replace(fuller, span=span_of(phrase), how=How.DESCRIPTION)
        if meant is not None:
            return Party(self._naming.of(meant).name, span_of(phrase), How.DESCRIPTION)
        how = How.NAMED if country is None else How.DEMONYM
        label = self._naming.in_full(label_of(phrase, head), head)
        if country is not None and phrase[0].lower_ == "whose":
            label = f"{country.kb_id_}'s {label.removeprefix(phrase[0].text).strip()}"
        return Party(label, span_of(phrase), how)

    def _team(self, head: Token) -> str | None:
        """Return the Lee administration in "Ann Lee's administration", "the Lee administration"."""
        owner = child(head, "poss", "compound") if head.lemma_.lower() in _TEAMS else None
        name = self._name_at.get(owner.i) if owner is not None else None
        if name is None or name.label_ != "PERSON":
            return None
        return f"{self._naming.of(name).name.split()[-1]} {head.lemma_.lower()}"

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

    def _body(self, head: Token, phrase: DocSpan) -> str | None:
        """Return the name of "its defence ministry", and of "the ministry" told of after it."""
        owner = child(head, "poss")
        if owner is not None and owner.tag_ == "PRP$":
            party = self.single(owner)
            return body_of(party.name, phrase[1:]) if party is not None else None
        earlier = self._naming.owned_before(head, phrase)
        return self._body(earlier, phrase_of(earlier)) if earlier is not None else None

    def _pronoun(self, token: Token) -> Party | None:
        word = token.lower_
        meant: Party | None = None
        if word in FIRST:
            voice = self.speech.voice(token)
            written = voice is not None and documents.is_document(voice)
            meant = self.author(voice) if written and voice is not None else self.of(voice)
        elif word in {"who", "which", "that"}:
            added_to = related(token)
            meant = self.single(added_to) if added_to is not None else None
        elif word in HE | THEY | IT:
            inside = token.i in self.speech.marks
            speaker = self.speech.speaker(token) if inside else None
            barred = (
                speaker.i if speaker is not None and speaker.i not in self.speech.marks else None
            )
            found = self._pronouns.antecedent(token, barred)
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

    def _told(self, token: Token) -> str | None:
        """Return the name that a pronoun, or "the Lib Dem spokesman", stands for."""
        party = self.single(token)
        inferred = party is not None and party.how in {How.DESCRIPTION, How.PRONOUN}
        return party.name if inferred and party is not None else None
