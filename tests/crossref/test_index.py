"""Across articles: who, what again, what came back, and what else is like it."""

import random
from dataclasses import replace
from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.model import Kind, Position, Reference, Span
from tests.stories import Told, find, story

NAMES = ["GPE Arland Arport", "GPE Belmark", "ORG Union", "PERSON Lee"]
MONDAY = story(
    "monday.txt",
    "Workers want the night ferry back\n"
    "The Union on Monday urged Arland to reopen the night ferry before winter. "
    "It also called on Arland to raise wages in the docks.\n"
    "Belmark sent troops to the border. The weather was fine.",
    date(2024, 3, 4),
    [
        Told("Union > Arland | urged | reopen the night ferry before winter", strength=2),
        Told("Union > Arland | called on | raise wages in the docks", strength=3),
    ],
    NAMES,
)
TUESDAY = story(
    "tuesday.txt",
    "Arport hears of the ferry\n"
    "Shop owners demanded that Arland reopen the night ferry. "
    "Troops of Belmark stood at the border.\n"
    "The Union asked Belmark to reopen the night market.",
    date(2024, 3, 5),
    [
        Told("Shop owners > Arland | demanded | reopen the night ferry", strength=4),
        Told("Union > Belmark | asked | reopen the night market", strength=1),
    ],
    NAMES,
)
FRIDAY = story(
    "friday.txt",
    "Arland says no\nArland refused to reopen the night ferry. "
    "Prime minister Lee said Arland would raise wages in the docks.",
    date(2024, 3, 8),
    [
        Told("Arland | refused | reopen the night ferry", Kind.REJECTION),
        Told("Arland | said | raise wages in the docks", Kind.COMMITMENT),
    ],
    NAMES,
)
ALL = (MONDAY, TUESDAY, FRIDAY)
FERRY, WAGES = MONDAY[1].positions
SHOPS, MARKET = TUESDAY[1].positions
REFUSAL, PROMISE = FRIDAY[1].positions


@pytest.fixture
def index() -> CrossIndex:
    """All three articles."""
    return CrossIndex.of(ALL)


def shown(references: tuple[Reference, ...], reason: str = "") -> list[str]:
    """Return the sentences of the references given for one reason."""
    texts = {article.id: article.text for article, _ in ALL}
    return [one.sentence.of(texts[one.article_id]) for one in references if reason in one.reason]


# --- threads ------------------------------------------------------------------------------


def test_the_same_demand_is_one_thread_whoever_makes_it(index: CrossIndex) -> None:
    """The union and the shop owners ask Arland for the same; the market is another matter."""
    assert [thread.positions for thread in index.threads()] == [
        (FERRY.id, SHOPS.id),
        (WAGES.id,),
        (MARKET.id,),
    ]


def test_what_the_party_asked_says_about_it_is_the_answer(index: CrossIndex) -> None:
    """Refused, promised, and not answered at all."""
    assert [(thread.status, thread.answers) for thread in index.threads()] == [
        ("rejected", (REFUSAL.id,)),
        ("agreed", (PROMISE.id,)),
        ("open", ()),
    ]


def test_the_last_answer_decides() -> None:
    """A promise a week later makes the demand agreed, and both answers are kept."""
    saturday = story(
        "saturday.txt",
        "Arland gives in\nArland promised to reopen the night ferry.",
        date(2024, 3, 9),
        [Told("Arland | promised | reopen the night ferry", Kind.COMMITMENT)],
        NAMES,
    )
    thread = CrossIndex.of([saturday, *ALL]).thread_of(FERRY.id)
    assert thread
    assert thread.status == "agreed"
    assert thread.answers == (REFUSAL.id, saturday[1].positions[0].id)


def test_nobody_answers_before_being_asked_nor_for_others() -> None:
    """Nor is a refusal that the text denies an answer."""
    article, analysis = FRIDAY
    early = (replace(article, published=date(2024, 3, 1)), analysis)
    by_others = (article, _with(REFUSAL, holder=replace(REFUSAL.holder, name="Belmark")))  # type: ignore[type-var]
    negated = (article, _with(REFUSAL, negated=True))
    for friday in (early, by_others, negated):
        thread = CrossIndex.of([MONDAY, TUESDAY, friday]).thread_of(FERRY.id)
        assert thread
        assert thread.status == "open"


def _with(position: Position, **changes: object):
    return replace(FRIDAY[1], positions=(replace(position, **changes),))  # type: ignore[arg-type]


def test_demands_of_one_sentence_are_not_one() -> None:
    """However alike: the text tells them apart."""
    two = story(
        "a.txt",
        "Ferries\nThe Union urged Arland to reopen the day ferry and reopen the night ferry.",
        told=[
            Told("Union > Arland | urged | reopen the day ferry"),
            Told("Union > Arland | urged | reopen the night ferry"),
        ],
    )
    assert len(CrossIndex.of([two]).threads()) == 2


def test_a_content_that_points_back_joins_what_it_points_to() -> None:
    """What "the appeal" is about stands elsewhere."""
    pointing = story(
        "a.txt",
        "Ferries\nThe Union urged Arland to reopen the night ferry. It asked Belmark for a loan. "
        "Arland was deaf to the appeal.",
        told=[
            Told("Union > Arland | urged | reopen the night ferry"),
            Told("Union > Belmark | asked | a loan"),
            Told("Union > Arland | appeal | the appeal"),
        ],
    )
    urged, _, appeal = pointing[1].positions
    assert CrossIndex.of([pointing]).threads()[0].positions == (urged.id, appeal.id)


def test_threads_do_not_depend_on_the_order_of_adding() -> None:
    """Same articles, same threads with the same ids, and adding one twice changes nothing."""
    expected = CrossIndex.of(ALL).threads()
    for seed in range(4):
        pairs = random.Random(seed).sample([*ALL, MONDAY], 4)
        assert CrossIndex.of(pairs).threads() == expected


def test_other_kinds_have_threads_too(index: CrossIndex) -> None:
    """Every position has one, and no status but a demand's is ever other than open."""
    assert [thread.positions for thread in index.threads(Kind.REJECTION)] == [(REFUSAL.id,)]
    thread = index.thread_of(PROMISE.id)
    assert thread
    assert thread.status == "open"
    assert index.thread_of("p-unknown") is None


# --- entities -----------------------------------------------------------------------------


def test_an_entity_gathers_names_and_places(index: CrossIndex) -> None:
    """In order of date, with the other names it goes by."""
    entity = index.entity("GPE:Arland")
    assert entity
    assert (entity.name, entity.kind, entity.aliases) == ("Arland", "GPE", ("Arport",))
    assert entity.articles == tuple(article.id for article, _ in ALL)
    assert entity.count == len(entity.mentions) == 7
    assert index.entity("GPE:Nowhere") is None


def test_entities_come_with_the_widest_known_first(index: CrossIndex) -> None:
    """By articles, then by mentions."""
    assert [entity.name for entity in index.entities()] == ["Arland", "Belmark", "Union", "Lee"]


def test_an_article_analysed_again_takes_the_place_of_the_first(index: CrossIndex) -> None:
    """Nothing of the first analysis is left."""
    article, analysis = MONDAY
    index.add(article, replace(analysis, entities=(), positions=()))
    entity = index.entity("GPE:Belmark")
    assert entity
    assert article.id not in entity.articles
    assert index.thread_of(WAGES.id) is None
    assert all(one.article_id != article.id for one in index.references("ORG:Union"))


# --- references ---------------------------------------------------------------------------


def test_an_entity_is_referred_to_wherever_it_is_named(index: CrossIndex) -> None:
    """Under any name, one row a sentence with all its places in it, in order of date."""
    found = index.references("GPE:Belmark")
    assert shown(found) == [
        "Belmark sent troops to the border.",
        "Troops of Belmark stood at the border.",
        "The Union asked Belmark to reopen the night market.",
    ]
    assert found[0].matches == (find(MONDAY[0].text, "Belmark"),)
    assert [one.paragraph for one in found] == [2, 1, 2]
    assert index.references("GPE:Nowhere") == ()


def test_a_demand_refers_to_itself_elsewhere_then_answers_then_more(index: CrossIndex) -> None:
    """Nearest first, each with the reason; its own sentence is not among them."""
    found = index.references(FERRY)
    assert found == index.references(FERRY.id)
    assert [one.reason for one in found[:3]] == [
        "same demand",
        "answer",
        "also Union → Arland",
    ]
    assert shown(found)[:3] == [
        "Shop owners demanded that Arland reopen the night ferry.",
        "Arland refused to reopen the night ferry.",
        "It also called on Arland to raise wages in the docks.",
    ]
    assert FERRY.sentence.of(MONDAY[0].text) not in shown(found)
    assert len({(one.article_id, one.sentence) for one in found}) == len(found)


def test_an_answer_refers_to_the_demand(index: CrossIndex) -> None:
    """So that one can go both ways."""
    assert shown(index.references(REFUSAL), "demand it answers") == [
        FERRY.sentence.of(MONDAY[0].text),
        SHOPS.sentence.of(TUESDAY[0].text),
    ]


def test_a_sentence_refers_to_what_shares_names_and_rare_words(index: CrossIndex) -> None:
    """What is shared is marked and said; the sentence itself is left out."""
    article = MONDAY[0]
    (found,) = index.references((article.id, find(article.text, "troops")))
    assert shown((found,)) == ["Troops of Belmark stood at the border."]
    assert [span.of(TUESDAY[0].text) for span in found.matches] == ["Troops", "Belmark", "border"]
    assert found.reason == "shares “Troops”, “Belmark”, “border”"


def test_common_words_refer_to_nothing(index: CrossIndex) -> None:
    """Nor does a sentence that shares nothing, or stands nowhere."""
    article = MONDAY[0]
    assert index.references((article.id, find(article.text, "weather"))) == ()
    assert index.references(("unknown", Span(0, 1))) == ()


def test_lists_of_references_end() -> None:
    """However often a name is repeated."""
    text = "Arland\n" + "Arland waits. " * 900
    index = CrossIndex.of([story("a.txt", text, names=NAMES)])
    assert len(index.references("GPE:Arland")) == 500


def test_an_empty_index_is_no_trouble() -> None:
    """Nor an article with nothing in it."""
    index = CrossIndex.of([story("a.txt", "Nothing")])
    assert index.threads() == index.entities() == CrossIndex().threads() == ()
