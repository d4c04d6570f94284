"""The lists hold together, and the user's own come on top."""

from pathlib import Path

import pytest
import spacy

from briefing.analysis.gazetteer import KINDS, Gazetteer
from briefing.errors import ConfigError
from briefing.model import How

NLP = spacy.blank("en")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's list would be."""
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path))
    return tmp_path / "names.toml"


@pytest.fixture
def gazetteer(own: Path) -> Gazetteer:
    """The lists as they come."""
    return Gazetteer(NLP)


@pytest.mark.parametrize(
    ("words", "name", "how"),
    [
        ("U.S.", "United States", How.ALIAS),
        ("Turks", "Turkey", How.DEMONYM),
        ("Poles", "Poland", How.DEMONYM),
        ("Kosovar", "Kosovo", How.DEMONYM),
        ("Swaziland", "Eswatini", How.ALIAS),
        ("Philippines", "Philippines", How.NAMED),
        ("IAEA", "International Atomic Energy Agency", How.ALIAS),
        ("Shi’ites", "Shia", How.DEMONYM),
    ],
)
def test_what_words_name(gazetteer: Gazetteer, words: str, name: str, how: How) -> None:
    """Spellings, plurals and new names included."""
    entry = gazetteer.get(words)
    assert entry is not None
    assert (entry.name, entry.how) == (name, how)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Astana", "Kazakhstan"),
        ("Gitega", "Burundi"),
        ("Kiev", "Ukraine"),
        ("Kremlin", "Russia"),
        ("Quai d’Orsay", "French Foreign Ministry"),
        ("Blue House", "South Korea"),
    ],
)
def test_whom_capitals_and_seats_stand_for(gazetteer: Gazetteer, words: str, state: str) -> None:
    """As places they keep their own names."""
    entry = gazetteer.get(words)
    assert entry is not None
    assert entry.acts_as == state
    assert entry.name == words.replace("’", "'")


def test_every_entry_is_sound(gazetteer: Gazetteer) -> None:
    """No stray spaces or marks, and every kind is one we show."""
    for words, entry in gazetteer.entries.items():
        assert words == words.strip(" ?")
        assert entry.name == entry.name.strip(" ?")
        assert entry.kind in KINDS


def test_a_place_in_a_text_is_found(gazetteer: Gazetteer) -> None:
    """The longer of two is there to be chosen."""
    doc = NLP("North Korea's envoy")
    assert [(doc[a:b].text, e.name) for a, b, e in gazetteer.matches(doc)] == [
        ("North Korea", "North Korea")
    ]


def test_the_users_names_win(own: Path) -> None:
    """An analyst knows more than our lists."""
    own.write_text('[[name]]\nname = "Storm Unit"\nkind = "ORG"\naliases = ["Kremlin"]\n')
    entries = Gazetteer(NLP).entries
    assert entries["Kremlin"].name == entries["Storm Unit"].name == "Storm Unit"


@pytest.mark.parametrize(
    "text",
    [
        "[[name]",
        '[[name]]\nname = "A"',
        '[[name]]\nname = "A"\nkind = "TEAM"',
        '[[name]]\nname = "A"\nkind = "ORG"\naliases = "B"',
        '[[name]]\nname = "A"\nkind = "ORG"\nalias = ["B"]',
        "name = 3",
    ],
)
def test_nonsense_in_the_users_list_is_one_sentence(own: Path, text: str) -> None:
    """It names the file."""
    own.write_text(text)
    with pytest.raises(ConfigError, match=r"names\.toml"):
        Gazetteer(NLP)
