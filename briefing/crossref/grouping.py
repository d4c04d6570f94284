"""Positions of one kind, put together with those that are the same; more come at any time.

Whatever is told in the very same words, as in copies of a text, is one node. What is alike
enough is an edge between nodes. Groups are made inside each connected part, so that only the
parts that an article touches are made anew, with the same outcome as if all were.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.crossref.clusters import Clusters
from briefing.crossref.parties import share_party
from briefing.crossref.senses import GENERAL
from briefing.crossref.threads import alike, alike_within, can_meet, is_open

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefing.crossref.asked import Asked
    from briefing.crossref.verdicts import Reply
    from briefing.model import Span

ALIKE = 0.6
"""How alike the positions of two groups must be to become one."""
BEST = 0.25
"""How much of that the likest two say, beside the average."""
LEAST = 0.2
"""Less than this is not alike at all."""


class Group:
    """Positions that are the same, in order of date and place."""

    __slots__ = ("members", "nodes", "replies")

    def __init__(self, nodes: Sequence[Node], following: dict[str, list[Asked]]) -> None:
        self.nodes = nodes
        told = [one for node in nodes for one in node.members.values()]
        told += [one for member in told for one in following.get(member.id, ())]
        self.members = sorted(told, key=lambda one: one.place)
        self.replies: list[Reply] | None = None
        """`None` if they must be looked for."""


class Edge:
    """What two nodes have in common."""

    __slots__ = ("across", "articles", "sentences", "within")

    def __init__(self, across: float) -> None:
        self.across = across
        """How alike they are in different articles."""
        self.within: float | None = None
        """The same in one article; `None` as long as none has both."""
        self.articles = 0
        """How many articles have both."""
        self.sentences = 0
        """How many sentences have both."""

    @property
    def value(self) -> float:
        """How alike the two are as they stand.

        "Should rescind X and promise Y" are two, however alike.
        """
        if self.sentences:
            return 0.0
        return self.within or 0.0 if self.articles else self.across


class Node:
    """Positions told in the very same words."""

    __slots__ = ("group", "members", "near", "places", "unlike")

    def __init__(self) -> None:
        self.members: dict[str, Asked] = {}
        self.near: dict[Node, Edge] = {}
        self.unlike: set[Node] = set()
        """Nodes of the same articles that have nothing in common with this one."""
        self.places: dict[str, set[Span]] = {}
        """Sentences by article."""
        self.group: Group | None = None
        """`None` if it must be found anew."""

    @property
    def any(self) -> Asked:
        """Return one of the members, which are all compared alike."""
        return next(iter(self.members.values()))

    @property
    def first(self) -> Asked:
        """Return the member that comes first."""
        return min(self.members.values(), key=lambda one: one.place)

    def add(self, one: Asked) -> None:
        """Add a member."""
        self.members[one.id] = one
        known = self.places.get(one.article_id)
        here = self.places.setdefault(one.article_id, set())
        if one.sentence not in here:
            here.add(one.sentence)
            for other, edge in self.near.items():
                there = other.places.get(one.article_id, ())
                edge.articles += known is None and bool(there)
                edge.sentences += one.sentence in there

    def remove(self, one: Asked) -> None:
        """Take a member away, and with it those that stand in the same article."""
        del self.members[one.id]
        here = self.places.pop(one.article_id, set())
        for other, edge in self.near.items():
            there = other.places.get(one.article_id, set())
            edge.articles -= bool(here and there)
            edge.sentences -= len(here & there)


class Grouping:
    """All positions of one kind."""

    def __init__(self) -> None:
        self._nodes: dict[object, Node] = {}
        self._with: dict[str, dict[Node, None]] = defaultdict(dict)
        """Nodes by the words of their contents."""
        self._in: dict[str, dict[Node, None]] = defaultdict(dict)
        """Nodes by the articles that they stand in."""
        self._node_of: dict[str, Node] = {}
        self._following: dict[str, list[Asked]] = {}
        """What points back, by the position that it points to."""

    def add(self, asked: Sequence[Asked]) -> None:
        """Add the positions of one article, in reading order."""
        for one, earlier in pointing_back(asked):
            if earlier:
                self._following.setdefault(earlier.id, []).append(one)
            else:
                self._add(one)
        for one in asked:
            if one.content:
                self._add(one)

    def _add(self, one: Asked) -> None:
        here = self._in[one.article_id]
        node = self._nodes.get(one.signature)
        if node is None:
            node = self._nodes[one.signature] = self._new(one, here)
        elif node not in here:
            _bring_together(node, here, one)
        here[node] = None
        node.add(one)
        self._node_of[one.id] = node
        _touch(node)

    def _new(self, one: Asked, here: Collection[Node]) -> Node:
        """Return a node compared with all others, of which some are told in the same article."""
        node = Node()
        words = _telling(one)
        known = {other: None for word in words for other in self._with[word]}
        for other in known:
            across = alike(one, other.any)
            if across is not None and across > LEAST and can_meet(one, other.any):
                node.near[other] = other.near[node] = Edge(across)
            if other in here:
                _meet(node, other, alike_within(one, other.any, across))
        for other in here:  # what only "act now" or "be clear" says is the same in one article
            if other not in known and not one.content.keys().isdisjoint(other.any.content):
                _meet(node, other, alike_within(one, other.any, alike(one, other.any)))
        for word in words:
            self._with[word][node] = None
        return node

    def remove(self, asked: Iterable[Asked]) -> None:
        """Take away the positions of an article."""
        for one in asked:
            self._following.pop(one.id, None)
            node = self._node_of.pop(one.id, None)
            if node is None:
                continue
            _touch(node)
            node.remove(one)
            self._in.pop(one.article_id, None)
            if not node.members:
                del self._nodes[one.signature]
                for other in node.near:
                    del other.near[node]
                for other in node.unlike:
                    other.unlike.remove(node)
                for word in _telling(one):
                    del self._with[word][node]

    def groups(self) -> Iterator[Group]:
        """Give all groups; those that nothing has come to are the same objects as before."""
        seen: set[Group] = set()
        for node in list(self._nodes.values()):
            if node.group is None:
                self._regroup(_part(node))
        for node in self._nodes.values():
            if node.group and node.group not in seen:
                seen.add(node.group)
                yield node.group

    def groups_with(self, word: str) -> Iterator[Group]:
        """Give the groups that have a word in a content."""
        for node in self._with.get(word, ()):
            if node.group:
                yield node.group

    def _regroup(self, part: Iterable[Node]) -> None:
        nodes = sorted(part, key=lambda node: node.first.place)
        number = {node: at for at, node in enumerate(nodes)}
        values = {
            (at, number[other]): edge.value
            for at, node in enumerate(nodes)
            for other, edge in node.near.items()
            if other in number and at < number[other] and edge.value > LEAST
        }
        clusters = Clusters(len(nodes))
        clusters.join_alike(values, ALIKE, BEST)
        for members in clusters.members():
            group = Group([nodes[at] for at in members], self._following)
            for at in members:
                nodes[at].group = group


def _telling(one: Asked) -> Collection[str]:
    """Return the words by which positions are found; "show up", found everywhere, is one."""
    return one.content.keys() - GENERAL or {" ".join(sorted(one.content))}


def _bring_together(node: Node, others: Iterable[Node], one: Asked) -> None:
    """Compare a node with others as what one article tells, unless an earlier one told both."""
    for other in others:
        edge, known = node.near.get(other), other.any
        compared = other in node.unlike or (edge is not None and edge.within is not None)
        if not (compared or one.content.keys().isdisjoint(known.content)):
            _meet(node, other, alike_within(one, known, alike(one, known)))


def _meet(node: Node, other: Node, within: float) -> None:
    """Keep how alike two nodes are in one article; without an edge, neither touches the other."""
    edge = node.near.get(other)
    if edge is None and within > LEAST:
        edge = node.near[other] = other.near[node] = Edge(0.0)
    if edge:
        edge.within = within
    else:
        node.unlike.add(other)
        other.unlike.add(node)


def _touch(node: Node) -> None:
    """Have the parts around a node grouped anew."""
    for one in (node, *node.near):
        one.group = None


def _part(node: Node) -> set[Node]:
    """Return all nodes that can be reached over edges."""
    found, todo = {node}, [node]
    while todo:
        here = todo.pop()
        for other, edge in here.near.items():
            if other not in found and edge.value >= ALIKE:
                found.add(other)
                todo.append(other)
    return found


def pointing_back(asked: Sequence[Asked]) -> Iterator[tuple[Asked, Asked | None]]:
    """Give contents such as "the demand" with what they can mean in their article, if anything.

    That is a demand to the same addressee, else one by the same holder, else any if it is open
    who is asked: the first of the nearest sentence before, else of the next one after.
    """
    for index, one in enumerate(asked):
        if not one.content:
            order = (*reversed(asked[:index]), *asked[index + 1 :])
            able = [(rank, other) for other in order if (rank := _rank(one, other)) is not None]
            best = min(able, key=lambda pair: pair[0], default=None)
            same = (pair for pair in able if best and pair[1].sentence == best[1].sentence)
            chosen = min(same, key=lambda pair: (pair[0], pair[1].place), default=None)
            yield one, chosen[1] if chosen else None


def _rank(one: Asked, other: Asked) -> int | None:
    """Return how well a content fits one that points back, best first; `None` if it does not."""
    if not other.content or other.sentence == one.sentence:
        return None
    if share_party(one.addressees, other.addressees):
        return 0
    if not (is_open(one) or is_open(other)):
        return None
    if share_party(one.holders, other.holders):
        return 1
    return 2 if one.points else None
