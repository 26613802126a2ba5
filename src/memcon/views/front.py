"""The first page: what is in the ledger, what is new, what waits for review, what was skipped. All numbers are kept."""

from dataclasses import asdict, dataclass

from memcon.ledger.forms import Run, Tally
from memcon.ledger.happening_forms import FacetValue, HappeningQuery
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Kind
from memcon.model.record import Record
from memcon.values.moment import Moment
from memcon.views.wording import counted

LATEST, FIRST = 3, 8
"""Runs, and names and sources, that the page lists."""


@dataclass(frozen=True, slots=True)
class Front:
    """`totals` counts events (meetings, deeds) and entries (statements, figures, roles); `sources` and `names` are
    those most often met; `runs` the latest first. `settled` says whether events rest on all articles."""

    tally: Tally
    totals: dict[Kind, int]
    span: Moment | None
    links_waiting: int
    entries_waiting: int
    settled: bool
    runs: tuple[Run, ...]
    sources: tuple[FacetValue, ...]
    places: tuple[FacetValue, ...]
    names: tuple[FacetValue, ...]

    @property
    def line(self) -> str:
        """What is in the ledger, what is new, what waits, what was skipped: one line."""
        t = self.totals
        parts = [
            counted(self.tally.current, "report"),
            counted(t["meeting"], "meeting"),
            counted(t["deed"], "deed"),
            counted(t["statement"], "statement"),
            counted(t["figure"], "figure"),
            counted(t["role"], "role"),
        ]
        return ", ".join(parts)

    def record(self) -> Record:
        """The view as JSON."""
        return {
            **asdict(self.tally),
            "totals": dict(self.totals),
            "from": self.span and self.span.earliest and self.span.earliest.isoformat(),
            "to": self.span and self.span.latest and self.span.latest.isoformat(),
            "links_waiting": self.links_waiting,
            "entries_waiting": self.entries_waiting,
            "settled": self.settled,
            "runs": [asdict(run) for run in self.runs],
            "sources": [asdict(one) for one in self.sources],
            "places": [asdict(one) for one in self.places],
            "names": [asdict(one) for one in self.names],
        }


def front(ledger: Ledger) -> Front:
    """The ledger in a few numbers."""
    extent = ledger.extent(HappeningQuery())
    return Front(
        ledger.tally(),
        ledger.happening_totals(),
        Moment(*extent) if extent else None,
        ledger.unsure_count(),
        ledger.doubtful_count(),
        ledger.settled,
        ledger.runs(LATEST),
        *(ledger.facet_values(facet, FIRST) for facet in ("source", "place", "who")),
    )
