"""When it goes wrong: one shape of error for programs, one page for people. Everything in `web` may enter.

JSON: `{"error": {"status": 404, "title": "Not found", "message": "…"}}`.
"""

from dataclasses import dataclass
from http import HTTPStatus

from starlette.responses import HTMLResponse, JSONResponse, Response

from memcon.errors import Ambiguous, BadValue, LedgerBusy, LedgerSlow, MemconError, NotFound
from memcon.model.record import Record
from memcon.web.render import render

_STATUSES: tuple[tuple[type[MemconError], int], ...] = (
    (NotFound, 404), (Ambiguous, 400), (BadValue, 400), (LedgerSlow, 503), (LedgerBusy, 503),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """An error as the browser sees it: an HTTP status and one sentence that says what to do."""

    status: int
    message: str

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def record(self) -> Record:
        """The one JSON shape."""
        return {"error": {"status": self.status, "title": self.title, "message": self.message}}


def fault_of(error: Exception) -> Fault:
    """What an error of memcon's own means to the browser; anything else is a fault of ours (500)."""
    if not isinstance(error, MemconError):
        return Fault(500, "memcon made a mistake here; the window where it runs says which. Nothing was changed")
    status = next((status for kind, status in _STATUSES if isinstance(error, kind)), 503)
    return Fault(status, str(error))


def fault_response(fault: Fault, path: str) -> Response:
    """JSON where JSON was asked for, else a page."""
    if path.endswith((".json", ".csv")):
        return JSONResponse(fault.record(), fault.status)
    return HTMLResponse(render("fault.html", {"fault": fault}), fault.status)
