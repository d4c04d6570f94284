"""The board: who demands how much of whom, how firmly, and what came back."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.papers import is_paper
from briefing.crossref.sides import sides

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefing.crossref.index import CrossIndex
    from briefing.model import Position, Thread

    Pair = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side demands of another."""

    holder: str | None
    """`None` where the texts name nobody."""
    addressee: str | None
    """`None` where nobody in particular is asked."""
    threads: tuple[str, ...]
    """Ids, in order of first appearance."""
    strength: int | None
    """The strongest, as in `Position.strength`; `None` where none is known."""
    statuses: tuple[tuple[str, int], ...]
    """Statuses of the threads and how many have each, the most frequent first."""

    @property
    def count(self) -> int:
        """How many demands there are; one that recurs counts once."""
        return len(self.threads)


@dataclass(frozen=True, slots=True)
class Board:
    """A grid of holders and addressees, those with most demands first, the unnamed last."""

    holders: tuple[str | None, ...] = ()
    addressees: tuple[str | None, ...] = ()
    cells: tuple[Cell, ...] = ()
    """Row by row; empty ones are left out."""
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By which names the texts call a side, where there is more than its own."""

    def cell(self, holder: str | None, addressee: str | None) -> Cell | None:
        """Return one cell, `None` where nothing is demanded."""
        for one in self.cells:
            if (one.holder, one.addressee) == (holder, addressee):
                return one
        return None


def board(index: CrossIndex) -> Board:
    """Lay out all demands; one made by two parties, or of two, stands in both places."""
    threads = index.threads()
    asked = {one.id: [index.place(place)[1] for place in one.positions] for one in threads}
    known = sides(name for positions in asked.values() for name in _all_names(positions))
    found: dict[Pair, dict[Thread, list[int]]] = defaultdict(dict)
    for thread in threads:
        made: dict[Pair, list[int]] = defaultdict(list)
        for position in asked[thread.id]:
            for pair in _pairs(position, known):
                made[pair].append(position.strength or 0)
        fuller = _told_fuller(made.keys())
        for pair in (pair for pair in made if pair not in fuller):
            found[pair][thread] = made[pair]
    cells = [_cell(pair, made) for pair, made in found.items()]
    holders = _by_weight((cell.holder, cell) for cell in cells)
    addressees = _by_weight((cell.addressee, cell) for cell in cells)
    rows, columns = ({name: at for at, name in enumerate(one)} for one in (holders, addressees))
    cells.sort(key=lambda cell: (rows[cell.holder], columns[cell.addressee]))
    return Board(holders, addressees, tuple(cells), _called(known))


def _all_names(positions: Iterable[Position]) -> Iterator[str]:
    for position in positions:
        yield from (party.name for party in (position.holder, *position.addressees) if party)


def _pairs(position: Position, known: dict[str, str]) -> Iterator[Pair]:
    """Give who asks whom; nothing for what is said not to be asked.

    A paper asks for whoever wrote it, which the text does not tell.
    """
    if position.negated:
        return
    by = position.holder.name if position.holder else ""
    holder = known[by] if by and not is_paper(by) else None
    for name in dict.fromkeys(known[party.name] for party in position.addressees) or (None,):
        yield holder, name


def _told_fuller(pairs: Collection[Pair]) -> set[Pair]:
    """Return the pairs of one demand that lack a side which another place of it names."""
    holders = {addressee: holder for holder, addressee in pairs if holder}
    addressees = {holder: addressee for holder, addressee in pairs if addressee}
    return {
        (holder, addressee)
        for holder, addressee in pairs
        if (addressee is None and holder in addressees) or (holder is None and addressee in holders)
    }


def _cell(pair: Pair, made: dict[Thread, list[int]]) -> Cell:
    statuses = Counter(thread.status for thread in made)
    strongest = max(strength for strengths in made.values() for strength in strengths)
    return Cell(
        *pair,
        tuple(thread.id for thread in made),
        strongest or None,
        tuple(sorted(statuses.items(), key=lambda one: (-one[1], one[0]))),
    )


def _by_weight(cells: Iterable[tuple[str | None, Cell]]) -> tuple[str | None, ...]:
    """Order names by how many demands they have, then by how firm these are."""
    counts: Counter[str | None] = Counter()
    strengths: Counter[str | None] = Counter()
    for name, cell in cells:
        counts[name] += cell.count
        strengths[name] = max(strengths[name], cell.strength or 0)
    return tuple(sorted(counts, key=lambda n: (n is None, -counts[n], -strengths[n], n or "")))


def _called(known: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = defaultdict(list)
    for name, side in known.items():
        names[side].append(name)
    return tuple((side, tuple(some)) for side, some in sorted(names.items()) if len(some) > 1)
