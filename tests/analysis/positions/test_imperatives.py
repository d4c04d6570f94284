"""Which bare verbs ask something of somebody; by the rules alone, without the judge."""

import pytest

from briefing.analysis.positions import imperatives
from tests.analysis.positions.proposals import contents, findings
from tests.analysis.positions.test_frames import parsed

RULE = "demand-imperative"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Leave the region alone", ["Leave the region alone"]),
        ("Do not sell the port", ["not sell the port"]),
        ("Don't sell the port", ["Don't sell the port"]),
        ("Never sell the port", ["Never sell the port"]),
        ("Make the banks pay", ["Make the banks pay"]),
        ("And now close the mine", ["close the mine"]),
        ("So please close the mine", ["close the mine"]),
        ("Close the mine and pay the miners", ["Close the mine", "pay the miners"]),
        ("Close the mine or open the books", ["Close the mine or open the books"]),
        ("If you see him, call the police", ["call the police"]),
        ("We are tired, please help us", ["help us"]),
        ("I ask you, please help us", ["help us"]),
        ("Whatever happens, don't close the mine", ["don't close the mine"]),
    ],
)
def test_a_quotation_that_opens_with_a_bare_verb_asks_for_it(nlp, said, asked) -> None:
    """A "not" is part of what is asked; "please" and "and now" are not."""
    assert contents(nlp, f'"{said}," Ann Lee told ministers.', RULE) == asked


@pytest.mark.parametrize(
    "said",
    [
        "They help the miners",
        "We want to help the miners",
        "To close the mine would be wrong",
        "He will close the mine",
        "Why sell the port",
        "Add this up and you get a disaster",
        "Build the dam and you will lose the valley",
        "Make no mistake, taxes will rise",
        "Come on",
        "Think about the children",
        "Thank the nurses",
        "Forgive the debtors",
        "Trust the people",
    ],
)
def test_what_only_looks_like_a_request_asks_for_nothing(nlp, said) -> None:
    """Statements, premises, idioms, and verbs that people open with out of habit."""
    assert contents(nlp, f'"{said}," Ann Lee told ministers.', RULE) == []


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Please forgive me", ["forgive me"]),
        ("Please consider the poor", ["consider the poor"]),
        ("Please remember the dead", []),
        ("Be patient", ["Be patient"]),
        ("Don't be late", ["Don't be late"]),
        ("Be a teacher", []),
        ("Get out and vote", ["Get out and vote"]),
        ("Get to work", ["Get to work"]),
        ("Get off the land", ["Get off the land"]),
        ("Get rid of the law", ["Get rid of the law"]),
        ("Get this", []),
    ],
)
def test_idle_verbs_count_where_they_are_meant(nlp, said, asked) -> None:
    """By a "please", by how to be, by where to get."""
    assert contents(nlp, f'"{said}," Ann Lee told voters.', RULE) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Let us free the prisoners", ["free the prisoners"]),
        ("Let's not close the mine", ["not close the mine"]),
        ("Let the inspectors enter the plant", ["Let the inspectors enter the plant"]),
        ("Don't let them close the mine", ["Don't let them close the mine"]),
        ("Let me finish the speech", []),
        ("Let it rain", []),
        ("Let the rain fall", []),
        ("Let's see what happens", []),
        ("Let's be clear", []),
        ("Let's face the facts", []),
        ("He will let the miners work", []),
    ],
)
def test_let_asks_for_what_somebody_can_do(nlp, said, asked) -> None:
    """Not for rain, nor for "let me finish" and "let's see", which ask for nothing."""
    assert contents(nlp, f'"{said}," Ann Lee said.', RULE) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Prime minister, please help the miners", ["help the miners"]),
        ("Ministers, close the mine", ["close the mine"]),
        ("Mr Roe, tear down the wall", ["tear down the wall"]),
        ("Ministers of the north, help the miners", ["help the miners"]),
    ],
)
def test_who_is_called_upon_first_is_no_subject(nlp, said, asked) -> None:
    """Wherever the parser hangs the comma."""
    assert contents(nlp, f'"{said}," Ann Lee said.', RULE) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("You have our support, bring them home", ["bring them home"]),
        ("You have our support; bring them home", ["bring them home"]),
        ("You have the money, so pay the miners", ["pay the miners"]),
        ("Mali has the money - pay the miners", ["pay the miners"]),
        ("The house is on fire, call the police", ["call the police"]),
        ("The law is clear, don't break it", ["don't break it"]),
        ("You have our support, come what may", []),
        ("You have our support, and bring them home", []),
        ("You can have our support, bring them home", []),
        ("They take the money, hide it in Malta", []),
        ("It makes them work, pay taxes and obey the law", []),
    ],
)
def test_a_statement_may_turn_to_those_it_is_told(nlp, said, asked) -> None:
    """A bare verb cannot go on with "you have", but with "they take" or "them work"."""
    assert contents(nlp, f'"{said}," Ann Lee told the families.', RULE) == asked


@pytest.mark.parametrize(
    ("headline", "holder", "asked"),
    [
        ("Pope: Leave the region alone", "Pope", ["Leave the region alone"]),
        ("Pope: Stop the war", "Pope", ["Stop the war"]),
        ("Lee: Don't close the mine", "Lee", ["Don't close the mine"]),
        ("Recipe: Stir the soup", "", []),
        ("In the hills of the north of the old country, Lee: Leave the region alone", "", []),
        ("Close the mine, says Lee", "", ["Close the mine"]),
        ("Miners close the road", "", []),
    ],
)
def test_a_name_before_a_colon_holds_what_a_headline_asks(nlp, headline, holder, asked) -> None:
    """However the parser hangs the verb on the name; a mere noun demands nothing."""
    found = findings(nlp, headline, RULE)
    assert [f.content.text for f in found] == asked
    assert {f.holder.text if f.holder else "" for f in found} <= {holder}
    assert [f.spoken for f in found] == [not holder] * len(asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Read more about the strike here.", []),
        ("Follow us on Facebook.", []),
        ("Sign the petition here.", []),
        ('"Sign the treaty," Ann Lee told Mali.', ["Sign the treaty"]),
        ('"Read the treaty again," Ann Lee told ministers.', ["Read the treaty again"]),
    ],
)
def test_links_ask_only_in_somebodys_mouth(nlp, text, asked) -> None:
    """A web page asks its readers to follow and to sign; a premier may ask for it, too."""
    assert contents(nlp, text, RULE) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('Lee told ministers: "Close the mine."', ["Close the mine"]),
        ('Lee told ministers to "close the mine".', []),
        ('Ministers should "close the mine", Lee said.', []),
    ],
)
def test_a_quoted_piece_of_a_clause_is_no_imperative(nlp, text, asked) -> None:
    """The words around it say who is to do it; other rules find that."""
    assert contents(nlp, text, RULE) == asked


def test_a_quotation_stays_where_its_speaker_is_not_named(nlp) -> None:
    """As in a list of slogans; a plain sentence needs somebody to say it."""
    quoted, plain = '"Leave the region alone."', "Let the people decide."
    assert [f.alone for text in (quoted, plain) for f in findings(nlp, text, RULE)] == [True, False]


@pytest.mark.parametrize(("before", "expected"), [("DET", 0), ("ADJ", 0), ("VERB", 1)])
def test_a_quoted_term_is_no_imperative(before, expected) -> None:
    """As in "the human rights 'opt out'", parsed by hand; it is one behind "said"."""
    doc = parsed(
        f"X/x/X/{before}/2/dep",
        "'/'/``/PUNCT/2/punct",
        "opt/opt/VB/VERB/5/dep",
        "out/out/RP/ADP/2/prt",
        "'/'/''/PUNCT/2/punct",
        "fell/fall/VBD/VERB/5/ROOT",
    )
    assert len(list(imperatives.find(doc[2]))) == expected


@pytest.mark.parametrize(("dep", "expected"), [("mark", 0), ("csubj", 0), ("advmod", 1)])
def test_a_clause_with_a_subject_or_conjunction_is_no_imperative(dep, expected) -> None:
    """A "so" may open one, unless it joins a clause or is a subject; parsed by hand."""
    doc = parsed(
        f"so/so/RB/ADV/2/{dep}",
        "please/please/UH/INTJ/2/intj",
        "free/free/VB/VERB/2/ROOT",
        "it/it/PRP/PRON/2/dobj",
    )
    assert len(list(imperatives.find(doc[2]))) == expected
