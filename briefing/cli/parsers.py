"""What the parsers of all commands have in common."""

from __future__ import annotations

import argparse
import importlib
from typing import TYPE_CHECKING, NoReturn

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

EXIT_CODES = (
    "exit codes: 0 done, 1 some input failed (the rest was done), 2 wrong usage,\n"
    "            3 nothing could be read"
)

FORMATS = ("table", "jsonl", "csv", "markdown")
_DIGITS = 9
"""Of the largest number that may be asked for."""


class Parser(argparse.ArgumentParser):
    """Reports wrong usage as one sentence, like every other error."""

    def error(self, message: str) -> NoReturn:
        """Leave it to `main`, and point to the help."""
        raise UsageError(f"{message}. See `{self.prog} --help`.")


def later(module: str, function: str) -> Callable[[argparse.Namespace], int]:
    """Return a command that imports what it needs only when it is run."""

    def run(options: argparse.Namespace) -> int:
        command = getattr(importlib.import_module(f"briefing.cli.{module}"), function)
        code: int = command(options)
        return code

    return run


def new_parser(prog: str, description: str, epilog: str = EXIT_CODES) -> Parser:
    """Return a parser whose help is laid out as it is written here."""
    return Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_paths(parser: argparse.ArgumentParser, nargs: str = "+", *, findings: bool = True) -> None:
    """Let it take articles; `findings` says whether it shows what is found in them."""
    parser.add_argument(
        "paths",
        nargs=nargs,
        default=[],  # else argparse says that paths are missing where they may be
        metavar="PATH",
        help="a .txt or .md file, a folder of them, or - for standard input",
    )
    if findings:
        add_corrections(parser)


def add_corrections(parser: argparse.ArgumentParser) -> None:
    """Let it take another file of corrections."""
    parser.add_argument(
        "--corrections",
        metavar="FILE",
        help="apply these corrections instead of your own, which are in the data folder",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Let it print in other forms."""
    parser.add_argument(
        "--format", choices=FORMATS, help="table on a terminal, jsonl elsewhere, unless given"
    )


def count(text: str) -> int:
    """Understand a number of things, 0 included."""
    if not text.isdecimal() or len(text) > _DIGITS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of up to {_DIGITS} digits")
    return int(text)
