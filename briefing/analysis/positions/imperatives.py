"""What imperatives ask: "Leave the region alone", "You have our support, bring them home"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_person_noun
from briefing.analysis.parties.naming import ACTING
from briefing.analysis.parties.syntax import child, own_subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_IDLE = frozenset(
    {
        "look",
        "see",
        "thank",
        "remember",
        "imagine",
        "say",
        "let",
        "god",
        "bless",
        "welcome",
        "listen",
        "suppose",
        "consider",
        "mind",
        "note",
        "be",
        "have",
        "get",
        "believe",
        "guess",
        "worry",
        "enjoy",
        "wish",
        "forgive",
        "excuse",
        "trust",
    }
)
_LEADS = frozenset(
    {
        "please",
        "do",
        "not",
        "n't",
        "never",
        "just",
        "now",
        "so",
        "and",
        "but",
        "then",
        "only",
        "first",
        "always",
        "let",
    }
)
_JOINING = frozenset({"and", "but"})
_IDIOMS = frozenset(
    {
        ("make", "no"),
        ("bear", "in"),
        ("come", "on"),
        ("go", "figure"),
        ("go", "ahead"),
        ("stay", "tuned"),
        ("call", "me"),
        ("bring", "it"),
        ("think", "about"),
        ("think", "of"),
        ("hang", "on"),
        ("hold", "on"),
        ("rest", "assured"),
        ("take", "care"),
        ("watch", "this"),
        ("tell", "me"),
    }
)
"""How sentences open that ask for nothing."""
_LINKS = frozenset({"follow", "read", "watch", "click", "subscribe", "listen", "sign", "visit"})
"""What readers of a web page are asked to do: "Follow us", "Read also"."""
_OPENINGS = frozenset({"ROOT", "ccomp", "parataxis", "dep", "advcl", "xcomp"})
_BESIDE = frozenset({"acl", "appos"})
"""What the parser takes an imperative for behind the name of who speaks."""
_CALLED = frozenset({"npadvmod", "dep", "appos", "vocative", "intj", "nsubj"})
_NOMINAL = frozenset({"NOUN", "ADJ", "DET", "NUM"})
_SHORT = 8
"""Tokens within which a headline names who speaks."""


def find(verb: Token) -> Iterator[Finding]:
    """Yield what the imperative asks, or "let us" and "let them"."""
    if verb.lower_ == "let":
        deed = next(
            (c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"} and c.tag_ in {"VB", "VBP"}),
            None,
        )
        own = child(deed, "nsubj") if deed is not None else None
        if deed is None or own is None or own.lower_ in {"me", "it", "there"}:
            return
        ours = own.lower_ in {"us", "'s", "’s"}
        musing = ours and deed.lemma_ in words("musing") | words("notes") | {"face"}
        if musing or (deed.lemma_ == "be" and child(deed, "acomp") is not None):
            return  # "let's see", "let's be clear"
        if not ours and (not can_act(own) or not _is_imperative(verb)):
            return
        parts = cut.verb_phrases(deed, own.i + 1 if ours else _start(verb))
    elif not _is_imperative(verb) or (verb.lemma_ in _IDLE and not _is_meant(verb)):
        return
    else:
        parts = cut.verb_phrases(verb, _start(verb))
    first = min((p.span.start for p in parts), default=verb.i)
    colon = verb.doc[max(first - 1, 0)]
    who = _before(colon) if colon.text == ":" else None
    called = _called(verb)
    for part in parts:
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-imperative",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=_uncalled(part.span, called),
            anchor=verb,
            holder=who,
            addressees=[called] if called is not None else [],
            strength=3,
            spoken=who is None,
            alone=_is_in_quotes(verb),
        )


def _called(verb: Token) -> Token | None:
    """Return who is called by name or title, before or behind: "tear it down, Mr. Lee"."""
    for c in verb.children:
        if c.dep_ not in _CALLED or not (c.ent_type_ in ACTING or is_person_noun(c)):
            continue
        apart = _ends_with(c, ",") if c.i < verb.i else c.doc[c.left_edge.i - 1].text == ","
        if apart and c.pos_ in {"PROPN", "NOUN"}:
            return c
    return None


def _uncalled(content: Span, called: Token | None) -> Span:
    """Return the content without who is called at its end."""
    if called is None or not content.start < called.left_edge.i - 1 <= called.i < content.end:
        return content
    return content[: called.left_edge.i - 1 - content.start]


def _start(verb: Token) -> int:
    """Return where the request begins: a "not" is part of it, and "n't" is no word of its own."""
    negation = child(verb, "neg")
    if negation is None or negation.i > verb.i:
        return verb.i
    return negation.i - (negation.lower_ in {"n't", "n’t"})


def _is_in_quotes(verb: Token) -> bool:
    """Does the sentence open a quotation whose speaker may stand elsewhere?"""
    return verb.sent[0].text in {'"', "“", "``"}


def _is_imperative(verb: Token) -> bool:
    """Does the verb open its sentence or quotation, with no subject and no helper?"""
    deps = {c.dep_ for c in verb.lefts}
    called = child(verb, "nsubj") if verb.tag_ == "VB" else None
    if called is not None and called.i < verb.i and _ends_with(called, ",", ":"):
        deps -= {"nsubj"}  # "prime minister, please help"
    if deps & {"nsubj", "nsubjpass", "expl", "mark", "csubj"} or any(
        c.dep_ == "aux" and c.lower_ != "do" for c in verb.lefts
    ):
        return False
    if _is_phrase(verb) or _is_premise(verb):
        return False
    doc, at = verb.doc, _lead(verb) - 1
    while at >= verb.sent.start and (doc[at].lower_ in _LEADS or doc[at].text == ","):
        at -= 1
    if _is_turn(verb) or verb.dep_ not in _OPENINGS:
        return _is_turn(verb) or (verb.dep_ in _BESIDE and _is_headed(doc[max(at, 0)]))
    if at > verb.sent.start and doc[at].is_quote and doc[at - 1].pos_ in _NOMINAL:
        return False  # "the human rights 'opt out'"
    quoted = at >= verb.sent.start and doc[at].is_quote
    if verb.dep_ == "xcomp" or quoted:
        return quoted or _is_plain_to_see(verb)
    return at < verb.sent.start or _is_plain_to_see(verb) or _is_headed(doc[at])


def _is_phrase(verb: Token) -> bool:
    """Is it "make no mistake", or a link to elsewhere?"""
    link = verb.lemma_ in _LINKS and not verb.sent[0].is_quote
    return link or (verb.lower_, _after(verb)) in _IDIOMS


def _after(verb: Token) -> str:
    return verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""


def _is_turn(verb: Token) -> bool:
    """Does a statement turn to somebody: "you have our support, bring them home"?

    A bare verb cannot go on with the finite one that it is joined to, or that hangs on it, but
    with another bare one: "it makes them work, pay taxes".
    """
    under = next((c for c in verb.lefts if c.dep_ in {"ccomp", "parataxis"}), None)
    told = verb.head if under is None else under
    joined = under is not None or verb.dep_ == "conj"
    if not joined or verb.tag_ != "VB" or told.tag_ not in {"VBZ", "VBP"}:
        return False
    before = [t.text for t in verb.doc[told.i : verb.i] if t.lower_ not in _LEADS - _JOINING]
    if any(c.tag_ == "VB" for c in told.rights if c.i < verb.i):
        return False
    who = own_subject(told)
    if who is None or not before or before[-1] not in {",", ";", "-", "–", "—"}:
        return False
    # others' deeds look the same: "they take"
    spoken_to = told.tag_ == "VBZ" or who.lower_ == "you"
    return spoken_to and child(verb, "dobj", "prt") is not None


def _is_plain_to_see(verb: Token) -> bool:
    """Is it "please help us", or ", don't let them", wherever it stands?"""
    before = {verb.doc[i].lower_ for i in range(max(verb.i - 2, verb.sent.start), verb.i)}
    return "please" in before or ("do" in before and child(verb, "neg") is not None)


def _is_meant(verb: Token) -> bool:
    """Is it "be patient", "don't be late", "please forgive me"?"""
    if verb.i and verb.nbor(-1).lower_ == "please" and verb.lemma_ not in words("notes"):
        return True
    if verb.lower_ == "get":  # "get out and vote", "get to work", not "get this"
        return child(verb, "prt") is not None or _after(verb) in {"to", "off", "back", "rid"}
    return verb.lower_ == "be" and child(verb, "acomp") is not None


def _is_premise(verb: Token) -> bool:
    """Is it "add this up and you get", which supposes rather than asks?"""
    second = child(verb, "conj")
    own = child(second, "nsubj") if second is not None else None
    return own is not None and own.lower_ == "you"


def _lead(verb: Token) -> int:
    """Return where the sentence begins but for "if you see him," or "prime minister,"."""
    for c in verb.lefts:
        if c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.lefts):
            return c.left_edge.i
        called = c.dep_ in _CALLED
        if called and can_act(c) and _ends_with(c, ","):
            return c.left_edge.i
    return verb.i


def _ends_with(noun: Token, *marks: str) -> bool:
    """Is there such a mark behind the phrase, or at its end, where the parser may hang it?"""
    end = noun.right_edge.i
    return any(t.text in marks for t in noun.doc[end : end + 2])


def _is_headed(colon: Token) -> bool:
    """Is it the colon of the headline "Pope: Stop the war"?"""
    return colon.text == ":" and _before(colon) is not None


def _before(colon: Token) -> Token | None:
    """Return who is named right before a colon near the start of a sentence."""
    who = colon.nbor(-1) if colon.i > colon.sent.start else colon
    named = who.pos_ == "PROPN" or (who.pos_ == "NOUN" and can_act(who))
    return who if named and who.i - who.sent.start < _SHORT else None
