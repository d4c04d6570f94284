"""Tables of whole-story views keep to a line or two where JSON Lines have everything."""

from briefing.export.story_columns import COLUMNS


def test_a_crowd_of_sides_is_cut_short() -> None:
    """Three on each side, and none so long that it takes the table's room."""
    joint = "Norway, Chad, Chile, Peru, Bolivia, Sudan, Kenya and Ghana"
    row = {"holders": [joint, "Mali", "Togo", "Benin", "Niger"], "addressees": ["their citizens"]}
    told = COLUMNS["threads"]["who → of whom"](row)
    assert told == (
        "Norway, Chad, Chile, Peru, Bolivia, Sudan, …, Mali, Togo, and 2 more → their citizens"
    )
