"""The evidence of a position."""

from dataclasses import replace
from datetime import date

from briefing.app.collection import Collection
from briefing.app.evidence import evidence
from briefing.model import How, Party, Saying, Span
from tests.app.newsroom import STRIKE_ARTICLE, findings, opened
from tests.stories import Told, story


async def test_the_evidence_names_words_rule_and_certainty(tmp_path):
    """All that a position rests on can be read with one key."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("i")
        text = desk.app.screen.query_one("#sheet Static").render().plain
        assert "“Port workers on Monday urged Arland to raise wages before winter.”" in text
        assert "urge: raise wages before winter" in text
        assert "Arland named" in text
        assert "“urged” … “raise wages before winter”" in text
        assert "100% sure" in text
        assert "¶1, news/strike.txt" in text


async def test_what_is_inferred_is_called_so(tmp_path):
    """A party that no word names is marked, in the evidence and in the sidebar."""
    analysis = findings(STRIKE_ARTICLE)
    first = replace(
        analysis.positions[0],
        addressees=(Party("Arland", Span(5, 12), How.PRONOUN),),
        said_by=(Saying("The Courier", "wrote"), Saying("Union", "said")),
    )
    async with opened(tmp_path) as desk:
        desk.reader.take(replace(analysis, positions=(first, *analysis.positions[1:])))
        await desk.settle()
        assert "whom inferred" in desk.seen("#demands")
        text = evidence(desk.reader.collection, STRIKE_ARTICLE, first, 70).plain
        assert "Arland (?) “workers” pronoun" in text
        assert "Union (said), as told by The Courier (wrote)" in text


async def test_without_a_demand_there_is_no_evidence(tmp_path):
    """A sentence that asks nothing says so."""
    async with opened(tmp_path) as desk:
        await desk.press("i")
        assert "]d goes to the next one" in desk.seen("Notice")


async def test_the_evidence_stays_with_its_article(tmp_path):
    """After a jump to a cross-reference, the words are still those of the demand's article."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)", "step('demand', 1)", "step_reference(1)")
        assert desk.reader.article is not STRIKE_ARTICLE
        await desk.press("i")
        text = desk.app.screen.query_one("#sheet Static").render().plain
        assert "“It also called on Arland to reopen the night ferry.”" in text
        assert "news/strike.txt" in text


def test_what_was_done_is_shown_as_the_answer():
    """Though nobody takes a position there."""
    text = "Row\nBelmark urged Arland to free the sailors.\n"
    told = [Told("Belmark > Arland | urged | free the sailors")]
    names = ["GPE Arland", "GPE Belmark"]
    asked = story("a.txt", text, date(2024, 3, 4), told, names)
    later = "Later\nArland freed the sailors on Friday.\n"
    done = story("b.txt", later, date(2024, 3, 8), (), names)
    collection = Collection([article for article, _ in (asked, done)])
    for _, analysis in (asked, done):
        collection.add(analysis)
    article, analysis = asked
    shown = evidence(collection, article, analysis.positions[0], 70).plain
    assert "“freed the sailors on Friday”" in shown
