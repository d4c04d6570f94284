"""The cache may vanish, break or lie at any time; nobody notices but the clock."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.model import Analysis, DateMention, Entity, How, Mention, Span
from briefing.store import Store
from tests.stories import Told, story

_, BY_HAND = story(
    "a.txt",
    "Ferries stay in port\nPort workers urged Arland to raise wages.",
    told=[Told("Port workers > Arland | urged | raise wages", strength=2)],
    names=["GPE Arland"],
)
ANALYSIS = replace(
    BY_HAND,
    entities=(*BY_HAND.entities, Entity("Ann Lee", "PERSON", (Mention(Span(0, 2), How.PRONOUN),))),
    dates=(DateMention(Span(1, 5), date(2024, 3, 4), date(2024, 3, 10), "week", stated=False),),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store in a fresh folder."""
    return Store.open(tmp_path / "data", tmp_path / "cache")


def kept(store: Store) -> Analysis | None:
    """Look the analysis up."""
    return store.analysis(ANALYSIS.article_id, ANALYSIS.engine, ANALYSIS.model)


def test_an_analysis_comes_back_equal(store: Store) -> None:
    """All its values, of the same types."""
    assert kept(store) is None
    store.keep_analysis(ANALYSIS)
    assert kept(store) == ANALYSIS


def test_another_engine_or_model_is_another_analysis(store: Store) -> None:
    """A newer engine takes the place of an older one; another model stands beside it."""
    store.keep_analysis(ANALYSIS)
    assert store.analysis(ANALYSIS.article_id, "2", ANALYSIS.model) is None
    assert store.analysis(ANALYSIS.article_id, ANALYSIS.engine, "other") is None
    store.keep_analysis(replace(ANALYSIS, model="other"))
    store.keep_analysis(replace(ANALYSIS, engine="2"))
    assert kept(store) is None
    assert store.analysis(ANALYSIS.article_id, ANALYSIS.engine, "other")


@pytest.mark.parametrize("deed", ["delete", "empty", "scribble", "truncate", "forge", "newer"])
def test_a_cache_that_breaks_while_open_is_made_anew(
    store: Store, tmp_path: Path, deed: str
) -> None:
    """At worst something is analysed again."""
    store.keep_analysis(ANALYSIS)
    harm(tmp_path / "cache" / "cache.db", deed)
    kept(store)
    store.keep_analysis(ANALYSIS)
    assert kept(store) == ANALYSIS
    with Store.open(tmp_path / "data", tmp_path / "cache") as other:
        other.keep_analysis(ANALYSIS)  # may come to nothing while the first holds the old file
        assert kept(other) in (None, ANALYSIS)


@pytest.mark.parametrize("deed", ["empty", "scribble", "truncate", "forge", "newer"])
def test_a_broken_cache_is_made_anew_on_opening(store: Store, tmp_path: Path, deed: str) -> None:
    """It never keeps the library from opening."""
    store.keep_analysis(ANALYSIS)
    store.close()
    harm(tmp_path / "cache" / "cache.db", deed)
    with Store.open(tmp_path / "data", tmp_path / "cache") as other:
        assert kept(other) in (None, ANALYSIS)
        other.keep_analysis(ANALYSIS)
        assert kept(other) == ANALYSIS


def harm(path: Path, deed: str) -> None:
    """Do to the file what users, disks and other versions do."""
    if deed == "delete":
        for file in path.parent.iterdir():
            file.unlink()
        path.parent.rmdir()
    elif deed == "empty":
        path.write_bytes(b"")
    elif deed == "scribble":
        path.write_bytes(b"scribble" * 1000)
    elif deed == "truncate":
        path.write_bytes(path.read_bytes()[:1500])
    else:
        connection = sqlite3.connect(path)
        connection.execute(
            "PRAGMA user_version = 9" if deed == "newer" else "DROP TABLE IF EXISTS analyses"
        )
        connection.commit()
        connection.close()


def test_an_analysis_in_an_old_form_is_a_miss(store: Store, tmp_path: Path) -> None:
    """Or one whose spans run backwards: it is analysed again."""
    store.keep_analysis(ANALYSIS)
    connection = sqlite3.connect(tmp_path / "cache" / "cache.db")
    for body in (b"{}", b"\xff", b'{"article_id": 1}', b"[]"):
        connection.execute("UPDATE analyses SET body = ?", (body,))
        connection.commit()
        assert kept(store) is None
    connection.close()


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Then every article is analysed each time."""
    (tmp_path / "cache").write_text("in the way")
    with Store.open(tmp_path / "data", tmp_path / "cache") as store:
        store.keep_analysis(ANALYSIS)
        assert kept(store) is None


def test_half_a_character_is_not_kept(store: Store) -> None:
    """JSON cannot hold it."""
    store.keep_analysis(replace(ANALYSIS, remark="\ud83d"))
    assert kept(store) is None
