"""The application: routes made of pages and actions, and what surrounds them. `server` and tests enter.

Each page has three addresses: itself, `.json` and, where it is a table, `.csv`. Pages are plain functions and run
in threads, each with a ledger of its own from the desk.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from logging import getLogger
from pathlib import Path
from urllib.parse import parse_qsl

import anyio.to_thread
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from memcon.web.answer import FORMATS, answer, has
from memcon.web.desk import READERS, SECONDS, Desk
from memcon.web.fault import Fault, fault_of, fault_response
from memcon.web.guard import HOSTS, Guard
from memcon.web.openapi import openapi
from memcon.web.page import Action, Ask, Page
from memcon.web.pages import ACTIONS, PAGES
from memcon.web.params import read
from memcon.web.render import HERE, environment

Answer = Callable[[Request], Awaitable[Response]]
LONGEST_FORM = 64 * 1024
"""Bytes of a posted form: a correction with its reason is far shorter."""


def create_app(ledger: Path, hosts: tuple[str, ...] = HOSTS, seconds: float = SECONDS) -> Starlette:
    """The app over the ledger at this path, which must exist. `hosts` are the names that it answers to, `seconds` how
    long one page may ask the ledger.

    Raises `LedgerMissing` and its like when it starts.
    """
    desk = Desk(ledger, seconds)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        desk.prepare()
        anyio.to_thread.current_default_thread_limiter().total_tokens = READERS
        yield
        desk.close()

    environment().globals["nav"] = tuple((page.path, page.nav, page.name) for page in PAGES if page.nav)
    app = Starlette(routes=_routes(desk), lifespan=lifespan)
    app.add_exception_handler(Exception, _broken)
    app.add_exception_handler(HTTPException, _refused)
    app.add_middleware(Guard, hosts=hosts)
    return app


def _routes(desk: Desk) -> list[BaseRoute]:
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=HERE / "static"), name="static")]
    routes.append(Route("/openapi.json", _described))
    # Twins come first: `/event/{id}` would take `/event/ev_1.json` for an id.
    for form in FORMATS:
        routes += [Route(page.stem + form, _page(desk, page, form)) for page in PAGES if has(page, form)]
    routes += [Route(page.path, _page(desk, page, "")) for page in PAGES]
    for action in ACTIONS:
        routes.append(Route(action.path + ".json", _action(desk, action), methods=["POST"]))
        routes.append(Route(action.path, _action(desk, action), methods=["POST"]))
    return routes


def _page(desk: Desk, page: Page, form: str) -> Answer:
    def work(given: list[tuple[str, str]], query: tuple[tuple[str, str], ...]) -> Response:
        with desk.reading() as ledger:
            ask = Ask(ledger, read(page.params, given), query)
            return answer(page, ask, form)

    async def endpoint(request: Request) -> Response:
        query = tuple(request.query_params.multi_items())
        # What stands in the path cannot be given again in the query.
        given = [pair for pair in query if pair[0] not in request.path_params] + list(request.path_params.items())
        return await _guarded(request, partial(work, given, query))

    return endpoint


def _action(desk: Desk, action: Action) -> Answer:
    def work(given: list[tuple[str, str]], as_json: bool) -> Response:
        with desk.writing() as ledger:
            done = action.run(Ask(ledger, read(action.params, given)))
        return JSONResponse(done.record) if as_json else RedirectResponse(done.next, 303)

    async def endpoint(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return fault_response(Fault(413, f"a form may have {LONGEST_FORM} bytes"), request.url.path)
        try:
            fields = parse_qsl(body.decode("utf-8", "replace"), max_num_fields=200)
        except ValueError:
            return fault_response(Fault(400, "a form may have 200 fields"), request.url.path)
        given = [*fields, *request.path_params.items()]
        return await _guarded(request, partial(work, given, request.url.path.endswith(".json")))

    return endpoint


async def _body(request: Request) -> bytes | None:
    """What was posted; None if it is too long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            return None
    return body


async def _guarded(request: Request, work: Callable[[], Response]) -> Response:
    """The answer, made in a thread; what memcon raises on purpose becomes an error page."""
    try:
        return await run_in_threadpool(work)
    except Exception as error:
        fault = fault_of(error)
        if fault.status == 500:
            getLogger("memcon.web").exception("%s %s failed", request.method, request.url.path)
        return fault_response(fault, request.url.path)


async def _described(request: Request) -> Response:
    return JSONResponse(openapi(PAGES, ACTIONS))


async def _broken(request: Request, error: Exception) -> Response:
    return fault_response(fault_of(error), request.url.path)


async def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    words = {404: "there is no such page; the navigation above leads on", 405: "this is not done with that method"}
    return fault_response(Fault(status, words.get(status, "this cannot be done")), request.url.path)
