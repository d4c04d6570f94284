"""What a frame is: it takes the verb, the word at the addressee's place, and that place's name."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from briefing.analysis.positions.contents import Content

Frame = Callable[[Token, Token | None, str], list[Content]]
