"""What a headline announces in its own grammar: "U.S. to share proposals with allies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import is_negated, own_subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.hostility import is_hostile, targets
from briefing.model import BlockKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from briefing.model import Article

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUMMARY})
_ASKED = frozenset({"urged", "demanded", "ordered", "sought", "wanted", "needed"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


def find(doc: Doc) -> Iterator[Finding]:
    """Yield what headlines say somebody is to do."""
    article: Article | None = doc.user_data.get("briefing")
    if article is None:
        return
    heads = [b.span for b in article.blocks if b.kind in _HEADS]
    if not heads:
        return
    for sentence in doc.sents:
        if any(h.start <= sentence.start_char < h.end for h in heads):
            yield from _to_do(sentence)
            yield from _urged(sentence)


def _urged(sentence: Span) -> Iterator[Finding]:
    """Yield what a headline says "urged" of, with nobody to urge it: "Fraud clampdown urged"."""
    told = [t for t in sentence if not t.is_space and not t.is_punct]
    verb = told[-1] if told else None
    thing = own_subject(verb) if verb is not None else None
    if verb is None or thing is None or verb.lower_ not in _ASKED or can_act(thing):
        return
    for part in cut.noun_phrase(thing) if thing.i < verb.i else ():
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-headline-urged",
            trigger=sentence.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            strength=2,
        )


def _to_do(sentence: Span) -> Iterator[Finding]:
    for token in sentence:
        if token.tag_ in _FINITE or token.text == ":":
            return
        if token.tag_ == "TO" and token.head.tag_ == "VB" and token.i > sentence.start:
            verb = token.head
            who = next(
                (t for t in reversed(sentence.doc[sentence.start : token.i]) if can_act(t)), None
            )
            off = token.nbor(-1).lower_ in {"not", "never"}
            if who is None or who.i != token.i - 1 - off or verb.lemma_ in words("routine"):
                return
            for part in cut.verb_phrases(verb, token.i + 1):
                kind = _kind(part.head)
                yield Finding(
                    kind=kind,
                    rule=f"{kind}-headline",
                    trigger=sentence.doc[token.i : token.i + 1],
                    content=part.span,
                    anchor=verb,
                    holder=who,
                    addressees=targets(part.head) if kind is Kind.THREAT else [],
                )
            return


def _kind(deed: Token) -> Kind:
    """Return what it is to announce the act: "to accept", "to attack", "not to accept"."""
    if is_negated(deed):
        return Kind.REJECTION
    return Kind.THREAT if is_hostile(deed) else Kind.COMMITMENT
