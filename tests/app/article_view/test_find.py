"""Finding works the way readers type."""

import pytest

from briefing.app.article_view.find import places

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
