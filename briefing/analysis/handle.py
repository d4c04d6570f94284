"""The analysis as the rest of the house sees it: a handle on one long-lived, niced process.

Articles go to `briefing.analysis.worker` and analyses come back, so neither spaCy nor its
memory ever enters this process.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, BinaryIO, Literal, Self, cast

from briefing import paths
from briefing.analysis.wire import Reply, receive, send
from briefing.errors import AnalysisError, ModelMissingError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing.model import Analysis, Article

Status = Literal["starting", "ready", "busy", "failed"]

_PATIENCE = 3
"""Crashes in a row after which we stop starting new processes."""
_LOG_LIMIT = 1_000_000


class AnalysisWorker:
    """Analyses articles in another process, which starts when first needed.

    Safe to use from several threads. A crash costs the article that caused it; the next one
    gets a new process, until three have crashed in a row.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        on_status: Callable[[Status], None] | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        """Prepare, without starting anything.

        Args:
            model: The model wanted; `None` for the best one installed.
            on_status: Called from the thread that waits for the worker.
            command: What to run instead of our worker, for tests.
        """
        self.status: Status = "starting"
        self.model: str | None = None
        """Label of the model, once the worker is ready."""
        self._on_status = on_status
        # -P: a folder of articles must not lend its "json.py" to our imports.
        module = [sys.executable, "-P", "-m", "briefing.analysis.worker"]
        self._command = list(command) if command else module + ([model] if model else [])
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.RLock()
        self._queue = ThreadPoolExecutor(1, "analysis")
        self._crashes = 0
        self._off: AnalysisError | None = None
        """Why there will be no more analyses, `None` while there may be."""

    def start(self) -> None:
        """Start the process now, in the background, so that the first article waits less."""
        self._queue.submit(self._start)

    def analyse(self, article: Article) -> Analysis:
        """Return the analysis; blocks until it is there.

        Raises:
            AnalysisError: If it fails, or no analysis is possible at all.
        """
        (outcome,) = self.analyse_all([article])
        if isinstance(outcome, AnalysisError):
            raise outcome
        return outcome

    def analyse_all(self, articles: Sequence[Article]) -> list[Analysis | AnalysisError]:
        """Return what came of each article; several at once take less time than one by one.

        Raises:
            AnalysisError: If the process does not start.
            ModelMissingError: If no analysis is possible at all.
        """
        with self._turn:
            process = self._ready()
            self._tell("busy")
            outcomes = list(map(_outcome, articles, self._ask(process, articles)))
            if len(outcomes) < len(articles):
                return outcomes + self._after_crash(articles[len(outcomes) :])
            self._crashes = 0
            self._tell("ready")
        return outcomes

    def _after_crash(self, articles: Sequence[Article]) -> list[Analysis | AnalysisError]:
        """Find out which of several articles is to blame, so that the others are spared."""
        if len(articles) == 1:
            return [self._crashed(f"The analysis of “{articles[0].title}” ended unexpectedly")]
        self._end()
        outcomes: list[Analysis | AnalysisError] = []
        for article in articles:
            try:
                outcomes.append(self.analyse(article))
            except AnalysisError as error:
                outcomes.append(error)
        return outcomes

    async def analyse_async(self, article: Article) -> Analysis:
        """Return the analysis without blocking; cancelling gives up the place in the queue."""
        return await asyncio.get_running_loop().run_in_executor(self._queue, self.analyse, article)

    def close(self) -> None:
        """End the process at once, even if it is busy."""
        self._off = self._off or AnalysisError("The analysis has been stopped.")
        self._queue.shutdown(wait=False, cancel_futures=True)
        if process := self._process:
            process.kill()
        if self._turn.acquire(timeout=1):  # the thread that waited for it may be clearing up
            self._end()
            self._turn.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self) -> None:
        with self._turn:
            try:
                self._ready()
            except AnalysisError:
                return  # the first article asks again and is told
            self._tell("ready")

    def _ready(self) -> subprocess.Popen[bytes]:
        """Return the process once it has loaded its model, starting it if there is none."""
        if self._off:
            raise self._off
        if self._process and self._process.poll() is None:
            return self._process
        self._tell("starting")
        self._end()
        self._process = process = _launch(self._command)
        reply = None if self._off else receive(cast("BinaryIO", process.stdout), Reply)
        if reply and reply.ready:
            self.model = reply.ready
            return process
        if reply and reply.failed:
            self._off = ModelMissingError(reply.failed)
            self._end()
            self._tell("failed")
            raise self._off
        raise self._crashed("The analysis could not start")

    def _ask(self, process: subprocess.Popen[bytes], articles: Sequence[Article]) -> list[Reply]:
        """Return the replies, fewer than articles if the process ended."""
        replies: list[Reply] = []
        try:
            for article in articles:
                send(cast("BinaryIO", process.stdin), article)
            for _ in articles:
                reply = receive(cast("BinaryIO", process.stdout), Reply)
                if reply is None:
                    break
                replies.append(reply)
        except OSError:
            pass
        except BaseException:  # Ctrl-C while waiting: an answer to come would meet the next article
            self._end()
            raise
        return replies

    def _crashed(self, what: str) -> AnalysisError:
        """Clear up after a process that ended by itself, and say what it means."""
        self._end()
        if self._off:
            return self._off
        self._crashes += 1
        if self._crashes < _PATIENCE:
            self._tell("starting")
            return AnalysisError(f"{what}; the reason may be in {log_path()}.")
        self._off = AnalysisError(
            f"The analysis ended unexpectedly {_PATIENCE} times in a row and is off until the "
            f"next start; the reason may be in {log_path()}."
        )
        self._tell("failed")
        return self._off

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _tell(self, status: Status) -> None:
        if status != self.status:
            self.status = status
            if self._on_status:
                self._on_status(status)


def _outcome(article: Article, reply: Reply) -> Analysis | AnalysisError:
    if reply.analysis is None:
        return AnalysisError(f"“{article.title}” could not be analysed: {reply.error}.")
    return reply.analysis


def log_path() -> Path:
    """Return where the worker's error output goes."""
    return paths.state_dir() / "worker.log"


def _launch(command: list[str]) -> subprocess.Popen[bytes]:
    log = _open_log()
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log or subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C at the terminal is for us alone
        )
    except OSError as error:
        raise AnalysisError(f"The analysis could not start: {error.strerror}.") from error
    finally:
        if log:
            log.close()


def _open_log() -> BinaryIO | None:
    """Open the log to append to, or afresh when it has grown; do without if that fails."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        grown = path.exists() and path.stat().st_size > _LOG_LIMIT
        return path.open("wb" if grown else "ab")
    except OSError:
        return None
