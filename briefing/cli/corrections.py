"""`briefing corrections`: what readers put right, listed, checked, shared and taken in."""

from __future__ import annotations

import os
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import config, wording
from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.cli.desk import Desk
from briefing.cli.lists import chosen_format
from briefing.cli.streams import printing, write
from briefing.corrections.checking import idle
from briefing.corrections.lines import Lines, parsed, written
from briefing.errors import UsageError
from briefing.export import lists
from briefing.export.correction_rows import correction_rows
from briefing.ingest import read as read_articles
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from briefing.corrections import Correction
    from briefing.ingest import Reading

    Told = tuple[Correction, str, str]

ELSEWHERE = "not looked at"
"""The state of a correction whose article is not at hand."""


def corrections(options: argparse.Namespace) -> int:
    """Do what is asked for with the file of corrections."""
    with Desk(config.load(corrections=options.corrections)) as desk:
        problems: list[str] = []
        code = ACTIONS[options.action](options, desk, problems)
        problems += desk.store.corrections.problems  # by now, an import may have made the file
        for problem in dict.fromkeys(problems):
            complain(problem)
    return code or (SOME_FAILED if problems else DONE)


def _list(options: argparse.Namespace, desk: Desk, problems: list[str]) -> int:
    """Print one correction a line: all, or those on the articles that are named."""
    some = _chosen(options, desk, problems)
    _print(options, ((one, "", "") for one in some or ()))
    return NOTHING_READ if some is None else DONE


def _export(options: argparse.Namespace, desk: Desk, problems: list[str]) -> int:
    """Write the lines of the file, or those on the articles that are named."""
    some = _chosen(options, desk, problems)
    if some is None:  # a mistyped path must not empty the file of an earlier export
        return NOTHING_READ
    write(written(Lines(tuple(some))), options.output)
    return DONE


def _check(options: argparse.Namespace, desk: Desk, problems: list[str]) -> int:
    """Print which corrections apply and which find nothing any more."""
    every = desk.store.corrections.lines().corrections
    paths = options.paths or _paths(every)
    articles = [*_read(paths, problems).articles] if paths else []
    if not options.paths:  # others name files as they stand on other machines
        elsewhere = {one.place.text for one in every if one.place and one.place.path not in paths}
        articles += desk.store.opened(elsewhere - {one.id for one in articles})
    problems += desk.analyse_all(articles)[1]
    told = ((one, desk.found(one), desk.store.corrections.on(one)) for one in articles)
    why = idle((one, found, some) for one, found, some in told if found)
    rows: list[Told] = [
        (one, "orphan" if why[one] else "applies", why[one])
        if one in why
        else (one, ELSEWHERE, "its article is not known here: name its file")
        for one in every
    ]
    _print(options, rows)
    if options.paths and not articles:
        return NOTHING_READ
    return SOME_FAILED if any(why.values()) else DONE


def _import(options: argparse.Namespace, desk: Desk, problems: list[str]) -> int:
    """Take in the corrections of other files; of two on the same finding, the newer holds."""
    if not options.paths:
        raise UsageError("name a file of corrections to import, or - for standard input.")
    known = {one.about: one for one in desk.store.corrections.lines().corrections}
    before = dict(known)
    rows: list[Told] = []
    for one in chain.from_iterable(_lines(path, problems) for path in options.paths):
        mine = known.get(one.about)
        if mine == one:
            continue
        kept = one if mine is None or one.when > mine.when else mine
        known[one.about] = kept
        if mine is None:
            rows.append((one, "new", ""))
        else:
            dropped = mine if kept is one else one
            rows += [(kept, "kept", "the newer of two"), (dropped, "dropped", "the older")]
    became = [one for about, one in known.items() if before.get(about) != one]
    was = [before[one.about] for one in became if one.about in before]
    if became:
        desk.store.correct(was, became)
    _print(options, rows)
    clashes = sum(state == "dropped" for _, state, _ in rows)
    new = wording.count(len(became) - len(was), "new correction")
    undo = "; u in the reader takes it back" if became else ""
    complain(f"{new}, {clashes:,} on what was corrected already{undo}.")
    return DONE


ACTIONS: dict[str, Callable[[argparse.Namespace, Desk, list[str]], int]] = {
    "list": _list,
    "check": _check,
    "export": _export,
    "import": _import,
}


def _chosen(
    options: argparse.Namespace, desk: Desk, problems: list[str]
) -> Sequence[Correction] | None:
    """Return all corrections, or those on the articles named; `None` if none can be read."""
    every = desk.store.corrections.lines().corrections
    if not options.paths:
        return every
    articles = _read(options.paths, problems).articles
    if not articles:
        return None
    on = {one for article in articles for one in desk.store.corrections.on(article)}
    return [one for one in every if one in on]


def _read(paths: Sequence[str], problems: list[str]) -> Reading:
    reading = read_articles(paths, stdin=sys.stdin.buffer)
    problems += reading.problems
    return reading


def _paths(corrections: Iterable[Correction]) -> list[str]:
    """Return the files that corrections name and that are there."""
    named = dict.fromkeys(one.place.path for one in corrections if one.place)
    # unlike Path.is_file, it takes what is too long or in a locked folder for no file
    return [path for path in named if path != STANDARD_INPUT and os.path.isfile(path)]  # noqa: PTH113


def _lines(path: str, problems: list[str]) -> Sequence[Correction]:
    """Read a file of corrections, and say what in it makes no sense."""
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        problems.append(f"{path} cannot be read ({error.strerror}).")
        return ()
    lines = parsed(data.decode("utf-8-sig", "surrogateescape"))
    problems += [f"{path}, line {number}: {why}" for number, why in lines.problems]
    return lines.corrections


def _print(options: argparse.Namespace, rows: Iterable[Told]) -> None:
    with printing() as stream:
        lists.write(correction_rows(rows), chosen_format(options), stream, "corrections")
