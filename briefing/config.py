"""Settings: one TOML file that the user may write; without it the defaults hold."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing import paths
from briefing.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Wish(NamedTuple):
    """Keys for an action; whether there are such is known to the reader only."""

    name: str
    """The action."""
    keys: str
    """Separated by blanks; empty for none."""
    place: str
    """File and line of the wish."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can choose, with the defaults."""

    model: str | None = None
    """An installed spaCy pipeline to use, such as "en_core_web_trf"; `None` takes the default."""
    theme: str | None = None
    """A theme of the reader; `None` takes the one last chosen there."""
    mouse: bool = True
    """Does the reader take the mouse? If not, the terminal selects text with it as ever."""
    watch: bool = True
    """Does the reader say when opened files change? If not, it looks only when asked."""
    corrections: str | None = None
    """The file of corrections; `None` takes the one in the data folder."""
    column: int | None = None
    """Cells of text in a row in the reading mode; `None` takes what was last chosen there."""
    keys: tuple[Wish, ...] = ()
    """Other keys for the actions of the reader."""


def settings_file() -> Path:
    """Return where the settings are looked for; the file need not exist."""
    return paths.config_dir() / "config.toml"


def load(file: Path | None = None, *, corrections: str | None = None) -> Settings:
    """Read the settings.

    Args:
        file: Where they are, if not in the usual place.
        corrections: What the command line says instead; a file from the folder we are in.

    Raises:
        ConfigError: If the file is not TOML, or a key or value in it is none of ours.
    """
    file = file or settings_file()
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(corrections=corrections)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} could not be read ({error}); mend or remove it.") from None
    import tomllib  # noqa: PLC0415  (most have no such file)

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}.") from None
    known = {field.name: field.default for field in fields(Settings)}
    wishes = tuple(_wishes(file, text, found.pop("keys", {})))
    for key, value in found.items():
        place = f"{file}, line {_line(text, key)}"
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
            raise ConfigError(f"{place}: there is no setting {key!r}; did you mean {near!r}?")
        if isinstance(known[key], bool) and not isinstance(value, bool):
            raise ConfigError(f"{place}: {key} must be true or false, not {value!r}.")
        if isinstance(value, str) and "\0" in value:  # no file has it in its name
            raise ConfigError(f"{place}: {key} must not hold the character NUL.")
        if key == "column" and type(value) is not int:
            raise ConfigError(f"{place}: {key} must be a number, not {value!r}.")
        if known[key] is None and key != "column" and not isinstance(value, str):
            raise ConfigError(f"{place}: {key} must be text in quotes, not {value!r}.")
    if corrections is None and "corrections" in found:
        corrections = str(file.parent / paths.expanded(found["corrections"]))
    return Settings(**{**found, "corrections": corrections}, keys=wishes)


def place_of(key: str) -> str:
    """Return file and line of a setting, for mistakes that only the reader can know of."""
    try:
        text = settings_file().read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    return f"{settings_file()}, line {_line(text, key)}"


def _wishes(file: Path, text: str, table: Any) -> Iterator[Wish]:  # noqa: ANN401  (what TOML has)
    """Yield what the table `[keys]` asks for."""
    start = _line(text, "keys")
    if not isinstance(table, dict):
        raise ConfigError(f"{file}, line {start}: keys must be a table, [keys].")
    below = "\n" * start + "".join(text.splitlines(keepends=True)[start:])
    for name, keys in table.items():
        place = f"{file}, line {max(_line(below, name), start)}"
        if not isinstance(keys, str):
            raise ConfigError(f"{place}: {name} must be keys in quotes, not {keys!r}.")
        yield Wish(name, keys, place)


def _line(text: str, key: str) -> int:
    """Return the number, from 1, of the line on which a key or its table stands."""
    place = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, place.start()) + 1 if place else 1
