"""What readers put right in the findings: kept as text, applied to every analysis.

`corrected` is the one place where findings and corrections meet; all panes, lists and exports see
what comes out of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.corrections.entities import parted, renamed, renames
from briefing.corrections.lines import line_of
from briefing.corrections.positions import reviewed
from briefing.corrections.record import Correction, Do
from briefing.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Analysis, Article

__all__ = ["Correction", "Do", "corrected"]

_OF_ENTITIES = frozenset({Do.RENAME, Do.SPLIT})


def corrected(article: Article, analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Return the analysis as readers left it; what no correction is on stays as it is.

    Args:
        article: The text it was made of.
        analysis: What the engine found; applied again to the outcome, nothing changes.
        corrections: Those that may be on this article, in any order.
    """
    some = tuple(corrections)
    engine, _, before = analysis.engine.partition("+")
    stamp = _stamp(some)
    if not some or before == stamp:
        return analysis
    positions = reviewed(article, analysis, [one for one in some if one.do not in _OF_ENTITIES])
    made = replace(analysis, positions=positions.positions)
    made = renamed(parted(article, made, some), renames(some))
    # Whoever keeps what was made of an analysis, as the search does, must see that it is another.
    return analysis if made == analysis else replace(made, engine=f"{engine}+{stamp}")


def _stamp(corrections: Iterable[Correction]) -> str:
    lines = sorted(map(line_of, corrections))
    return digest("\n".join(lines))[:12]
