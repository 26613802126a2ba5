"""Clues from other reports of the same event, as resolution linked them. `across` enters.

What is told as past was before the report; where the words count from the report's own day ("on Wednesday", "last
night"), the report came out so many days after the event.
"""

from calendar import day_name
from collections.abc import Iterable, Iterator, Mapping

from memcon.dating.probe import AHEAD, Reread, offset, written
from memcon.dating.weights import WEIGHTS
from memcon.model.dating import Clue
from memcon.model.entry import Entry
from memcon.values.moment import UNKNOWN, Moment, after, before, meet


def told_elsewhere(
    links: Iterable[tuple[Entry, Entry]], days: Mapping[tuple[str, str], Moment], reread: Reread
) -> Iterator[Clue]:
    """A clue for each link to an entry whose days are known, by its own article or by its dating (`days`)."""
    for mine, other in links:
        theirs = days.get((other.article, other.id)) or other.when or UNKNOWN
        told = Moment(None, None, "", mine.when.weekday) if mine.when else UNKNOWN
        event = meet(Moment(theirs.earliest, theirs.latest, "", theirs.weekday), told)
        if event is None or not event.known:
            continue
        allows = _written(mine, event, reread)
        if allows is not None and allows.known:
            words = mine.when.text if mine.when else ""
            weekday = f", a {day_name[told.weekday]} as here," if told.weekday is not None else ""
            why = f"another report gives {event.edtf}{weekday} for the same event ({other.id[:11]})"
            yield Clue("report", words, why, (allows,), WEIGHTS.report)


def _written(mine: Entry, event: Moment, reread: Reread) -> Moment | None:
    """The days on which the report may have been written, the event having been on these days."""
    distance = offset(mine, reread)
    if distance is not None:
        return written(event, distance)
    if mine.status == "actual":
        return after(event.earliest) if event.earliest else None
    return before(event.latest) if mine.status in AHEAD and event.latest else None
