"""Who is meant by titles, pronouns, demonyms and descriptions."""

import pytest

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text
from briefing.model import Kind

URGED = "urged Peru to reopen the border."


def holders(nlp, text: str) -> list[str | None]:
    """Return the holders of the positions in a text."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    return [p.holder.name if p.holder else None for p in doc._.positions]


@pytest.mark.parametrize(
    ("before", "who", "name"),
    [
        ("", "Moscow", "Russia"),
        ("", "Iranian officials", "Iran"),
        ("", "Russia and China", "Russia and China"),
        ("", "The French government", "France"),
        ("President Anna Keller arrived in Lima. ", "Keller", "Anna Keller"),
        ("President Anna Keller arrived in Lima. ", "The president", "Anna Keller"),
        ("Mr. Tom Keller arrived in Lima. ", "He", "Tom Keller"),
        ("Greenpeace published a report. ", "The group", "Greenpeace"),
        ("Unions met in Lima. ", "They", "Unions"),
    ],
)
def test_holders_have_their_canonical_name(nlp, before, who, name) -> None:
    """Metonyms stand for the state, the rest for the name the article gives."""
    assert holders(nlp, f"{before}{who} {URGED}") == [name]


def test_a_description_is_named_in_the_next_sentence(nlp) -> None:
    """The lead speaks of "a congressman", the next sentence says who he is."""
    text = f"A congressman from Ohio {URGED} Representative Jim Marlow said the road was vital."
    assert holders(nlp, text)[0] == "Jim Marlow"


def test_we_in_a_quotation_is_the_speaker(nlp) -> None:
    """The quotation comes before its speaker is named."""
    text = '"We urge Jordan to reopen the camp," said the envoy, Maria Lund.'
    assert holders(nlp, text) == ["Maria Lund"]


def test_what_is_beyond_doubt_stays_though_nobody_holds_it(nlp) -> None:
    """Whatever "it" is, the report or the group, governments are warned."""
    assert holders(nlp, "It warns governments to abandon the alliance.") == [None]


def test_news_services_hold_no_positions(nlp) -> None:
    """They report what others want."""
    assert holders(nlp, "Reuters said Sweden must extradite the suspects.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Minister Anna Keller met Tom Weber in Lima. She {URGED}", "Anna Keller"),
        (f"Minister Anna Keller met Tom Weber in Lima. He {URGED}", "Tom Weber"),
        (f"Iran, whose leaders {URGED}", "Iran's leaders"),
        (f"All of the senators {URGED}", "senators"),
        (f"On Friday the Campaign Against Tolls {URGED}", "Campaign Against Tolls"),
        (
            f'Tom Weber spoke. "The head of the bank is no friend," he said. He {URGED}',
            "Tom Weber",
        ),
    ],
)
def test_holders_behind_pronouns_and_quantities(nlp, text, name) -> None:
    """First names tell he from she; whom a quotation mentions is not who goes on speaking."""
    assert holders(nlp, text)[-1] == name


def test_the_world_is_no_world_trade_center(nlp) -> None:
    """A noun inside a name does not make the name what it describes."""
    text = f"The World Trade Center reopened on Monday. The world {URGED}"
    assert holders(nlp, text) == ["world"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"A group calling itself the Northern Front {URGED}", "Northern Front"),
        (
            f"Rebels from the Polar Front met in Lima. The rebels {URGED}",
            "Rebels from the Polar Front",
        ),
        (f"Tom Weber bought two banks in May. On Monday the property tycoon {URGED}", "Tom Weber"),
        (f"Anna Keller flew to Lima. The former prime minister {URGED}", "Anna Keller"),
        (f"Anna Keller went to court in Lima. The judge {URGED}", "judge"),
        (f"A federal judge {URGED} Tom Weber stayed away.", "federal judge"),
        (f"The spokeswoman, Stormy Marlow, {URGED}", "Stormy Marlow"),
        (f"Greenpeace published a report. The Sami minority group {URGED}", "Sami minority group"),
        (
            f"In response to the drought, the top United Nations official for human rights {URGED}",
            "top United Nations official for human rights",
        ),
        (
            "This week, Ghana's Minister of State for Trade, Ann Mensah, encouraged supporters "
            'at a rally to march, calling for "the tolls to be cut", drawing a rebuke.',
            "supporters",
        ),
    ],
)
def test_holders_behind_descriptions(nlp, text, name) -> None:
    """Epithets, names given in passing and fuller phrases before; a judge is nobody met yet."""
    assert holders(nlp, text)[-1] == name


def test_a_quotation_goes_on_with_who_was_told_of_before_it(nlp) -> None:
    """Who "defended the cuts" speaks, though "defend" reports nothing."""
    text = (
        '"It is a bad plan," Tom Weber said. Anna Keller, also on television, defended the cuts, '
        '"They are needed. Peru must reopen the border."'
    )
    assert holders(nlp, text) == ["Anna Keller"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Chad and Sudan met in Paris. Italy paid. Both sides urged Peru to act.",
            "Chad and Sudan",
        ),
        ("Voters in Ohio wait. Both sides of the street urged Peru to act.", "sides of the street"),
        ("Chad is at war. No country urged Peru to act.", None),
        ("Chad is at war. The country urged Peru to act.", "Chad"),
    ],
)
def test_countries_meant_without_a_name(nlp, text, name) -> None:
    """Both sides are the two named together; no country is none of them."""
    assert holders(nlp, text)[-1:] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"The Governor-General, Sir Tom Weber, met them. The Governor-General {URGED}",
            "Tom Weber",
        ),
        (f"Senator Anna Keller flew to Lima. On Friday the Iowa Democrat {URGED}", "Anna Keller"),
        (f"Sen. Anna Keller flew to Lima. The senator {URGED}", "Anna Keller"),
        (f"Pope Francis flew to Lima. The pontiff {URGED}", "Pope Francis"),
        (f"Foreign Minister Tom Weber flew to Lima. The prime minister {URGED}", "prime minister"),
        (f"Anna Keller met a driver whom he had hurt. She {URGED}", "Anna Keller"),
        (f"The Treasury Department met Oxfam in Lima. The charity {URGED}", "Oxfam"),
        ("Oxfam wrote a report. The London-based group called on Peru to pay.", "Oxfam"),
        ("Doctors in Harare struck. The government urged miners to wait.", "Zimbabwean government"),
    ],
)
def test_holders_by_title_rank_and_kind(nlp, text, name) -> None:
    """Titles also with a capital or cut short; another rank, sex or kind is somebody else."""
    assert holders(nlp, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Talks between the West and Russia failed. Pope Leo urged both sides to go on.",
            ["West", "Russia"],
        ),
        ("French Foreign Minister Ann Roy said Mali had asked his government for help.",
         ["French government"]),
        ("Chad and Sudan met. Libya urged both countries to disarm.", ["Chad", "Sudan"]),
    ],
)  # fmt: skip
def test_pairs_and_governments_are_those_spoken_of(nlp, text, asked) -> None:
    """Both sides are those something is between; a minister's government is his state's."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    demands = [p for p in doc._.positions if p.kind is Kind.DEMAND]
    assert [[a.name for a in p.addressees] for p in demands] == [asked]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Tom Keller said the plan was poor. "Ministers must think again."', "Tom Keller"),
        (
            '"It is a bad plan," Ann Lane said. Tom Keller agreed that it was poor. '
            '"Ministers must think again."',
            "Tom Keller",
        ),
        (
            'Ann Lane said it was a bad plan. "I think it fails. "Ministers must think again."',
            "Ann Lane",
        ),
        (
            'Tom Keller said it was bad. "I know Ann Lane said so. Ministers must think again."',
            "Tom Keller",
        ),
    ],
)
def test_a_quotation_without_a_speaker_is_of_whom_the_reporter_told_last(nlp, text, who) -> None:
    """Nobody inside the quotation speaks it, and nobody quoted long before."""
    assert holders(nlp, text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A group of five teachers urged Peru to act.", "five teachers"),
        ("Bo Lee, the president of Peru, wept. He urged Mali to act.", "Bo Lee"),
        ("French nurses met in an attempt to press Peru for help.", "French nurses"),
        ("A report by two lawmakers came out. It urged Peru to act.", "two lawmakers"),
        ("Mali contacted Interpol with a request to help find the bust.", "Mali"),
        ("Rebels face a deadline set by Mali to disarm.", "Mali"),
        ('"Doctors are saying they want more clarity," Bo Lee said.', "Doctors"),
    ],
)
def test_holders_behind_other_words(nlp, text, who) -> None:
    """A group is those in it, "he" has a name, a report speaks for its authors."""
    assert holders(nlp, text) == [who]


def test_nobody_asks_people_in_general_by_implication(nlp) -> None:
    """Who was named once is not meant ever after."""
    text = "Lee urged many people to stay. Lee called for calm."
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    assert [[a.name for a in p.addressees] for p in doc._.positions] == [["many people"], []]


def test_rules_without_a_speaker_are_of_whom_spoke_last(nlp) -> None:
    """A list of what a report asks for names its authors once."""
    text = (
        "The Audit Committee said the plans were poor. Points raised in the report included:\n\n"
        "- The ministry should publish its figures.\n\n- Peru should reopen the border."
    )
    assert holders(nlp, text) == ["Audit Committee", "Audit Committee"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Audit Committee said it was poor. Lee left. The report urged Peru to act.",
         "Audit Committee"),
        ("Bo Lee spoke. Tom Ray, the envoy, came. The envoy wept. He urged Peru to act.",
         "Tom Ray"),
        ("MPs demand answers from Peru", "MPs"),
    ],
)  # fmt: skip
def test_who_is_told_of_by_what_he_is_or_wrote(nlp, text, who) -> None:
    """A committee writes reports, "he" may be "the envoy", headlines say little."""
    assert holders(nlp, text)[-1] == who


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('Peru met. Bo Lee said: "It should not be an offence to leave."', []),
        ("Bo Lee said the work needed to be done by police.", ["police"]),
    ],
)
def test_nobody_is_it_and_those_by_whom_it_is_done(nlp, text, asked) -> None:
    """The empty "it" is nobody."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    demands = [p for p in doc._.positions if p.kind is Kind.DEMAND]
    assert [[a.name for a in p.addressees] for p in demands] == [asked]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Poland's president, Jan Nowak, left. The Polish leader urged Mali to act.", "Jan Nowak"),
        (
            "A spokesman for the CBI urged Mali to act. Bo Lee left.",
            "spokesman for the Confederation of British Industry",
        ),
        (
            "Lee met the Ministry of Defence. The department urged Mali to act.",
            "Ministry of Defence",
        ),
    ],
)
def test_leaders_have_names_and_spokesmen_none(nlp, text, who) -> None:
    """Who leads a country is its president; who speaks for a body is not the next person."""
    assert holders(nlp, text) == [who]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('Greenpeace left. Bo Lee said: "This tax is unfair. It must go."', []),
        ('Bo Lee said: "Greenpeace is unfair. It must apologise."', ["Greenpeace"]),
    ],
)
def test_it_is_the_thing_the_sentence_before_is_about(nlp, text, asked) -> None:
    """A tax that must go is nobody."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    demands = [p for p in doc._.positions if p.kind is Kind.DEMAND]
    assert [[a.name for a in p.addressees] for p in demands] == [asked]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Mr Tony Blair met Mr Lee Osgood in Leeds. The prime minister {URGED}", "Tony Blair"),
        (
            f"Former premier Rafik Hariri is dead. Lebanon's prime minister {URGED}",
            "Lebanon's prime minister",
        ),
        (
            f"Prime Minister Anna Keller met Tony Blair in Leeds. The prime minister {URGED}",
            "Anna Keller",
        ),
        (f"Charles Kennedy met Tony Blair. The Lib Dem leader {URGED}", "Charles Kennedy"),
        (
            "President Tom Weber flew to Beijing. Mr Weber met President Lu Han there. "
            f"Mr Weber spoke. Mr Weber left. The president {URGED}",
            "Tom Weber",
        ),
        (
            "Foreign Minister Tom Weber met Interior Minister Lee Osgood. "
            f"The foreign minister {URGED}",
            "Tom Weber",
        ),
        (f"Speaker Tom Weber met Mayor Ann Osgood. The Ohio lawmaker {URGED}", "Tom Weber"),
        (f"Tom Weber spoke of Ann Osgood. The Republican from Maine {URGED}", "Tom Weber"),
        (f"A federal judge in Lima {URGED} U.S. District Judge Ann Lee spoke.", "Ann Lee"),
        (f"Nevada Governor Tom Weber spoke. Ohio's governor {URGED}", "Ohio's governor"),
        (f"Tom Weber, a lawyer, met Ann Lee. Lee's lawyer {URGED}", "Lee's lawyer"),
        (f"Tom Weber is jailed. His mother {URGED} His mother, Ann Weber, spoke.", "Ann Weber"),
    ],
)
def test_holders_by_office(nlp, text, name) -> None:
    """Offices told of before those known to the world; of several the one mostly spoken of."""
    assert holders(nlp, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Senator Tom Weber, who is ill, stayed away. Senator Ann Lee of Ohio, and Senator "
            f"Bo Ortiz, a Democrat, wrote a letter. The two senators {URGED}",
            "Ann Lee and Bo Ortiz",
        ),
        (f"Two senators {URGED} Senators Ann Lee and Bo Ortiz wrote it.", "Ann Lee and Bo Ortiz"),
        (
            f"President Tom Weber met Ann Lee in Oslo. The two leaders {URGED}",
            "Tom Weber and Ann Lee",
        ),
        (f"Ministers from Chad and Sudan met. The countries {URGED}", "Chad and Sudan"),
        (f"Republicans and Democrats met. Both parties {URGED}", "Democrats and Republicans"),
        (f"Two senators {URGED} Ann Lee and Bo Ortiz, two bakers, sold bread.", "Two senators"),
        (
            f"A spokesman for the Port Union spoke. Tom Weber met him. The spokesman {URGED}",
            "spokesman for the Port Union",
        ),
        (f"A baker and activist {URGED}", "baker and activist"),
        ("The paper tells of Republican demands for a truce in Chad. Peru paid.", "Republicans"),
    ],
)
def test_those_named_in_one_breath(nlp, text, name) -> None:
    """Two of whom a number or a plural tells; a spokesman stays whose he was said to be."""
    assert holders(nlp, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"An EPA spokesman {URGED}", "Environmental Protection Agency spokesman"),
        (f"EPA rivals {URGED}", "EPA rivals"),
        (
            "Fund manager Florian Hamm - Dortmund's largest investor - said Peru must reopen it.",
            "Florian Hamm",
        ),
        (f"Some of the nurses in Lima {URGED}", "Some of the nurses in Lima"),
        (f"Even many in the Port Union {URGED}", "many in the Port Union"),
        (f"Two members of the board (its lawyers) {URGED}", "Two members of the board"),
        ('"Tourists are advised to wait," Ann Lee said.', "Ann Lee"),
        ('"We are asked to pay," Ann Lee said.', None),
        ("As mayor, Lee has issued executive orders banning entry to parks.", "Lee"),
        ("Mali has issued official advice for its citizens to leave Peru.", "Mali"),
        ("Mali has made a firm and lasting commitment to work with Peru.", "Mali"),
        (
            f"The Food and Drug Administration met. The Lee administration {URGED}",
            "Lee administration",
        ),
        (f"The World Inland Milk Agency (Wima) met. Wima {URGED}", "World Inland Milk Agency"),
        ('"Paris 2024 is committed to helping all clubs," a spokesperson said.', "Paris"),
    ],
)
def test_phrases_that_hold_a_position(nlp, text, name) -> None:
    """Some of many are somebody; who advises in so many words is the speaker."""
    assert holders(nlp, text) == [name]
