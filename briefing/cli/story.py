"""The commands that look at a whole story: threads, board, silence, timeline, origins, ..."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import NOTHING_READ, complain
from briefing.cli.findings import with_findings
from briefing.cli.lists import chosen_format, print_list
from briefing.cli.streams import printing
from briefing.crossref.comparison import compare
from briefing.export import lists, report_rows, story_notes, story_rows
from briefing.export.comparison_rows import comparison_rows
from briefing.ingest import Reading
from briefing.ingest import read as read_articles

if TYPE_CHECKING:
    import argparse

    from briefing.cli.desk import Desk
    from briefing.cli.findings import Found


def threads(options: argparse.Namespace) -> int:
    """Print one demand a line, however often it was made."""
    return print_list(options, "threads", story_rows.thread_rows, story_notes.thread_notes)


def board(options: argparse.Namespace) -> int:
    """Print who demands how much of whom."""
    return print_list(options, "board", story_rows.board_rows)


def silence(options: argparse.Namespace) -> int:
    """Print who has not answered."""
    return print_list(options, "silence", story_rows.silence_rows, story_notes.silence_notes)


def timeline(options: argparse.Namespace) -> int:
    """Print what happened, was said and is due."""
    return print_list(options, "timeline", story_rows.timeline_rows, story_notes.timeline_notes)


def origins(options: argparse.Namespace) -> int:
    """Print which articles carry the same text."""
    return print_list(options, "origins", report_rows.origin_rows, story_notes.origin_notes)


def differences(options: argparse.Namespace) -> int:
    """Print what the articles report differently."""
    return print_list(
        options, "differences", report_rows.difference_rows, story_notes.difference_notes
    )


def diff(options: argparse.Namespace) -> int:
    """Print what is not the same in two versions."""
    old, new = (
        read_articles([path], stdin=sys.stdin.buffer) for path in (options.old, options.new)
    )
    problems = (*old.problems, *new.problems)
    if not old.articles or not new.articles:
        for problem in problems:
            complain(problem)
        return NOTHING_READ

    def write(found: Found, _desk: Desk) -> None:
        _, analyses, index = found
        sides = ([one.id for one in side.articles if one.id in analyses] for side in (old, new))
        with printing() as stream:
            rows = comparison_rows(compare(index, *sides), index)
            lists.write(rows, chosen_format(options), stream, "diff")

    unique = {article.id: article for article in chain(new.articles, old.articles)}
    settings = config.load(corrections=options.corrections)
    return with_findings(Reading(tuple(unique.values()), problems), settings, write)
