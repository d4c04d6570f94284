"""Reading off the parts of a position where only the judge says that a word opens one.

The frames of the lexicon know what each trigger takes. These know the shapes alone, and take the
first that is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    infinitive,
    is_negated,
    is_passive,
    is_to_verb,
    is_verb,
    next_to,
    own_subject,
    subject,
)
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.frames.things import is_told
from briefing.analysis.positions.lexicon import triggers
from briefing.analysis.positions.noun_parties import maker
from briefing.analysis.positions.verbs.live import is_live
from briefing.analysis.positions.verbs.slots import TO_WHOM
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_STRENGTH = 3
"""Of demands whose trigger the lexicon does not list."""
_ASKED = ("to", "on", "from", "with", "upon")
_THINGS = ("for", "against", "on", "to", "over", "of", "with", "from", "into", "at", "about")
_LIVE = frozenset({Kind.DEMAND, Kind.COMMITMENT, Kind.THREAT})
"""Kinds whose verb must be reported as done; a refusal or a denial may be worded by a "not"."""
_WILL = frozenset({"will", "would", "wo", "'ll", "’ll"})
_TIMES = frozenset({"DATE", "TIME"})


def reading(word: Token, kind: Kind) -> list[Finding]:
    """Return the position the word opens, several where it has several contents, or none."""
    if word.tag_ == "MD":
        return _modal(word, kind)
    if is_verb(word):
        return _verb(word, kind)
    return _noun(word, kind)


def _modal(modal: Token, kind: Kind) -> list[Finding]:
    verb = modal.head if modal.dep_ == "aux" else infinitive([modal], modal.i)  # "ought to go"
    if verb is not None and verb.dep_ == "csubj" and verb.lemma_ == "do" and kind is Kind.DEMAND:
        deed = child(verb.head, "xcomp", "ccomp")  # "what we must do is put it right"
        return _found(kind, modal, cut.verb_phrases(deed), None, spoken=True) if deed else []
    if verb is None or not is_verb(verb):
        return []
    who = subject(verb)
    refused = is_negated(verb)
    if refused and kind in {Kind.COMMITMENT, Kind.THREAT}:
        return _kept_from(modal, verb, kind, who)
    if kind is Kind.DEMAND:
        if refused and modal.lower_ == "need":
            return []
        passive = is_passive(verb) or who is None or not can_act(who)
        parts = (
            cut.clause(verb)
            if passive
            else cut.verb_phrases(verb, modal.i + 1 if modal.dep_ == "aux" else None)
        )
        asked = [] if passive or who is None else [who]
        return _found(kind, modal, parts, None, asked, spoken=True)
    whole = kind is Kind.DENIAL
    parts = cut.clause(verb) if whole else cut.verb_phrases(verb, _behind(modal, verb))
    return _found(kind, modal, parts, who)


def _kept_from(modal: Token, verb: Token, kind: Kind, who: Token | None) -> list[Finding]:
    """Return what somebody says he will not do, with its "not"; "might not" says nothing."""
    if modal.lower_ not in _WILL:
        return []
    if kind is Kind.THREAT:
        return _found(kind, modal, cut.clause(verb), who)
    start = modal.i + bool(modal.whitespace_)  # "won't go" as a whole
    return _found(kind, modal, cut.verb_phrases(verb, start)[:1], who)


def _behind(modal: Token, verb: Token) -> int:
    """Return where the act begins, behind "not" and "to"."""
    after = modal.i + 1
    while after < verb.i and modal.doc[after].lower_ in {"not", "n't", "n’t", "to"}:
        after += 1
    return after


def _verb(verb: Token, kind: Kind) -> list[Finding]:
    if kind in _LIVE and not is_live(verb):
        return []
    passive = is_passive(verb)
    who = agent(verb) if passive else subject(verb)
    whom = own_subject(verb) if passive else child(verb, "dative", "dobj")
    asked = [whom] if whom is not None and can_act(whom) and kind is not Kind.COMMITMENT else []
    deed = infinitive([verb], verb.i)
    said = next((c for c in verb.rights if c.dep_ == "ccomp" and is_verb(c)), None)
    if deed is not None:
        asked = asked or (_actors(verb, deed) if kind is Kind.DEMAND else [])
        return _found(kind, verb, cut.verb_phrases(deed), who, asked)
    if said is not None:
        return [] if _is_question(said) else _found(kind, verb, cut.clause(said), who, asked)
    doing = child(verb, "xcomp")
    if doing is not None and doing.tag_ == "VBG" and doing.i > verb.i:  # "denied taking bribes"
        return _found(kind, verb, cut.gerund(doing), who, asked)
    exclaimed = next((c for c in verb.rights if _is_command(c)), None)
    if exclaimed is not None and kind is Kind.DEMAND and asked:  # "urged people 'don't look away'"
        parts = cut.verb_phrases(exclaimed, exclaimed.left_edge.i)
        return _found(kind, verb, parts, who, asked)
    about = _bare(verb, kind, who) or _of_thing(verb, kind, who, whom, asked)
    return about or _of_antecedent(verb, kind, who)


def _is_command(clause: Token) -> bool:
    """Is it a command in quotation marks?"""
    doc, start = clause.doc, clause.left_edge.i
    quoted = doc[start].is_quote or doc[start - 1].is_quote
    bare = clause.dep_ in {"xcomp", "ccomp"} and clause.tag_ == "VB" and not is_to_verb(clause)
    return bare and quoted and own_subject(clause) is None


def _actors(verb: Token, deed: Token) -> list[Token]:
    """Return the court in "called on a court to rule", "want the court to rule"."""
    named = own_subject(deed), after_preposition(verb, "on", "upon", "to", "with", "for")
    if is_passive(deed):
        return []  # "applied for him to be bailed"
    return [t for t in named if t is not None and t.i < deed.i and can_act(t)][:1]


def _bare(verb: Token, kind: Kind, who: Token | None) -> list[Finding]:
    """Return what an imperative asks, or what a negated statement denies."""
    helped = own_subject(verb) is not None or any(c.dep_ == "aux" for c in verb.lefts)
    if kind is Kind.DEMAND and verb.tag_ == "VB" and not helped:
        return _found(kind, verb, cut.verb_phrases(verb, verb.i), None, spoken=True)
    if kind is Kind.DENIAL and is_negated(verb):
        return _found(kind, verb, cut.clause(verb), who)
    return []


def _of_thing(
    verb: Token, kind: Kind, who: Token | None, whom: Token | None, asked: list[Token]
) -> list[Finding]:
    thing = _thing(verb, whom if asked else None) or whom
    if kind is Kind.DEMAND and thing in asked and verb.lemma_ in TO_WHOM:
        return []  # "urged the president" alone asks nothing
    if thing is None or thing.tag_ in {"WDT", "WP"} or is_told(thing, verb):
        return []
    beside = after_preposition(verb, *_ASKED)
    if not asked and beside is not None and can_act(beside):
        asked = [beside]
    return _found(kind, verb, cut.noun_or_gerund(thing), who, [a for a in asked if a != thing])


def _of_antecedent(verb: Token, kind: Kind, who: Token | None) -> list[Finding]:
    """Return the charges of "charges denied by Oslo", "charges Oslo denies"."""
    noun = verb.head
    named = noun.pos_ in {"NOUN", "PROPN"} and noun.i < verb.i
    if verb.dep_ not in {"acl", "relcl"} or not named or who is None or who.i <= noun.i:
        return []  # "a man who denied it"
    end = next(t.i for t in noun.doc[noun.i + 1 :] if t.i >= verb.left_edge.i or t.is_punct)
    return _found(kind, verb, [cut.Content(noun.doc[noun.left_edge.i : end], noun)], who)


def _is_question(clause: Token) -> bool:
    """Is it "whether Norway would go", "who should pay"?"""
    return any(c.left_edge.tag_ in {"WP", "WRB"} or c.lower_ == "whether" for c in clause.lefts)


def _thing(word: Token, other_than: Token | None) -> Token | None:
    """Return what the word is about: its object, or what follows its preposition."""
    things = [child(word, "dobj"), *(after_preposition(word, p) for p in _THINGS)]
    for thing in things:  # "for her part, she called" is about none
        if thing is not None and thing.i > word.i and thing != other_than:
            return None if thing.ent_type_ in _TIMES else thing
    return None


def _noun(noun: Token, kind: Kind) -> list[Finding]:
    verb = noun.head if is_verb(noun.head) else noun.head.head
    if kind in _LIVE and _is_ruled_out(noun, verb):
        return []
    who = maker(noun) if noun.pos_ == "NOUN" else after_preposition(noun, "from", "by")
    if who is None and is_verb(verb) and noun.dep_ in {"dobj", "pobj", "attr", "acomp"}:
        who = agent(verb) if is_passive(verb) else subject(verb)
    deed = infinitive([noun, verb if noun.pos_ == "ADJ" else None], noun.i)
    if deed is not None:
        return _found(kind, noun, cut.verb_phrases(deed), who)
    said = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp"} and is_verb(c)), None)
    if said is not None and own_subject(said) is not None:
        return _found(kind, noun, cut.clause(said), who)
    thing = _thing(noun, who)
    asked = after_preposition(noun, *_ASKED)
    for whom in (after_preposition(noun, "for"), asked) if kind is Kind.DEMAND else ():
        if whom is not None and can_act(whom) and (deed := next_to(whom)) is not None:
            return _found(kind, noun, cut.verb_phrases(deed), who, [whom])  # "pressure on X to go"
    others = [asked] if asked is not None and asked != thing and can_act(asked) else []
    if thing is None:
        return _of_itself(noun, verb, kind, who)
    return _found(kind, noun, cut.noun_or_gerund(thing), who, others)


def _of_itself(noun: Token, verb: Token, kind: Kind, who: Token | None) -> list[Finding]:
    """Return "the evacuation orders", or the plan that "is unworkable"."""
    if noun.pos_ != "ADJ":
        return _found(kind, noun, cut.noun_phrase(noun), who if noun.dep_ == "dobj" else None)
    thing = subject(verb) if is_verb(verb) and noun.dep_ == "acomp" else None
    if thing is None or thing.pos_ == "PRON":
        return []
    return _found(kind, noun, cut.noun_phrase(thing), None, spoken=True)


def _is_ruled_out(noun: Token, verb: Token) -> bool:
    """Is it "no promise", "without a promise", or what somebody did not make?"""
    without = noun.head.lower_ in {"without", "no"} or any(c.lower_ == "no" for c in noun.lefts)
    return without or (is_verb(verb) and is_negated(verb))


def _found(
    kind: Kind,
    word: Token,
    parts: Iterable[Content],
    holder: Token | None,
    asked: list[Token] | None = None,
    *,
    spoken: bool = False,
) -> list[Finding]:
    return [
        Finding(
            kind=kind,
            rule=f"{kind.value}-judged",
            trigger=word.doc[word.i : word.i + 1],
            content=part.span,
            anchor=word,
            holder=holder,
            addressees=list(asked or ()),
            strength=_strength(word) if kind is Kind.DEMAND else None,
            spoken=spoken,
        )
        for part in parts
        if len(part.span)
    ]


def _strength(word: Token) -> int:
    """Return how hard the lexicon says that the word asks, in any of its frames."""
    listed = triggers("verb" if is_verb(word) else "noun").get(word.lemma_.lower(), ())
    return next((row.strength for row in listed if row.strength), _STRENGTH)
