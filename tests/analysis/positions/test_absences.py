"""What "there is no" refuses and denies, on sentences parsed by hand."""

import pytest

from briefing.analysis.positions import absences
from tests.analysis.positions.test_frames import found, parsed


def there(verb: str, noun: str, *rest: str):
    """Return "There VERB no NOUN" and what follows, parsed."""
    return parsed(
        "There/there/EX/PRON/1/expl",
        f"{verb}/be/VBZ/VERB/1/ROOT",
        "no/no/DT/DET/3/det",
        f"{noun}/{noun}/NN/NOUN/1/attr",
        *rest,
    )


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("collusion", [("denial", "", "There was no collusion", [])]), ("water", [])],
)
def test_only_misdeeds_are_denied(noun, expected) -> None:
    """That there was no collusion denies it; that there is no water is news."""
    assert found(there("was", noun), absences.find) == expected


def test_no_plan_refuses_what_is_not_planned() -> None:
    """The act is refused, not the plan."""
    doc = there("is", "plan", "to/to/TO/PART/5/aux", "leave/leave/VB/VERB/3/acl")
    assert found(doc, absences.find) == [("rejection", "", "leave", [])]


def test_plans_alone_refuse_nothing() -> None:
    """Nothing is said of what for: "there is no plan"."""
    assert found(there("is", "plan"), absences.find) == []
