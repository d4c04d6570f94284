"""Nouns that carry a position: "Moscow's demand that Ukraine pay", "calls for a ceasefire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_group_noun, is_person_noun
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    conjuncts,
    infinitive,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.frames.clauses import is_wished
from briefing.analysis.positions.frames.things import is_deed
from briefing.analysis.positions.lexicon import triggers
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON"})
_ADDS = frozenset({"including", "who", "which", "such", "like", "where", "when"})
_SEEKING = frozenset({"seek", "aim", "attempt", "try", "ask", "intend"})
_INCLUDES = frozenset({"include", "be", "comprise", "contain", "range"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the positions the noun carries by the first frame that fits."""
    if token.pos_ not in {"NOUN", "PROPN"} and token.tag_ not in {"NN", "NNS"}:
        return
    rows = triggers("noun").get(token.lemma_.lower())
    if not rows or token.dep_ == "compound":
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
            frame, found = _without_frame(token, row.kind)
        holder = _holder(token)
        if holder is None and row.kind is not Kind.DEMAND:
            return
        for content in found:
            asked = content.actor or _addressee(token)
            yield Finding(
                kind=row.kind,
                rule=f"{row.kind}-noun-{frame}",
                trigger=token.doc[token.i : token.i + 1],
                content=content.span,
                anchor=token,
                holder=holder,
                addressees=[asked] if asked is not None else [],
                strength=row.strength,
            )
        if found:
            return


def _is_somebodys(noun: Token) -> bool:
    """Is it a demand somebody makes, rather than what a market asks for?"""
    if any(c.dep_ in {"poss", "det"} for c in noun.lefts):
        return True
    return any(c.dep_ == "acl" for c in noun.rights) or noun.dep_ == "appos"


def _is_supposed(noun: Token) -> bool:
    """Is it "if there is a court order", an order nobody gave yet?"""
    verb = noun.head
    return noun.dep_ in {"attr", "nsubj", "dobj", "nsubjpass"} and any(
        c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.lefts
    )


def _without_frame(noun: Token, kind: Kind) -> tuple[str, list[Content]]:
    """Match what stands elsewhere: "demands include", "at his request", "asylum request"."""
    if kind is not Kind.DEMAND:
        return "", []
    found = _listed(noun) if noun.lemma_ in {"demand", "request", "condition", "call"} else []
    if found:
        return "list", found
    if noun.lemma_ in {"condition", "precondition", "prerequisite"}:
        found = _made_condition(noun)
        if found:
            return "made", found
    pressed = noun.lemma_ == "pressure" and after_preposition(noun, "from", "by") is not None
    if pressed or noun.lemma_.lower() in {"request", "behest", "urging", "insistence", "advice"}:
        found = _at_request(noun)
        if found:
            return "at-request", found
    if (
        noun.lemma_ in {"request", "plea", "demand", "push"} or noun.lower_ == "calls"
    ) and noun.dep_ in {
        "dobj",
        "pobj",
        "nsubjpass",
        "nsubj",
    }:
        for c in noun.lefts:
            told = noun.lower_ != "calls" or c.lemma_.lower() in words("askable")
            if c.dep_ == "compound" and c.pos_ == "NOUN" and told:
                return "compound", [cut.Content(noun.doc[c.left_edge.i : noun.i + 1], noun)]
    return "", []


def _is_stressed(noun: Token) -> bool:
    """Is it "underlined the need to talk"?"""
    return noun.dep_ == "dobj" and noun.head.lemma_ in words("stresses")


def _is_for_relief(noun: Token) -> bool:
    """Is it "a suit for damages", rather than "for fraud"?"""
    found = after_preposition(noun, "for")
    return found is not None and found.lemma_ in words("reliefs")


def _is_tabled(noun: Token) -> bool:
    """Is it a bill only just put forward, rather than passed or praised?"""
    verb = noun.head
    if any(c.lemma_ in {"propose", "draft", "proposed"} for c in noun.lefts):
        return True
    put = noun.dep_ in {"dobj", "nsubjpass"} or (
        noun.dep_ == "pobj" and verb.lower_ in {"for", "on"}
    )
    verb = verb.head if noun.dep_ == "pobj" else verb
    return put and verb.lemma_ in words("tables")


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
    if not is_verb(done):
        return cut.noun_phrase(done) if done.pos_ == "NOUN" else []
    end = noun.head.left_edge.i
    start = done.i
    if end <= start:
        end = done.right_edge.i + 1
    return [cut.Content(cut.unquoted(span(noun.doc, start, end)), done)]


def _contents(noun: Token, frame: str) -> list[Content]:
    gate, _, rest = frame.partition("-")
    if gate in _GATES:
        return _contents(noun, rest) if _GATES[gate](noun) else []
    if frame in {"to", "that"}:
        return _to_do(noun) if frame == "to" else _clause(noun)
    wanted = frame.removesuffix("-np")
    found = after_preposition(noun, wanted) or _behind_maker(noun, wanted)
    if found is None:
        return []
    if frame == "for":
        deed = infinitive([found, noun], found.i) if not is_verb(found) else None
        if deed is not None and can_act(found):
            return [p._replace(actor=found) for p in cut.verb_phrases(deed)]
    if found.lemma_ == "comment" or (noun.lemma_ == "bid" and not is_deed(found)):
        return []  # "her bid for president", "for the title"
    return cut.noun_or_gerund(found)


_GATES: dict[str, Callable[[Token], bool]] = {
    "stressed": _is_stressed,
    "tabled": _is_tabled,
    "relief": _is_for_relief,
}
"""What must hold of the noun before a frame is tried."""


def _behind_maker(noun: Token, preposition: str) -> Token | None:
    """Return what the parser hung on the verb in "rejected a call by the bishops for talks"."""
    maker = after_preposition(noun, "by", "from")
    if maker is None or not is_verb(noun.head):
        return None
    for c in noun.head.rights:
        if c.dep_ == "prep" and c.lower_ == preposition and c.i == noun.right_edge.i + 1:
            return child(c, "pobj", "pcomp")
    return None


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
            if not any(m.lower_ == "that" for m in c.lefts if m.dep_ == "mark") and not is_wished(
                c
            ):
                continue
            actor = own if can_act(own) and not is_passive(c) else None
            return cut.clause(c, actor)
    return []


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


def _holder(noun: Token) -> Token | None:
    """Return who makes the demand: its owner, "by" or "from" whom, or who "made" it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    source = agent(noun) or after_preposition(noun, "by", "from", "of") or _next_from(noun)
    if source is not None and can_act(source) and source.i > noun.i:
        return source
    for c in noun.lefts:
        if c.dep_ in {"amod", "compound", "nmod"} and (
            c.ent_type_ in _NAMES or is_group_noun(c) or is_person_noun(c)
        ):
            return c
    return _maker(noun)


def _next_from(noun: Token) -> Token | None:
    """Return the source the parser hung on the verb in "left on advice from the embassy"."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return child(after, "pobj") if after.lower_ == "from" and after.dep_ == "prep" else None


def _maker(noun: Token) -> Token | None:
    at = noun
    for _ in range(3):
        verb = at.head
        if is_verb(verb) and at.dep_ in {"dobj", "attr", "nsubjpass"}:
            if verb.lemma_ not in words("makes"):
                return None
            return agent(verb) if is_passive(verb) else subject(verb)
        if at.dep_ not in {"conj", "pobj", "prep"} or verb == at:
            return None
        if (
            at.dep_ == "pobj"
            and at.head.lower_ == "on"
            and at.head.head.lemma_ in {"vote", "decide"}
        ):
            return subject(at.head.head)
        if at.dep_ == "pobj" and at.head.lower_ not in {"of", "with"}:
            return None
        at = verb
    return None


def _addressee(noun: Token) -> Token | None:
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"under", "despite"} and is_verb(verb.head):
        return subject(verb.head)  # "is under pressure to resign"
    found = after_preposition(noun, "to", "on", "upon", "against")
    if found is None and noun.dep_ == "nsubj" and verb.lemma_ in words("mounts"):
        found = after_preposition(verb, "on", "upon")  # "pressure is mounting on Paris to act"
    if found is not None and can_act(found):
        return found
    if noun.dep_ == "dobj" and verb.lemma_ in {
        "face",
        "reject",
        "ignore",
        "refuse",
        "resist",
        "receive",
        "heed",
        "meet",
    }:
        return subject(verb)
    if noun.dep_ == "dobj" and verb.lemma_ in {"give", "send", "issue", "make", "deliver"}:
        return child(verb, "dative") or after_preposition(verb, "to")
    return None
