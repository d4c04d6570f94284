"""What can be typed after `briefing`, and its help."""

from __future__ import annotations

import os.path
import sys
from textwrap import fill
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.cli.parsers import (
    EXIT_CODES,
    add_corrections,
    add_format,
    add_paths,
    count,
    later,
    new_parser,
)
from briefing.errors import UsageError
from briefing.model import STANDARD_INPUT, Kind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from briefing.cli.parsers import Parser

READ_EXAMPLES = (
    """\
examples:
  briefing seeds                     open a folder in the reader
  briefing cable.txt report.md       open some files
  pbpaste | briefing -               read standard input
  briefing seeds | less              print the digest (also with --digest)
  briefing read --plain seeds        for screen readers: the articles as plain lines
  briefing --digest --plain seeds    the same for the digest
  briefing demands seeds --format csv > demands.csv
  briefing demands seeds --kind all  threats, rejections, commitments, denials too
  briefing quotes seeds              who said what
  briefing entities seeds            who and what is named, and where
  briefing threads seeds             each demand once, with its history and its answers
  briefing board seeds               who demands how much of whom
  briefing timeline seeds            what happened, was said and is due
  briefing search 'ferry from:Arland' find it in every article you ever opened
  briefing notes --tag sanctions     your notes with #sanctions, on whatever article
  briefing diff old.txt new.txt      what is not the same in two articles or folders
  briefing export seeds -o brief.md  demands and your notes as Markdown
  briefing corrections check         which of your corrections still apply
  briefing doctor                    check model, places and terminal

A path that is spelled like a command is written ./demands.

"""
    + EXIT_CODES
)


def _read() -> Parser:
    parser = new_parser(
        "briefing",
        "Read news articles and see who demands what of whom, where it was said, and what came\n"
        "back. On a terminal this opens the reader; elsewhere it prints the digest as text.",
        fill(f"commands: {', '.join(COMMANDS)}; each has its own --help", 80)
        + "\n\n"
        + READ_EXAMPLES,
    )
    add_paths(parser, "*")
    parser.add_argument(
        "--digest", action="store_true", help="print the digest, also on a terminal"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="print or page the articles as lines to be read aloud: names with their kind, "
        "findings as notes; with --digest, the digest without columns and signs",
    )
    parser.add_argument(
        "--no-mouse",
        action="store_true",
        help="leave the mouse to the terminal, which selects text with it",
    )
    parser.add_argument(
        "--no-watch",
        action="store_true",
        help="do not say when opened files change or new ones come; R still looks",
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    parser.set_defaults(run=later("reading", "read"))
    return parser


def _list(name: str, description: str) -> Parser:
    parser = new_parser(f"briefing {name}", description)
    add_paths(parser)
    add_format(parser)
    parser.set_defaults(run=later("lists", name))
    return parser


def _demands() -> Parser:
    parser = _list("demands", "List who demands what of whom, one position a line.")
    parser.add_argument(
        "--kind",
        choices=(*(kind.value for kind in Kind), "all"),
        default=Kind.DEMAND,
        help="another kind of position, or all of them (default: demand)",
    )
    return parser


def _entities() -> Parser:
    return _list("entities", "List the people, states, bodies and things that are named.")


def _quotes() -> Parser:
    return _list("quotes", "List who said what, in direct and in indirect speech.")


def _story(name: str, description: str) -> Callable[[], Parser]:
    """Return what makes the parser of a command that looks at all articles together."""

    def made() -> Parser:
        parser = _list(name, description)
        parser.set_defaults(run=later("story", name))
        return parser

    return made


def _diff() -> Parser:
    parser = new_parser(
        "briefing diff", "Compare two articles or two folders: texts, positions, figures."
    )
    for side in ("old", "new"):
        parser.add_argument(side, metavar=side.upper(), help="a file, a folder, or - (only once)")
    add_corrections(parser)
    add_format(parser)
    parser.set_defaults(run=later("story", "diff"))
    return parser


def _search() -> Parser:
    from briefing.query import FIELDS  # noqa: PLC0415 - not for the other commands

    lines = (f"  {field + ':':<9}{meaning}" for field, meaning in FIELDS.items())
    parser = new_parser(
        "briefing search",
        "Find words, names and positions, best first: in the articles of some paths or, without\n"
        "paths, in all that were ever opened. All that is asked for must hold.",
        'words, "phrases", begin*, -word or NOT word for what must not be there, and OR between\n'
        "two of which one is enough; fields:\n" + "\n".join(lines) + "\n\nexamples:\n"
        "  briefing search 'ferry -wages after:2021-12'\n"
        """  briefing search 'from:Russia to:"United States" about:missiles' news\n\n"""
        + EXIT_CODES,
    )
    parser.add_argument("query", metavar="QUERY", help="what to look for")
    add_paths(parser, "*")
    add_format(parser)
    parser.add_argument(
        "--limit", type=count, default=100, metavar="N", help="so many hits; 0 for all (100)"
    )
    parser.set_defaults(run=later("search", "search"))
    return parser


def _notes() -> Parser:
    parser = new_parser(
        "briefing notes",
        "List your notes and highlights: on some articles or, without paths, all there are.",
        "A tag is a #word in a note. QUERY is that of `briefing search`: words hold of the note\n"
        "and what it is on; source:, from: and the like of its article.\n\n" + EXIT_CODES,
    )
    add_paths(parser, "*", findings=False)
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="only those with it; repeatable"
    )
    parser.add_argument("--find", metavar="QUERY", help="only those of which this holds")
    add_format(parser)
    parser.set_defaults(run=later("notes", "notes"))
    return parser


def _corrected() -> Parser:
    parser = new_parser(
        "briefing corrections",
        "List, check, share or take in what was confirmed, rejected, changed or added.",
        "list    all corrections, or those on some articles\n"
        "check   which apply, which find nothing any more, which lines make no sense; without\n"
        "        PATH, in the articles that they name; code 1 if not all is well\n"
        "export  the lines for others; the file itself may also be kept under git\n"
        "import  the lines of others: PATH is their file; of two on one finding the newer holds\n\n"
        + EXIT_CODES,
    )
    actions = ("list", "check", "export", "import")
    parser.add_argument("action", choices=actions, nargs="?", default="list")
    add_paths(parser, "*")
    add_format(parser)
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help="where to export to (standard output)"
    )
    parser.set_defaults(run=later("corrections", "corrections"))
    return parser


def _export() -> Parser:
    parser = new_parser("briefing export", "Write demands and your notes as Markdown.")
    add_paths(parser)
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help="where to (default: standard output)"
    )
    parser.set_defaults(run=later("lists", "export"))
    return parser


def _doctor() -> Parser:
    parser = new_parser("briefing doctor", "Check the model, the places and the terminal.")
    parser.set_defaults(run=later("doctor", "doctor"))
    return parser


def _config() -> Parser:
    parser = new_parser(
        "briefing config", "Show where the settings are, which there are, what holds."
    )
    parser.set_defaults(run=later("settings", "show"))
    return parser


COMMANDS = {
    "read": _read,
    "demands": _demands,
    "entities": _entities,
    "quotes": _quotes,
    "threads": _story("threads", "List each demand once, with where it was made and answered."),
    "board": _story("board", "Lay out who demands how much of whom, and what came back."),
    "silence": _story("silence", "List who has not answered which demands."),
    "timeline": _story("timeline", "List what happened, was said or is due, day by day."),
    "origins": _story("origins", "List which articles carry the same text, and what they changed."),
    "differences": _story("differences", "List what the articles report differently."),
    "diff": _diff,
    "search": _search,
    "notes": _notes,
    "corrections": _corrected,
    "export": _export,
    "config": _config,
    "doctor": _doctor,
}


def parse(argv: list[str]) -> argparse.Namespace:
    """Understand the command line.

    The first word names a command; anything else is a path to open in the reader.

    Raises:
        UsageError: If it cannot be understood.
    """
    if argv and argv[0] in COMMANDS:
        return COMMANDS[argv[0]]().parse_args(argv[1:])
    options = _read().parse_args(argv)
    _refuse_command(options.paths)
    if not options.paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise UsageError("name a file or a folder to read, such as `briefing seeds`.")
        options.paths = [STANDARD_INPUT]
    return options


def _refuse_command(paths: list[str]) -> None:
    """Understand `briefing demnds seeds` and `briefing --corrections FILE demands seeds`.

    Raises:
        UsageError: If the first path is none, but looks like a command.
    """
    if not paths or "." in paths[0] or os.path.lexists(paths[0]):
        return
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    for close in get_close_matches(paths[0], [*COMMANDS, "--help"], 1, 0.8):
        raise UsageError(
            f"there is no file {paths[0]}; did you mean `briefing {close}`? "
            "The command comes before everything else."
        )
