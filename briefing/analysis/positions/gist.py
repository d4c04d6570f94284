"""A position in at most ten words: an imperative for a demand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import rows
from briefing.analysis.parties.syntax import child, is_negated, own_subject
from briefing.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.positions.finding import Finding

LIMIT = 10
ENOUGH = 3
"""A gist that had to be cut keeps at least so many words."""
_PHRASES = frozenset({"prep", "relcl", "acl", "advcl", "ccomp", "conj", "cc", "npadvmod", "agent"})
"""What may be left off at the end of a phrase: what only adds to it."""
_BRACKETS = frozenset({"[", "]"})
_SMALL = frozenset({"a", "an", "the"})
_HANGING = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PART", "AUX", "PUNCT"})
_LEADS = frozenset({"not", "to"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "nsubjpass", "mark"})


def gist(finding: Finding) -> str:
    """Return the content in a few words, as what is to be done where it is a demand."""
    content = finding.content
    root = content.root
    if finding.kind is not Kind.DEMAND:
        return _words([], list(content))
    if ":against" in finding.rule or ":from" in finding.rule:
        lead = ["do", "not"] if root.pos_ == "VERB" else ["refrain", "from"]
        return _order(root, content, lead)
    # "if the shelling does not stop" asks that it does
    refused = finding.negated or ("-condition-" not in finding.rule and _is_refused(root, content))
    return _order(root, content, ["do", "not"] if refused else [])


def _is_refused(root: Token, content: Span) -> bool:
    told = is_negated(root) or any(t.norm_ == "not" for t in content[:2] if t.i < root.i)
    return told or _shares_not(root)


def _shares_not(verb: Token) -> bool:
    """Is it the second verb of "not to attack, harass or detain", which has no "to" of its own?"""
    if verb.dep_ != "conj" or any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.lefts):
        return False
    first = verb.head
    turned = any(c.dep_ == "cc" and c.lower_ not in {"and", "or", "nor"} for c in first.rights)
    return not turned and (is_negated(first) or _shares_not(first))


def _order(root: Token, content: Span, lead: list[str]) -> str:
    """Turn a clause, a gerund or a noun into an imperative as far as that is safe."""
    subject = own_subject(root)
    # "the security guarantees it is seeking": a noun that was taken for a verb
    misread = subject is None and content[0].pos_ == "DET"
    if misread or root.pos_ not in {"VERB", "AUX"}:
        return _from_noun(root, content, lead)
    rest = [t for t in content if t.i > root.i]
    if subject is not None and content.start <= subject.i < root.i:
        if child(root, "auxpass") is None:
            return _words([], list(content))
        return _words([*lead, root.lemma_], [t for t in subject.subtree if t.i < root.i] + rest)
    before = [
        t for t in content if t.i < root.i and t.dep_ not in _HELPERS and t.norm_ not in _LEADS
    ]
    opening = [*lead, *(t.text for t in before if not t.is_quote), root.lemma_]
    return _words(opening, rest) if len(opening) < LIMIT else _words([], list(content))


def _from_noun(noun: Token, content: Span, lead: list[str]) -> str:
    """Turn "the withdrawal of troops" into "withdraw troops"."""
    verb, preposition = nominal().get(noun.lemma_.lower(), ("", ""))
    modified = any(t.i < noun.i and t.pos_ != "DET" for t in content)
    if not verb or lead or modified:
        return _words(lead, list(content))
    rest = [t for t in content if t.i > noun.i]
    if rest and rest[0].lower_ in {preposition, "of"}:
        rest = rest[1:]
    return _words([verb], rest)


@cache
def nominal() -> dict[str, tuple[str, str]]:
    """Return the verb of each noun for a deed, and the preposition that falls away."""
    return {noun: (verb, preposition) for noun, verb, preposition in rows("nominal.tsv")}


def _words(lead: list[str], tokens: list[Token]) -> str:
    """Join the words, cut to the limit where the phrase can end."""
    kept = [
        t
        for t in tokens
        if not (t.is_space or t.is_quote or t.lower_ in _SMALL or t.text in _BRACKETS)
    ]
    text, before = " ".join(lead), None
    for t in _cut(kept, LIMIT - len(lead)):
        text += t.text if before is not None and _is_joined(before, t) else f" {t.text}"
        before = t
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")]
    return text.strip(" ,;:-–—.")


def _is_joined(before: Token, after: Token) -> bool:
    """Does no blank part them in the text, as in "should" and "n't", "50" and "%"?"""
    between = before.doc[before.i : after.i].text_with_ws
    return before.i < after.i and not any(c.isspace() for c in between[len(before) :])


def _cut(tokens: list[Token], room: int) -> list[Token]:
    """Return at most so many words: up to the last phrase that fits as a whole, if that is enough.

    Where the first phrase is longer than that, the words just end.
    """
    words = [
        n for n, t in enumerate(tokens) if not (t.is_punct or (n and _is_joined(tokens[n - 1], t)))
    ]
    if len(words) <= room:
        return tokens
    fits = words[room]
    starts = {t.left_edge.i for t in tokens if t.dep_ in _PHRASES and t.head.i < t.left_edge.i}
    ends = [n for n in words[ENOUGH : room + 1] if tokens[n].i in starts]
    kept = tokens[: ends[-1] if ends else fits]
    while kept and (kept[-1].pos_ in _HANGING or kept[-1].tag_ in {"PRP$", "WDT", "WP"}):
        kept.pop()
    return kept


def terms(content: Span) -> tuple[str, ...]:
    """Return the lower-case lemmas of the telling words, in order."""
    return tuple(t.lemma_.lower() for t in content if _is_telling(t))


def _is_telling(token: Token) -> bool:
    if token.pos_ not in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} or token.is_stop:
        return False
    return any(c.isalnum() for c in token.text)
