"""Encounter: what one verb or one noun of a sentence says of people who meet.

Only `met` and `meetings` enter here.
"""

from dataclasses import dataclass

from memcon.model.document import Cue, TimeMention
from memcon.model.entry import Format, Party
from memcon.values.place import Place


@dataclass(frozen=True, slots=True)
class Encounter:
    """One telling: `anchor` carries it, `light` is the verb that carries the noun on (or the anchor itself)."""

    anchor: int
    light: int
    parties: tuple[Party, ...]
    format: Format
    cue: Cue | None = None
    host: str | None = None
    mediator: str | None = None
    forum: str | None = None
    topics: tuple[str, ...] = ()
    where: Place | None = None
    active: tuple[Party, ...] = ()
    """Those whose act it is: the subject's side."""
    alone: bool = False
    """Whether the subject is a pronoun that reading could not resolve, or is left out."""
    attendees: tuple[Party, ...] = ()
    """Others who took part in a meeting told before ("the meeting was also attended by")."""
    setting: int | None = None
    """The verb of the clause around, if the noun only says where something was done ("said at a meeting")."""
    series: bool = False
    """Whether it tells of several at once ("four rounds of talks")."""
    weak: bool = False
    """Whether the noun may only name the subject of something else ("progress in the talks")."""
    nth: str | None = None
    """Which of several it is, if the words count ("the second round", "the next round")."""
    echo: bool = False
    """Whether its subject points back ("they", "the two sides"): then those who met before take part."""
    day: TimeMention | None = None
    """What dates it, where one verb tells of several, each with days of its own."""
