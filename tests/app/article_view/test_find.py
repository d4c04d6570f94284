"""Finding works the way readers type."""

import re

import pytest

from briefing.app.article_view.find import PatternError, places
from briefing.model import Span

TEXT = "Oslo's envoy said “no” to\nOSLO talks. A (long)  well–known oslo [b]."


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("oslo", ["Oslo", "OSLO", "oslo"]),
        ("Oslo", ["Oslo"]),
        ("to oslo", ["to\nOSLO"]),
        ('"no"', ["“no”"]),
        ("oslo's", ["Oslo's"]),
        ("well-known", ["well–known"]),
        ("(long) well", ["(long)  well"]),
        ("[b].", ["[b]."]),
        ("  ", []),
        ("", []),
        ("nowhere", []),
    ],
)
def test_places(needle: str, found: list[str]) -> None:
    """Case counts only with a capital; any space, quote or dash meets its typeset kin."""
    assert [span.of(TEXT) for span in places(TEXT, needle)] == found


def test_a_pattern_is_sought_within_blocks() -> None:
    r"""Case is smart but for \W and the like, a line end is a space, nothing empty is found."""
    text = "Talks of\ntalks. The TALK\n\ntalks"
    blocks = [Span(0, 24), Span(26, 31)]

    def found(needle: str) -> list[str]:
        return [span.of(text) for span in places(text, needle, blocks)]

    assert found(r"/talks?\W") == ["Talks ", "talks."]
    assert found(r"/TALK") == ["TALK"]
    assert found("/of talks") == ["of\ntalks"]
    assert found(r"/^t\w+") == ["Talks", "talks"]
    assert [span.of(TEXT) for span in places(TEXT, "/o's|.no.", [Span(0, 40)])] == ["o's", "“no”"]
    assert found("/talk\n\ntalk") == found("/x*") == found("/") == []


@pytest.mark.parametrize(
    ("pattern", "trouble"),
    [
        ("/(talks", "missing ) at “(talks”"),
        ("/talks[", "unterminated character set at “[”"),
        ("/*", "nothing to repeat at “*”"),
        ("/a{99999999999}", "the repetition number is too large"),
    ],
)
def test_a_pattern_that_is_none_says_why(pattern: str, trouble: str) -> None:
    """What is wrong, and from where on."""
    with pytest.raises(PatternError, match=re.escape(trouble)):
        places("talks", pattern, [Span(0, 5)])


def test_a_pattern_that_would_take_years_is_given_up() -> None:
    """The keys come back."""
    text = "a" * 64 + "!"
    with pytest.raises(PatternError, match="takes too long"):
        places(text, "/(a|aa)+$", [Span(0, 65)])
