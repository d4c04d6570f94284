"""Verbs that put something on the table: "urged Mali to hold elections", "refused to resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    infinitive,
    is_negated,
    is_passive,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.clause_addressees import source
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.frames import FRAMES
from briefing.analysis.positions.hostility import is_hostile, targets
from briefing.analysis.positions.lexicon import triggers
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from briefing.analysis.positions.contents import Content
    from briefing.analysis.positions.lexicon import Trigger

_TO_SOMEBODY = frozenset({"for", "against", "with", "into", "on", "of", "from"})
"""Contents that need somebody as the object: "press A for NP", never "press demands for NP"."""
_POSSIBLE = frozenset({"could", "might", "may", "can", "should", "must"})
_BINDING = frozenset({"require", "compel", "oblige"})
"""What laws and circumstances do, too: those who do it must be named."""
_FORCING = frozenset({"force", "ban", "bar", "prevent", "block"})
"""What asks something only of a bill, a court and their like."""
_RULING = frozenset({"ban", "bar"})
_NAMED = frozenset({"GPE", "PERSON", "ORG"})
_IMPOSED = _BINDING | {"force", "expect"}
"""What those in power announce of others in the passive."""
_TO_WHOM = frozenset({"tell", "urge", "order", "warn", "advise", "instruct", "encourage"})
"""Verbs that name whom they ask; in "minister told to resign" that is the subject."""
_TRUSTING = frozenset({"rely", "depend", "count", "look"})
_TRYING = frozenset({"try", "seek", "want", "attempt", "aim", "vow"})
_DECIDING = frozenset({"decide", "vote", "agree"})
_DENYING = frozenset({"deny", "doubt", "refute", "dispute"})
_SEEMING = frozenset({"appear", "seem", "believe", "think"})
_FORESEEN = frozenset({"expect", "predict", "suppose", "tip", "fail"})
_REVENGE = frozenset(
    {"revenge", "vengeance", "retaliation", "reprisal", "war", "sanction", "strike"}
)
_TIMES = frozenset({"hour", "day", "week", "month", "minute"})
_WISHING = frozenset({"ask", "want", "demand", "request", "seek", "urge", "need"})
_ALL = frozenset({"all", "thing"})
LEMMAS = {"hop": "hope", "favour": "favor"}
"""What the lemmatiser makes of "hopes"."""


def find(token: Token) -> Iterator[Finding]:
    """Yield the positions the verb carries by the first trigger and frame that fit."""
    if token.lemma_ in {"give", "have"}:
        yield from _time_given(token)
    cleft = list(_cleft(token))
    if cleft:
        yield from cleft
        return
    lemma = LEMMAS.get(token.lemma_.lower(), token.lemma_.lower())
    rows = triggers("verb").get(lemma)
    if not rows or not is_live(token):
        return
    for row in rows:
        if row.particle and not any(c.lower_ == row.particle for c in token.children):
            continue
        for frame in row.frames:
            found = list(_match(token, row, frame))
            if found:
                yield from found
                return


def _time_given(verb: Token) -> Iterator[Finding]:
    """Yield the ultimatum in "gave the government until Thursday to resign"."""
    whom = child(verb, "dative") or child(verb, "dobj")
    if is_passive(verb) or verb.lemma_ == "have":
        whom = own_subject(verb)
    if verb.lemma_ == "have" and not (verb.dep_ == "ccomp" and verb.head.lemma_ in _TO_WHOM):
        return  # "told them that they had 48 hours to leave"
    if whom is not None and whom.pos_ == "ADP":
        whom = child(whom, "pobj")
    if whom is None or not can_act(whom) or not is_live(verb):
        return
    until = next((c for c in verb.rights if c.lower_ == "until"), None)
    times = [c for c in verb.rights if c.dep_ == "dobj" and _is_limit(c)]
    deed = infinitive([verb, *times], verb.i) if until is not None or times else None
    giver = verb.head if verb.lemma_ == "have" else verb
    for part in cut.verb_phrases(deed) if deed is not None else ():
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-verb-give-time",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=agent(giver) if is_passive(giver) else subject(giver),
            addressees=[whom],
            strength=5,
        )


def _is_limit(noun: Token) -> bool:
    """Is it "72 hours", "a deadline", rather than "time", "an additional week"?"""
    if noun.lemma_ in {"deadline", "ultimatum"}:
        return True
    counted = any(c.dep_ in {"nummod", "det"} for c in noun.lefts)
    more = any(
        c.lower_ in {"additional", "extra", "more", "another", "further"} for c in noun.lefts
    )
    return noun.lemma_ in _TIMES and counted and not more


def _cleft(verb: Token) -> Iterator[Finding]:
    """Yield the demand in "what we are asking for is justice", "all we want is for them to go"."""
    be = verb.head if verb.dep_ == "csubj" else verb.head.head if verb.dep_ == "relcl" else None
    if verb.lemma_ not in _WISHING or be is None or be.lemma_ != "be" or be.i < verb.i:
        return
    if infinitive([verb], verb.i) is not None:
        return  # "all we need to do is"
    if verb.dep_ == "relcl" and (verb.head.dep_ != "nsubj" or verb.head.lower_ not in _ALL):
        return
    said = [c for c in be.rights if c.dep_ in {"attr", "ccomp", "xcomp", "advcl"}]
    deeds = [c for c in said if c.dep_ != "attr"]
    plain = said[0] if said else after_preposition(be, "for")
    found = cut.clause(deeds[0]) if deeds else cut.noun_phrases(plain) if plain else []
    own = own_subject(deeds[0]) if deeds else None
    asked = bool(deeds) and any(q.tag_ in {"WRB", "WP"} for q in deeds[0].lefts)
    if is_negated(verb) or is_negated(be) or asked or (deeds and own is None):
        return  # "all we want is to go home" asks for nothing
    who = None if is_passive(verb) else own_subject(verb)  # "what is needed is a truce"
    for part in found:
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-verb-cleft",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=who,
            spoken=who is None,
            alone=True,
            addressees=[own] if own is not None and can_act(own) else [],
            strength=3,
        )


def is_live(verb: Token) -> bool:
    """Is the act reported as done? Not one denied, asked about, or only possible."""
    if verb.pos_ not in {"VERB", "AUX"} and not verb.tag_.startswith("VB"):
        return False
    if verb.dep_ in {"amod", "compound", "nmod"} or _is_noun(verb):
        return False
    if is_negated(verb) and not (verb.lemma_ == "want" and child(verb, "ccomp")):
        return False  # "does not want Apple to build there" asks it to stop
    if (
        _is_denied(verb)
        or _is_wondered(verb)
        or _is_enabled(verb)
        or _is_asked_about(verb)
        or _is_ruled_out(verb)
    ):
        return False
    for c in verb.lefts:
        if c.dep_ == "mark" and c.lower_ in {"if", "whether", "unless"}:
            return False
    return not any(c.lower_ in _POSSIBLE for c in _helpers(verb))


def _is_denied(verb: Token) -> bool:
    """Is it "denies asking", "I am never going to ask", "does not appear to have asked"?"""
    above = verb.head
    if above.lemma_ in _SEEMING and verb.dep_ in {"ccomp", "xcomp"}:
        return is_negated(above)
    if verb.dep_ == "ccomp":
        return above.lemma_ in _DENYING
    return verb.dep_ == "xcomp" and above.lemma_ == "go" and is_negated(above)


def _is_wondered(verb: Token) -> bool:
    """Is it a wish in a question: "why would they want it?"?"""
    return verb.lemma_ in _WISHING and verb.sent.text.rstrip("\"'”’ \n").endswith("?")


def _is_enabled(verb: Token) -> bool:
    """Is it only made possible: "has the power to demand", "is able to order"?"""
    first = verb.left_edge
    before = first.nbor(-1) if first.i and first.tag_ == "TO" else verb.head
    able = {verb.head.lemma_.lower(), before.lemma_.lower()} & words("abilities")
    if before.lower_ == "right" and before.pos_ == "NOUN":
        return True
    return verb.dep_ in {"acl", "xcomp", "ccomp", "advcl", "relcl"} and bool(able)


def _is_ruled_out(verb: Token) -> bool:
    """Is it "at no time did we ask"?"""
    return any(c.dep_ == "prep" and any(t.lower_ == "no" for t in c.subtree) for c in verb.lefts)


def _is_asked_about(verb: Token) -> bool:
    """Is it the reporter's "Asked for details, she said"?"""
    bare = verb.lemma_ == "ask" and verb.tag_ == "VBN" and verb.dep_ == "advcl"
    return bare and own_subject(verb) is None and not agent(verb)


def _is_noun(verb: Token) -> bool:
    """Did the tagger take a noun for a verb, as in "on the security guarantees it is seeking"?"""
    if verb.tag_ not in {"VBZ", "VBP"} or verb.lemma_ not in words("askable") or verb.i == 0:
        return False
    return verb.nbor(-1).pos_ == "NOUN" and not any(c.dep_ == "nsubj" for c in verb.lefts)


def _helpers(verb: Token) -> list[Token]:
    """Return the helper verbs, those shared with "and" included: "could leave and ask"."""
    own = [c for c in verb.lefts if c.dep_ == "aux"]
    if _is_behind_quote(verb):
        return own
    if verb.dep_ == "conj" and not own and own_subject(verb) is None:
        return [c for c in verb.head.lefts if c.dep_ == "aux"]
    return own


def _is_behind_quote(verb: Token) -> bool:
    """Is it the speaker's own act again: "said it 'should never be sold' and called for talks"?"""
    if verb.dep_ != "conj" or verb.tag_ != "VBD":
        return False
    return any(t.text in {"”", "''"} or t.tag_ == "''" for t in verb.doc[verb.head.i : verb.i])


def _match(verb: Token, row: Trigger, frame: str) -> Iterator[Finding]:
    where, _, what = frame.partition(":")
    slot = _slot(verb, where)
    if where and slot is None and where != "obj":
        return
    if where and row.lemma in _TRUSTING and not (slot is not None and can_act(slot)):
        return
    if where == "obj" and what in _TO_SOMEBODY and slot is not None and not can_act(slot):
        return
    found = FRAMES[what](verb, slot, where)
    if not found:
        return
    passive = _is_passive(verb)
    holder = agent(verb) if passive else _actor(verb)
    if _is_of_event(verb, holder):
        holder = None
    if not _may_hold(holder, row, verb):
        return
    for content in found:
        if _is_idle(row.lemma, content.head, passive, verb):
            continue
        asked = content.actor or (slot if where else None) or _aside(verb, content)
        kind = row.kind
        if kind is Kind.COMMITMENT and _is_hostile(content.head):
            kind = Kind.THREAT
            asked = asked or next(iter(targets(content.head)), None)
        yield Finding(
            kind=kind,
            rule=f"{row.kind}-verb-{where}:{what}",
            trigger=_trigger(verb, where, what),
            content=content.span,
            anchor=verb,
            holder=holder,
            addressees=[asked] if asked is not None else [],
            strength=row.strength,
            spoken=holder is None and _is_imposed(row, verb),
            negated=kind is Kind.DEMAND and is_negated(verb),
            alone=_is_ahead(verb),
        )


def _is_of_event(verb: Token, holder: Token | None) -> bool:
    """Is it "protests calling for talks", "chants demanding bread", of whoever takes part?"""
    asks = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.lemma_ in {"call", "demand", "urge"}
    if not asks or holder is None or holder != verb.head:
        return False
    return not (can_act(holder) or is_document(holder))


def _actor(verb: Token) -> Token | None:
    """Return who does it; in "she said it was late and urged him to go" the one who said it."""
    who = subject(verb)
    if verb.dep_ != "conj" or own_subject(verb) is not None:
        return who
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    if who is not None and can_act(who) and not (who.lower_ == "it" and first.lemma_ == "be"):
        return who
    while first.dep_ == "xcomp":  # "said that it seemed to have spread and called"
        first = first.head
    above = own_subject(first.head) if first.head.lemma_ in words("saying") else None
    return above if above is not None and can_act(above) else who


def _is_hostile(thing: Token) -> bool:
    """Is it "to attack", "revenge"?"""
    return is_hostile(thing) if is_verb(thing) else thing.lemma_.lower() in _REVENGE


def _is_idle(lemma: str, deed: Token, passive: bool, verb: Token) -> bool:
    """Is it "I want you to know", "was invited to attend", "asked to comment"?"""
    if lemma in {"want", "like"}:
        return deed.lemma_ == "know" or deed.lemma_ in words("chances")
    if lemma == "invite":
        if any(c.tag_ == "MD" for c in verb.lefts):
            return True  # "will invite observers to check" announces what they do themselves
        return passive and deed.lemma_ in words("routine")
    if lemma == "summon":
        return deed.lemma_ in {"face", "answer", "hear", "discuss"}
    return deed.lemma_ == "comment" and deed.tag_ == "VB" and not is_negated(deed)


def _may_hold(holder: Token | None, row: Trigger, verb: Token) -> bool:
    """Can this be the holder? Only demands are made by nobody in particular: "was ordered to"."""
    if _is_nobodys(holder, row, verb) or (row.kind is Kind.COMMITMENT and _is_expected(verb)):
        return False
    if _is_imposed(row, verb):
        return True
    forcing = row.kind is Kind.DEMAND and row.lemma in _FORCING
    if forcing and not (holder is not None and _binds(holder, verb)):
        above = verb.head.lemma_ if verb.dep_ == "xcomp" else ""
        return above in {"force": _TRYING, "ban": _DECIDING}.get(row.lemma, ())
    if row.kind is Kind.DEMAND:
        return holder is not None or row.lemma not in _BINDING
    described = is_passive(verb) and verb.dep_ == "acl"  # "the deal reached by"
    if holder is None:
        return row.kind is Kind.REJECTION and _is_turned_down(verb)
    refused = row.kind is Kind.REJECTION or not described
    return refused and (can_act(holder) or is_document(holder))


def _is_turned_down(verb: Token) -> bool:
    """Is it "the request was rejected", whoever did? That one "was ignored" tells of no answer."""
    asked = own_subject(verb) if is_passive(verb) and verb.lemma_ != "ignore" else None
    return asked is not None and asked.lemma_.lower() in words("asks")


def _is_imposed(row: Trigger, verb: Token) -> bool:
    """Is it a new rule: "drivers will be obliged to", "would be forced to"?"""
    who = own_subject(verb)
    if row.lemma not in _IMPOSED or not is_passive(verb) or who is None or not can_act(who):
        return False
    if any(c.dep_ == "nummod" for c in who.subtree):
        return False  # "two thirds of the members would be required to block it"
    owed = row.lemma == "oblige" and any(c.lower_ in {"is", "are"} for c in verb.lefts)
    return (owed or _is_ahead(verb)) and not any(
        m.lower_ in {"if", "unless"}
        for c in (*verb.children, *verb.head.children)
        if c.dep_ == "advcl"
        for m in c.lefts
    )


def _is_expected(verb: Token) -> bool:
    """Is it only foreseen: "is expected to offer", "Nippon should agree"?"""
    above = verb.head if verb.dep_ in {"xcomp", "ccomp"} else verb
    foreseen = above.lemma_ in _FORESEEN or above.lower_ in {"likely", "unlikely"}
    return foreseen or any(c.lower_ in {"should", "must"} for c in _helpers(above))


def _is_ahead(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in {"will", "would", "'ll"} for c in verb.lefts)


def _is_nobodys(holder: Token | None, row: Trigger, verb: Token) -> bool:
    """Do "any candidate", reporters who "pressed him on" a matter, or forecasters want it?"""
    if holder is None:
        asked = row.lemma == "press" and is_passive(verb)
        return asked and after_preposition(verb, "on") is not None
    if row.kind is Kind.DEMAND and holder.pos_ == "NOUN" and not _names_itself(holder):
        filed = holder.lemma_ in words("filings")
        if not (filed or can_act(holder) or is_document(holder)):
            return True  # "the recipe calls for two eggs"
    if holder.lower_ in {"you", "one"}:
        return True  # "when you expected the police to help"
    if row.lemma in _WISHING and holder.lower_ == "people" and not any(holder.children):
        return True  # "people want this war to end"
    foretold = row.lemma == "expect" and holder.lemma_ in words("forecasters")
    feared = row.kind is Kind.THREAT and row.lemma in {"warn", "caution"}
    foretold |= feared and holder.lemma_ in words("forecasters") | words("scholars")
    foretold |= row.lemma in {"rely", "depend"} and verb.tag_ in {"VBD", "VBN"}  # and got it
    return foretold or any(c.lower_ == "any" for c in holder.lefts)


def _names_itself(holder: Token) -> bool:
    """Does a name say that it is a person: "frontbencher Ann Lee", "the 90-year-old, Mr Oz"?"""
    return holder.is_title or any(c.dep_ == "appos" and can_act(c) for c in holder.rights)


def _binds(holder: Token, verb: Token) -> bool:
    """Is it a bill, a ruling, a court, or another of those in power?"""
    lemma = holder.lemma_.lower()
    tried = verb.dep_ == "xcomp"
    rules = (
        verb.lemma_ in _RULING
        and not tried
        and (lemma in words("authorities") or holder.ent_type_ in _NAMED)
    )
    return rules or is_document(holder) or lemma in words("courts") or lemma in words("laws")


def _slot(verb: Token, where: str) -> Token | None:
    """Return the word at the addressee's place."""
    if not where:
        return None
    if where == "obj":
        if _is_passive(verb):
            return _passive_object(verb)
        return child(verb, "dobj", "dative")
    found = after_preposition(verb, where)
    return found if found is None or found.ent_type_ not in {"DATE", "TIME"} else None


def _is_passive(verb: Token) -> bool:
    """Is it a passive, "were accused of delay and urged to act" included?"""
    if is_passive(verb):
        return True
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    joined = verb.dep_ == "conj" and is_passive(verb.head) and own_subject(verb) is None
    alone = verb.lemma_ in _TO_WHOM and child(verb, "dobj", "dative") is None
    return (joined or alone) and verb.tag_ in {"VBD", "VBN"} and after in {"to", "not"}


def _passive_object(verb: Token) -> Token | None:
    """Return who was asked: "Mali was urged", "militants, told to surrender"."""
    own = own_subject(verb)
    if own is not None:
        return own
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    return subject(verb)


def _aside(verb: Token, content: Content) -> Token | None:
    """Return who is asked in "demand X from A", "sought a pledge of A"."""
    for head in (verb, content.head):
        if head.pos_ != "VERB" or head == verb:
            found = source(head)
            if found is not None:
                return found
    return None


def _trigger(verb: Token, where: str, what: str) -> Span:
    """Return the verb with the particle or preposition that makes it a trigger."""
    end = verb.i + 1
    small = {where, what.partition("-")[0]} | {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if end < len(verb.doc) and verb.doc[end].lower_ in small:
        end += 1
    return verb.doc[verb.i : end]
