"""Capitals and seats of government where they stand for those who govern there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import word_sets
from briefing.model import How

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing.analysis.names.values import Name

_TO = frozenset({"to", "on", "upon"})
_MODALS = frozenset({"will", "would", "shall", "should", "must", "may", "might", "can", "could"})
_BETWEEN = frozenset({"between", "with", "against", "toward", "towards"})
_HOLDERS = frozenset(
    {
        "staff",
        "insider",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "aide",
        "adviser",
        "advisor",
        "source",
    }
)


def resolve_metonyms(doc: Doc, names: list[Name]) -> list[Name]:
    """Let "Moscow" stand for Russia where it acts; everywhere else it stays a city.

    A town speaks for a body only where the article names that too: Brussels for the European
    Union, else for nobody.
    """
    known = {name.name for name in names}
    for name in names:
        entry = name.entry
        if not entry or not entry.acts_as:
            continue
        if entry.kind == "GPE" and entry.acts_kind == "ORG" and entry.acts_as not in known:
            continue
        if acts(doc[name.start : name.end].root, seat=_is_seat(name)):
            name.name, name.kind = entry.acts_as, entry.acts_kind
            name.how = How.SEAT if _is_seat(name) else How.CAPITAL
    return names


def _is_seat(name: Name) -> bool:
    return name.entry is not None and name.entry.how is How.SEAT


def acts(token: Token, *, seat: bool) -> bool:
    """Is the place named here as somebody who acts, is asked, or holds a position?

    "Moscow called for talks", "urged Washington to join", "Moscow's proposals" - but not "in
    Moscow", "flew to Moscow", "Moscow's streets". In doubt it is a place. Seats are more
    readily actors: "White House officials".
    """
    while token.dep_ == "conj" and token.head.pos_ in {"PROPN", "NOUN"}:
        token = token.head
    if _heads_a_headline(token) or _is_taken_sides_with(token):
        return True
    return _governs(token, seat=seat)


def _governs(token: Token, *, seat: bool) -> bool:
    """Does the place in its clause make it a government?"""
    verb, word = token.head.lemma_, token.head.lemma_.lower()
    match token.dep_:
        case "nsubj":
            found = _does(token.head)
        case "dobj" | "dative" | "nsubjpass":
            found = verb in _set("asked")
        case "poss":
            found = word in _set("has")
        case "pobj":
            found = _reaches(token.head)
        case "compound" | "nmod":  # "the Beijing government", "White House aide"
            found = word in _set("runs") or (seat and word in _set("has") | _HOLDERS)
        case _:
            found = False
    return found


def _heads_a_headline(token: Token) -> bool:
    """Does it start a sentence that goes on with "to" and an act: "Washington to share ..."?"""
    after = token.doc[token.i + 1 : token.i + 3]
    starts = token.i == token.sent.start or token.doc[token.i - 1].is_space
    return (
        starts and len(after) == 2 and after[0].lower_ == "to" and after[1].lemma_ in _set("does")
    )


def _is_taken_sides_with(token: Token) -> bool:
    """Is it "pro-Beijing" or "anti-Kremlin"?"""
    before = token.doc[max(token.i - 2, 0) : token.i]
    return len(before) == 2 and before[0].lower_ in {"pro", "anti"} and before[1].text == "-"


def _does(verb: Token) -> bool:
    if verb.lemma_ == "be":
        return any(c.dep_ == "acomp" and c.lemma_.lower() in _set("ready") for c in verb.children)
    if verb.lemma_ in _set("does"):
        return True
    # What has a mind behind it: "would raise the issue", "expects Seoul to ..."
    parts = {child.dep_ for child in verb.children}
    modal = any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.children)
    return bool(parts & {"ccomp", "xcomp"}) or (modal and "dobj" in parts)


def _reaches(preposition: Token) -> bool:
    """Does the preposition lead to somebody who is dealt with, rather than to a place?"""
    governor = preposition.head.lemma_.lower()
    if preposition.dep_ == "agent":
        return governor in _set("does") | _set("asked")
    if preposition.lower_ in _BETWEEN:
        return governor in _set("between") | _set("to") | _set("does")
    if preposition.lower_ == "from":
        return governor in _set("from")
    if preposition.lower_ in _TO:
        return governor in _set("to")
    return preposition.lower_ == "by" and governor in _set("has")


@cache
def _set(name: str) -> frozenset[str]:
    return word_sets("acts.tsv").get(name, frozenset())
