"""Nouns whose content stands elsewhere: "their demands include", "at his request"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    conjuncts,
    infinitive,
    is_to_verb,
    is_verb,
    own_subject,
    span,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

    Form = Callable[[Token], list[Content]]

_ADDS = frozenset({"including", "who", "which", "such", "like", "where", "when"})
_INCLUDES = frozenset({"include", "be", "comprise", "contain", "range"})
_ROLES = frozenset({"dobj", "pobj", "nsubjpass", "nsubj"})


def find(noun: Token) -> tuple[str, list[Content]]:
    """Return the form that fits and its contents; nothing where none does."""
    for name, (lemmas, form) in _FORMS.items():
        found = form(noun) if noun.lemma_.lower() in lemmas else []
        if found:
            return name, found
    return "", []


def _said(noun: Token) -> list[Content]:
    """Return the infinitive in "my advice to them is to settle"."""
    verb = noun.head
    told = noun.dep_ == "nsubj" and verb.lemma_ == "be"
    deed = infinitive([verb], verb.i) if told else None
    return cut.verb_phrases(deed) if deed is not None else []


def _made_condition(noun: Token) -> list[Content]:
    """Return what is made a condition: "made reform a condition", "reform is a condition for"."""
    verb = noun.head
    thing = own_subject(noun) if verb.lemma_ in {"make", "set"} else None
    if noun.dep_ == "attr" and verb.lemma_ == "be" and after_preposition(noun, "for", "of", "to"):
        thing = own_subject(verb)
    return cut.noun_or_gerund(thing) if thing is not None and thing.pos_ != "PRON" else []


def _at_request(noun: Token) -> list[Content]:
    """Return what was done in "suspended parliament at the request of the premier"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"at", "on", "per", "upon", "under"}:
        return []
    done = noun.head.head
    end = noun.head.left_edge.i
    # In "condemned the expulsion by Chad at the request of Sudan" the expulsion was requested,
    # wherever the parser hung the request.
    deeds = [t for t in noun.doc[done.i : end] if t.right_edge.i == end - 1 and doer(t) is not None]
    if deeds:
        return cut.noun_phrase(deeds[0])
    if not is_verb(done):
        return cut.noun_phrase(done) if done.pos_ == "NOUN" else []
    start = done.i
    if end <= start:
        end = done.right_edge.i + 1
    return [cut.Content(cut.unquoted(span(noun.doc, start, end)), done)]


def doer(noun: Token) -> Token | None:
    """Return who does the deed in "the expulsion of reporters by Chad"."""
    return after_preposition(noun, "by") if noun.pos_ == "NOUN" else None


def _listed(noun: Token) -> list[Content]:
    """Match "their demands include A, B and C" and "one of the demands was that he resign"."""
    verb = _including(noun)
    if verb is None:
        return []
    objects = [c for c in verb.rights if c.dep_ in {"dobj", "attr", "nsubj"}]
    commas = [t for t in verb.doc[verb.i : verb.sent.end] if t.text == ","]
    if commas and (len(commas) > 1 or verb.lemma_ == "expand"):
        return _enumerated(verb)
    found: list[Content] = []
    for c in objects:
        found += [item for part in conjuncts(c) for item in _item(part)]
    for c in verb.rights:
        if c.dep_ in {"ccomp", "xcomp"} or (c.dep_ == "advcl" and is_to_verb(c)):
            found += cut.verb_phrases(c) if is_to_verb(c) else _from_clause(c)
    return found


def _enumerated(verb: Token) -> list[Content]:
    """Cut a long list at its commas, which the parser loses track of."""
    doc, found = verb.doc, []
    start = verb.i + 1 + (doc[verb.i + 1].lower_ == "to")
    quoted = False
    for token in doc[start : verb.sent.end]:
        quoted ^= token.is_quote
        ends = token.i == verb.sent.end - 1 or token.text in {".", ";"}
        after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        if ends or (token.text == "," and not quoted and after not in _ADDS):
            end = token.i + (token.i == verb.sent.end - 1 and not token.is_punct)
            while start < end and doc[start].lower_ in {"and", "that", "to", '"', "”"}:
                start += 1
            if start < end:
                part = span(doc, start, end)
                found.append(cut.Content(part, part.root))
            start = token.i + 1
        if ends:
            break
    return found


def _item(noun: Token) -> list[Content]:
    found = cut.noun_or_gerund(noun)[0]
    end = min([c.left_edge.i for c in noun.rights if c.dep_ in {"cc", "conj"}] + [found.span.end])
    return [found._replace(span=cut.unquoted(span(noun.doc, found.span.start, end)))]


def _including(noun: Token) -> Token | None:
    """Return the verb in "their demands include", "one of the demands is"."""
    for c in noun.rights:
        told = c.dep_ == "relcl" and c.lemma_ in _INCLUDES and c.left_edge.lower_ != "who"
        if told and own_subject(c) == noun:
            return c
    top = noun
    while top.dep_ in {"pobj", "prep"} and top.head.lower_ in {"of", "among", "one"}:
        top = top.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "among" and noun.head.head.lemma_ == "be":
        return noun.head.head
    if top.dep_ == "nsubj" and top.head.lemma_ in _INCLUDES | {"expand"}:
        return top.head
    return None


def _from_clause(verb: Token) -> list[Content]:
    own = own_subject(verb)
    return cut.clause(verb, own if own is not None and can_act(own) else None)


def _compound(noun: Token) -> list[Content]:
    """Return "asylum request", "boycott calls"; "customer calls" ask for nothing."""
    if noun.dep_ not in _ROLES or (noun.lemma_ == "call" and noun.tag_ != "NNS"):
        return []
    for c in noun.lefts:
        told = noun.lemma_ != "call" or c.lemma_.lower() in words("askable")
        if c.dep_ == "compound" and c.pos_ == "NOUN" and told:
            return [cut.Content(noun.doc[c.left_edge.i : noun.i + 1], noun)]
    return []


def _under_pressure(noun: Token) -> list[Content]:
    """Return what was done "under pressure from" somebody."""
    return _at_request(noun) if after_preposition(noun, "from", "by") is not None else []


_FORMS: dict[str, tuple[frozenset[str], Form]] = {
    "list": (frozenset({"demand", "request", "condition", "call"}), _listed),
    "said": (frozenset({"advice", "message"}), _said),
    "made": (frozenset({"condition", "precondition", "prerequisite"}), _made_condition),
    "under": (frozenset({"pressure"}), _under_pressure),
    "at-request": (
        frozenset({"request", "behest", "urging", "insistence", "advice"}),
        _at_request,
    ),
    "compound": (frozenset({"request", "plea", "demand", "push", "call"}), _compound),
}
"""By the name of the form, which nouns it is tried on; the first that fits counts."""
