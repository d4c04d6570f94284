"""What a reader puts right stays right, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.corrections import corrected
from briefing.corrections.checking import idle
from briefing.corrections.lines import line_of
from briefing.corrections.making import judged
from briefing.corrections.positions import reviewed
from briefing.corrections.record import (
    Correction,
    Do,
    Name,
    Stated,
    found_of,
    place_of,
    stated_of,
)
from briefing.model import Analysis, Article, Kind, Position, text_id
from tests.stories import Told, _position, find, story

NOON = datetime(2024, 3, 4, 12, tzinfo=UTC)
TEXT = (
    "Arland and Belmark argue\n"
    "Arland urged Belmark to reopen the bridge. Belmark rejected any toll.\n"
    "Arland demanded that Belmark free the crew and that Belmark pay for the ship.\n"
    "Arport said Georgia would send a judge to Georgia next week."
)
TOLD = (
    Told("Arland > Belmark | urged | reopen the bridge", strength=2),
    Told("Belmark > Arland | rejected | any toll", Kind.REJECTION),
    Told("Arland > Belmark | demanded | Belmark free the crew", strength=4),
    Told("Arland > Belmark | demanded | Belmark pay for the ship", strength=4),
)
ARTICLE, ANALYSIS = story("news/a.txt", TEXT, None, TOLD, ["GPE Arland Arport", "GPE Belmark"])


def on(position: Position, do: Do, minutes: int = 0, **so: object) -> Correction:
    """Correct a finding."""
    stated = stated_of(ARTICLE, position)
    values = {name: getattr(stated, name) for name in stated.__struct_fields__}
    return Correction(
        do=do,
        when=NOON + timedelta(minutes=minutes),
        found=found_of(ARTICLE, position),
        so=None if do is Do.REJECT else Stated(**values | so),
        place=place_of(ARTICLE, position.sentence),
    )


def added(sentence: str, content: str, **so: object) -> Correction:
    """Add a position that nobody found."""
    span = next(one for one in ANALYSIS.sentences if sentence in one.of(TEXT))
    stated = Stated(kind=Kind.DEMAND, content=content, gist=content, **so)
    return Correction(do=Do.ADD, when=NOON, so=stated, place=place_of(ARTICLE, span))


def rename(old: str, new: str, minutes: int = 0) -> Correction:
    """Call an entity otherwise."""
    entity, name = (Name(*reversed(key.split(":"))) for key in (old, new))
    return Correction(
        do=Do.RENAME, when=NOON + timedelta(minutes=minutes), entity=entity, name=name
    )


BRIDGE, TOLL, CREW, SHIP = ANALYSIS.positions
EVERY = (
    on(BRIDGE, Do.CONFIRM),
    on(TOLL, Do.REJECT),
    on(CREW, Do.CHANGE, holder="Arland Navy", addressees=(), strength=5),
    on(SHIP, Do.CHANGE, kind=Kind.THREAT, strength=None, content="pay for the ship"),
    added("judge", "send a judge", holder="Arport"),
    rename("GPE:Belmark", "GPE:Kingdom of Belmark"),
)


def test_without_corrections_it_is_the_same_object() -> None:
    """Nothing is paid for nothing."""
    assert corrected(ARTICLE, ANALYSIS, ()) is ANALYSIS


def test_a_confirmed_finding_says_so_and_is_sure() -> None:
    """All else about it, its id included, stays as it was."""
    found = corrected(ARTICLE, ANALYSIS, [on(BRIDGE, Do.CONFIRM)])
    assert found.positions == (
        replace(BRIDGE, review="confirmed", confidence=1.0),
        *ANALYSIS.positions[1:],
    )


def test_a_rejected_finding_is_gone() -> None:
    """And only that one."""
    found = corrected(ARTICLE, ANALYSIS, [on(CREW, Do.REJECT)])
    assert found.positions == (BRIDGE, TOLL, SHIP)


def test_kind_holder_addressees_and_content_can_be_changed() -> None:
    """A party that the sentence names is found there; the id stays, and with it the thread."""
    changed = on(
        BRIDGE,
        Do.CHANGE,
        kind=Kind.THREAT,
        strength=None,
        holder="Belmark",
        addressees=("Arland", "Union"),
        content="the bridge",
    )
    made = corrected(ARTICLE, ANALYSIS, [changed]).positions[0]
    assert (made.id, made.kind, made.strength) == (BRIDGE.id, Kind.THREAT, None)
    assert made.content.of(TEXT) == "the bridge"
    assert made.holder == BRIDGE.addressees[0]
    assert [party.name for party in made.addressees] == ["Arland", "Union"]
    assert made.addressees[1].span is None
    assert made.review == "changed"


def test_a_position_can_be_added() -> None:
    """It stands where its words stand, in its sentence."""
    found = corrected(ARTICLE, ANALYSIS, [added("judge", "send a judge", holder="Arland")])
    made = found.positions[-1]
    assert made.content == find(TEXT, "send a judge")
    assert "Arport said" in made.sentence.of(TEXT)
    assert made.holder is not None
    assert made.holder.span == find(TEXT, "Arport")
    assert made.review == "added"


def test_what_a_new_engine_finds_otherwise_stays_as_it_was_put() -> None:
    """Another kind, or other ends of the content, are the same finding still."""
    newer = replace(
        BRIDGE, id="p-new", kind=Kind.COMMITMENT, strength=None, content=find(TEXT, "the bridge")
    )
    other = replace(ANALYSIS, engine="2", positions=(newer, TOLL))
    made = corrected(ARTICLE, other, [on(BRIDGE, Do.CONFIRM)]).positions[0]
    assert (made.id, made.kind, made.content) == ("p-new", Kind.DEMAND, BRIDGE.content)


def test_what_a_new_engine_finds_no_more_stays_if_confirmed() -> None:
    """A person has said that it is there."""
    other = replace(ANALYSIS, engine="2", positions=(TOLL,))
    made = corrected(ARTICLE, other, [on(BRIDGE, Do.CONFIRM)]).positions[0]
    assert (made.kind, made.trigger, made.content) == (Kind.DEMAND, BRIDGE.trigger, BRIDGE.content)
    assert made.id == BRIDGE.id


def test_a_rejection_hits_no_other_kind() -> None:
    """What is no demand may be a threat."""
    newer = replace(BRIDGE, kind=Kind.THREAT)
    other = replace(ANALYSIS, positions=(newer,))
    assert corrected(ARTICLE, other, [on(BRIDGE, Do.REJECT)]) is other


def edited(text: str) -> tuple[Article, Analysis]:
    """Analyse a changed text."""
    return story("elsewhere/a.txt", text, None, TOLD[:2], ["GPE Arland", "GPE Belmark"])


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("argue\n", "argue\nAn hour ago, there was silence.\n"),
        TEXT.replace("reopen the bridge", "reopen the bridge at once"),
        TEXT.replace("Belmark rejected any toll.", "It was late. Belmark rejected any toll."),
    ],
)
def test_corrections_survive_an_edited_article(text: str) -> None:
    """The sentence is found by its words and surroundings, wherever it is now."""
    article, analysis = edited(text)
    found = corrected(article, analysis, [on(BRIDGE, Do.CONFIRM), on(TOLL, Do.REJECT)])
    assert [(one.trigger.of(text), one.review) for one in found.positions] == [
        ("urged", "confirmed")
    ]


def test_in_another_file_the_sentence_must_be_the_same() -> None:
    """Many articles have one title and are much alike, such as news in brief."""
    same = replace(ARTICLE, path="b.txt", text=f"{TEXT} And more.")
    other = replace(ARTICLE, path="b.txt", text=TEXT.replace("the bridge.", "the bridges."))
    nothing = replace(ANALYSIS, positions=())
    some = [on(BRIDGE, Do.CONFIRM)]
    assert len(corrected(same, nothing, some).positions) == 1
    assert corrected(other, nothing, some) is nothing


def test_what_finds_nothing_is_told() -> None:
    """A correction whose sentence is gone is idle, with the reason."""
    article = replace(ARTICLE, text=TEXT.replace("Belmark rejected any toll.", "Nobody spoke."))
    rejected = on(TOLL, Do.REJECT)
    found = reviewed(article, replace(ANALYSIS, positions=()), [rejected])
    assert found.idle == {rejected: "its sentence is no longer in the text"}


def test_of_two_on_the_same_finding_the_newer_holds() -> None:
    """As when two people have looked at it, in two versions of the text."""
    old, new = on(BRIDGE, Do.CONFIRM), on(BRIDGE, Do.REJECT, 5)
    found = reviewed(ARTICLE, ANALYSIS, [old, new])
    assert BRIDGE.id not in {one.id for one in found.positions}
    assert found.idle == {old: "another correction of the same finding holds"}


def test_a_renamed_entity_is_renamed_wherever_it_acts() -> None:
    """As an entity and as a party; what it is called in the text stays."""
    found = corrected(ARTICLE, ANALYSIS, [rename("GPE:Belmark", "ORG:Kingdom of Belmark")])
    entity = next(one for one in found.entities if one.name == "Kingdom of Belmark")
    assert (entity.kind, entity.review) == ("ORG", "changed")
    parties = {party.name for one in found.positions for party in one.addressees}
    assert parties == {"Kingdom of Belmark", "Arland"}


def test_entities_with_one_name_become_one() -> None:
    """All places of both are its places, in reading order."""
    found = corrected(ARTICLE, ANALYSIS, [rename("GPE:Belmark", "GPE:Arland")])
    (entity,) = found.entities
    places = sorted(one for every in ANALYSIS.entities for one in (m.span for m in every.mentions))
    assert [mention.span for mention in entity.mentions] == places


def test_names_taken_back_go_back() -> None:
    """The newest decides, and a chain leads to its end."""
    there, back = rename("GPE:Belmark", "GPE:Bel"), rename("GPE:Bel", "GPE:Belmark", 5)
    names = {one.name for one in corrected(ARTICLE, ANALYSIS, [back, there]).entities}
    assert names == {"Arland", "Belmark"}
    onward = rename("GPE:Bel", "GPE:Bela", 9)
    names = {one.name for one in corrected(ARTICLE, ANALYSIS, [onward, there]).entities}
    assert names == {"Arland", "Bela"}


CAPITAL = Correction(
    do=Do.SPLIT,
    when=NOON,
    entity=Name("Arland", "GPE"),
    name=Name("Arport", "ORG"),
    words="arport",
    place=place_of(ARTICLE, ANALYSIS.sentences[-1]),
)


def test_a_name_can_be_split_off() -> None:
    """In this article only, for all places with these words and for parties named by them."""
    found = corrected(ARTICLE, ANALYSIS, [CAPITAL])
    split = next(one for one in found.entities if one.name == "Arport")
    assert [mention.span for mention in split.mentions] == [find(TEXT, "Arport")]
    arland = next(one for one in found.entities if one.name == "Arland")
    assert find(TEXT, "Arport") not in {mention.span for mention in arland.mentions}


def test_a_name_is_not_split_off_in_another_article_of_the_same_title() -> None:
    """Unless that has the same sentence, as a copy has."""
    other = replace(ARTICLE, id="x", path="b.txt", text=TEXT.replace("a judge", "judges"))
    assert corrected(other, ANALYSIS, [CAPITAL]) is ANALYSIS
    assert corrected(replace(ARTICLE, id="x", path="b.txt"), ANALYSIS, [CAPITAL]) is not ANALYSIS


def test_what_was_split_off_and_then_renamed_is_not_idle() -> None:
    """Whichever of the two was said first."""
    for minutes in (-5, 5):
        some = (CAPITAL, rename("ORG:Arport", "ORG:Arport Harbour Board", minutes))
        assert idle([(ARTICLE, ANALYSIS, some)]) == dict.fromkeys(some, "")
        names = {one.name for one in corrected(ARTICLE, ANALYSIS, some).entities}
        assert "Arport Harbour Board" in names


def test_a_correction_shows_in_the_stamp_of_the_analysis() -> None:
    """So the search takes in what was changed, and what is as it was."""
    found = corrected(ARTICLE, ANALYSIS, EVERY[:1])
    assert found.engine != ANALYSIS.engine
    assert found.engine.startswith(ANALYSIS.engine)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(EVERY), unique=True), st.randoms(use_true_random=False))
def test_applying_is_idempotent_and_needs_no_order(some: list[Correction], random) -> None:
    """And what no correction is on stays as it is."""
    found = corrected(ARTICLE, ANALYSIS, some)
    assert corrected(ARTICLE, found, some) == found
    # Not only because it says that it has been done already.
    assert corrected(ARTICLE, replace(found, engine="1"), some).entities == found.entities
    mixed = [*some]
    random.shuffle(mixed)
    assert corrected(ARTICLE, ANALYSIS, mixed) == found
    if not any(one.do is Do.RENAME for one in some):
        meant = {one.found for one in some}
        alone = [one for one in ANALYSIS.positions if found_of(ARTICLE, one) not in meant]
        assert [one for one in found.positions if one in alone] == alone


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.sampled_from(["", "now ", "\n", "Fog. "])),
        max_size=3,
    )
)
def test_edits_elsewhere_never_lose_a_confirmation(edits: list[tuple[int, str]]) -> None:
    """Whatever is put in outside its sentence, the finding is still confirmed."""
    text = TEXT
    for at, words in edits:
        sentence = find(text, "Arland urged Belmark to reopen the bridge.")
        if not sentence.start < at < sentence.end:
            text = text[:at] + words + text[at:]
    article = replace(ARTICLE, id=text_id(text), text=text)
    analysis = Analysis(article.id, "2", "m")
    found = corrected(article, analysis, [on(BRIDGE, Do.CONFIRM)])
    (position,) = found.positions
    assert position.content == find(text, "reopen the bridge")


def test_halves_of_characters_are_no_obstacle() -> None:
    """As in a file name of unknown encoding, or a text that holds one."""
    text = TEXT.replace("the bridge", "the \ud83d bridge")
    told = (Told("Arland > Belmark | urged | reopen the \ud83d bridge", strength=2),)
    analysis = story("news/a.txt", TEXT)[1]
    article = replace(ARTICLE, id="x", path="news/\udcff.txt", text=text)
    position = _position(article, (find(text, "Arland urged Belmark to reopen"),), told[0])
    analysis = replace(analysis, positions=(position,))
    made = judged("confirm", article, position, None)
    assert made
    assert "?" in line_of(made)
    assert corrected(article, analysis, [made]).positions[0].review == "confirmed"
