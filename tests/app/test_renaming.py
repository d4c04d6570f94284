"""Entities called otherwise, made one and parted."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Select

from briefing.app.card import Card
from briefing.app.rows import Rows
from briefing.corrections.record import Correction, Do, Name, now
from tests.app.newsroom import ANSWER_ARTICLE, STRIKE_ARTICLE, opened
from tests.app.test_changing import form, kept, trouble
from tests.app.test_correcting import follow, press


def fill(desk, **values: str) -> None:
    """Put values into the fields."""
    for name, value in values.items():
        kind = Input if name == "name" else Select
        form(desk).query_one(f"#{name}", kind).value = value


def names(desk, article=STRIKE_ARTICLE) -> dict[str, int]:
    """Return the keys of all entities of an article, with their mentions."""
    entities = desk.reader.collection.analyses[article.id].entities
    return {one.key: len(one.mentions) for one in entities}


async def test_a_name_is_changed_in_all_articles(tmp_path):
    """Of the entity and of the parties that bear it; `u` takes it back."""
    async with opened(tmp_path) as desk:
        before = names(desk)
        await desk.act("step('entity', 1)")
        await press(desk, "c")
        fill(desk, name="Kingdom of Arland", kind="organisation")
        await press(desk, "enter")
        for article in (STRIKE_ARTICLE, ANSWER_ARTICLE):
            assert "ORG:Kingdom of Arland" in names(desk, article)
            assert "GPE:Arland" not in names(desk, article)
        assert "Port workers → Kingdom of Arland" in " ".join(
            desk.seen("#demands").replace("│", "").split()
        )
        assert "Arland is Kingdom of Arland everywhere" in desk.seen("Notice")
        await press(desk, "u")
        assert names(desk) == before
        assert kept(desk) == ()


async def test_two_become_one_by_one_name(tmp_path):
    """The kind of the other comes with its name; calling it back parts them again."""
    async with opened(tmp_path) as desk:
        before = names(desk)
        await desk.act("step('entity', 1)")
        await press(desk, "c")
        fill(desk, name="UNION")
        await press(desk, "enter")
        assert names(desk) == {"ORG:union": sum(before.values())}
        assert "Arland and union are one now; u parts them." in desk.seen("Notice")


async def test_who_keeps_the_name_is_told_so(tmp_path):
    """Nothing is written for it, either."""
    async with opened(tmp_path) as desk:
        await desk.act("step('entity', 1)")
        await press(desk, "c", "enter")
        assert "Arland is called so already; nothing was changed." in desk.seen("Notice")
        assert kept(desk) == ()


async def test_to_call_it_back_is_to_take_the_correction_out(tmp_path):
    """Instead of a second one that says the contrary."""
    async with opened(tmp_path) as desk:
        before = names(desk)
        for name in ("Bel", "Arland"):
            await desk.act("step('entity', 1)" if name == "Bel" else "step_mention(1)")
            await press(desk, "c")
            fill(desk, name=name)
            await press(desk, "enter")
        assert kept(desk) == ()
        assert names(desk) == before


async def test_one_name_is_split_off_in_one_article(tmp_path):
    """All that is called so there; other articles keep what they have."""
    async with opened(tmp_path) as desk:
        await desk.act("step('entity', 1)")
        await press(desk, "c")
        fill(desk, name="Arland Port", scope="only “Arland” in this article")
        await press(desk, "enter")
        (one,) = kept(desk)
        assert (one.do, one.words) == (Do.SPLIT, "Arland")
        assert "GPE:Arland Port" in names(desk)
        assert "GPE:Arland" not in names(desk)
        assert "GPE:Arland" in names(desk, ANSWER_ARTICLE)


@pytest.mark.parametrize("name", ["", "…"])
async def test_what_is_no_name_is_one_sentence(tmp_path, name):
    """And the form stays."""
    async with opened(tmp_path) as desk:
        await desk.act("step('entity', 1)")
        await press(desk, "c")
        fill(desk, name=name)
        await press(desk, "enter")
        assert trouble(desk) == "A name needs at least one letter or digit."


async def test_the_card_changes_its_entity(tmp_path):
    """It is then the card of what that is called, and says that it was changed."""
    async with opened(tmp_path) as desk:
        await desk.press("l", "K")
        await follow(desk)
        await press(desk, "c")
        assert not form(desk).query("#scope")
        fill(desk, name="Kingdom of Arland")
        await press(desk, "enter")
        await follow(desk)
        assert isinstance(desk.app.screen, Card)
        rows = desk.app.screen.query_one(Rows)
        assert str(rows.border_title) == "Kingdom of Arland · state or city · changed"
        assert len(rows.rows) > 2


async def test_in_a_sentence_with_a_demand_the_demand_is_changed(tmp_path):
    """Where there is none, the name that is lit."""
    async with opened(tmp_path) as desk:
        desk.reader.view.cursor = STRIKE_ARTICLE.text.index("Port workers on")
        await desk.settle()
        await press(desk, "c")
        assert form(desk).query("#who")
        await press(desk, "escape")
        desk.reader.view.cursor = 0
        await desk.settle()
        await press(desk, "c")
        assert form(desk).query("#name")


async def test_names_of_others_cannot_steer_the_terminal(tmp_path):
    """Brackets are no markup, and escapes are pictures: in the form, the panes and the card."""
    async with opened(tmp_path) as desk:
        evil = Name("[b]\x1b[31mArland[/nope]", "GPE")
        one = Correction(do=Do.RENAME, when=now(), entity=Name("Arland", "GPE"), name=evil)
        desk.app.store.correct([], [one])
        desk.reader.follow_corrections()
        await follow(desk)
        assert "[b]␛[31mArland[/nope]" in desk.seen("#demands")
        await desk.act("step('entity', 1)")
        await press(desk, "c", "tab", "tab", "enter")
        assert form(desk).query_one("#name", Input).value == "[b]␛[31mArland[/nope]"
        await press(desk, "escape", "escape", "K")
        assert isinstance(desk.app.screen, Card)
