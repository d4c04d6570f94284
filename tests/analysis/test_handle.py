"""The handle survives whatever its process does; the processes here are small scripts."""

import asyncio
import os
import signal
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.analysis.handle import AnalysisWorker, log_path
from briefing.errors import AnalysisError, ModelMissingError
from briefing.model import Analysis, Article

ARTICLE = Article("id", "a.txt", "Russia urged talks.", "Talks")
ANSWER = """
import json, os, sys, time
def say(**reply):
    sys.stdout.write(json.dumps(reply) + "\\n"); sys.stdout.flush()
def answer(line):
    say(analysis={"article_id": json.loads(line)["id"], "engine": "1", "model": str(os.getpid())})
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the log goes."""
    monkeypatch.setenv("BRIEFING_STATE", str(tmp_path / "state"))
    return tmp_path


def script(body: str) -> list[str]:
    """Run a worker of a few lines."""
    return [sys.executable, "-c", ANSWER + body]


GOOD = script("say(ready='m-1')\nfor line in sys.stdin: answer(line)")
SLEEPY = script("say(ready='m-1')\nfor line in sys.stdin: time.sleep(60)")


def test_articles_come_back_and_the_process_stays() -> None:
    """One process answers them all, and its states are told."""
    states: list[str] = []
    with AnalysisWorker(command=GOOD, on_status=states.append) as worker:
        first, second = worker.analyse(ARTICLE), worker.analyse(ARTICLE)
        assert first.model == second.model
        assert worker.model == "m-1"
        assert worker.status == "ready"
    assert states == ["busy", "ready"] * 2


def test_starting_early_does_not_block() -> None:
    """The reader shows its first page meanwhile."""
    ready = threading.Event()
    with AnalysisWorker(command=GOOD, on_status=lambda status: ready.set()) as worker:
        worker.start()
        assert ready.wait(10)
        assert worker.status == "ready"


def test_a_crash_costs_one_article(state: Path) -> None:
    """The next one gets a new process; what the old one said is in the log."""
    once = state / "crashed"
    body = (
        "say(ready='m-1')\nfor line in sys.stdin:\n"
        f"    if not os.path.exists({str(once)!r}):\n"
        f"        open({str(once)!r}, 'w').close(); sys.stderr.write('ouch'); os._exit(9)\n"
        "    answer(line)"
    )
    with AnalysisWorker(command=script(body)) as worker:
        with pytest.raises(AnalysisError, match=r"Talks.*unexpectedly"):
            worker.analyse(ARTICLE)
        assert worker.analyse(ARTICLE).article_id == "id"
    assert log_path().read_text() == "ouch"


def test_a_crash_spares_the_articles_that_were_sent_along() -> None:
    """Those after it are asked for again, each by itself, and the order stays."""
    body = (
        "say(ready='m-1')\nfor line in sys.stdin:\n"
        "    if 'poison' in line: os._exit(9)\n"
        "    answer(line)"
    )
    articles = [replace(ARTICLE, id=id_) for id_ in ("a", "poison", "c", "d")]
    with AnalysisWorker(command=script(body)) as worker:
        a, poison, c, d = worker.analyse_all(articles)
        assert worker.status == "ready"
    assert isinstance(poison, AnalysisError)
    assert [found.article_id for found in (a, c, d) if isinstance(found, Analysis)] == [*"acd"]


def test_three_crashes_in_a_row_are_enough(state: Path) -> None:
    """After that nothing is started any more, and the status says so."""
    starts = state / "starts"
    body = f"open({str(starts)!r}, 'a').write('x')"
    with AnalysisWorker(command=script(body)) as worker:
        for _ in range(5):
            with pytest.raises(AnalysisError):
                worker.analyse(ARTICLE)
        assert worker.status == "failed"
    assert starts.read_text() == "xxx"


def test_a_process_that_died_idle_is_replaced_unnoticed() -> None:
    """Out of memory overnight is nobody's article's fault."""
    with AnalysisWorker(command=GOOD) as worker:
        pid = int(worker.analyse(ARTICLE).model)
        os.kill(pid, signal.SIGKILL)
        time.sleep(0.2)
        assert int(worker.analyse(ARTICLE).model) != pid


def test_one_article_can_fail_by_itself() -> None:
    """The process goes on."""
    body = "say(ready='m-1')\nfor line in sys.stdin: say(error='too odd')"
    with AnalysisWorker(command=script(body)) as worker:
        with pytest.raises(AnalysisError, match=r"“Talks” could not be analysed: too odd\."):
            worker.analyse(ARTICLE)
        assert worker.status == "ready"


def test_without_a_model_every_article_says_so() -> None:
    """There is nothing to try again."""
    body = "say(failed='there is no model')"
    with AnalysisWorker(command=script(body)) as worker:
        for _ in range(2):
            with pytest.raises(ModelMissingError, match="there is no model"):
                worker.analyse(ARTICLE)
        assert worker.status == "failed"


def test_a_command_that_does_not_exist_is_one_sentence() -> None:
    """No traceback, no file descriptor left."""
    with (
        AnalysisWorker(command=["/no/such/python"]) as worker,
        pytest.raises(AnalysisError, match="could not start"),
    ):
        worker.analyse(ARTICLE)


def test_closing_does_not_wait_for_a_busy_process() -> None:
    """Quitting is quick, and the thread that waits is released with an error."""
    errors: list[str] = []
    worker = AnalysisWorker(command=SLEEPY)

    def wait() -> None:
        try:
            worker.analyse(ARTICLE)
        except AnalysisError as error:
            errors.append(str(error))

    thread = threading.Thread(target=wait)
    thread.start()
    while worker.status != "busy":
        time.sleep(0.01)
    started = time.monotonic()
    worker.close()
    thread.join(5)
    assert time.monotonic() - started < 3
    assert errors == ["The analysis has been stopped."]
    with pytest.raises(AnalysisError):
        worker.analyse(ARTICLE)


async def test_waiting_without_blocking_can_be_given_up() -> None:
    """An article nobody looks at any more loses its place in the queue."""
    body = (
        "say(ready='m-1')\nfor n, line in enumerate(sys.stdin):\n"
        "    time.sleep(0.3); say(analysis={'article_id': str(n), 'engine': '1', 'model': 'm'})"
    )
    with AnalysisWorker(command=script(body)) as worker:
        first = asyncio.create_task(worker.analyse_async(ARTICLE))
        second = asyncio.create_task(worker.analyse_async(ARTICLE))
        third = asyncio.create_task(worker.analyse_async(ARTICLE))
        await asyncio.sleep(0.1)
        second.cancel()
        assert (await first).article_id == "0"
        assert (await third).article_id == "1"


def test_no_place_for_the_log_is_no_obstacle(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read-only home still gets its analyses."""
    (state / "file").write_text("")
    monkeypatch.setenv("BRIEFING_STATE", str(state / "file" / "below"))
    with AnalysisWorker(command=GOOD) as worker:
        assert worker.analyse(ARTICLE).article_id == "id"
