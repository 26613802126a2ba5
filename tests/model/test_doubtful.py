"""Signs that an entry may be wrong: each holds where it should, and an ordinary entry shows none."""

import pytest

from memcon.model.doubtful import signs
from memcon.model.entry import Entry
from tests.factories import article, deed, figure, meeting, moment, party, role, statement

REPORT = article("Ana Silva met Bo Lind in Riga.")
FINE = party("Bo Lind", "head", "Harbour Union")
ROWS: list[tuple[Entry, str]] = [
    (deed(REPORT, actor=None, target="Harbour Union"), "nobody is named as the one who did it"),
    (meeting(REPORT, parties=("Ana Silva", "Ana Silva")), "the same name stands on both sides"),
    (meeting(REPORT, when=moment("2020-01-01", "2024-01-01")), "it may lie anywhere in more than a year"),
    (figure(REPORT, of=None), "a number without what it counts"),
    (statement(REPORT, speaker="guards", content="the gate stays shut"), "somebody is named by a common noun alone"),
    (statement(REPORT, speaker=FINE, content="no"), "the words of what was said are very few"),
    (role(REPORT, title=None), "a body without the office in it"),
    (meeting(REPORT, parties=("foreign minister", FINE)), "somebody is named by an office alone"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "reason"), ROWS, ids=[reason for _, reason in ROWS])
def test_a_sign_is_seen(entry: Entry, reason: str) -> None:
    """The sign stands among the reasons and weighs something."""
    found = signs(entry)
    assert reason in found.reasons
    assert found.weight > 0


def test_an_ordinary_entry_shows_none() -> None:
    """Named people, a day, words enough: nothing to doubt."""
    said = statement(REPORT, speaker=FINE, content="the gate would open in spring", act="promise")
    assert signs(said).reasons == ()
    assert signs(meeting(REPORT, parties=("Ana Silva", FINE), when=moment("2024-06-17"))).reasons == ()
