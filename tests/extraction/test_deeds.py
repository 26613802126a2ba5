"""Deeds: who does what to whom, by the clause of one verb."""

import pytest

from memcon.extraction.deeds import deeds
from memcon.model.article import Published
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

DAY = Published(moment("2024-05-15"), "stated")
MARKS = Marks(places=("Norway", "Peru", "Oman", "Callao", "Lima"), published=DAY)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (s.ATTACKED, ("attack", "Norwegian forces", "port of Callao")),
        (s.EXPELLED, ("coerce", "Peru", "Norwegian ambassador")),
        (s.SIGNED, ("agree", "Norway", "Peru")),
        (s.SEIZED, ("coerce", "Chilean navy", "tanker")),
        (s.MEDIATED, ("mediate", "Oman", None)),
    ],
)
def test_actor_type_and_target(spec: str, expected: tuple[str, str, str | None]) -> None:
    """Active and passive verbs give actor and target from their own clause."""
    (one,) = deeds(document(spec, marks=MARKS))
    assert (one.type, one.actor and one.actor.name, one.target and one.target.name) == expected
    assert one.when == moment(None, "2024-05-15")


@pytest.mark.parametrize("spec", [s.MET, s.TALKS, s.ALSO, s.NOT_MET])
def test_talk_is_no_deed(spec: str) -> None:
    """What happens in talk alone is no deed (LEDGER)."""
    assert deeds(document(spec, marks=MARKS)) == ()
