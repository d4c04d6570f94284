"""Text that can be read whatever the theme does with colours."""

from __future__ import annotations

from rich.style import Style
from textual.color import BLACK, WHITE, Color

ENOUGH = 4.5
"""The ratio that the accessibility guidelines of the web (WCAG AA) ask of running text."""


def readable(style: Style) -> Style:
    """Move the text's colour towards black or white until it stands out from its background.

    The terminal's own colours stay: nobody knows what they look like.
    """
    if not style.color or not style.bgcolor or not (style.color.triplet and style.bgcolor.triplet):
        return style
    text, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    goal = max(BLACK, WHITE, key=lambda shade: contrast(shade, ground))
    for tenth in range(11):
        mixed = text.blend(goal, tenth / 10)
        if contrast(mixed, ground) >= ENOUGH:
            break
    return style + Style(color=mixed.rich_color)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21.

    >>> contrast(BLACK, WHITE)
    21.0
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    """Return the relative luminance as WCAG defines it for sRGB."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
