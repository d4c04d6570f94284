"""A sheet of text, such as the help, can be searched."""

from textual.content import Content

from briefing.app.sheet import hung, with_words
from tests.app.newsroom import opened, text_of

TEXT = Content(
    "In the list\n  j  down\n  k  up\n\nAnywhere\n  q  quit at once\n  Q  [quit]\n\nAlone"
)


def test_lines_are_shown_with_their_heading():
    """All words must stand in the line; the heading says where it holds."""
    assert with_words(TEXT, "") is TEXT
    assert with_words(TEXT, " DOWN").plain.split("\n") == ["In the list", "  j  down", ""]
    assert with_words(TEXT, "quit on").plain.split("\n") == ["Anywhere", "  q  quit at once", ""]
    assert with_words(TEXT, "[quit").plain.split("\n") == ["Anywhere", "  Q  [quit]", ""]
    assert with_words(TEXT, "alone").plain == "Alone\n"
    assert "No line" in with_words(TEXT, "tea").plain


def test_long_lines_go_on_below_their_last_column():
    """Unless that is too narrow to be read; a line without columns goes on at the edge."""
    text = Content("Here\n  j  k    Next or previous row of it\nIt was not read.\n\n  a  Add")
    assert hung(text, 40).plain == text.plain
    assert hung(text, 32).plain == text.plain.replace("row ", "row\n" + " " * 10)
    assert hung(text, 29).plain == text.plain


async def test_the_help_is_searched_as_one_types(tmp_path):
    """`/` begins; no letter is taken for a key; Escape shows all, and then closes."""
    async with opened(tmp_path) as desk:
        await desk.press("?", "/", *"next q")
        sheet = desk.app.screen.query_one("#sheet")
        assert "Next or previous quote" in text_of(sheet)
        assert "demand" not in text_of(sheet)
        assert "/ next q" in text_of(sheet)
        await desk.press("enter")
        assert "demand" not in text_of(sheet)
        await desk.press("/", "backspace", *"dem")
        assert "Next or previous demand" in text_of(sheet)
        await desk.press("escape")
        assert "Half a page" in text_of(sheet)
        await desk.press("escape")
        assert desk.app.screen is desk.reader
