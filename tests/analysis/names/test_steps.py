"""The steps between the model's names and ours, each on names set by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from briefing.analysis import layout  # noqa: F401 - registers the boilerplate flags
from briefing.analysis.gazetteer import Entry, Gazetteer
from briefing.analysis.names.acronyms import learn_acronyms
from briefing.analysis.names.bodies import name_bodies
from briefing.analysis.names.joined import split_joined
from briefing.analysis.names.known import with_gazetteer
from briefing.analysis.names.persons import find_persons
from briefing.analysis.names.places import decide_either, name_regions
from briefing.analysis.names.repeats import label_repeats, vote
from briefing.analysis.names.shorter import full_names
from briefing.analysis.names.values import Name, merged
from briefing.model import How

NLP = spacy.blank("en")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The lists as they come."""
    return Gazetteer(NLP)


def text(words: str, *marked: tuple[int, int, str]) -> tuple[Doc, list[Name]]:
    """Return proper nouns and other words with some names marked, as the model would."""
    tokens = words.split(" ")
    pos = ["PROPN" if word[0].isupper() else "NOUN" for word in tokens]
    doc = Doc(NLP.vocab, tokens, pos=pos, heads=[0] * len(tokens), deps=["dep"] * len(tokens))
    return doc, [Name(a, b, kind, " ".join(tokens[a:b])) for a, b, kind in marked]


def seen(doc: Doc, names: list[Name]) -> list[tuple[str, str, str]]:
    """Return words, kind and canonical name of each."""
    return [(" ".join(t.text for t in doc[n.start : n.end]), n.kind, n.name) for n in names]


def test_the_gazetteer_adds_and_corrects_but_leaves_longer_names(gazetteer: Gazetteer) -> None:
    """The "Bank of England" is no place."""
    doc, names = text(
        "Iranians met Bank of England staff in EU and Jordan", (2, 5, "ORG"), (9, 10, "PERSON")
    )
    assert seen(doc, with_gazetteer(doc, names, gazetteer)) == [
        ("Iranians", "NORP", "Iran"),
        ("Bank of England", "ORG", "Bank of England"),
        ("EU", "ORG", "European Union"),
        ("Jordan", "PERSON", "Jordan"),
    ]


def test_a_demonym_is_cut_off_a_person(gazetteer: Gazetteer) -> None:
    """As in "Russian Vladimir Putin"."""
    doc, names = text("Russian Vladimir Putin spoke", (0, 3, "PERSON"))
    assert seen(doc, with_gazetteer(doc, names, gazetteer)) == [
        ("Russian", "NORP", "Russia"),
        ("Vladimir Putin", "PERSON", "Vladimir Putin"),
    ]


def test_names_joined_by_hyphen_or_comma_come_apart(gazetteer: Gazetteer) -> None:
    """But "Guinea-Bissau" and "Ki-moon" stay whole."""
    doc, names = text(
        "Biden - Putin call of Joe Biden with Vladimir Putin in Abuja , Nigeria by Ban Ki - moon",
        (0, 3, "PERSON"),
        (5, 7, "PERSON"),
        (8, 10, "PERSON"),
        (11, 14, "GPE"),
        (15, 19, "PERSON"),
    )
    parts = [words for words, _, _ in seen(doc, split_joined(doc, names, gazetteer))]
    assert parts == [
        "Biden",
        "Putin",
        "Joe Biden",
        "Vladimir Putin",
        "Abuja",
        "Nigeria",
        "Ban Ki - moon",
    ]


def test_an_acronym_is_learned_from_the_brackets() -> None:
    """And used before and after; "(left)" is none."""
    doc, names = text("UTG says United Tea Growers ( UTG ) met Anna Lee ( left )")
    found = learn_acronyms(doc, names)
    assert seen(doc, found) == [
        ("UTG", "ORG", "United Tea Growers"),
        ("United Tea Growers", "ORG", "United Tea Growers"),
        ("UTG", "ORG", "United Tea Growers"),
    ]
    assert [name.how for name in found] == [How.ALIAS, How.NAMED, How.ALIAS]


def test_a_ministry_has_one_name_however_it_is_written(gazetteer: Gazetteer) -> None:
    """With "Russia's" or "Russian" before it, or nothing, once it is known."""
    doc, names = text(
        "Russia 's foreign ministry or Russian Foreign Ministry or Foreign Ministry", (9, 11, "ORG")
    )
    found = name_bodies(doc, with_gazetteer(doc, names, gazetteer), gazetteer)
    assert {name.name for name in found} == {"Russian Foreign Ministry"}
    assert len(found) == 3


def test_a_last_name_is_the_person_who_has_it() -> None:
    """Also where the model took it for a place; two Clintons stay apart."""
    doc, names = text(
        "Dmitry Peskov Peskov Bill Clinton Hillary Clinton Clinton Wanda Vázquez Garced Vázquez",
        (0, 2, "PERSON"),
        (2, 3, "GPE"),
        (3, 5, "PERSON"),
        (5, 7, "PERSON"),
        (7, 8, "PERSON"),
        (8, 11, "PERSON"),
        (11, 12, "ORG"),
    )
    found = {(w, n) for w, kind, n in seen(doc, full_names(doc, names)) if kind == "PERSON"}
    assert found >= {
        ("Peskov", "Dmitry Peskov"),
        ("Clinton", "Clinton"),
        ("Vázquez", "Wanda Vázquez Garced"),
    }


def test_spellings_of_one_person_are_one() -> None:
    """As "Joe R. Biden" is Joe Biden; and a pope keeps his title."""
    doc, names = text(
        "Joe Biden Joe Biden Joe R. Biden Recep Erdoğan Erdogan Pope Francis",
        (0, 2, "PERSON"),
        (2, 4, "PERSON"),
        (4, 7, "PERSON"),
        (7, 9, "PERSON"),
        (9, 10, "PERSON"),
        (11, 12, "PERSON"),
    )
    canonical = [name.name for name in full_names(doc, names)]
    assert canonical == ["Joe Biden"] * 3 + ["Recep Erdoğan"] * 2 + ["Pope Francis"]


def test_of_two_spellings_of_a_body_the_commonest_counts_then_the_first() -> None:
    """Whatever order a set of them has in this process: five bodies hardly agree by chance."""
    names = [
        f"{word} {last}"
        for word in ["Alba", "Bora", "Cuna", "Dora", "Eden"]
        for last in ("Party", "party")
    ]
    said = [*names, *(name for name in names if name[0] in "BD" and name.endswith("party"))]
    doc, bodies = text(" ".join(said), *((2 * n, 2 * n + 2, "ORG") for n in range(len(said))))
    found = {name.name for name in full_names(doc, bodies)}
    assert found == {"Alba Party", "Bora party", "Cuna Party", "Dora party", "Eden Party"}


def test_first_names_and_numbers_make_persons() -> None:
    """Bodies called after somebody stay bodies; "the House" is the one the article names."""
    doc, names = text(
        "Wanda Daniels sued Charlotte Observer and Queen Elizabeth II before "
        "House of Representatives said House",
        (0, 2, "ORG"),
        (3, 5, "ORG"),
        (7, 8, "PERSON"),
        (10, 13, "ORG"),
        (14, 15, "ORG"),
    )
    assert seen(doc, full_names(doc, names)) == [
        ("Wanda Daniels", "PERSON", "Wanda Daniels"),
        ("Charlotte Observer", "ORG", "Charlotte Observer"),
        ("Elizabeth II", "PERSON", "Queen Elizabeth II"),
        ("House of Representatives", "ORG", "House of Representatives"),
        ("House", "ORG", "House of Representatives"),
    ]


def test_the_end_of_a_bodys_name_will_do_but_not_any_beginning() -> None:
    """A "House" is not the House Foreign Affairs Committee."""
    doc, names = text(
        "Simon Wiesenthal Center Wiesenthal Center Amnesty International Amnesty "
        "House Affairs Panel House",
        (0, 3, "ORG"),
        (3, 5, "ORG"),
        (5, 7, "ORG"),
        (7, 8, "ORG"),
        (8, 11, "ORG"),
        (11, 12, "ORG"),
    )
    assert [name.name for name in full_names(doc, names)] == [
        *["Simon Wiesenthal Center"] * 2,
        *["Amnesty International"] * 2,
        "House Affairs Panel",
        "House",
    ]


def test_the_article_votes_on_kinds_and_titles_weigh_more() -> None:
    """What the gazetteer says stands against any number."""
    doc, names = text(
        "Kazemi Kazemi Kazemi Mr. Ashdown Ashdown Iran Iran",
        (0, 1, "PERSON"),
        (1, 2, "ORG"),
        (2, 3, "PERSON"),
        (4, 5, "ORG"),
        (5, 6, "ORG"),
        (6, 7, "ORG"),
        (7, 8, "GPE"),
    )
    names[-1].entry = Entry("Iran", "GPE")
    assert [name.kind for name in vote(doc, names)] == ["PERSON"] * 5 + ["GPE"] * 2


def test_repeats_are_named_where_they_stand_alone() -> None:
    """A last name too; but not a part of something longer, nor a small word."""
    doc, names = text("Dmitry Peskov said Peskov and dmitry met Dmitry Peskov", (0, 2, "PERSON"))
    doc[3].head = doc[2]
    words = [w for w, _, _ in seen(doc, label_repeats(doc, names))]
    assert words == ["Dmitry Peskov", "Peskov", "Dmitry Peskov"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["Tom", "Price", "spoke", '"', "Price", "said"], True),
        (["Tom", "Price", "spoke", '"', "Price", "Rises"], False),
        (["Tom", "Price", "spoke", "The", "Price", "rose"], False),
    ],
    ids=["acts", "in a headline", "with an article"],
)
def test_a_last_name_that_is_a_word_must_act(words: list[str], found: bool) -> None:
    """The tagger takes "Price" for a noun wherever it stands alone."""
    pos = ["PROPN", "PROPN", "VERB", "PUNCT", "NOUN", "VERB"]
    deps = ["compound", "nsubj", "ROOT", "det" if words[3] == "The" else "punct", "nsubj", "conj"]
    doc = Doc(NLP.vocab, words, pos=pos, heads=[1, 2, 2, 4, 5, 2], deps=deps)
    names = label_repeats(doc, [Name(0, 2, "PERSON", "Tom Price")])
    assert len(names) == 1 + found


def test_before_region_or_range_stands_a_place() -> None:
    """Whatever the model says."""
    doc, names = text("Rostov region and Kadamovsky range", (0, 1, "PERSON"))
    doc[3].head = doc[4]
    assert [kind for _, kind, _ in seen(doc, name_regions(doc, names))] == ["LOC", "LOC"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Georgia joins NATO", "Georgia"),
        ("Georgia Republicans in Atlanta", "Georgia (U.S.)"),
        ("North tests missile , says Pyongyang", "North Korea"),
        ("North wind", "North"),
    ],
)
def test_the_other_words_decide_which_one_is_meant(words: str, expected: str) -> None:
    """In doubt it is the usual one."""
    doc, names = text(words, (0, 1, "GPE"))
    assert decide_either(doc, names)[0].name == expected


def test_of_two_that_overlap_the_longer_stays() -> None:
    """The new one, if both are as long."""
    old = [Name(0, 2, "ORG", "old"), Name(4, 5, "GPE", "city")]
    new = [Name(1, 2, "GPE", "part"), Name(4, 5, "ORG", "body")]
    assert [name.name for name in merged(old, new)] == ["old", "body"]


@pytest.mark.parametrize(
    ("words", "marked", "found"),
    [
        ("Theresa May spoke", [(0, 1, "PERSON")], [("Theresa May", "PERSON", "Theresa May")]),
        ("Volodymyr Shevko", [(0, 1, "GPE")], [("Volodymyr Shevko", "PERSON", "Volodymyr Shevko")]),
        ("near Volodymyr Shevko", [], [("Volodymyr Shevko", "PERSON", "Volodymyr Shevko")]),
        # traps: a body, a place, an office, a lone word
        ("Lima Road", [(0, 1, "GPE")], [("Lima", "GPE", "Lima")]),
        ("Bo Foundation", [(0, 1, "PERSON")], [("Bo", "PERSON", "Bo")]),
        ("near Anna Foundation", [], []),
        ("near Victoria Park", [], []),
        ("near Executive Director", [], []),
        ("near Volodymyr", [], []),
    ],
)
def test_people_the_model_passed_over(words, marked, found) -> None:
    """A first name or an office before it makes a person of two or three words."""
    doc, names = text(words, *marked)
    last = len(doc) - 1 if "spoke" not in words else 1
    for token in doc:
        token.head = doc[last]
    assert seen(doc, find_persons(doc, names)) == found


def test_an_acronym_may_be_written_as_a_name() -> None:
    """As "Nato" is; "United Tea Growers (Lima)" tells where they are."""
    doc, names = text("United Tea Growers Asia ( Utga ) wrote", (0, 4, "ORG"))
    assert seen(doc, learn_acronyms(doc, names))[1:] == [("Utga", "ORG", "United Tea Growers Asia")]
    doc, names = text("United Tea Growers Asia ( Lima ) wrote", (0, 4, "ORG"))
    assert len(learn_acronyms(doc, names)) == 1


def test_a_short_name_nobody_explains_is_of_the_body_with_its_initials() -> None:
    """As in "the Child Support Agency ... the CSA"; two such bodies leave it open."""
    doc, names = text("Child Support Agency staff left the CSA", (0, 3, "ORG"))
    assert seen(doc, learn_acronyms(doc, names))[1:] == [("CSA", "ORG", "Child Support Agency")]
    doc, names = text(
        "Child Support Agency and Central Steel Association in CSA", (0, 3, "ORG"), (4, 7, "ORG")
    )
    assert len(learn_acronyms(doc, names)) == 2
