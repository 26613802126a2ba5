"""Loaded words and whose they are."""

import pytest

from memcon.model.entry import Entry
from memcon.views.loaded import loaded_words
from memcon.views.telling import Telling
from tests.factories import article, deed, statement

SAID = article('Bo Lind called the closing "a cowardly provocation" and left.', publisher="North Wire")
OWN = article("Guards of the regime shut the gate.", publisher="North Wire")
VOICED = article("Guards shut the gate in a brutal raid.", publisher="North Wire")
OPEN = article("He spoke of “aggression against the port. It went on.", publisher="North Wire")


def told(entry: Entry, report: object) -> Telling:
    """The entry with its report."""
    return Telling(entry, report, {})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("telling", "found"),
    [
        (
            told(statement(SAID, speaker="Bo Lind", act="condemn", quotations=("a cowardly provocation",)), SAID),
            [("cowardly", True, "Bo Lind"), ("provocation", True, "Bo Lind")],
        ),
        (told(deed(OWN), OWN), [("regime", False, "North Wire")]),
        (told(deed(VOICED, voices=("Harbour Union",)), VOICED), [("brutal", False, "Harbour Union")]),
        (told(deed(OPEN), OPEN), [("aggression", True, "somebody whom North Wire quotes")]),
    ],
    ids=["quoted", "the outlet's own", "a voice's", "an open quotation"],
)
def test_a_word_has_an_owner(telling: Telling, found: list[tuple[str, bool, str]]) -> None:
    """In quotation marks it is the speaker's, elsewhere the report's or its voice's."""
    assert [(w.word, w.quoted, w.whose) for w in loaded_words([telling])] == found


def test_a_place_counts_once() -> None:
    """Two entries on one sentence: its word is listed once."""
    both = [told(deed(OWN), OWN), told(deed(OWN, type="coerce"), OWN)]
    assert len(loaded_words(both)) == 1


def test_words_inside_words_are_none() -> None:
    """`terrific` holds no `terror`."""
    report = article("A terrific regimen for the gatekeepers.")
    assert loaded_words([told(deed(report), report)]) == ()
