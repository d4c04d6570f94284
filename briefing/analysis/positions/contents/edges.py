"""Where a content begins and ends: before "and", before "after the vote", at its quotation mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.dashes import is_dash
from briefing.analysis.parties.syntax import span
from briefing.analysis.positions.contents.joined import is_penalty, starts_anew

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUMS_UP = frozenset(
    {"move", "step", "decision", "practice", "process", "policy", "claim", "charge"}
)
"""Nouns that take up the whole clause before: ", a move that angered them"."""
_ASIDE_MARKS = frozenset(
    {"if", "unless", "because", "after", "before", "while", "when", "since", "although"}
) | {"though", "until", "as", "so", "once", "whereas", "lest"}
_ASIDE_PREPOSITIONS = frozenset(
    {"after", "following", "despite", "amid", "during", "since", "because", "unless"}
) | {"ahead", "until"}


def start_of(verb: Token, start: int | None) -> int:
    """Return where a deed begins, behind its "to"; `start` where the caller knows."""
    if start is not None:
        return start
    for c in verb.children:
        if c.tag_ == "TO" and c.i < verb.i:
            before = verb.doc[c.i - 1] if c.i else c
            return before.i if before.dep_ == "neg" or before.lower_ == "not" else c.i + 1
    lead = [
        c
        for c in verb.lefts
        if c.dep_ not in {"cc", "punct", "mark", "preconj"}
        and not (verb.dep_ == "conj" and c.tag_ == "MD")
    ]
    return lead[0].left_edge.i if lead else verb.i


def joint(verb: Token) -> int:
    """Return where the previous conjunct ends: before "and" or the comma."""
    at = min([verb.left_edge.i, verb.i])
    doc = verb.doc
    while at and (_joins(doc[at - 1]) or (doc[at - 1].is_punct and doc[at - 1].text == ",")):
        at -= 1
    return at


def _joins(token: Token) -> bool:
    """Is it "and", or of "as well as"?"""
    return token.dep_ == "cc" or (token.head.dep_ == "cc" and token.head.i > token.i)


def end_of(verb: Token) -> int:
    """Return where a clause ends, asides after it left out."""
    end = verb.right_edge.i + 1
    for c in verb.rights:
        if is_penalty(c) or (c.dep_ == "conj" and starts_anew(c, verb)):
            end = min(end, joint(c))
    for c in spine(verb):
        if c.i > verb.i and is_aside(c) and not _is_quoted_on(c, verb):
            end = min(end, c.left_edge.i)
    return end


def _is_quoted_on(aside: Token, verb: Token) -> bool:
    """Does a quotation begin with it: "should be delayed 'until measures are in place'"?"""
    before = aside.left_edge.i - 1
    return before > verb.i and aside.doc[before].is_quote and _opens(aside.doc[before])


def spine(token: Token) -> list[Token]:
    """Return the children, and those of the last ones where an aside may have been hung."""
    found = []
    for c in token.rights:
        found.append(c)
        if c.dep_ in {"dobj", "attr", "xcomp", "conj", "prep", "pobj", "acomp", "ccomp"}:
            found += spine(c)
    return found


def is_aside(token: Token) -> bool:
    """Does it say when, why or on what condition, or report who spoke, after the content?"""
    if token.dep_ == "advcl":
        mark = next((c for c in token.lefts if c.dep_ in {"mark", "advmod"}), None)
        if mark is not None and mark.lower_ in _ASIDE_MARKS:
            return True
        first = token.left_edge
        return token.tag_ == "VBG" and first.i > 0 and first.nbor(-1).text == ","
    if token.dep_ == "prep":
        if token.lower_ == "after" and token.head.lemma_ in {"go", "look", "come"}:
            return any(c.ent_type_ in {"DATE", "TIME"} for c in token.children)
        return token.lower_ in _ASIDE_PREPOSITIONS or token.lower_ == "according"
    return token.dep_ in {"relcl", "appos"} and _is_added(token)


def _is_added(clause: Token) -> bool:
    """Is it ", which angered them", ", a move that angered them"?"""
    first = clause.left_edge
    if first.i == 0 or first.nbor(-1).text != ",":
        return False
    sums_up = clause.dep_ == "appos" and clause.lemma_ in _SUMS_UP
    adds = clause.head.dep_ != "nsubj" and first.lower_ in {"which", "who", "something"}
    return sums_up or adds


def cut(verb: Token, start: int, end: int) -> Span:
    """Cut out a clause between these places, its verb at least."""
    return unquoted(span(verb.doc, start, max(end, verb.i + 1)))


def unquoted(found: Span) -> Span:
    """Stop at a closing quotation mark where the content began inside, and at a last dash."""
    found = _undashed(_unquoted(found))
    while len(found) > 1 and (_joins(found[-1]) or found[-1].text == ","):
        found = found[:-1]  # what "and" joined is another content
    return found


def _undashed(found: Span) -> Span:
    """Cut off what only explains: "help for the miners - men out of work for a year"."""
    if not len(found):
        return found
    root = found.root
    dashes = [t.i for t in found if t.i > root.i and is_dash(t)]
    if len(dashes) != 1 or any(t.is_quote for t in found):
        return found
    return span(found.doc, found.start, dashes[0])


def _unquoted(found: Span) -> Span:
    doc, start, end = found.doc, found.start, found.end
    if start >= end:
        return found
    if doc[start].is_quote and not any(t.is_quote for t in doc[start + 1 : end]):
        start += 1
    opened = start > 0 and _is_inner_quote(doc, start, found.root)
    start -= opened
    for token in doc[start + opened : end]:
        if token.is_quote and token.tag_ != "POS":
            if not opened and token.i > start and not _opens(token):
                if token.i + 1 < end:
                    return span(doc, start, token.i)
                end = token.i
                break
            opened = not opened
    return span(doc, start, end)


def _is_inner_quote(doc: Doc, start: int, head: Token) -> bool:
    """Does it begin with a term in quotation marks: ""control orders" must be issued"?"""
    if not (doc[start - 1].is_quote and _opens(doc[start - 1])):
        return False
    return any(t.is_quote and not _opens(t) for t in doc[start : head.i])


def _opens(quote: Token) -> bool:
    """Does the mark open a quotation? Straight ones are told by the spaces about them."""
    if quote.text in {"“", "``", "‘"}:
        return True
    if quote.text in {"”", "''", "’"}:
        return False
    before = quote.nbor(-1) if quote.i else None
    return before is None or bool(before.whitespace_)
