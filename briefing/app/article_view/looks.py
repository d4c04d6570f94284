"""How the article looks: one component class for each thing that can be marked.

Nothing is told apart by colour alone: without any, people are bold, places underlined,
organisations doubly underlined, and every position has its own shape in the margin.
"""

from __future__ import annotations

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

BARS = {"solid": "▌", "dashed": "┆", "dotted": "┊"}
"""What runs along a position, by how sure it is."""

NOTE_SHAPE = "✎"

_OTHER_LOOKS = """
    title heading meta quote marker boilerplate other inferred content note found cursor selected
    here
"""

LOOKS = {
    *ENTITY_LOOKS.values(),
    *(f"article--{kind}" for kind in SHAPES),
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
    .article--boilerplate { color: $text-disabled; }

    .article--person { color: $text-accent; text-style: bold; }
    .article--org { color: $text-success; text-style: uu; }
    .article--gpe { color: $text-primary; text-style: underline; }
    .article--loc { color: $text-primary; text-style: underline; }
    .article--norp { color: $text-primary; text-style: italic; }
    .article--date { color: $text-secondary; }
    .article--other { color: $text-secondary; text-style: italic; }
    .article--inferred { text-style: italic; }

    .article--demand { color: $warning; }
    .article--commitment { color: $success; }
    .article--threat { color: $error; }
    .article--rejection { color: $secondary; }
    .article--denial { color: $accent; }
    .article--content { text-style: underline; }

    .article--note { background: $accent-muted; }
    .article--found { background: $warning-muted; text-style: bold underline; }
    .article--cursor { background: $foreground 8%; }
    .article--here { color: $primary; }
    .article--selected { color: $text-accent; text-style: bold reverse; }
}
"""
