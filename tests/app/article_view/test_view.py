"""The article pane as the reader meets it: moving, marks that come late, resizing, hostile text."""

import re

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import MouseMove
from textual.pilot import Pilot

from briefing.app.article_view import marked_view
from briefing.app.article_view.looks import LOOKS
from briefing.app.article_view.marks import Layer, Mark
from briefing.app.article_view.view import ArticleView
from briefing.model import Article, Block, BlockKind, Span, text_id

TITLE = "Harbour talks stall"
STORY = "\n\n".join(
    [
        TITLE,
        "Norland demanded that Sund open its harbour. Sund refused.",
        *(
            f"Paragraph {number} goes on about grain, ships and tolls. It has a second sentence. "
            "And here is a third one that is long enough to reach the next row of the page."
            for number in range(1, 21)
        ),
        "Advertisement",
    ]
)


def article(text: str = STORY) -> Article:
    """Make an article of the paragraphs of a text: a title first, boilerplate last."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    kinds = [BlockKind.PARAGRAPH] * len(spans)
    if text == STORY:
        kinds[0], kinds[-1] = BlockKind.TITLE, BlockKind.BOILERPLATE
    blocks = tuple(map(Block, kinds, spans))
    boilerplate = tuple(block.span for block in blocks if block.kind is BlockKind.BOILERPLATE)
    return Article(text_id(text), "a.txt", text, TITLE, blocks, boilerplate)


def of(words: str, text: str = STORY) -> Span:
    """Return where some words stand first."""
    return Span(text.index(words), text.index(words) + len(words))


def entity(words: str, kind: str = "GPE") -> Mark:
    """Mark words as an entity."""
    return Mark(of(words), Layer.ENTITY, kind, key=words)


def demand(words: str, sure: str = "solid") -> Mark:
    """Mark words as the content of a demand."""
    return Mark(of(words), Layer.POSITION, "demand", sure, key=words)


class Desk(App[None]):
    """An app with nothing but the article pane; it keeps what the pane announces."""

    def __init__(self, shown: Article | None = None, at: int = 0) -> None:
        super().__init__()
        self.shown, self.at = shown or article(), at
        self.heard: list[ArticleView.Moved | ArticleView.Clicked] = []

    def compose(self) -> ComposeResult:
        """Show the article before the pane has a size."""
        view = ArticleView()
        view.show(self.shown, self.at)
        yield view

    def on_article_view_moved(self, message: ArticleView.Moved) -> None:
        """Keep it."""
        self.heard.append(message)

    def on_article_view_clicked(self, message: ArticleView.Clicked) -> None:
        """Keep it."""
        self.heard.append(message)

    @property
    def view(self) -> ArticleView:
        """The pane."""
        return self.query_one(ArticleView)


def screen(app: Desk) -> list[str]:
    """Return the rows of the pane as drawn, without space at the right."""
    return [app.view.render_line(y).text.rstrip() for y in range(app.view.size.height)]


def under_cursor(app: Desk) -> str:
    """Return the text from the cursor on."""
    return app.view.text[app.view.cursor :][:12]


def offset_on_screen(app: Desk, offset: int) -> int:
    """Return how many rows down the screen a character stands."""
    return app.view.page.row_at(offset) - app.view.scroll_offset.y


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Record the rows for which a strip is built."""
    rows: list[int] = []
    real = marked_view.strip

    def counted(picture, *rest):
        rows.append(picture.row)
        return real(picture, *rest)

    monkeypatch.setattr(marked_view, "strip", counted)
    return rows


async def test_the_text_shows_as_in_a_book() -> None:
    """Title, blank row, paragraphs, as wide as the measure and in the middle of a wide pane."""
    app = Desk()
    async with app.run_test(size=(120, 12)):
        rows = screen(app)
        left = rows[0].index(TITLE)
        assert left == 23  # 4 cells of margin, 76 of text, 1 of scroll bar
        assert rows[1] == ""
        assert rows[2][left:] == "Norland demanded that Sund open its harbour. Sund refused."
        assert max(len(row) for row in rows) <= left + app.view.measure
        app.view.measure = 30
        assert max(len(row.strip(" ▐▕")) for row in screen(app)) <= 30


async def test_keys_move_by_row_page_sentence_and_paragraph() -> None:
    """Letters and arrows are equals."""
    app = Desk()
    async with app.run_test(size=(70, 20)) as pilot:
        view = app.view
        places = []
        for key in ("j", "down", "k", "up", "}", "}", "{", ")", ")", "(", "("):
            await pilot.press(key)
            places.append(under_cursor(app))
        assert places == [
            "Norland dema",
            "Paragraph 1 ",
            "Norland dema",
            TITLE[:12],
            "Norland dema",
            "Paragraph 1 ",
            "Norland dema",
            "Sund refused",
            "Paragraph 1 ",
            "Sund refused",
            "Norland dema",
        ]
        view.home()
        for key, back in (("ctrl+d", "ctrl+u"), ("pagedown", "pageup"), ("space", "pageup")):
            await pilot.press(key)
            assert view.scroll_offset.y > 0
            assert view.cursor > 0
            await pilot.press(back)
            assert view.scroll_offset.y == 0
            assert view.cursor == 0


async def test_the_cursor_keeps_its_column_and_three_rows_around_it() -> None:
    """A short row does not pull the cursor to the left for good."""
    app = Desk()
    async with app.run_test(size=(60, 12)):
        view = app.view
        view.cursor = of("open its harbour").start
        column = view.page.column(view.cursor_row, view.cursor)
        assert column > len("Sund refused.")
        view.move_lines(1)
        view.move_lines(1)
        assert view.page.column(view.cursor_row, view.cursor) == column
        for _ in range(20):
            view.move_lines(1)
            assert offset_on_screen(app, view.cursor) <= 8
        for _ in range(20):
            view.move_lines(-1)
            assert offset_on_screen(app, view.cursor) >= min(3, view.cursor_row)


async def test_sentence_and_paragraph_of_the_cursor() -> None:
    """The sentence is guessed until it is known; titles and boilerplate are not numbered."""
    app = Desk()
    async with app.run_test(size=(60, 20)):
        view = app.view
        assert (view.paragraph, view.paragraph_count) == (None, 21)
        view.cursor = of("open its").start
        assert view.paragraph == 1
        assert view.cursor_sentence == of("Norland demanded that Sund open its harbour.")
        both = of("Norland demanded that Sund open its harbour. Sund refused.")
        view.set_sentences([both])
        assert view.cursor_sentence == both
        view.cursor = of("Advertisement").start
        assert view.paragraph is None


async def test_findings_come_late_without_moving_anything(built: list[int]) -> None:
    """Marks neither wrap nor scroll again, and only rows that look different are drawn."""
    app = Desk(at=of("Paragraph 9 ").start)
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        page, top, before = view.page, view.scroll_offset.y, screen(app)
        built.clear()
        view.mark(Layer.ENTITY, [entity("Norland"), entity("Sund"), entity("Paragraph 10")])
        view.mark(Layer.POSITION, [demand("open its harbour")])
        view.set_sentences([of(STORY[: STORY.index(". ") + 1])])
        await pilot.pause()
        assert view.page is page
        assert view.scroll_offset.y == top
        assert screen(app) == before
        assert set(built) == {view.page.row_at(of("Paragraph 10").start)}


async def test_marks_are_drawn_where_they_stand() -> None:
    """The style of a kind lies on exactly the words, and a position shows in the margin."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.mark(Layer.ENTITY, [entity("Norland"), entity("Sund", "ORG")])
        view.mark(Layer.POSITION, [demand("open its harbour", "dashed")])
        view.mark(Layer.NOTE, [Mark(of("Sund refused"), Layer.NOTE)])
        await pilot.pause()
        row = view.page.row_at(of("Norland").start)
        by_text = styles(app, row)
        assert by_text["Norland"].underline
        assert by_text["Sund"].underline2
        assert not by_text[" demanded that "].underline
        assert screen(app)[row].startswith("✎►┆ Norland demanded")
        view.selected = of("open its harbour")
        await pilot.pause()
        by_text = styles(app, row)
        assert by_text["open its harbour"].bold
        assert by_text["open its harbour"].underline


async def test_resizing_keeps_the_cursors_place_on_the_screen() -> None:
    """The same character stays as far down as it was, however often the width changes."""
    app = Desk()
    async with app.run_test(size=(70, 20)) as pilot:
        view = app.view
        view.go(of("Paragraph 12"), centre=True)
        down = offset_on_screen(app, view.cursor)
        for width in (40, 100, 25, 70):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            assert under_cursor(app) == "Paragraph 12"
            assert offset_on_screen(app, view.cursor) == down
        await pilot.resize_terminal(70, 6)
        await pilot.pause()
        assert view.cursor_row in view.visible_rows()


async def test_resizing_keeps_the_top_when_the_cursor_is_elsewhere() -> None:
    """Who has scrolled away with the wheel keeps the first character in sight, not a drift."""
    app = Desk()
    async with app.run_test(size=(70, 20)) as pilot:
        view = app.view
        view.scroll_to(y=40, animate=False)
        first = view.visible_span()
        assert first is not None
        for width in (40, 33, 90, 27, 70):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            now = view.visible_span()
            assert now is not None
            assert now.start <= first.start < now.end
        assert view.visible_span() == first


async def test_a_pane_put_aside_keeps_its_place() -> None:
    """Hidden behind a tab, even through a resize and late marks, it comes back as it was."""
    app = Desk()
    async with app.run_test(size=(70, 20)) as pilot:
        view = app.view
        view.go(of("Paragraph 12"), centre=True)
        down = offset_on_screen(app, view.cursor)
        view.display = False
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        view.mark(Layer.ENTITY, [entity("Norland")])
        view.display = True
        await pilot.pause()
        assert offset_on_screen(app, view.cursor) == down
        assert view.page.width < 50


async def test_the_wheel_leaves_the_cursor_and_keys_return_to_what_is_seen() -> None:
    """Looking around keeps the selection; the next key goes on from the screen."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.go(of("Norland"))
        view.scroll_to(y=30, animate=False)
        await pilot.pause()
        assert view.selected == of("Norland")
        view.move_lines(1)
        assert view.cursor_row in range(30, 50)
        assert view.scroll_offset.y < 35


async def test_going_to_a_span_shows_all_of_it() -> None:
    """Near ones scroll a little, far ones come to the middle."""
    app = Desk()
    async with app.run_test(size=(60, 20)):
        view = app.view
        view.go(of("Paragraph 15"))
        assert 5 < offset_on_screen(app, view.cursor) < 15
        top = view.scroll_offset.y
        view.go(of("Paragraph 16"))
        assert view.scroll_offset.y - top <= 4
        view.go(of("Paragraph 3"), select=False)
        assert view.selected is None


async def test_steps_go_from_mark_to_mark() -> None:
    """In reading order, by several as far as there are any; at the ends nothing moves."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.mark(Layer.ENTITY, [entity("Paragraph 3"), entity("Norland"), entity("Paragraph 9")])
        stepped = [view.step(Layer.ENTITY, n) for n in (1, 1, 1, 1, -1, -2, -1)]
        assert [mark and mark.key for mark in stepped] == [
            "Norland",
            "Paragraph 3",
            "Paragraph 9",
            None,
            "Paragraph 3",
            "Norland",
            None,
        ]
        assert view.selected == of("Norland")
        await pilot.pause()
        moved = app.heard[-1]
        assert moved.mark == entity("Norland")
        assert view.step(Layer.NOTE, 1) is None


async def test_find_counts_and_goes_round() -> None:
    """A search starts from the cursor, and the last place is followed by the first."""
    app = Desk()
    async with app.run_test(size=(60, 20)):
        view = app.view
        assert view.find("paragraph 1") == 11
        assert view.step_found(0) == (1, 11)
        assert view.step_found(0) == (1, 11)
        assert view.step_found(1) == (2, 11)
        assert under_cursor(app) == "Paragraph 10"
        assert view.step_found(-2) == (11, 11)
        assert view.step_found(1) == (1, 11)
        view.cursor = of("Paragraph 10").start + 40
        assert view.step_found(1) == (3, 11)
        view.cursor = of("Paragraph 10").start + 40
        assert view.step_found(-1) == (2, 11)
        assert view.find("no such words") == 0
        assert view.step_found(1) is None


async def test_a_selection_grows_by_sentences() -> None:
    """First the sentence, then one more each time, over the paragraph's end if need be."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.cursor = of("that Sund").start
        grown = []
        for key in ("v", "v", "v", "V", "V", "V"):
            await pilot.press(key)
            assert view.selected is not None
            grown.append(view.selected.end)
        first, second, third = (
            of(words).end for words in ("harbour.", "Sund refused.", "grain, ships and tolls.")
        )
        assert grown == [first, second, third, second, first, first]
        assert view.selected.start == of("Norland").start
        await pilot.press("j")
        assert view.selected is None


def styles(app: Desk, row: int) -> dict[str, Style]:
    """Return the style of each piece of a row, of the first where two say the same."""
    return {part.text: part.style for part in reversed(list(app.view.render_line(row)))}


async def click(pilot: Pilot[None], app: Desk, words: str, times: int = 1) -> None:
    """Click on the first letter of some words."""
    view, offset = app.view, of(words).start
    row = view.page.row_at(offset)
    column = view.left + view.gutter_width + view.page.column(row, offset)
    await pilot.click(ArticleView, offset=(column, row - view.scroll_offset.y), times=times)


async def test_a_click_means_the_innermost_mark() -> None:
    """It puts the cursor there; twice selects the sentence; beside the text nothing happens."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.mark(Layer.POSITION, [demand("Sund open its harbour")])
        view.mark(Layer.ENTITY, [entity("Sund")])
        await click(pilot, app, "Sund open")
        assert view.cursor == of("Sund").start
        clicks = [message for message in app.heard if isinstance(message, ArticleView.Clicked)]
        assert [message.mark for message in clicks] == [entity("Sund")]
        await click(pilot, app, "its harbour", times=2)
        assert view.selected == of("Norland demanded that Sund open its harbour.")
        heard = len(app.heard)
        await pilot.click(ArticleView, offset=(10, 1))  # the blank row under the title
        assert len(app.heard) == heard


async def test_a_selection_grows_by_words() -> None:
    """From where the cursor is, over sentences and paragraphs; never to nothing."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.cursor = of("that Sund").start
        said = []
        for key in (*["shift+right"] * 6, *["shift+left"] * 6):
            await pilot.press(key)
            said.append(view.text_of(view.selected))
        assert said[:5] == ["that", "that Sund", "that Sund open", said[3], said[4]]
        assert said[4:7] == ["that Sund open its harbour", said[5], said[4]]
        assert said[5].endswith("harbour. Sund")
        assert said[-1] == "that"
        view.action_grow_words(1000)
        assert view.selected.end <= len(view.text)


async def drag(pilot: Pilot[None], app: Desk, start: str, end: str) -> None:
    """Press the button on the first letter of some words, and let it go on that of others."""
    places = []
    for words in (start, end):
        row = app.view.page.row_at(of(words).start)
        column = app.view.left + app.view.gutter_width
        column += app.view.page.column(row, of(words).start)
        places.append((column, row - app.view.scroll_offset.y))
    await pilot.mouse_down(ArticleView, offset=places[0])
    await pilot._post_mouse_events([MouseMove], ArticleView, places[1], button=1)
    await pilot.mouse_up(ArticleView, offset=places[1])


async def test_dragging_selects_whole_words() -> None:
    """In either direction; the click at its end does not undo that."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        for start, end in (("that Sund", "its harbour"), ("its harbour", "that Sund")):
            await drag(pilot, app, start, end)
            assert view_text(app) == "that Sund open its"
            assert app.view.cursor == of("that Sund").start
        await click(pilot, app, "Sund refused")
        assert app.view.selected is None


def view_text(app: Desk) -> str:
    """Return what is selected."""
    assert app.view.selected is not None
    return app.view.text_of(app.view.selected)


HOSTILE = (
    "Title \x1b]0;owned\x07 [red]x[/red] \u202egnp\u202c\n\n"
    "Tabs\there \x9b31m [link=javascript:x]l[/] [@click=app.quit]q[/] \udc80 \x00 "
    "漢字と仮名の文章 👩‍👩‍👧 e\u0301" + "z" * 300 + "\n\n" + "word " * 50
)


@pytest.mark.parametrize("width", [10, 17, 40, 80, 200])
async def test_hostile_text_stays_inside_its_cells(width: int) -> None:
    """Every row is exactly as wide as the pane and holds nothing that acts on a terminal."""
    app = Desk(article(HOSTILE))
    async with app.run_test(size=(width, 30)) as pilot:
        app.view.find("x")
        await pilot.pause()
        for y in range(30):
            strip = app.view.render_line(y)
            assert sum(segment.cell_length for segment in strip) == width - 1  # the scroll bar
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", strip.text)
        if width == 80:
            assert "[red]x[/red]" in "".join(screen(app))


@pytest.mark.parametrize("text", ["", " \n ", "x"])
async def test_hardly_any_text_is_no_trouble(text: str) -> None:
    """Every key and call works on an empty article."""
    app = Desk(Article("0", "a.txt", text, "Empty"))
    async with app.run_test(size=(40, 10)) as pilot:
        view = app.view
        await pilot.press(*"jkGg(){}vV", "pagedown", "ctrl+u")
        view.find("x")
        view.step_found(1)
        view.step(Layer.ENTITY, 1)
        await pilot.click(ArticleView, offset=(5, 0))
        await pilot.resize_terminal(5, 2)
        await pilot.pause()
        assert view.cursor == 0
        assert view.progress == 1.0
        assert view.paragraph_count == (1 if text == "x" else 0)


async def test_showing_another_article_keeps_nothing() -> None:
    """Marks, selection and place belong to the article before."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.mark(Layer.ENTITY, [entity("Norland")])
        view.go(of("Paragraph 18"))
        view.show(article("Short.\n\nSecond."), at=8)
        await pilot.pause()
        assert view.selected is None
        assert len(view.marks(Layer.ENTITY)) == 0
        assert under_cursor(app) == "Second."
        assert [row.strip(" ▐▕") for row in screen(app)[:3]] == ["Short.", "", "Second."]


async def test_a_place_is_shown_although_the_pane_had_no_size_yet() -> None:
    """An article opened where the reader left off has that place in sight."""
    app = Desk(at=of("Paragraph 17").start)
    async with app.run_test(size=(60, 20)):
        assert app.view.cursor_row in app.view.visible_rows()
        assert 0 < app.view.progress < 1


async def test_looks_follow_the_theme_and_the_lack_of_colour() -> None:
    """Every look exists, changes with the theme, and does without colour if asked to."""
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        assert all(view.get_component_styles(look) for look in LOOKS)
        dark = view.render_line(0)
        app.theme = "textual-light"
        await pilot.pause()
        assert list(view.render_line(0)) != list(dark)
        view.selected = of(TITLE)
        view.set_class(True, "-no-color")
        await pilot.pause()
        assert any(part.style.reverse for part in view.render_line(0) if part.text in TITLE)


async def test_only_rows_in_sight_are_drawn_and_only_when_they_change(built: list[int]) -> None:
    """What a key costs depends on the screen, not on the length of the article."""
    long = article("\n\n".join(["Sund spoke to Norland about grain. " * 20] * 300))
    app = Desk(long)
    async with app.run_test(size=(80, 24)) as pilot:
        view = app.view
        assert len(view.page.rows) > 3000
        assert len(set(built)) <= 24
        words = re.finditer("Sund|Norland", long.text)
        view.mark(Layer.ENTITY, [Mark(Span(*word.span()), Layer.ENTITY, "GPE") for word in words])
        await pilot.pause()
        view.go(Span(200, 210))
        await pilot.pause()
        built.clear()
        await pilot.press("j")
        assert len(built) <= 4  # the old sentence and the new one
        built.clear()
        view.end()
        await pilot.pause()
        assert len(built) <= 24
