r"""One block of text as a row of terminal cells, with the way back to the source.

Whatever a text holds, it can only appear: controls and escapes show as symbols (␛), what
turns or hides the text (bidi overrides, zero-width characters) takes no part in it, and a
lone surrogate is "�". A line end inside a block is a space.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rich.cells import cell_len

FILLER = "\0"
"""The second cell of a wide character. No source character stays NUL, so it is free."""

_DROPPED = "\u2060"
"""Stands in for characters that are not drawn: a word joiner, which is one of them."""

_EMOJI_FORM = "\ufe0f"
"""Asks for the emoji form of the sign before, which may be wider."""

_LONGEST = 16
"""Code points drawn of one character with its accents; families of emoji need about ten."""

_UNDRAWN = [
    *(0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),  # soft hyphen, marks, BOM
    *range(0x202A, 0x202F),  # bidi embeddings and overrides
    *range(0x2060, 0x2070),  # bidi isolates, invisible signs
    *range(0xFFF9, 0xFFFC),  # annotations
    *range(0xE0000, 0xE0080),  # tags
]
_SPACES = [0x09, 0x0B, 0x0C, 0x85, 0x1680, *range(0x2000, 0x2007), 0x2008, 0x2009, 0x200A]
_SPACES += [0x2028, 0x2029, 0x205F]

_HARMLESS = (
    {code: 0x2400 + code for code in range(0x20) if code != 0x0A}
    | {0x7F: 0x2421}
    | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
    | dict.fromkeys(_UNDRAWN, ord(_DROPPED))
    | dict.fromkeys(_SPACES, 0x20)
)
"""One character for one, so that offsets hold. Line ends stay: `_TOKEN` folds them."""

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters: two thousand, too many for a table of which hardly any text has one."""

# Ranges that are surely one cell (two cells) a character, so that news in most scripts is
# measured by the stretch. A test holds them against Rich's tables.
PLAIN = (
    r"\x21-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff"
    r"\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2319\u2500-\u25fc"
)
WIDE = (
    r"\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
_EMOJI = r"\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_FLAG = r"\U0001f1e6-\U0001f1ff"

_ODD = re.compile(rf"[^{PLAIN} \n\t]|[ \t]\n|\n[ \t\n]")
_TOKEN = re.compile(
    rf"(?P<plain>[{PLAIN}]+(?: +[{PLAIN}]+)*)|(?P<fold> *\n[ \n]*)|(?P<spaces> +)"
    rf"|(?P<wide>[{WIDE}]+)|(?P<flag>[{_FLAG}]{{2}})|(?P<joined>\u200d[{_EMOJI}])"
    rf"|(?P<accents>[\u0300-\u036f{_DROPPED}]+)|(?P<one>.)",
    re.DOTALL,
)
_LONE_JOINER = re.compile(rf"\u200d(?![{_EMOJI}])|{_DROPPED}|\n")


@dataclass(frozen=True, slots=True)
class Flow:
    """The cells of a stretch of source text, not yet broken into lines."""

    start: int
    """Offset in the source of the first character."""
    end: int
    source: str
    """The characters from `start` to `end`, made harmless."""
    cells: str
    """One character a cell; `FILLER` follows a wide one."""
    at: array[int] | None
    """For each cell the index in `source` of its character; `None` where the two are equal."""

    def offset(self, cell: int) -> int:
        """Return the source offset of what stands in a cell; the end beyond the last."""
        if cell >= len(self.cells):
            return self.end
        return self.start + (cell if self.at is None else self.at[cell])

    def cell(self, offset: int) -> int:
        """Return the first cell of the character that holds a source offset."""
        index = min(max(offset, self.start), self.end) - self.start
        if self.at is None or offset >= self.end:
            return index if self.at is None else len(self.cells)
        return bisect_left(self.at, self.at[bisect_right(self.at, index) - 1])

    def cell_after(self, offset: int) -> int:
        """Return the cell behind the last character that starts before a source offset."""
        index = min(max(offset, self.start), self.end) - self.start
        return index if self.at is None else bisect_left(self.at, index)

    def drawn(self, first: int, last: int) -> str:
        """Return the text to draw in cells `first` to `last`, the latter excluded."""
        if self.at is None:
            return self.cells[first:last]
        return "".join(self._glyph(cell) for cell in range(first, last))

    def _glyph(self, cell: int) -> str:
        base = self.cells[cell]
        if base in {FILLER, " "}:
            return "" if base == FILLER else " "
        assert self.at is not None
        begin = self.at[cell]
        after = cell + 1
        while after < len(self.at) and self.at[after] == begin:
            after += 1
        end = self.at[after] if after < len(self.at) else len(self.source)
        if end == begin + 1:
            return base
        return _LONE_JOINER.sub("", self.source[begin : min(end, begin + _LONGEST)])


def flow(text: str, start: int, end: int) -> Flow:
    """Lay `text[start:end]` out in cells."""
    source = text[start:end]
    if _ODD.search(source) is None:
        cells = source.replace("\n", " ").replace("\t", " ")
        return Flow(start, end, source, cells, None)
    source = _HALVES.sub("\ufffd", source).translate(_HARMLESS)
    cells, at = _measure(source)
    return Flow(start, end, source, cells, at)


def _measure(source: str) -> tuple[str, array[int]]:
    """Return the cells of a harmless text and the index of each cell's character.

    What takes no cell of its own (accents, joined emoji) belongs to the cell before it,
    simply by having no entry.
    """
    cells: list[str] = []
    at = array("L")
    last = ""  # the cell before, "" at the start
    for token in _TOKEN.finditer(source):
        place, piece = token.start(), token.group()
        match token.lastgroup:
            case "plain" | "spaces":
                at.extend(range(place, token.end()))
            case "fold":
                at.append(place)
                piece = " "
            case "wide":
                at.extend(index for index in range(place, token.end()) for _ in "12")
                piece = FILLER.join(piece) + FILLER
            case _:
                piece, place = _single(source, token, last)
                at.extend([place] * len(piece))
        if piece:
            cells.append(piece)
            last = piece[-1]
    return "".join(cells), at


def _single(source: str, token: re.Match[str], last: str) -> tuple[str, int]:
    """Return the cells that one unusual character adds, and the index they stand for."""
    piece, place = token.group(), token.start()
    if piece == _EMOJI_FORM and last not in {"", " ", FILLER}:
        sign = source[place - 1]
        return FILLER * (cell_len(sign + piece) - cell_len(sign)), place - 1
    if token.lastgroup == "joined":
        if last == FILLER:
            return "", place
        piece, place = piece[1], place + 1  # joined to nothing: it stands for itself
    width = cell_len(piece)
    if width == 0:
        return ("" if last else " "), place
    return piece[0] + FILLER * (width - 1), place
