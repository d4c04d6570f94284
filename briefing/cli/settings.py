"""`briefing config`: where the settings are, which there are, and what holds."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import DONE
from briefing.cli.streams import printing
from briefing.safe import safe

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

ABOUT = {
    "model": 'an installed spaCy model, such as "en_core_web_trf"; not set: the best installed',
    "theme": 'colours of the reader, such as "nord"; not set: those last chosen there',
    "mouse": "does the reader take the mouse? false leaves it to the terminal; default: true",
}


def show(_options: argparse.Namespace) -> int:
    """Print the settings as a file that could be used as it is."""
    settings = config.load()
    with printing() as stream:
        for line in _lines(settings):
            print(safe(line), file=stream)
    return DONE


def _lines(settings: config.Settings) -> Iterator[str]:
    file = config.settings_file()
    yield f"# {file}" + ("" if file.exists() else " (not written; the defaults hold)")
    for field in fields(settings):
        value = getattr(settings, field.name)
        yield ""
        yield f"# {ABOUT[field.name]}"
        # JSON writes text and booleans as TOML does.
        yield f"# {field.name} =" if value is None else f"{field.name} = {json.dumps(value)}"
