"""How the article looks: one component class for each thing that can be marked.

Nothing is told apart by colour alone: without any, people are bold, places underlined,
organisations doubly underlined, and every position has its own shape in the margin, as every
colour of a highlight has its letter.
"""

from __future__ import annotations

from briefing.model import HIGHLIGHTS

ENTITY_LOOKS = {
    "PERSON": "article--person",
    "ORG": "article--org",
    "GPE": "article--gpe",
    "LOC": "article--loc",
    "FAC": "article--loc",
    "NORP": "article--norp",
    "DATE": "article--date",
}
"""By kind; the others are `article--other`."""

SHAPES = {"demand": "►", "commitment": "✓", "threat": "▲", "rejection": "✗", "denial": "≠"}
"""What stands in the margin where a position begins, by kind."""

BARS = {"checked": "║", "solid": "▌", "dashed": "┆", "dotted": "┊"}
"""What runs along a position, by how sure it is; double where a reader has looked."""

NOTE_SHAPE = "✎"
"""What stands in the margin where a note begins; a highlight has the letter of its colour."""


def note_sign(colour: str, *, words: bool) -> str:
    """Return the sign of a note; the letter of a highlight is a capital where words go with it."""
    letter = colour[:1] or NOTE_SHAPE
    return letter.upper() if words else letter


_OTHER_LOOKS = """
    title heading meta quote marker boilerplate other inferred content note found cursor entity
    selected here
"""

LOOKS = {
    *ENTITY_LOOKS.values(),
    *(f"article--{kind}" for kind in SHAPES),
    *(f"article--{colour}" for colour in HIGHLIGHTS),
    *(f"article--{name}" for name in _OTHER_LOOKS.split()),
}

CSS = """
MarkedView {
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;

    .article--title { color: $text-primary; text-style: bold; }
    .article--heading { text-style: bold; }
    .article--meta, .article--marker { color: $text-muted; }
    .article--quote { text-style: italic; }
    .article--boilerplate { color: $text-muted; }

    .article--person { color: $text-accent; text-style: bold; }
    .article--org { color: $text-success; text-style: uu; }
    .article--gpe, .article--loc { color: $text-primary; text-style: underline; }
    .article--norp { color: $text-primary; text-style: italic; }
    .article--date { color: $text-secondary; }
    .article--other { color: $text-secondary; text-style: italic; }
    .article--inferred { text-style: not bold not underline italic; }

    .article--demand { color: $text-warning; }
    .article--commitment { color: $text-success; }
    .article--threat { color: $text-error; }
    .article--rejection { color: $text-secondary; }
    .article--denial { color: $text-accent; }
    .article--here { color: $text-primary; }

    .article--cursor { background: $foreground 8%; }
    .article--content { text-style: underline; }
    .article--note { background: $success 25%; text-style: underline; }
    .article--yellow { background: #e0b000 35%; }
    .article--green { background: #2aa845 35%; }
    .article--blue { background: #2f7fe0 35%; }
    .article--red { background: #e0405a 35%; }
    .article--found { background: $warning 30%; }
    .article--entity { background: $primary 30%; }
    .article--selected { color: $text; background: $primary 60%; text-style: bold; }

    /* Where colours cannot be blended, or are off, shape has to do more. */
    &:ansi, &.-no-color {
        .article--boilerplate { text-style: dim; }
        .article--note, .article--found, .article--entity { background: transparent; }
        .article--yellow { color: ansi_black; background: ansi_yellow; }
        .article--green { color: ansi_black; background: ansi_green; }
        .article--blue { color: ansi_white; background: ansi_blue; }
        .article--red { color: ansi_white; background: ansi_red; }
        .article--found, .article--entity { text-style: reverse; }
        .article--selected {
            color: $foreground;
            background: $background;
            text-style: bold reverse;
        }
    }
    &.-no-color {
        .article--yellow, .article--green, .article--blue, .article--red {
            color: $foreground;
            background: transparent;
            text-style: underline;
        }
    }
}
"""
