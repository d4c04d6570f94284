"""Make the pictures in screenshots/ from the seeds, with the real engine.

Run `python -m tests.screenshots` and commit what changed. README's picture is made as PNG
as well if Chromium is there.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "screenshots"
MAIN = "reader-120x36"

SCENES = {
    MAIN: ((120, 36), "textual-dark", ["]d", "]d"]),
    "reader-light-120x36": ((120, 36), "textual-light", ["]a", "]d"]),
    "entity-200x50": ((200, 50), "textual-dark", ["]a", "]e", "]e", "]e"]),
    "article-80x24": ((80, 24), "textual-dark", ["]d"]),
    "demands-80x24": ((80, 24), "textual-dark", ["f", "g3"]),
    "note-80x24": ((80, 24), "textual-light", ["]d", "m", "W", "h", "y", "question_mark"]),
    "help-80x24": ((80, 24), "textual-dark", ["question_mark"]),
    "board-120x36": ((120, 36), "textual-dark", ["B"]),
    "thread-120x36": ((120, 36), "textual-light", ["T", "enter"]),
    "timeline-120x36": ((120, 36), "textual-dark", ["L"]),
    "change-120x36": ((120, 36), "textual-light", ["]d", "a", "]d", "c"]),
    "reading-120x36": ((120, 36), "textual-dark", ["r", "]d"]),
    "small-40x12": ((40, 12), "textual-dark", ["]d"]),
}
"""For each picture the size, the theme, and the keys that lead to what it shows."""


async def picture(size: tuple[int, int], theme: str, keys: list[str], folder: Path) -> str:
    """Open the seeds, press the keys, and return the screen as SVG."""
    from briefing import config
    from briefing.app.app import BriefingApp
    from briefing.app.kept import Looks
    from briefing.app.keys import is_sequence
    from briefing.cli.desk import Desk
    from briefing.ingest import read
    from briefing.store import Store

    articles = read(["seeds"], stdin=sys.stdin.buffer).articles
    with Desk(config.Settings(), store=Store.open(folder / "data", folder / "cache")) as desk:
        app = BriefingApp(articles, desk, desk.store, title="seeds", theme=theme, looks=Looks())
        async with app.run_test(size=size) as pilot:
            while len(app.screen_stack[0].collection.analyses) < len(articles):
                await pilot.pause(0.1)
            for key in keys:
                await pilot.press(*(key if is_sequence(key) else [key]))
            await pilot.pause(0.5)
            return app.export_screenshot(simplify=True)


def main() -> None:
    """Make all pictures."""
    os.chdir(ROOT)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as cache:
        os.environ["BRIEFING_CONFIG"] = os.environ["BRIEFING_STATE"] = cache
        for name, (size, theme, keys) in SCENES.items():
            shutil.rmtree(Path(cache, "data"), ignore_errors=True)  # every picture starts afresh
            svg = asyncio.run(picture(size, theme, keys, Path(cache)))
            # Textual names styles after a checksum of the text; so the diff shows what changed.
            (PICTURES / f"{name}.svg").write_text(re.sub(r"terminal-\d+-", "t-", svg), "utf-8")
    if chromium := shutil.which("chromium") or shutil.which("chromium-browser"):
        photograph(chromium, PICTURES / f"{MAIN}.svg")


def photograph(chromium: str, svg: Path) -> None:
    """Draw an SVG as PNG, in its own size."""
    width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text("utf-8")).groups()
    window = f"--window-size={int(float(width)) + 1},{int(float(height)) + 1}"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", window]
    target = f"--screenshot={svg.with_suffix('.png')}"
    subprocess.run([chromium, *flags, target, svg.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
