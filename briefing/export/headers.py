"""The columns of the lists in CSV, so that a list without rows has its header, too."""

from __future__ import annotations

_HEADERS = {
    "demands": "article id kind strength holder addressees trigger content gist negated condition "
    "deadline penalty sentence said_by rule confidence thread status review",
    "quotes": "article source cue content direct",
    "entities": "name kind aliases count articles review",
    "threads": "thread gist holders addressees strength status count articles origins first last "
    "due dropped",
    "board": "holder addressee count strength statuses threads gists holder_names addressee_names "
    "reviewed",
    "silence": "addressee count answered since last threads gists",
    "timeline": "first last granularity basis what ahead kind strength negated holder addressees "
    "gist position review article sentence date",
    "origins": "origin carried_by article published source title",
    "differences": "what about thread versions",
    "diff": "what change about kind old new edits review",
    "search": "article title source published paragraph position about matches passage",
    "notes": "article id title source published paragraph quote text tags colour created changed "
    "orphan",
    "corrections": "do kind strength holder addressees content found entity becomes words sentence "
    "article title when state why",
}


def header(what: str) -> list[str]:
    """Return the names of the columns of a list, where they are known before any row."""
    return _HEADERS.get(what, "").split()
