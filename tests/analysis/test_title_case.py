"""Headlines Where Each Word Has a Capital keep it on names only."""

import pytest

from briefing.analysis.title_case import is_titled, lowered

TEXT = (
    "The State Department told Turkey's mayors that retaliation has to stop, officials in Turkey "
    "said. The mayors of Bad Aibling and the House agreed. Some state mayors vow a swift reply. "
    "The House will vote in May, and Hope Weber may speak; no house burned."
)
COMMON = frozenset({"warns", "new", "after", "bill", "passes", "of", "on", "in"})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Turkey Vow Swift Retaliation After Talks", "Turkey vow swift retaliation after Talks"),
        ("State Department Warns Mayors Of New Bill", "State Department warns mayors of new bill"),
        ("Officials: House Passes Bill On May 26", "Officials: House passes bill on May 26"),
        ("Mayors In Bad Aibling Stop Hope Weber", "Mayors in Bad Aibling stop Hope Weber"),
        ("Michael A. Ledeen Warns Turkey's Mayors", "Michael A. Ledeen warns Turkey's mayors"),
    ],
)
def test_a_word_gets_the_letter_the_text_gives_it(line: str, expected: str) -> None:
    """Names keep their capital, alone or together; what the text has not the dictionary knows."""
    assert is_titled(line)
    assert lowered(line, TEXT, {"Turkey"}, COMMON.__contains__) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Turkey vows swift retaliation after talks",
        "Anna Weber Met Bo Lee Of Turkey In Lima.",
        "Turkey Warns Peru",
        "TURKEY VOWS SWIFT RETALIATION AFTER TALKS",
    ],
)
def test_sentences_and_short_lines_stay(line: str) -> None:
    """Only a headline that is nearly all capitals is read anew."""
    assert not is_titled(line)
