"""What nouns, adjectives, phrases and the layout report: "the claim that", "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import child, places_under, speaker
from briefing.analysis.attributions.proposal import Proposal, proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_NAME = 8
"""So many words may stand before the colon of a headline or transcript."""


def of_hearsay(adverb: Token) -> Proposal:
    """Take the clause that "reportedly" stands in; it names nobody."""
    return proposal(adverb, "hearsay", places_under(adverb.head), None)


def of_adjective(verb: Token) -> Proposal | None:
    """Take what an adjective leads to: "X is confident that", "X was critical of"."""
    adjective = child(verb, "acomp", "attr")
    if adjective is None:
        return None
    told = child(adjective, "ccomp", "xcomp", "prep") or child(verb, "ccomp", "xcomp")
    if told is None:
        return None
    key = f"be {adjective.lemma_.lower()}"
    frame = f"be-{told.dep_}" if adjective.dep_ == "acomp" else f"be-noun-{told.dep_}"
    return proposal(verb, frame, places_under(told), speaker(verb), key)


def of_according(token: Token) -> Proposal | None:
    """Take the clause that "according to X" hangs on for what X says."""
    to = child(token, "prep")
    head = child(to, "pobj") if to is not None else None
    if to is None or head is None:
        return None
    clause = token.head
    while clause.pos_ not in {"VERB", "AUX"} and clause.head != clause:
        clause = clause.head
    return proposal(token, "according", places_under(clause) - places_under(token), head, "accord")


def of_colon(colon: Token) -> Proposal | None:
    """Take a line for the words of whoever stands before its colon: "Poll: ...", "PENCE: ..."."""
    doc, start, end = colon.doc, colon.i, colon.i + 1
    while start > 0 and colon.i - start <= LONGEST_NAME and "\n" not in doc[start - 1].text:
        start -= 1
    words = doc[start : colon.i]
    if not 0 < len(words) <= LONGEST_NAME or not words[0].text[:1].isupper():
        return None
    while end < len(doc) and "\n" not in doc[end].text:
        end += 1
    found = proposal(colon, "named", set(range(colon.i + 1, end)), words.root)
    found.source = set(range(words.start, words.end))
    return found


def of_noun(noun: Token) -> Proposal | None:
    """Take what follows the noun: "X's claim that", "a plan to", "the call for"."""
    told = child(noun, "acl", "ccomp", "xcomp") or child(noun, "prep")
    if told is None or (told.dep_ == "prep" and told.lower_ in {"from", "by", "in", "at"}):
        return None
    if told.dep_ == "prep":
        frame = f"noun-{told.lower_}"
    elif any(kid.lower_ == "to" and kid.dep_ == "aux" for kid in told.children):
        frame = "noun-to"
    else:
        frame = "noun-that"
    return proposal(noun, frame, places_under(told), _owner(noun))


def _owner(noun: Token) -> Token | None:
    """Return whose claim it is: a possessor, "from X", or who made it."""
    poss = child(noun, "poss")
    if poss is not None:
        return poss
    for kid in noun.children:
        if kid.dep_ == "prep" and kid.lower_ in {"from", "by"}:
            return child(kid, "pobj")
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return speaker(noun.head)
    return None
