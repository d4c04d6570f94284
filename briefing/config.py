"""Settings: one TOML file that the user may write; without it the defaults hold."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from briefing import paths
from briefing.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can choose, with the defaults."""

    model: str | None = None
    """An installed spaCy pipeline to use, such as "en_core_web_trf"; `None` takes the default."""
    theme: str | None = None
    """A theme of the reader; `None` takes the one last chosen there."""


def settings_file() -> Path:
    """Return where the settings are looked for; the file need not exist."""
    return paths.config_dir() / "config.toml"


def load(file: Path | None = None) -> Settings:
    """Read the settings.

    Raises:
        ConfigError: If the file is not TOML, or a key or value in it is none of ours.
    """
    file = file or settings_file()
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} could not be read ({error}); mend or remove it.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}.") from None
    known = [field.name for field in fields(Settings)]
    for key, value in found.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
            raise ConfigError(f"{file}: there is no setting {key!r}; did you mean {near!r}?")
        if not isinstance(value, str):
            raise ConfigError(f"{file}: {key} must be text in quotes, not {value!r}.")
    return Settings(**found)
