"""The process that analyses: `python -m briefing.analysis.worker [MODEL]`.

Reads an `Article` a line from standard input and answers each with a `Reply` a line, in the same
order, until standard input closes. Articles that wait are analysed together, which is faster.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import traceback
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from briefing.analysis.wire import Reply, send
from briefing.errors import BriefingError
from briefing.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

_NICENESS = 10
"""Keys and painting come first."""
_TOGETHER = 50_000
"""Bytes of requests answered at once."""


def main(arguments: list[str]) -> int:
    """Load the model, then answer until nobody asks any more."""
    replies = _claim_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):  # AttributeError: Windows has no nice
        os.nice(_NICENESS)
    lines = _listen()
    try:
        from briefing.analysis import pipeline  # noqa: PLC0415 - only now, having been niced

        nlp = pipeline.load(*arguments[:1])
    except BriefingError as error:
        send(replies, Reply(failed=str(error)))
        return 1
    send(replies, Reply(ready=str(nlp.meta["briefing"])))
    while True:
        for reply in _answers(nlp, _waiting(lines)):
            send(replies, reply)


def _waiting(lines: queue.SimpleQueue[bytes]) -> list[bytes]:
    """Return the requests that are there, at least one, and no more than is read at once."""
    taken = [lines.get()]
    while sum(map(len, taken)) < _TOGETHER and not lines.empty():
        taken.append(lines.get())
    return taken


def _answers(nlp: Language, lines: list[bytes]) -> list[Reply]:
    """Analyse several articles at once; if that fails, each by itself to spare the others."""
    from briefing.analysis import pipeline  # noqa: PLC0415

    try:
        articles = [msgspec.json.decode(line, type=Article) for line in lines]
        with nlp.memory_zone():  # new words are forgotten again: a long import stays small
            return [Reply(analysis=found) for found in pipeline.analyse_all(nlp, articles)]
    except Exception as error:  # one article's trouble must not stop the rest
        if len(lines) > 1:
            return [reply for line in lines for reply in _answers(nlp, [line])]
        traceback.print_exc()
        return [Reply(error=str(error) if isinstance(error, BriefingError) else repr(error))]


def _claim_stdout() -> BinaryIO:
    """Keep standard output for replies; what libraries print goes to the log instead."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return replies


def _listen() -> queue.SimpleQueue[bytes]:
    """Collect requests in a thread, which ends the process when the asking side is gone."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read() -> None:
        for line in sys.stdin.buffer:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    return lines


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
