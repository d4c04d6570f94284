"""Files that change while they are read are counted, and brought in only when asked."""

from __future__ import annotations

from datetime import date

from briefing.app.articles_pane import ArticlesPane
from briefing.ingest import Reading
from tests.app.newsroom import (
    ANSWER,
    ANSWER_ARTICLE,
    ARTICLES,
    LONG,
    LONG_ARTICLE,
    STRIKE,
    STRIKE_ARTICLE,
    FakeAnalyst,
    article,
    opened,
    text_of,
)

CHANGED = article(
    "Arland offers ferry talks\n\nCorrected version.\n\n" + ANSWER.split("\n\n", 1)[1],
    ANSWER_ARTICLE.path,
    date(2024, 3, 5),
)


class FakeFiles:
    """Files that are as the test says."""

    def __init__(self, *articles):
        self.articles = articles

    def begin(self, tell):
        """Watch nothing."""

    def look(self):
        """Return what is there."""
        return Reading(tuple(self.articles), ())


def listed(desk) -> list[str]:
    """Return the files in the list, with a star where they are unread and a cross where gone."""
    rows = desk.reader.query_one(ArticlesPane).rows
    return [row.article.path[5:-4] + "*" * row.unread + "†" * row.gone for row in rows]


def words(desk) -> list[str]:
    """Return the rows of text on the screen, without the scroll bar."""
    return [row.rstrip("▁▂▃▄▅▆▇█ ") for row in desk.seen("#article").splitlines()]


async def bring_in(desk) -> None:
    """Bring in what is there, and wait for it."""
    await desk.act("bring_in")
    await desk.app.workers.wait_for_complete()
    await desk.settle()


async def test_changes_are_counted_and_nothing_moves(tmp_path) -> None:
    """The header says how many; list and text stay as they were."""
    files = FakeFiles(CHANGED, LONG_ARTICLE)
    async with opened(tmp_path, files=files) as desk:
        before = desk.seen("#panes")
        desk.reader.post_message(desk.reader.Looked(files.look()))
        await desk.settle()
        assert "R: 1 new, 1 changed, 1 gone · " in desk.seen("Header")
        assert desk.seen("#panes") == before


async def test_one_key_brings_them_in(tmp_path) -> None:
    """New ones come in their place, changed ones are read anew, gone ones stay readable."""
    files = FakeFiles(LONG_ARTICLE, CHANGED)
    async with opened(tmp_path, files=files) as desk:
        await bring_in(desk)
        assert listed(desk) == ["strike†", "long*", "answer*"]
        assert desk.seen("#about").startswith(" file is gone · The Courier")
        assert "R:" not in desk.seen("Header")
        assert desk.reader.collection.demands(CHANGED.id) is not None
        files.articles = (*ARTICLES, LONG_ARTICLE)
        await bring_in(desk)
        assert listed(desk) == ["strike", "answer*", "long*"]


async def test_the_reader_stays_with_the_same_words(tmp_path) -> None:
    """Cursor, way back, mark and note are in the changed text where they were."""
    words = "The union had called on Arland"
    files = FakeFiles(STRIKE_ARTICLE, CHANGED)
    async with opened(tmp_path, files=files, size=(100, 22)) as desk:
        reader = desk.reader
        reader.open(ANSWER_ARTICLE, at=ANSWER_ARTICLE.text.index(words))
        await desk.settle()
        reader.query_one("#article").grow(1)
        await desk.act("highlight", "set_mark('a')", "leap(1)", "back")
        await bring_in(desk)
        assert reader.article is CHANGED
        assert CHANGED.text[reader.view.cursor :].startswith(words)
        assert [span.of(CHANGED.text)[:30] for _, span in reader._notes] == [words]
        await desk.act("step_article(-1)", "back")
        assert CHANGED.text[reader.view.cursor :].startswith(words)
        await desk.act("leap(-1)", "go_to_mark('a')")
        assert CHANGED.text[reader.view.cursor :].startswith(words)


async def test_the_text_on_the_screen_does_not_move(tmp_path) -> None:
    """Also where the reader has scrolled away from the cursor."""
    title, rest = LONG.split("\n\n", 1)
    longer = article(f"{title}\n\n{'A correction stands here. ' * 9}\n\n{rest}", LONG_ARTICLE.path)
    async with opened(tmp_path, (LONG_ARTICLE,), files=FakeFiles(longer)) as desk:
        desk.reader.view.go_to_paragraph(20)
        desk.reader.view.scroll_to(y=70, animate=False)
        await desk.settle()
        before = words(desk)
        await bring_in(desk)
        assert desk.reader.article is longer
        assert words(desk) == before


async def test_news_follow_what_was_brought_in(tmp_path) -> None:
    """Of a changed article only what was not in it before is new."""
    async with opened(tmp_path):
        pass
    files = FakeFiles(STRIKE_ARTICLE, CHANGED, LONG_ARTICLE)
    async with opened(tmp_path, files=files) as desk:
        await bring_in(desk)
        assert desk.reader.news == "1 new article"


async def test_news_are_told_once(tmp_path) -> None:
    """Bringing in says what became of the files, not again what was new at the start."""
    async with opened(tmp_path, (STRIKE_ARTICLE, LONG_ARTICLE)):
        pass
    files = FakeFiles(*ARTICLES)
    async with opened(tmp_path, (*ARTICLES, LONG_ARTICLE), files=files) as desk:
        await desk.app.workers.wait_for_complete()
        assert "Since you last read: 1 new article" in desk.seen("Notice")
        await bring_in(desk)
        assert desk.seen("Notice").strip() == "Brought in: 1 gone."
        assert desk.reader.news == "1 new article"


async def test_nothing_to_bring_in(tmp_path) -> None:
    """That is said, and nothing moves."""
    async with opened(tmp_path, files=FakeFiles(*ARTICLES)) as desk:
        before = words(desk), listed(desk)
        await bring_in(desk)
        assert desk.seen("Notice").strip() == "No file is new, changed or gone."
        assert (words(desk), listed(desk)) == before


async def test_a_text_that_stands_in_two_files_is_there_once(tmp_path) -> None:
    """It is known by the first name, and the next article is one key away."""
    twin = article(STRIKE_ARTICLE.text, "news/twin.txt", date(2024, 3, 4))
    async with opened(tmp_path, (STRIKE_ARTICLE, twin, ANSWER_ARTICLE)) as desk:
        assert listed(desk) == ["strike", "answer*"]
        await desk.act("step_article(1)")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_what_is_selected_in_a_text_that_is_gone_is_let_go(tmp_path) -> None:
    """A demand led to another article, and its own has changed since: no key may miss it."""
    longer = article(f"{STRIKE}\nA line was added.\n", STRIKE_ARTICLE.path, date(2024, 3, 4))
    async with opened(tmp_path, files=FakeFiles(longer, ANSWER_ARTICLE)) as desk:
        reader = desk.reader
        await desk.act("step('demand', 1)", "step('demand', 1)", "refer")
        await desk.press("enter")
        assert (reader.article, reader.target.article_id) == (ANSWER_ARTICLE, STRIKE_ARTICLE.id)
        await bring_in(desk)
        assert reader.target.article_id == ANSWER_ARTICLE.id
        await desk.press("c")
        assert "reopen the night ferry" in text_of(desk.app.screen)


async def test_a_failure_of_a_text_that_is_gone_is_not_counted(tmp_path) -> None:
    """Else more would have been analysed than there is."""
    analyst = FakeAnalyst(ANSWER_ARTICLE, fails="The engine stopped.")
    files = FakeFiles(article("Another\n\nText.\n", STRIKE_ARTICLE.path), ANSWER_ARTICLE)
    async with opened(tmp_path, analyst=analyst, files=files) as desk:
        await desk.app.workers.wait_for_complete()
        assert desk.reader._failed.keys() == {STRIKE_ARTICLE.id}
        await bring_in(desk)
        assert STRIKE_ARTICLE.id not in desk.reader._failed
