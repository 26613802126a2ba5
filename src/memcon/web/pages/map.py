"""The map of events with a stated place, with those that have none counted beside it."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.ledger.forms import PlacedQuery
from memcon.model.entry import STATUSES
from memcon.views.map import LETTER, Sheet, sheet
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param

KINDS = ("meeting", "deed")


def _view(ask: Ask) -> Sheet:
    return sheet(ask.ledger, PlacedQuery(ask["kind"], ask["status"], ask["since"], ask["until"]), bool(ask["world"]))


def _more(ask: Ask, view: Sheet) -> Mapping[str, Any]:
    # Outlines and letters are drawn in units of the sheet: on paper they keep their size whatever it shows.
    return {"kinds": KINDS, "statuses": STATUSES, "letter": round(view.view[2] * LETTER, 1),
            "hair": round(view.view[2] / 1600, 2)}  # fmt: skip


def _rows(view: Sheet) -> Iterator[tuple[Cell, ...]]:
    for point in view.points:
        yield (point.name, point.country, point.events, point.first, point.last, point.exact)
    for row in view.unlocated:
        yield (row.place, row.country, row.events, row.first, row.last, "not on the map")
    if view.unplaced:
        yield (None, None, view.unplaced, None, None, "no place stated")


def _table(view: Sheet) -> Table:
    return Table(("place", "country", "events", "first day", "last day", "position"), _rows(view))


PAGE = Page(
    name="map",
    path="/map",
    title="Map",
    about="Where events took place, as far as reports state it; those without a place are counted beside it.",
    view=_view,
    params=(
        Param("kind", "meetings or deeds", "choice", choices=KINDS, many=True),
        Param("status", "only events of these statuses", "choice", choices=STATUSES, many=True),
        Param("since", "the first day", "first-day"),
        Param("until", "the last day", "last-day"),
        Param("world", "the whole world, however few the places", "flag"),
    ),
    table=_table,
    nav="Map",
    more=_more,
)
