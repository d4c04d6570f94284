"""Export demands and notes to a Markdown file."""

from __future__ import annotations

import re
from pathlib import Path

from textual import on

from briefing import wording
from briefing.app.jumping import Jumping
from briefing.app.prompt import Prompt
from briefing.errors import ExportError, StoreError
from briefing.paths import expanded
from briefing.safe import one_line


class Exporting(Jumping):
    """Asks where to, and asks again before it overwrites what somebody else wrote."""

    _path = Path()

    async def action_export(self) -> None:
        """Ask where to export to."""
        name = re.sub(r"\W+", "-", self.heading).strip("-").lower()
        await self.ask("export", "Export to:", f"briefing-{name}.md" if name else "briefing.md")

    @on(Prompt.Answered)
    async def export_to(self, message: Prompt.Answered) -> None:
        """Export to the file that was named, unless it is somebody else's."""
        if message.name not in {"export", "overwrite"}:
            return
        self.end_prompt()
        answer = message.value.strip()
        if message.name == "overwrite":
            if answer.lower() in {"y", "yes"}:
                self._export()
            else:
                self.say(f"Nothing was written; {self._path} is as it was.")
        elif answer:
            self._path = expanded(answer)
            if self._is_foreign():
                question = f"Overwrite {one_line(self._path.name)}, which is not our export? y/n"
                await self.ask("overwrite", question)
            else:
                self._export()

    @on(Prompt.Left)
    def export_left(self, message: Prompt.Left) -> None:
        """Write nothing."""
        if message.name in {"export", "overwrite"}:
            self.end_prompt()

    def _is_foreign(self) -> bool:
        from briefing.export.files import is_export  # noqa: PLC0415  (not needed to start)

        return self._path.is_file() and not is_export(self._path)

    def _export(self) -> None:
        from briefing.export.files import write_atomic  # noqa: PLC0415
        from briefing.export.markdown import brief  # noqa: PLC0415

        collection = self.collection
        try:
            notes = self.store.notes()
            articles = list(collection.articles.values())
            write_atomic(self._path, brief(articles, collection.analyses, collection.index, notes))
        except (ExportError, StoreError) as error:
            self.say(str(error))
            return
        waiting = len(collection.articles) - len(collection.analyses)
        without = f" {wording.count(waiting, 'article')} not analysed yet." if waiting else ""
        self.say(f"Exported to {self._path.absolute()}.{without}")
