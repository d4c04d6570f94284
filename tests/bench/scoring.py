"""How found positions are scored against annotated ones: the rules of our guidelines, in one place.

Only texts are compared, never offsets. A position is found where it stands in the same sentence
(token F1 of 0.6) and either shares half its content or its trigger and some content. All its parts
are right where, besides, content, holder and addressees hold. Parties are the same where they share
their telling words, with demonyms and capitals mapped to states; "government" alone tells nothing.
Annotated positions marked optional are neither missed nor wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
WORD = re.compile(r"\w+")
SMALL = frozenset(
    WORD.findall(
        "the a an of to and or in on for s its his her their that this by with at from it he she "
        "they we i mr mrs ms dr"
    )
)
VAGUE = frozenset(
    WORD.findall(
        "government minister ministry president prime court officials official leaders leader "
        "house party group former foreign state new south north national general secretary other "
        "others people members spokesman spokeswoman spokesperson chief police"
    )
)
STATES = {
    "afghanistan": "afghan kabul",
    "australia": "australian",
    "belarus": "belarusian minsk",
    "brazil": "brazilian",
    "canada": "canadian",
    "chad": "chadian",
    "china": "chinese beijing",
    "colombia": "colombian",
    "cuba": "cuban",
    "czechia": "czech",
    "denmark": "danish",
    "egypt": "egyptian cairo",
    "eu": "european",
    "finland": "finnish",
    "france": "french",
    "georgia": "georgian tbilisi",
    "germany": "german berlin",
    "greece": "greek",
    "hungary": "hungarian budapest",
    "india": "indian",
    "iran": "iranian tehran",
    "iraq": "iraqi baghdad",
    "ireland": "irish",
    "israel": "israeli",
    "italy": "italian",
    "japan": "japanese tokyo",
    "kenya": "kenyan",
    "kurds": "kurdish",
    "lebanon": "lebanese",
    "libya": "libyan",
    "mexico": "mexican",
    "myanmar": "burma burmese",
    "netherlands": "dutch",
    "nigeria": "nigerian",
    "norway": "norwegian",
    "pakistan": "pakistani islamabad",
    "palestinian": "palestinians palestine",
    "poland": "polish",
    "portugal": "portuguese",
    "russia": "russian russians moscow kremlin",
    "scotland": "scottish",
    "serbia": "serbian belgrade",
    "spain": "spanish",
    "sudan": "sudanese khartoum",
    "sweden": "swedish",
    "switzerland": "swiss",
    "syria": "syrian damascus",
    "taiwan": "taiwanese taipei",
    "turkey": "turkish ankara",
    "uk": "british britain london",
    "ukraine": "ukrainian kyiv kiev",
    "usa": "american americans washington us america",
    "venezuela": "venezuelan",
    "wales": "welsh",
}
SAME = {word: state for state, words in STATES.items() for word in words.split()}
PHRASES = [
    (r"\bunited states(?: of america)?\b|\bu\.s\.(?:a\.)?|\bus\b|\bwhite house\b", "usa"),
    (r"\bunited kingdom\b|\bu\.k\.|\bdowning street\b", "uk"),
    (r"\bunited nations\b|\bu\.n\.", "un"),
    (r"\beuropean union\b", "eu"),
    (r"\bgroup of seven\b", "g7"),
    (r"\bcentral intelligence agency\b", "cia"),
    (r"\binternational atomic energy agency\b", "iaea"),
    (r"\bworld health organi[sz]ation\b", "who"),
    (r"\bunited auto workers\b", "uaw"),
    (r"\bassociation of southeast asian nations\b", "asean"),
    (r"\bnorth atlantic treaty organi[sz]ation\b", "nato"),
    (r"\bafrican union\b", "au"),
    (r"\barab league\b", "arableague"),
    (r"\bnorth korean?s?\b|\bpyongyang\b|\bdprk\b", "nkorea"),
    (r"\bsouth korean?s?\b|\bseoul\b", "skorea"),
    (r"\bsaudi arabian?s?\b|\briyadh\b|\bsaudis?\b", "saudi"),
]


def words(text: str | None) -> list[str]:
    """Return the lower-case words."""
    return WORD.findall(unicodedata.normalize("NFKC", text or "").lower())


def overlap(one: str | None, other: str | None) -> float:
    """Return the token F1 of two texts."""
    a, b = Counter(words(one)), Counter(words(other))
    shared = (a & b).total()
    return 2 * shared / (a.total() + b.total()) if shared else 0.0


def party(name: str) -> set[str]:
    """Return the words that tell one party from another."""
    text = unicodedata.normalize("NFKC", name).lower().replace("’", "'")
    for pattern, short in PHRASES:
        text = re.sub(pattern, f" {short} ", text)
    return {SAME.get(word, word) for word in WORD.findall(text)} - SMALL


def same_party(found: str, names: list[str]) -> bool:
    """Do they share their telling words, and does neither say much more than the other?"""
    one = party(found)
    for name in names:
        other = party(name)
        shared = one & other
        telling = shared - VAGUE or (shared if not other - VAGUE else set())
        close = len(shared) >= 0.34 * len(one | other) or one <= other
        if telling and (close or (other <= one and len(one) <= len(other) + 3)):
            return True
    return False


def pairs(gold: list[Row], found: list[Row]) -> list[tuple[int, int, float]]:
    """Match one article's positions, the best shared content first: indexes and content F1."""
    rated = []
    for g, wanted in enumerate(gold):
        for f, got in enumerate(found):
            if overlap(wanted["sentence"], got["sentence"]) < 0.6:
                continue
            content, trigger = overlap(wanted["content"], got["content"]), words(got["trigger"])
            hit = bool(set(words(wanted["trigger"])) & set(trigger) - SMALL) and len(trigger) <= 6
            if content >= 0.5 or (hit and content > 0):
                rated.append((content + 0.3 * hit, g, f, content))
    taken_gold: set[int] = set()
    taken: set[int] = set()
    matched = []
    for _, g, f, content in sorted(rated, reverse=True):
        if g not in taken_gold and f not in taken:
            taken_gold.add(g)
            taken.add(f)
            matched.append((g, f, content))
    return matched


@dataclass
class Score:
    """Counts over articles, for one kind."""

    gold: int = 0
    found: int = 0
    right: int = 0
    full: int = 0
    holders: int = 0
    content: float = 0.0
    asked: int = 0
    asked_gold: int = 0
    asked_right: int = 0
    errors: list[tuple[str, Row | None, Row | None]] = field(default_factory=list)
    """What went wrong, with the annotated and the found position."""

    def add(self, gold: list[Row], found: list[Row]) -> None:
        """Count one article."""
        matched = pairs(gold, found)
        optional = {f for g, f, _ in matched if gold[g].get("optional")}
        self.gold += sum(not g.get("optional") for g in gold)
        self.found += len(found) - len(optional)
        for g, f, content in matched:
            if f not in optional:
                self._add_pair(gold[g], found[f], content)
        seen, used = {g for g, _, _ in matched}, {f for _, f, _ in matched}
        self.errors += [
            ("missed", row, None)
            for g, row in enumerate(gold)
            if g not in seen and not row.get("optional")
        ]
        self.errors += [("wrong", None, row) for f, row in enumerate(found) if f not in used]

    def _add_pair(self, wanted: Row, got: Row, content: float) -> None:
        names = [n for n in (wanted.get("holder_name"), *wanted.get("holder_alt", [])) if n]
        held = same_party(got["holder"] or "", names) or not (names or got["holder"])
        left = [name for name in wanted.get("addressees", []) if name]
        self.asked_gold += len(left)
        hits = 0
        for name in got["addressees"]:
            match = next((other for other in left if same_party(name, [other])), None)
            if match is not None:
                left.remove(match)
                hits += 1
        self.right += 1
        self.content += content
        self.holders += held
        self.asked += len(got["addressees"])
        self.asked_right += hits
        parts = [
            label
            for label, good in (
                ("content", content >= 0.5),
                ("holder", held),
                ("addressee", hits == len(got["addressees"]) and not left),
            )
            if not good
        ]
        self.full += not parts
        if parts:
            self.errors.append((", ".join(parts), wanted, got))

    def figures(self) -> dict[str, float]:
        """Return detection, the parts over detected ones, and all parts right."""
        return {
            "precision": self.right / (self.found or 1),
            "recall": self.right / (self.gold or 1),
            "detect": 2 * self.right / (self.found + self.gold or 1),
            "holder": self.holders / (self.right or 1),
            "addressee": 2 * self.asked_right / (self.asked + self.asked_gold or 1),
            "content": self.content / (self.right or 1),
            "full": 2 * self.full / (self.found + self.gold or 1),
        }
