"""Lines in capitals, as the tagger should read them: "RUSSIA URGES NATO" as "Russia urges NATO".

The model takes every word in capitals for a name. Each word gets the case it has elsewhere
in the article, or in our lists; what no dictionary has is taken for a name.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from spacy.lang.en.stop_words import STOP_WORDS

from briefing.analysis import run_on, title_case
from briefing.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from spacy.language import Language

    from briefing.model import Block

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+")
_ENOUGH = 3
"""Words in capitals that make a line one in capitals; two may be "NATO HQ"."""
_US_IS_PRONOUN = frozenset({"let", "tell", "give", "help", "show", "join", "leave", "ask", "trust"})
_ENDINGS = ("s", "es", "d", "ed", "ing", "ies")


def recased(nlp: Language, text: str, blocks: Sequence[Block], names: Collection[str]) -> str:
    """Return the text with its blocks in capitals as running text, character for character.

    So is a headline that has a capital on each word, see `title_case`.

    Args:
        nlp: Supplies the dictionary.
        text: All of the article.
        blocks: What to look at; others stay as they are.
        names: Names we know, in their own case.
    """
    whole = [block.span for block in blocks if _is_loud(block.span.of(text))]
    lines = [Span(start, end) for start, end in run_on.shouted(text)]
    lines = [line for line in lines if not any(span.overlaps(line) for span in whole)]
    loud = sorted([*whole, *lines], key=lambda span: span.start)
    title = next((block.span for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is not None and title_case.is_titled(title.of(text)):
        common = partial(_is_common, dictionary=_dictionary(nlp))
        line = title_case.lowered(title.of(text), text[title.end :], _single(names), common)
        text = text[: title.start] + line + text[title.end :]
    if not loud:
        return text
    rest, end = [], 0
    for span in loud:
        rest.append(text[end : span.start])
        end = span.end
    seen = _cases([*_single(names), *rest, text[end:]])
    dictionary = _dictionary(nlp)
    quiet, end = [], 0
    for span in loud:
        quiet += [text[end : span.start], _recase(span.of(text), seen, dictionary)]
        end = span.end
    return "".join([*quiet, text[end:]])


def _single(names: Iterable[str]) -> list[str]:
    return [name for name in names if " " not in name]


def _is_loud(line: str) -> bool:
    return line.isupper() and sum(len(word) > 1 for word in _WORD.findall(line)) >= _ENOUGH


def _cases(texts: Iterable[str]) -> dict[str, str]:
    """Map words in capitals to the way they are written; small letters anywhere win."""
    seen: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text):
            if word.islower() or word.upper() not in seen:
                seen[word.upper()] = word
    return seen


@lru_cache(maxsize=1)
def _dictionary(nlp: Language) -> Collection[str]:
    """Return the lower-case base forms that the model's lemmatizer knows."""
    if "lemmatizer" not in nlp.pipe_names:
        return STOP_WORDS
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return STOP_WORDS.union(*lookups.get_table("lemma_index", {}).values())


def _recase(line: str, seen: dict[str, str], dictionary: Collection[str]) -> str:
    parts, end, before = [], 0, ""
    for match in _WORD.finditer(line):
        word = match[0]
        lower = word.lower()
        if len(word) == 1 or (word == "US" and before in _US_IS_PRONOUN):
            new = lower
        elif word in seen or "." in word:
            new = seen.get(word, word)
        else:
            new = lower if _is_common(lower, dictionary) else word.capitalize()
        if not before:
            new = new[:1].upper() + new[1:]
        parts += [line[end : match.start()], new if len(new) == len(word) else word]
        end, before = match.end(), lower
    return "".join([*parts, line[end:]])


def _is_common(word: str, dictionary: Collection[str]) -> bool:
    stems = [word] + [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return any(
        form in dictionary
        for stem in stems
        for form in (stem, stem + "e", stem + "y")
        if len(form) > 1
    )
