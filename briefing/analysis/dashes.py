"""Dashes, which part what is said from what explains it; a hyphen inside a word is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

DASHES = frozenset({"-", "--", "–", "—"})


def is_dash(token: Token) -> bool:
    """Is it the dash of "Ann Lee - Leeds's owner - said", with a space on both sides?"""
    before = token.nbor(-1) if token.i else token
    return token.text in DASHES and bool(token.whitespace_ and before.whitespace_)
