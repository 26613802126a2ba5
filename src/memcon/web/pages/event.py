"""An event: its parties, day and place, each report's sentence and voices, what conflicts, what looks alike."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from memcon.model.event import Event
from memcon.views.event import EventView, event_view
from memcon.views.marks import pieces
from memcon.views.shown import clip
from memcon.views.wording import moment_words
from memcon.web.cells import edtf, place, sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param

MOST = 60
"""Reports shown in full; an event told by more is told by copies mostly."""
ABOUT = timedelta(3)


def _view(ask: Ask) -> EventView:
    return event_view(ask.ledger, ask["id"])


def _more(ask: Ask, view: EventView) -> Mapping[str, Any]:
    here = {told.article.id for told in view.tellings}
    copies = [told for told in view.tellings if told.article.copy_of in here]
    return {
        "actors": ask.ledger.party_ids(view.event),
        "own": [told for told in view.tellings if told not in copies],
        "copies": copies,
        "lines": lines(view),
        "pieces": pieces,
        "most": MOST,
        "day": _week(view.event),
        "outlets": {told.entry.id: told.outlet for told in view.tellings},
    }


def lines(view: EventView) -> dict[str, str]:
    """For each telling, what it says of day and place in its own words, where the event as a whole says otherwise."""
    found = {}
    for told in view.tellings:
        when, where = told.entry.when, told.entry.where
        words = [f"“{when.text}”: {moment_words(when)}"] if when and when.text else []
        words += [where.name] if where and (view.event.where is None or where.name != view.event.where.name) else []
        found[told.entry.id] = clip(" · ".join(words), 140)
    return found


def _week(event: Event) -> tuple[str, str] | None:
    """Three days before and after it."""
    day = (event.when.earliest or event.when.latest) if event.when else None
    if day is None or not date.min + ABOUT < day < date.max - ABOUT:
        return None
    return (day - ABOUT).isoformat(), (day + ABOUT).isoformat()


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
