"""The phrases that name parties: where they begin and end, and what sort of head they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_group_noun, is_people_noun, is_person_noun
from briefing.analysis.parties.syntax import after_preposition, child
from briefing.analysis.parties.words import words
from briefing.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_PARTS = frozenset({"many", "some", "most", "several"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OUTSIDE = frozenset({"prep", "npadvmod", "advcl", "nsubj", "nsubjpass", "cc", "mark"})
"""What stands before a noun phrase and is no part of it."""
_CLAUSES = frozenset({"acl", "relcl"})
WHOLES = frozenset({"all", "both"})


def phrase_of(head: Token) -> DocSpan:
    """Return the noun phrase without relative clauses and asides."""
    end = head.right_edge.i + 1
    telling = head.lemma_ in {"people", "those", "person", "one"} or head.lower_ in _PARTS
    for c in head.rights:
        if telling and c.dep_ in {"acl", "relcl"}:
            continue  # "people making these allegations"
        if head.lower_ == "those" and c.dep_ in {"prep", "amod"}:
            continue  # "those on the coast"
        if c.dep_ in {"relcl", "acl", "appos", "punct", "conj", "cc", "advcl", "case"} or (
            c.dep_ == "prep"
            and c.lower_ not in {"of", "in", "for", "from", "to"}
            and not (c.is_title and head.is_title)  # "the Campaign Against Tolls"
        ):
            end = c.left_edge.i
            break
    if not telling:
        end = _before_clause(head, end)
    return head.doc[_start(head) : max(end, head.i + 1)]


def _start(head: Token) -> int:
    """Return where it begins: in "Peru and Asian states" some parses join "Asian", too.

    What a wrong parse hangs on it stays out: "Today, Lee told | Democrats".
    """
    start = head.left_edge.i
    for c in head.lefts:
        clause = c.tag_ in _FINITE or any(t.text == "," for t in c.lefts)
        if c.dep_ in _OUTSIDE or clause:
            start = min(c.right_edge.i + 1, head.i)
    before = head.doc[start - 1] if start else head
    beside = before.dep_ == head.dep_ == "conj" and before.head == head.head
    return start - 1 if beside and before.ent_type_ == "NORP" and head.pos_ == "NOUN" else start


def _before_clause(head: Token, end: int) -> int:
    """Return where the phrase ends: before a clause or an aside inside of it, a comma left out."""
    doc = head.doc
    for token in doc[head.i + 1 : end]:
        aside = token.dep_ == "appos" and any(c.dep_ == "det" for c in token.lefts)
        aside |= token.dep_ in _CLAUSES and token.head.lower_ != "those"
        if token.text == "(":
            end = token.i
            break
        if token.tag_ in _FINITE or aside:
            clause = token.head if token.dep_ in {"aux", "auxpass"} else token
            end = max(min(clause.left_edge.i, token.i), head.i + 1)
            break
    while end > head.i + 1 and doc[end - 1].is_punct:
        end -= 1
    return end


def label_of(phrase: DocSpan, head: Token) -> str:
    """Return the phrase as a name, without its article."""
    start = phrase.start
    while start < head.i and _is_loose(head.doc[start]):
        start += 1
    return " ".join(head.doc[start : phrase.end].text.split())


def _is_loose(token: Token) -> bool:
    return token.pos_ in {"DET", "PUNCT", "SPACE"} or token.lower_ in {"even", "only", "just"}


def is_short_for(short: str, name: str) -> bool:
    """Has it the initials of the name: "EPA" of the Environmental Protection Agency?"""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return short.isupper() and len(short) > 1 and initials.endswith(short)


def span_of(part: DocSpan) -> Span:
    """Return where it stands in the article."""
    return Span(part.start_char, part.end_char)


def whole(part: Token) -> Token | None:
    """Return the members in "all of the members", them in "more than 100 of them"."""
    of = after_preposition(part, "of")
    if of is None or (part.lower_ in WHOLES and part.pos_ in {"PRON", "DET"}):
        return of
    if part.lemma_ in {"group", "crowd"} and of.tag_ == "NNS" and can_act(of):
        return of
    counted = part.pos_ == "NUM" or part.lower_ in _PARTS
    return of if counted and of.pos_ == "PRON" else None


def is_part(head: Token) -> bool:
    """Is it "some in the party", "many of Lee's colleagues", "several who spoke"?"""
    if head.lower_ not in _PARTS | {"others", "few"}:
        return False
    for c in head.rights:
        if c.dep_ == "relcl" and any(t.lower_ == "who" for t in c.lefts):
            return True
        whole_of = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in {"of", "in"} else None
        if whole_of is not None and whole_of.pos_ != "PRON" and can_act(whole_of):
            return True
    return False


def is_common(name: DocSpan, head: Token) -> bool:
    """Is it a noun with a capital: "the Court", "the Governor-General", "the Iowa Democrat"?"""
    if name.text != name.kb_id_:
        return False
    titled = is_person_noun(head) and name.label_ in {"ORG", "NORP"} and head.tag_ in {"NN", "NNP"}
    return (titled and name[-1] == head) or (len(name) == 1 and is_group_noun(head))


def is_of_many(head: Token) -> bool:
    """Is it a noun for people, or for a body that has no name of its own: "the group"?"""
    people = is_people_noun(head) or (is_person_noun(head) and head.tag_ == "NNS")
    return people or head.lemma_.lower() in words("vague")


def is_same_noun(one: Token, other: Token) -> bool:
    """Are they the same word in the same number?"""
    plural = [t.tag_ in {"NNS", "NNPS"} for t in (one, other)]
    return one.lemma_.lower() == other.lemma_.lower() and plural[0] == plural[1]
