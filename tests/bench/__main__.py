"""Print the first figures with their bars. Linux only: memory is read from /proc.

    python -m tests.bench [FOLDER]

FOLDER holds articles to measure on; without it the seeds are used. Medians of alternating runs.
"""

from __future__ import annotations

import random
import signal
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

import briefing.analysis  # noqa: F401 - before numpy, which it tells how many threads multiply
from tests.bench.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
BARE = [sys.executable, str(Path(__file__).with_name("bare_app.py"))]
READER = [sys.executable, "-m", "briefing"]


def main() -> int:
    """Measure everything; 1 if a bar is missed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    missed = 0
    for name, measure, bar, at_most in FIGURES:
        ours, theirs = measure(folder)
        ratio = ours / theirs
        good = ratio <= bar if at_most else ratio >= bar
        missed += not good
        sign = "<=" if at_most else ">="
        verdict = "holds" if good else "MISSED"
        figures = f"{ours:>12.4g} / {theirs:<12.4g} = {ratio:5.2f}"
        print(f"{name:<48} {figures}  bar {sign} {bar}  {verdict}")
    return bool(missed)


def first_text(folder: Path) -> tuple[float, float]:
    """Seconds from the command to the first text, ours and a bare Textual app's."""
    return _median_pair(lambda places: _first_text(folder, places), _bare_first_text, runs=7)


def _first_text(folder: Path, places: Path) -> float:
    shown, word = _first_article(folder)
    terminal = Terminal([*READER, str(shown.parent)], places)
    try:
        return terminal.wait_for(word)
    finally:
        terminal.close()


def _bare_first_text(places: Path) -> float:
    shown, word = _first_article(SEEDS)
    terminal = Terminal([*BARE, str(shown)], places)
    try:
        return terminal.wait_for(word)
    finally:
        terminal.close()


def _first_article(folder: Path) -> tuple[Path, bytes]:
    """Return the first article and a long word from its first running paragraph."""
    shown = min(folder.glob("*.txt"))
    words = shown.read_text(encoding="utf-8").split("\n\n")[1].split()
    return shown, max(
        (word for word in words if word.isascii() and word.isalpha()), key=len
    ).encode()


def peak_memory(folder: Path) -> tuple[float, float]:
    """KiB at most held by the process with the screen, ours (after analysis) and a bare app's."""

    def ours(places: Path) -> float:
        terminal = Terminal([*READER, str(folder)], places)
        try:
            terminal.wait_for(_first_article(folder)[1])
            terminal.settle(6.0)
            return terminal.peak_memory()
        finally:
            terminal.close()

    def theirs(places: Path) -> float:
        terminal = Terminal([*BARE, str(_first_article(SEEDS)[0])], places)
        try:
            terminal.wait_for(_first_article(SEEDS)[1])
            terminal.settle()
            return terminal.peak_memory()
        finally:
            terminal.close()

    return _median_pair(ours, theirs, runs=3)


def key_latency(folder: Path) -> tuple[float, float]:
    """95th percentile of seconds from key to paint while the worker is busy, and while it rests.

    The same reader and worker serve both: the worker is stopped and continued by turns.
    """
    with tempfile.TemporaryDirectory() as scratch:
        many = Path(scratch) / "articles"
        many.mkdir()
        for number, text in enumerate(_shuffled(folder, 12, copies=30)):
            (many / f"{number:02}.txt").write_text(text, encoding="utf-8")
        terminal = Terminal([*READER, str(many)], Path(scratch))
        try:
            terminal.wait_for(_first_article(many)[1])
            worker = _wait_for_worker(terminal.pid)
            busy: list[float] = []
            resting: list[float] = []
            for turn in range(12):
                worker.send_signal(signal.SIGSTOP if turn % 2 else signal.SIGCONT)
                time.sleep(0.2)
                times = resting if turn % 2 else busy
                times += [terminal.key_to_paint(b"j") for _ in range(20)]
            assert worker.is_running(), "the worker finished too early to measure"
            worker.send_signal(signal.SIGCONT)
        finally:
            terminal.close()
    return _percentile(busy), _percentile(resting)


def long_article(folder: Path) -> tuple[float, float]:
    """95th percentile of seconds from key to paint in an article of 100,000 words and of 1,000.

    Both stand open side by side, with nothing analysed.
    """
    with tempfile.TemporaryDirectory() as scratch:
        readers = [_stopped(folder, Path(scratch) / str(words), words) for words in (100_000, 1000)]
        times: tuple[list[float], list[float]] = ([], [])
        try:
            for turn in range(12):
                readers[turn % 2].settle(0.1)
                times[turn % 2].extend(readers[turn % 2].key_to_paint(b"j") for _ in range(20))
        finally:
            for terminal in readers:
                for stopped in psutil.Process(terminal.pid).children(recursive=True):
                    stopped.kill()
                terminal.close()
    return _percentile(times[0]), _percentile(times[1])


def _stopped(folder: Path, places: Path, words: int) -> Terminal:
    """Open an article of so many words in a reader whose worker does nothing."""
    text = next(_shuffled(folder, 1, copies=1 + words // 100)).split(" ")
    article = places / "articles" / "article.txt"
    article.parent.mkdir(parents=True)
    article.write_text(" ".join(text[:words]), encoding="utf-8")
    terminal = Terminal([*READER, str(article)], places)
    terminal.wait_for(_first_article(article.parent)[1])
    terminal.settle(2.0)
    for child in psutil.Process(terminal.pid).children(recursive=True):
        child.send_signal(signal.SIGSTOP)
    return terminal


def _wait_for_worker(pid: int) -> psutil.Process:
    """Return the analysing process once it has worked long enough to have a model loaded."""
    for _ in range(600):
        for child in psutil.Process(pid).children(recursive=True):
            if child.cpu_times().user > 6:
                return child
        time.sleep(0.1)
    raise TimeoutError("the worker never got to work")


def throughput(folder: Path) -> tuple[float, float]:
    """Words a second, of the whole analysis and of plain `nlp.pipe` of the same model."""
    import spacy

    from briefing.analysis import models, pipeline
    from briefing.ingest.text import article_from_text

    ours = pipeline.load()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # as the pipeline does
        plain = spacy.load(models.choose().load_name)
    texts = list(_shuffled(folder, 30, copies=1))
    articles = [article_from_text(text, "bench") for text in texts]
    words = sum(len(text.split()) for text in texts)

    def analyse_all(_: Path) -> float:
        together = [articles[start : start + 16] for start in range(0, len(articles), 16)]
        return words / _seconds(lambda: [pipeline.analyse_all(ours, some) for some in together])

    def pipe_all(_: Path) -> float:
        return words / _seconds(lambda: list(plain.pipe(texts)))

    return _median_pair(analyse_all, pipe_all, runs=5)


def _shuffled(folder: Path, count: int, copies: int) -> Iterator[str]:
    """Make texts that are all different from the articles in the folder, so nothing is cached."""
    order = random.Random(1)
    files = sorted(folder.glob("*.txt"))
    for number in range(count):
        head, *paragraphs = files[number % len(files)].read_text(encoding="utf-8").split("\n\n")
        paragraphs *= copies
        first, *rest = paragraphs
        order.shuffle(rest)
        yield "\n\n".join([f"{head} ({number})", first, *rest])


def _median_pair(
    ours: Callable[[Path], float], theirs: Callable[[Path], float], runs: int
) -> tuple[float, float]:
    """Run the two alternately, each run with places of its own, after a warm-up of each."""
    results: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for measure, kept in zip((ours, theirs), results, strict=True):
            with tempfile.TemporaryDirectory() as places:
                figure = measure(Path(places))
            if run:
                kept.append(figure)
    return statistics.median(results[0]), statistics.median(results[1])


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _percentile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


FIGURES: list[tuple[str, Callable[[Path], tuple[float, float]], float, bool]] = [
    ("first text, s, against a bare app", first_text, 1.4, True),
    ("key to paint p95, s, busy against resting", key_latency, 1.3, True),
    ("key to paint p95, s, 100,000 words against 1,000", long_article, 1.3, True),
    ("analysis, words/s, against plain nlp.pipe", throughput, 0.8, False),
    ("peak memory, KiB, against a bare app", peak_memory, 1.5, True),
]

if __name__ == "__main__":
    sys.exit(main())
