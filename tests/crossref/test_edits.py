"""What was changed between two wordings."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crossref import CrossIndex
from briefing.crossref.edits import Op, changes, word_edits
from tests.stories import story

WORDS = st.lists(st.sampled_from(["stop", "the", "war", "Arland", "“pays”"]), max_size=12)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(WORDS, WORDS)
def test_both_wordings_can_be_read_from_the_edits(old: list[str], new: list[str]) -> None:
    """The old one without what was added, the new one without what was cut."""
    edits = word_edits(" ".join(old), " ".join(new))
    for words, other in ((old, Op.ADDED), (new, Op.CUT)):
        kept = " ".join(edit.text for edit in edits if edit.op != other)
        assert kept == " ".join(words)


def test_capitals_and_signs_are_no_change() -> None:
    """Copies differ in them all the time; figures do differ."""
    assert [edit.op for edit in word_edits("“Stop the war,” now", "Stop the war now.")] == [Op.SAME]
    assert Op.CUT in [edit.op for edit in word_edits("pay $5", "pay $6")]


def test_sentences_are_gone_new_or_reworded() -> None:
    """In reading order; what is the same is not mentioned."""
    old = story("a.txt", "Title\nOne came home. Two men left the old town. Rain fell.\n")
    new = story("b.txt", "Title\nOne came home. Three men left the old town. Snow is due.\n")
    index = CrossIndex.of([old, new])
    found = changes(index.page(old[0].id), index.page(new[0].id))
    told = [
        (
            change.old and change.old.of(old[0].text),
            change.new and change.new.of(new[0].text),
        )
        for change in found
    ]
    assert told == [
        ("Two men left the old town.", "Three men left the old town."),
        (None, "Snow is due."),
        ("Rain fell.", None),
    ]


def test_a_very_long_text_is_replaced_as_a_whole() -> None:
    """Comparing it word by word would take minutes."""
    assert [edit.op for edit in word_edits("a " * 5000, "b " * 5000)] == [Op.CUT, Op.ADDED]


def test_long_texts_on_other_things_are_compared_in_no_time() -> None:
    """Each sentence with a few; all with all would take minutes."""
    texts = ["Title\n" + "".join(f"{word}{at} is {word}.\n" for at in range(4000)) for word in "ab"]
    old, new = (story(f"{number}.txt", text) for number, text in enumerate(texts))
    index = CrossIndex.of([old, new])
    assert len(changes(index.page(old[0].id), index.page(new[0].id))) == 8000
