"""Whose words a token stands in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.analysis.dashes import DASHES
from briefing.analysis.lexicon import roles
from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import subject
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    from briefing.analysis.attributions import RawAttribution

_FAR = 150
"""Tokens a quotation may go on after the last words that have a speaker."""
_DUTIES = frozenset({"should", "must", "ought", "need", "better"})
_FEW = 20
"""Attributions looked at for who spoke last."""
_SIGNATURE = 6
"""Words behind the dash of a headline that tell who says so."""
_OWN = frozenset({"i", "we", "you", "who", "it"})
"""Sources that are nobody outside quotations."""
_CLAUSES = frozenset({"ccomp", "parataxis", "advcl", "dep", "conj"})


class Speech:
    """The attributions of an article, found by token."""

    def __init__(self, doc: Doc) -> None:
        self._attributions: list[RawAttribution] = list(doc._.attributions or [])
        told = [a for a in self._attributions if a.content]
        self._in_order = sorted(told, key=lambda a: a.content[0].start)
        self._begins = [a.content[0].start for a in self._in_order]
        self._quotes = sorted(doc.spans.get("quotes", []), key=lambda q: q.start)
        self.marks = {i for s in self._quotes for i in range(s.start, s.end)}
        """The tokens between quotation marks, whoever said them."""
        said = [part for a in self._attributions if a.direct for part in a.content]
        self.direct = {i for part in said for i in range(part.start, part.end)}
        """The tokens in somebody's direct speech."""
        self._around: dict[int, list[int]] = {}
        sizes = [sum(len(part) for part in a.content) for a in self._attributions]
        outer = [_is_relayed(a) for a in self._attributions]
        for n in sorted(range(len(sizes)), key=lambda n: (not outer[n], -sizes[n])):
            for part in self._attributions[n].content:
                for i in range(part.start, part.end):
                    self._around.setdefault(i, []).append(n)

    def around(self, token: Token) -> list[RawAttribution]:
        """Return the attributions the token is inside of, outermost first."""
        return [self._attributions[n] for n in self._around.get(token.i, ())]

    def is_quoted(self, token: Token) -> bool:
        """Does the token stand in somebody's direct speech?"""
        return token.i in self.direct

    def speaker(self, token: Token) -> Token | None:
        """Return the head of the phrase naming who says this; `None` where the article does."""
        for a in reversed(self.around(token)):
            if a.source is not None and not _is_bidden(a):
                return _cited(a.source.root) or a.source.root
        return self._governor(token) or self._going_on(token) or _signed(token)

    def _going_on(self, token: Token) -> Token | None:
        """Return who spoke last where a quotation goes on that names no speaker of its own."""
        if token.i not in self.marks:
            return None
        told = self._narrated_before(token)
        if told is not None:
            return told
        start = self._quotes[bisect_right(self._quotes, token.i, key=lambda q: q.start) - 1].start
        at = bisect_right(self._begins, start)
        last = None
        for a in reversed(self._in_order[max(at - _FEW, 0) : at]):
            if start - a.content[-1].end > _FAR:
                break
            if a.source is None or a.source.start in self.marks or a.source[0].lower_ in _OWN:
                continue
            if not self._around.get(a.source.start):
                return a.source.root
            last = last or a.source.root  # inside what somebody else is reported to say
        return last

    def _narrated_before(self, token: Token) -> Token | None:
        """Return Keller in 'Keller defended the cuts, "They must stay."', of all its sentences."""
        at = bisect_right(self._quotes, token.i, key=lambda q: q.start) - 1
        start = self._quotes[at].start
        for who in token.doc[token.doc[start].sent.start : start]:
            if who.dep_ == "nsubj" and who.i < who.head.i < start and can_act(who):
                return who
        return None

    def voice(self, token: Token) -> Token | None:
        """Return who says "I" here: the innermost speaker quoted in so many words."""
        for a in reversed(self.around(token)):
            if a.source is not None and a.direct:
                return _cited(a.source.root) or a.source.root
        return self.speaker(token)

    def inquirer(self, report: Token) -> Token | None:
        """Return the committee or the like that spoke last before its report."""
        at = bisect_right(self._begins, report.i)
        for a in reversed(self._in_order[max(at - _FEW, 0) : at]):
            if a.source is not None and a.source.root.lemma_.lower() in roles("inquirers"):
                return a.source.root
        return None

    def before(self, token: Token) -> Token | None:
        """Return who spoke last before the token's sentence, or in it, of somebody else."""
        at = bisect_right(self._begins, token.i)
        for a in reversed(self._in_order[max(at - _FEW, 0) : at]):
            inside = any(part.start <= token.i < part.end for part in a.content)
            if a.source is not None and not inside and abs(a.source.start - token.i) > 2:
                return a.source.root
        return None

    def person_before(self, token: Token, fits: Callable[[Token], bool]) -> Token | None:
        """Return the last speaker outside quotations that a pronoun fits."""
        at = bisect_right(self._begins, token.i)
        for a in reversed(self._in_order[max(at - _FEW, 0) : at]):
            if a.source is None or a.source.end > token.i or a.source.start in self.marks:
                continue
            if token.i - a.content[-1].end > _FAR:
                break
            if fits(a.source.root):
                return a.source.root
        return None

    def _governor(self, token: Token) -> Token | None:
        """Return the subject of the verb of saying above."""
        at = token
        for above in token.ancestors:
            if at.dep_ == "acl" and above.lemma_ in words("documents") and _is_that(at):
                said = next((a for a in above.ancestors if a.pos_ == "VERB"), None)
                if said is not None and said.lemma_.lower() in words("saying"):
                    return subject(said)  # "said in a statement that firms should pay"
            if (
                at.dep_ in _CLAUSES
                and above.lemma_.lower() in words("saying")
                and at.dep_ != "conj"
            ):
                who = subject(above)
                if who is not None and who.i != token.i:
                    return who
            at = above
        return None


def _is_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)


def _signed(token: Token) -> Token | None:
    """Return Lee in the headline "Taxes must fall - Lee"."""
    title = token.doc[token.sent.start : token.sent.end]
    if title.start or title[-1].text in {".", "!", "?"}:
        return None
    words = [t for t in title if not t.is_space]
    for n in range(len(words) - 1, max(len(words) - _SIGNATURE, 1), -1):
        if words[n - 1].text in DASHES and words[n - 1].whitespace_:
            behind = words[n:]
            who = next((t for t in reversed(behind) if can_act(t)), None)
            return who if token.i < words[n - 1].i and who is behind[-1] else None
    return None


def _is_relayed(told: RawAttribution) -> bool:
    """Does it only tell where the words come from: "Lee said so, according to two officials"?"""
    if told.cue is None or told.source is None:
        return False
    cue, who = told.cue.text.lower(), told.source.root.text.lower()
    return cue == "according to" or (cue in {"report", "reported", "reports"} and _is_medium(who))


def _is_medium(name: str) -> bool:
    return name in words("agencies")


def _cited(medium: Token) -> Token | None:
    """Return Lee in "state media quoted Lee as saying"."""
    verb = medium.head
    if medium.dep_ != "nsubj" or verb.lemma_ not in {"quote", "cite"}:
        return None
    return next((c for c in verb.rights if c.dep_ == "dobj" and can_act(c)), None)


def _is_bidden(attribution: RawAttribution) -> bool:
    """Is somebody only told to see something: "Peru should know that it will face sanctions"?"""
    cue = attribution.cue
    return cue is not None and any(c.lower_ in _DUTIES for c in cue.root.lefts)
