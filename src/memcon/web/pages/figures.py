"""Figures: values by report day with their sources, as a chart and as a table."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.model.entry import MEASURES
from memcon.views.figures import Figures, FiguresQuery, figures
from memcon.web.cells import sentences
from memcon.web.images import can_draw, charted
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.pages.compare import THEME
from memcon.web.params import Param


def _view(ask: Ask) -> Figures:
    return figures(ask.ledger, FiguresQuery(ask["measure"], ask["of"], ask["since"], ask["until"]))


def _more(ask: Ask, view: Figures) -> Mapping[str, Any]:
    return {"measures": MEASURES, "drawn": can_draw(), "chart": can_draw() and bool(charted(view.series))}


def _rows(view: Figures) -> Iterator[tuple[Cell, ...]]:
    for series in view.series:
        for value in series.values:
            entry = value.figure
            yield (value.day, entry.measure, entry.relation, entry.value, entry.unit, entry.of, entry.status,
                   value.told.said_by, sentences(entry.evidence), entry.id, value.told.article.url)  # fmt: skip


def _table(view: Figures) -> Table:
    heads = (
        "report day",
        "measure",
        "relation",
        "value",
        "unit",
        "of",
        "status",
        "said by",
        "sentence",
        "entry",
        "url",
    )
    return Table(heads, _rows(view))


PAGE = Page(
    name="figures",
    path="/figures",
    title="Figures",
    about="Figures as sources give them, by the day of the report: a chart and a table for each thing counted.",
    view=_view,
    params=(
        Param("measure", "only figures of this measure", "choice", choices=MEASURES),
        Param("of", "words of what is counted", default=""),
        Param("since", "the first day", "first-day"),
        Param("until", "the last day", "last-day"),
        THEME,
    ),
    table=_table,
    nav="Figures",
    more=_more,
    chart=lambda view: view.series,
)
