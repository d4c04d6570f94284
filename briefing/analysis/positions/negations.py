"""Plain words that deny or refuse: "that is not true", "we had no role", "no state may do this"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    is_in_question,
    is_passive,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions import plain
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

NOT = frozenset({"not", "n't", "n’t", "never", "neither"})
SMALL = NOT | {"no", "nothing", "guilty", "nobody"} | {"innocent", "unaware", "blameless"}
_PAST = frozenset({"did", "had", "has", "have", "'ve", "was", "were"})
_HOLDS = frozenset({"have", "play", "take", "be", "pose", "bear"})
_THREATS = frozenset({"threat", "danger", "risk"})
_WAYS = frozenset({"try", "look", "do", "rule", "get"})
_NOW = frozenset({"am", "'m", "’m", "are", "'re", "’re"})
_CLEAR = frozenset({"innocent", "unaware", "blameless"})
_MAY = frozenset({"can", "may"})
_WRONG = frozenset({"wrong", "illegal", "improper", "inappropriate", "untoward", "unlawful"})
_ONLY = frozenset({"only", "just", "merely"})
_FIRST = frozenset({"i", "we"})
_DONE_TO = frozenset(
    {"take", "use", "break", "violate", "breach", "hack", "steal", "torture", "abuse", "involve"}
)
_WANTS = frozenset({"want", "need"})
_BREACHES = frozenset({"breach", "violation", "contravention", "defiance"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what the small word denies or refuses."""
    word = token.lower_
    if word in NOT:
        yield from _not(token)
    elif word in {"no", "nothing", "nobody"}:
        yield from _none(token)
    elif word in _CLEAR and token.dep_ == "acomp" and not _is_negated(token.head):
        yield from _said(token, token.head, Kind.DENIAL, word)
    elif word == "guilty" and token.head.lemma_ in {"plead", "pled"}:
        yield from _plea(token)


def _not(negation: Token) -> Iterator[Finding]:
    verb = negation.head
    if not is_verb(verb) or _is_open(verb):
        return
    found = list(_set_phrases(negation, verb))
    denial = "" if found else plain.denied(negation, verb)
    yield from _said(negation, verb, Kind.DENIAL, denial) if denial else found


def _set_phrases(negation: Token, verb: Token) -> Iterator[Finding]:
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    if verb.lemma_ == "be" and not helpers:
        yield from _judged(negation, verb)
    elif verb.lemma_ == "rule" and _is_force(child(verb, "dobj")):
        yield from _kept_open(negation, verb)
    elif verb.lemma_ in _WANTS:
        yield from _unwanted(negation, verb, helpers)
    elif verb.lemma_ in words("accepting") | words("yielding") or _is_meeting(verb):
        if helpers & {"do", "does", "did"} and len(helpers) == 1:
            yield from _unaccepted(negation, verb)
    elif refusal := _refusal(verb, helpers):
        yield from _said(negation, verb, Kind.REJECTION, refusal)
    elif denial := _denial(negation, verb, helpers):
        yield from _said(negation, verb, Kind.DENIAL, denial)


def _unwanted(negation: Token, verb: Token, helpers: set[str]) -> Iterator[Finding]:
    """Yield what somebody "does not want to" do, or "we do not need"."""
    who, thing, deed = own_subject(verb), child(verb, "dobj"), child(verb, "xcomp")
    if who is None or not can_act(who) or not helpers <= {"do", "does", "did"} or not helpers:
        return
    ours = verb.lemma_ == "want" or _is_first(who)
    idle = words("talk") | words("guesses") | words("musing") | _WAYS
    if deed is not None and verb.lemma_ == "want" and deed.lemma_ not in idle:
        parts = cut.verb_phrases(deed)[:1] if not _is_first(who) else []
    else:
        parts = (
            cut.noun_phrase(thing) if thing is not None and thing.pos_ == "NOUN" and ours else []
        )
    for part in parts:
        yield from _finding(negation, verb, Kind.REJECTION, "unwanted", part.span)


def _refusal(verb: Token, helpers: set[str]) -> str:
    """Return in which way the whole clause refuses, or nothing."""
    if verb.lemma_ == "have" and _is_right(child(verb, "dobj")):
        return "no-right"
    if _is_coming_true(verb):
        return "not-happening"
    idle = words("talk") | words("guesses") | words("inert") | _WAYS
    doing = verb.tag_ == "VBG" and _is_first(own_subject(verb)) and helpers <= _NOW
    given = any(
        verb.lemma_ in words(name) for name in ("yielding", "accepting", "helping", "drastic")
    )
    return "not-doing" if doing and given and verb.lemma_ not in idle else ""


def _denial(negation: Token, verb: Token, helpers: set[str]) -> str:
    """Return in which way the whole clause denies, or nothing."""
    if verb.lemma_ == "involve" and is_passive(verb) and not _is_guessed(verb):
        return "untrue"
    if _is_past_or_custom(verb, negation, helpers) and not _is_guessed(verb):
        if verb.lemma_ in words("wrongs"):
            return "undone"
        if verb.lemma_ == "have" and _is_share(verb):
            return "nothing"
    if not _is_past(verb, negation):
        return ""
    if _is_own(verb) and verb.lemma_ in words("alleged"):
        return "undone"
    return "never" if _is_first(own_subject(verb)) and _is_firm(negation, verb) else ""


def _is_past(verb: Token, negation: Token) -> bool:
    """Is it "did not", "has not" or "never", and no "will never"?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    past = negation.lower_ == "never" or any(c.lower_ in _PAST for c in helpers)
    return past and not any(c.tag_ == "MD" for c in helpers)


def _is_past_or_custom(verb: Token, negation: Token, helpers: set[str]) -> bool:
    """Is it "did not torture" or "does not torture"?"""
    custom = bool(helpers) and helpers <= {"do", "does", "did"} and verb.lemma_ != "intend"
    custom |= verb.tag_ == "VBG" and bool(helpers) and helpers <= _NOW | {"is", "'s", "’s"}
    return custom or _is_past(verb, negation)


def _is_share(verb: Token) -> bool:
    """Is its object "any role", "any hostility"?"""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma_ in words("involvement")


def _is_own(verb: Token) -> bool:
    """Is it what somebody says of himself: "said that he had not hit the man"?"""
    who, told = own_subject(verb), verb.dep_ == "ccomp" and verb.head.lemma_ in words("saying")
    own = told and who is not None and who.lower_ in {"he", "she", "they"}
    return own and subject(verb.head) is not None and child(verb, "dobj", "ccomp") is not None


def _is_coming_true(verb: Token) -> bool:
    """Is it "that" which "will not happen", "is not going to happen"?"""
    deed = child(verb, "xcomp") if verb.lower_ == "going" else verb
    who = own_subject(verb)
    due = verb.lower_ == "going" or any(c.lower_ in {"will", "wo", "'ll"} for c in verb.lefts)
    what = who is not None and who.lower_ in {"that", "it", "this"}
    return due and what and deed is not None and deed.lemma_ == "happen"


def _is_firm(negation: Token, verb: Token) -> bool:
    """Is it "did not have any contact", "never said that", not "did not see it coming"?"""
    if verb.lemma_ in (words("inert") | words("guesses")) - {"have"}:
        return False
    if negation.lower_ == "never" and verb.lemma_ in words("alleged"):
        return True
    return any(t.lower_ in {"any", "anything", "anybody", "anyone", "ever"} for t in verb.subtree)


def _judged(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what is "not true", or "not acceptable", "not up for debate"."""
    after = negation.doc[negation.i + 1 : negation.i + 2].text.lower()
    if after in _ONLY or _is_guessed(verb):
        return
    for c in verb.rights:
        if c.dep_ not in {"acomp", "attr", "prep"}:
            continue
        true = c.dep_ != "prep" and c.lemma_.lower() in words("true") | words("villains")
        if true or (c.lower_ == "in" and _is_breach(child(c, "pobj"))):
            yield from _said(negation, verb, Kind.DENIAL, "untrue")
        elif _is_closed(c):
            yield from _said(negation, verb, Kind.REJECTION, "closed")


def _is_breach(thing: Token | None) -> bool:
    """Is it "breach", of the law or of a rule?"""
    return thing is not None and thing.lemma_ in _BREACHES


def _is_guessed(verb: Token) -> bool:
    """Is it only believed or meant to be so?"""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words("guesses")


def _is_closed(said: Token) -> bool:
    """Is what is "not" so a way to agree: "acceptable", "an option", "up for debate"?"""
    if said.dep_ != "prep":
        return said.lemma_.lower() in words("open")
    up = said.lower_ in {"up", "for", "on"}
    return up and any(t.lemma_.lower() in words("open") for t in said.subtree)


def _is_meeting(verb: Token) -> bool:
    """Is it "meet the demand"?"""
    met = child(verb, "dobj") if verb.lemma_ == "meet" else None
    return met is not None and met.lemma_ in words("wishes")


def _unaccepted(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what somebody "did not accede to", "does not recognise"."""
    who = subject(verb)
    if who is None or not can_act(who):
        return
    whole = child(verb, "dobj") or after_preposition(verb, "to", "with")
    parts = cut.noun_or_gerund(whole) if whole is not None and whole.pos_ != "PRON" else []
    if not parts and verb.lemma_ in words("accepting"):
        return  # "did not accept that it was over", "don't always agree"
    for part in parts or cut.verb_phrases(verb, negation.i + 1)[:1]:
        yield Finding(
            kind=Kind.REJECTION,
            rule="rejection-not-accepted",
            trigger=negation.doc[negation.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=who,
        )


def _none(word: Token) -> Iterator[Finding]:
    """Yield what "no" before a noun denies: a role in something, or that others may act."""
    noun = word.head if word.dep_ == "det" else word
    verb = noun.head
    if not is_verb(verb) or _is_open(verb):
        return
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        barred = any(c.tag_ == "MD" and c.lower_ in _MAY for c in verb.lefts)
        idle = (
            words("inert")
            | words("talk")
            | {"know", "tell", "imagine", "deny", "guarantee", "get", "define"}
        )
        done = word.lower_ != "nothing" and is_passive(verb) and _is_past(verb, word)
        if done and verb.lemma_ in _DONE_TO | words("alleged") | words("penal"):
            yield from _said(word, verb, Kind.DENIAL, "none")
        elif barred and (can_act(noun) or is_passive(verb)) and verb.lemma_ not in idle:
            yield from _said(word, verb, Kind.REJECTION, "nobody-may")
        return
    if noun.dep_ not in {"dobj", "attr"}:
        return
    if word.lower_ == "nothing":
        if _is_harmless(noun, verb):
            yield from _said(word, verb, Kind.DENIAL, "nothing")
    elif noun.lemma_ == "truth":
        found = after_preposition(noun, "in", "to") or after_preposition(verb, "in", "to")
        if found is not None:
            yield from _finding(
                word, verb, Kind.DENIAL, "untrue", cut.noun_or_gerund(found)[0].span
            )
    elif noun.lemma_ in (_THREATS if verb.lemma_ == "pose" else words("involvement")) and (
        verb.lemma_ in _HOLDS
    ):
        yield from _said(word, verb, Kind.DENIAL, "nothing")
    elif verb.lemma_ == "have" and _is_right(noun):
        yield from _said(word, verb, Kind.REJECTION, "no-right")
    elif noun.lemma_ in words("wrongs") and _is_first(own_subject(verb)):
        yield from _said(word, verb, Kind.DENIAL, "nothing")


def _is_harmless(nothing: Token, verb: Token) -> bool:
    """Is it "knew nothing", "did nothing wrong", "has nothing to do with it"?"""
    if verb.lemma_ == "know":
        return verb.tag_ == "VBD"
    if verb.lemma_ == "do" and any(c.lower_ in _WRONG for c in nothing.rights):
        return True
    who = own_subject(verb)
    owned = verb.lemma_ == "have" or (who is not None and can_act(who))
    deed = child(nothing, "relcl", "acl") if owned else None
    return deed is not None and deed.lemma_ == "do" and after_preposition(deed, "with") is not None


def _is_right(thing: Token | None) -> bool:
    """Is it a right, or a say, that others are told they lack?"""
    return thing is not None and thing.lemma_ in words("rights")


def _is_force(thing: Token | None) -> bool:
    """Is it "force", "military action", "sanctions"?"""
    return thing is not None and (thing.lemma_ == "force" or thing.lemma_ in words("danger"))


def _kept_open(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield the force that somebody "has not ruled out"."""
    who, thing = subject(verb), child(verb, "dobj")
    if who is None or thing is None or not can_act(who):
        return
    yield Finding(
        kind=Kind.THREAT,
        rule="threat-not-ruled-out",
        trigger=negation.doc[negation.i : thing.left_edge.i],
        content=cut.noun_or_gerund(thing)[0].span,
        anchor=verb,
        holder=who,
    )


def _is_first(who: Token | None) -> bool:
    return who is not None and who.lower_ in _FIRST


def _plea(guilty: Token) -> Iterator[Finding]:
    """Yield the charge in "pleaded not guilty to fraud"."""
    verb = guilty.head
    negation = next((c for c in (*guilty.lefts, *verb.rights) if c.lower_ == "not"), None)
    who = subject(verb)
    if negation is None or negation.i > guilty.i or who is None or not can_act(who):
        return
    charge = after_preposition(guilty, "to") or after_preposition(verb, "to")
    doc = guilty.doc
    content = cut.noun_or_gerund(charge)[0].span if charge else doc[negation.i : guilty.i + 1]
    yield Finding(
        kind=Kind.DENIAL,
        rule="denial-plea",
        trigger=doc[verb.i : guilty.i + 1],
        content=content,
        anchor=verb,
        holder=who,
    )


def _is_negated(verb: Token) -> bool:
    return any(c.lower_ in NOT for c in verb.children)


def _is_open(verb: Token) -> bool:
    """Is it asked, supposed or conditional rather than stated?"""
    asked = any(c.lower_ in {"if", "whether", "unless", "when", "until"} for c in verb.lefts)
    told = verb.dep_ == "relcl" and not _is_first(own_subject(verb))
    return asked or told or is_in_question(verb)


def _said(word: Token, verb: Token, kind: Kind, what: str) -> Iterator[Finding]:
    """Yield the whole clause."""
    if own_subject(verb) is not None or child(verb, "expl") is not None:
        yield from _finding(word, verb, kind, what, cut.clause(verb)[0].span)


def _finding(word: Token, verb: Token, kind: Kind, what: str, content: Span) -> Iterator[Finding]:
    first, last = sorted((word.i, verb.i))
    yield Finding(
        kind=kind,
        rule=f"{kind}-{what}",
        trigger=word.doc[first : last + 1] if last - first < 4 else word.doc[word.i : word.i + 1],
        content=content,
        anchor=verb,
        spoken=True,
        voiced=True,
    )
