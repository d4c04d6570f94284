"""The real process: what it says, and when it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.analysis.handle import AnalysisWorker
from briefing.analysis.wire import Reply, receive
from briefing.errors import ModelMissingError
from briefing.ingest.text import article_from_text

ARTICLE = article_from_text("Talks\n\nRussia urged NATO on Monday to resume talks.", "a.txt")


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the log and the user's names out of it."""
    monkeypatch.setenv("BRIEFING_STATE", str(tmp_path))
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path))


def test_the_real_worker_analyses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From any folder, even one with a "json.py" that would break it."""
    (tmp_path / "json.py").write_text("raise SystemExit('not me')")
    monkeypatch.chdir(tmp_path)
    with AnalysisWorker() as worker:
        analysis = worker.analyse(ARTICLE)
    assert {entity.name for entity in analysis.entities} >= {"Russia", "NATO"}
    assert analysis.positions
    assert analysis.model == worker.model


def test_a_model_that_is_missing_is_told_once() -> None:
    """The sentence comes from the process, the error from the handle."""
    with (
        AnalysisWorker("no_such_model") as worker,
        pytest.raises(ModelMissingError, match="no_such"),
    ):
        worker.analyse(ARTICLE)


def test_the_worker_answers_nonsense_and_ends_with_its_parent() -> None:
    """Standard input closes when the parent dies, however it dies."""
    command = [sys.executable, "-P", "-m", "briefing.analysis.worker"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        ready = receive(worker.stdout, Reply)
        worker.stdin.write(b"nonsense\n")
        worker.stdin.flush()
        answer = receive(worker.stdout, Reply)
        worker.stdin.close()
        assert worker.wait(10) == 0
    assert ready is not None
    assert ready.ready
    assert answer is not None
    assert answer.error
