"""The same words name the same thing throughout an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing.analysis.names.boundaries import title_words
from briefing.analysis.names.values import Name, merged, token_texts
from briefing.model import How

_BEFORE_BODIES = frozenset({"state", "home", "foreign", "justice", "defense", "defence", "deputy"})

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def vote(doc: Doc, names: list[Name]) -> list[Name]:
    """Give all mentions with the same name the kind that most of them have.

    What the gazetteer says counts for more than any number of guesses, and a title before the
    name ("Ms. Betancourt") for more than what the model makes of it.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.name][name.kind] += 1000 if name.sure else 1
        if not name.sure and name.start and _is_title(doc[name.start - 1].text):
            votes[name.name]["PERSON"] += 3
    for name in names:
        if not name.sure:
            name.kind = votes[name.name].most_common(1)[0][0]
    return names


def _is_title(word: str) -> bool:
    """Is it a title as it stands before a name, with a capital: "Governor", "Mr."?"""
    return (
        word[0].isupper() and word.lower() in title_words() and word.lower() not in _BEFORE_BODIES
    )


def label_repeats(doc: Doc, names: list[Name]) -> list[Name]:
    """Name further places with the same words, which the model has passed over."""
    known: dict[tuple[str, ...], Name] = {}
    for name in names:
        known.setdefault(_words(doc, name), name)
        if name.kind == "PERSON":  # a last name that never stood alone for the model
            known.setdefault((doc[name.end - 1].text,), name)
    by_first: dict[str, list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
    for words, name in sorted(known.items(), key=lambda item: -len(item[0])):
        if words[0][0].isupper() and len("".join(words)) > 1:
            by_first[words[0]].append((words, name))
    taken = {i for name in names for i in range(name.start, name.end)}
    new = []
    texts = token_texts(doc)
    for i, text in enumerate(texts):
        if text not in by_first or i in taken or doc[i]._.boiler:
            continue
        for words, name in by_first[text]:
            end = i + len(words)
            if tuple(texts[i:end]) == words and (
                _stands_alone(doc, i, end) or (name.kind == "PERSON" and _is_somebody(doc[i], end))
            ):
                how = name.how if words == _words(doc, name) else How.ALIAS
                new.append(Name(i, end, name.kind, name.name, how, name.entry))
                break
    return merged(names, new)


def _words(doc: Doc, name: Name) -> tuple[str, ...]:
    return tuple(token.text for token in doc[name.start : name.end])


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Is it a name here, and not a common word or a piece of a longer name?"""
    if end - start > 1:
        return True
    token = doc[start]
    if token.pos_ != "PROPN":
        return False
    neighbours = [doc[i] for i in (start - 1, end) if 0 <= i < len(doc)]
    return not any(
        t.pos_ == "PROPN" and not t.ent_type_ and (t.head.i == token.i or token.head.i == t.i)
        for t in neighbours
    )


def _is_somebody(token: Token, end: int) -> bool:
    """Does a last name that is a word, too, act here with a capital: "Brisk said", not "Price"?"""
    if token.i + 1 != end or token.pos_ == "PROPN" or token.dep_ != "nsubj":
        return False
    alone = not any(c.dep_ in {"det", "amod", "poss", "compound"} for c in token.lefts)
    inside = token.i > token.sent.start and token.head.i > token.i
    return alone and inside and token.head.is_lower
