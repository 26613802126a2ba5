"""Fetching, against a server on this machine that the test starts: off unless asked for, polite, and bounded."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from memcon.errors import BadSource
from memcon.intake import Asked, Fetch, count, fetching, load
from memcon.model.article import Article, Skipped
from tests.intake.boxes import page, report
from tests.intake.test_intake_feed import RSS

Served = tuple[int, Mapping[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site:
    """A server: what it gives for each path, and what it was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Served] = {"/a": (200, HTML, page("a"))}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_address[1]
        self.root = f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def _handler(site) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                status, headers, body = site.pages.get(self.path, (404, {}, b""))
                if self.headers.get("If-None-Match") and self.headers.get("If-None-Match") == headers.get("ETag"):
                    status, body = 304, b""
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | dict(headers)).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *rest: Any) -> None:
                """Nothing: tests do not print."""

        return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    """A server for one test; no pause and no memory of other tests' rules."""
    fetching._manners.cache_clear()
    one = Site()
    yield one
    one.server.shutdown()
    one.server.server_close()


def got(address: str, store: Path | None = None, private: bool = True) -> Article | Skipped:
    """The one item of an address."""
    (item,) = load(address, asked=Asked(fetch=Fetch(store, pause=0, private=private)))
    return item


def reason(address: str, **rest: Any) -> str:
    """Why an address was not taken."""
    item = got(address, **rest)
    assert isinstance(item, Skipped)
    assert item.source == address
    return item.reason


def test_nothing_is_fetched_unless_asked_for(site: Site) -> None:
    """The error says how; no connection was opened."""
    with pytest.raises(BadSource, match="unless you say --fetch"):
        load(f"{site.root}/a")
    with pytest.raises(BadSource):
        count([f"{site.root}/a"])
    assert site.asked == []


def test_a_page_is_an_article_with_its_address(site: Site) -> None:
    """Robots.txt is asked for first; the program says who it is."""
    item = got(f"{site.root}/a#part")
    assert isinstance(item, Article)
    assert (item.url, report("a") in item.text) == (f"{site.root}/a", True)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]
    assert site.asked[1][1]["user-agent"].startswith("memcon/")


def test_a_feed_gives_its_items(site: Site) -> None:
    """Links in it are not followed."""
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml", "Content-Encoding": "gzip"},
                           gzip.compress(RSS.encode()))  # fmt: skip
    items = list(load(f"{site.root}/feed", asked=Asked(fetch=Fetch(pause=0, private=True))))
    assert sum(isinstance(item, Article) for item in items) >= 2
    assert site.paths() == ["/feed"]
    assert count([f"{site.root}/feed"], Asked(fetch=Fetch())) is None


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1", "10.0.0.1", "192.168.1.1", "169.254.169.254",
     "100.64.0.1", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fd00::1]", "[2002:7f00:1::]", "224.0.0.1"],
)  # fmt: skip
def test_private_networks_are_not_asked(site: Site, host: str) -> None:
    """However the number is written, and in whatever other number it is wrapped."""
    told = reason(f"http://{host}:{site.port}/a", private=False)
    assert "private network" in told or "no server of the name" in told
    assert site.asked == []


def test_a_name_means_one_number(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was checked is what is connected to: the name is resolved once an address, and sent along as a name."""
    asked: list[str] = []

    def resolved(host: str, port: int, *rest: Any, **more: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("memcon.intake.fetch_address.socket.getaddrinfo", resolved)
    assert "private network" in reason(f"http://news.example:{site.port}/a", private=False)
    assert isinstance(got(f"http://news.example:{site.port}/a"), Article)
    assert asked == ["news.example", "news.example", "127.0.0.1", "127.0.0.1"]  # connecting asks for numbers only
    assert site.asked[-1][1]["host"] == f"news.example:{site.port}"


def test_one_private_number_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that has both is made to hurt."""
    places = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr("memcon.intake.fetch_address.socket.getaddrinfo", lambda *_, **__: places)
    assert "private network" in reason("http://news.example/a", private=False)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://user:secret@news.example/", "an address with a password in it: leave it out"),
        ("http://news.example:99999/", "no address (Port out of range 0-65535)"),
        ("http:///a", "only addresses that begin with http:// or https:// are fetched"),
        ("http://news.example/a b", "no address: too long, or with signs in it that none has"),
        ("http://news.example/a\r\nX: y", "no address: too long, or with signs in it that none has"),
        ("http://[::1", "no address (Invalid IPv6 URL)"),
    ],
)
def test_what_is_no_address_says_so(address: str, told: str) -> None:
    """Before anything is resolved."""
    assert reason(address) == told


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ("https://elsewhere.example/a", "leads to another site (elsewhere.example): add that address if you want it"),
        ("http://169.254.169.254/latest", "leads to another site (169.254.169.254): add that address if you want it"),
        ("file:///etc/passwd", "only addresses that begin with http:// or https:// are fetched"),
        ("/out", "leads on more than 5 times"),
    ],
)
def test_redirects_lead_nowhere_else(site: Site, there: str, told: str) -> None:
    """Within the site they are followed, a few times."""
    site.pages["/out"] = (302, {"Location": there}, b"")
    site.pages["/moved"] = (301, {"Location": "/a"}, b"")
    assert reason(f"{site.root}/out") == told
    moved = got(f"{site.root}/moved")
    assert isinstance(moved, Article)
    assert moved.url == f"{site.root}/a"


def test_what_a_site_asks_of_programs_is_kept(site: Site) -> None:
    """Robots.txt forbids; one that cannot be had for the server's fault forbids too, a missing one nothing."""
    site.pages["/robots.txt"] = (200, {}, b"User-agent: memcon\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n")
    site.pages["/b"] = (200, HTML, page("b"))
    assert reason(f"{site.root}/a").startswith("127.0.0.1 asks programs not to fetch this (robots.txt)")
    assert isinstance(got(f"{site.root}/b"), Article)
    assert site.paths() == ["/b"]
    fetching._manners.cache_clear()
    site.pages["/robots.txt"] = (503, {}, b"")
    assert "does not tell what programs may fetch" in reason(f"{site.root}/b")


def test_there_is_a_pause_between_two_requests(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longer of ours and the one that the site asks for; nobody makes us wait for ever."""
    waited: list[float] = []
    monkeypatch.setattr("memcon.intake.fetch_manners.time.sleep", waited.append)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 86400\n")
    list(load(f"{site.root}/a", asked=Asked(fetch=Fetch(pause=3, private=True))))
    assert 0 < waited[0] <= 60
    assert len(waited) == 1


def test_what_came_is_kept_and_asked_for_only_if_it_may_have_changed(site: Site, tmp_path: Path) -> None:
    """Fresh: no request. Stale: asked whether it has changed. Not to be stored: not stored."""
    site.pages["/a"] = (200, HTML | {"ETag": '"1"', "Cache-Control": "max-age=600"}, page("a"))
    site.pages["/b"] = (200, HTML | {"ETag": '"2"'}, page("b"))
    site.pages["/c"] = (200, HTML | {"Cache-Control": "no-store"}, page("c"))
    for path in ("/a", "/a", "/b", "/b", "/c", "/c"):
        assert isinstance(got(f"{site.root}{path}", store=tmp_path), Article)
    assert site.paths() == ["/a", "/b", "/b", "/c", "/c"]
    assert [asked.get("if-none-match") for path, asked in site.asked if path == "/b"] == [None, '"2"']
    assert len(list(tmp_path.iterdir())) == 2
    for file in tmp_path.iterdir():
        file.write_bytes(b"junk")
    assert isinstance(got(f"{site.root}/a", store=tmp_path), Article)


@pytest.mark.parametrize(
    ("served", "told"),
    [
        ((404, {}, b""), "127.0.0.1 answers 404"),
        ((429, {"Retry-After": "120"}, b""), "127.0.0.1 answers 429 and asks to wait 120"),
        ((200, HTML, b""), "empty"),
        ((200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(bytes(60_000_000))), "swells to more than"),
        ((200, HTML | {"Content-Length": "90"}, b"short"), "no connection to 127.0.0.1, or one that broke off"),
        ((200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"), "memcon cannot read images yet"),
    ],
    ids=["missing", "too many", "empty", "bomb", "cut off", "image"],
)
def test_what_cannot_be_had_says_why(site: Site, served: Served, told: str) -> None:
    """One reason each."""
    site.pages["/x"] = served
    assert reason(f"{site.root}/x").startswith(told)


def test_a_server_that_drips_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a bound on the time of the whole answer, not only on each byte."""
    monkeypatch.setattr("memcon.intake.fetch_request.FETCH_SECONDS", -1)
    fetching._manners.cache_clear()
    start = time.monotonic()
    assert "seconds to come" in reason(f"{site.root}/a")
    assert time.monotonic() - start < 30


def test_a_server_that_is_not_there(site: Site) -> None:
    """A refused connection is a reason."""
    site.server.shutdown()
    site.server.server_close()
    assert reason(f"{site.root}/a").startswith("no connection to 127.0.0.1")
