"""The whole pipeline with the real model, on the seeds and on texts nobody should write."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.analysis import layout, pipeline
from briefing.errors import ModelMissingError
from briefing.ingest.text import article_from_text
from briefing.model import Analysis, Article, How, text_id

SEEDS = Path(__file__).parents[2] / "seeds"


def analysed(nlp, text: str, published: date | None = None) -> Analysis:
    """Analyse a text as it is."""
    return pipeline.analyse(nlp, Article(text_id(text), "a.txt", text, "T", published=published))


def named(nlp, text: str) -> list[tuple[str, str, str, str]]:
    """Return words, kind, canonical name and way of naming, in reading order."""
    article = Article(text_id(text), "a.txt", text, "T")
    spans = pipeline.article_doc(nlp, article).spans["names"]
    return [(span.text, span.label_, span.kb_id_, span.id_) for span in spans]


@pytest.fixture(scope="module")
def standoff(nlp) -> tuple[Article, Analysis]:
    """The second seed: dateline, caption, summary, "read more" and credits."""
    path = next(SEEDS.glob("004_*.txt"))
    article = article_from_text(path.read_text(encoding="utf-8"), str(path))
    return article, pipeline.analyse(nlp, article)


def test_the_people_of_the_seed_have_their_full_names(standoff) -> None:
    """Short names and all; photographers, reporters and editors are none of the story."""
    article, analysis = standoff
    people = {
        entity.name: {mention.span.of(article.text) for mention in entity.mentions}
        for entity in analysis.entities
        if entity.kind == "PERSON"
    }
    assert set(people) == {
        *("Karen Donfried", "Vladimir Putin", "Xi Jinping"),
        *("Yuri Ushakov", "Sergei Ryabkov", "Dmitry Kozak"),
    }
    assert people["Xi Jinping"] >= {"Xi Jinping", "Xi"}
    assert people["Karen Donfried"] >= {"Karen Donfried", "Donfried"}


def test_moscow_is_both_a_city_and_russia(standoff) -> None:
    """As an actor it is the state; where people fly to it is the city."""
    article, analysis = standoff
    by_name = {(e.kind, e.name): e for e in analysis.entities}
    as_state = [m for m in by_name["GPE", "Russia"].mentions if m.how is How.CAPITAL]
    as_city = by_name["GPE", "Moscow"].mentions
    lines = article.text.splitlines()
    assert len(as_state) >= 4
    assert {m.span.of(article.text) for m in as_city} == {"Moscow", "MOSCOW"}
    assert any("flies to Moscow" in line for line in lines)
    assert How.SEAT in {m.how for m in by_name["GPE", "Russia"].mentions}


def test_the_seeds_dates_are_reckoned_from_the_dateline(standoff) -> None:
    """Wednesday is the day of the report."""
    article, analysis = standoff
    found = {d.span.of(article.text): (d.first, d.granularity) for d in analysis.dates}
    assert found["Wednesday"] == (date(2021, 12, 15), "day")
    assert found["last week"] == (date(2021, 12, 6), "week")
    assert found["2014"] == (date(2014, 1, 1), "year")


def test_sentences_leave_boilerplate_out(standoff) -> None:
    """And none runs over the end of its block."""
    article, analysis = standoff
    texts = [span.of(article.text) for span in analysis.sentences]
    assert not any("read more" in text or "Editing by" in text for text in texts)
    assert not any("\n" in text for text in texts)
    assert "Fears persist over Russian troop buildup" in texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "U.S.-led forces left, the White House said.",
            [
                ("U.S.", "GPE", "United States", "alias"),
                ("White House", "GPE", "United States", "seat"),
            ],
        ),
        (
            "He was seen near the White House.",
            [("White House", "FAC", "White House", "named")],
        ),
        (
            "Brussels urged Hungary to act, the European Union's envoy said.",
            [
                ("Brussels", "ORG", "European Union", "seat"),
                ("Hungary", "GPE", "Hungary", "named"),
                ("European Union", "ORG", "European Union", "named"),
            ],
        ),
        (
            "RUSSIA URGES TURKS TO SIGN THE TREATY",
            [("Russia", "GPE", "Russia", "named"), ("Turks", "NORP", "Turkey", "demonym")],
        ),
    ],
)
def test_names_in_a_sentence(nlp, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Seats act or are places; a town speaks for a body the article names."""
    assert named(nlp, text) == expected


def test_hard_wrapped_lines_change_nothing(nlp) -> None:
    """The same names, the same sentences, at the same offsets."""
    text = "Russia said on Thursday it was ready to send Sergei Ryabkov to Geneva. NATO agreed."
    wrapped = text.replace(" Sergei ", " Sergei\n", 1).replace("send ", "send\n")
    plain, broken = analysed(nlp, text), analysed(nlp, wrapped)
    assert plain.sentences == broken.sentences
    assert plain.entities == broken.entities


def test_articles_analysed_together_lose_nothing(nlp) -> None:
    """Each gets what it gets alone, the foreign and the empty one too."""
    texts = [
        "Talks\n\nRussia urged NATO on Monday to resume talks.",
        "Moskau hat die NATO aufgefordert, die Gespräche am Montag wieder aufzunehmen.",
        "",
        "Strike\n\n" + "The union demanded that the ministry raise wages. " * 30,
    ]
    articles = [article_from_text(text, f"{number}.txt") for number, text in enumerate(texts)]
    alone = [pipeline.analyse(nlp, article) for article in articles]
    assert pipeline.analyse_all(nlp, articles) == alone
    assert [bool(analysis.positions) for analysis in alone] == [True, False, False, True]


def test_a_capital_in_brackets_changes_nothing(nlp) -> None:
    """Editors write "[W]e" for "we": nobody is called that, and the offsets stay."""
    plain, marked = (
        pipeline.analyse(nlp, article_from_text(f'"{word} must leave," Ana Ruiz said.', "a.txt"))
        for word in ("We", "[W]e")
    )
    assert [p.holder.name for p in marked.positions] == ["Ana Ruiz"]
    assert marked.positions[0].addressees == plain.positions[0].addressees


def test_another_language_is_said_and_left_alone(nlp) -> None:
    """Nonsense is worse than nothing."""
    text = "Der Minister sagte, dass die Regierung das Abkommen nicht ändert. " * 6
    analysis = analysed(nlp, text)
    assert analysis.remark == (
        "The text seems to be in another language, so it is shown but not analysed."
    )
    assert analysis.entities == analysis.positions == ()
    assert len(analysis.sentences) == 6


def test_a_long_text_in_pieces_is_one_article(nlp, monkeypatch: pytest.MonkeyPatch) -> None:
    """A last name is known from the first page; offsets run on."""
    filler = "The committee met again in the afternoon. " * 6
    text = "\n\n".join(["Anna Holloway spoke.", *[filler] * 4, "Holloway left."])
    monkeypatch.setattr(layout, "CHUNK", 300)
    analysis = analysed(nlp, text)
    person = next(entity for entity in analysis.entities if entity.kind == "PERSON")
    assert [mention.span.of(text) for mention in person.mentions] == ["Anna Holloway", "Holloway"]


def test_a_model_that_does_not_load_says_how_to_repair_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an installation is as good as none."""
    monkeypatch.setattr(
        pipeline.models, "choose", lambda wanted: pipeline.models.Model("a-b", "1", "no_such_model")
    )
    with pytest.raises(ModelMissingError, match=r"--force-reinstall a-b==1"):
        pipeline.load()


WILD = st.text(
    st.sampled_from("aB .,\n\t\r\x00\x1b[]()\"'“”-/’🙂é漢\u200d\u00a0\u2028İ1") | st.characters(),
    max_size=300,
)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=WILD)
def test_any_text_at_all(nlp, text: str) -> None:
    """Every offset lies in the text, sentences and mentions are in order."""
    analysis = pipeline.analyse(nlp, article_from_text(text, "wild.txt"))
    ends = [span for sentence in analysis.sentences for span in (sentence.start, sentence.end)]
    assert ends == sorted(ends)
    for entity in analysis.entities:
        places = [mention.span for mention in entity.mentions]
        assert places == sorted(places)
        assert all(place.end <= len(text) for place in places)


def test_brackets_without_end_take_no_time(nlp) -> None:
    """The tokenizer alone would take a minute."""
    assert analysed(nlp, "(" * 5000 + " Russia").entities
