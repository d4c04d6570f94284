"""Findings come after the text, and failures leave a working reader."""

from briefing.errors import ModelMissingError
from tests.app.newsroom import (
    ANSWER_ARTICLE,
    ARTICLES,
    LONG_ARTICLE,
    STRIKE_ARTICLE,
    FakeAnalyst,
    opened,
)

SORRY = "The analysis of this article stopped: open it again to try once more."


async def test_the_text_is_there_before_the_analysis(tmp_path):
    """While the analyst is busy the article can be read, and the header says what goes on."""
    analyst = FakeAnalyst(held=True)
    analyst.status = "starting"
    async with opened(tmp_path, analyst=analyst) as desk:
        assert "Port workers on Monday" in desk.seen("#article")
        assert "analysing 1 of 2 · starting the engine" in desk.seen("Header")
        assert "as soon as it is" in desk.seen("#references")
        analyst.gate.set()
        await desk.pilot.pause(0.1)
        await desk.settle()
        assert "raise wages" in desk.seen("#demands")
        assert "2 articles · demands in 3 places · 3 actors" in desk.seen("Header")
        assert "analysing" not in desk.seen("Header")


async def test_stored_findings_need_no_analyst(tmp_path):
    """What the store knows is shown without starting the engine."""
    analyst = FakeAnalyst(*ARTICLES)
    async with opened(tmp_path, analyst=analyst) as desk:
        assert "raise wages" in desk.seen("#demands")
        assert analyst.asked == []


async def test_the_article_in_front_is_analysed_first(tmp_path):
    """Whoever opens another article need not wait for those between."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, [STRIKE_ARTICLE, LONG_ARTICLE, ANSWER_ARTICLE], analyst) as desk:
        await desk.act("step_article(1)", "step_article(1)")
        analyst.gate.set()
        await desk.pilot.pause(0.1)
        assert analyst.asked == ["news/strike.txt", "news/answer.txt", "news/long.txt"]


async def test_a_failure_is_one_sentence_and_reading_goes_on(tmp_path):
    """The sentence is said, kept behind `!`, and shown where the demands would be."""
    async with opened(tmp_path, [LONG_ARTICLE], FakeAnalyst(fails=SORRY)) as desk:
        assert SORRY in desk.seen("Notice")
        await desk.press("j")
        assert SORRY not in desk.seen("Notice")
        assert "! 1 problem" in desk.seen("Header")
        assert "analysis of this" in desk.seen("#demands")
        await desk.press("/", *"hall 40", "enter", "exclamation_mark")
        assert SORRY in desk.app.screen.query_one("#sheet Static").render().plain
        assert desk.lit() == "hall 40"


async def test_without_a_model_nobody_keeps_asking(tmp_path):
    """A missing model is said once, not once for each article."""

    class Unequipped(FakeAnalyst):
        async def analyse(self, of):
            self.asked.append(of.path)
            raise ModelMissingError("No model is installed: run `briefing doctor`.")

    analyst = Unequipped()
    async with opened(tmp_path, analyst=analyst) as desk:
        assert len(analyst.asked) == 1
        assert desk.reader.problems == ["No model is installed: run `briefing doctor`."]


async def test_problems_of_the_inputs_are_told_at_once(tmp_path):
    """One problem is said in full; of many their number, and the key that lists them."""
    async with opened(tmp_path, problems=["x.bin is no text."]) as desk:
        assert "x.bin is no text." in desk.seen("Notice")
    async with opened(tmp_path, problems=["x.bin is no text.", "y is empty."]) as desk:
        assert "2 problems: press !" in desk.seen("Notice")
        await desk.press("exclamation_mark")
        assert "y is empty." in desk.app.screen.query_one("#sheet Static").render().plain
        await desk.press("escape")
        assert desk.app.screen is desk.reader


async def test_nothing_to_read_says_how_to_go_on(tmp_path):
    """Without any article there is a sentence, the reasons, and a way out."""
    async with opened(tmp_path, [], problems=["x.bin is no text."]) as desk:
        text = desk.app.screen.query_one("Static").render().plain
        assert "There is no article to read." in text
        assert "x.bin is no text." in text
        await desk.pilot.press("q")
        assert not desk.app.is_running


async def test_quitting_does_not_wait_for_the_analyst(tmp_path):
    """Leaving in the middle of an analysis is quick and quiet."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, analyst=analyst) as desk:
        assert analyst.asked
        await desk.pilot.press("q")
        assert not desk.app.is_running
