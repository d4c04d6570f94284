"""Captions, credits, newsletters and links are furniture; the news beside them is not."""

from __future__ import annotations

import pytest

from briefing.ingest.furniture import (
    Rule,
    furniture_inside,
    is_caption,
    is_furniture,
    opens_section,
    rules,
)
from briefing.model import BlockKind
from tests.ingest.articles import article, marked, texts

PROSE = "The ministers met in Vienna on Tuesday and agreed on nothing."
WHOLE_LINES = {"whole", "starts", "holds", "credit"}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.example[:40])
def test_every_rule_matches_its_example(rule: Rule) -> None:
    """The table explains itself by examples, so they have to be true."""
    if rule.scope in WHOLE_LINES:
        assert is_furniture(rule.example)
    elif rule.scope == "section":
        assert opens_section(rule.example)
    else:
        assert list(furniture_inside(rule.example, 0, len(rule.example)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Regulators urged users to subscribe to safety alerts.",
        "Subscribe to safety alerts, regulators told drivers on Monday.",
        "Sign up for the army or face prison, the governor told men in the region.",
        "A new Reuters/Ipsos poll showed voters split over the treaty.",
        "Support fell to 40 percent, according to Reuters/Ipsos.",
        "The lawsuit was filed by Getty Images in London.",
        "Reporting by the BBC found that ministers had lied to parliament.",
        "Editing by the censors delayed the report for a week.",
        "The experts contributed to this report on methane.",
        "By continuing the war you accept its price, he told the president.",
        "He told pupils they should read more.",
        "Follow the money, the prosecutor told jurors.",
        "Share prices fell on Tuesday after the talks collapsed.",
        "Advertisement of tobacco will be banned from May, the ministry said.",
        "Sources close to the talks said a deal was near.",
        "Related talks on grain exports resumed in Istanbul.",
        "Photographs of the damage were released by the army on Sunday.",
        "The photo was taken by the president of the club, police said.",
        "Cookies baked for the troops were sent back by the ministry.",
        "Copyright law must change, the minister said.",
        "The picture: grim, said aides to the prime minister, and getting worse.",
        "Video of the attack was shown to the council, which demanded an inquiry.",
        "1 of 3 hostages was freed on Monday.",
        "Credit to small firms fell by a third, the central bank said.",
        "This report was published by the United Nations on Monday.",
        "Ends of the pipeline were sealed by divers.",
        "More than 100 people were killed, officials said.",
        "With reporting on the war banned, few facts come out.",
        "Most read the speech as a threat.",
        "Help is on its way, the mayor told residents.",
        "Correction of the figures will take weeks, the office said.",
        "See also how little was promised, the envoy said.",
        "The minister opens new windows for talks.",
        "Production by OPEC and Russia",
        "Listen to the people, protesters urged the king.",
        "He may not be copied in on the memo, she said.",
    ],
)
def test_news_is_not_furniture(sentence: str) -> None:
    """A sentence that merely holds a telling word is news."""
    assert not is_furniture(sentence)
    assert list(furniture_inside(sentence, 0, len(sentence))) == []


def test_a_tail_is_marked_and_its_paragraph_stays() -> None:
    """The link after the last sentence is furniture, the sentence is not."""
    found = article("Talks resume", "", "The envoys met in Vienna on Monday. read more")
    assert marked(found) == ["read more"]
    assert texts(found, BlockKind.PARAGRAPH) == ["The envoys met in Vienna on Monday. read more"]


def test_credits_that_end_a_paragraph_are_a_tail() -> None:
    """Some sites run the reporters' names on."""
    found = article(
        "Talks resume", "", "They met again. (Reporting by Jane Roe; Editing by Al Poe)"
    )
    assert marked(found) == ["(Reporting by Jane Roe; Editing by Al Poe)"]


def test_words_pasted_in_by_the_page_are_marked_where_they_stand() -> None:
    """Links of one agency bring ", opens new tab" along."""
    found = article("Title", "", "Gazeta, opens new tab, said so. Later it denied it. read more")
    assert marked(found) == [", opens new tab", "read more"]


def test_the_line_above_a_caption_is_part_of_it() -> None:
    """A picture's own headline stands right above its caption."""
    found = article(
        "Ministers meet",
        "",
        "Flags outside the hall",
        "Delegates arrive in Vienna, May 3, 2022. REUTERS/Jane Roe",
        "",
        "The ministers met on Tuesday.",
    )
    assert len(texts(found, BlockKind.BOILERPLATE)) == 2
    assert texts(found, BlockKind.PARAGRAPH) == ["The ministers met on Tuesday."]


def test_a_caption_with_its_credit_on_the_next_line() -> None:
    """A sentence tied to a bare credit is a caption; a blank line unties it."""
    tied = article("Title", "", "The ministers met.", "", "Police stand guard.", "Getty Images", "")
    assert marked(tied) == ["Police stand guard.", "Getty Images"]
    loose = article(
        "Title", "", "The ministers met.", "", "Police stood guard.", "", "Getty Images"
    )
    assert marked(loose) == ["Getty Images"]


def test_a_caption_below_its_label() -> None:
    """Pages read aloud say "Image caption," before it."""
    found = article("Title", "", "They met.", "", "Image caption,", "Police stand guard", "", PROSE)
    assert marked(found) == ["Image caption,", "Police stand guard"]
    assert texts(found, BlockKind.PARAGRAPH) == ["They met.", PROSE]


def test_a_caption_that_stands_there_twice() -> None:
    """Once as the picture's description, once with the credit."""
    found = article("Title", "", "They met.", "", "A hall.", "A hall. Photograph: Jane Roe")
    assert marked(found) == ["A hall.", "A hall. Photograph: Jane Roe"]


def test_a_title_is_no_caption() -> None:
    """Even right above a credit."""
    found = article("Ministers meet", "Photo: Jane Roe", "", "The ministers met on Tuesday.")
    assert found.title == "Ministers meet"
    assert marked(found) == ["Photo: Jane Roe"]


def test_a_reuters_poll_is_no_caption() -> None:
    """The slash stands in pollsters' names, too."""
    assert is_caption("Soldiers wait. REUTERS/Jane Roe")
    assert not is_caption("So said a survey by Reuters/Ipsos")


def test_a_section_of_links_ends_where_prose_begins() -> None:
    """Headlines of other stories are furniture, the text that goes on after them is not."""
    prose = (
        "The ministers, who had met for the third time in a week, said late on Tuesday that "
        "they would go on talking until the treaty was signed."
    )
    found = article("Title", "", "They met.", "", "Related news", "Storm hits coast", "", prose)
    assert marked(found) == ["Related news", "Storm hits coast"]
    assert texts(found, BlockKind.PARAGRAPH) == ["They met.", prose]


def test_sources_at_the_foot_are_furniture_to_the_end() -> None:
    """As Wikinews lists them."""
    found = article(
        "Title",
        "",
        "The ministers met on Tuesday.",
        "",
        "Sources",
        "",
        'Jane Roe. "Ministers meet" — Example Times, May 3, 2022',
        'Al Poe. "Talks in Vienna" — Example Post, May 4, 2022',
    )
    assert len(texts(found, BlockKind.BOILERPLATE)) == 3


@pytest.mark.parametrize("line", ["* * *", "___", "---", "###", "…", "\x1b\x1b"])
def test_a_line_without_words_is_furniture(line: str) -> None:
    """Ornaments part sections and say nothing."""
    assert is_furniture(line)
