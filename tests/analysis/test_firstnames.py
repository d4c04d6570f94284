"""First names tell who is a person, and he from she."""

import pytest

from briefing.analysis.firstnames import gender_of
from briefing.analysis.lexicon import word_sets


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Hatice Cengiz", "f"),
        ("Íngrid Betancourt", "f"),
        ("Shinzo Abe", "m"),
        ("Paris Hilton", None),
        ("Shinzo", None),
        ("", None),
    ],
)
def test_the_first_of_several_names_tells(name, gender) -> None:
    """One name alone may be a last name; one that cities bear as well tells nothing."""
    assert gender_of(name) == gender


def test_no_name_is_on_both_lists() -> None:
    """Names borne by both would be told by the order of the lines."""
    names = word_sets("firstnames.tsv")
    assert not names["f"] & names["m"]
    assert all(name == name.lower() for name in names["f"] | names["m"])
