"""One request: to one number, with the name that was checked, bounded in size and time; no redirect is followed here,
no proxy of the environment asked. Only `fetching.py` and `fetch_manners.py` enter here.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

import certifi
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError, NewConnectionError, TimeoutError

from memcon.intake.budget import Budget
from memcon.intake.encodings import decoded
from memcon.intake.fetch_address import Address
from memcon.intake.given import Refused
from memcon.intake.limits import BLOCK, FETCH_BYTES, FETCH_SECONDS, FETCH_WAIT, megabytes

USER_AGENT = f"memcon/{version('memcon')} (a person's reading list; one page at a time)"
_HEADERS = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate, br",
            "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; the names of `headers` are in lower case, `body` is unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def request(one: Address, number: str, more: Mapping[str, str]) -> Answer:
    """The answer to one GET. Raises `Refused` for a server that does not answer, too slowly, or too much."""
    end = time.monotonic() + FETCH_SECONDS
    host = one.site.partition("://")[2]
    try:
        with _pool(one, number) as pool:
            response = pool.request("GET", one.path, headers={**_HEADERS, **more, "Host": host}, redirect=False,
                                    retries=False, preload_content=False, decode_content=False)  # fmt: skip
            try:
                body = _body(response, end)
            finally:
                response.close()
    except HTTPError as error:
        slow = isinstance(error, TimeoutError) and not isinstance(error, NewConnectionError)
        raise Refused(
            f"no answer within {FETCH_WAIT} seconds" if slow
            else f"no connection to {one.host}, or one that broke off ({type(error).__name__})"
        ) from None  # fmt: skip
    headers = {name.lower(): value for name, value in response.headers.items()}
    packing = headers.get("content-encoding", "").lower().replace(" ", "")
    budget = Budget()
    budget.taken = len(body)
    return Answer(response.status, headers, decoded(body, packing, FETCH_BYTES, budget))


def _pool(one: Address, number: str) -> HTTPConnectionPool:
    wait = Timeout(connect=FETCH_WAIT, read=FETCH_WAIT)
    if one.scheme == "http":
        return HTTPConnectionPool(number, one.port, timeout=wait, maxsize=1)
    return HTTPSConnectionPool(
        number, one.port, timeout=wait, maxsize=1, cert_reqs="CERT_REQUIRED", ca_certs=certifi.where(),
        server_hostname=one.host, assert_hostname=one.host,
    )  # fmt: skip


def _body(response: BaseHTTPResponse, end: float) -> bytes:
    """The bytes as they come. Raises `Refused` when they are too many, or drip."""
    pieces, size = [], 0
    for piece in response.stream(BLOCK, decode_content=False):
        size += len(piece)
        if size > FETCH_BYTES:
            raise Refused(f"larger than {megabytes(FETCH_BYTES)}")
        if time.monotonic() > end:
            raise Refused(f"takes longer than {FETCH_SECONDS} seconds to come")
        pieces.append(piece)
    return b"".join(pieces)
