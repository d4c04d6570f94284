"""Names start and end where a careful reader would mark them."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from briefing.analysis import layout  # noqa: F401 - registers the boilerplate flags
from briefing.analysis.names.boundaries import model_names

VOCAB = spacy.blank("en").vocab


def found(words: str, start: int, end: int, label: str) -> list[str]:
    """Return the names in words of which the model marked some."""
    doc = Doc(VOCAB, words.split(" "))
    doc.ents = [Span(doc, start, end, label)]
    return [doc[name.start : name.end].text for name in model_names(doc)]


@pytest.mark.parametrize(
    ("words", "start", "end", "label", "expected"),
    [
        ("the Arab League met", 0, 3, "ORG", ["Arab League"]),
        ("Iran 's envoy", 0, 2, "GPE", ["Iran"]),
        ("“ Hamas ,", 0, 3, "ORG", ["Hamas"]),
        ("pro - Russian rebels", 0, 3, "NORP", ["Russian"]),
        ("President Joe Biden", 0, 3, "PERSON", ["Joe Biden"]),
        ("Foreign Minister Ana Brnabic", 0, 4, "PERSON", ["Ana Brnabic"]),
        ("Secretary of State Antony Blinken", 0, 5, "PERSON", ["Antony Blinken"]),
        ("Prince Harry left", 0, 2, "PERSON", ["Prince Harry"]),
        ("Crown Prince Mohammed bin Salman", 0, 5, "PERSON", ["Mohammed bin Salman"]),
        ("charity Christian Aid", 0, 3, "ORG", ["Christian Aid"]),
        ("British Home Secretary", 0, 2, "ORG", ["British"]),
        ("Reuters / Sergey Pivovarov", 0, 4, "ORG", ["Reuters", "Sergey Pivovarov"]),
        ("of State Karen Donfried", 1, 2, "ORG", []),
        ("Foreign Secretary said", 0, 2, "ORG", []),
        ("5,000 -", 0, 2, "ORG", []),
        ("Revolutionary Forces ( FARC )", 0, 5, "ORG", ["Revolutionary Forces ( FARC )"]),
    ],
)
def test_what_is_left_of_what_the_model_marked(
    words: str, start: int, end: int, label: str, expected: list[str]
) -> None:
    """Articles, possessives, quotation marks and titles are no part of a name."""
    assert found(words, start, end, label) == expected


def test_a_name_does_not_run_on_into_the_next_line() -> None:
    """Nor does boilerplate hold any."""
    doc = Doc(VOCAB, ["Vladimir", "Putin", "\n\n", "Moscow", "Reuters"])
    doc.ents = [Span(doc, 0, 4, "PERSON"), Span(doc, 4, 5, "ORG")]
    doc._.boiler = [False, False, False, False, True]
    assert [doc[n.start : n.end].text for n in model_names(doc)] == ["Vladimir Putin", "Moscow"]
