"""Compare: the sources on one event, or on the events of one week, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from memcon.views.compared import Compared, compared
from memcon.views.figures import Series
from memcon.views.marks import pieces
from memcon.views.sources import EVENTS, Week, WeekQuery, week
from memcon.web.cells import edtf, sentences
from memcon.web.images import can_draw, charted
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param

THEME = Param("theme", "colours of the chart's image", "choice", choices=("light", "dark"), default="light")


def _series(view: Compared | Week) -> Sequence[Series]:
    return view.series


def _more(ask: Ask, view: Compared | Week) -> Mapping[str, Any]:
    return {"pieces": pieces, "step": EVENTS, "chart": can_draw() and bool(charted(view.series))}


def _week_rows(view: Week) -> Iterator[tuple[Cell, ...]]:
    for row in view.rows:
        for source, cell in zip(view.sources, row.cells, strict=True):
            for told in cell:
                yield (row.event.id, row.words, edtf(row.event.when), source, row.only == source,
                       told.said_by, sentences(told.entry.evidence), told.entry.id, told.article.url)  # fmt: skip


def _week_table(view: Week) -> Table:
    heads = ("event", "words", "when", "source", "only this source", "said by", "sentence", "entry", "url")
    return Table(heads, _week_rows(view))


def _event_rows(view: Compared) -> Iterator[tuple[Cell, ...]]:
    for slot in view.slots:
        yield (slot.name, slot.differs, *slot.values)


def _event_table(view: Compared) -> Table:
    return Table(("slot", "differs", *(told.outlet for told in view.view.tellings)), _event_rows(view))


WEEK = Page(
    name="compare",
    path="/compare",
    title="Compare",
    about="Several sources on one week: what each tells, what only one tells, whose words, which figures.",
    view=lambda ask: week(ask.ledger, WeekQuery(ask["day"], ask["source"], ask["from"])),
    params=(
        Param("day", "a day of the week; the last week with events if left out", "first-day"),
        Param("source", "a source to show; those that tell most of what others tell too if left out", many=True),
        Param("from", "events to leave out at the top", "whole", default=0, most=10**6),
        THEME,
    ),
    table=_week_table,
    nav="Compare",
    more=_more,
    chart=_series,
)
EVENT = Page(
    name="compared",
    path="/compare/{id}",
    title="Compare one event",
    about="What each report says of one event, slot by slot, with its words and the figures beside it.",
    view=lambda ask: compared(ask.ledger, ask["id"]),
    params=(Param("id", "the event's id, such as ev_1b8c…", required=True), THEME),
    table=_event_table,
    more=_more,
    chart=_series,
)
