"""Whom a position is put to where no words say so: learned from readers.

A conditional logit chooses between the parties of the article and nobody; that a rule takes
somebody to be meant only tells for him. Its weights are in lexicon/addressees.tsv, whose first
lines say where they come from. A party is only named where the model is fairly sure: a wrong one
misleads more than none.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives, capitals
from briefing.analysis.lexicon import numbers
from briefing.analysis.parties.home import bodies, government
from briefing.analysis.parties.words import words
from briefing.analysis.positions import ranking_features as features
from briefing.analysis.positions.dealings import Counts, Dealings
from briefing.analysis.positions.gist import terms
from briefing.model import How, Kind, Party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding

Held = tuple["Finding", "Party | None"]
Told = dict[str, set[str]]
"""What is known of each party that may be meant, by its name."""
Ruled = tuple[str, "tuple[Party, ...]"]
"""The rule that takes somebody to be meant, and whom; no name and nobody where none does."""

NOBODY = ""
CERTAIN = frozenset({"contact", "employer", "court"})
"""Rules that go by what the text says of the holder, so that nothing is weighed against them."""
SURE = 0.3
"""Probability from which on a party is named."""
_NAMES = 25
"""Parties looked at, the most often named first."""
_STATES = 3
_MANY = 2
"""Sentences shared with a name from which on all are as many."""
_NEAR = 8
"""Findings looked at on either side."""
_PUBLIC = frozenset(
    {"congress", "senate", "house", "parliament", "court", "ministry", "department", "council"}
    | {"commission", "assembly", "agency", "legislature", "police", "union", "party", "committee"}
)
_RULERS = frozenset({"government", "ministers", "cabinet", "administration"})


class Ranking:
    """Chooses whom the findings of one article are put to."""

    def __init__(self, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties) -> None:
        self._held = held
        self._asked = asked
        self._parties = parties
        self._terms = [set(terms(finding.content)) for finding, _ in held]
        self._mentions: dict[str, list[Span]] = {}
        for name in parties.names:
            known = _known(name)
            if known is not None:
                self._mentions.setdefault(known, []).append(name)
        by_count = sorted(self._mentions, key=lambda name: -len(self._mentions[name]))
        self._names = by_count[:_NAMES]
        self._states = [name for name in by_count if name in adjectives()]
        self._rulers = [token.i for token in parties.doc if token.lower_ in _RULERS]
        self._starts = {name: [m.start for m in self._mentions[name]] for name in self._names}
        self._sentences = {name: self._by_sentence(name) for name in self._names}
        self._shared = self._shared_sentences()
        self._dealings = Dealings({name: self._mentions[name] for name in self._names})
        self._sorts = {name: self._sorts_of(name) for name in self._names}
        self._counts = Counts(held, asked, self._state)
        self._always = {name: set(self._of_all(name, n)) for n, name in enumerate(self._names)}

    def _by_sentence(self, name: str) -> dict[int, list[Span]]:
        """Return the mentions of a name, by the sentence they stand in."""
        found: dict[int, list[Span]] = {}
        for mention in self._mentions[name]:
            found.setdefault(self._parties.sentence[mention.start], []).append(mention)
        return found

    def _shared_sentences(self) -> dict[tuple[str, str], list[int]]:
        """Return where each telling word stands beside each name: one more than counts.

        One of them may be the sentence of the finding itself, which does not count.
        """
        told = [(name, set(mentions)) for name, mentions in self._sentences.items()]
        return {
            (term, name): list(islice(about & sentences, _MANY + 1))
            for term, about in self._sentences_of_terms().items()
            for name, sentences in told
        }

    def _sentences_of_terms(self) -> dict[str, set[int]]:
        """Return the sentences in which each telling word of any content stands."""
        wanted = {term for told in self._terms for term in told}
        found: dict[str, set[int]] = {}
        for token in self._parties.doc:
            lemma = token.lemma_.lower()
            if lemma in wanted:
                found.setdefault(lemma, set()).add(self._parties.sentence[token.i])
        return found

    def choice(self, n: int, ruled: Ruled) -> tuple[Party, ...]:
        """Return whom finding `n` is most likely put to."""
        rule, meant = ruled
        if rule in CERTAIN:
            return meant
        likely = features.likely(self.options(n, ruled), weights())
        best = max(likely, key=lambda name: likely[name] if name != NOBODY else 0.0)
        if best == NOBODY or likely[best] < SURE * sum(likely.values()):
            return ()
        if any(self._state(party.name) == best for party in meant):
            return meant
        home = self._parties.home == best
        return (Party(government(best) if home else best, None, How.IMPLIED),)

    def options(self, n: int, ruled: Ruled) -> Told:
        """Return what tells for and against each party that may be meant, and for nobody."""
        finding, holder = self._held[n]
        rule, meant = ruled
        told: Told = {NOBODY: set(self._of_nobody(finding, rule))}
        for name in self._names:
            told[name] = self._always[name] | set(self._of_name(name, n))
            told[name] |= set(self._of_ties(name, n))
        for name, feature in self._of_others(n):
            told.setdefault(self._state(name), set()).add(feature)
        for state in self._states[:_STATES]:
            if state in told:
                told[state] |= set(self._of_state(state, n))
        for party in meant:
            told.setdefault(self._state(party.name), set()).update(
                features.of_rule(finding.kind, rule)
            )
        for name in told.keys() - {NOBODY}:
            told[name].update(self._counts.of(name, holder))
        if holder is not None:
            told.pop(self._state(holder.name), None)
            side = self._parties.side_of(holder) if finding.kind is Kind.THREAT else None
            if side is not None:
                told.pop(side.name, None)
        return told

    def _state(self, name: str) -> str:
        """Return the state for its government, other names as they are."""
        if " government" not in name:
            return name
        bare = name.removesuffix(" ministers")
        return next((state for state in self._states if bare == government(state)), name)

    def _of_all(self, name: str, rank: int) -> Iterator[str]:
        """Yield what its mentions tell wherever the finding stands."""
        mentions = self._mentions[name]
        label = mentions[0].label_
        yield from (f"label={label}", f"rank={min(rank, 4)} label={label}")
        yield f"active={min(4 * self._dealings.active[name] // len(mentions), 3)}"
        yield f"count={min(len(mentions), 15).bit_length()}"
        if name in adjectives():
            yield from ("state", f"staterank={min(self._states.index(name), 3)}")
            if self._parties.home == name:
                yield "home"
        body = bodies().get(name)
        if body is not None:
            yield f"body={body.sort}"
        yield from (f"public={w}" for w in sorted({w.lower() for w in name.split()} & _PUBLIC))
        if self._parties.sentence[mentions[0].start] == 0:
            yield "first sentence"
        if label == "PERSON":
            yield from (f"title={title}" for title in sorted(self._parties.titles_of(name)))
        yield from sorted({f"ever={m.root.dep_}" for m in mentions} & features.EVER)

    def _sorts_of(self, name: str) -> list[str]:
        """Return what sorts of party it is: of state, of body, or titles of a person."""
        found = sorted({w.lower() for w in name.split()} & _PUBLIC)
        if name in adjectives():
            found.append("home" if self._parties.home == name else "state")
        body = bodies().get(name)
        if body is not None:
            found.append(body.sort)
        label = self._mentions[name][0].label_ if name in self._mentions else ""
        if label == "PERSON":
            found += sorted(self._parties.titles_of(name))
        return found or [label]

    def _of_ties(self, name: str, n: int) -> Iterator[str]:
        """Yield what ties it to what is asked, and to whoever asks."""
        finding, holder = self._held[n]
        by = {features.sort(finding.holder)} if finding.holder is not None else set()
        if holder is not None:
            by.update(self._sorts.get(holder.name) or self._sorts_of(holder.name))
            yield from features.of_dealings(finding, self._dealings, name, holder.name)
        yield from features.of_deeds(finding, self._dealings, name, self._terms[n])
        yield from features.of_sorts(finding, self._sorts[name], by - {""})

    def _of_nobody(self, finding: Finding, rule: str) -> Iterator[str]:
        kind = finding.kind
        yield from features.of_nobody(finding)
        yield f"nobody quoted={self._parties.speech.is_quoted(finding.anchor)} {kind}"
        yield f"nobody inferred {rule} {kind}" if rule else f"nobody ruled=False {kind}"
        yield f"nobody home={self._parties.home is not None} {kind}"
        yield f"nobody states={min(len(self._states), _STATES)} {kind}"
        yield f"nobody rulers={min(len(self._rulers), 2)}"

    def _of_name(self, name: str, n: int) -> Iterator[str]:
        """Yield what its mentions tell: how near, and in which places."""
        finding = self._held[n][0]
        sentence, starts = self._parties.sentence, self._starts[name]
        here, label = sentence[finding.anchor.i], self._mentions[name][0].label_
        shared = {s for term in self._terms[n] for s in self._shared.get((term, name), ())}
        yield f"shares={min(len(shared - {here}), _MANY)} kind={finding.kind}"
        yield from features.of_label(finding, label)
        if name in adjectives():
            yield f"state kind={finding.kind}"
        before = bisect_left(starts, finding.anchor.i)
        apart = here - sentence[starts[before - 1]] if before else None
        yield from features.of_distance(finding, apart)
        for mention in self._sentences[name].get(here, ()):
            yield from features.of_place(finding, mention)
        for mention in self._sentences[name].get(here - 1, ()):
            yield from (f"before={mention.root.dep_}", f"before={mention.root.dep_} {label}")

    def _of_state(self, state: str, n: int) -> Iterator[str]:
        finding, holder = self._held[n]
        who, home = finding.holder, self._parties.home == state
        yield f"government told={min(len(self._rulers), 3)}"
        before = bool(self._rulers) and self._rulers[0] < finding.anchor.i
        yield f"government before={before} home={home}"
        if who is not None:
            yield f"government holder={features.sort(who)}"
            yield f"government home={home} holder={features.sort(who)}"
        side = self._parties.side_of(holder) if holder is not None else None
        if side is not None:
            yield f"government of holder={side.name == state}"
        body = bodies().get(holder.name) if holder is not None else None
        if body is not None:
            yield f"government holder body={body.sort} {body.state == state}"

    def _of_others(self, n: int) -> Iterator[tuple[str, str]]:
        """Yield what the findings around tell of their holders and addressees."""
        finding, holder = self._held[n]
        mine = holder.name if holder is not None else None
        for m in range(max(n - _NEAR, 0), min(n + _NEAR + 1, len(self._held))):
            other, its_holder = self._held[m]
            if m == n:
                continue
            kinds, place = f"kinds={other.kind}-{finding.kind}", features.place(m - n)
            sharing = min(len(self._terms[n] & self._terms[m]), 2)
            own = its_holder is not None and its_holder.name == mine
            for party in self._asked[m]:
                for feature in features.of_asked(kinds, place, sharing, own=own):
                    yield party.name, feature
            if its_holder is not None and not own:
                asks = any(party.name == mine for party in self._asked[m])
                for feature in features.of_holder(kinds, place, sharing, asks=asks):
                    yield its_holder.name, feature
        yield from self._of_speech(finding, holder)

    def _of_speech(self, finding: Finding, holder: Party | None) -> Iterator[tuple[str, str]]:
        """Yield who spoke before, whose side the holder is on, and who governs or judges here."""
        parties, here = self._parties, finding.anchor
        known = {
            "side": parties.side_of(holder) if holder is not None else None,
            "spoke": parties.of(parties.speech.before(here)),
            "governs": parties.government(here),
            "judges": parties.court(here),
            "home government": parties.home_government(holder) if holder is not None else None,
        }
        for what, party in known.items():
            if party is not None:
                yield from ((party.name, what), (party.name, f"{what} kind={finding.kind}"))


def _known(name: Span) -> str | None:
    """Return the name to count a mention under; `None` for the media, who only hear of demands."""
    known = name.kb_id_ or name.text
    if name.label_ == "GPE":
        return capitals().get(known, known)
    media = words("agencies") | words("media") | words("programmes")
    return None if known.lower() in media or known.lower().split()[-1] in media else known


@cache
def weights() -> dict[str, float]:
    """Read the weights once."""
    return numbers("addressees.tsv")
