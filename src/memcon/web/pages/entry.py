"""An entry: its sentence, its slots, and the place to say that one is wrong, with what is right."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.views.entry import EntryView, entry_view
from memcon.views.marks import pieces
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param
from memcon.web.person import BY


def _view(ask: Ask) -> EntryView:
    return entry_view(ask.ledger, ask["id"])


def _more(ask: Ask, view: EntryView) -> Mapping[str, Any]:
    return {"pieces": pieces}


def _rows(view: EntryView) -> Iterator[tuple[Cell, ...]]:
    for row in view.slots:
        said = row.correction
        right = (row.right, said.by, said.at, said.because) if said else (None, None, None, None)
        yield (view.telling.entry.id, row.name, row.words, *right)


def _table(view: EntryView) -> Table:
    return Table(("entry", "slot", "as read", "right value", "by", "at", "because"), _rows(view))


PAGE = Page(
    name="entry",
    path="/entry/{id}",
    title="Entry",
    about="One thing that one report says: its sentence, its slots, and what persons put right.",
    view=_view,
    params=(Param("id", "the entry's id, such as en_3f00…", required=True), BY),
    table=_table,
    more=_more,
)
