"""Whatever an article says, it only says it."""

from dataclasses import replace
from datetime import date

from tests.app.newsroom import FakeAnalyst, article, opened

NASTY = "Title [red]\x1b[31m$(rm) \u202eevil\n\n[@click=quit]Press[/] \x07 here [/nothing] now.\n"


async def test_hostile_text_is_harmless_in_every_pane(tmp_path):
    """Markup, escapes and overrides in text, title, source, names and notes just show."""
    nasty = replace(article(NASTY, "a[b].txt", date(2024, 1, 2)), source="[bold]\x1bAP", byline="[")
    problems = ["[/broken] \x1b[2J"]
    async with opened(
        tmp_path, [nasty], FakeAnalyst(nasty), title="[i]\x1bnews", problems=problems
    ) as desk:
        await desk.press("m", *"[/x]", "escape", "D", "slash", *"[/no", "enter", "n")
        screen = "\n".join(strip.text for strip in desk.reader._compositor.render_strips())
        assert "Title [red]␛[31m$(rm)" in screen
        assert "[bold]␛AP" in screen
        assert "[i]␛news" in screen
        assert "\x1b" not in screen
        assert "\u202e" not in screen
        await desk.press("exclamation_mark")
        assert "[/broken] ␛[2J" in desk.app.screen.query_one("#sheet Static").render().plain


async def test_a_quote_is_copied_harmlessly_and_with_its_source(tmp_path):
    """What goes to the clipboard could be pasted into a shell: no controls, no line ends."""
    nasty = article(NASTY, "x.txt")
    async with opened(tmp_path, [nasty], FakeAnalyst(nasty)) as desk:
        await desk.press("j", "j", "Y")
        await desk.app.workers.wait_for_complete()
        await desk.settle()
        copied = desk.app.clipboard
        assert "[@click=quit]Press[/] ␇ here" in copied
        assert copied.isprintable()
        assert "Title [red]␛" in copied
        assert "The Courier" in copied
        assert "OSC 52" in desk.seen("Notice")
