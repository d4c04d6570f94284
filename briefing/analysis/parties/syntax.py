"""Reading the parse: subjects, objects, complements, and where phrases begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import behind_source
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Span, Token

RELATIVES = frozenset({"who", "which", "that", "whom"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "parataxis", "dep", "pcomp"})
_SHARING = frozenset({"conj", "xcomp", "ccomp", "advcl", "pcomp", "dep", "parataxis"})
_LOOSE = frozenset({",", ";", ":", ".", "-", "--", "–", "—", "!", "?"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_TIMES = frozenset({"DATE", "TIME"})
_FINITE = frozenset({"VBD", "VBZ"})
_CLIMB = 5


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_verb(token: Token) -> bool:
    """Is it a verb, a helper used as one included?"""
    return token.pos_ in {"VERB", "AUX"}


def is_negated(verb: Token) -> bool:
    """Is there a "not" or "never" before the verb, of its own?"""
    return any(
        c.dep_ == "neg" or c.lower_ in {"never", "nor"} for c in verb.children if c.i < verb.i
    )


def is_nobody(who: Token | None) -> bool:
    """Is it "nobody", "no country", "neither side", so that nobody does what the verb says?"""
    if who is None:
        return False
    return who.lower_ in _NOBODY or any(c.lower_ in {"no", "neither"} for c in who.lefts)


def is_passive(verb: Token) -> bool:
    """Is it "was ordered" or "ordered by", rather than "ordered"?"""
    deps = {c.dep_ for c in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag_ != "VBN" or verb.dep_ not in {"acl", "relcl"} or deps & {"aux", "nsubj"}:
        return False
    calls = verb.lemma_ == "call" and after_preposition(verb, "on", "for") is not None
    return not calls  # "The London-based group called on Iran", taken for a reduced clause


def is_in_question(token: Token) -> bool:
    """Does its sentence end with a question mark, inside of quotation marks perhaps?"""
    return token.sent.text.rstrip("\"'”’ \n").endswith("?")


def own_subject(verb: Token) -> Token | None:
    """Return the subject beside the verb, the nearer where the parser gives it two.

    "Who" and "which" stand for the noun before them. Two subjects come of names after a
    description: "Russia's gas monopoly Gazprom warned".
    """
    found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    before = [c for c in found if c.i < verb.i]
    if not found:
        return _behind_date(verb) or behind_source(verb) or _in_headline(verb)
    at = (before or found)[-1]
    if at.lower_ in RELATIVES and verb.dep_ in {"relcl", "acl", "ccomp"}:
        return verb.head if verb.head.i < verb.i else at
    return at


def _in_headline(verb: Token) -> Token | None:
    """Return the MPs in "MPs demand answers", which the parser takes for a kind of demand."""
    first = next(verb.lefts, None) if verb.tag_ in {"VBP", "VBZ"} else None
    whole = first is not None and first.dep_ == "compound" and first.i == verb.i - 1
    return first if whole else None


def _behind_date(verb: Token) -> Token | None:
    """Return Peru in "On Friday Peru asked", which the parser takes for a kind of Friday."""
    for c in verb.lefts if verb.tag_ in {"VBD", "VBZ", "VBP"} else ():
        if c.dep_ == "prep":
            named = child(c, "pobj")
            days = [d for d in named.lefts if d.ent_type_ == "DATE"] if named is not None else []
        else:
            named = child(c, "appos")  # "Friday, Texas, leading nine states, asked"
            days = [c] if c.ent_type_ == "DATE" else []
        if named is not None and days and named.ent_type_ in {"GPE", "ORG", "PERSON"}:
            return named
    return None


def subject(verb: Token) -> Token | None:
    """Return who does it: the verb's subject, or the one above that controls it."""
    at: Token | None = verb
    for _ in range(_CLIMB):
        if at is None:
            return None
        found = own_subject(at)
        if found is not None:
            return found
        if at.dep_ in {"acl", "relcl"} and at.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _acting(at)
        blamed = _blamed(at)
        if blamed is not None:
            return blamed
        outer = _outer(at) or _said_too(at)
        if outer is not None:
            at = outer
            continue
        controlled = _controlled(at)
        if controlled is not None:
            return controlled
        at = _above(at)
    return None


def _outer(verb: Token) -> Token | None:
    """Return the verb whose subject a participle shares: "Lee told them to go, urging calm"."""
    first = verb.left_edge.i
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or not first or verb.doc[first - 1].text != ",":
        return None
    at = verb
    while at.head.dep_ == "xcomp" and is_verb(at.head):
        at = at.head
    return at.head if at is not verb and is_verb(at.head) else None


def _said_too(verb: Token) -> Token | None:
    """Return the verb of saying that a second one goes on: "said it was late and urged calm"."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    said = first.head
    if first is verb or first.dep_ != "ccomp" or verb.tag_ != said.tag_ or said.i > first.i:
        return None
    speech = [v.lemma_.lower() in words("saying") for v in (verb, first, said)]
    return said if verb.tag_ in _FINITE and speech == [True, False, True] else None


def _blamed(verb: Token) -> Token | None:
    """Return Lee in "criticised Lee for refusing", "accused him of blocking"."""
    above = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"for", "of"}:
        return None
    return child(above, "dobj", "nsubjpass") if above.lemma_ in words("blaming") else None


def _acting(verb: Token) -> Token | None:
    """Return who acts in a clause that hangs on a noun."""
    if is_passive(verb):
        return None
    noun = verb.head
    while noun.dep_ == "conj":  # "letters to Lee and Roy asking"
        noun = noun.head
    above = noun.head
    if verb.tag_ == "VBG" and above.lower_ == "to":
        writer = above.head  # "wrote to ministers calling for talks", "a letter to Paris urging"
        sent = child(writer, "dobj") if is_verb(writer) else None  # "sent letters to Paris asking"
        if any(w is not None and w.lemma_ in words("writing") for w in (writer, sent)):
            return subject(writer) if is_verb(writer) else writer
    return _owner(verb.head) if is_to_verb(verb) else verb.head


def _controlled(verb: Token) -> Token | None:
    """Return the object that is to act: "urged Mali to hold", not "summoned him to protest"."""
    if verb.head.lemma_ in words("uncontrolled"):
        return None
    if verb.dep_ not in {"xcomp", "ccomp"} or not is_verb(verb.head):
        return None
    found = child(verb.head, "dobj", "dative")
    if found is None or found.i > verb.i:
        return None
    quoted = any(t.is_quote for t in verb.doc[found.i : verb.i])  # "told the BBC, 'Ask her'"
    return None if quoted else found


def _above(verb: Token) -> Token | None:
    """Return the verb this one shares its subject with."""
    head = verb.head
    if verb.dep_ in {"xcomp", "ccomp"} and head.pos_ in {"ADJ", "NOUN"} and is_verb(head.head):
        return head.head  # "is right to urge"
    if verb.dep_ == "prep" or (verb.dep_ == "pcomp" and not is_verb(head)):
        return next((a for a in head.ancestors if is_verb(a)), None)
    return head if verb.dep_ in _SHARING and is_verb(head) and head.i != verb.i else None


def _owner(noun: Token) -> Token | None:
    """Return who acts in "Turkey's plan to invade"; the verb's subject where nobody owns it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    above = noun.head
    if above.lower_ == "in":  # "in an attempt to press London"
        above = above.head
    return subject(above) if is_verb(above) and above is not noun else None


def agent(verb: Token) -> Token | None:
    """Return who did it in a passive: "by the court", wherever the parser hung it."""
    for c in verb.children:
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by"):
            return child(c, "pobj")
    if verb.dep_ == "acl":  # "a price sought for deliveries by Gazprom"
        for c in verb.subtree:
            if c.lower_ == "by" and c.i > verb.i:
                return child(c, "pobj")
    done = child(verb, "xcomp")  # "ordered to leave by the army"
    if done is not None and is_to_verb(done) and not is_passive(done):
        return next((child(c, "pobj") for c in done.rights if c.dep_ == "agent"), None)
    return None


def after_preposition(token: Token | None, *prepositions: str) -> Token | None:
    """Return what follows one of these prepositions on the token: a noun or a gerund.

    No day or hour: "on Monday called on Mali to vote"; and first what stands behind: "for her part
    called for a vote".
    """
    for c in (*token.rights, *token.lefts) if token is not None else ():
        if c.dep_ in {"prep", "dative", "agent", "prt"} and c.lower_ in prepositions:
            found = child(c, "pobj", "pcomp")
            if found is not None and found.ent_type_ not in _TIMES:
                return found
    return None


def is_to_verb(verb: Token) -> bool:
    """Is it an infinitive with "to"? "In order to" and "so as to" give reasons and do not count."""
    for c in verb.children:
        if c.tag_ == "TO" and c.i < verb.i:
            passive = any(h.lower_ in {"be", "have", "get"} for h in verb.lefts)
            return (passive or verb.tag_ in {"VB", "VBP"}) and not _gives_reason(c)
    return False


def _gives_reason(to: Token) -> bool:
    """Is it "in order to", "so as to", "enough to"? A court's "order to" asks for something."""
    before = to.doc[max(to.i - 2, 0) : to.i].text.lower().split()
    return before[-1:] in (["as"], ["enough"]) or before == ["in", "order"]


def infinitive(heads: Iterable[Token | None], after: int) -> Token | None:
    """Return the first infinitive with "to" that hangs on one of these words, behind a place."""
    for head in heads:
        for c in head.children if head is not None else ():
            if c.i > after and c.dep_ in CLAUSES and is_to_verb(c):
                return c
    return None


def next_to(noun: Token) -> Token | None:
    """Return the infinitive right behind a noun phrase, wherever the parser hung it."""
    end = noun.right_edge.i + 1
    to = noun.doc[end] if end < noun.sent.end else noun
    return to.head if to.tag_ == "TO" and to.dep_ == "aux" and to.head.i > to.i else None


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what "and", "or" or a comma adds to it, in reading order."""
    found = [token]
    for at in found:
        found += [c for c in at.children if c.dep_ == "conj" and c.i > at.i]
    return found


def added(token: Token) -> list[Token]:
    """Return what "and" adds, be it behind an aside: "Italy, the end point, and Egypt"."""
    found = [c for c in token.children if c.dep_ == "conj" and c.i > token.i]
    if token.pos_ == "PROPN":
        asides = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "NOUN"]
        for aside in asides:
            found += [c for c in aside.children if c.dep_ == "conj" and c.pos_ == "PROPN"]
        if asides and not found:
            found = [c for c in token.head.rights if c.i > token.i and _is_taken_along(c, token)]
    return found


def _is_taken_along(name: Token, first: Token) -> bool:
    """Is it Roy in "told Lee, the leader, and Roy", taken for one more object?"""
    start = name.left_edge.i
    behind = name.dep_ == first.dep_ and name.pos_ == "PROPN"
    return behind and start > 0 and name.doc[start - 1].lower_ == "and"


def span(doc: Doc, start: int, end: int) -> Span:
    """Cut a stretch of tokens free of stops and white space at its ends."""
    while start < end and (doc[start].is_space or doc[start].text in _LOOSE):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in _LOOSE):
        end -= 1
    return doc[start:end]
