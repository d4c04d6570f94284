"""What is asked for by a noun, cut out: "election reform and an end to the monarchy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import is_group_noun
from briefing.analysis.parties.syntax import child, conjuncts, is_to_verb, span
from briefing.analysis.parties.words import words
from briefing.analysis.positions.contents.deeds import Content, clause, gerund
from briefing.analysis.positions.contents.edges import is_aside, joint, spine, unquoted

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"NOUN", "PROPN"})


def noun_phrase(noun: Token) -> list[Content]:
    """Cut out a thing asked for, without a clause that only adds to it."""
    doc, end = noun.doc, noun.right_edge.i + 1
    if noun.tag_.startswith("VB"):
        return [Content(span(doc, _nominal_start(noun), noun.i + 1), noun)]
    for c in spine(noun):
        if c.i > noun.i and is_aside(c):
            end = min(end, c.left_edge.i)
    return [Content(unquoted(span(doc, noun.left_edge.i, max(end, noun.i + 1))), noun)]


def noun_phrases(noun: Token) -> list[Content]:
    """Cut out each thing asked for: "election reform and an immediate end to the monarchy"."""
    things = [n for n in conjuncts(noun) if n.pos_ in _NAMES | {"NUM"}]
    if len(things) < 2 or not all(_is_full(n) for n in things):
        return _split(noun_phrase(noun)[0])
    found = []
    for n, thing in enumerate(things):
        content = noun_phrase(thing)[0]
        last = n + 1 == len(things)
        end = noun_phrase(noun)[0].span.end if last else joint(things[n + 1])
        whole = span(noun.doc, content.span.start, max(end, thing.i + 1))
        found.append(content._replace(span=unquoted(whole)))
    return found


def _split(content: Content) -> list[Content]:
    """Cut off the release in "an end to fighting and the release of hostages".

    The parser joins it to the fighting, but it is something to ask for, as the end is, and the
    fighting is not.
    """
    found, noun = [], content.head
    ends = noun.lemma_ in words("ends")  # "a halt to raids and the destruction of homes" is one
    for low in content.span:
        if low.dep_ != "conj" or not noun.i < low.head.i < low.i or low.pos_ != "NOUN":
            continue
        alike = is_deed(noun) or child(low, "prep") is not None
        wanted = low.lemma_ in words("askable") or (alike and not ends and is_deed(low))
        if not wanted or not _is_full(low) or low.head.pos_ not in _NAMES or is_deed(low.head):
            continue
        first = span(noun.doc, content.span.start, joint(low))
        found.append(content._replace(span=unquoted(first)))
        rest = span(noun.doc, low.left_edge.i, content.span.end)
        content = Content(unquoted(rest), low)
    return [*found, content]


def is_deed(noun: Token) -> bool:
    """Does the noun name an act, by its ending or by the list?"""
    lemma = noun.lemma_.lower()
    act = lemma.endswith(("tion", "sion", "ment", "wal", "sal", "oval", "ure", "ance"))
    return lemma in words("askable") or (act and not is_group_noun(noun))


def _is_full(noun: Token) -> bool:
    """Does it stand for itself: "an end to the war", not one of "the causes and effects"?"""
    return noun.lemma_ in words("askable") or any(
        c.dep_ in {"amod", "compound", "prep", "det", "nummod", "quantmod", "poss"}
        for c in noun.children
    )


def with_rest(found: list[Content], verb: Token) -> list[Content]:
    """Add what the parser hung on the verb, though it follows and tells of the noun.

    "Demand the removal of ministers | with ties to the old regime".
    """
    content = found[0]
    end = content.span.end
    for c in verb.rights:
        if c.left_edge.i != end or c.dep_ not in {"prep", "advcl", "xcomp", "acl", "agent"}:
            continue
        timed = any(t.ent_type_ in {"DATE", "TIME"} for t in c.children)
        if timed or is_aside(c) or c.lower_ in {"from", "to"}:
            continue
        if c.dep_ in {"prep", "agent"} or is_to_verb(c):
            end = c.right_edge.i + 1
    return _split(content._replace(span=unquoted(span(verb.doc, content.span.start, end))))


def _nominal_start(noun: Token) -> int:
    """Return where the phrase of a noun starts that was taken for a verb."""
    at = noun.i
    while at and noun.doc[at - 1].pos_ in {"NOUN", "ADJ", "DET", "PROPN", "NUM"}:
        at -= 1
    return at


def noun_or_gerund(token: Token) -> list[Content]:
    """Cut out what follows a preposition."""
    if token.pos_ in {"VERB", "AUX"} or (token.tag_ == "VBG" and token.dep_ == "pcomp"):
        if child(token, "nsubj", "nsubjpass") is not None:
            return clause(token)
        return gerund(token)
    return noun_phrase(token)


def gerund_or_nouns(token: Token) -> list[Content]:
    """Cut out what follows "for", each thing for itself."""
    return noun_or_gerund(token) if token.pos_ in {"VERB", "AUX"} else noun_phrases(token)
