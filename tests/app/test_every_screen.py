"""How every screen over the reader looks, small and large, dark and light.

`pytest --snapshot-update` after a change that is meant. The screens about the whole story have
pictures of their own in `story/`.
"""

import pytest

SCREENS = {
    "card": ["l", "K"],
    "peek": ["2", "]", "d", "p"],
    "help": ["question_mark"],
    "evidence": ["]", "d", "i"],
    "problems": ["exclamation_mark"],
    "tour": ["full_stop"],
    "reading": ["r"],
    "note": ["]", "d", "m", *"Since #when?"],
    "change": ["]", "d", "c"],
    "rename": ["]", "e", "c"],
    "find": ["slash", *"ferry"],
    "sift": ["F", *"from:union"],
    "export": ["e"],
    "rejected": ["]", "d", "x", "X"],
    "palette": ["colon", *"board"],
}


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["small", "large"])
@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_looks_as_it_did(looks_as_it_did, name, size, theme):
    """Each as its key opens it."""
    assert looks_as_it_did(size, theme, *SCREENS[name])
