"""Headlines in front of a text that lost its line breaks, and capitals that start nothing."""

import pytest

from briefing.analysis.run_on import shouted, starts

REST = " He spoke for an hour about the harbour and what it costs to keep it open." * 6


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Lisbon warns of a shortage of fresh water", "The city has asked its citizens to save."),
        ("Fishermen threaten to block the port in a row", "Fishermen have threatened a blockade."),
        ("Why the new rules for ferries may be delayed", "In 2016 the ministry promised a change."),
        ("Minister urges to send aid - TV - 09.02.2023", "During a visit the minister urged it."),
    ],
)
def test_the_lead_starts_a_sentence(headline: str, lead: str) -> None:
    """So the headline's demand does not swallow the lead."""
    assert starts(f"{headline} {lead}{REST}") == [len(headline) + 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The premier told The Guardian that he would stay in office until the vote.",
        "The envoy read a letter from The Hague and left the room without a word.",
        "Old Songs From The Hills Win The Prize At A Festival In The Alps.",
        "She said vitamin A is found in carrots and that nobody needs the pills.",
        "Her friends, neighbours and colleagues, The Times says, had no idea of it.",
    ],
)
def test_names_start_nothing(sentence: str) -> None:
    """Papers, cities and titles have capitals of their own."""
    assert starts(sentence + REST) == []


def test_lines_tell_where_they_end() -> None:
    """A text that kept its line breaks needs no guessing."""
    assert starts(f"Lisbon warns of a shortage of fresh water\nThe city has asked.{REST}") == []


def test_a_later_headline_is_found_too() -> None:
    """Subheadings run on as well."""
    text = f"It rained.{REST} Aid for the islands will be delayed The day before, it had left."
    assert [text[at:][:7] for at in starts(text)] == ["The day"]


def test_a_line_in_capitals_between_sentences_is_one() -> None:
    """As pasted from sites that put the headlines of other stories between paragraphs."""
    line = "ENVOY SAYS ‘EVERYTHING’ IS ON THE TABLE AS NATO PREPARES"
    text = f"He left at once. {line} The talks go on.\n\nMore is known tomorrow."
    assert [text[start:end] for start, end in shouted(text)] == [line]
    assert [text[start:end] for start, end in shouted(text.replace("The talks", "A talk"))] == [
        line
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He left. NATO and the EU OSCE UN IAEA said so. The talks go on.",
        "He wrote: THERE WILL BE NO DEAL UNLESS THEY PAY. Then he left.",
        "He left. “THERE WILL BE NO DEAL UNLESS THEY Pay,” he wrote.",
        "ALL OF THIS IS IN CAPITALS. THE TALKS GO ON. NOBODY KNOWS MORE.",
        "He left. THE END IS NEAR\n\nThe talks go on.",
    ],
)
def test_other_capitals_are_no_line(text: str) -> None:
    """Names, what somebody shouted, texts that are all in capitals, lines of their own."""
    assert shouted(text) == []
