"""What somebody says cannot be done, or will not be done to him: "it is not possible to talk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    infinitive,
    is_passive,
    is_verb,
    own_subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.negations.stated import NOT, has_not, is_concession, is_open
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from briefing.analysis.positions.contents import Content

UNABLE = frozenset({"possible", "afford", "position", "possibility", "lack", "way"})
_MUSED = frozenset({"plan", "think", "consider", "contemplate", "envisage"})
_WISHED = ("helping", "yielding", "accepting", "advancing")
_GRANTS = frozenset({"permit", "allow", "let"})
_WILL = frozenset({"will", "would", "'ll", "’ll", "wo", "shall", "can", "ca", "could"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what the word says cannot, or will not, be done."""
    if token.lower_ in NOT and is_verb(token.head):
        yield from _not_planned(token, token.head)
        yield from _not_borne(token, token.head)
    elif token.lower_ == "possible":
        yield from _impossible(token)
    elif token.lemma_ == "afford" and has_not(token):
        yield from _refused(token, infinitive([token], token.i))
    elif token.lemma_ in {"position", "possibility", "way"}:
        yield from _no_way(token)
    elif token.lemma_ == "lack" and is_verb(token):
        right = child(token, "dobj")
        if right is not None and right.lemma_ in words("rights"):
            yield from _lacking(token, right)


def _not_planned(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what somebody is "not planning to" do, "not thinking of" doing."""
    who = own_subject(verb)
    ongoing = verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.lefts)
    if verb.lemma_ not in _MUSED or not ongoing or is_open(verb):
        return
    deed = infinitive([verb], verb.i) or child(verb, "xcomp")
    gerund = after_preposition(verb, "of", "about")
    if deed is None and (gerund is None or gerund.tag_ != "VBG"):
        return
    parts = cut.verb_phrases(deed) if deed is not None else cut.gerund(gerund or verb)
    yield from _findings(negation.doc[negation.i : verb.i + 1], verb, parts[:1], who, "unplanned")


def _not_borne(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what somebody "will not be bullied" into, or what others "will not be allowed"."""
    who = own_subject(verb)
    helped = any(c.tag_ == "MD" and c.lower_ in _WILL for c in verb.lefts)
    if not (helped and is_passive(verb)) or is_open(verb) or who is None or not can_act(who):
        return
    trigger = negation.doc[negation.i : verb.i + 1]
    if verb.lemma_ in words("cows"):
        parts = cut.verb_phrases(verb, negation.i + 1)[:1]
        yield from _findings(trigger, verb, parts, who, "cowed")
    elif verb.lemma_ in _GRANTS:
        deed = infinitive([verb], verb.i)
        yield from _findings(trigger, verb, _first(deed), None, "not-granted")


def _impossible(word: Token) -> Iterator[Finding]:
    """Yield what it "is not possible" to do."""
    verb = word.head
    if word.dep_ != "acomp" or verb.lemma_ != "be" or is_open(verb):
        return
    if not has_not(verb) or any(c.tag_ == "MD" for c in verb.lefts):
        return
    who, deed = own_subject(verb), infinitive([verb, word], word.i)
    if who is not None and who.lower_ == "it" and deed is not None:
        yield from _refused(word, deed)


def _no_way(noun: Token) -> Iterator[Finding]:
    """Yield what somebody "is in no position to" do, or what there is "no possibility of"."""
    above = noun.head
    none = any(c.lower_ == "no" for c in noun.lefts)
    if none and noun.lemma_ == "position" and noun.dep_ == "pobj" and above.lower_ == "in":
        deed = infinitive([noun, above, above.head], noun.i)
        yield from _findings(noun.doc[noun.i : noun.i + 1], noun, _first(deed), None, "impossible")
    elif none and noun.dep_ == "attr" and child(above, "expl") is not None:
        deed = after_preposition(noun, "of")
        said = child(noun, "relcl", "acl", "ccomp") or child(above, "ccomp", "relcl")
        who = own_subject(said) if said is not None else None
        trigger = noun.doc[noun.left_edge.i : noun.i + 1]
        if noun.lemma_ == "way" and said is not None and who is not None and can_act(who):
            yield from _findings(trigger, noun, cut.clause(said), None, "impossible")
        if deed is not None and deed.tag_ == "VBG":
            yield from _findings(trigger, noun, cut.gerund(deed)[:1], None, "impossible")


def _lacking(verb: Token, right: Token) -> Iterator[Finding]:
    """Yield what somebody "lacks the authority to" do."""
    deed = infinitive([right, verb], right.i)
    if own_subject(verb) is not None:
        parts = _first(deed) or cut.clause(verb)
        trigger = verb.doc[verb.i : right.i + 1]
        yield from _findings(trigger, verb, parts, None, "no-right")


def _refused(word: Token, deed: Token | None) -> Iterator[Finding]:
    """Yield what others would like done: not "could not afford to buy a tent"."""
    if deed is None or not (is_concession(deed) or any(deed.lemma_ in words(c) for c in _WISHED)):
        return
    trigger = word.doc[word.i : word.i + 1]
    yield from _findings(trigger, word, _first(deed), None, "impossible")


def _first(deed: Token | None) -> list[Content]:
    return cut.verb_phrases(deed)[:1] if deed is not None else []


def _findings(
    trigger: Span, anchor: Token, parts: list[Content], who: Token | None, what: str
) -> Iterator[Finding]:
    """Yield the refusal, of the speaker's side where it is somebody in particular who refuses."""
    for part in parts:
        yield Finding(
            kind=Kind.REJECTION,
            rule=f"rejection-{what}",
            trigger=trigger,
            content=part.span,
            anchor=anchor,
            holder=who,
            spoken=True,
            voiced=who is None,
        )
