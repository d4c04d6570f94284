"""Short names that the article itself explains: "International Atomic Energy Agency (IAEA)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.names.values import Name, merged, token_texts, words
from briefing.model import How

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&", "to", "-", "de", "la"})
_SHORTEST = 3
"""Letters of a short name that nobody explains."""
_LONGEST = 12
"""Words an expansion may have."""


def learn_acronyms(doc: Doc, names: list[Name]) -> list[Name]:
    """Name every acronym by the expansion beside which it stands in brackets."""
    by_end = {name.end: name for name in names}
    texts = token_texts(doc)
    learned: dict[str, Name] = {}
    for i in range(1, len(texts) - 2):
        if texts[i] != "(" or texts[i + 2] != ")":
            continue
        acronym = _is_acronym(texts[i + 1])
        if not acronym and not _is_worded(texts[i + 1]):
            continue
        full = _expansion(doc, i, texts[i + 1], by_end.get(i) if acronym else None)
        if full and not doc[i]._.boiler:
            learned.setdefault(texts[i + 1], full)
    for text, full in _by_initials(texts, names).items():
        learned.setdefault(text, full)
    if not learned:
        return names
    short = [
        Name(i, i + 1, full.kind, full.name, _how(text, full), full.entry)
        for i, text in enumerate(texts)
        if (full := learned.get(text)) and not doc[i]._.boiler
    ]
    known = {id(name) for name in names}
    return merged(names, [full for full in learned.values() if id(full) not in known] + short)


def _by_initials(texts: list[str], names: list[Name]) -> dict[str, Name]:
    """Return the one body whose initials a short name has that nobody explains: "the CSA"."""
    found: dict[str, list[Name]] = {}
    for name in names:
        parts = [part for part in name.name.split() if part[0].isupper()]
        if name.kind == "ORG" and len(parts) >= _SHORTEST:
            same = found.setdefault("".join(part[0] for part in parts), [])
            if all(other.name != name.name for other in same):
                same.append(name)
    known = {name.name for name in names if name.sure}
    present = found.keys() & set(texts) - known
    return {text: found[text][0] for text in sorted(present) if len(found[text]) == 1}


def _how(text: str, full: Name) -> How:
    return How.NAMED if text == full.name else How.ALIAS


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and text[0].isupper() and sum(map(str.isupper, text)) >= 2


def _is_worded(text: str) -> bool:
    """Is it written as a name, as some newspapers do with "Nato" and "Wada"?"""
    return _SHORTEST < len(text) <= _LONGEST and text.istitle() and text.isalpha()


def _expansion(doc: Doc, end: int, acronym: str, name: Name | None) -> Name | None:
    """Return the name before the bracket, as far back as the initials reach."""
    initials = [char.casefold() for char in acronym if char.isalpha()]
    i = end
    while initials and end - i < _LONGEST and i > 0:
        i -= 1
        token = doc[i]
        if token.is_space or token._.boiler:
            break
        if token.lower_[0] == initials[-1] and token.text[0].isupper():
            initials.pop()
        elif token.lower_ not in _SMALL and token.lower_ not in {"'s", "’s", "'", "’"}:
            break
    if not initials:
        known = name if name and name.start == i else None
        kind = name.kind if name and name.kind != "PERSON" else "ORG"
        return known or Name(i, end, kind, words(doc, i, end))
    # Foreign bodies keep their foreign letters: "Revolutionary Armed Forces of Colombia (FARC)".
    return name if name and name.kind == "ORG" and name.end - name.start > 1 else None
