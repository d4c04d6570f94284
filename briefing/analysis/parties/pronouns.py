"""What "he", "they" and "it" stand for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_group_noun, is_person_noun
from briefing.analysis.parties.documents import author, is_document
from briefing.analysis.parties.syntax import child, subject
from briefing.analysis.parties.titles import gender, gendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token

FIRST = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
SHE = frozenset({"she", "her", "herself"})
HE = SHE | {"he", "him", "his", "himself"}
THEY = frozenset({"they", "them", "their", "both", "all", "those", "these"})
IT = frozenset({"it", "its", "itself"})
LOOK_BACK = 4
"""Sentences searched."""
_INNER = frozenset({"compound", "amod", "det", "conj", "punct"})
_DETERMINED = frozenset({"det", "poss", "nummod"})
_SPEAKING = frozenset({"report", "statement", "study", "editorial", "review", "letter"})
"""What "it" can be that speaks for its authors."""
_DUTY = frozenset({"must", "should", "ought", "shall"})
_PLURAL = frozenset({"NNS", "NNPS"})
_DONE_TO = frozenset({"them", "him", "her", "it"})
_OBJECTS = frozenset({"dobj", "dative", "nsubj"})


class Pronouns:
    """Finds antecedents in one article."""

    def __init__(
        self,
        doc: Doc,
        names: list[Span],
        sentence: list[int],
        quoted: set[int],
        told: Callable[[Token], str | None],
    ) -> None:
        """Take names, sentence numbers and quoted tokens; `told` names who a phrase stands for."""
        self._doc = doc
        self._told = told
        self._quoted = quoted
        self._mentions = Counter(name.kb_id_ for name in names)
        self._name_at = {t.i: name for name in names for t in name}
        self._sentence = sentence
        self._starts = [s.start for s in doc.sents]
        self._genders: dict[str, str] = {}
        for name in names:
            known = gender(doc, name) if name.label_ == "PERSON" else None
            if known:
                self._genders.setdefault(name.kb_id_, known)

    def antecedent(self, token: Token, barred: int | None) -> Token | None:
        """Return the best head before: near, a subject, of the right number and gender.

        Somebody quoted speaks of others as "he", so the speaker is barred there. Pronouns
        count where they were resolved themselves.
        """
        if token.lower_ in IT and self._is_of_a_thing(token):
            return None
        here = self._sentence[token.i]
        first = self._starts[max(here - LOOK_BACK, 0)]
        best, best_score = None, 0.0
        for at in range(token.i - 1, first - 1, -1):
            head = self._doc[at]
            if at == barred or not self._may_stand(head, token):
                continue
            score = self._weight(head, token, here)
            if score > best_score:
                best, best_score = head, score
        return best

    def _is_of_a_thing(self, it: Token) -> bool:
        """Is it the tax in "The tax is unfair. It must go": was the last clause about that?"""
        duty = it.dep_ in {"nsubj", "nsubjpass"} and any(c.tag_ == "MD" for c in it.head.lefts)
        first = self._starts[max(self._sentence[it.i] - 1, 0)]
        for at in range(it.i - 1, first - 1, -1) if duty else ():
            word = self._doc[at]
            if word.dep_ in {"nsubj", "nsubjpass"} and word.pos_ != "PRON":
                thing = word.tag_ == "NN" and word.i not in self._name_at
                return thing and not (can_act(word) or is_document(word))
        return False

    def can_be(self, who: Token, token: Token) -> bool:
        """Can "he" or "she" go on about who spoke?"""
        return who.pos_ != "PRON" and self._is_one_person(who, token.lower_)

    def _may_stand(self, head: Token, token: Token) -> bool:
        """Can the pronoun stand for this: right number, right gender, not of the same clause?"""
        if head.dep_ in _INNER or head.pos_ not in {"NOUN", "PROPN", "PRON"}:
            return False
        if head.head == token.head and head.dep_ != "poss" and token.dep_ != "poss":
            return False
        if _is_doer(head, token):
            return False
        word = token.lower_
        group = HE if word in HE else THEY if word in THEY else IT
        if head.pos_ == "PRON":
            same = head.lower_ in group and (head.lower_ in SHE) == (word in SHE)
            return same and self._told(head) is not None
        if group is HE:
            return self._is_one_person(head, word)
        return self._is_one_body(head) if group is IT else self._are_many(head)

    def _is_one_person(self, head: Token, pronoun: str) -> bool:
        if head.tag_ in _PLURAL or child(head, "conj") is not None:
            return False
        name = self._name_at.get(head.i)
        if name is None or (name.label_ == "NORP" and head.tag_ == "NNP"):
            # "true justice" is nobody, "the Iowa Democrat" somebody
            if not is_person_noun(head) or not any(c.dep_ in _DETERMINED for c in head.lefts):
                return False
            return self._is_fit(gendered(head.lemma_.lower()), pronoun) and self._is_fit(
                self._genders.get(self._told(head) or ""), pronoun
            )
        return name.label_ == "PERSON" and self._is_fit(self._genders.get(name.kb_id_), pronoun)

    def _is_fit(self, gender_told: str | None, pronoun: str) -> bool:
        return gender_told in {None, "f" if pronoun in SHE else "m"}

    def _is_one_body(self, head: Token) -> bool:
        if child(head, "conj") is not None:
            return False
        name = self._name_at.get(head.i)
        if name is not None:
            return name.label_ != "PERSON"
        speaks = head.lemma_ in _SPEAKING and author(head, [], 0) is not None
        return (is_group_noun(head) or speaks) and head.tag_ not in _PLURAL

    def _are_many(self, head: Token) -> bool:
        if not can_act(head):
            return False
        name = self._name_at.get(head.i)
        return (
            child(head, "conj") is not None
            or head.tag_ in _PLURAL
            or is_group_noun(head)
            or (name is not None and name.label_ in {"ORG", "NORP"})
        )

    def _weight(self, head: Token, token: Token, here: int) -> float:
        """Weigh a candidate: subjects first, then what stands nearest.

        The reporter's "he" is rarely whom somebody quoted spoke of, and mostly has a name.
        """
        back = here - self._sentence[head.i]
        score = 10.0 - 2.5 * back - 3.0 * (back > 0) - 0.01 * (token.i - head.i)
        if head.dep_ in {"nsubj", "nsubjpass"}:
            score += 3.5 if head.head.dep_ == "ROOT" else 2.5
        elif head.dep_ == "poss":
            score -= 0.5
        elif _is_told_his_duty(head, token):
            score += 5.0
        if head.i in self._quoted and token.i not in self._quoted:
            score -= 5.0
        name = self._name_at.get(head.i)
        if token.lower_ in HE and head.pos_ != "PRON":
            known = name.kb_id_ if name else self._told(head)
            score += 0.3 * min(self._mentions[known], 6) if known else -2.0
        return score


def _is_doer(head: Token, token: Token) -> bool:
    """Is it who does it to "them", as in "Chad wrote to farmers and urged them to sell"?"""
    if token.lower_ not in _DONE_TO:
        return False
    verb = token.head
    if token.dep_ == "nsubj" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts):
        verb = verb.head
    return token.dep_ in _OBJECTS and verb.dep_ == "conj" and subject(verb) == head


def _is_told_his_duty(head: Token, token: Token) -> bool:
    """Does "it" go back to Chad in "Kenya told Chad that it must withdraw"?"""
    verb = token.head
    if verb.dep_ == "xcomp":  # "that it has to withdraw" hangs on "has"
        verb = verb.head
    told = head.dep_ in {"dobj", "dative"} and verb.dep_ == "ccomp" and verb.head == head.head
    duty = verb.lemma_ in {"have", "need"} or any(c.lower_ in _DUTY for c in verb.lefts)
    return told and duty and token.dep_ in {"nsubj", "nsubjpass"}


def related(token: Token) -> Token | None:
    """Return what "who" or "which" adds to: the noun of its clause, else the one before it."""
    if token.head.dep_ in {"relcl", "acl"}:
        return token.head.head
    before = token.nbor(-1) if token.i else token
    if before.text == "," and before.i:
        before = before.nbor(-1)
    return before if before.pos_ in {"NOUN", "PROPN"} else None
