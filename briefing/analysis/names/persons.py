"""People the model has passed over, known by a first name or an office before the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.firstnames import gender_of
from briefing.analysis.lexicon import roles
from briefing.analysis.names.values import Name, merged, token_texts, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 3
"""Words of a person's name."""
_OFFICE_DEPS = frozenset({"compound", "nmod", "amod", "appos"})


def find_persons(doc: Doc, names: list[Name]) -> list[Name]:
    """Add people: "President of Ukraine Volodymyr Zelenskyi", "Theresa May, the minister"."""
    texts = token_texts(doc)
    taken = {i for name in names for i in range(name.start, name.end)}
    new = [longer for name in names if (longer := _with_last_name(doc, name, taken)) is not None]
    start = None
    for i, text in enumerate([*texts, ""]):
        part = text.isalpha() and text.istitle() and i not in taken and doc[i].pos_ == "PROPN"
        if part and start is None:
            start = i
        elif not part and start is not None:
            if 2 <= i - start <= _LONGEST and _is_person(doc, start, i):
                new.append(Name(start, i, "PERSON", words(doc, start, i)))
            start = None
    return merged(names, new)


def _with_last_name(doc: Doc, name: Name, taken: set[int]) -> Name | None:
    """Return the name with the word behind it: "Ursula von der | Leyen", "Theresa | May"."""
    last = name.end
    if name.sure or last >= len(doc) or last in taken or doc[last - 1].head.i != last:
        return None
    whole = words(doc, name.start, last + 1)
    known = name.kind == "PERSON" or (last - name.start == 1 and gender_of(whole) is not None)
    token = doc[last]
    if not known or token.pos_ != "PROPN" or not (token.is_title and token.is_alpha):
        return None
    thing = is_of_a_thing(token.text) or token.lower_ in roles("person")
    return None if thing else Name(name.start, last + 1, "PERSON", whole)


def _is_person(doc: Doc, start: int, end: int) -> bool:
    """Is there a first name, or an office that the name is told of?"""
    last = doc[end - 1]
    if any(token.head.i != last.i for token in doc[start : end - 1]) or doc[start]._.boiler:
        return False
    first_name = gender_of(words(doc, start, end)) is not None
    if not first_name and not any(_is_office(c) for c in last.lefts if c.i < start):
        return False
    return not is_of_a_thing(last.text) and last.lower_ not in roles("person")


def _is_office(token: Token) -> bool:
    return token.dep_ in _OFFICE_DEPS and token.lemma_.lower() in roles("person")


def is_of_a_thing(last: str) -> bool:
    """Does the last word make it a body or a place: "Charlotte Observer", "Franklin River"?"""
    return any(last.lower() in roles(name) for name in ("group", "things"))
