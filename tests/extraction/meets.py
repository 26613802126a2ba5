"""Meetings told by parsed sentences: who and where reading marks in them, and what becomes of it."""

from memcon.extraction.meetings import meetings
from memcon.model.entry import Meeting
from tests.extraction.build import Marks, document

PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Luis Paz")
PLACES = ("Norway", "Peru", "Chile", "Oslo", "Lima")
Cues = tuple[tuple[str, str, float], ...]


def told(*sentences: str, cues: Cues = ()) -> tuple[Meeting, ...]:
    """The meetings of a document of these sentences."""
    return meetings(document(*sentences, marks=Marks(PEOPLE, places=PLACES, cues=cues)))


def names(*sentences: str, cues: Cues = ()) -> list[list[str]]:
    """The parties of each meeting."""
    return [[p.name for p in m.parties] for m in told(*sentences, cues=cues)]
