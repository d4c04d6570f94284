"""Keep the reader under test away from this user's own files."""

import pytest


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Remember themes in a temporary place, and be the same whatever terminal this is."""
    monkeypatch.setenv("BRIEFING_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("briefing.app.clipboard.ways", lambda _: iter(()))
