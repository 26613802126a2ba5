"""One page in the form asked for: HTML, JSON or CSV. `app` enters."""

import csv
import io
import json
from typing import Any

from starlette.responses import HTMLResponse, Response

from memcon.web.images import MEDIA, image
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.render import render

FORMATS = (".json", ".csv", *MEDIA)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def answer(page: Page, ask: Ask, form: str) -> Response:
    """The page as `form`: `""` is HTML."""
    view = page.view(ask)
    if form == ".json":
        return Response(as_json(view.record()), media_type="application/json")
    if form == ".csv" and page.table:
        name = f'attachment; filename="memcon-{page.name}.csv"'
        headers = {"Content-Disposition": name}
        return Response(as_csv(page.table(view)), media_type="text/csv; charset=utf-8", headers=headers)
    if form in MEDIA and page.chart:
        return Response(image(page.chart(view), form, ask["theme"]), media_type=MEDIA[form])
    more = page.more(ask, view) if page.more else {}
    return HTMLResponse(render(f"{page.name}.html", {"view": view, "ask": ask, "page": page, **more}))


def has(page: Page, form: str) -> bool:
    """Whether the page can be had in this form."""
    if form in MEDIA:
        return page.chart is not None
    return form != ".csv" or page.table is not None


def as_json(record: Any) -> bytes:
    """JSON; halves of characters become `?`."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def as_csv(table: Table) -> bytes:
    """CSV with a first line of heads."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(head) for head in table.heads])
    writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8", "replace")


def harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
