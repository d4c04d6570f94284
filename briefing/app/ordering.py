"""The order of the list of articles, and its groups."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from typing import Any

    from briefing.crossref import CrossIndex
    from briefing.model import Article

ALONE = "Stories of their own"
"""Heading of the articles that share no demand with another one."""
UNDATED = "No date"


def in_order(
    articles: Iterable[Article],
    order: str,
    *,
    read: Collection[str] = (),
    demands: Mapping[str, int | None],
) -> list[Article]:
    """Return the articles ordered by "date", "title" ...; as they were given, if by nothing."""
    keys: dict[str, Callable[[Article], Any]] = {
        "date": lambda one: -one.published.toordinal() if one.published else 0,
        "title": lambda one: one.title.casefold(),
        "source": lambda one: wording.source(one).casefold(),
        "unread": lambda one: one.id in read,
        "demands": lambda one: -(demands.get(one.id) or 0),
    }
    return sorted(articles, key=keys[order]) if order in keys else list(articles)


def in_groups(
    articles: Iterable[Article], group: str, stories: Mapping[str, str]
) -> dict[str, list[Article]]:
    """Return the articles by day, source or story: the latest, the first, the largest on top."""
    headings: dict[str, Callable[[Article], str]] = {
        "day": lambda one: wording.day(one.published, year=True) if one.published else UNDATED,
        "source": wording.source,
        "story": lambda one: stories.get(one.id, ALONE),
    }
    if group not in headings or (group == "story" and not stories):
        return {"": [*articles]}
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[headings[group](article)].append(article)
    ranks: dict[str, Callable[[str], Any]] = {
        "day": lambda name: -(day.toordinal() if (day := groups[name][0].published) else 0),
        "source": str.casefold,
        "story": lambda name: (name == ALONE, -len(groups[name])),
    }
    return {name: groups[name] for name in sorted(groups, key=ranks[group])}


def stories(index: CrossIndex) -> dict[str, str]:
    """Return what the demand is that an article shares with others, by its id.

    Articles that share a demand are one story, named after the demand most of them carry.
    """
    homes: dict[str, set[str]] = {}
    carried = [
        ({index.place(number)[0].article.id for number in thread.positions}, thread.gist)
        for thread in index.threads()
    ]
    carried = sorted((pair for pair in carried if len(pair[0]) > 1), key=lambda pair: -len(pair[0]))
    for ids, _ in carried:
        homes |= {id_: {id_} for id_ in ids if id_ not in homes}
        together = max((homes[id_] for id_ in ids), key=len)
        for id_ in ids - together:  # few move: the smaller into the larger
            if (home := homes[id_]) is not together:
                together |= home
                homes |= dict.fromkeys(home, together)
    names: dict[str, str] = {}
    for ids, gist in carried:  # the most widely carried demand comes first and names it
        if ids.isdisjoint(names):
            names |= dict.fromkeys(homes[min(ids)], gist)
    return names
