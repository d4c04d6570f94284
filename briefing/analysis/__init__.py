"""The only place for spaCy. Importing this package imports none of it."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from briefing import paths
from briefing.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Where numpy is not loaded yet, one thread multiplies: on small matrices more only spin."""


@cache
def engine() -> str:
    """Return the version of the rules, part of the key of every stored analysis.

    It is made from names, sizes and times of the files that rules and word lists are in, the
    user's own list included, so findings made by other rules are never shown.
    """
    state = (f"{path} {found.st_size} {found.st_mtime_ns}\n" for path, found in sorted(_files()))
    return digest("".join(state))[:12]


def _files() -> Iterator[tuple[str, os.stat_result]]:
    here = os.path.dirname(__file__)  # noqa: PTH120 - scandir is several times faster than pathlib
    folders = [here]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.name.endswith((".py", ".tsv", ".npz", ".toml")):
                    yield entry.path, entry.stat()
    own = paths.config_dir() / "names.toml"
    if own.is_file():
        yield str(own), own.stat()
