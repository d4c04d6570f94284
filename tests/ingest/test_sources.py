"""Names of agencies and papers, alone and inside a line."""

from __future__ import annotations

import pytest

from briefing.ingest.sources import source_named, source_within


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Reuters", "Reuters"),
        ("(AP)", "AP"),
        ("The Associated Press", "AP"),
        ("agence france-presse", "AFP"),
        ("BBC News", "BBC"),
        ("Xinhua", "Xinhua"),
        ("/TASS/", "TASS"),
        ("Interior Ministry", None),
        ("Reuters said", None),
        ("", None),
    ],
)
def test_a_name_alone(text: str, source: str | None) -> None:
    """Brackets and capitals do not matter."""
    assert source_named(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("© 2022 The Associated Press", "AP"),
        ("By JANE ROE, ASSOCIATED PRESS", "AP"),
        ("Jane Roe, BBC", "BBC"),
        ("By Dawn Roe", None),
        ("By Pa Roe", None),
        ("TASSELS", None),
        ("jane@bbc.example", None),
    ],
)
def test_a_name_inside_a_line(text: str, source: str | None) -> None:
    """Names that are words or people's names as well do not count there."""
    assert source_within(text) == source
