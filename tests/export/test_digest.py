"""The digest: a briefing one can read in a pipe."""

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from briefing.crossref import CrossIndex
from briefing.export.digest import digest
from tests.harbour import ANALYSES, ARTICLES, REPLIED, URGED

GOLDEN = Path(__file__).parent / "golden" / "digest.txt"
INDEX = CrossIndex.of((article, ANALYSES[article.id]) for article in ARTICLES)


def test_the_digest_is_as_it_should_be() -> None:
    """Who demands what of whom, where, what came back, and who is named most."""
    assert digest(ARTICLES, ANALYSES, INDEX) == GOLDEN.read_text(encoding="utf-8")


def test_aloud_it_says_the_same_in_words() -> None:
    """For those who hear it: no rules, no columns, no arrows."""
    text = digest(ARTICLES, ANALYSES, INDEX, aloud=True)
    assert text == GOLDEN.with_name("digest-aloud.txt").read_text(encoding="utf-8")
    assert not {*text} & {*"─→¶·"}


@pytest.mark.parametrize("width", [40, 78, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    """In cells, since a Chinese character takes two."""
    wide = replace(URGED, title="港口工人敦促重新开放夜间渡轮" * 4, path="very/" * 20 + "long.txt")
    text = digest((wide, *ARTICLES), ANALYSES, INDEX, width)
    assert max(map(cell_len, text.splitlines())) <= width


def test_nothing_in_it_steers_the_terminal() -> None:
    """Names and titles come from articles, and so may anything."""
    hostile = replace(URGED, title="\x1b]0;owned\x07Title", source="\x9b31m")
    text = digest((hostile, REPLIED), ANALYSES, INDEX)
    assert "␛]0;owned␇Title" in text
    assert not {char for char in text if char < " "} - {"\n"}


def test_names_that_a_reader_changed_are_marked_among_those_named_most() -> None:
    """They are no longer the engine's."""
    analysis = ANALYSES[URGED.id]
    entities = tuple(
        replace(one, review="changed") if one.name == "Arland" else one for one in analysis.entities
    )
    text = digest((URGED,), {}, CrossIndex.of([(URGED, replace(analysis, entities=entities))]))
    actors = text[text.index("Named most") :]
    assert "  Arland (changed) " in actors
    assert actors.count("(changed)") == 1


def test_an_article_without_findings_is_listed_all_the_same() -> None:
    """Nothing vanishes."""
    assert digest((URGED,), {}, CrossIndex()).count("Not analysed.") == 1
