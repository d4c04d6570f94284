"""The screens by the names that the keys give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.story.board import BoardScreen
from briefing.app.story.news import NewsScreen
from briefing.app.story.notes import NotesScreen
from briefing.app.story.origins import OriginsScreen
from briefing.app.story.threads import ThreadsScreen
from briefing.app.story.timeline import TimelineScreen

if TYPE_CHECKING:
    from briefing.app.story.screen import StoryScreen

SCREENS: dict[str, type[StoryScreen]] = {
    "board": BoardScreen,
    "threads": ThreadsScreen,
    "timeline": TimelineScreen,
    "origins": OriginsScreen,
    "news": NewsScreen,
    "notes": NotesScreen,
}
