"""Text stands out from what is behind it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color

from briefing.app.article_view.contrast import ENOUGH, contrast, readable

shades = st.integers(0, 0xFFFFFF).map(lambda code: f"#{code:06x}")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(shades, shades)
def test_any_two_colours_become_readable(text: str, ground: str) -> None:
    """The background stays; the text moves until the ratio is reached."""
    style = readable(Style(color=text, bgcolor=ground, underline=True))
    assert style.bgcolor == RichColor.parse(ground)
    assert style.underline
    assert style.color is not None
    assert contrast(Color.from_rich_color(style.color), Color.parse(ground)) >= ENOUGH - 0.05


@pytest.mark.parametrize("style", [Style(color="red", bgcolor="default"), Style(bold=True)])
def test_the_terminals_own_colours_stay(style: Style) -> None:
    """What they look like is not known."""
    assert readable(style) == style


def test_good_colours_stay() -> None:
    """A theme's colour is kept where it can be read."""
    style = Style(color="#ffffff", bgcolor="#222222")
    assert readable(style) == style
