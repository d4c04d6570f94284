"""Nouns and gerunds: what is asked for, offered, refused or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.frames.clauses import is_wished
from briefing.analysis.positions.hostility import is_hostile

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.positions.contents import Content
    from briefing.analysis.positions.frames.shape import Frame

_AMOUNTS = frozenset({"DATE", "TIME", "CARDINAL", "MONEY"})
_FUNDS = frozenset({"appeal", "ask", "plead", "sue"})
"""Verbs that ask for sums: "appealed for $500 million"."""
_CAUSES = frozenset({"campaign", "fight", "march", "rally", "demonstrate", "lobby"})
"""Verbs with "for" that are done for people, too."""
_COMPLEMENTS = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative", "oprd", "acomp"})
_ACCUSING = frozenset({"accuse", "suspect", "blame"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl"})


def thing(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the object: "demanded an apology"."""
    found = object_of(verb)
    if found is None or found.lower_ in {"all", "one"}:
        return []
    if any(c.lower_ in {"no", "any", "what", "which"} for c in found.lefts):
        return []
    parts = cut.noun_phrases(found)
    if found.i < verb.i:
        return parts
    return [*parts[:-1], *cut.with_rest(parts[-1:], verb)]


def sum_of_money(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "the complaint seeks $5 million", whoever is to pay it."""
    found = object_of(verb)
    return thing(verb, slot, where) if found is not None and _is_sum(found) else []


def aim(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match an object that is no actor: "favours a ban", not "favours the senator"."""
    found = object_of(verb)
    if found is not None and found.i < verb.i and verb.lemma_ == "propose":
        return []  # "the changes proposed by the ministry" only names them
    who = subject(verb) if found is not None and found.lemma_ in words("bills") else None
    if who is not None and (who.ent_type_ == "GPE" or who.lemma_.lower() in words("state")):
        return []  # governments bring in bills every day
    return thing(verb, slot, where) if found is not None and not can_act(found) else []


def imposed(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what a bill asks for: "the law would require background checks"."""
    who = subject(verb)
    would = any(c.lower_ in {"would", "will"} for c in verb.lefts)
    found = object_of(verb)
    if found is None or can_act(found):
        return []  # "would require Trump, or any other president, to report"
    return thing(verb, slot, where) if who is not None and would and is_document(who) else []


def anything(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is refused: "opposed any move"; "accused of opposing reform" is no news of it."""
    found = object_of(verb)
    if _is_bare(found, verb):
        found = _asked_before(verb)
        if found is None:
            return cut.clause(verb)
    if found is None or any(c.lower_ == "no" for c in found.lefts):
        return []
    if verb.dep_ == "pcomp" and found.lemma_.lower() not in words("asks"):
        return []
    whole = cut.noun_phrase(found)
    if found.i < verb.i and verb.dep_ == "acl":
        return [c._replace(span=_before(c.span, verb)) for c in whole]  # "the bill | rejected by"
    return cut.with_rest(whole, verb) if found.i > verb.i else whole


def _is_bare(found: Token | None, verb: Token) -> bool:
    """Is it "rejected it", whose content stands elsewhere?"""
    return found is not None and found.i > verb.i and found.lower_ in {"it", "this", "that", "them"}


def refused(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "the rebels have refused", whose content stands elsewhere."""
    alone = all(c.dep_ not in _COMPLEMENTS for c in verb.rights) and verb.dep_ not in _CLAUSAL
    return cut.clause(verb) if alone and own_subject(verb) is not None else []


def _asked_before(verb: Token) -> Token | None:
    """Return what "it" stands for in "was offered the post but turned it down"."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        named = token.pos_ == "NOUN" and token.ent_type_ not in _AMOUNTS and not can_act(token)
        if named and token.dep_ in {"dobj", "pobj", "nsubjpass"}:
            return token
    return None


def gift(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what is offered: "talks", "$5 million", "him a post", not "an explanation"."""
    found, who = object_of(verb), subject(verb)
    if found is None or any(c.tag_ == "PRP$" for c in found.lefts):
        return []
    if who is not None and not can_act(who):
        return []  # "the plan offers more accountability"
    given = child(verb, "dative") is not None or after_preposition(verb, "to") is not None
    if given or _is_sum(found) or found.lemma_.lower() in words("askable"):
        return thing(verb, slot, where)
    return []


def claim(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is alleged: "the claim", "the idea that it was staged", no plan that it be."""
    found = object_of(verb)
    if found is None:
        return []
    lemma = found.lemma_.lower()
    said = child(found, "acl", "relcl", "ccomp")
    told = said is not None and (child(said, "mark") is not None or _is_whole(said))
    if told and said is not None and is_wished(said):
        return []
    if lemma in words("claims") or (told and lemma in {"idea", "notion", "theory"}):
        return cut.noun_phrase(found)
    return []


def _is_whole(verb: Token) -> bool:
    """Does a clause without "that" miss nothing: "the idea he posed a threat"?"""
    whole = child(verb, "dobj", "acomp", "attr", "ccomp", "xcomp") is not None
    own = own_subject(verb)
    return whole and own is not None and own.i > verb.head.i and own.tag_ not in {"WP", "WDT"}


def object_of(verb: Token) -> Token | None:
    """Return what the verb is done to, in a passive or a relative clause, too."""
    if is_passive(verb) and child(verb, "dobj") is None:  # "he's denied it" is none
        own = own_subject(verb)
        if own is not None:
            return own
        return verb.head if verb.dep_ in {"acl", "relcl"} and verb.head.i < verb.i else None
    found = child(verb, "dobj") or _shared_object(verb)
    if found is None and verb.dep_ == "ccomp" and verb.head.lemma_ in words("askable"):
        return verb.head  # the tagger takes "the guarantees it is seeking" for a verb
    if found is None and verb.dep_ == "relcl" and verb.head.i < verb.i:
        own = own_subject(verb)
        gapped = (
            own is not None
            and own != verb.head
            and not any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        )
        return verb.head if gapped else None
    if found is not None and found.lower_ in {"that", "which", "what"} and verb.dep_ == "relcl":
        return verb.head
    return found


def _shared_object(verb: Token) -> Token | None:
    """Return the object in "to demand and receive higher wages", which hangs on the second verb."""
    rights = list(verb.rights)
    if len(rights) != 2 or rights[0].dep_ != "cc" or rights[1].dep_ != "conj":
        return None
    second = rights[1]
    return child(second, "dobj") if second.tag_ == verb.tag_ else None


def object_in(name: str) -> Frame:
    """Make a frame for an object of one class of words."""

    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        found = object_of(verb)
        if found is None or found.lemma_.lower() not in words(name):
            return []
        return cut.noun_phrases(found) if name == "askable" else cut.noun_phrase(found)

    return match


def wish(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "met the demand", not "met demand for cars" or "struggled to meet the demand"."""
    found = object_of(verb)
    done = verb.tag_ not in {"VB", "VBG"}
    if (
        found is None
        or not done
        or (found.lower_ == "demand" and child(found, "det", "poss") is None)
    ):
        return []
    return object_in("wishes")(verb, slot, where)


def gerund(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "ruled out sending missiles"."""
    for c in verb.rights:
        if c.dep_ in {"xcomp", "dobj", "ccomp", "pcomp"} and _is_gerund(c):
            if c.lemma_ == "do" and verb.lemma_ == "deny" and not any(c.rights):
                return []  # ", which the rebels deny doing"
            return cut.gerund(c)
        first = c.left_edge
        if c.dep_ == "dobj" and first.i == verb.i + 1 and first.tag_ == "VBG" and first != c:
            return cut.noun_phrase(c)  # "denies breaking rules", which the parser takes for rules
    return []


def hostile(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "is considering taking legal action", "mulled legal action"."""
    acts = [c for c in gerund(verb, slot, where) if is_hostile(c.head)]
    return acts or object_in("danger")(verb, slot, where)


def _is_gerund(verb: Token) -> bool:
    """Is it "sending" or "having sent", with no subject and no other helper?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    return (verb.tag_ == "VBG" and not helpers) or any(c.tag_ == "VBG" for c in helpers)


def preposition(word: str) -> Frame:
    """Make a frame for what follows a preposition."""

    def match(verb: Token, slot: Token | None, _where: str) -> list[Content]:
        for head in (verb, slot, child(verb, "advmod", "prt")):  # "looks forward to working"
            found = after_preposition(head, word)
            if found is not None and found != slot and found.ent_type_ not in {"DATE", "TIME"}:
                return cut.noun_or_gerund(_meant(found, verb))
        return []

    return match


def to_doing(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "looks forward to working", not "to the trip"."""
    return [c for c in preposition("to")(verb, slot, where) if c.head.tag_ == "VBG"]


def _meant(found: Token, verb: Token) -> Token:
    """Return the jets in "the jets, on which Kyiv insists"."""
    return verb.head if found.tag_ == "WDT" and verb.dep_ == "relcl" else found


def gated(word: str, name: str) -> Frame:
    """Make a frame for a noun of one class behind a preposition."""

    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        for head in (verb, child(verb, "advmod", "prt")):  # "pushed back against", "lashed out at"
            found = after_preposition(head, word)
            if found is not None and found.lemma_.lower() in words(name):
                return cut.noun_phrase(found)
        return []

    return match


def about(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is denied: an object, or the clause before ", which Moscow denies"."""
    found = object_of(verb)
    if verb.lemma_ == "deny" and child(verb, "dative") is not None:
        return []  # "denying them seats"
    if found is None and verb.dep_ in {"acl", "relcl"}:
        found = verb.head  # "a claim that Moscow disputes", misread
    if found is None:
        return []
    accused = _accused_of(verb)
    if accused is not None:
        return [c._replace(span=_before(c.span, verb)) for c in cut.clause(accused)]
    relative = found.lower_ in {"something", "which", "that"} or is_verb(found)
    if relative or (verb.dep_ in {"relcl", "acl"} and found.lemma_.lower() in words("claims")):
        alleged = _alleged_before(verb)
        if alleged is not None:
            return [c._replace(span=_before(c.span, verb)) for c in cut.clause(alleged)]
    if found.lemma_.lower() in words("requests") or is_verb(found):
        return []
    return cut.clause(verb) if _is_bare(found, verb) else cut.noun_phrase(found)


def _before(content: Span, verb: Token) -> Span:
    """Cut off the ", which Moscow denies" that hangs on the clause it speaks of."""
    first = min((c.i for c in verb.lefts), default=verb.i)
    return span(content.doc, content.start, max(min(content.end, first), content.start + 1))


def _accused_of(verb: Token) -> Token | None:
    """Return the deed in "accused the firm of stealing wages, which the firm denies"."""
    if verb.dep_ != "relcl":
        return None
    gerund_ = next((a for a in verb.ancestors if a.dep_ == "pcomp"), None)
    told = gerund_ is not None and any(a.lemma_ in _ACCUSING for a in gerund_.ancestors)
    return gerund_ if told else None


def _alleged_before(verb: Token) -> Token | None:
    """Return the clause somebody put forward before in the sentence."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        first = token.head if token.dep_ == "conj" else token
        if first.dep_ in {"ccomp", "pcomp"} and is_verb(token) and token != verb:
            return token
    return None


def for_something(verb: Token, slot: Token | None, _where: str) -> list[Content]:
    """Match "called for talks", "called for Israel to open the crossing"."""
    named = child(verb, "dobj", "oprd") is not None  # "called the premier a liar for it"
    if verb.lemma_ == "call" and (named or verb.head.pos_ == "ADJ"):  # "too close to call"
        return []
    for c in verb.rights:
        if c.dep_ in _CLAUSAL and is_to_verb(c) and any(m.lower_ == "for" for m in c.lefts):
            actor = own_subject(c)
            if actor is not None and not is_passive(c) and can_act(actor):
                return [p._replace(actor=actor) for p in cut.verb_phrases(c)]
            return cut.clause(c)
    for head in (verb, slot):
        found = after_preposition(head, "for")
        if (
            found is None
            or found == slot
            or found.ent_type_ in _AMOUNTS - ({"MONEY"} if verb.lemma_ in _FUNDS else set())
        ):
            continue
        deeds = cut.deeds_of(found, verb)
        if deeds:
            return deeds
        if verb.lemma_ in _CAUSES and can_act(found):
            continue  # "fights for the rebels", "campaigned for president"
        parts = cut.gerund_or_nouns(found)
        if not is_verb(found):
            parts = [*parts[:-1], *cut.with_rest(parts[-1:], verb), *_joined(found, verb)]
        return parts
    return []


def _joined(noun: Token, verb: Token) -> list[Content]:
    """Cut out what hangs elsewhere: "called for talks and | lifting the ban", "and | for aid"."""
    found = [c for c in verb.rights if c.dep_ == "conj" and c.i > noun.i and _is_gerund(c)]
    second = child(noun.head, "conj") if noun.dep_ == "pobj" else None
    thing = child(second, "pobj") if second is not None and second.lower_ == "for" else None
    more = cut.noun_phrases(thing) if thing is not None else []
    return [*(part for c in found for part in cut.gerund(c)), *more]


def ruled(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match any object of an order by those who give orders: "the court ordered new elections"."""
    who = agent(verb) if is_passive(verb) else subject(verb)
    if who is None or not (
        {who.lemma_.lower()} & words("authorities") or who.ent_type_ in {"GPE", "PERSON"}
    ):
        return []
    return thing(verb, slot, where)


def judged(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what a court does to the acts of others: "the judge blocked the ban"."""
    who = agent(verb) if is_passive(verb) else subject(verb)
    court = who is not None and who.lemma_.lower() in words("courts")
    act = object_of(verb)
    own = act is not None and act.lemma_ in words("deals")  # "overturned that ruling"
    return thing(verb, slot, where) if court and not own else []


def money_for(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the sum in "sued four firms for $20bn"."""
    found = after_preposition(verb, "for")
    return cut.noun_phrase(found) if found is not None and _is_sum(found) else []


def _is_sum(noun: Token) -> bool:
    return noun.ent_type_ == "MONEY" or any(c.ent_type_ == "MONEY" for c in noun.lefts)


def deed(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match an order for a deed: "ordered the withdrawal of troops", not "ordered a meal"."""
    found = object_of(verb)
    if found is None or not (is_deed(found)):
        return []
    return cut.noun_phrase(found)


def is_deed(noun: Token) -> bool:
    """Does the noun name an act, by its ending or by the list?"""
    lemma = noun.lemma_.lower()
    return lemma in words("askable") or lemma.endswith(
        ("tion", "sion", "ment", "wal", "sal", "oval", "ure", "ance")
    )


def vote_for(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "voted for expulsion of the troops", not "voted for the senator"."""
    found = after_preposition(verb, "for")
    return cut.noun_or_gerund(found) if found is not None and is_deed(found) else []


def in_favour(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "spoke in favour of talks", "came out in favor of lifting the ban"."""
    favour = after_preposition(verb, "in")
    if favour is None or favour.lower_ not in {"favour", "favor", "support"}:
        return []
    found = after_preposition(favour, "of")
    return cut.noun_or_gerund(found) if found is not None and not can_act(found) else []


def bare_call(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "seconded the call": a demand whose content stands elsewhere, or in a compound."""
    found = object_of(verb)
    if found is None or found.lemma_.lower() not in words("calls"):
        return []
    if any(c.dep_ not in {"punct", "cc", "conj"} and not c.is_space for c in found.rights):
        return []
    return cut.noun_phrase(found)
