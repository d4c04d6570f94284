"""From findings to positions: holders, addressees, and which of two readings stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import conjuncts, is_verb
from briefing.analysis.positions import addressees, gist
from briefing.analysis.positions.accusers import accusers
from briefing.analysis.positions.confidence import confidence
from briefing.analysis.positions.contents import is_penalty
from briefing.analysis.positions.holders import holder_of
from briefing.model import Kind, Party, Position, Saying, Span, position_id

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Article

_DEMANDED = 4
"""The strength of a plain demand."""


def settle(findings: list[Finding], parties: Parties) -> list[Position]:
    """Return the positions whose holder can hold them, in reading order."""
    held = []
    findings = [f for f in findings if len(f.content)]
    for finding in _distinct(_outer(findings)):
        if _is_anybody(finding):
            continue
        if finding.kind is Kind.DENIAL and not finding.addressees:
            finding.addressees = accusers(finding)
        finding.content = _without_holder(finding)
        keep, holder = holder_of(finding, parties)
        if not keep and finding.deed is not None:
            holder = parties.of(finding.holder)  # "Israel will open the crossing, a paper said"
            keep = holder is not None
        if keep:
            held.append((finding, holder))
    held, asked = addressees.resolve(held, parties)
    return [_position(f, h, a, parties) for (f, h), a in zip(held, asked, strict=True)]


def _without_holder(finding: Finding) -> DocSpan:
    """Return the content without the holder behind it: "ordered to leave by the army"."""
    content, who = finding.content, finding.holder
    if finding.kind is not Kind.DEMAND or finding.spoken or who is None:
        return content
    if not content.start < who.i < content.end:
        return content
    by = who.head
    behind = by.lower_ in {"by", "from"} and by.i > content.start
    if not behind or by.right_edge.i + 1 < content.end:
        return content
    end = by.i
    while end > content.start + 1 and content.doc[end - 1].lower_ in {",", "including"}:
        end -= 1
    return content.doc[content.start : end]


def _is_anybody(finding: Finding) -> bool:
    """Is it what some sort of people do: "anyone who refuses", "fighters who oppose the deal"?"""
    who, verb = finding.holder, finding.anchor
    if who is None or finding.kind is Kind.DEMAND:
        return False
    sort = verb.dep_ == "relcl" and verb.tag_ == "VBP" and who == verb.head and who.tag_ == "NNS"
    told = sort and who.i + 1 < verb.left_edge.i  # ", who oppose it" only adds
    return who.lower_ in _ANYBODY or (sort and not told)


_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "whoever", "you"})
_US = frozenset({"i", "we"})
_FUTURE = frozenset({Kind.DEMAND, Kind.THREAT, Kind.COMMITMENT, Kind.REJECTION})


def _outer(findings: list[Finding]) -> list[Finding]:
    """Drop acts that somebody is only asked to perform: "urged him to reject the bill"."""
    asking = {f.anchor.i for f in findings if f.kind is Kind.DEMAND and is_verb(f.anchor)}
    findings = [f for f in findings if not _is_announced(f, asking)]
    deeds: dict[int, set[int]] = {}  # acts asked, by verb: the anchors of the frames that ask
    for f in findings:
        if f.kind in _FUTURE and f.content.root != f.anchor:
            for verb in conjuncts(f.content.root):
                if verb.tag_ != f.content.root.tag_:
                    continue  # "his refusal to go and called for", where the parser joined the two
                if is_penalty(verb):
                    continue
                if f.kind is not Kind.COMMITMENT or verb.i not in asking:
                    deeds.setdefault(verb.i, set()).add(f.anchor.i)
    asked = {t.i for f in findings if f.kind is Kind.DEMAND for t in f.content}
    wanted = {f.content.root.i for f in findings if f.kind is Kind.DEMAND}
    return [
        f
        for f in findings
        if not _is_inner(f, asked, wanted, deeds.get(f.anchor.i, set()) - {f.anchor.i})
        and not (f.holder is not None and f.holder.i in wanted)  # "seeks an order barring them"
    ]


def _is_announced(finding: Finding, asking: set[int]) -> bool:
    """Does somebody say that he will ask? "Will urge Congress to act" urges it already."""
    own = finding.kind is Kind.COMMITMENT or any(a.lower_ in _US for a in finding.addressees)
    return own and finding.content.root.i in asking - {finding.anchor.i}


def _is_inner(finding: Finding, asked: set[int], wanted: set[int], above: set[int]) -> bool:
    if finding.kind is Kind.COMMITMENT and finding.content.root.i in wanted:
        return True  # "voiced hope that Egypt will reopen the crossing"
    if finding.anchor.pos_ == "NOUN":
        return finding.kind is Kind.COMMITMENT and finding.anchor.i in asked
    return bool(above)


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Drop what another finding of the same kind says of the same words."""
    findings = [f for f in findings if _says_something(f.content) or _is_bare_refusal(f)]
    findings.sort(key=lambda f: ("-modal-" in f.rule, f.trigger.start, f.content.start))
    kept: dict[int, list[Finding]] = {}
    for f in findings:
        beside = kept.setdefault(f.anchor.sent.start, [])
        if not any(_same(f, other) for other in beside):
            beside.append(f)
    found = [f for beside in kept.values() for f in beside]
    return sorted(found, key=lambda f: (f.trigger.start, f.content.start))


_REFUSING = frozenset({"refuse", "decline", "deny"})
_EMPTY = frozenset({"do", "not", "n't", "n’t", "so", "it", "that", "this"})
"""Words that stand for an act named elsewhere."""


def _says_something(content: DocSpan) -> bool:
    """Is there a word, and more than a pronoun?"""
    told = [t for t in content if any(sign.isalnum() for sign in t.text)]
    if all(t.lemma_ in _EMPTY for t in told):
        return False
    return len(told) > 1 or (len(told) == 1 and told[0].pos_ not in {"PRON", "DET"})


def _is_bare_refusal(finding: Finding) -> bool:
    """Is it "not going to do it", which refuses whatever was asked?"""
    if finding.kind in {Kind.REJECTION, Kind.DENIAL} and finding.anchor.lemma_ in _REFUSING:
        return finding.content[0].lemma_ == "do"  # "refused to do so", "denied doing so"
    own = finding.kind is Kind.REJECTION and finding.deed is not None
    return own and len(finding.content) > 1 and finding.content[0].lower_ == "do"


def _same(one: Finding, other: Finding) -> bool:
    modal = "-modal-" in one.rule or "-modal-" in other.rule
    if one.kind is not other.kind and (not modal or Kind.DEMAND in {one.kind, other.kind}):
        return False
    start = max(one.content.start, other.content.start)
    end = min(one.content.end, other.content.end)
    shared = max(end - start, 0)
    if one.kind is other.kind and one.content.root == other.content.root:
        return shared > 0  # "warned that | it would | strike"
    if one.kind is other.kind and any("-noun-" in f.rule for f in (one, other)):
        modal = False  # "must | answer the call to | leave" asks twice
    return shared >= (0.5 if modal else 0.8) * max(len(one.content), len(other.content))


def _position(
    finding: Finding, holder: Party | None, asked: tuple[Party, ...], parties: Parties
) -> Position:
    article: Article | None = finding.anchor.doc.user_data.get("briefing")
    content, trigger = _span(finding.content), _span(finding.trigger)
    sentence = finding.anchor.sent
    words = [t for t in sentence if not t.is_space]
    return Position(
        id=position_id(article.id if article else "", finding.kind, trigger, content),
        kind=finding.kind,
        trigger=trigger,
        content=content,
        sentence=Span(words[0].idx, words[-1].idx + len(words[-1])),
        gist=gist.gist(finding),
        holder=holder,
        addressees=asked,
        strength=_strength(finding),
        negated=finding.negated,
        condition=_optional(finding.condition),
        deadline=_optional(finding.deadline),
        penalty=_optional(finding.penalty),
        said_by=_said_by(finding, parties),
        rule=finding.rule,
        confidence=confidence(finding, holder),
        terms=gist.terms(finding.content),
    )


def _strength(finding: Finding) -> int | None:
    """Return how hard a demand is pressed: a penalty or a day makes an ultimatum of a demand.

    Who asks or urges does no more than that, whatever is said to follow.
    """
    if finding.kind is not Kind.DEMAND or finding.strength is None:
        return None
    pressed = finding.penalty is not None or (
        finding.deadline is not None and any(t.ent_type_ or t.like_num for t in finding.deadline)
    )
    return finding.strength + (pressed and finding.strength == _DEMANDED)


def _said_by(finding: Finding, parties: Parties) -> tuple[Saying, ...]:
    found = []
    for attribution in parties.speech.around(finding.anchor):
        cue = attribution.cue
        is_itself = cue is not None and finding.anchor in cue  # "threatened" is no report of itself
        if attribution.source is not None and not is_itself:
            party = parties.of(attribution.source.root)
            if party is not None:
                found.append(Saying(party.name, attribution.cue.text if attribution.cue else ""))
    return tuple(found)


def _optional(part: DocSpan | None) -> Span | None:
    return _span(part) if part is not None and len(part) else None


def _span(part: DocSpan) -> Span:
    return Span(part.start_char, part.end_char)
