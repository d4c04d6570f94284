"""Export from the reader."""

from tests.app.newsroom import opened


async def test_an_export_says_where_it_went(tmp_path, monkeypatch):
    """Enter takes the default in the current folder; twice gives the same file, unasked."""
    monkeypatch.chdir(tmp_path)
    async with opened(tmp_path, title="Port News") as desk:
        await desk.act("step('demand', 1)")
        await desk.press("m", *"why?", "escape", "e", "enter")
        file = tmp_path / "briefing-port-news.md"
        assert str(file) in desk.seen("Notice").replace("\n", "")
        text = file.read_text(encoding="utf-8")
        assert "why?" in text
        assert "raise wages before winter" in text
        await desk.press("e", "enter")
        assert "Exported" in desk.seen("Notice")
        assert file.read_text(encoding="utf-8") == text


async def test_nobody_elses_file_is_overwritten_unasked(tmp_path, monkeypatch):
    """Only "y" overwrites; Escape and anything else leave the file as it was."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "briefing.md"
    file.write_text("my own notes")
    async with opened(tmp_path) as desk:
        for answer in (["escape"], ["enter"], ["n", "enter"]):
            await desk.press("e", "enter", *answer)
            assert file.read_text() == "my own notes"
            assert desk.app.focused.id == "article"
        await desk.press("e", "enter", "y", "enter")
        assert "raise wages" in file.read_text(encoding="utf-8")


async def test_what_cannot_be_written_is_one_sentence(tmp_path, monkeypatch):
    """A folder is no file to write to."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefing.md").mkdir()
    async with opened(tmp_path) as desk:
        await desk.press("e", "enter")
        assert "briefing.md" in desk.seen("Notice")
        assert "Exported" not in desk.seen("Notice")
