"""Stand-ins: offices that a report names without a holder ("Iran's foreign minister"), with those who may be meant.

Who held an office on a day stands in the table `holders`. Where the day is open all who held it within the days that
are left are named, and where the table ends, so it says.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from memcon.model.entry import Deed, Entry, Meeting, Party, Statement
from memcon.model.record import Record
from memcon.values.holders import Holders, meant
from memcon.values.moment import UNKNOWN, Moment


@dataclass(frozen=True, slots=True)
class StandIn:
    """An office named without a holder, on which days, and who may be meant; `sure` if it can be nobody else."""

    name: str
    when: Moment
    candidates: tuple[str, ...]
    sure: bool

    def record(self) -> Record:
        """As JSON."""
        return {"name": self.name, "when": self.when.edtf, "candidates": list(self.candidates), "sure": self.sure}


def stand_ins(entries: Iterable[Entry], days: Mapping[str, Moment], written: Moment) -> tuple[StandIn, ...]:
    """Each office without a holder that an actual entry names, once, in order. `days` are those that entries get from a
    dating, `written` when the article came out: what has no day of its own is taken to be of that time."""
    found: dict[str, StandIn] = {}
    for entry in entries:
        when = _day(days.get(entry.id) or entry.when or UNKNOWN, written)
        for party in _parties(entry):
            held = meant(party.name, party.side, when) if when.known else Holders(())
            if held.terms and party.name not in found:
                names = tuple(dict.fromkeys(t.name for t in held.terms))
                found[party.name] = StandIn(party.name, when, names, held.one is not None)
    return tuple(found[name] for name in sorted(found))


def _day(when: Moment, written: Moment) -> Moment:
    """The days of an entry, held within those of its report where one of its own ends is open."""
    first = when.earliest or written.earliest
    last = when.latest or written.latest
    return Moment(first, last) if not (first and last and last < first) else written


def _parties(entry: Entry) -> Iterator[Party]:
    several: tuple[Party | None, ...] = ()
    match entry:
        case Meeting() if entry.status == "actual":
            several = entry.parties
        case Statement():
            several = (entry.speaker, entry.target)
        case Deed() if entry.status == "actual":
            several = (entry.actor, entry.target)
    yield from (party for party in several if party is not None)
