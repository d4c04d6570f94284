"""Findings with other names for the parties in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model import Party

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Analysis


def with_names(analysis: Analysis, call: Callable[[Party], str]) -> Analysis:
    """Give every party the name that `call` returns for it."""

    def again(party: Party) -> Party:
        name = call(party)
        return party if name == party.name else replace(party, name=name)

    return replace(
        analysis,
        positions=tuple(
            replace(
                one,
                holder=one.holder and again(one.holder),
                addressees=tuple(dict.fromkeys(map(again, one.addressees))),
                said_by=tuple(
                    replace(said, name=call(Party(said.name, None))) for said in one.said_by
                ),
            )
            for one in analysis.positions
        ),
        attributions=tuple(
            replace(one, source=one.source and again(one.source)) for one in analysis.attributions
        ),
    )
