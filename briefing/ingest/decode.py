"""Bytes to text, or one sentence why not."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from briefing.errors import IngestError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatches

_MARKS = (  # UTF-32 first: its little-endian mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEED_MARK = ["utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32"]
_SAMPLE = 100_000
_CONTROLS = {code: None for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b"}


def decode(data: bytes, name: str) -> str:
    r"""Return the text, with `\n` for every line end and without a byte order mark.

    Raises:
        IngestError: If it is not text; `name` is what the sentence calls the input.
    """
    text = _decode(data)
    if text is None:
        raise IngestError(f"{name} is in an unknown encoding: save it as UTF-8 and try again.")
    sample = text[:_SAMPLE]
    if "\0" in text or len(sample.translate(_CONTROLS)) < 0.9 * len(sample):
        raise IngestError(f"{name} is not text but binary data: convert it to .txt or .md first.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    return _strictly(data, "utf-8") or _mostly_utf8(data) or _guessed(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _mostly_utf8(data: bytes) -> str | None:
    """Read UTF-8 in which a byte was lost here and there, rather than garble all the rest."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    sound = len(data) - len(text)  # every character of several bytes, and nothing else, shrinks
    return text if sound > 20 * lost else None


def _guessed(data: bytes) -> str | None:
    """Read one of the older encodings, going by the lines that are not plain ASCII."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    telling = b"\n".join(line for line in data.split(b"\n") if not line.isascii())[:_SAMPLE]
    guesses = from_bytes(telling, cp_exclusion=_NEED_MARK)
    western = _strictly(data, "cp1252")
    if western is not None and _may_be_western(telling, guesses):
        return western
    best = guesses.best()
    return _strictly(data, best.encoding) if best is not None else None


def _may_be_western(telling: bytes, guesses: CharsetMatches) -> bool:
    """Is cp1252 as good a guess as the best? It is by far the commonest of its kind.

    A few quotation marks in English text fit many encodings, and none tells by its language.
    """
    best = guesses.best()
    if best is None or best.coherence == 0:
        return sum(byte > 127 for byte in telling) < len(telling) / 3
    western = next((guess for guess in guesses if guess.encoding == "cp1252"), None)
    return western is not None and western.coherence >= best.coherence - 0.1
