"""A demand in at most ten words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LIMIT = 10
_SMALL = frozenset({"a", "an", "the"})


def gist(content: Span) -> str:
    """Return the content shortened to ten words, without articles and quotation marks."""
    words = [t for t in content if not t.is_space and not t.is_quote and t.lower_ not in _SMALL]
    text = ""
    count = 0
    for t in words:
        if not t.is_punct and not t.text.startswith(("'", "’")):
            count += 1
            if count > LIMIT:
                break
        text += t.text_with_ws if t.whitespace_ else t.text
    return " ".join(text.split()).rstrip(",;:-–— ")


def terms(content: Span) -> tuple[str, ...]:
    """Return the lower-case lemmas of the telling words, in order."""
    return tuple(t.lemma_.lower() for t in content if _is_telling(t))


def _is_telling(token: Token) -> bool:
    return (
        token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
        and not token.is_stop
        and token.is_alpha
    )
