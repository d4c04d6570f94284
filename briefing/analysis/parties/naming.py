"""What parties are called: by the name itself, or by one that stands beside a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.countries import capitals
from briefing.analysis.dashes import is_dash
from briefing.analysis.parties.actors import is_person_noun
from briefing.analysis.parties.descriptions import called_itself
from briefing.analysis.parties.phrases import (
    is_of_many,
    is_same_noun,
    is_short_for,
    label_of,
    phrase_of,
    span_of,
)
from briefing.analysis.parties.syntax import after_preposition, child
from briefing.analysis.parties.words import words
from briefing.model import How, Party

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Kinds of names that can be parties."""
_MEMBERS = {"Republican": "Republicans", "Democratic": "Democrats", "Democrat": "Democrats"}
"""Whose demands "Republican demands" are."""
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_LOOK_BACK = 8
"""Sentences searched for the full description of "the rebels"."""


class Naming:
    """The names of one article."""

    def __init__(self, name_at: Mapping[int, DocSpan], sentence: Sequence[int]) -> None:
        """Take the name each token belongs to, and the number of each token's sentence."""
        self._name_at = name_at
        self._sentence = sentence

    def of(self, name: DocSpan, head: Token | None = None) -> Party:
        """Return the party of a name; `head` is its head where it is named in its own right."""
        how = How(name.id_) if name.id_ in set(How) else How.NAMED
        if head is not None and name.label_ == "NORP" and head.tag_ == "NNPS":
            phrase = phrase_of(head)  # "ethnic Albanians" are people, not Albania
            return Party(label_of(phrase, head), span_of(phrase), How.NAMED)
        if head is not None and name.kb_id_ in _MEMBERS and head.dep_ in _MODIFIERS:
            return Party(_MEMBERS[name.kb_id_], span_of(name), How.DEMONYM)
        state = capitals().get(name.kb_id_) if name.label_ == "GPE" else None
        if name.end < len(name.doc) and name.doc[name.end].shape_ == "dddd":
            state = None  # "Paris 2024" holds games
        if state is not None and head is not None:
            return Party(state, span_of(name), How.CAPITAL)
        return Party(name.kb_id_ or name.text, span_of(name), how)

    def beside(self, head: Token) -> str | None:
        """Return the name beside the noun: "the envoy, Bo Lee", "the nation of Chad"."""
        beside = [c for c in head.children if c.dep_ == "appos"]
        if head.dep_ == "appos" and is_person_noun(head):  # "Bo Lee, the president of Peru"
            beside.append(head.head)
        beside += [c for c in head.lefts if c.dep_ == "nmod" and c.nbor(1).text == ","]
        for c in beside:
            if c.i in self._name_at and self._name_at[c.i].label_ != "GPE":
                return self.of(self._name_at[c.i]).name
        behind = self._behind(head) or self._before_dash(head)
        if behind is None and head.lemma_.lower() in words("kinds") and head.tag_ == "NN":
            inner = after_preposition(head, "of")
            behind = self._name_at.get(inner.i) if inner is not None else None
        if behind is not None:
            return self.of(behind).name
        called = called_itself(head)
        if called is None:
            return None
        name = self._name_at.get(called.i)
        return name.kb_id_ if name is not None else label_of(phrase_of(called), called)

    def _behind(self, head: Token) -> DocSpan | None:
        """Return the person in "the ambassador to Kenya, Meg Whitman", hung on the wrong noun."""
        inner = after_preposition(head, "to", "for", "of", "in")
        aside = child(inner, "appos") if inner is not None and is_person_noun(head) else None
        name = self._name_at.get(aside.i) if aside is not None else None
        return name if name is not None and name.label_ == "PERSON" else None

    def _before_dash(self, head: Token) -> DocSpan | None:
        """Return Ann Lee in "Ann Lee - the club's owner - said", taken for one phrase."""
        for token in head.doc[head.left_edge.i + 1 : head.i]:
            name = self._name_at.get(token.i - 1)
            if is_dash(token) and name:
                return name if name.label_ in {"PERSON", "ORG"} else None
        return None

    def in_full(self, label: str, head: Token) -> str:
        """Return "Environmental Protection Agency spokesman" for "EPA spokesman"."""
        speaks = head.lemma_.lower() in words("voices") | {"official"}
        for token in head.subtree if speaks else ():
            name = self._name_at.get(token.i)
            if name is not None and name.label_ == "ORG" and is_short_for(token.text, name.kb_id_):
                label = label.replace(token.text, name.kb_id_, 1)
        return label

    def owned_before(self, head: Token, phrase: DocSpan) -> Token | None:
        """Return "its defence ministry" for "the ministry", unless another was named since."""
        if [token.lower_ for token in phrase] != ["the", head.lower_]:
            return None
        first = self._sentence[head.i] - _LOOK_BACK
        for token in reversed(head.doc[: head.i]):
            if self._sentence[token.i] < first:
                return None
            if token.lower_ == head.lower_:
                owner = child(token, "poss")
                if owner is not None and owner.tag_ == "PRP$":
                    return token
                if token.i in self._name_at:
                    return None
        return None

    def fuller(self, head: Token, phrase: DocSpan, meant: DocSpan | None) -> Token | None:
        """Return what "the rebels" were called in full: "rebels from the Polisario Front".

        The nearest fuller phrase before counts, unless the name found is nearer.
        """
        nameless = is_of_many(head) or head.lemma_.lower() in words("voices")
        if len(phrase) != 2 or phrase[0].lower_ != "the" or not nameless:
            return None
        first = max(self._sentence[head.i] - _LOOK_BACK, 0)
        for at in range(head.i - 1, (meant.end if meant is not None else 0) - 1, -1):
            if self._sentence[at] < first:
                return None
            other = head.doc[at]
            if other.i not in self._name_at and is_same_noun(other, head):
                told = phrase_of(other)
                if any(t.pos_ == "PROPN" or t.ent_type_ in ACTING for t in told):
                    return other
        return None
