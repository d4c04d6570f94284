"""The ways a verb, noun or phrase can report what somebody says, thinks, wants or shows.

Every frame only proposes: whether a proposal counts is decided by `weights`, from what the
cue word does in real news.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import (
    agent,
    child,
    is_bare_participle,
    is_passive,
    phrase,
    speaker,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "oprd", "prep", "acomp", "xcomp", "attr", "dative", "ccomp"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly"})
LONGEST_NAME = 8
"""So many words may stand before the colon of a headline or transcript."""
CIRCUMSTANCES = frozenset(
    {"after", "before", "during", "despite", "until", "since", "under", "without", "following"}
)
"""Prepositions that say when and how something was said rather than what."""
RAISING = frozenset({"seem", "appear"})
"""Verbs that say how things look to nobody in particular; their subject is part of it."""
RELATIVES = frozenset({"who", "whom", "which", "that", "what"})
ACCORDING = frozenset({"according", "accord"})


@dataclass(slots=True)
class Proposal:
    """A cue with what it may report; places are token numbers in the Doc."""

    cue: Token
    frame: str
    content: set[int]
    source: list[int] = field(default_factory=list)
    """Empty where the text names nobody."""
    head: Token | None = None
    """The head word of the source."""
    key: str = ""
    """The cue's lemma, with its adjective for "be confident"."""
    quoted: int = 0
    """How many tokens of the content stand in quotation marks."""
    inside: bool = False
    """Does the cue itself stand inside a quotation?"""


def propose(token: Token) -> Iterator[Proposal]:
    """Yield what this token may report, at most one proposal a frame."""
    if token.lower_ in ACCORDING:
        found = of_according(token)
    elif token.pos_ in {"VERB", "AUX"}:
        found = of_adjective(token) if token.lemma_ == "be" else of_verb(token)
    elif token.pos_ == "NOUN":
        found = of_noun(token)
    elif token.text == ":":
        found = of_colon(token)
    elif token.lower_ in HEARSAY:
        found = proposal(token, "hearsay", _subtree(token.head), None)
    else:
        found = None
    if found is not None and found.content:
        found.content -= {found.cue.i, *found.source}
        yield found


def proposal(
    cue: Token, frame: str, content: set[int], head: Token | None, key: str = ""
) -> Proposal:
    """Make a proposal; the source is the head's whole phrase, or "who" alone."""
    source: list[int] = []
    if head is not None:
        source = [head.i] if head.lower_ in RELATIVES else _whole_name(phrase(head), cue)
    return Proposal(cue, frame, content, source, head, key or cue.lemma_.lower())


def _whole_name(tokens: list[Token], cue: Token) -> list[int]:
    """Return the places of a source with the name right behind that the parse cut off.

    "Kremlin spokesperson" then goes on to "Dmitry Peskov".
    """
    places = [token.i for token in tokens]
    doc, end = cue.doc, max(places) + 1
    while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end - 1].pos_ in {"NOUN", "PROPN"}:
        places.append(end)
        end += 1
    return places


def of_verb(verb: Token) -> Proposal | None:
    """Take the fullest complement of the verb as what it reports."""
    head = speaker(verb)
    clause = child(verb, "ccomp")
    if clause is not None:
        return proposal(verb, _clause_frame(verb, clause), _subtree(clause), head)
    if is_parenthesis(verb):
        return proposal(verb, "parenthesis", _subtree(verb.head) - _subtree(verb), head)
    if is_passive(verb):
        return _of_passive(verb)
    if verb.lemma_ in RAISING and head is not None:
        content = _subtree(head) | _complements(verb)[1]
        return proposal(verb, "raising", content, None)
    modified = verb.head if is_bare_participle(verb) else _relative_object(verb)
    if modified is not None:
        frame = "participle" if verb.dep_ == "acl" else "relative"
        return proposal(verb, frame, _without(modified, verb), head)
    return _of_objects(verb, head)


def _clause_frame(verb: Token, clause: Token) -> str:
    if is_passive(verb):
        return "passive-clause"
    if any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in clause.children):
        return "infinitive"
    if any(kid.lower_ in {"whether", "if", "how", "why", "what", "who"} for kid in clause.children):
        return "question"
    return "clause" if clause.i > verb.i else "clause-first"


def is_parenthesis(verb: Token) -> bool:
    """Does the verb comment on the clause it hangs on: ", he said,", "as X put it"?"""
    if verb.dep_ == "parataxis":
        return True
    return verb.dep_ == "advcl" and any(
        kid.lower_ == "as" and kid.dep_ in {"mark", "advmod"} for kid in verb.children
    )


def _of_passive(verb: Token) -> Proposal | None:
    """What was proposed by X; what X was accused of or asked to do."""
    told = child(verb, "xcomp", "prep")
    subject = child(verb, "nsubjpass")
    if told is not None and told.dep_ == "xcomp":
        content = _subtree(told) | (_subtree(subject) if subject is not None else set())
        return proposal(verb, "passive-infinitive", content, agent(verb))
    if subject is None:
        return None
    return proposal(verb, "passive", _subtree(subject), agent(verb))


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
    places = {place for kid in kids for place in _subtree(kid)}
    return (kids[0] if kids else None), places


def _of_objects(verb: Token, head: Token | None) -> Proposal | None:
    first, content = _complements(verb)
    if first is None or head is None or head == first:
        return None
    frame = {"dobj": "object", "xcomp": "infinitive"}.get(first.dep_, first.dep_)
    if frame == "prep":
        frame = f"prep-{first.lower_}"
    return proposal(verb, frame, content, head)


def of_adjective(verb: Token) -> Proposal | None:
    """Take what an adjective leads to: "X is confident that", "X was critical of"."""
    adjective = child(verb, "acomp", "attr")
    if adjective is None:
        return None
    told = child(adjective, "ccomp", "xcomp", "prep") or child(verb, "ccomp", "xcomp")
    if told is None:
        return None
    key = f"be {adjective.lemma_.lower()}"
    frame = f"be-{told.dep_}" if adjective.dep_ == "acomp" else f"be-noun-{told.dep_}"
    return proposal(verb, frame, _subtree(told), speaker(verb), key)


def of_according(token: Token) -> Proposal | None:
    """Take the clause that "according to X" hangs on for what X says."""
    to = child(token, "prep")
    head = child(to, "pobj") if to is not None else None
    if to is None or head is None:
        return None
    clause = token.head
    while clause.pos_ not in {"VERB", "AUX"} and clause.head != clause:
        clause = clause.head
    return proposal(token, "according", _subtree(clause) - _subtree(token), head, "accord")


def of_colon(colon: Token) -> Proposal | None:
    """Take a line for the words of whoever stands before its colon: "Poll: ...", "PENCE: ..."."""
    doc, start, end = colon.doc, colon.i, colon.i + 1
    while start > 0 and colon.i - start <= LONGEST_NAME and "\n" not in doc[start - 1].text:
        start -= 1
    words = doc[start : colon.i]
    if not 0 < len(words) <= LONGEST_NAME or not words[0].text[:1].isupper():
        return None
    while end < len(doc) and "\n" not in doc[end].text:
        end += 1
    found = proposal(colon, "named", set(range(colon.i + 1, end)), words.root)
    found.source = list(range(words.start, words.end))
    return found


def of_noun(noun: Token) -> Proposal | None:
    """Take what follows the noun: "X's claim that", "a plan to", "the call for"."""
    told = child(noun, "acl", "ccomp", "xcomp") or child(noun, "prep")
    if told is None or (told.dep_ == "prep" and told.lower_ in {"from", "by", "in", "at"}):
        return None
    if told.dep_ == "prep":
        frame = f"noun-{told.lower_}"
    elif any(kid.lower_ == "to" and kid.dep_ == "aux" for kid in told.children):
        frame = "noun-to"
    else:
        frame = "noun-that"
    return proposal(noun, frame, _subtree(told), _owner(noun))


def _owner(noun: Token) -> Token | None:
    """Return whose claim it is: a possessor, "from X", or who made it."""
    poss = child(noun, "poss")
    if poss is not None:
        return poss
    for kid in noun.children:
        if kid.dep_ == "prep" and kid.lower_ in {"from", "by"}:
            return child(kid, "pobj")
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return speaker(noun.head)
    return None


def _subtree(token: Token) -> set[int]:
    return set(range(token.left_edge.i, token.right_edge.i + 1))


def _without(noun: Token, clause: Token) -> set[int]:
    return _subtree(noun) - _subtree(clause)
