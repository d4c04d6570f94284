"""How likely a proposal is a real attribution: a logistic model over a few plain features.

The weights are in lexicon/cues.tsv, whose first lines say where they come from.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import is_passive
from briefing.analysis.lexicon import numbers, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.attributions.proposal import Proposal


def features(proposal: Proposal) -> Iterator[str]:
    """Yield what tells a real attribution from a chance one."""
    cue, frame, key = proposal.cue, proposal.frame, proposal.key
    quoted, size = proposal.quoted, len(proposal.content)
    mode = "part" if 0 < quoted < 0.8 * size else "quoted" if quoted else "plain"
    length = min(size, 20).bit_length()
    head = proposal.head
    source = head.pos_ if head is not None else "none"
    yield "bias"
    yield f"key={key}"
    yield f"key={key} frame={frame}"
    for told in (f"quoted={mode}", f"size={length}", f"source={source}"):
        yield told
        yield f"{told} frame={frame}"
    yield f"frame={frame}"
    yield f"tag={cue.tag_}"
    yield f"dep={cue.dep_}"
    yield f"passive={is_passive(cue)}"
    if head is not None:
        yield f"who={head.lemma_.lower() if head.pos_ != 'PROPN' else head.ent_type_}"
    for kid in cue.children:
        if kid.dep_ in {"aux", "neg", "mark"}:
            yield f"{kid.dep_}={kid.lemma_.lower()}"


@cache
def weights() -> dict[str, float]:
    """Read the weights once; rare cue words take those of the known one they behave like."""
    learnt = numbers("cues.tsv")
    kin = {known: words.split() for known, words in rows("cues.kin.tsv")}
    for feature, weight in list(learnt.items()):
        key, *rest = feature.removeprefix("key=").split(" ")
        if feature.startswith("key=") and key in kin:
            for word in kin[key]:
                learnt.setdefault(" ".join([f"key={word}", *rest]), weight)
    return learnt


@cache
def cue_words() -> frozenset[str]:
    """Return the lemmas that were ever seen to report something."""
    names = (feature.removeprefix("key=") for feature in weights() if feature.startswith("key="))
    return frozenset(name.split()[0] for name in names)


def probability(proposal: Proposal) -> float:
    """Return how likely the proposal is right, between 0 and 1."""
    known = weights()
    total = sum(known.get(feature, 0.0) for feature in features(proposal))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
