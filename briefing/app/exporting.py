"""Export demands and notes to a Markdown file."""

from __future__ import annotations

from briefing.app.jumping import Jumping


class Exporting(Jumping):
    """Asks where to, and never overwrites what it did not write."""

    def action_export(self) -> None:
        """Ask where to export to."""
