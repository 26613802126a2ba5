"""The timeline: what is reported to have happened, by day, as bars of the days that it may have been."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.errors import BadValue
from memcon.ledger.happening_forms import HappeningQuery, Slice
from memcon.model.entry import ACTS, DEED_TYPES, FORMATS, KINDS, MEASURES, STATUSES, Kind
from memcon.views.chronicle import Chronicle, Line, chronicle
from memcon.web.bars import columns, scale, zooms
from memcon.web.cells import day, edtf, place
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param
from memcon.web.render import options

SHOWN, MOST = 40, 1000
OFFERED = 200
"""Places and sources offered while one types: the most often told."""
FORMS = {"statement": ACTS, "deed": DEED_TYPES, "meeting": FORMATS, "figure": MEASURES}
ALL_FORMS = tuple(dict.fromkeys(form for forms in FORMS.values() for form in forms))
DEFAULT_KINDS: tuple[Kind, ...] = ("meeting", "deed")


def query_of(ask: Ask) -> HappeningQuery:
    """What is asked for, from the parameters that `PARAMS` names. Raises `BadValue` where days run backwards."""
    since, until = ask["since"], ask["until"]
    if since and until and until < since:
        raise BadValue(f"since {since} is after until {until}: turn them round")
    return HappeningQuery(
        ask["kind"] or DEFAULT_KINDS, ask["who"], ask["act"], ask["place"], ask["source"], ask["status"], since, until
    )


def _view(ask: Ask) -> Chronicle:
    part = Slice(ask["limit"] or SHOWN, ask["after"], ask["order"] == "newest")
    return chronicle(ask.ledger, query_of(ask), part, ask["by"], ask["undated"])


def _more(ask: Ask, view: Chronicle) -> Mapping[str, Any]:
    return {
        "scale": scale(tuple(line.row.when for line in view.dated if line.row.when)),
        "columns": columns(view.counts),
        "zooms": zooms(view.query),
        "kinds": KINDS,
        "forms": FORMS,
        "statuses": STATUSES,
        "places": options(tuple(one.value for one in ask.ledger.facet_values("place", OFFERED))),
        "sources": options(tuple(one.value for one in ask.ledger.facet_values("source", OFFERED))),
    }


def _rows(view: Chronicle) -> Iterator[tuple[Cell, ...]]:
    for line in (*view.dated, *view.undated):
        yield _row(line)


def _row(line: Line) -> tuple[Cell, ...]:
    row, when = line.row, line.row.when
    first, last, words = (day(when.earliest), day(when.latest), when.text) if when else (None, None, None)
    country = row.where.country if row.where else None
    return (row.id, line.kind, row.form, row.words, edtf(when), first, last, words, place(row.where), country,
            row.reports, row.sources, "; ".join(line.outlets))  # fmt: skip


def _table(view: Chronicle) -> Table:
    heads = ("id", "kind", "form", "words", "when", "earliest", "latest", "in its words", "place", "country", "reports",
             "sources", "outlets")  # fmt: skip
    return Table(heads, _rows(view))


FILTERS = (
    Param("who", "a name, side or actor's id; given twice, what both have a part in", many=True),
    Param("kind", "meetings and deeds unless others are named", "choice", KINDS, many=True),
    Param("act", "act, type, format or measure", "choice", ALL_FORMS, many=True),
    Param("place", "a town or country", many=True),
    Param("source", "an outlet", many=True),
    Param("status", "whether it took place", "choice", STATUSES, many=True),
    Param("since", "the first day: 2024-06-19, 2024-06, 2024", "first-day"),
    Param("until", "the last day", "last-day"),
)

PAGE = Page(
    name="timeline",
    path="/timeline",
    title="Timeline",
    about="What is reported to have happened, by day; what has no known day stands beside.",
    view=_view,
    params=(
        *FILTERS,
        Param("order", "which comes first", "choice", ("newest", "oldest"), default="newest"),
        Param("by", "what the bars count by; chosen to fit if left out", "choice", ("decade", "year", "month", "day")),
        Param("limit", "lines on one page", "whole", default=SHOWN, most=MOST),
        Param("after", "where to go on: `next` of the page before"),
        Param("undated", "where to go on among those without a day: `next_undated` of the page before"),
    ),
    table=_table,
    nav="Timeline",
    more=_more,
)
