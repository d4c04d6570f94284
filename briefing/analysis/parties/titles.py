"""What a name is said to be: "Prime Minister Boris Johnson", "Hatice Cengiz, fiancée of ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.dashes import DASHES
from briefing.analysis.firstnames import gender_of
from briefing.analysis.parties.actors import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_FEMALE = frozenset(
    {
        "ms.",
        "ms",
        "mrs.",
        "mrs",
        "miss",
        "queen",
        "princess",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "widow",
        "mother",
        "wife",
        "daughter",
        "sister",
        "actress",
        "fiancee",
        "fiancée",
        "lady",
    }
)
_MALE = frozenset(
    {
        "mr.",
        "mr",
        "king",
        "prince",
        "pope",
        "spokesman",
        "chairman",
        "congressman",
        "father",
        "husband",
        "son",
        "brother",
        "fiance",
        "fiancé",
        "sir",
        "lord",
        "imam",
        "ayatollah",
        "cardinal",
        "archbishop",
    }
)


_PAST = frozenset({"former", "ex", "late", "then", "ex-president", "onetime"})
_LONG = 6
"""Words between an office and its name: "Minister of Health and Social Care Ann Lee"."""
RANKS = frozenset({"prime", "vice", "deputy", "assistant"})
"""What makes an office another one: a vice president is not the president."""
_SHORT = {
    "sen.": "senator",
    "sen": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "gen.": "general",
    "col.": "colonel",
    "lt.": "lieutenant",
    "capt.": "captain",
    "sgt.": "sergeant",
    "dr.": "doctor",
    "dr": "doctor",
    "prof.": "professor",
    "rev.": "reverend",
}
_BEHIND = frozenset({"mp", "mep", "msp", "td"})
"""What stands behind a name: "Ann Lee MP"."""
ALIKE = {
    "department": frozenset({"ministry", "treasury"}),
    "pontiff": frozenset({"pope"}),
    "premier": frozenset({"premier", "prime"}),
    "lawmaker": frozenset(
        {"senator", "representative", "congressman", "congresswoman", "mp", "speaker"}
    ),
    "legislator": frozenset({"senator", "representative", "congressman", "congresswoman", "mp"}),
    "congressman": frozenset({"representative"}),
    "congresswoman": frozenset({"representative"}),
    "attorney": frozenset({"lawyer"}),
    "lawyer": frozenset({"attorney"}),
    "diplomat": frozenset({"ambassador", "envoy", "foreign"}),
    "physician": frozenset({"doctor"}),
}
"""Other words for an office."""


def alike(lemma: str) -> set[str]:
    """Return the words for an office, the one given among them."""
    return {lemma, *ALIKE.get(lemma, ())}


def titles(name: Span) -> set[str]:
    """Return the lower-case lemmas of the nouns that describe the name where it stands."""
    head = name.root
    behind = {t.lower_ for t in head.doc[name.end - 1 : name.end + 1]} & _BEHIND
    found = behind | {_in_full(t) for t in _before(name) if t.pos_ in {"NOUN", "PROPN"}}
    for c in head.children:
        if c.dep_ == "appos" and c.pos_ in {"NOUN", "PROPN"}:
            found |= _noun_words(c)
    if head.dep_ == "appos":
        found |= _noun_words(head.head)
    before = head.doc[max(name.start - 2, 0) : name.start]
    if len(before) == 2 and before[1].text in DASHES and before[0].pos_ == "NOUN":
        found |= _noun_words(before[0])  # "the militant group - League of the Righteous"
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        for c in head.head.children:
            if c.dep_ == "attr":
                found |= _noun_words(c)
    return found


def _before(name: Span) -> list[Token]:
    """Return the words of the phrase before the name; none for a "former president"."""
    start = name.root.left_edge.i
    found = [t for t in name.doc[start : name.start] if not t.is_punct]
    office = _office_behind(name)
    if office is not None:
        found += [office, *(c for c in office.lefts if c.dep_ in {"amod", "compound"})]
    return [] if any(t.lower_ in _PAST for t in found) else found


def is_past(name: Span) -> bool:
    """Is it "former President Ann Lee"?"""
    return any(t.lower_ in _PAST for t in name.doc[name.root.left_edge.i : name.start])


def _office_behind(name: Span) -> Token | None:
    """Return the ambassador in "Ambassador to Dublin Ann Lee", who is sent to Dublin only."""
    doc, at = name.doc, name.start - 1
    first = max(at - _LONG, 0)
    while at > first and doc[at].pos_ in {"PROPN", "NOUN", "ADJ", "CCONJ", "DET"}:
        at -= 1
    if (
        at == name.start - 1
        or doc[at].lower_ not in {"to", "of", "for", "in", "at", "on"}
        or not at
    ):
        return None
    office = doc[at - 1]
    return office if office.is_title and is_person_noun(office) else None


def _noun_words(noun: Token) -> set[str]:
    return {noun.lemma_.lower()} | {
        c.lemma_.lower()
        for c in noun.children
        if (c.dep_ in {"compound", "conj"} and c.pos_ in {"NOUN", "PROPN"}) or c.lower_ in RANKS
    }


def _in_full(title: Token) -> str:
    return _SHORT.get(title.lower_, title.lemma_.lower())


def gender(doc: Doc, name: Span) -> str | None:
    """Return "f" or "m" where a title or the first name tells, else `None`."""
    around = {t.lower_ for t in doc[max(name.start - 1, 0) : name.end]} | titles(name)
    told = [g for word in sorted(around) if (g := gendered(word)) is not None]
    return min(told) if told else gender_of(name.kb_id_)


def gendered(word: str) -> str | None:
    """Return "f" or "m" where the word is said of women or of men only."""
    return "f" if word in _FEMALE else "m" if word in _MALE else None
