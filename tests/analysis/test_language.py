"""Only what is clearly another language is left alone."""

import pytest

from briefing.analysis.language import is_english

ENGLISH = "The minister said that the government would not change its policy on the treaty. "
POLISH = "Rząd wezwał w poniedziałek Rosję do wycofania wojsk, a minister mówi o pokoju. "
SWAHILI = "Serikali ilitaka majirani kuondoa majeshi yake kutoka mpaka kabla ya mwisho wa mwezi. "
TABLE = "Arsenal 2 Chelsea 1 Everton 0 Fulham 3 Leeds 2 Burnley 2 Watford 1 Norwich 0 " * 6
GERMAN = "Der Minister sagte, dass die Regierung das Abkommen mit den Nachbarn nicht ändert. "
FRENCH = "Le ministre a dit que la France ne change pas de politique dans les Balkans. "
RUSSIAN = "Министр заявил, что правительство не изменит договор с соседними странами. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH * 5, True),
        (TABLE, True),
        (GERMAN * 5, False),
        (FRENCH * 5, False),
        (RUSSIAN * 5, False),
        (POLISH * 3, False),
        (SWAHILI * 3, False),
        ("俄罗斯要求北约撤销承诺。" * 9, False),
        (ENGLISH * 6 + GERMAN * 3, True),
        ("ARLAND MUST OPEN THE FERRY, SAYS UNION. " * 9, True),
        (GERMAN, True),  # too short to tell
        ("Anna met Ben. " * 30, True),  # "met" is Dutch too
        ("", True),
    ],
)
def test_english_is_told_by_its_small_words(text: str, expected: bool) -> None:
    """In doubt it is English: a wrong analysis is seen, a missing one is not."""
    assert is_english(text) is expected
