"""What a verb reports: its clause, its object, the noun it describes, the clause it comments on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import (
    agent,
    child,
    is_bare_participle,
    is_passive,
    places_under,
    speaker,
)
from briefing.analysis.attributions.proposal import Proposal, proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "oprd", "prep", "acomp", "xcomp", "attr", "dative", "ccomp"})
CIRCUMSTANCES = frozenset(
    {"after", "before", "during", "despite", "until", "since", "under", "without", "following"}
)
"""Prepositions that say when and how something was said rather than what."""
RAISING = frozenset({"seem", "appear"})
"""Verbs that say how things look to nobody in particular; their subject is part of it."""
ROLES = frozenset({"as", "for", "of", "to", "about", "with"})
ASKING = frozenset({"whether", "if", "how", "why", "what", "who"})


def of_verb(verb: Token) -> Proposal | None:
    """Take the fullest complement of the verb as what it reports."""
    head = speaker(verb)
    clause = child(verb, "ccomp")
    if clause is not None:
        content = {
            place for kid in verb.children if kid.dep_ == "ccomp" for place in places_under(kid)
        }
        return proposal(verb, _clause_frame(verb, clause), content, head)
    if is_parenthesis(verb):
        content = places_under(verb.head) - places_under(verb)
        return proposal(verb, "parenthesis", content, head, "say" if _puts_it(verb) else "")
    if is_passive(verb):
        return _of_passive(verb)
    if verb.lemma_ in RAISING and head is not None:
        content = places_under(head) | _complements(verb)[1]
        return proposal(verb, "raising", content, None)
    modified = verb.head if is_bare_participle(verb) else _relative_object(verb)
    if modified is not None:
        frame = "participle" if verb.dep_ == "acl" else "relative"
        content = places_under(modified) - places_under(verb) | _role(verb)
        return proposal(verb, frame, content, head)
    return _of_objects(verb, head)


def _clause_frame(verb: Token, clause: Token) -> str:
    if is_passive(verb):
        return "passive-clause"
    if any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in clause.children):
        return "infinitive"
    if any(kid.lower_ in ASKING for kid in clause.children):
        return "question"
    return "clause" if clause.i > verb.i else "clause-first"


def is_parenthesis(verb: Token) -> bool:
    """Does the verb comment on the clause it hangs on: ", he said,", "as X put it"?"""
    if verb.dep_ == "parataxis":
        return True
    return verb.dep_ == "advcl" and any(
        kid.lower_ == "as" and kid.dep_ in {"mark", "advmod"} for kid in verb.children
    )


def _puts_it(verb: Token) -> bool:
    """Is it "as the envoy put it"?"""
    told = child(verb, "dobj")
    return verb.lemma_ == "put" and told is not None and told.lower_ == "it"


def _of_passive(verb: Token) -> Proposal | None:
    """What was proposed by X; what X was accused of or asked to do."""
    told = child(verb, "xcomp", "prep")
    subject = child(verb, "nsubjpass")
    if told is not None and told.dep_ == "xcomp":
        content = places_under(told) | (places_under(subject) if subject is not None else set())
        return proposal(verb, "passive-infinitive", content, agent(verb))
    if subject is None:
        return None
    by = agent(verb)
    clause = child(by, "relcl", "acl") if by is not None and subject.lower_ == "it" else None
    if clause is not None:  # "it was announced by the palace that": the parser hangs it on palace
        return proposal(verb, "passive-clause", places_under(clause), by)
    return proposal(verb, "passive", places_under(subject) | _role(verb), by)


def _role(verb: Token) -> set[int]:
    """Return the places of "as ..." or "of ...": what one is seen as, accused of or known for."""
    told = child(verb, "prep")
    return places_under(told) if told is not None and told.lower_ in ROLES else set()


def _relative_object(verb: Token) -> Token | None:
    """Return the noun in "the guarantees it is seeking", "a plan that she proposed"."""
    if verb.dep_ != "relcl" or child(verb, "nsubj") is None:
        return None
    subject = child(verb, "nsubj")
    if subject is not None and subject.tag_ in {"WDT", "WP"}:
        return None
    taken = child(verb, "dobj")
    return verb.head if taken is None or taken.tag_ in {"WDT", "WP"} else None


def _complements(verb: Token) -> tuple[Token | None, set[int]]:
    """Return the first complement behind the verb, and the places of all."""
    kids = [kid for kid in verb.rights if kid.dep_ in OBJECTS and kid.lower_ not in CIRCUMSTANCES]
    places = {place for kid in kids for place in places_under(kid)}
    return (kids[0] if kids else None), places


def _of_objects(verb: Token, head: Token | None) -> Proposal | None:
    first, content = _complements(verb)
    if first is None or head is None or head == first:
        return None
    frame = {"dobj": "object", "xcomp": "infinitive"}.get(first.dep_, first.dep_)
    if frame == "prep":
        frame = f"prep-{first.lower_}"
    return proposal(verb, frame, content, head)
