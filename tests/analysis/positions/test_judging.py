"""The learned judge: what it sees, what it adds and drops, and when it keeps silent."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis import pipeline
from briefing.analysis.parties import Parties
from briefing.analysis.positions import judging, parse_features, proposed, settled, wide
from briefing.ingest.text import article_from_text
from briefing.model import Kind

_LONG = (
    "Ministers told to reopen the ferry line\n\nThe seamen's union pleaded with Norway to reopen "
    'the ferry line before winter. "They owe the islands a ferry," its leader, Kari Lund, said. '
    "Norway's transport minister, Per Berg, said the line would reopen in May.\n"
)

_HEAP = ["must", '"No', "refused", ";", "to", "Oslo", "plea", "(", "that", "for", "not"]


def doc_of(nlp, text: str):
    """Return an article as the pipeline leaves it."""
    return pipeline.article_doc(nlp, article_from_text(text, "article.txt"))


def seen_in(doc):
    """Return the words worth asking, and what there is to see of them."""
    view = parse_features.View(doc, Parties(doc).speech, judging.net().projection)
    return view.at, view.of(view.at)


def test_the_net_has_a_weight_for_everything_seen(nlp) -> None:
    """Features and weights are made apart: a feature more or less would shift them all."""
    at, seen = seen_in(doc_of(nlp, _LONG))
    assert seen.shape == (len(at), judging.net().inner.shape[0])
    likely = judging.likelihood(seen, *judging.net().layers)
    assert likely.shape == (len(at), len(parse_features.KINDS))
    assert ((likely >= 0) & (likely <= 1)).all()


def test_every_weight_is_a_number() -> None:
    """A learning that went astray would leave none."""
    for part in judging.net()._replace(second=np.zeros(1)):
        assert np.isfinite(part).all()


def test_the_word_that_opens_a_position_is_the_likeliest(nlp) -> None:
    """Of all words of a sentence, "urged" asks."""
    doc = doc_of(nlp, "Norway urged Finland to reopen the road along the frozen northern river.")
    at, seen = seen_in(doc)
    of_demand = judging.likelihood(seen, *judging.net().layers)[
        :, parse_features.KINDS.index(Kind.DEMAND)
    ]
    assert doc[int(at[of_demand.argmax()])].text == "urged"


def test_nothing_is_found_twice(nlp, monkeypatch) -> None:
    """However readily the judge adds, it says nothing that rules or itself have said."""
    doc = doc_of(nlp, _LONG)
    parties = Parties(doc)
    ruled = proposed(doc, parties)
    net = judging.net()._replace(floors=np.zeros(5), bars=np.zeros(5))
    monkeypatch.setattr(judging, "net", lambda: net)
    found = judging.judged(ruled, doc, parties)
    assert found[: len(ruled)] == ruled
    added = found[len(ruled) :]
    assert added
    for n, finding in enumerate(added, len(ruled)):
        for other in found[:n]:
            start = max(finding.content.start, other.content.start)
            shared = min(finding.content.end, other.content.end) - start
            assert 2 * shared < max(len(finding.content), len(other.content))


def test_an_unlikely_finding_goes_and_a_likely_word_is_added(nlp, monkeypatch) -> None:
    """The floor and the bar decide, kind by kind."""
    doc = doc_of(nlp, "Norway urged Finland to reopen the road.")
    parties = Parties(doc)
    found = proposed(doc, parties)
    assert [f.trigger.text for f in found] == ["urged"]
    net = judging.net()
    monkeypatch.setattr(judging, "net", lambda: net._replace(floors=np.ones(5), bars=np.ones(5)))
    assert judging.judged(proposed(doc, parties), doc, parties) == []
    monkeypatch.setattr(judging, "net", lambda: net._replace(bars=np.zeros(5)))
    (added,) = judging.judged([], doc, parties)[:1]
    assert (added.rule, added.trigger.text) == ("demand-judged", "urged")


def test_the_judge_keeps_to_the_model_it_learned_from(nlp) -> None:
    """Vectors of another model say something else; there the rules stand alone."""
    assert judging.learned_from(nlp.meta)
    for other in ({"name": "core_web_lg"}, {"version": "3.8.0"}, {"lang": "de"}):
        assert not judging.learned_from(nlp.meta | other)


def test_a_finding_is_as_sure_as_rule_and_judge_together(nlp) -> None:
    """The reader sees the probability of both, and never that there is no doubt."""
    doc = doc_of(nlp, "Norway urged Finland to reopen the road.")
    parties = Parties(doc)
    (finding,) = judging.judged(proposed(doc, parties), doc, parties)
    (position,) = settled(judging.judged(proposed(doc, parties), doc, parties), parties)
    assert position.confidence == pytest.approx(min(finding.judged, 0.97), abs=0.01)


@pytest.mark.parametrize(
    ("text", "word", "kind", "parts"),
    [
        ("Oslo begged Kyiv to wait.", "begged", "demand", ("Oslo", ["Kyiv"], "wait")),
        ("Kyiv was begged by Oslo to wait.", "begged", "demand", ("Oslo", ["Kyiv"], "wait")),
        ("Oslo waited on Kyiv to act.", "waited", "demand", ("Oslo", ["Kyiv"], "act")),
        ("Oslo wants Kyiv to act.", "wants", "demand", ("Oslo", ["Kyiv"], "act")),
        ("Oslo waited for Kyiv to be freed.", "waited", "demand", ("Oslo", [], "be freed")),
        ("Oslo begged Kyiv for grain.", "begged", "demand", ("Oslo", ["Kyiv"], "grain")),
        ("Oslo swore that it paid the fine.", "swore", "denial", ("Oslo", [], "it paid the fine")),
        ("Oslo shelved the plan.", "shelved", "rejection", ("Oslo", [], "the plan")),
        ("Oslo frowned on the plan.", "frowned", "rejection", ("Oslo", [], "the plan")),
        ("Oslo might close the port.", "might", "threat", ("Oslo", [], "close the port")),
        ("Kyiv ought to wait.", "ought", "demand", ("", ["Kyiv"], "wait")),
        ("Oslo's plea for grain went unheard.", "plea", "demand", ("Oslo", [], "grain")),
        (
            "Oslo issued a plea to reopen the port.",
            "plea",
            "demand",
            ("Oslo", [], "reopen the port"),
        ),
        ("Oslo is averse to the plan.", "averse", "rejection", ("Oslo", [], "the plan")),
        ('"Open the port," Oslo said.', "Open", "demand", ("", [], "Open the port")),
        ("Oslo will not close it.", "will", "commitment", ("Oslo", [], "not close it")),
        ("Oslo won't close it.", "wo", "commitment", ("Oslo", [], "won't close it")),
        (
            "Oslo would not close the port.",
            "would",
            "threat",
            ("Oslo", [], "Oslo would not close the port"),
        ),
        ("Oslo admitted taking the fish.", "admitted", "denial", ("Oslo", [], "taking the fish")),
        (
            "It answered charges denied by Oslo.",
            "denied",
            "denial",
            ("Oslo", [], "charges"),
        ),
        (
            "Papers printed new charges, which Oslo shrugged off.",
            "shrugged",
            "denial",
            ("Oslo", [], "new charges"),
        ),
        (
            "Many left under the evacuation orders.",
            "orders",
            "demand",
            ("", [], "the evacuation orders"),
        ),
        ("The plan is unworkable, Oslo said.", "unworkable", "rejection", ("", [], "The plan")),
    ],
)
def test_the_parts_are_read_off_the_shape(nlp, text, word, kind, parts) -> None:
    """Whatever the word is, its surroundings say who, whom and what."""
    doc = doc_of(nlp, text)
    token = next(t for t in doc if t.text == word)
    (finding,) = wide.reading(token, Kind(kind))
    holder = finding.holder.text if finding.holder is not None else ""
    assert (holder, [a.text for a in finding.addressees], finding.content.text) == parts


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Oslo made no promise to wait.", "promise", "commitment"),
        ("Oslo left without a pledge to wait.", "pledge", "commitment"),
        ("Oslo did not utter a plea for grain.", "plea", "demand"),
        ("Oslo need not wait.", "need", "demand"),
        ("Oslo might not close the port.", "might", "threat"),
        ("They freed a man who shrugged.", "shrugged", "denial"),
        ("It is unworkable, Oslo said.", "unworkable", "rejection"),
    ],
)
def test_what_is_ruled_out_is_no_position(nlp, text, word, kind) -> None:
    """A "no" or a "not" takes back what the word would open."""
    doc = doc_of(nlp, text)
    assert wide.reading(next(t for t in doc if t.text == word), Kind(kind)) == []


def test_what_is_forbidden_keeps_its_not(nlp) -> None:
    """It would say the contrary without it."""
    doc = doc_of(nlp, "Oslo must not wait.")
    (finding,) = wide.reading(doc[1], Kind.DEMAND)
    assert finding.content.text == "not wait"


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_HEAP), max_size=30))
def test_no_heap_of_words_is_too_wild(nlp, words) -> None:
    """Whatever the parser makes of it, each word can be asked and read in every kind."""
    doc = doc_of(nlp, " ".join(["Oslo", *words]))
    at, _ = seen_in(doc)
    for i in at.tolist():
        for kind in Kind:
            for finding in wide.reading(doc[i], kind):
                assert finding.content.sent == doc[i].sent


def test_a_long_article_is_judged_like_a_short_one(nlp, monkeypatch) -> None:
    """Its words are looked at in parts."""
    doc = doc_of(nlp, _LONG)
    parties = Parties(doc)
    whole = [f.judged for f in judging.judged(proposed(doc, parties), doc, parties)]
    monkeypatch.setattr(judging, "_AT_ONCE", 2)
    parts = [f.judged for f in judging.judged(proposed(doc, parties), doc, parties)]
    assert whole == pytest.approx(parts, abs=1e-4)
