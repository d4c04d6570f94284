"""SHA-256 without what `hashlib` loads for it: 750 kB less in the process with the screen.

Python brings an implementation of its own, the one that `hashlib` has where OpenSSL is missing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _sha256() -> Callable[[bytes], Any]:
    for module in ("_sha2", "_sha256", "hashlib"):  # from Python 3.12 on; before; if built without
        try:
            found: Callable[[bytes], Any] = import_module(module).sha256
        except ImportError:
            continue
        return found
    raise ImportError("this Python has no SHA-256")


_SHA256 = _sha256()


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in 64 hexadecimal digits; lone surrogates may stay.

    >>> digest("")[:16]
    'e3b0c44298fc1c14'
    """
    told: str = _SHA256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return told
