"""What the learned judge sees of a word: its vectors, its neighbours in the parse, its form.

It knows the words of the trigger lists, but no rule: rules can change without learning anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from spacy.strings import get_string_id

from briefing.analysis.columns import is_one_of
from briefing.analysis.parties.words import words
from briefing.analysis.positions.lexicon import triggers
from briefing.model import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from briefing.analysis.parties.speech import Speech

    Numbers = NDArray[np.float32]
    Places = NDArray[np.int64]
    """Token numbers; -1 where there is none."""
    Ids = NDArray[np.uint64]
    Flags = NDArray[np.bool_]

KINDS = (Kind.DEMAND, Kind.COMMITMENT, Kind.THREAT, Kind.REJECTION, Kind.DENIAL)
_COLUMNS: list[int | str] = [
    "HEAD",
    "DEP",
    "TAG",
    "POS",
    "ENT_TYPE",
    "LOWER",
    "LEMMA",
    "ORTH",
    "SENT_START",
]
_LEAD = 60
"""Tokens of headline and lead, which tell what is new."""
_TWICE = 2
"""Shared subjects are looked for so many steps up."""


def _ids(names: str) -> Ids:
    return np.array([get_string_id(name) for name in names.split()], np.uint64)


_POS = _ids("VERB AUX NOUN PROPN ADJ ADV ADP PRON PART SCONJ")
_TAGS = _ids("VB VBD VBG VBN VBP VBZ MD NN NNS JJ")
_DEPS = _ids(
    "ROOT ccomp xcomp conj advcl aux acl relcl dobj pobj nsubj nsubjpass attr acomp parataxis "
    "csubj pcomp amod compound appos"
)
_ENTS = _ids("GPE NORP ORG PERSON DATE")
_PERSONS = [_ids(words) for words in ("i we", "he she they", "it", "you", "who which that")]
_MARKS = _ids("if unless whether that after when to not n't never no")
_SUBJECTS = _ids("nsubj nsubjpass csubj expl")
_OBJECTS = _ids("dobj dative")
_CLAUSES = _ids("xcomp ccomp acl relcl pcomp advcl")
_SHARING = _ids("conj xcomp")
_OF_PREPOSITIONS = _ids("pobj pcomp")
_PARTS = _ids("amod compound auxpass")
_MARKING = _ids("mark advmod")
_PREP, _NEG, _MD, _QUESTION = _ids("prep neg MD ?")
_VERBS, _NOUNS = _ids("VERB AUX"), _ids("NOUN ADJ")


class Parse(NamedTuple):
    """The parse of an article in columns, a number a token; places are token numbers or -1."""

    head: Places
    dep: Ids
    tag: Ids
    pos: Ids
    ent: Ids
    low: Ids
    lemma: Ids
    orth: Ids
    subject: Places
    object: Places
    clause: Places
    preposition: Places
    after_preposition: Places
    modal: Places
    mark: Places
    negated: Flags
    starts: Flags
    """Does a sentence start here?"""


def parse_of(doc: Doc) -> Parse:
    """Return the columns; a modal has the subject, object and negation of its verb."""
    told = np.ascontiguousarray(doc.to_array(_COLUMNS).T)
    here = np.arange(len(doc))
    head = here + told[0].astype(np.int64)
    dep, tag, pos, ent, low, lemma, orth = told[1:8]

    def child(kind: Flags, *, right: bool = False) -> Places:
        found = np.full(len(here), -1)
        at = here[kind & (head != here) & ((here > head) | (not right))][::-1]
        found[head[at]] = at
        return found

    subject = child(is_one_of(dep, _SUBJECTS))
    for _ in range(_TWICE):
        lacking = (subject < 0) & is_one_of(dep, _SHARING)
        subject[lacking] = subject[head[lacking]]
    objects, mark = child(is_one_of(dep, _OBJECTS)), child(is_one_of(dep, _MARKING))
    clause = child(is_one_of(dep, _CLAUSES), right=True)
    preposition = child(dep == _PREP, right=True)
    inside = child(is_one_of(dep, _OF_PREPOSITIONS))
    negated = np.zeros(len(here), bool)
    negated[head[dep == _NEG]] = True
    helper = tag == _MD
    modal = child(helper)
    for column in (subject, objects, mark, negated):
        column[helper] = column[head[helper]]
    clause[helper] = head[helper]
    behind = np.where(preposition >= 0, inside[preposition], -1)
    starts: Flags = told[8] == 1
    starts[:1] = True
    told_of = (dep, tag, pos, ent, low, lemma, orth)
    near = (subject, objects, clause, preposition, behind, modal, mark)
    return Parse(head, *told_of, *near, negated, starts)


def worth_asking(parse: Parse) -> Places:
    """Return the words that can open a position: verbs, helpers, nouns that govern something."""
    governs = (parse.clause >= 0) | (parse.preposition >= 0)
    noun = is_one_of(parse.pos, _NOUNS) & (governs | np.isin(parse.lemma, _listed_lemmas()))
    verb = (is_one_of(parse.pos, _VERBS) & ~is_one_of(parse.dep, _PARTS)) | (parse.tag == _MD)
    return np.flatnonzero(verb | noun)


class View:
    """What there is to see of an article; what all its words share is made once."""

    def __init__(self, doc: Doc, speech: Speech, projection: Numbers) -> None:
        """Take `projection` to turn a vector of the model (300 numbers) into the few kept."""
        self._doc, self._speech = doc, speech
        self.parse = parse = parse_of(doc)
        self.at = worth_asking(parse)
        self._tensor = tensor = np.asarray(doc.tensor, np.float32)
        table = doc.vocab.vectors
        known, back = np.unique(parse.orth, return_inverse=True)
        rows = np.asarray(table.find(keys=known), np.int64)
        self.rows: Places = rows[back]
        """The words' rows in the model's table of vectors; -1 where it has none."""
        self.table: Numbers = np.asarray(table.data)
        """The model's word vectors, a row each."""
        self._vectors = (of_length_one(rows, self.table) @ projection)[back]
        summed = np.vstack([np.zeros((1, tensor.shape[1]), np.float32), np.cumsum(tensor, 0)])
        self.begins = np.flatnonzero(parse.starts)
        """Where the sentences begin."""
        self.ends = np.append(self.begins[1:], len(doc))
        length = (self.ends - self.begins)[:, None]
        self.means = (summed[self.ends] - summed[self.begins]) / length
        """What the words of a sentence have in common, a row a sentence."""

    def of(self, at: Places) -> Numbers:
        """Return what there is to see of these words, a row each."""
        parse, tensor, vectors = self.parse, self._tensor, self._vectors
        head, before = parse.head[at], at - 1
        after = np.where(at + 1 < len(self._doc), at + 1, -1)
        near = [parse.subject[at], parse.object[at], parse.clause[at], parse.after_preposition[at]]
        nth = np.searchsorted(self.begins, at, side="right") - 1
        around = (at, before, after, head, *near)
        columns = [self.means[nth], *(_rows(tensor, place) for place in around)]
        further = (parse.preposition[at], parse.modal[at], parse.mark[at], parse.head[head])
        columns += [_rows(vectors, p) for p in (at, head, before, after, *near, *further)]
        columns += [_is(parse.pos[at], _POS), _is(parse.tag[at], _TAGS), _is(parse.dep[at], _DEPS)]
        columns += [_is(parse.dep[head], _DEPS), _is(parse.tag[head], _TAGS)]
        for place in near:
            columns += [_is(_values(parse.ent, place), _ENTS)]
            columns += [_is(_values(parse.tag, place), _TAGS)]
        columns += [_is(_values(parse.low, parse.mark[at]), _MARKS), _persons(parse, at)]
        columns += [_listed(parse, at), _listed(parse, head)]
        flags = [p >= 0 for p in (*near, parse.preposition[at], parse.modal[at])]
        flags += [parse.negated[at], at < _LEAD, parse.low[self.ends[nth] - 1] == _QUESTION]
        return np.hstack([*columns, np.stack(flags, 1), self._said(at)], dtype=np.float32)

    def read(self, at: Places, before: Numbers) -> Numbers:
        """Return what a reader of whole sentences sees of these words; `before` is the last one."""
        speech, parse = self._speech, self.parse
        told = [(i in speech.direct, i in speech.marks, i < _LEAD) for i in at.tolist()]
        columns = [self._tensor[at], np.broadcast_to(before, (len(at), len(before)))]
        columns += [_listed(parse, at)]
        return np.hstack([*columns, np.array(told, np.float32)], dtype=np.float32)

    def _said(self, at: Places) -> Flags:
        """Return whether each word is quoted, between quotation marks, and said by somebody."""
        speech = self._speech
        told = [
            (speech.is_quoted(t), t.i in speech.marks, speech.speaker(t) is not None)
            for t in map(self._doc.__getitem__, at.tolist())
        ]
        return np.array(told, np.bool_).reshape(-1, 3)


def _rows(table: Numbers, places: Places) -> Numbers:
    return np.where((places >= 0)[:, None], table[places], np.float32(0))


def _values(column: Ids, places: Places) -> Ids:
    return np.where(places >= 0, column[places], np.uint64(0))


def _is(values: Ids, ids: Ids) -> Flags:
    same: Flags = values[:, None] == ids[None, :]
    return same


def _persons(parse: Parse, at: Places) -> Flags:
    who = _values(parse.low, parse.subject[at])
    return np.stack([is_one_of(who, ids) for ids in _PERSONS], 1)


def of_length_one(rows: Places, table: Numbers) -> Numbers:
    """Return these rows of a table of vectors, each brought to length one; -1 gives nought."""
    vectors = np.where((rows >= 0)[:, None], table[rows], 0).astype(np.float32)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    evened: Numbers = vectors / np.maximum(length, 1e-6)
    return evened


def _listed(parse: Parse, at: Places) -> Numbers:
    """Return of which kinds the lemma is a trigger in the lexicon."""
    known, back = np.unique(parse.lemma[at], return_inverse=True)
    listed = _kinds_by_lemma()
    none = np.zeros(2 * len(KINDS) + 2, np.float32)
    told: Numbers = np.array([listed.get(int(lemma), none) for lemma in known]).reshape(
        -1, len(none)
    )
    return told[back]


@cache
def _listed_lemmas() -> Ids:
    return np.array(sorted(_kinds_by_lemma()), np.uint64)


@cache
def _kinds_by_lemma() -> dict[int, Numbers]:
    found: dict[int, Numbers] = {}

    def mark(lemma: str, column: int) -> None:
        row = found.setdefault(get_string_id(lemma), np.zeros(2 * len(KINDS) + 2, np.float32))
        row[column] = 1

    for n, pos in enumerate(("verb", "noun")):
        for lemma, rows in triggers(pos).items():
            for row in rows:
                mark(lemma, n * len(KINDS) + KINDS.index(row.kind))
    for n, name in enumerate(("saying", "duties")):
        for word in words(name):
            mark(word, 2 * len(KINDS) + n)
    return found
