"""Where else: the places that have to do with an entity, a position or a sentence."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.crossref.parties import same_party, share_party
from briefing.crossref.threads import Likeness
from briefing.model import Reference, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import Position

    Related = tuple[str, list[tuple[Page, Position]]]

MANY = 500
"""No list of references is longer: nobody reads on, and a pane must fill at once."""
FEW = 10
"""Of what is only alike, the best so many."""
LIKE = 0.09
"""How alike two sentences must be, as a cosine of weighted words and names, if they share
telling words and a name ..."""
MUCH_LIKE = 0.15
"""... and if they share less."""


def to_entity(index: CrossIndex, key: str) -> Iterator[Reference]:
    """Give every sentence that names the entity."""
    count = 0
    for page in index.pages():
        spans: dict[int, list[Span]] = defaultdict(list)
        for span in index.mentions_in(page.article.id, key):
            number = page.sentence_at(span.start)
            if number is not None:
                spans[number].append(span)
        for number, matches in sorted(spans.items()):
            if count == MANY:
                return
            count += 1
            yield _reference(page, page.analysis.sentences[number], matches, "")


def to_position(index: CrossIndex, page: Page, position: Position) -> Iterator[Reference]:
    """Give the same position elsewhere, answers, the same parties, then shared words."""
    seen = {(page.article.id, position.sentence)}
    yield from _unseen([*_told_elsewhere(index, position), *_between(index, position)], seen)
    yield from _alike(index, page.features_in(position.content), seen)


def to_sentence(index: CrossIndex, article_id: str, span: Span) -> Iterator[Reference]:
    """Give where else its positions are told or answered, then what shares rare words with it."""
    page = index.page(article_id)
    number = page.sentence_at(span.start)
    own = page.analysis.sentences[number] if number is not None else span
    seen = {(article_id, own)}
    for position in page.analysis.positions:
        if own.covers(position.trigger):
            yield from _unseen(_told_elsewhere(index, position), seen)
    yield from _alike(index, page.features_in(own), seen)


def _unseen(groups: Iterable[Related], seen: set[tuple[str, Span]]) -> Iterator[Reference]:
    """Give the sentences of the positions that are not seen yet, and note them."""
    for reason, positions in groups:
        for page, position in _in_order(positions):
            if (page.article.id, position.sentence) not in seen:
                seen.add((page.article.id, position.sentence))
                yield _reference(page, position.sentence, [position.content], reason)


def _told_elsewhere(index: CrossIndex, position: Position) -> Iterator[Related]:
    """Give groups of positions, nearest first, each with the reason why it is listed."""
    thread = index.thread_of(position.id)
    if thread:
        yield f"same {position.kind}", [index.place(one) for one in thread.positions]
        yield "answer", [index.place(one) for one in thread.answers]
    answered = [one for other in index.answered_by(position.id) for one in other.positions]
    yield "demand it answers", [index.place(one) for one in answered]


def _between(index: CrossIndex, position: Position) -> Iterator[Related]:
    if position.holder and position.addressees:
        between = [pair for pair in index.places() if _same_parties(position, pair[1])]
        names = ", ".join(party.name for party in position.addressees)
        yield f"also {position.holder.name} → {names}", between[:MANY]


def _same_parties(one: Position, other: Position) -> bool:
    if not one.holder or not other.holder or not same_party(one.holder.name, other.holder.name):
        return False
    return share_party(
        [party.name for party in one.addressees], [party.name for party in other.addressees]
    )


def _alike(
    index: CrossIndex, features: frozenset[str], seen: set[tuple[str, Span]]
) -> Iterator[Reference]:
    """Give the likest of the sentences that share enough."""
    shared: dict[tuple[str, int], set[str]] = defaultdict(set)
    for feature in features:
        if not index.is_common(feature):
            for article_id, numbers in index.sentences_with(feature).items():
                for number in numbers:
                    shared[article_id, number].add(feature)
    found = []
    likeness = Likeness(index.weight)
    for (article_id, number), telling in shared.items():
        page = index.page(article_id)
        span = page.analysis.sentences[number]
        least, shown = _shared(telling, features & page.features[number])
        value = likeness(features, page.features[number])
        if (article_id, span) not in seen and value >= least:
            found.append((-value, page.order, span, page, shown))
    best = sorted(found, key=lambda one: one[:3])[:FEW]
    for *_, span, page, shown in sorted(best, key=lambda one: one[1:3]):
        matches = page.places(shown, span)
        yield _reference(page, span, matches, _shares(page, span, matches))


def _shared(telling: set[str], both: frozenset[str]) -> tuple[float, frozenset[str]]:
    """Return how alike two sentences must be at least, and what to show of what they share.

    "Security guarantees" or "Putin" with "call" says more than "Russian troops", with a name
    that stands everywhere, and than words without any name. Names alone say nothing.
    """
    words = {feature for feature in both if not feature.startswith("=")}
    if words.isdisjoint(telling) or len(both) < 2:
        return math.inf, both
    shown = frozenset(words | telling)
    named = len(words) < len(both)
    return (LIKE if named and len(shown) > 1 else MUCH_LIKE), (shown if len(shown) > 1 else both)


def _shares(page: Page, sentence: Span, matches: Iterable[Span]) -> str:
    """Name what is shared as it stands there, but "Karen Donfried" where it says "she"."""
    names = {span: name.removeprefix("=") for span, name in page.marks_in(sentence)}
    shared = (names.get(span) or span.of(page.article.text) for span in matches)
    return "shares " + ", ".join(f"“{one}”" for one in list(dict.fromkeys(shared))[:3])


def _in_order(pairs: Iterable[tuple[Page, Position]]) -> list[tuple[Page, Position]]:
    return sorted(pairs, key=lambda pair: (pair[0].order, pair[1].sentence, pair[1].content))


def _reference(page: Page, sentence: Span, matches: Iterable[Span], reason: str) -> Reference:
    matches = tuple(matches)
    paragraph = page.article.paragraph_number(sentence.start)
    return Reference(page.article.id, sentence, matches, paragraph, reason)
