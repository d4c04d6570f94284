"""Judgements that refuse or deny: "the deal is unacceptable", "called the report baseless"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import (
    child,
    infinitive,
    is_in_question,
    is_negated,
    is_verb,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_PHRASES = {"question": "out of the", "table": "off the", "starter": "non-"}
_BASELESS = {"foundation": "without", "merit": "without", "basis": "without", "mark": "wide of the"}
_BASELESS |= {
    "motivated": "politically",
    "hunt": "witch",
    "news": "fake",
    "reality": "detached from",
    "fact": "contrary to",
}
PHRASED = frozenset(_PHRASES) | frozenset(_BASELESS)
_SCORN = (
    frozenset({"ridiculous", "absurd", "ludicrous", "preposterous", "frivolous", "laughable"})
    | {"outrageous", "misleading", "speculative", "malicious", "exaggerated", "overblown"}
    | {"distorted", "garbage", "fantasy", "invention", "farcical", "nonsensical", "defamation"}
)
_MEASURES = (
    frozenset({"decision", "rule", "restriction", "policy", "move", "ban", "sanction", "law"})
    | {"regulation", "measure", "order", "cut", "list", "verdict", "expectation", "delay", "tax"}
    | {"tariff", "attempt", "intervention", "position", "reform", "amendment", "notion"}
)
_PREMATURE = frozenset({"wrong", "premature"})
_FALSE = frozenset({"wrong", "absurd", "unfair", "ridiculous", "misleading", "ludicrous"})
_CALLS = frozenset({"call", "describe", "dismiss", "reject", "deem", "consider", "brand", "label"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the rejection or denial the word pronounces."""
    if token.lower_ == "table":
        yield from _options(token)
    kind = _kind(token)
    verb = next((a for a in token.ancestors if is_verb(a)), None)
    if kind is None or verb is None or _is_doubted(verb) or _is_ruled(token):
        return
    if verb.lemma_ in _CALLS:
        thing, holder = _called(verb, token), subject(verb)
    elif verb.lemma_ == "be" and _is_predicate(token, verb, kind):
        thing, holder = own_subject(verb), None
    else:
        return
    if thing is not None and thing.pos_ == "PRON" and holder is not None:
        thing = _spoken_of(verb)
    if thing is not None and thing.lower_ == "it" and token.lower_ in words("unwise"):
        yield from _advised_against(token, verb)
        return
    if thing is None or thing.i > token.i or (holder is None and _is_scorn(token, thing)):
        return
    if token.lower_ in words("unwise") and thing.lemma_.lower() in words("claims"):
        kind = Kind.DENIAL  # "these reports are wrong"
    if kind is Kind.REJECTION and token.lower_ in words("unwise") and not _is_proposed(thing):
        return
    if thing.pos_ == "PRON" and kind is Kind.REJECTION and not _is_of_request(token):
        return
    for part in cut.clause(verb) if thing.pos_ == "PRON" else cut.noun_or_gerund(thing):
        yield Finding(
            kind=kind,
            rule=f"{kind}-verdict",
            trigger=token.doc[token.i : token.i + 1],
            content=_before(part.span, token),
            anchor=verb,
            holder=holder,
            spoken=holder is None,
            voiced=thing.pos_ == "PRON",
        )


def _advised_against(token: Token, verb: Token) -> Iterator[Finding]:
    """Yield the deed in "it would be wrong to leave", the claim in "it is wrong to say he lied"."""
    deed = infinitive([verb, token], token.i)
    if deed is None or is_in_question(verb):
        return
    said = child(deed, "ccomp") if deed.lemma_ in words("saying") | words("guesses") else None
    if said is None and deed.lemma_ in words("saying") | words("guesses") | words("inert"):
        return
    ahead = any(c.lower_ == "would" for c in verb.lefts) or token.lower_ in _PREMATURE
    if not (ahead if said is None else token.lower_ in _FALSE):
        return
    parts = cut.clause(said) if said is not None else cut.verb_phrases(deed)[:1]
    for part in parts:
        kind = Kind.REJECTION if said is None else Kind.DENIAL
        yield Finding(
            kind=kind,
            rule=f"{kind}-unwise",
            trigger=token.doc[token.i : token.i + 1],
            content=part.span,
            anchor=token,
            spoken=True,
            voiced=True,
        )


def _options(table: Token) -> Iterator[Finding]:
    """Yield the threat in "all options are on the table"."""
    verb = next((a for a in table.ancestors if is_verb(a)), None)
    what = (
        own_subject(verb) if verb is not None and _is_phrase(table, {"table": "on the"}) else None
    )
    if verb is None or what is None or what.lemma_ != "option" or is_negated(verb):
        return
    if not any(t.lower_ in {"all", "every", "military"} for t in what.subtree):
        return
    yield Finding(
        kind=Kind.THREAT,
        rule="threat-options",
        trigger=table.doc[table.i - 2 : table.i + 1],
        content=cut.clause(verb)[0].span,
        anchor=verb,
        spoken=True,
        voiced=True,
        alone=True,
    )


def _before(content: Span, verdict: Token) -> Span:
    """Cut off the "as a hoax" that the parser hung on what is called one."""
    as_ = next((a for a in verdict.ancestors if a.lower_ == "as"), None)
    if as_ is None or not content.start < as_.i < content.end:
        return content
    return span(content.doc, content.start, as_.i)


def _is_proposed(thing: Token) -> bool:
    """Is it a plan, a demand or a measure, which is refused by finding it senseless?"""
    named = _MEASURES | words("asks") | words("overtures") | words("deals")
    return thing.lemma_.lower() in named - {"conclusion", "threat", "warning"}


def _is_scorn(token: Token, thing: Token) -> bool:
    """Is it "it is ridiculous that we wait", which scorns a fact and no claim?"""
    said = thing.lemma_.lower() in words("claims") | words("asks") or thing.lower_ == "that"
    return token.lower_ in _SCORN and not said and not _is_of_request(token)


def _is_doubted(verb: Token) -> bool:
    """Is it "is not a lie", "I don't think it is a lie"?"""
    above = verb.head
    guessed = verb.dep_ == "ccomp" and above.lemma_ in words("guesses")
    hoped = guessed and above.lemma_ in {"hope", "hop", "wonder"}
    return is_negated(verb) or hoped or (guessed and is_negated(above))


def _kind(token: Token) -> Kind | None:
    """Return what the word does: "false" denies, "unacceptable" and "ridiculous demand" refuse."""
    if _is_phrase(token, _BASELESS):
        return Kind.DENIAL
    if token.lower_ in words("untrue"):
        return Kind.REJECTION if _is_of_request(token) else Kind.DENIAL
    if token.lower_ in words("unacceptable") | words("unwise") or _is_ruled_out(token):
        return Kind.REJECTION
    return None


def _called(verb: Token, token: Token) -> Token | None:
    """Return what somebody "called baseless"."""
    for c in verb.rights:
        if c.dep_ in {"dobj", "nsubj"} and c.i < token.i:
            return c
    small = child(verb, "ccomp", "oprd")
    return own_subject(small) if small is not None else None


def _is_predicate(token: Token, verb: Token, kind: Kind) -> bool:
    """Is it said of something: not "the lie he told", "things that were unthinkable"?"""
    if child(token, "relcl", "acl") is not None or (
        verb.dep_ == "relcl" and kind is Kind.REJECTION
    ):
        return False
    said = token.head if token.dep_ == "amod" and token.lower_ == "fake" else token
    phrase = _is_ruled_out(token) or _is_phrase(token, _BASELESS)
    return phrase or said.dep_ in {"acomp", "attr", "conj"} or _is_of_request(token)


def _is_of_request(adjective: Token) -> bool:
    """Is it "a ridiculous demand"?"""
    noun = adjective.head
    return adjective.dep_ == "amod" and noun.dep_ == "attr" and noun.lemma_ in words("asks")


def _spoken_of(verb: Token) -> Token | None:
    """Return what "it" means in "attacked the lawsuit, calling it baseless"."""
    above = verb.head
    if verb.dep_ == "conj":  # "discussed these claims and dismissed them as nonsense"
        found = child(above, "dobj", "nsubjpass")
        return found if found is not None and found.lemma_.lower() in words("claims") else None
    return child(above, "dobj") if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None


def _is_ruled(void: Token) -> bool:
    """Is it what a court finds, rather than what a party calls "null and void"?"""
    if void.lower_ != "void":
        return False
    beside = {t.lower_ for t in void.doc[max(void.i - 4, 0) : void.i]}
    return "null" not in beside or "unlawful" in beside


def _is_ruled_out(noun: Token) -> bool:
    """Is it "out of the question", "off the table"?"""
    return _is_phrase(noun, _PHRASES)


def _is_phrase(noun: Token, phrases: dict[str, str]) -> bool:
    """Is it the last word of one of the phrases, by that word?"""
    if noun.lower_ not in phrases:
        return False
    return noun.doc[max(noun.i - 3, 0) : noun.i].text.lower().endswith(phrases[noun.lower_])
