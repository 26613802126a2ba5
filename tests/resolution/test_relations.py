"""What belongs together and is not one event: rounds, a visit and its meetings, a plan and what came of it, answers."""

from typing import Any

import pytest

from memcon.model.entry import Party
from memcon.resolution.answers import answers
from memcon.resolution.relations import relation
from memcon.resolution.scoring import judge
from memcon.resolution.sight import sight
from tests.factories import article, moment, statement
from tests.resolution.making import ANKARA, ARA, NEXT_DAY, OSLO, WIT, met, report

WEEK = moment("2024-06-17", "2024-06-21")
VISIT: dict[str, Any] = {"format": "visit", "when": WEEK, "where": OSLO}
TALKS: dict[str, Any] = {"parties": (ARA, WIT), "format": "talks"}
FIFTH, SIXTH = "The fifth round of talks was held.", "The sixth round of talks was held."

CASES: list[tuple[str | None, dict[str, Any], dict[str, Any]]] = [
    ("within", VISIT, {"where": OSLO}),
    ("within", VISIT, {}),
    (None, VISIT, {"where": ANKARA}),
    (None, VISIT, {"when": moment("2024-07-03")}),
    (None, VISIT, {"status": "planned"}),
    (None, {**VISIT, "when": None}, {}),
    ("came-of", {"status": "planned", "when": WEEK}, {}),
    ("came-of", {"status": "planned"}, {"where": OSLO}),
    (None, {"status": "planned", "when": NEXT_DAY}, {}),
    (None, {"status": "planned", "when": moment("2024-06-01", "2024-06-30")}, {}),
    (None, {"status": "planned", "format": "call"}, {}),
    (None, {"status": "planned", "parties": (ARA, WIT)}, {}),
    ("round", {**TALKS, "says": FIFTH}, {**TALKS, "says": SIXTH, "when": NEXT_DAY}),
    (None, {**TALKS, "says": FIFTH}, {**TALKS, "says": FIFTH}),
    (None, {}, {}),
]


@pytest.mark.parametrize(("kind", "one", "other"), CASES)
def test_two_meetings(kind: str | None, one: dict[str, Any], other: dict[str, Any]) -> None:
    """Each relation, and what lacks one thing for it; the later, the part, the held is the source."""
    sights = []
    for n, slots in enumerate((dict(one), dict(other))):
        source = report(slots.pop("says", "The two ministers met."), about=f"So says paper {n}.")
        sights.append(sight(met(source, **slots), source))
    left, right = sorted(sights, key=lambda s: s.entry.id)
    found = relation(judge(left, right))
    assert (found and found.kind) == kind
    if found:
        assert (found.source, found.target) == (sights[1].entry.id, sights[0].entry.id)


TEXT = (
    "Egypt proposed a truce of sixty days with an exchange of prisoners. "
    "Sudan put forward a corridor for grain ships. "
    "Chad accepted the truce of sixty days that Egypt proposed. "
    "Chad rejected the plan."
)
PLAN, CORRIDOR, YES, NO = (f"{line.strip('. ')}." for line in TEXT.split(". "))


def test_an_answer_is_tied_to_what_it_answers() -> None:
    """Whom it names and the words they share decide; where neither tells, it is tied to nothing."""
    source = article(TEXT)
    egypt, sudan, chad = (Party(name, None, name) for name in ("Egypt", "Sudan", "Chad"))
    offer = statement(source, PLAN, speaker=egypt, act="propose", content="a truce of sixty days")
    other = statement(source, CORRIDOR, speaker=sudan, act="propose", content="a corridor for grain ships")
    accepted = statement(source, YES, speaker=chad, act="accept", target=egypt, content="the truce of sixty days")
    refused = statement(source, NO, speaker=chad, act="reject", target=None, content="the plan")
    (found,) = answers((refused, accepted, other, offer))
    assert (found.kind, found.source, found.target) == ("answers", accepted.id, offer.id)
