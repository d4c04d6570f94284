"""How corrected findings and the forms look; `pytest --snapshot-update` after a change meant."""

import pytest


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((120, 36), "textual-dark", "fg3jaxac"),
        ((80, 24), "textual-light", "]dac"),
        ((40, 12), "textual-dark", "]dac"),
        ((80, 24), "textual-dark", "fg3jaxa"),
        ((120, 36), "ansi-dark", "fg3jaxa"),
    ],
    ids=["form", "form-light", "form-small", "list", "list-ansi"],
)
def test_corrections_look_as_they_did(looks_as_it_did, size, theme, keys):
    """A list half reviewed, and the form of a finding."""
    assert looks_as_it_did(size, theme, *keys)
