"""What was opened once is found again, by words, names and positions."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import QueryError
from briefing.model import Article, Entity, How, Mention, Span, text_id
from briefing.notes import make_note
from briefing.query import parse
from briefing.store import Store
from tests.harbour import (
    ANALYSES,
    ARTICLES,
    CALL,
    PROMISE,
    RAISE,
    REJECTION,
    REPLIED,
    URGE,
    URGED,
)
from tests.stories import Told, article, story

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with two articles and their findings."""
    store = Store.open(tmp_path / "data", tmp_path / "cache")
    store.keep_searchable((one, ANALYSES[one.id]) for one in ARTICLES)
    return store


def paths(store: Store, query: str) -> list[str]:
    """Search, and return the names of the files found."""
    return [Path(hit.article.path).stem for hit in store.search(parse(query))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("crane", ["urged"]),
        ("FERRIES", ["replied", "urged"]),
        ("ferry -harbour", ["replied"]),
        ("ferry NOT harbour", ["replied"]),
        ('"in May"', ["replied"]),
        ('"May in"', []),
        ("harb*", ["urged"]),
        ("source:Courier after:2024-03-05", ["replied"]),
        ("before:2024-03-05", ["urged"]),
        ("-after:2024-03", []),
        ("entity:quill", ["urged"]),
        ("-entity:Quill", ["replied"]),
        ("-kind:threat", ["replied"]),
        ('"; DROP TABLE articles --', []),
    ],
)
def test_articles_are_found(store: Store, query: str, found: list[str]) -> None:
    """All terms hold of each; where only names or words are asked for, an article is one hit."""
    if query.count('"') == 1:
        query += '"'
    assert sorted(paths(store, query)) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("from:union to:Arland", [CALL, RAISE, URGE]),
        ("from:union about:pay", [RAISE]),
        ("kind:demand -about:pay", [CALL, URGE]),
        ("from:Arland kind:offer", [PROMISE]),
        ("about:reopening kind:demand crane", [URGE]),
        ("to:Arland from:Arland", []),
    ],
)
def test_positions_are_found(store: Store, query: str, found: list[object]) -> None:
    """All that is asked of a position holds of the same one; words hold of its article."""
    hits = store.search(parse(query))
    assert sorted(hit.position for hit in hits) == sorted(one.id for one in found)


def test_a_hit_says_where(store: Store) -> None:
    """The paragraph, the words in it, and for a position who put what to whom."""
    (hit,) = store.search(parse("from:union about:pay"))
    assert hit.reference.reason == "Dockers' Union → Arland: call"
    assert [span.of(REPLIED.text) for span in hit.reference.matches] == ["raise pay"]
    (hit,) = store.search(parse("harbour fails"))
    assert hit.reference.paragraph == 2
    assert [span.of(URGED.text) for span in hit.reference.matches] == ["harbour", "fail"]


def test_the_passage_with_more_of_the_words_is_shown(store: Store) -> None:
    """A word alone stands earlier; the title is shown anyway and comes last."""
    ferry = article("a.txt", "Ferry wages\nThe ferry.\nNobody spoke.\nNo wages on the ferry.")
    store.keep_searchable([(ferry, None)])
    best = store.search(parse("ferry wages"))[0]
    assert best.reference.sentence.of(ferry.text) == "No wages on the ferry."


def test_a_name_is_found_by_any_of_its_names_in_the_article(store: Store) -> None:
    """A capital that acts for its state, an abbreviation with and without dots; no pronoun."""
    told, found = story(
        "b.txt",
        "Notes\nArport urged the U.B. to pay. It waits.",
        told=[Told("Arland > United Belmark | urged | pay")],
        names=["GPE Arland Arport", "GPE United Belmark"],
    )
    at = told.text.index("U.B.")
    belmark = Entity("United Belmark", "GPE", (Mention(Span(at, at + 4)),))
    it = Mention(Span(*re.search("It", told.text).span()), How.PRONOUN)
    arland = replace(found.entities[0], mentions=(*found.entities[0].mentions, it))
    store.keep_searchable([(told, replace(found, entities=(arland, belmark)))])
    for query in (
        "entity:Arport",
        "from:Arport to:UB",
        "to:U.B. from:arland",
        'to:"united belmark"',
    ):
        assert "b" in paths(store, query)
    assert "b" not in paths(store, "entity:it")
    place = next(hit for hit in store.search(parse("entity:Arport")) if "b.txt" in hit.article.path)
    assert [span.of(told.text) for span in place.reference.matches] == ["Arport"]


def test_the_article_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    """After closing, without its file; only the path is absolute now."""
    store.close()
    with Store.open(tmp_path / "data", tmp_path / "cache") as other:
        (hit,) = other.search(parse("crane"))
        assert replace(hit.article, path=URGED.path) == URGED
        assert Path(hit.article.path) == Path(URGED.path).absolute()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab \n\0\x1b\ufdd0\ufdd1\ud800é東"), min_size=1, max_size=40))
def test_whatever_is_in_a_text_it_is_found_in_its_place(words: str) -> None:
    """Odd characters before a word neither hide nor move it, and come back."""
    text = f"{words} zebra"
    odd = Article(text_id(text), "-", text, "Odd", boilerplate=(Span(0, 1),))
    with _in_memory() as store:
        store.keep_searchable([(odd, None)])
        (hit,) = store.search(parse("zebra"))
        assert hit.article == odd
        assert [span.of(text) for span in hit.reference.matches] == ["zebra"]


def _in_memory() -> Store:
    """Return a store that has no files at all: a file stands where its folder should be."""
    return Store.in_memory("because", Path(__file__) / "data", Path(__file__) / "cache")


def test_what_is_dimmed_is_not_found(store: Store) -> None:
    """Newsletter lines are in everything, and tell nothing."""
    text = "Quiet day\nNothing happened.\nSubscribe to our zebra letter."
    quiet = article("c.txt", text)
    store.keep_searchable([(replace(quiet, boilerplate=(quiet.blocks[-1].span,)), None)])
    assert paths(store, "zebra") == []
    assert paths(store, "happened") == ["c"]


def test_findings_are_added_and_replaced_as_they_come(tmp_path: Path) -> None:
    """First the text; then what was found in it; then what a newer engine finds."""
    with Store.open(tmp_path, tmp_path) as store:
        store.keep_searchable([(URGED, None)])
        assert paths(store, "ferry") == ["urged"]
        assert paths(store, "kind:threat") == []
        store.keep_searchable([(URGED, ANALYSES[URGED.id])])
        store.keep_searchable([(URGED, None)])
        assert paths(store, "kind:threat") == ["urged"]
        newer = replace(ANALYSES[URGED.id], engine="next", positions=(URGE,))
        store.keep_searchable([(URGED, newer)])
        assert paths(store, "kind:threat") == []
        assert paths(store, "kind:demand") == ["urged"]


def test_the_same_text_twice_is_one_article(tmp_path: Path) -> None:
    """As when two files hold the same."""
    with Store.open(tmp_path, tmp_path) as store:
        store.keep_searchable([(URGED, None), (replace(URGED, path="copy.txt"), None)])
        assert len(paths(store, "ferry")) == 1


def test_two_may_take_in_the_same_at_once(tmp_path: Path) -> None:
    """A reader begins with the findings while it still takes in the texts; so do two windows."""
    texts = [(one, None) for one in ARTICLES]
    found = [(one, ANALYSES[one.id]) for one in ARTICLES]
    with Store.open(tmp_path, tmp_path) as store, Store.open(tmp_path, tmp_path) as other:
        with ThreadPoolExecutor(4) as pool:
            keeps = [store.keep_searchable, other.keep_searchable] * 2
            list(pool.map(lambda keep, pairs: keep(pairs), keeps, [texts, texts, found, found]))
        assert len(store.search(parse("kind:demand"))) == 3


def test_a_changed_file_is_found_as_it_is_now(tmp_path: Path) -> None:
    """Its older version is forgotten; the same text elsewhere is one article."""
    with Store.open(tmp_path, tmp_path) as store:
        told, found = story("a.txt", "One\nA zebra.", told=[Told(" > | A | zebra")])
        store.keep_searchable([(told, found)])
        store.keep_searchable([(article("a.txt", "Two\nA horse."), None)])
        assert paths(store, "zebra") == []
        assert store.search(parse("kind:demand")) == []
        store.keep_searchable([(article("b.txt", "Two\nA horse."), None)])
        assert paths(store, "horse") == ["a"]


def test_unread_is_what_was_not_opened_in_the_reader(store: Store) -> None:
    """As in the list of articles."""
    store.keep_place(URGED.id, 3)
    assert paths(store, "is:unread") == ["replied"]
    assert paths(store, "-is:unread") == paths(store, "is:read") == ["urged"]


def test_a_search_can_be_kept_to_some_articles(store: Store) -> None:
    """And to some hits."""
    hits = store.search(parse("ferry"), among=[URGED.id])
    assert [hit.article.id for hit in hits] == [URGED.id]
    assert len(store.search(parse("ferry"), limit=1)) == 1


def test_articles_and_positions_can_be_sifted(store: Store) -> None:
    """By the same language, without what is needed to show them."""
    both = [one.id for one in ARTICLES]
    assert store.sift(parse("harbour"), both) == ({URGED.id}, None)
    assert store.sift(parse("from:union about:pay"), both) == ({REPLIED.id}, {RAISE.id})
    assert store.sift(parse("from:union"), [URGED.id]) == ({URGED.id}, {URGE.id})


def test_the_newest_comes_first_where_nothing_else_tells(tmp_path: Path) -> None:
    """Those without a date come last."""
    days = {"a": date(2024, 1, 1), "b": None, "c": date(2024, 1, 2)}
    with Store.open(tmp_path, tmp_path) as store:
        for name, day in days.items():
            store.keep_searchable([(article(f"{name}.txt", f"{name}\nA zebra.", day), None)])
        assert paths(store, "source:courier") == ["c", "a", "b"]


@pytest.mark.parametrize("size", [10, 1000])
def test_a_long_query_is_no_trouble(store: Store, size: int) -> None:
    """As long as any query can be."""
    for word in ("a ", "-a ", "kind:demand ", "-to:b ", "entity:c ", "-after:2021 "):
        store.search(parse((word * size)[: size // len(word) * len(word)]))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "-",
                "from:",
                "about:",
                "kind:demand",
                "ferry",
                '"',
                "*",
                "'",
                "+",
                "^",
                "{",
                "(",
                "NEAR",
                "source:%",
                ":",
                "\x00",
                "_",
            ]
        )
    ).map("".join)
)
def test_no_query_breaks_the_search(text: str) -> None:
    """Signs that mean something to SQLite mean nothing here."""
    try:
        query = parse(text)
    except QueryError:
        return
    with _in_memory() as store:
        store.keep_searchable((one, ANALYSES[one.id]) for one in ARTICLES)
        for hit in store.search(query):
            assert hit.reference.sentence.of(hit.article.text)


@pytest.mark.parametrize("harm", [b"", b"scribble" * 1000, None])
def test_a_broken_index_is_made_anew(store: Store, tmp_path: Path, harm: bytes | None) -> None:
    """Articles are searchable again once they are opened again."""
    store.close()
    file = tmp_path / "cache" / "search.db"
    file.write_bytes(harm) if harm is not None else file.unlink()
    assert paths(store, "ferry") == []
    store.keep_searchable((one, None) for one in ARTICLES)
    assert len(paths(store, "ferry")) == 2


def test_half_a_character_in_a_title_is_not_kept(store: Store) -> None:
    """The article is read all the same, and the others are found."""
    store.keep_searchable([(replace(URGED, id="x", title="\ud83d"), None), (REPLIED, None)])
    assert len(paths(store, "ferry")) == 2


# --- OR, statuses and notes -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("crane OR may", ["replied", "urged"]),
        ("crane OR may harbour", ["urged"]),
        ("nowhere OR -crane", ["replied"]),
        ("entity:quill OR from:union", ["replied", "replied", "urged", "urged"]),
    ],
)
def test_one_or_the_other_is_enough(store: Store, query: str, found: list[str]) -> None:
    """Whether words or positions are asked for; nothing is found twice."""
    assert sorted(paths(store, query)) == found


def test_either_way_passes_a_filter(store: Store) -> None:
    """Positions are left out only where every way asks for some."""
    ids = [one.id for one in ARTICLES]
    assert store.sift(parse("from:Arland OR about:pay"), ids) == (
        frozenset(ids),
        frozenset({PROMISE.id, RAISE.id, REJECTION.id}),
    )
    assert store.sift(parse("from:Arland OR crane"), ids) == (frozenset(ids), None)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status:open", [RAISE]),
        ("status:partly-met about:ferry", [CALL, URGE]),
        ("kind:demand -status:open", [CALL, URGE]),
        ("status:open OR status:rejected", [RAISE]),
        ("status:met", []),
    ],
)
def test_demands_are_found_by_what_came_back(store: Store, query: str, found: list[object]) -> None:
    """As the articles at hand tell it, which the caller knows."""
    standing = {RAISE.id: "open", CALL.id: "partly met", URGE.id: "partly met"}
    hits = store.search(parse(query), standing=standing)
    assert sorted(hit.position for hit in hits) == sorted(one.id for one in found)


def test_articles_without_such_a_demand_are_found(store: Store) -> None:
    """As with any other field that is negated alone."""
    hits = store.search(parse("-status:open"), standing={RAISE.id: "open"})
    assert [hit.article.id for hit in hits] == [URGED.id]


@pytest.fixture
def noted(store: Store) -> Store:
    """The same store with three notes."""
    harbour, dockers = (URGED.text.index(words) for words in ("block the harbour", "Dockers"))
    for made in (
        make_note(URGED, Span(harbour, harbour + 17), "Who pays? #Quay #ask", NOW),
        make_note(URGED, Span(dockers, dockers + 7), "", NOW, "red"),
        make_note(REPLIED, Span(0, 6), "They said so twice #ask", NOW),
    ):
        store.add_note(made)
    return store


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("tag:ask", ["Arland", "block the harbour"]),
        ("tag:#ASK -tag:quay", ["Arland"]),
        ("tag:qua*", ["block the harbour"]),
        ("tag:qua", []),
        ("note:paying", ["block the harbour"]),
        ("note:pay tag:ask crane", ["block the harbour"]),
        ("note:pay colour:red", []),
        ("colour:red OR note:twice", ["Arland", "Dockers"]),
        ("note:harbour", []),
    ],
)
def test_notes_are_found_with_their_place(noted: Store, query: str, quotes: list[str]) -> None:
    """All that is asked of a note holds of the same one; words hold of its article."""
    hits = noted.search(parse(query))
    found = [[match.of(hit.article.text) for match in hit.reference.matches] for hit in hits]
    assert sorted(found) == [[quote] for quote in quotes]


def test_a_hit_says_what_was_noted(noted: Store) -> None:
    """Or in which colour it was highlighted."""
    reasons = [hit.reference.reason for hit in noted.search(parse("tag:quay OR colour:red"))]
    assert sorted(reasons) == ["highlighted in red", "your note: Who pays? #Quay #ask"]


def test_notes_keep_articles_out(noted: Store) -> None:
    """Of what is asked for of positions, too."""
    assert paths(noted, "-tag:quay") == ["replied"]
    assert paths(noted, "tag:ask kind:threat") == ["urged"]
    assert set(paths(noted, "kind:demand -colour:red")) == {"replied"}


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("", ["Arland", "Dockers", "block the harbour"]),
        ("harbour", ["block the harbour"]),
        ("paid", []),
        ("pay -twice", ["block the harbour"]),
        ("tag:ask kind:threat", ["block the harbour"]),
        ("from:arland after:2024-03-05", ["Arland"]),
        ("colour:red OR said", ["Arland", "Dockers"]),
        ("status:open", ["Arland"]),
        ("-kind:threat", ["Arland"]),
    ],
)
def test_a_list_of_notes_is_filtered(noted: Store, query: str, quotes: list[str]) -> None:
    """Words hold of the note, its quote or title; what is no matter of notes, of the article."""
    found = noted.find_notes(parse(query), {RAISE.id: "open"})
    assert sorted(note.quote for note in found) == quotes


def test_notes_are_placed_in_what_is_kept(noted: Store, tmp_path: Path) -> None:
    """In the text as it is now; those whose quote is gone are orphans, others not at hand."""
    changed = article(URGED.path, "News. " + URGED.text.replace("Dockers", "Porters"))
    noted.keep_searchable([(changed, None)])
    places = {one.note.quote: one for one in noted.placed(noted.notes())}
    there = places["block the harbour"]
    assert there.article
    assert there.span
    assert there.span.of(there.article.text) == "block the harbour"
    assert places["Dockers"].orphan
    open_ = noted.placed(noted.notes(), [URGED])
    assert [one.article for one in open_ if one.note.quote == "Dockers"] == [URGED]
    noted.add_note(make_note(article("gone.txt", "Gone."), Span(0, 4), "x", NOW))
    gone = next(one for one in noted.placed(noted.notes()) if one.note.quote == "Gone")
    assert (gone.article, gone.orphan) == (None, False)
    hits = noted.search(parse("colour:red"))
    assert ["no longer in the text" in hit.reference.reason for hit in hits] == [True]


def test_what_stood_in_a_file_is_known_until_the_new_text_is_taken_in(store: Store) -> None:
    """By where it stands; what has not changed, or never stood anywhere, was nothing else."""
    text = URGED.text.replace("crane", "quay")
    changed = replace(URGED, id=text_id(text), text=text)
    piped = replace(changed, path="-")
    other = replace(changed, path="news/other.txt")
    assert {old.text for old in store.formerly([changed]).values()} == {URGED.text}
    assert store.formerly([changed]).keys() == {changed.id}
    assert store.formerly([piped]) == store.formerly([other]) == store.formerly(ARTICLES) == {}
    store.keep_searchable([(changed, None)])
    assert store.formerly([changed]) == {}
