"""Bytes of many encodings, and bytes that are no text."""

from __future__ import annotations

import codecs
import subprocess
import sys

import pytest

from briefing.errors import IngestError
from briefing.ingest.decode import decode

TEXT = "The minister said “we will not yield” – and left the café in São Paulo.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    """The mark at the start is no text."""
    assert decode(data, "a.txt") == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It’s over", "cp1252"),
        ("A £5m deal was struck on Monday, the ministry’s spokesman said.", "cp1252"),
        ("café", "latin-1"),
        ("Le ministre a déclaré qu’il était prêt à négocier.", "cp1252"),
        ("Президент заявил, что готов к переговорам с соседями.", "cp1251"),
        ("Prezydent powiedział, że żąda wyjaśnień w sprawie śledztwa.", "cp1250"),
        ("大統領は交渉の用意があると述べた。政府は要求を拒否した。", "shift_jis"),
    ],
)
def test_older_encodings(text: str, encoding: str) -> None:
    """English with a few odd marks is not taken for Chinese, nor Russian for English."""
    assert decode(text.encode(encoding), "a.txt") == text


def test_a_lost_byte_costs_one_character() -> None:
    """Not the reading of all the others."""
    data = (TEXT * 20).encode()
    assert decode(data[:-3] + b"\xe2\n", "a.txt").count("“we will not yield”") == 20


def test_line_ends() -> None:
    """Those of all systems become one; everything else stays."""
    assert decode(b"a\r\nb\rc\n\td\x1b[0m\x0c", "a.txt") == "a\nb\nc\n\td\x1b[0m\x0c"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"text\x00text",
        bytes(range(1, 9)) * 50,
        codecs.BOM_UTF16_LE + b"a\x00\x00\x00b\x00",
    ],
)
def test_binary_data(data: bytes) -> None:
    """The sentence names the file and says what to do."""
    with pytest.raises(IngestError, match=r"^a\.png is not text .* convert it"):
        decode(data, "a.png")


@pytest.mark.parametrize("data", [codecs.BOM_UTF16_LE + b"abc", codecs.BOM_UTF32_LE + b"abcd\xff"])
def test_undecodable_bytes(data: bytes) -> None:
    """A mark that promises what does not follow."""
    with pytest.raises(IngestError, match=r"^a\.txt is in an unknown encoding"):
        decode(data, "a.txt")


def test_reading_ordinary_files_imports_nothing_slow() -> None:
    """The guess at old encodings is loaded when it is needed, and only then."""
    code = (
        "import sys, briefing.ingest as i; from briefing.ingest.decode import decode;"
        "decode('“é”'.encode(), 'a'); i.read([]);"
        "slow = {'charset_normalizer', 'unicodedata', 'spacy', 'textual', 'numpy'};"
        "print(slow & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "set()"
