"""What is asked, offered or refused: cutting it out of the sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    conjuncts,
    infinitive,
    is_passive,
    is_to_verb,
    next_to,
    own_subject,
    span,
)
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_ASIDE_MARKS = frozenset(
    {
        "if",
        "unless",
        "because",
        "after",
        "before",
        "while",
        "when",
        "since",
        "although",
        "though",
        "until",
        "as",
        "so",
        "once",
        "whereas",
    }
)
_ASIDE_PREPOSITIONS = frozenset(
    {
        "after",
        "following",
        "despite",
        "amid",
        "during",
        "since",
        "because",
        "unless",
        "ahead",
        "until",
    }
)
_QUOTES = {'"': '"', "“": "”", "``": "''"}


_NAMES = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
_OMITS = frozenset({"fail", "refuse"})
_PAIR = 2


class Content(NamedTuple):
    """A content, and the subject of its clause if that is who is to act."""

    span: Span
    head: Token
    actor: Token | None = None


def verb_phrases(verb: Token, start: int | None = None) -> list[Content]:
    """Cut out what somebody is to do, one content for each of "rescind X and promise Y"."""
    parts = [v for v in conjuncts(verb) if v == verb or (_continues(v, verb) and not is_penalty(v))]
    parts += _second_to(verb, parts)
    parts = _apart([*parts, *_strays(verb)])
    if len(parts) == _PAIR and any(_is_bare(v) for v in parts):
        parts = [verb]
        return [Content(_cut(verb, _start(verb, start), _end(verb)), verb)]
    found = []
    for n, part in enumerate(parts):
        first = _start(part, start if part is verb else None)
        end = _joint(parts[n + 1]) if n + 1 < len(parts) else _end(part)
        found.append(Content(_cut(part, first, end), part))
    return found


def _apart(parts: list[Token]) -> list[Token]:
    """Leave out what only goes on with the deed before: "stop and listen", "reform or resign"."""
    kept = parts[:1]
    for before, part in pairwise(parts):
        joint = next((c for c in before.rights if c.dep_ == "cc" and c.i < part.i), None)
        or_else = joint is not None and joint.lower_ in {"or", "nor"}
        if not (or_else or (joint is not None and joint.i == before.i + 1)):
            kept.append(part)
    return kept


def _strays(verb: Token) -> list[Token]:
    """Return the deeds that the parser hung too high: "told them to go there, study it and report".

    A bare form cannot continue the finite verb above: what follows the infinitive belongs to it.
    """
    above = verb.head
    while above.dep_ in {"prep", "pobj", "dobj"}:
        above = above.head
    if above.tag_ not in _FINITE or above.i > verb.i or not is_to_verb(verb):
        return []
    first = next((c for c in above.rights if c.dep_ == "conj" and c.i > verb.i), None)
    if first is None or first.tag_ != "VB" or own_subject(first) is not None or is_penalty(first):
        return []
    return [v for v in conjuncts(first) if _continues(v, verb)]


def _second_to(verb: Token, parts: list[Token]) -> list[Token]:
    """Return the deed behind "and to", which can only go on with the infinitive."""
    doc = verb.doc
    for to in doc[verb.i + 1 : verb.right_edge.i + 1] if is_to_verb(verb) else ():
        deed = to.head
        if to.tag_ != "TO" or doc[to.i - 1].lower_ != "and" or deed.dep_ != "conj":
            continue
        if deed not in parts and deed.head.tag_ != "VB" and own_subject(deed) is None:
            return [deed]
    return []


def is_penalty(verb: Token) -> bool:
    """Is it what follows "or": "or face sanctions", "or risk losing its turn"?"""
    if verb.dep_ != "conj" or verb.lemma_ not in words("penalties"):
        return False
    return any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.head.children)


def _starts_anew(verb: Token, first: Token) -> bool:
    """Is the second verb no longer part of it: "to reconsider and spoke", "and critics say"?"""
    if _has_modal(verb) or own_subject(verb) is not None:
        return True
    if verb.tag_ == "VBD" and any(t.tag_ == "''" for t in verb.doc[first.i : verb.i]):
        return True  # "'should never be sold' and called for talks"
    return first.tag_ == "VB" and verb.tag_ in {"VBD", "VBZ"}


def _has_modal(verb: Token) -> bool:
    return bool(_modals(verb))


def _modals(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.lefts if c.tag_ == "MD" or c.lower_ in {"did", "does"}}


def _continues(verb: Token, first: Token) -> bool:
    if _has_modal(verb) and _modals(verb) != _modals(first):
        return False
    return (
        verb.pos_ in {"VERB", "AUX"}
        and own_subject(verb) is None
        and (
            verb.tag_ in {"VB", first.tag_, "VBP"} or is_to_verb(verb) or _is_unmarked(verb, first)
        )
    )


def _is_unmarked(verb: Token, first: Token) -> bool:
    """Is it "to end the sale and put this right", whose form could be the past, too?"""
    return first.tag_ == "VB" and verb.tag_ in {"VBD", "VBN"} and verb.lower_ == verb.lemma_


def _is_bare(verb: Token) -> bool:
    """Is it a lone verb, as in "accept and move on"? Such pairs are one idea."""
    return not any(
        c.dep_ not in {"cc", "conj", "aux", "punct", "prt", "advmod"} and not _is_particle(c)
        for c in verb.children
    )


def _is_particle(token: Token) -> bool:
    """Is it the "on" of "move on", which the parser takes for a preposition?"""
    return token.dep_ == "prep" and not any(c.dep_ in {"pobj", "pcomp"} for c in token.children)


def _start(verb: Token, start: int | None) -> int:
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
        and not (_is_conj(verb) and c.tag_ == "MD")
    ]
    return lead[0].left_edge.i if lead else verb.i


def _is_conj(verb: Token) -> bool:
    return verb.dep_ == "conj"


def _joint(verb: Token) -> int:
    """Return where the previous conjunct ends: before "and" or the comma."""
    at = min([verb.left_edge.i, verb.i])
    doc = verb.doc
    while at and (_joins(doc[at - 1]) or (doc[at - 1].is_punct and doc[at - 1].text == ",")):
        at -= 1
    return at


def _joins(token: Token) -> bool:
    """Is it "and", or of "as well as"?"""
    return token.dep_ == "cc" or (token.head.dep_ == "cc" and token.head.i > token.i)


def _end(verb: Token) -> int:
    """Return where a clause ends, asides after it left out."""
    end = verb.right_edge.i + 1
    for c in verb.rights:
        if is_penalty(c) or (c.dep_ == "conj" and _starts_anew(c, verb)):
            end = min(end, _joint(c))
    for c in _spine(verb):
        if c.i > verb.i and _is_aside(c) and not _is_quoted_on(c, verb):
            end = min(end, c.left_edge.i)
    return end


def _is_quoted_on(aside: Token, verb: Token) -> bool:
    """Does a quotation begin with it: "should be delayed 'until measures are in place'"?"""
    before = aside.left_edge.i - 1
    return before > verb.i and aside.doc[before].is_quote and _opens(aside.doc[before])


def _spine(token: Token) -> list[Token]:
    """Return the children, and those of the last ones where an aside may have been hung."""
    found = []
    for c in token.rights:
        found.append(c)
        if c.dep_ in {"dobj", "attr", "xcomp", "conj", "prep", "pobj", "acomp", "ccomp"}:
            found += _spine(c)
    return found


def _is_aside(token: Token) -> bool:
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
    if token.dep_ in {"relcl", "appos"} and token.head.dep_ != "nsubj":
        first = token.left_edge
        return (
            first.i > 0
            and first.nbor(-1).text == ","
            and first.lower_ in {"which", "who", "something"}
        )
    return False


def _cut(verb: Token, start: int, end: int) -> Span:
    return unquoted(span(verb.doc, start, max(end, verb.i + 1)))


def unquoted(found: Span) -> Span:
    """Stop at a closing quotation mark where the content began inside the quotation."""
    doc, start, end = found.doc, found.start, found.end
    if start < end and doc[start].is_quote and not any(t.is_quote for t in doc[start + 1 : end]):
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


def clause(verb: Token, actor: Token | None = None, without_not: bool = False) -> list[Content]:
    """Cut out a finite clause; where its subject is the one to act, what it is to do.

    `without_not` turns "if the army does not withdraw", "if it fails to", into what it is to do.
    """
    subject = own_subject(verb)
    if subject is not None and actor is not None:
        deed = child(verb, "xcomp") if without_not and verb.lemma_ in _OMITS else None
        if deed is not None and is_to_verb(deed):
            return [c._replace(actor=actor) for c in verb_phrases(deed)]
        return [
            Content(c.span, c.head, actor)
            for c in verb_phrases(verb, _behind_modal(verb, subject, without_not))
        ]
    start = subject.left_edge.i if subject is not None and subject.i < verb.i else verb.left_edge.i
    doc = verb.doc
    while start < verb.i and doc[start].dep_ in {"mark", "cc", "punct"}:
        start += 1
    return [Content(_cut(verb, start, _end(verb)), verb)]


def _behind_modal(verb: Token, subject: Token, without_not: bool = False) -> int:
    """Return where what is to be done begins: behind "should", "must", "will"."""
    start = subject.right_edge.i + 1 if subject.right_edge.i < verb.i else subject.i + 1
    for c in verb.lefts:
        helps = c.dep_ == "aux" and (c.tag_ in {"MD", "TO"} or c.lemma_ in {"have", "do"})
        if c.i >= start and (helps or (without_not and c.dep_ == "neg")):
            start = c.i + 1
    return start


def noun_phrase(noun: Token) -> list[Content]:
    """Cut out a thing asked for, without a clause that only adds to it."""
    doc, end = noun.doc, noun.right_edge.i + 1
    if noun.tag_.startswith("VB"):
        return [Content(span(doc, _nominal_start(noun), noun.i + 1), noun)]
    for c in _spine(noun):
        if c.i > noun.i and _is_aside(c):
            end = min(end, c.left_edge.i)
    return [Content(unquoted(span(doc, noun.left_edge.i, max(end, noun.i + 1))), noun)]


def noun_phrases(noun: Token) -> list[Content]:
    """Cut out each thing asked for: "election reform and an immediate end to the monarchy"."""
    things = [n for n in conjuncts(noun) if n.pos_ in _NAMES | {"NUM"}]
    things += _hung_low(noun) if len(things) == 1 else []
    if len(things) < 2 or not all(_is_full(n) for n in things):
        return noun_phrase(noun)
    found = []
    for n, thing in enumerate(things):
        content = noun_phrase(thing)[0]
        last = n + 1 == len(things)
        end = noun_phrase(noun)[0].span.end if last else _joint(things[n + 1])
        whole = span(noun.doc, content.span.start, max(end, thing.i + 1))
        found.append(content._replace(span=unquoted(whole)))
    return found


def _hung_low(noun: Token) -> list[Token]:
    """Return the release in "an end to fighting and the release of hostages".

    The parser joins it to the fighting, but it is something to ask for, as the end is, and the
    fighting is not.
    """
    if noun.lemma_ not in words("askable"):
        return []
    for low in noun.subtree:
        if low.i > noun.i and low.dep_ == "conj" and low.pos_ == "NOUN" and low.head.pos_ in _NAMES:
            deeds = [n.lemma_ in words("askable") for n in (low.head, low)]
            if deeds == [False, True] and _is_full(low):
                return [low]
    return []


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
        if timed or _is_aside(c) or c.lower_ in {"from", "to"}:
            continue
        if c.dep_ in {"prep", "agent"} or is_to_verb(c):
            end = c.right_edge.i + 1
    return [content._replace(span=unquoted(span(verb.doc, content.span.start, end)))]


def _nominal_start(noun: Token) -> int:
    """Return where the phrase of a noun starts that was taken for a verb."""
    at = noun.i
    while at and noun.doc[at - 1].pos_ in {"NOUN", "ADJ", "DET", "PROPN", "NUM"}:
        at -= 1
    return at


def gerund(verb: Token) -> list[Content]:
    """Cut out what "called for expanding X and making Y" asks for."""
    return verb_phrases(verb, verb.left_edge.i if verb.left_edge.dep_ != "mark" else None)


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


def deeds_of(noun: Token, head: Token) -> list[Content]:
    """Cut out what "for Israel to leave", "for the camp to be closed" asks, wherever "to" hangs."""
    deed = infinitive([noun, head], noun.i) or next_to(noun)
    if deed is None or noun.pos_ == "VERB":
        return []
    if can_act(noun):
        return [p._replace(actor=noun) for p in verb_phrases(deed)]
    return verb_phrases(deed, noun.left_edge.i) if is_passive(deed) else []
