"""README tells the truth."""

import re

from briefing.cli.arguments import COMMANDS
from tests.readme import README, with_keys

TEXT = README.read_text(encoding="utf-8")


def test_its_keys_are_the_keys() -> None:
    """`python -m tests.readme` brings them up to date."""
    assert with_keys(TEXT) == TEXT


def test_the_two_commands_are_there_word_for_word() -> None:
    """The checks take them from here, so a new user and the checks do the same."""
    assert "\n    pip install . && briefing seeds\n" in TEXT
    assert "\n    pip install '.[test]' && pytest\n" in TEXT


def test_every_command_and_picture_it_names_exists() -> None:
    """And no command goes unnamed."""
    assert set(re.findall(r"^\| `briefing (\w+)", TEXT, re.MULTILINE)) == set(COMMANDS)
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", TEXT):
        assert (README.parent / picture).is_file()
