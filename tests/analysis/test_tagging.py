"""The quick way to word classes and lemmas ends where the slow one does."""

import pytest
import spacy

from briefing.analysis import pipeline
from briefing.analysis.lemmas import look_up_once
from briefing.analysis.tagging import quicken
from briefing.ingest.text import article_from_text

TEXT = (
    "He's said it isn't theirs, but I'd have gone. What do you want? Let's go: they're his, "
    "and that was hers. We ain't gonna do it! The best one, more so than others', can't be had.\n"
    "\n\nThere's nothin' there is to do, y'all; c'mon, you gotta see that it is me. That's what\t"
    "they did and had been. There were those who know whether it, and not you, pays. \n"
)


@pytest.mark.filterwarnings("ignore:.*W095")
def test_the_table_and_the_rules_that_stay_give_the_same(nlp) -> None:
    """Tags, classes, morphology and lemmas are those of the model by itself."""
    plain = spacy.load(nlp.meta["briefing"].rpartition("-")[0], exclude=["ner", "senter"])
    ours = [
        name for name in nlp.pipe_names if name in {*plain.pipe_names, "tag_table", "lemma_table"}
    ]
    assert not {"attribute_ruler", "lemmatizer"} & {*ours}
    with nlp.select_pipes(enable=ours):
        assert annotated(nlp) == annotated(plain)
        assert annotated(nlp) == annotated(plain), "also when all words are known"


def annotated(pipeline: spacy.Language) -> list[tuple[str, ...]]:
    """Return what the pipeline says of every token."""
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_) for t in pipeline(TEXT)]


def test_a_pipeline_without_them_is_left_alone() -> None:
    """Not every model has a ruler or a lemmatizer."""
    blank = spacy.blank("en")
    quicken(blank)
    look_up_once(blank)
    assert blank.pipe_names == []


def test_curly_contractions_are_helpers(nlp) -> None:
    """In "It’s time" it is "be"; the model by itself knows the straight apostrophe only."""
    doc = pipeline.article_doc(nlp, article_from_text("It’s time to act.", "curly.txt"))
    assert [(t.lemma_, t.pos_) for t in doc if t.text == "’s"] == [("be", "AUX")]
