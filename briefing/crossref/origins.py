"""Origins: which articles carry the same text, so that an agency's report counts once.

Texts are compared by their runs of five words, without what stands in quotation marks, since
two reporters may quote one speech. A sample of the runs finds the texts worth comparing, the
longest first, so that thousands of copies are each compared with few.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.clusters import Clusters
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.crossref.index import CrossIndex
    from briefing.model import Article, Span

RUN = 5
"""Words that are compared at once."""
SAME = 0.4
"""Share of the shorter text's runs that must stand in the longer one."""
CERTAIN = 0.8
"""From this share on, what is like the shorter text is found by the longer one."""
LEAST = 12
"""Runs that two texts must share; less may be a coincidence."""
SAMPLE = 4
"""One run of so many, chosen by its hash, leads to a comparison."""
CROWD = 40
"""Runs that stand in more texts that are no copies than this are nobody's own."""

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'“[^”\n]*”?|"[^"\n]*"?')
"""A quotation runs on in the next block with a mark of its own, so it ends with the block."""
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that carry the same text; a text that stands alone is an origin of one."""

    articles: tuple[str, ...]
    """Ids, the earliest first."""

    @property
    def first(self) -> str:
        """Id of the earliest article."""
        return self.articles[0]


@dataclass(frozen=True, slots=True)
class Support:
    """On how much a demand rests: "carried by 4 articles, 2 origins"."""

    articles: int
    origins: int


@dataclass(frozen=True, slots=True)
class Origins:
    """All origins."""

    all: tuple[Origin, ...]
    """In order of their earliest articles."""
    by_article: Mapping[str, Origin]
    """The same by article id."""

    def copied(self) -> tuple[Origin, ...]:
        """Return the origins that more than one article carries, those of most articles first."""
        many = (one for one in self.all if len(one.articles) > 1)
        return tuple(sorted(many, key=lambda one: -len(one.articles)))

    def support(self, articles: Iterable[str]) -> Support:
        """Count articles and origins."""
        ids = frozenset(articles)
        return Support(len(ids), len({self.by_article[one].first for one in ids}))


def origins(index: CrossIndex) -> Origins:
    """Find the articles that carry the same text."""
    articles = [page.article for page in index.pages()]
    groups = _same([_body(article) for article in articles])
    found = tuple(Origin(tuple(articles[number].id for number in group)) for group in groups)
    return Origins(found, {article: origin for origin in found for article in origin.articles})


def _body(article: Article) -> str:
    """Return the running text in lower case, one block a line."""
    blocks = [_without(article, block.span) for block in article.blocks if block.kind in _BODY]
    return "\n".join(" ".join(one.lower().split()) for one in blocks or [article.text])


def _without(article: Article, span: Span) -> str:
    """Return the text of a block without dateline and boilerplate."""
    parts, at = [], span.start
    dateline = (article.dateline.span,) if article.dateline else ()
    for cut in sorted((*dateline, *article.boilerplate)):
        if cut.overlaps(span):
            parts.append(article.text[at : max(at, cut.start)])
            at = max(at, cut.end)
    return " ".join([*parts, article.text[at : span.end]])


def _same(texts: Sequence[str]) -> list[list[int]]:
    """Return the numbers of texts that are the same, or parts of each other."""
    clusters = Clusters(len(texts))
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        if text:
            clusters.join(first.setdefault(text, number), number)
    runs = {number: _runs(text) for text, number in first.items()}
    having: dict[int, list[int]] = defaultdict(list)
    for number in sorted(runs, key=lambda number: (-len(runs[number]), number)):
        own = runs[number]
        sample = [run for run in own if run % SAMPLE == 0]
        likest = 0.0
        for other in _candidates(sample, having):
            shared = len(own & runs[other])
            if shared >= max(LEAST, SAME * len(own)):
                clusters.join(other, number)
                likest = max(likest, shared / len(own))
        if likest < CERTAIN:
            for run in sample:
                having[run].append(number)
    return clusters.members()


def _candidates(sample: Sequence[int], having: Mapping[int, list[int]]) -> list[int]:
    """Return longer texts that may hold this one, by the runs of the sample they share."""
    places = (having.get(run, ()) for run in sample)
    counts = Counter(other for some in places if len(some) <= CROWD for other in some)
    return [other for other, count in counts.items() if count >= SAME / 2 * len(sample)]


def _runs(text: str) -> frozenset[int]:
    """Return hashes, the same on every day, of all runs of words that nobody is quoted with."""
    words = _WORD.findall(_QUOTED.sub(" ", text))
    return frozenset(
        zlib.crc32(" ".join(words[at : at + RUN]).encode("utf-8", "surrogatepass"))
        for at in range(len(words) - RUN + 1)
    )
