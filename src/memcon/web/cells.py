"""Values as cells of a CSV table. Pages enter."""

from collections.abc import Iterable
from datetime import date

from memcon.model.entry import Evidence
from memcon.values.moment import Moment
from memcon.values.place import Place


def edtf(moment: Moment | None) -> str | None:
    """The days as EDTF."""
    return moment.edtf if moment else None


def day(when: date | None) -> str | None:
    """The day as ISO."""
    return when.isoformat() if when else None


def place(where: Place | None) -> str | None:
    """The place's name as the report writes it."""
    return where.name if where else None


def sentences(evidence: Iterable[Evidence]) -> str:
    """The sentences on one line."""
    return " ".join(" ".join(e.text.split()) for e in evidence)
