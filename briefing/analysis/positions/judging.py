"""The learned layer: how likely each word opens a position of each kind, say two small nets.

It adds what no rule looks for, drops what a rule takes wrongly, and has its say in how sure we
are. The first net sees a word and its neighbours in the parse; of sentences where it finds
something likely, the second reads all words (see `attention`). The weights are in
lexicon/judge.npz; tests/bench/learn_judge.py makes them from annotated articles.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing.analysis.positions import attention, wide
from briefing.analysis.positions.confidence import share
from briefing.analysis.positions.parse_features import KINDS, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from spacy.tokens import Doc, Span

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.attention import Weights
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.parse_features import Numbers
    from briefing.model import Kind

MODEL = "en_core_web_md-3.7.1"
_AT_ONCE = 4096
"""Words looked at together: long texts have many, and each has two thousand numbers."""
_PASSAGES = 200
"""Sentences read together."""
WORTH = 0.05
"""A sentence is read as a whole where a word is so likely to open a position."""
_MOST = 30.0
"""Log-odds are cut here."""
_LEAST = 1e-4
"""Nothing is surer, and nothing less sure, before odds are taken."""


class Net(NamedTuple):
    """One hidden layer of rectified units, and a logistic unit for each kind."""

    projection: Numbers
    inner: Numbers
    inner_bias: Numbers
    outer: Numbers
    outer_bias: Numbers
    second: Weights
    """What the second net has learned."""
    weights: Numbers
    """By kind: intercept, and weights of the log-odds of the net and of the rule."""
    floors: Numbers
    """By kind: how likely a finding of a rule must be to stay."""
    bars: Numbers
    """By kind: how likely a word must be where no rule found anything."""
    alone: Numbers
    """Intercept and weight of the net's log-odds there: that no rule agrees makes it less sure."""

    @property
    def layers(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Return what `likelihood` takes."""
        return self.inner, self.inner_bias, self.outer, self.outer_bias


@cache
def net() -> Net:
    """Read the net once."""
    source = files("briefing.analysis").joinpath("lexicon", "judge.npz")
    with source.open("rb") as file, np.load(file) as told:
        second = attention.weights(told)
        parts = {n: told[n].astype(np.float32) for n in Net._fields if n != "second"}
        return Net(second=second, **parts)


def learned_from(meta: Mapping[str, Any]) -> bool:
    """Is it the model whose vectors and parses the net learned from?"""
    return f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}" == MODEL


def judged(findings: list[Finding], doc: Doc, parties: Parties) -> list[Finding]:
    """Return the findings with how likely they are: unlikely ones left out, others added."""
    view = View(doc, parties.speech, net().projection)
    likely = dict(zip(view.at.tolist(), asked(view), strict=True))
    for finding in findings:
        finding.judged = _together(finding, likely.get(finding.anchor.i))
    floors = dict(zip(KINDS, net().floors.tolist(), strict=True))
    kept = [f for f in findings if f.judged is None or f.judged >= floors[f.kind]]
    dropped = {(f.anchor.i, f.kind) for f in findings} - {(f.anchor.i, f.kind) for f in kept}
    return [*kept, *_added(doc, likely, kept, dropped)]


def asked(view: View) -> Numbers:
    """Return the probability of each kind (columns) for the words `view.at` (rows)."""
    parts = [view.at[n : n + _AT_ONCE] for n in range(0, len(view.at), _AT_ONCE)]
    if not parts:
        return np.zeros((0, len(KINDS)), np.float32)
    likely = np.concatenate([likelihood(view.of(part), *net().layers) for part in parts])
    worth = view.at[(likely >= WORTH).any(1)]
    told = list(attention.passages(view, worth, net().second.ids))
    for n in range(0, len(told), _PASSAGES):
        some = told[n : n + _PASSAGES]
        places = np.concatenate([np.arange(len(p.seen)) + p.start for p in some])
        _, ours, theirs = np.intersect1d(view.at, places, return_indices=True)
        odds = attention.odds(some, net().second, view.table)[theirs]
        likely[ours] = together(likely[ours], odds)
    return likely


def together(likely: Numbers, odds: Numbers) -> Numbers:
    """Return what the probabilities of one net and the log-odds of the other make."""
    most = math.log(1 / _LEAST - 1)
    mean = (log_odds(likely) + np.clip(odds, -most, most)) / 2
    return (1 / (1 + np.exp(-mean))).astype(np.float32)


def likelihood(
    seen: Numbers, inner: Numbers, inner_bias: Numbers, outer: Numbers, outer_bias: Numbers
) -> Numbers:
    """Return the probability of each kind (columns) for each word (rows)."""
    hidden = np.maximum(seen @ inner + inner_bias, 0)
    odds = np.clip(hidden @ outer + outer_bias, -_MOST, _MOST)
    likely: Numbers = 1 / (1 + np.exp(-odds))
    return likely


def _together(finding: Finding, likely: Numbers | None) -> float | None:
    """Return how likely the rule and the net together make it."""
    if likely is None:
        return None
    kind = KINDS.index(finding.kind)
    told = _log_odds(float(likely[kind])), _log_odds(share(finding))
    return _probability(net().weights[kind].tolist(), told)


def _probability(weights: list[float], told: tuple[float, ...]) -> float:
    """Return what an intercept and weighted log-odds make together."""
    odds = weights[0] + sum(w * part for w, part in zip(weights[1:], told, strict=True))
    return 1 / (1 + math.exp(-odds))


def log_odds(likely: Numbers) -> Numbers:
    """Return how much likelier than not, as logarithms, of probabilities."""
    likely = np.clip(likely, _LEAST, 1 - _LEAST)
    odds: Numbers = np.log(likely / (1 - likely))
    return odds


def _log_odds(likely: float) -> float:
    return float(log_odds(np.array([likely], np.float32))[0])


def _added(
    doc: Doc,
    likely: dict[int, Numbers],
    findings: list[Finding],
    dropped: set[tuple[int, Kind]],
) -> Iterator[Finding]:
    """Yield what only the net finds, the likeliest first, nothing twice and nothing dropped."""
    taken = {i for f in findings for i in (f.anchor.i, *range(f.trigger.start, f.trigger.end))}
    told: dict[int, list[Span]] = {}
    for f in findings:
        told.setdefault(f.anchor.sent.start, []).append(f.content)
    bars = net().bars
    words = [
        (float(row[kind]), i, kind)
        for i, row in likely.items()
        for kind in np.flatnonzero(row >= bars).tolist()
    ]
    for sure, i, kind in sorted(words, reverse=True):
        if i in taken or (i, KINDS[kind]) in dropped or (doc._.boiler and doc._.boiler[i]):
            continue
        for finding in wide.reading(doc[i], KINDS[kind]):
            beside = told.setdefault(finding.anchor.sent.start, [])
            if not any(_overlap(finding.content, content) for content in beside):
                beside.append(finding.content)
                finding.judged = _probability(net().alone.tolist(), (_log_odds(sure),))
                taken.add(i)
                yield finding


def _overlap(one: Span, other: Span) -> bool:
    """Do they share half of the longer?"""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= max(len(one), len(other))
