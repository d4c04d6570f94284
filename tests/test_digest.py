"""The digest is SHA-256, and the reader does not load `hashlib` for it."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from briefing.digest import digest


@given(st.text())
def test_it_is_sha_256(text: str) -> None:
    """Ids in what readers have stored depend on it."""
    assert digest(text) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def test_the_reader_does_not_load_hashlib() -> None:
    """It takes 750 kB."""
    told = "import sys, briefing.app.app, briefing.cli; print('hashlib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
