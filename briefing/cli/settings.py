"""`briefing config`: where the settings are, which there are, and what holds."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import DONE, WRONG_USAGE, complain
from briefing.cli.streams import printing
from briefing.safe import safe

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from briefing.app.keys import Key

ABOUT = {
    "model": 'an installed spaCy model, such as "en_core_web_trf"; not set: the best installed',
    "theme": 'colours of the reader, such as "nord"; not set: those last chosen there',
    "mouse": "does the reader take the mouse? false leaves it to the terminal; default: true",
    "watch": "does the reader say when opened files change? false looks only on R; default: true",
    "corrections": "the file of corrections; not set: corrections.jsonl in the data folder",
    "column": "columns of text when reading (r); not set: what was last chosen there, or 72",
    "keys": 'keys of the reader, separated by blanks, such as next_demand = "]d J"; "" for none',
}


def show(_options: argparse.Namespace) -> int:
    """Print the settings as a file that could be used as it is."""
    from briefing.app import theme as themes  # noqa: PLC0415 - imports Textual
    from briefing.app.remapping import remapped  # noqa: PLC0415 - imports Textual

    settings = config.load()
    table, problems = remapped(settings.keys)
    if settings.theme and settings.theme not in (known := themes.names()):
        problems.append(themes.wrong(settings.theme, known))
    with printing() as stream:
        for line in (*_lines(settings), *_key_lines(settings, table)):
            print(safe(line), file=stream)
    for problem in problems:
        complain(problem)
    return WRONG_USAGE if problems else DONE


def _lines(settings: config.Settings) -> Iterator[str]:
    file = config.settings_file()
    yield f"# {file}" + ("" if file.exists() else " (not written; the defaults hold)")
    for field in fields(settings):
        if field.name == "keys":
            continue
        value = getattr(settings, field.name)
        yield ""
        yield f"# {ABOUT[field.name]}"
        # JSON writes text and booleans as TOML does.
        yield f"# {field.name} =" if value is None else f"{field.name} = {json.dumps(value)}"


def _key_lines(settings: config.Settings, table: Sequence[Key]) -> Iterator[str]:
    """Yield every action with its keys; what the user did not choose is a comment."""
    from briefing.app.keys import Where  # noqa: PLC0415 - imports Textual
    from briefing.app.remapping import written  # noqa: PLC0415

    chosen = {wish.name for wish in settings.keys}
    said: set[str] = set()
    yield ""
    yield f"# {ABOUT['keys']}"
    yield "[keys]"
    for where in Where:
        here = [key for key in table if key.where is where and key.called not in said]
        if here:  # else they are called as they are elsewhere
            yield ""
            yield f"# {where.value}:"
        for key in here:
            keys = json.dumps(" ".join(map(written, key.names)), ensure_ascii=False)
            line = f"{key.called} = {keys}"
            yield f"{line if key.called in chosen else f'# {line}':<40} # {key.text}"
        said |= {key.called for key in here}
