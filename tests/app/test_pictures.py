"""How the reader looks; `pytest --snapshot-update` after a change that is meant."""

import pytest


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_the_reader_looks_as_it_did(looks_as_it_did, size, theme):
    """A demand is selected and has a note, in the layouts for narrow and wide screens."""
    note = ["]", "d", "]", "d", "m", *"Since when?", "escape"]
    assert looks_as_it_did(size, theme, *note, "k", "]", "d")


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [((80, 24), "textual-dark", "2]dpn"), ((80, 24), "textual-light", "lKGp")],
    ids=["peek-narrow", "card-peek-light"],
)
def test_peek_and_card_look_as_they_did(looks_as_it_did, size, theme, keys):
    """The next place of a demand over the article; a peek from the card of an entity."""
    assert looks_as_it_did(size, theme, *keys)


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((40, 12), "textual-light", ["full_stop"]),
        ((120, 36), "high-contrast-dark", ["o", "T", "full_stop"]),
        ((20, 5), "textual-dark", []),
    ],
    ids=["tour-small", "groups-contrast", "tiny"],
)
def test_the_arrangements_look_as_they_did(looks_as_it_did, size, theme, keys):
    """The tour over the text, the list in groups, and hardly any room."""
    assert looks_as_it_did(size, theme, *keys)
