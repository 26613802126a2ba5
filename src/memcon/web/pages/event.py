"""An event: its parties, day and place, each report's sentence and voices, what conflicts, what looks alike."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.views.event import EventView, event_view
from memcon.views.marks import pieces
from memcon.web.cells import edtf, place, sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param


def _view(ask: Ask) -> EventView:
    return event_view(ask.ledger, ask["id"])


def _more(ask: Ask, view: EventView) -> Mapping[str, Any]:
    here = {told.article.id for told in view.tellings}
    copies = [told for told in view.tellings if told.article.copy_of in here]
    return {
        "own": [told for told in view.tellings if told not in copies],
        "copies": copies,
        "pieces": pieces,
        "outlets": {told.entry.id: told.outlet for told in view.tellings},
    }


def _rows(view: EventView) -> Iterator[tuple[Cell, ...]]:
    for told in view.tellings:
        yield (view.event.id, told.entry.id, told.article.id, told.outlet, told.said_by,
               told.article.published.edtf, told.entry.status, edtf(told.entry.when),
               place(told.entry.where), sentences(told.entry.evidence), told.article.url)  # fmt: skip


def _table(view: EventView) -> Table:
    heads = (
        "event",
        "entry",
        "article",
        "outlet",
        "said by",
        "published",
        "status",
        "when",
        "where",
        "sentence",
        "url",
    )
    return Table(heads, _rows(view))


PAGE = Page(
    name="event",
    path="/event/{id}",
    title="Event",
    about="One event in full: what each report says of it, in its own words, and where they differ.",
    view=_view,
    params=(Param("id", "the event's id, such as ev_1b8c…", required=True),),
    table=_table,
    more=_more,
)
