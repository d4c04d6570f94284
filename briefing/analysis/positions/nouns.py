"""Nouns that carry a position: "Moscow's demand that Ukraine pay", "calls for a ceasefire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    conjuncts,
    infinitive,
    is_passive,
    is_to_verb,
    is_verb,
    next_to,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions import elsewhere
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.frames.clauses import is_wished
from briefing.analysis.positions.lexicon import triggers
from briefing.analysis.positions.noun_gates import GATES
from briefing.analysis.positions.noun_parties import addressee, maker
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_INTO = frozenset({"with", "into", "against"})
_OVER = frozenset({"pass", "expire", "lapse", "elapse"})
_NEAR = 14
"""Tokens behind a deadline that say that it is over."""
_SEEKING = frozenset({"seek", "aim", "attempt", "try", "ask", "intend"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the positions the noun carries by the first frame that fits."""
    if token.pos_ not in {"NOUN", "PROPN"} and token.tag_ not in {"NN", "NNS"}:
        return
    rows = triggers("noun").get(token.lemma_.lower())
    named = token.lemma_.lower() == "campaign" and token.pos_ == "PROPN"
    if not rows or token.dep_ == "compound" or named:
        return
    if token.lemma_ == "demand" and token.tag_ == "NN" and not _is_somebodys(token):
        return  # "demand for oil rose"
    if _is_supposed(token):
        return
    for row in rows:
        for frame in row.frames:
            found = _contents(token, frame)
            if found:
                break
        else:
            frame, found = elsewhere.find(token) if row.kind is Kind.DEMAND else ("", [])
        holder = maker(token)
        if holder is None and (row.kind is not Kind.DEMAND or token.lemma_ == "deadline"):
            return  # "the deadline to register is Thursday"
        for content in found:
            asked = content.actor or addressee(token)
            yield Finding(
                kind=row.kind,
                rule=f"{row.kind}-noun-{frame}",
                trigger=token.doc[token.i : token.i + 1],
                content=content.span,
                anchor=token,
                holder=holder,
                addressees=[asked] if asked is not None else [],
                strength=row.strength,
                spoken=frame.startswith("there-"),
            )
        if found:
            return


def _is_somebodys(noun: Token) -> bool:
    """Is it a demand somebody makes, rather than what a market asks for?"""
    met = noun.dep_ == "dobj" and noun.head.lemma_ in words("satisfies")
    if met or any(c.lower_ in words("market") for c in noun.lefts):
        return False  # "in such demand that people queued", "meet the demand for water"
    if any(c.dep_ in {"poss", "det"} for c in noun.lefts):
        return True
    return any(c.dep_ == "acl" for c in noun.rights) or noun.dep_ == "appos"


def _is_supposed(noun: Token) -> bool:
    """Is it "if there is a court order", "no calls to resign", what nobody asked for yet?"""
    verb = noun.head
    if any(c.lower_ in {"no", "any"} for c in noun.lefts):
        return True
    if noun.lower_ == "order" and noun.i and noun.nbor(-1).lower_ == "in":
        return True  # "in order for them to go home"
    if noun.lemma_ == "deadline" and _is_past(noun):
        return True
    if noun.dep_ == "dobj" and verb.lemma_ in words("abandons"):
        return True  # "dropped its opposition to the deal"
    if child(noun, "poss") is not None:
        return False
    return _is_in_supposition(noun) or (
        noun.dep_ in {"attr", "nsubj", "dobj", "nsubjpass"}
        and any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.lefts)
    )


def _is_past(noun: Token) -> bool:
    """Is it "the deadline for him to reply passed", however far the parser hung that?"""
    behind = noun.doc[noun.i : min(noun.i + _NEAR, noun.sent.end)]
    return any(t.lemma_ in _OVER and t.tag_ in {"VBD", "VBN"} for t in behind)


def _is_in_supposition(noun: Token) -> bool:
    """Is it inside of "if court orders to let him in were defied"?"""
    above = next((a for a in noun.ancestors if a.dep_ == "advcl"), None)
    return above is not None and any(c.lower_ == "if" for c in above.lefts) and noun.i < above.i


def _contents(noun: Token, frame: str) -> list[Content]:
    gate, _, rest = frame.partition("-")
    if gate in GATES:
        return _contents(noun, rest) if GATES[gate](noun) else []
    if frame in _SHAPES:
        return _SHAPES[frame](noun)
    wanted = frame.removesuffix("-np")
    found = after_preposition(noun, wanted) or _behind_maker(noun, wanted)
    if found is None and wanted == "for":
        found = _behind_being(noun)
    if found is None:
        return []
    deeds = cut.deeds_of(found, noun) if frame == "for" else []
    if deeds or _is_no_demand(noun, found):
        return deeds
    if frame != "for":
        return cut.noun_or_gerund(found)
    # "demands for the return of land, the withdrawal of troops": hung on the demands
    further = next((c for c in conjuncts(noun)[1:] if c.i > found.i and cut.is_deed(c)), None)
    parts = cut.gerund_or_nouns(found)
    return [*parts, *cut.gerund_or_nouns(further)] if further is not None else parts


def _binding(noun: Token) -> list[Content]:
    """Cut out what "an order compelling Apple's help", "restricting removals", says.

    Whom it bars "from" something or tells "to" do it the frames of these verbs find.
    """
    verb = child(noun, "acl")
    if verb is None or verb.tag_ != "VBG" or verb.lemma_ not in words("binding"):
        return []
    thing = child(verb, "dobj")
    heads = (verb, thing)
    framed = infinitive(heads, verb.i) or any(after_preposition(h, "from") for h in heads)
    if thing is None or framed:
        return []
    return cut.noun_phrase(thing) if verb.lemma_ in words("compelling") else cut.gerund(verb)


def _is_no_demand(noun: Token, found: Token) -> bool:
    """Is it "her bid for president", "support for the team", "calls for help"?"""
    if found.ent_type_ in {"DATE", "TIME"}:
        return True  # "rejected the demand of the farmers on Tuesday"
    if noun.lemma_ in {"support", "backing"}:
        return found.lemma_.lower() not in words("causes")
    if noun.lemma_ in {"importance", "urgency"} and not (is_verb(found) or cut.is_deed(found)):
        return True  # "stressed the importance of the subject"
    if noun.lemma_ in {"bid", "campaign"} and not cut.is_deed(found):
        return True
    cry = noun.lemma_ == "call" and found.lemma_ == "help" and not any(found.children)
    return cry or found.lemma_ == "comment" or noun.lemma_ == "deadline"


def _met(noun: Token) -> list[Content]:
    """Cut out the bill in "the bill faces opposition from peers", "was met with protests"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _INTO else noun.head
    if not is_verb(verb) or noun.dep_ not in {"dobj", "pobj"} or verb.lemma_ not in words("meets"):
        return []
    thing = subject(verb)
    named = thing is not None and thing.pos_ in {"NOUN", "PROPN"} and not can_act(thing)
    return cut.noun_phrase(thing) if thing is not None and named else []


def _at_whom(noun: Token) -> list[Content]:
    """Cut out "threats against judges", which do not say what is to come."""
    whom = after_preposition(noun, "against", "to")
    aimed = whom is not None and can_act(whom) and whom.ent_type_ != "DATE"
    return cut.noun_phrase(noun) if aimed and noun.dep_ != "attr" else []


def _behind_maker(noun: Token, preposition: str) -> Token | None:
    """Return what the parser hung on the verb in "rejected a call by the bishops for talks"."""
    small = noun.dep_ == "nsubj" and noun.head.pos_ == "ADJ"  # "made clear their opposition to it"
    above = noun.head.head if small else noun.head
    maker = after_preposition(noun, "by", "from", "of")
    if not (small or maker is not None) or not is_verb(above):
        return None
    for c in above.rights:
        if c.dep_ == "prep" and c.lower_ == preposition and c.i == noun.right_edge.i + 1:
            return child(c, "pobj", "pcomp")
    return None


def _behind_being(noun: Token) -> Token | None:
    """Return the talks in "there were calls on Tuesday for talks", "calls grow for talks"."""
    verb = noun.head
    grows = noun.dep_ == "nsubj" and verb.lemma_ in words("mounts")
    are = noun.dep_ == "attr" and verb.lemma_ == "be"
    return after_preposition(verb, "for") if grows or are else None


def _to_do(noun: Token) -> list[Content]:
    found = infinitive([noun, *_aims(noun)], noun.i) or _next_infinitive(noun)
    if found is None and noun.dep_ in {"dobj", "pobj", "nsubjpass"}:
        verb = noun.head if noun.dep_ != "pobj" else noun.head.head
        if is_verb(verb) and verb.lemma_ in words("makes") | {
            "face",
            "receive",
            "accept",
            "reject",
            "get",
        }:
            found = infinitive([verb], noun.i)
    if found is None and noun.dep_ == "nsubj" and noun.head.lemma_ in words("mounts"):
        found = infinitive([noun.head], noun.i)  # "calls are growing for the minister to resign"
    if found is None and any(c.dep_ == "prep" and c.lower_ == "from" for c in noun.rights):
        found = next_to(noun)  # "dismissed calls from the UK and others to refrain from it"
    if found is None:
        return []
    own = child(found, "nsubj")
    if own is not None and can_act(own):
        return [p._replace(actor=own) for p in cut.verb_phrases(found)]
    return cut.verb_phrases(found)


def _aims(noun: Token) -> list[Token]:
    """Return the participle in "a lawsuit seeking to block the law"."""
    return [c for c in noun.rights if c.dep_ == "acl" and c.lemma_ in _SEEKING]


def _next_infinitive(noun: Token) -> Token | None:
    """Return the infinitive right behind the noun, wherever the parser hung it."""
    to = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    verb = to.head
    return verb if to.tag_ == "TO" and to.dep_ == "aux" and verb.head in noun.ancestors else None


def _clause(noun: Token) -> list[Content]:
    for c in noun.rights:
        if c.dep_ in {"acl", "ccomp", "relcl"} and not is_to_verb(c):
            own = own_subject(c)
            if own is None or own == noun:
                continue
            said = any(m.lower_ == "that" for m in c.lefts if m.dep_ == "mark")
            agreed = noun.lemma_ == "condition" and noun.head.lower_ == "on"
            if not (said or agreed or is_wished(c)):
                continue
            actor = own if can_act(own) and not is_passive(c) else None
            return cut.clause(c, actor)
    return []


_SHAPES: dict[str, Callable[[Token], list[Content]]] = {
    "to": _to_do,
    "that": _clause,
    "doing": _binding,
    "met": _met,
    "whom": _at_whom,
}
"""Frames that are no preposition."""
