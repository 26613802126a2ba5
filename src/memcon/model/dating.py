"""A dating: when an undated article came out, worked out from clues. The article itself never changes.

A clue allows some days and shuts out all others; a dating is the days that the clues leave, with those that count and
those that do not fit. `dating` makes them, the ledger keeps them, `memcon show` tells them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.model.record import Record, moment_from, moment_record
from memcon.values.moment import UNKNOWN, Moment, hull


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason to think that an article came out on some days and not on others.

    `kind` is what it rests on (`office`, `day`, `death`, `happening`, `figure`, `report` …), `words` what the article
    says, `why` what follows from it, in a sentence's part. `allows` are the days, as intervals that may be open;
    `weight` says how much it counts beside others that contradict it (dating/weights.py).
    """

    kind: str
    words: str
    why: str
    allows: tuple[Moment, ...]
    weight: float

    def record(self) -> Record:
        """As JSON."""
        return {"kind": self.kind, "words": self.words, "why": self.why, "weight": self.weight,
                "allows": [moment_record(m) for m in self.allows]}  # fmt: skip


def clue_from(record: Record) -> Clue:
    """The clue that `Clue.record` wrote."""
    allows = tuple(moment_from(m) or UNKNOWN for m in record["allows"])
    return Clue(record["kind"], record["words"], record["why"], allows, record["weight"])


@dataclass(frozen=True, slots=True)
class Total:
    """A cumulative figure as one point of a series that it may belong to: `series` is (measure, place or party), `day`
    the day of its report, None where that says none. A figure that names several places is a point of several series.
    """

    series: tuple[str, str]
    entry: str
    article: str
    value: float
    day: date | None


@dataclass(frozen=True, slots=True)
class Dating:
    """When an undated article came out, as far as the clues tell.

    `days` are the intervals left, in order, never more exact than the clues; `reasons` are the clues that bound them,
    `misfits` those that fit none of the days left: they are told, never mended.
    """

    article: str
    days: tuple[Moment, ...]
    reasons: tuple[Clue, ...]
    misfits: tuple[Clue, ...] = ()

    @property
    def moment(self) -> Moment:
        """The shortest interval that holds all days left."""
        return hull(self.days) if self.days else UNKNOWN

    @property
    def edtf(self) -> str | None:
        """As EDTF: one interval, or a set of several; None where nothing is known."""
        if len(self.days) < 2:
            return self.moment.edtf
        return "[" + ",".join(_member(m) for m in self.days) + "]"

    def record(self) -> Record:
        """As JSON."""
        days = [moment_record(m) for m in self.days]
        reasons, misfits = ([c.record() for c in several] for several in (self.reasons, self.misfits))
        return {"article": self.article, "edtf": self.edtf, "days": days, "reasons": reasons, "misfits": misfits}


def dating_from(record: Record) -> Dating:
    """The dating that `Dating.record` wrote."""
    days = tuple(moment_from(m) or UNKNOWN for m in record["days"])
    reasons, misfits = (tuple(map(clue_from, record[slot])) for slot in ("reasons", "misfits"))
    return Dating(record["article"], days, reasons, misfits)


def _member(moment: Moment) -> str:
    if moment.day:
        return moment.day.isoformat()
    first, last = (end.isoformat() if end else "" for end in (moment.earliest, moment.latest))
    return f"{first}..{last}"


def within(moments: Sequence[Moment], day: date) -> bool:
    """Whether a day lies in one of the intervals."""
    return any((m.earliest or date.min) <= day <= (m.latest or date.max) for m in moments)


def spread(moment: Moment, before: int, after: int) -> Moment:
    """The interval with so many days more at each end; an end stays open, or at the calendar's edge."""
    first, last = moment.earliest, moment.latest
    return Moment(
        first - timedelta(min(before, (first - date.min).days)) if first else None,
        last + timedelta(min(after, (date.max - last).days)) if last else None,
    )
