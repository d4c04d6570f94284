"""What the process that paints and takes keys never loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = "spacy numpy thinc requests pydantic charset_normalizer markdown_it"
NOT_YET = """
    tomllib briefing.corrections.matching briefing.query briefing.crossref.since
    briefing.store.notebook briefing.store.search.finding briefing.app.card briefing.app.evidence
    briefing.app.help briefing.app.note_editor briefing.app.nothing briefing.app.peek
    briefing.app.search_screen briefing.app.sheet briefing.app.story.screens briefing.app.tour
"""


def loaded(statement: str, *names: str) -> set[str]:
    """Return which of these modules a fresh interpreter holds after a statement."""
    code = f"import sys; {statement}; print(*{{*sys.modules}} & {{*sys.argv[1:]}})"
    done = subprocess.run(
        [sys.executable, "-c", code, *names], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module", ["briefing.app.app", "briefing.cli.desk", "briefing.cli.reading"]
)
def test_the_screen_never_loads_what_is_slow(module: str) -> None:
    """They would double the time to the first page; the worker has them, or who needs them."""
    assert loaded(f"import {module}", *HEAVY.split()) == set()


def test_the_first_screen_loads_no_other() -> None:
    """Memory: each of them is loaded when it is asked for."""
    statement = "import briefing.cli.reading, briefing.cli.desk, briefing.app.app"
    assert loaded(statement, *NOT_YET.split()) == set()


def test_commands_for_pipes_never_load_textual() -> None:
    """A list is printed without a screen."""
    statement = "import briefing.cli.lists, briefing.cli.findings, briefing.export.digest"
    assert loaded(statement, "textual", "spacy", "numpy") == set()


def test_the_package_itself_loads_nothing() -> None:
    """Asking for the version is free."""
    assert loaded("import briefing", "briefing.model", "briefing.cli", "rich") == set()
