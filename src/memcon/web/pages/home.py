"""The first page: what is in the ledger, what is new, what waits for review, what was skipped."""

from collections.abc import Iterator

from memcon.views.front import Front, front
from memcon.web.page import Ask, Cell, Page, Table


def _view(ask: Ask) -> Front:
    return front(ask.ledger)


def _rows(view: Front) -> Iterator[tuple[Cell, ...]]:
    yield "reports", view.tally.current
    yield from ((f"{kind}s", n) for kind, n in view.totals.items())
    yield "links to review", view.links_waiting
    yield "entries to review", view.entries_waiting


def _table(view: Front) -> Table:
    return Table(("what", "how many"), _rows(view))


PAGE = Page(
    name="home",
    path="/",
    title="First page",
    about="What is in the ledger, what is new, what waits for review, what was skipped.",
    view=_view,
    table=_table,
)
