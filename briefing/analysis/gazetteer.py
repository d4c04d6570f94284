"""Names the reader need not be told: states, demonyms, capitals, seats of government, bodies.

The lists are in `lexicon/`; the user's own are in `names.toml` beside the settings:

    [[name]]
    name = "Wagner Group"
    kind = "ORG"
    aliases = ["Wagner", "PMC Wagner"]
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.matcher import PhraseMatcher

from briefing import paths
from briefing.analysis.lexicon import rows
from briefing.errors import ConfigError
from briefing.model import How

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

KINDS = frozenset(
    "PERSON ORG GPE LOC NORP FAC EVENT LAW PRODUCT WORK_OF_ART LANGUAGE DATE".split()  # noqa: SIM905
)
_NO_PLURAL = ("s", "sh", "ch", "ese", "x", "men", "man", "z")


@dataclass(frozen=True, slots=True)
class Entry:
    """What some words name."""

    name: str
    """Canonical; for a capital or seat, its own name as a place."""
    kind: str
    how: How = How.NAMED
    acts_as: str | None = None
    """For a capital or seat: the state or body that acts under its name."""
    acts_kind: str = "GPE"
    ambiguous: bool = False
    """Do the words also mean something else, so that the model has to agree?"""


class Gazetteer:
    """All entries, and where they occur in a text."""

    def __init__(self, nlp: Language) -> None:
        """Read the lists and the user's own.

        Raises:
            ConfigError: If the user's list makes no sense.
        """
        self.entries: dict[str, Entry] = {}
        self._read_countries()
        self._read_organisations()
        self._read_seats()
        self.entries.update(_own_names(paths.config_dir() / "names.toml"))
        self._matcher = PhraseMatcher(nlp.vocab)
        for words in self.entries:
            for spelling in {words, words.replace("'", "’")}:
                self._matcher.add(words, [nlp.make_doc(spelling)])

    def matches(self, doc: Doc) -> Iterator[tuple[int, int, Entry]]:
        """Yield first and past-last token of each match with its entry; they may overlap."""
        for key, start, end in self._matcher(doc):
            yield start, end, self.entries[doc.vocab.strings[key]]

    def get(self, words: str) -> Entry | None:
        """Return what the words name by themselves."""
        return self.entries.get(words.replace("’", "'"))

    def _add(self, words: str, name: str, kind: str, how: How, **more: str) -> None:
        ambiguous = words.endswith("?")
        words = words.removesuffix("?")
        self.entries[words] = Entry(name or words, kind, how, ambiguous=ambiguous, **more)

    def _read_countries(self) -> None:
        for name, aliases, demonyms, capitals in rows("countries.tsv"):
            state = name.removesuffix("?")
            self._add(name, state, "GPE", How.NAMED)
            for alias in _parts(aliases):
                self._add(alias, state, "GPE", How.ALIAS)
            for demonym in _parts(demonyms):
                self._add(demonym, state, "NORP", How.DEMONYM)
                plural = demonym.removesuffix("?") + "s"
                if not demonym.endswith(_NO_PLURAL) and plural not in self.entries:
                    self._add(plural, state, "NORP", How.DEMONYM)
            for capital in _parts(capitals):
                self._add(capital, "", "GPE", How.NAMED, acts_as=state)

    def _read_organisations(self) -> None:
        for name, kind, aliases in rows("organisations.tsv"):
            self._add(name, name, kind, How.NAMED)
            how = How.DEMONYM if kind == "NORP" else How.ALIAS
            for alias in _parts(aliases):
                self._add(alias, name, kind, how)
        for _state, _sort, name, aliases in rows("bodies.tsv"):
            self._add(name, name.removesuffix("?"), "ORG", How.NAMED)
            for alias in _parts(aliases):
                self._add(alias, name.removesuffix("?"), "ORG", How.ALIAS)

    def _read_seats(self) -> None:
        for words, kind, acts_as, acts_kind in rows("seats.tsv"):
            self._add(words, "", kind, How.SEAT, acts_as=acts_as, acts_kind=acts_kind)


def _parts(column: str) -> list[str]:
    return [part for part in column.split(";") if part]


def _own_names(path: Path) -> dict[str, Entry]:
    """Read the user's own names, if there are any."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:  # UnicodeDecodeError and TOMLDecodeError are ValueErrors
        raise ConfigError(f"{path} cannot be read: {error}.") from error
    found: dict[str, Entry] = {}
    listed = table.get("name", [])
    for row in listed if isinstance(listed, list) else [listed]:
        found.update(_own_entry(row, path))
    return found


def _own_entry(row: object, path: Path) -> dict[str, Entry]:
    match row:
        case {"name": str(name), "kind": str(kind), **rest} if name.strip() and kind in KINDS:
            aliases: Any = rest.pop("aliases", [])
            sound = isinstance(aliases, list) and all(isinstance(a, str) and a for a in aliases)
            if sound and not rest:
                return {name: Entry(name, kind)} | dict.fromkeys(
                    aliases, Entry(name, kind, How.ALIAS)
                )
    raise ConfigError(
        f"{path}: every [[name]] needs a name, a kind ({', '.join(sorted(KINDS))}) and, if you "
        f"like, a list of aliases, but one is {row!r}."
    )
