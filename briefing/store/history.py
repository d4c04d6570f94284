"""What undoing and redoing did, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from briefing import wording
from briefing.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.model import Note


@dataclass(frozen=True, slots=True)
class Change:
    """What undoing or redoing did."""

    sentence: str
    note: Note | None = None
    """As it is now or, where it is gone, as it was; `None` where it was not a note."""
    exists: bool = False
    """Is the note there now?"""


def there(note: Note | None) -> Note:
    """Return the note.

    Raises:
        StoreError: If there is none.
    """
    if note is None:
        raise StoreError("This note is no longer there: it was deleted in another window.")
    return note


def travelled(file: Path, sides: Sequence[str], how: str) -> Change:
    """Go from the first to the second of two sets of corrections."""
    from briefing.corrections.record import Correction  # noqa: PLC0415  (seldom needed)
    from briefing.corrections.told import told  # noqa: PLC0415
    from briefing.store.corrections import change  # noqa: PLC0415

    old, new = (msgspec.json.decode(side, type=tuple[Correction, ...]) for side in sides)
    change(file, old, new)
    done, before = (old, new) if how == "Took back" else (new, old)
    return Change(f"{how} {told(done or before)}.")


def described(old: Note | None, new: Note | None, how: str) -> Change:
    """Say what became of a note; `how` is "Took back" or "Made again"."""
    undoing = how == "Took back"
    note = there(new or old)
    thing = "note" if note.text else "highlight"
    if old and new:
        what = f"the change of a {thing} on"
    elif (new is None) == undoing:
        what = f"a {thing} on"
    else:
        what = f"the deletion of a {thing} on"
    quote = wording.shortened(" ".join(note.quote.split()), 40)
    return Change(f"{how} {what} “{quote}”.", note, exists=new is not None)
