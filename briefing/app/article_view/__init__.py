"""The article pane: long texts with many marks, painted a row at a time."""

from briefing.app.article_view.marks import Layer, Mark, Marks
from briefing.app.article_view.view import ArticleView

__all__ = ["ArticleView", "Layer", "Mark", "Marks"]
