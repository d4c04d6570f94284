"""What goes over the pipes between `handle` and `worker`: JSON, one value a line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefing.model import Analysis, Article

if TYPE_CHECKING:
    from typing import BinaryIO

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_Value = TypeVar("_Value")


class Reply(msgspec.Struct, omit_defaults=True):
    """One line from the worker; exactly one field is set."""

    ready: str | None = None
    """Label of the model, once it is loaded."""
    analysis: Analysis | None = None
    error: str | None = None
    """Why this one article could not be analysed."""
    failed: str | None = None
    """Why no article can: there is no model."""


def send(pipe: BinaryIO, value: Article | Reply) -> None:
    """Write one value and flush."""
    try:
        line = msgspec.json.encode(value)
    except UnicodeEncodeError:
        if not isinstance(value, Article):
            raise
        line = msgspec.json.encode(_encodable(value))
    pipe.write(line + b"\n")
    pipe.flush()


def receive(pipe: BinaryIO, kind: type[_Value]) -> _Value | None:
    """Read one value; `None` if the other side is gone or talks nonsense."""
    try:
        return msgspec.json.decode(pipe.readline(), type=kind)
    except msgspec.DecodeError:
        return None


def _encodable(article: Article) -> Article:
    """Replace halves of surrogate pairs, one character for one, so that offsets hold."""
    return replace(
        article,
        path=_LONE_SURROGATE.sub("\ufffd", article.path),
        text=_LONE_SURROGATE.sub("\ufffd", article.text),
        title=_LONE_SURROGATE.sub("\ufffd", article.title),
    )
