"""Corrections as lines of text: sorted, one each, so that two people's changes merge.

A line that cannot be read costs itself only, and is kept as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from briefing.corrections.record import Correction, Do, Found, Name, Place, Stated
from briefing.model import Kind
from briefing.safe import json_line, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIELDS = {
    name for part in (Correction, Found, Stated, Name, Place) for name in part.__struct_fields__
}
_UNKNOWN = re.compile(r"(?:unknown field|Invalid enum value) [`'](.*?)[`'](?: - at `\$\.?(.*)`)?$")
_MERGE = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


@dataclass(frozen=True, slots=True)
class Lines:
    """What a file holds."""

    corrections: tuple[Correction, ...] = ()
    """Sorted; of two on the same thing, the newer."""
    others: tuple[str, ...] = ()
    """Lines that are none, as they are."""
    problems: tuple[tuple[int, str], ...] = ()
    """Numbers, from 1, of the lines that cannot be read, and why."""


def parsed(text: str) -> Lines:
    """Read the text of a file; empty lines and those that begin with # are remarks."""
    found: list[Correction] = []
    others: list[str] = []
    problems: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found += [] if line.startswith("#") else [_correction(line)]
        except ValueError as error:
            why = str(error)
            problems.append((number, why if why.endswith("?") else f"{why}."))
        if line.startswith("#") or (problems and problems[-1][0] == number):
            others.append(line.rstrip("\r"))
    return Lines(newest(found), tuple(others), tuple(problems))


def newest(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the newest of those on the same thing, sorted."""
    kept = {one.about: one for one in sorted(corrections, key=_age)}
    return tuple(sorted(kept.values(), key=lambda one: one.order))


def _age(one: Correction) -> tuple[float, bytes]:
    """Sort the oldest first; at the same second, whatever the order of the lines."""
    return one.when.timestamp(), msgspec.json.encode(one)


def written(lines: Lines) -> str:
    """Return the text of a file, the same for the same content."""
    made = (*lines.others, *(line_of(one) for one in newest(lines.corrections)))
    return "".join(f"{line}\n" for line in made)


def line_of(one: Correction) -> str:
    """Return the line for a correction, which may be shown in a terminal as it is."""
    return json_line(msgspec.json.encode(one).decode())


def _correction(line: str) -> Correction:
    """Read one line.

    Raises:
        ValueError: If it is no correction, with what is wrong as a clause.
    """
    try:
        return msgspec.json.decode(line, type=Correction)
    except msgspec.ValidationError as error:
        raise ValueError(_clause(str(error))) from None
    except (msgspec.DecodeError, UnicodeError) as error:
        if _MERGE.match(line):
            raise ValueError("a merge was not finished here: choose one side") from None
        raise ValueError(f"it is no JSON object on one line ({error})") from None


def _clause(problem: str) -> str:
    """Say what does not fit, with the nearest name that would."""
    if unknown := _UNKNOWN.search(problem):
        name, where = unknown[1], unknown[2]
        known = [*Kind] if where and where.endswith("kind") else [*Do] if where == "do" else ()
        near = get_close_matches(name, known or sorted(_FIELDS), n=1, cutoff=0.0)[0]
        return one_line(f"there is no “{name}”; did you mean “{near}”?")
    return one_line(problem[0].lower() + problem[1:])
