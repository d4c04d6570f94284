"""The export: one file, the same each time, with everything the reader found and wrote."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from markdown_it import MarkdownIt

from briefing import __version__
from briefing.crossref import CrossIndex
from briefing.export.markdown import brief
from briefing.model import Analysis, Article, Note
from briefing.notes import make_note
from tests.harbour import ANALYSES, ARTICLES, REPLIED, URGED, span

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)
GOLDEN = Path(__file__).parent / "golden" / "brief.md"
INDEX = CrossIndex.of((article, ANALYSES[article.id]) for article in ARTICLES)
NOTES = (
    make_note(
        URGED,
        span(URGED, "block the harbour"),
        "Who pays? #Quay\nAsk *Quill*, #ask_her.\n\n# really",
        NOW,
        "red",
    ),
    make_note(URGED, span(URGED, "Dockers urge"), "", NOW, "yellow"),
    replace(
        make_note(REPLIED, span(REPLIED, "in May"), "Gone since.", NOW),
        article_id="another",
        quote="by the end of April at the latest",
    ),
)


def exported(
    articles: tuple[Article, ...] = ARTICLES,
    analyses: dict[str, Analysis] = ANALYSES,
    notes: tuple[Note, ...] = NOTES,
) -> str:
    """Export, with a version that stays the same."""
    return brief(articles, analyses, INDEX, notes).replace(__version__, "VERSION")


def test_the_export_is_as_it_should_be() -> None:
    """Demands, other positions, notes with their places, and one whose quote is gone."""
    assert exported() == GOLDEN.read_text(encoding="utf-8")


def test_exporting_twice_gives_the_same_file() -> None:
    """Whatever the order in which notes and analyses come."""
    again = dict(reversed(ANALYSES.items()))
    assert exported(analyses=again, notes=NOTES[::-1]) == exported()


def test_there_is_no_html_in_it() -> None:
    """Not even what the viewer would have to make harmless."""
    hostile = replace(
        URGED,
        title="<img src=x onerror=alert(1)> | [x](javascript:y)\x1b[2J",
        path="--- <b>",
        source="**R**",
    )
    text = exported((hostile, REPLIED))
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(text)
    children = [child for token in tokens for child in token.children or []]
    kinds = {token.type for token in [*tokens, *children]}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_inline"}
    assert "\x1b" not in text


def test_an_article_without_findings_keeps_its_notes() -> None:
    """What the reader wrote does not depend on the engine."""
    text = exported(analyses={})
    assert text.count("Not analysed.") == 2
    assert "Who pays?" in text


def test_notes_on_other_articles_stay_out() -> None:
    """The library knows more than this export is about."""
    assert "Who pays?" not in exported(articles=(REPLIED,))
