"""Who said what, on sentences of our own with the real model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.analysis import pipeline
from briefing.analysis.attributions import attributions_of
from briefing.model import Article, How

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.analysis.attributions import RawAttribution

Found = list[tuple[str | None, str | None, list[str]]]


def raw(nlp: Language, text: str) -> list[RawAttribution]:
    """Return all that is found in a text of plain paragraphs."""
    found: list[RawAttribution] = pipeline.article_doc(
        nlp, Article("", "", text, "")
    )._.attributions
    return found


def said(nlp: Language, text: str) -> Found:
    """Return source, cue and content of what is not inside another report."""
    return [
        (a.source and a.source.text, a.cue and a.cue.text, [part.text for part in a.content])
        for a in raw(nlp, text)
        if not a.nested
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The border will reopen on Monday," Interior Minister Lena Brandt said.',
            ("Interior Minister Lena Brandt", "said", ['"The border will reopen on Monday,"']),
        ),
        (
            'Brandt told reporters, "The border will reopen on Monday."',
            ("Brandt", "told", ['"The border will reopen on Monday."']),
        ),
        (
            "“We will not pay a cent,” the minister wrote on Twitter.",
            ("the minister", "wrote", ["“We will not pay a cent,”"]),
        ),
        (
            "'We will not pay a cent,' the minister said.",
            ("the minister", "said", ["'We will not pay a cent,'"]),
        ),
        (
            '"The truce," the envoy said, "will not hold."',
            ("the envoy", "said", ['"The truce,"', '"will not hold."']),
        ),
        (
            '"The dam is safe. We checked it twice. Nothing is leaking," the engineer said.',
            (
                "the engineer",
                "said",
                ['"The dam is safe. We checked it twice. Nothing is leaking,"'],
            ),
        ),
        (
            'Brandt: "The border will reopen on Monday."',
            ("Brandt", ":", ['"The border will reopen on Monday."']),
        ),
        (
            'The minister issued a statement: "We will not pay a cent."',
            ("The minister", "issued", ['a statement: "We will not pay a cent."']),
        ),
    ],
)
def test_direct_speech(
    nlp: Language, text: str, expected: tuple[str | None, str | None, list[str]]
) -> None:
    """Before, behind and around the quotation, with a verb or a mere colon."""
    assert said(nlp, text) == [expected]
    assert all(found.direct for found in raw(nlp, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said that the border would reopen on Monday.",
            ("The ministry", "said", ["that the border would reopen on Monday"]),
        ),
        (
            "Two ferries were damaged in the storm, according to the harbour master.",
            ("the harbour master", "according to", ["Two ferries were damaged in the storm"]),
        ),
        (
            "The truce, the envoy said, would not hold.",
            ("the envoy", "said", ["The truce", "would not hold"]),
        ),
        (
            "The truce, as the envoy put it, is a house of cards.",
            ("the envoy", "put", ["The truce", "is a house of cards"]),
        ),
        (
            "The envoy was quoted as saying that the truce would not hold.",
            ("The envoy", "saying", ["that the truce would not hold"]),
        ),
        (
            "It was announced by the palace that the king would travel to Oman.",
            ("the palace", "announced", ["that the king would travel to Oman"]),
        ),
        (
            "A statement from the embassy said that visas would be issued again.",
            ("A statement from the embassy", "said", ["that visas would be issued again"]),
        ),
        (
            "The report's finding that the bridge was unsafe shocked the town.",
            ("The report", "finding", ["that the bridge was unsafe"]),
        ),
        (
            "Nakamura, who said the vote was rigged, left the country.",
            ("who", "said", ["the vote was rigged"]),
        ),
        (
            "The envoy is known as a friend of the king.",
            (None, "known", ["The envoy", "as a friend of the king"]),
        ),
        (
            "Silva said they would meet the envoys, who arrived in Oman on Monday.",
            ("Silva", "said", ["they would meet the envoys"]),
        ),
        (
            "The envoys emphasised that the truce would hold.",
            ("The envoys", "emphasised", ["that the truce would hold"]),
        ),
    ],
)
def test_indirect_speech(
    nlp: Language, text: str, expected: tuple[str | None, str | None, list[str]]
) -> None:
    """Clauses, insertions, passives, nouns and "according to"."""
    assert said(nlp, text) == [expected]


def test_the_speaker_goes_on_in_the_same_paragraph(nlp: Language) -> None:
    """Inversion, a title before the name, and two sentences more."""
    text = '"The talks were useful," said Kremlin spokesperson Dmitry Peskov. "They will go on."'
    assert said(nlp, text) == [
        (
            "Kremlin spokesperson Dmitry Peskov",
            "said",
            ['"The talks were useful,"', '"They will go on."'],
        )
    ]


def test_the_one_quoted_goes_on_not_the_one_reported(nlp: Language) -> None:
    """What was added in between keeps its own place."""
    text = '"It is a mistake," the envoy said, adding that it would fail. "Nobody wants it."'
    assert said(nlp, text) == [
        ("the envoy", "said", ['"It is a mistake,"', '"Nobody wants it."']),
        ("the envoy", "adding", ["that it would fail"]),
    ]


def test_a_quotation_over_several_paragraphs_is_one(nlp: Language) -> None:
    """With the mark opened anew, and a last paragraph that nobody is named for."""
    text = (
        '"We waited for two years," Ortega said. "Nobody came.\n\n'
        '"Now we will act. We will close the port.\n\n"That is a promise."\n\n'
        "The governor did not answer."
    )
    assert said(nlp, text) == [
        (
            "Ortega",
            "said",
            [
                '"We waited for two years,"',
                '"Nobody came.',
                '"Now we will act. We will close the port.',
                '"That is a promise."',
            ],
        )
    ]


def test_reports_inside_reports_are_marked(nlp: Language) -> None:
    """The outermost speaker answers for all of it; the rest stays for the chain."""
    found = raw(nlp, "Police say that witnesses said the gunman had fled.")
    assert [(a.source and a.source.text, a.nested) for a in found] == [
        ("Police", False),
        ("witnesses", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "peace train" left the station at noon.',
        'The band played "Summer Wine" and left.',
        "The workers' union met in the mayor's office.",
        "It rained on Monday.",
        "",
        '"',
        '" " "',
    ],
)
def test_nobody_speaks(nlp: Language, text: str) -> None:
    """Scare quotes, titles of songs and apostrophes attribute nothing."""
    assert said(nlp, text) == []


def test_an_unmatched_mark_leaves_the_rest_of_the_article(nlp: Language) -> None:
    """The speaker is found even there, by the parse."""
    text = '"We demand an answer, said Ortega.\n\n"It is late," Silva said.'
    assert [(source, cue) for source, cue, _ in said(nlp, text)] == [
        ("Ortega", "said"),
        ("Silva", "said"),
    ]


def test_boilerplate_says_nothing(nlp: Language) -> None:
    """Terms and newsletter lines are never searched."""
    from briefing.ingest.text import article_from_text

    text = "Port reopens\n\nThe port reopened.\n\nI agree to the terms of use and privacy policy.\n"
    article = article_from_text(text, "port.txt")
    assert article.boilerplate
    assert pipeline.article_doc(nlp, article)._.attributions == []


def test_plain_values_name_the_source(nlp: Language) -> None:
    """Names are resolved, and what is no name says how it was called."""
    text = '"We go," Lena Brandt said. He said they would stay. The guards say nobody left.'
    doc = pipeline.article_doc(nlp, Article("", "", text, ""))
    sources = [a.source for a in attributions_of(doc)]
    assert [(s.name, s.how) for s in sources if s] == [
        ("Lena Brandt", How.NAMED),
        ("He", How.PRONOUN),
        ("The guards", How.DESCRIPTION),
    ]
    assert [s.span.of(text) for s in sources if s and s.span] == ["Lena Brandt", "He", "The guards"]


def test_the_resolver_decides_who_is_meant_but_not_where(nlp: Language) -> None:
    """The span stays at "He", wherever the name stands."""
    from briefing.model import Party

    text = "He said they would stay."
    doc = pipeline.article_doc(nlp, Article("", "", text, ""))
    (found,) = attributions_of(doc, lambda source: Party("Lena Brandt", None, How.PRONOUN))
    assert found.source is not None
    assert found.source.name == "Lena Brandt"
    assert found.source.span is not None
    assert found.source.span.of(text) == "He"
