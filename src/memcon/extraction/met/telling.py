"""A telling: one sentence's word of a meeting, with time and status; what `meetings` puts together.

Only `meetings`, `rounds` and `trips` enter here.
"""

from dataclasses import dataclass

from memcon.extraction.met.encounter import Encounter
from memcon.model.document import TimeMention
from memcon.model.entry import Status


@dataclass(frozen=True, slots=True)
class Telling:
    """An encounter with what its sentence says of time and status; `sentences` is its evidence."""

    encounter: Encounter
    sentence: int
    status: Status
    time: TimeMention | None
    sentences: tuple[int, ...]
