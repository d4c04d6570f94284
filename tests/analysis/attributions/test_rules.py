"""The rules on sentences annotated by hand, so that a new model cannot break them."""

from __future__ import annotations

import time

import pytest
import spacy
from spacy.tokens import Doc

from briefing.analysis.attributions import mark_attributions
from briefing.analysis.attributions.component import THRESHOLD
from briefing.analysis.attributions.frames import propose
from briefing.analysis.attributions.grammar import speaker
from briefing.analysis.attributions.proposals import LONGEST
from briefing.analysis.attributions.weights import cue_words, probability, weights
from briefing.analysis.lexicon import rows

VOCAB = spacy.blank("en").vocab


def parsed(*tokens: str) -> Doc:
    """Build a sentence from "word/lemma/POS/TAG/head/dep" with heads counted from 0."""
    parts = [token.split("/") for token in tokens]
    return Doc(
        VOCAB,
        words=[part[0] for part in parts],
        lemmas=[part[1] for part in parts],
        pos=[part[2] for part in parts],
        tags=[part[3] for part in parts],
        heads=[int(part[4]) for part in parts],
        deps=[part[5] for part in parts],
    )


SAID = parsed(
    "Ortega/Ortega/PROPN/NNP/1/nsubj",
    "said/say/VERB/VBD/1/ROOT",
    "they/they/PRON/PRP/3/nsubj",
    "left/leave/VERB/VBD/1/ccomp",
)
QUOTED_AS = parsed(
    "Ortega/Ortega/PROPN/NNP/2/nsubjpass",
    "was/be/AUX/VBD/2/auxpass",
    "quoted/quote/VERB/VBN/2/ROOT",
    "as/as/ADP/IN/2/prep",
    "saying/say/VERB/VBG/3/pcomp",
    "so/so/ADV/RB/4/advmod",
)
PLAN = parsed(
    "Oman/Oman/PROPN/NNP/2/poss",
    "'s/'s/PART/POS/0/case",
    "plan/plan/NOUN/NN/2/ROOT",
    "to/to/PART/TO/4/aux",
    "drill/drill/VERB/VB/2/acl",
)
MEMBER_SAID = parsed(
    "Member/member/NOUN/NN/4/nsubj",
    "for/for/ADP/IN/0/prep",
    "Kent/Kent/PROPN/NNP/1/pobj",
    "Ortega/Ortega/PROPN/NNP/4/nsubj",
    "said/say/VERB/VBD/4/ROOT",
)
SEEMS = parsed(
    "Ortega/Ortega/PROPN/NNP/1/nsubj",
    "seems/seem/VERB/VBZ/1/ROOT",
    "to/to/PART/TO/3/aux",
    "agree/agree/VERB/VB/1/xcomp",
)


def test_a_clause_is_what_the_subject_says() -> None:
    """The plainest frame of all."""
    proposal = propose(SAID[1])
    assert proposal is not None
    assert (proposal.frame, proposal.content, proposal.source) == ("clause", {2, 3}, {0})


def test_who_is_quoted_as_saying_speaks() -> None:
    """The subject of the passive, not the one who quotes."""
    assert speaker(QUOTED_AS[4]) == QUOTED_AS[0]


def test_the_nearer_of_two_subjects_speaks() -> None:
    """Who is told of by his office first has two in some parses."""
    assert speaker(MEMBER_SAID[4]) == MEMBER_SAID[3]


def test_a_noun_belongs_to_its_possessor() -> None:
    """Take "Oman's plan to drill"."""
    proposal = propose(PLAN[2])
    assert proposal is not None
    assert (proposal.frame, proposal.content, proposal.source) == ("noun-to", {3, 4}, {0, 1})


def test_what_seems_seems_to_nobody_in_particular() -> None:
    """The subject of "seems" is part of the content."""
    proposal = propose(SEEMS[1])
    assert proposal is not None
    assert (proposal.content, proposal.source) == ({0, 2, 3}, set())


def test_a_frequent_cue_is_surer_than_a_chance_verb() -> None:
    """The weights tell "said they left" from "left they left"."""
    other = parsed(
        "Ortega/Ortega/PROPN/NNP/1/nsubj",
        "made/make/VERB/VBD/1/ROOT",
        "they/they/PRON/PRP/3/nsubj",
        "left/leave/VERB/VBD/1/ccomp",
    )
    sure, unsure = propose(SAID[1]), propose(other[1])
    assert sure is not None
    assert unsure is not None
    assert probability(sure) > THRESHOLD > probability(unsure)


@pytest.mark.parametrize(("known", "words"), rows("cues.kin.tsv"))
def test_kin_of_known_cues(known: str, words: str) -> None:
    """Rare cue words lean on a known one, and none of them is known itself."""
    assert known in cue_words()
    learnt = {row[0] for row in rows("cues.tsv")}
    for word in words.split():
        assert weights()[f"key={word}"] == weights()[f"key={known}"]
        assert f"key={word}" not in learnt


def test_a_hundred_thousand_words_without_a_full_stop() -> None:
    """Speech after speech hung on one another: no crash, and no more than a few seconds."""
    words = ['"', "we", "go", ",", '"', "he", "said"] * 15_000
    heads = [max(place - 1, 0) for place in range(len(words))]
    tags = ["VBD" if word == "said" else "PRP" for word in words]
    pos = [{"said": "VERB", "go": "VERB"}.get(word, "PRON") for word in words]
    deps = ["ROOT"] + ["ccomp" if place % 3 else "nsubj" for place in range(1, len(words))]
    doc = Doc(VOCAB, words=words, lemmas=words, pos=pos, tags=tags, heads=heads, deps=deps)
    assert len(words) > LONGEST
    started = time.perf_counter()
    mark_attributions(doc)
    assert time.perf_counter() - started < 30
    assert len(doc.spans["quotes"]) == 15_000
