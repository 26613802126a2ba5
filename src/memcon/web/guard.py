"""Who may ask, and what a browser may do with the answer. Pure ASGI around the whole app; `app` enters.

Bound to 127.0.0.1, the app can still be reached by any page that the same browser has open: by a name that
somebody points at 127.0.0.1 (so only known Host names are answered) and by forms sent from elsewhere (so what
changes something must come from our own pages). A hostile report may try to become part of a page: no script,
style or frame is allowed but our own files.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from memcon.web.fault import Fault, fault_response

HOSTS = ("127.0.0.1", "localhost", "[::1]")
"""The names by which a browser on this machine calls it."""
SAFE = frozenset({"GET", "HEAD"})
METHODS = SAFE | {"POST"}
OWN = frozenset({"same-origin", "none"})
"""Sec-Fetch-Site of what our own pages, or the person in the address bar, send."""

POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not `no-referrer`: under that a browser sends our own forms with `Origin: null`, which is refused.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Refuses what is not ours and puts `HEADERS` on every answer, errors too."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...] = HOSTS) -> None:
        self.app, self.hosts = app, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. There are no web sockets here: they are closed unopened."""
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refused = refusal(scope["method"], Headers(scope=scope), self.hosts)
        answer = self.app if refused is None else fault_response(refused, scope["path"])
        return await answer(scope, receive, guarded)


def refusal(method: str, headers: Headers, hosts: frozenset[str]) -> Fault | None:
    """Why this request is not answered, or None."""
    host = headers.get("host", "")
    if len(headers.getlist("host")) != 1 or _name(host) not in hosts:
        return Fault(400, f"this app answers to {', '.join(sorted(hosts))} alone, not to {host[:60]!r}")
    if method not in METHODS:
        return Fault(405, f"{method[:20]} is not done here")
    if method in SAFE:
        return None
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if (site is not None and site not in OWN) or (origin is not None and not _same(origin, host)):
        return Fault(403, "this was sent by another page than memcon's own, and changes nothing")
    return None


def _name(host: str) -> str:
    """The name without the port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).casefold()


def _same(origin: str, host: str) -> bool:
    try:
        there = urlsplit(origin)
    except ValueError:
        return False
    return there.scheme == "http" and there.netloc.casefold() == host.casefold()
