"""The trickiest frames on sentences parsed by hand, so that no new model can break them."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from briefing.analysis.positions import modals, nouns, verbs

VOCAB = spacy.blank("en").vocab  # a bare Vocab() would leave token.lower_ empty


def parsed(*tokens: str) -> Doc:
    """Build a Doc from "word/lemma/TAG/POS/head/dep" for each token."""
    parts = [token.split("/") for token in tokens]
    return Doc(
        VOCAB,
        words=[p[0] for p in parts],
        lemmas=[p[1] for p in parts],
        tags=[p[2] for p in parts],
        pos=[p[3] for p in parts],
        heads=[int(p[4]) for p in parts],
        deps=[p[5] for p in parts],
    )


def found(doc: Doc, family) -> list[tuple[str, str, str, list[str]]]:
    """Return kind, holder, content and addressees of what a family finds."""
    return [
        (
            f.kind.value,
            f.holder.text if f.holder else "",
            f.content.text,
            [t.text for t in f.addressees],
        )
        for token in doc
        for f in family(token)
    ]


UNIONS = "Unions/union/NNS/NOUN/1/nsubj"


@pytest.mark.parametrize(
    ("particle", "expected"),
    [("for", [("demand", "Unions", "talks", [])]), ("off", [])],
)
def test_call_needs_its_preposition(particle, expected) -> None:
    """Calling for talks asks for something; calling off talks does not."""
    doc = parsed(
        UNIONS,
        "called/call/VBD/VERB/1/ROOT",
        f"{particle}/{particle}/IN/ADP/1/prep",
        "talks/talk/NNS/NOUN/2/pobj",
    )
    assert found(doc, verbs.find) == expected


def test_coordinated_infinitives_are_two_demands() -> None:
    """To urge Mali "to hold elections and free the nurses" asks for two things."""
    doc = parsed(
        "France/France/NNP/PROPN/1/nsubj",
        "urged/urge/VBD/VERB/1/ROOT",
        "Mali/Mali/NNP/PROPN/1/dobj",
        "to/to/TO/PART/4/aux",
        "hold/hold/VB/VERB/1/xcomp",
        "elections/election/NNS/NOUN/4/dobj",
        "and/and/CC/CCONJ/4/cc",
        "free/free/VB/VERB/4/conj",
        "the/the/DT/DET/9/det",
        "nurses/nurse/NNS/NOUN/7/dobj",
    )
    assert found(doc, verbs.find) == [
        ("demand", "France", "hold elections", ["Mali"]),
        ("demand", "France", "free the nurses", ["Mali"]),
    ]


@pytest.mark.parametrize(("tag", "count"), [("VB", 1), ("VBD", 0)])
def test_insisting_that_it_be_so_or_that_it_is_so(tag, count) -> None:
    """To insist that Turkey "remove the vessel" demands; "removed" only claims, and denies."""
    doc = parsed(
        "Cyprus/Cyprus/NNP/PROPN/1/nsubj",
        "insisted/insist/VBD/VERB/1/ROOT",
        "that/that/IN/SCONJ/4/mark",
        "Turkey/Turkey/NNP/PROPN/4/nsubj",
        f"{'remove' if tag == 'VB' else 'removed'}/remove/{tag}/VERB/1/ccomp",
        "vessels/vessel/NNS/NOUN/4/dobj",
    )
    assert [kind for kind, *_ in found(doc, verbs.find)].count("demand") == count


def test_expecting_somebody_to_act_and_being_expected_to() -> None:
    """A passive "is expected to" is a forecast and asks nothing."""
    doc = parsed(
        "Rates/rate/NNS/NOUN/2/nsubjpass",
        "are/be/VBP/AUX/2/auxpass",
        "expected/expect/VBN/VERB/2/ROOT",
        "to/to/TO/PART/4/aux",
        "rise/rise/VB/VERB/2/xcomp",
    )
    assert found(doc, verbs.find) == []


@pytest.mark.parametrize(("words", "count"), [("must/have", 0), ("must/", 1)])
def test_must_have_been_is_a_guess(words, count) -> None:
    """That Sweden "must have acted" is a guess, that it "must act" a demand."""
    perfect = words == "must/have"
    verb = 3 if perfect else 2
    doc = parsed(
        f"Sweden/Sweden/NNP/PROPN/{verb}/nsubj",
        f"must/must/MD/AUX/{verb}/aux",
        *([f"have/have/VB/AUX/{verb}/aux", "acted/act/VBN/VERB/3/ROOT"] if perfect else []),
        *([] if perfect else ["act/act/VB/VERB/2/ROOT"]),
    )
    assert len(found(doc, modals.find)) == count


@pytest.mark.parametrize(
    ("owner", "expected"),
    [("Moscow", [("demand", "Moscow", "a truce", [])]), (None, [])],
)
def test_demand_for_oil_is_no_demand(owner, expected) -> None:
    """A demand is somebody's; what the market asks for is not."""
    if owner:
        doc = parsed(
            "Moscow/Moscow/NNP/PROPN/2/poss",
            "'s/'s/POS/PART/0/case",
            "demand/demand/NN/NOUN/6/nsubj",
            "for/for/IN/ADP/2/prep",
            "a/a/DT/DET/5/det",
            "truce/truce/NN/NOUN/3/pobj",
            "failed/fail/VBD/VERB/6/ROOT",
        )
    else:
        doc = parsed(
            "Demand/demand/NN/NOUN/3/nsubj",
            "for/for/IN/ADP/0/prep",
            "oil/oil/NN/NOUN/1/pobj",
            "rose/rise/VBD/VERB/3/ROOT",
        )
    assert found(doc, nouns.find) == expected


@pytest.mark.parametrize(("lead", "expected"), [("an", ["close the mine"]), ("in", [])])
def test_an_order_to_and_in_order_to(lead, expected) -> None:
    """An order to close a mine asks for it; what is done in order to close one does not."""
    doc = parsed(
        "Peru/Peru/NNP/PROPN/1/nsubj",
        "issued/issue/VBD/VERB/1/ROOT",
        f"{lead}/{lead}/DT/DET/3/det",
        "order/order/NN/NOUN/1/dobj",
        "to/to/TO/PART/5/aux",
        "close/close/VB/VERB/3/acl",
        "the/the/DT/DET/7/det",
        "mine/mine/NN/NOUN/5/dobj",
    )
    assert [content for _, _, content, _ in found(doc, nouns.find)] == expected


@pytest.mark.parametrize(("subject", "count"), [("bill", 1), ("storm", 0)])
def test_only_bills_and_courts_force(subject, count) -> None:
    """A bill that forces somebody to act is a demand; a storm that does is weather."""
    doc = parsed(
        f"{subject}/{subject}/NN/NOUN/2/nsubj",
        "would/would/MD/AUX/2/aux",
        "force/force/VB/VERB/2/ROOT",
        "Peru/Peru/NNP/PROPN/2/dobj",
        "to/to/TO/PART/5/aux",
        "pay/pay/VB/VERB/2/xcomp",
    )
    assert len(found(doc, verbs.find)) == count


@pytest.mark.parametrize(("on", "kind", "expected"), [("Tuesday", "DATE", 0), ("wages", "", 1)])
def test_the_day_of_a_refusal_is_not_what_was_demanded(on, kind, expected) -> None:
    """In "Paris rejected the demand of farmers on Tuesday"."""
    doc = parsed(
        "Paris/Paris/NNP/PROPN/1/nsubj",
        "rejected/reject/VBD/VERB/1/ROOT",
        "the/the/DT/DET/3/det",
        "demand/demand/NN/NOUN/1/dobj",
        "of/of/IN/ADP/3/prep",
        "farmers/farmer/NNS/NOUN/4/pobj",
        "on/on/IN/ADP/1/prep",
        f"{on}/{on.lower()}/NN/NOUN/6/pobj",
    )
    doc.set_ents([Span(doc, 7, 8, label=kind)] if kind else [])
    assert len(found(doc, nouns.find)) == expected
