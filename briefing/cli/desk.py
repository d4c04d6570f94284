"""The desk: where articles, stored findings and the analysing process come together.

The reader and the commands both work through it, so neither can know what the other does not.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing import paths
from briefing.analysis import engine, models
from briefing.analysis.handle import AnalysisWorker
from briefing.errors import AnalysisError, ModelMissingError, StoreError
from briefing.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

    from briefing.config import Settings
    from briefing.corrections import Correction
    from briefing.model import Analysis, Article


_TOGETHER = 16
"""Articles sent to be analysed at once: enough to be quick, few enough to show progress."""


class Desk:
    """Looks findings up in the store and has the rest analysed; close it when done.

    The analysing process starts with the first article that is not in the store.
    """

    def __init__(self, settings: Settings, *, store: Store | None = None) -> None:
        self._problems: list[str] = []
        self.store = store or self._open_store(settings.corrections)
        self._model: models.Model | None = None
        try:
            self._model = models.choose(settings.model)
        except ModelMissingError as error:
            self._missing = str(error)
            self._problems.append(self._missing)
        self._worker: AnalysisWorker | None = None
        self._found: dict[str, Analysis] = {}
        """What the engine found, by article id, before any correction."""
        self._right: dict[str, tuple[tuple[Correction, ...], Analysis]] = {}
        """What it became, and by which corrections."""

    def _open_store(self, corrections: str | None) -> Store:
        file = paths.expanded(corrections) if corrections else None
        try:
            return Store.open(corrections=file)
        except StoreError as error:
            self._problems.append(str(error))
            return Store.in_memory(str(error), corrections=file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the analysing process, busy or not, and close the store."""
        if self._worker is not None:
            self._worker.close()
        self.store.close()

    @property
    def problems(self) -> list[str]:
        """What the user should know before relying on the store, the model or corrections.

        These are read for that, so nobody should ask who has not shown the first page yet.
        """
        return [*self._problems, *self.store.corrections.problems]

    @property
    def status(self) -> str:
        """Say what the analysing process is doing; empty before it was needed."""
        return self._worker.status if self._worker else ""

    def cached(self, article: Article) -> Analysis | None:
        """Return known findings, `None` if this text was not analysed with this engine yet.

        Asked again, it returns them as they are after the corrections made meanwhile.
        """
        found = self.found(article)
        return found and self._corrected(article, found)

    def found(self, article: Article) -> Analysis | None:
        """Return the same as the engine found it, without corrections."""
        if article.id not in self._found and self._model:
            stored = self.store.analysis(article.id, engine(), self._model.label)
            if stored:
                self._found[article.id] = stored
        return self._found.get(article.id)

    def _corrected(self, article: Article, found: Analysis) -> Analysis:
        """Put right what readers have put right: the only place where that is done."""
        some = self.store.corrections.on(article)
        if not some:
            return found
        from briefing.corrections import corrected  # noqa: PLC0415  (most have no such file)

        known = self._right.get(article.id)
        if known is None or known[0] != some:
            known = self._right[article.id] = (some, corrected(article, found, some))
        return known[1]

    async def analyse(self, article: Article) -> Analysis:
        """Analyse without blocking the event loop, and store the findings.

        Raises:
            AnalysisError: If there is no model, or the analysis of this article failed.
        """
        known = self.cached(article)
        return known or self._keep(article, await self._started().analyse_async(article))

    def _started(self) -> AnalysisWorker:
        if self._model is None:
            raise ModelMissingError(self._missing)
        if self._worker is None:
            self._worker = AnalysisWorker(self._model.load_name)
        return self._worker

    def _keep(self, article: Article, found: Analysis) -> Analysis:
        self.store.keep_analysis(found)
        self._found[article.id] = found
        return self._corrected(article, found)

    def analyse_all(self, articles: Sequence[Article]) -> tuple[dict[str, Analysis], list[str]]:
        """Analyse many while the caller waits, with progress on a terminal's standard error.

        Returns:
            The findings by article id, and one sentence for each article that failed.
        """
        stored = {article.id: self.cached(article) for article in articles}
        found = {id_: analysis for id_, analysis in stored.items() if analysis}
        new = [article for article in articles if article.id not in found]
        failed: list[str] = []
        with _Progress(len(articles), len(found)) as progress:
            for start in range(0, len(new), _TOGETHER):
                some = new[start : start + _TOGETHER]
                progress.step(len(some))
                try:
                    outcomes = self._started().analyse_all(some)
                except ModelMissingError as error:
                    failed.append(str(error))
                    break
                except AnalysisError as error:  # the process did not start; it may the next time
                    failed += [f"{article.path}: {error}" for article in some]
                    continue
                for article, outcome in zip(some, outcomes, strict=True):
                    if isinstance(outcome, AnalysisError):
                        failed.append(f"{article.path}: {outcome}")
                    else:
                        found[article.id] = self._keep(article, outcome)
        self.store.keep_searchable((article, found.get(article.id)) for article in articles)
        return found, failed


class _Progress:
    """A line such as "analysing 3 of 12" that is gone when the work is done."""

    def __init__(self, total: int, done: int) -> None:
        self._total = total
        self._done = done
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def step(self, count: int) -> None:
        self._done += count
        if self._shown:
            print(
                f"\ranalysing {self._done} of {self._total} ", end="", file=sys.stderr, flush=True
            )

    def __exit__(self, *_: object) -> None:
        if self._shown and self._done:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
