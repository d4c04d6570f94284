"""`briefing PATH...`: the reader on a terminal, the digest everywhere else."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.ingest import read as read_articles
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    import argparse

    from briefing.cli.desk import Desk
    from briefing.cli.findings import Found
    from briefing.ingest import Reading


def read(options: argparse.Namespace) -> int:
    """Open the paths, on the screen where there is one."""
    settings = config.load(corrections=options.corrections)
    reading = read_articles(options.paths, stdin=sys.stdin.buffer)
    if not reading.articles:
        for problem in reading.problems:
            complain(problem)
        return NOTHING_READ
    if options.plain:
        return _print_aloud(reading, settings, digest=options.digest)
    if not options.digest and _has_screen() and _has_keyboard():
        mouse = settings.mouse and not options.no_mouse
        watch = settings.watch and not options.no_watch
        return _open_reader(reading, settings, options.paths, mouse=mouse, watch=watch)
    return _print_digest(reading, settings)


def _has_screen() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _has_keyboard() -> bool:
    """Is there a terminal to type at? Where an article came by standard input, use the terminal."""
    if sys.stdin.isatty():
        return True
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(keyboard, sys.stdin.fileno())
    os.close(keyboard)
    return True


def _open_reader(
    reading: Reading, settings: config.Settings, paths: list[str], *, mouse: bool, watch: bool
) -> int:
    from briefing.app import first_page  # noqa: PLC0415 - only for the screen
    from briefing.app.kept import remembered  # noqa: PLC0415
    from briefing.app.session import returning  # noqa: PLC0415
    from briefing.cli.desk import Desk  # noqa: PLC0415
    from briefing.ingest.watching import Watch  # noqa: PLC0415

    files = Watch(paths, reading, tells=watch)
    with Desk(settings) as desk, closing(files):
        begin = returning(paths, reading.articles, desk.store)
        looks = remembered(column=settings.column)
        with first_page.shown(first_page.begun(begin, *os.get_terminal_size(), looks)):
            problems = (*reading.problems, *desk.problems)
            if settings.keys:
                from briefing.app.remapping import remap  # noqa: PLC0415

                problems += tuple(remap(settings.keys))
            from briefing.app.app import BriefingApp  # noqa: PLC0415 - imports Textual

            app = BriefingApp(
                reading.articles,
                desk,
                desk.store,
                title=_title(paths),
                problems=problems,
                theme=settings.theme,
                looks=looks,
                tour=True,
                files=files,
                begin=begin,
            )
        app.run(mouse=mouse)
        code = app.return_code
    # The screen is gone now; what could not be read must not be gone with it.
    for problem in problems:
        complain(problem)
    return code or (SOME_FAILED if reading.problems else DONE)


def _title(paths: list[str]) -> str:
    """Name what was opened, for the head of the screen and the name of an export."""
    if len(paths) > 1:
        return f"{len(paths)} paths"
    path = paths[0]
    if path == STANDARD_INPUT:
        return "standard input"
    return os.path.basename(os.path.abspath(path))  # noqa: PTH100, PTH119 - "." and ".." too


def _print_digest(reading: Reading, settings: config.Settings) -> int:
    from briefing.cli.findings import with_findings  # noqa: PLC0415 - not for the screen
    from briefing.cli.streams import printing  # noqa: PLC0415
    from briefing.export.digest import digest  # noqa: PLC0415

    def write(found: Found, _: Desk) -> None:
        with printing() as stream:
            stream.write(digest(*found))

    return with_findings(reading, settings, write)


def _print_aloud(reading: Reading, settings: config.Settings, *, digest: bool) -> int:
    """Print the articles, or the digest, as plain lines; on a terminal, a page at a time."""
    from briefing.cli.findings import with_findings  # noqa: PLC0415 - not for the screen
    from briefing.cli.streams import printing  # noqa: PLC0415
    from briefing.export.digest import digest as digest_of  # noqa: PLC0415
    from briefing.export.linear import linear  # noqa: PLC0415

    made = partial(digest_of, aloud=True) if digest else linear
    texts: list[str] = []
    code = with_findings(reading, settings, lambda found, _: texts.append(made(*found)))
    if sys.stdout.isatty():
        import pydoc  # noqa: PLC0415

        pydoc.pager("".join(texts))
    else:
        with printing() as stream:
            stream.writelines(texts)
    return code
