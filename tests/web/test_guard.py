"""Who may ask, what a browser may do with the answer, and that a hostile report stays a report."""

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.web.answer import harmless
from memcon.web.app import create_app
from memcon.web.guard import HEADERS
from memcon.web.pages import ACTIONS
from memcon.web.render import weblink
from tests.factories import article, meeting, moment, party, statement
from tests.web.conftest import HOME
from tests.web.looking import Eye, addresses

SCRIPT = "<script>alert(1)</script>"
SVG = "<svg onload=alert(2)><a href='javascript:alert(3)'>x</a></svg>"
TURNED = "\u202etxt.exe\u202c \u2066left\u2069 \x1b[31m \x00 \x85"
BREAKING = "\"'></a></article></main>{{ 7 * 7 }}{% raw %}"
BAD = SCRIPT + SVG + TURNED + BREAKING


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a report whose every word is an attack, and a title of a megabyte."""
    path = tmp_path_factory.mktemp("hostile") / "talks.db"
    sentence = f"=cmd|' /C calc'!A0 {BAD} met Bo Lind in Riga."
    huge = f"{BAD} " + "A" * 1_000_000
    one = article(f"{sentence} {BAD} said {BAD}.", title=huge, url="javascript:alert(4)", publisher=f"@{BAD}", ref=BAD,
                  credits=(BAD,), published="2024-06-19", language="en\" onclick=\"x")  # fmt: skip
    two = article(f"{sentence} Again.", title=BAD, url=f"https://x.example/{SCRIPT}", publisher=f"+{BAD}")
    names = (party(BAD, BAD, BAD), party("Bo Lind", BAD, f"-{BAD}"))
    met = [meeting(report, sentence, parties=names, when=moment("2024-06-19", text=BAD), voices=(BAD,), forum=BAD,
                   topics=(BAD,), host=BAD) for report in (one, two)]  # fmt: skip
    said = statement(one, f"{BAD} said {BAD}.", speaker=party(BAD), content=BAD, channel=BAD)
    with Ledger.open(path) as ledger:
        ledger.add(ArticleReading(one, (met[0], said), "1"))
        ledger.add(ArticleReading(two, (met[1],), "1"))
        who = Actor("person", BAD, (BAD, "Bo Lind"), key="x")
        ledger.relink([], [who], {(report.id, name): who.id for report in (one, two) for name in (BAD, "Bo Lind")})
    return path


def test_a_hostile_report_is_shown_harmlessly_on_every_page(hostile: Path) -> None:
    """No script, handler, style, frame or link of its own, no mark that turns a line; the page stays small."""
    with TestClient(create_app(hostile), base_url=HOME) as client:
        for page, stem in addresses(hostile):
            answer = client.get((stem if page.path != "/" else "/") + ("?q=riga" if page.name == "search" else ""))
            assert answer.status_code == 200, page.name
            assert len(answer.content) < 400_000, page.name
            eye = Eye(answer.text)
            assert eye.faults == [], page.name
            assert "49{%" not in eye.text
            assert not set("\u202e\u202c\u2066\u2069\x1b\x00\x85") & set(answer.text), page.name
            for tag, attrs in eye.elements:
                assert tag not in ("iframe", "object", "embed", "base", "style"), page.name
                assert not [name for name in attrs if name.startswith("on") or name == "style"], f"{page.name} {tag}"
                assert tag != "script" or (attrs.get("src") or "").startswith("/static/"), page.name
            for tag, where, attrs in eye.targets():
                assert where.startswith(("/", "#", "https://")), f"{page.name}: {where[:80]}"
                assert where.startswith(("/", "#")) or "noreferrer" in (attrs.get("rel") or ""), f"{page.name}: {tag}"


def test_spreadsheets_find_no_formula(hostile: Path) -> None:
    """A cell of text that begins like a formula gets an apostrophe; numbers stay numbers."""
    with TestClient(create_app(hostile), base_url=HOME) as client:
        for page, stem in addresses(hostile):
            if page.table:
                for row in csv.reader(io.StringIO(client.get(stem + ".csv?kind=meeting").text)):
                    assert not [cell for cell in row if cell[:1] in ("=", "+", "@", "\t")], page.name
    assert [harmless(cell) for cell in ("=1+1", "-x", "@a", "plain", -3, 1.5, None)] == [
        "'=1+1", "'-x", "'@a", "plain", -3, 1.5, None]  # fmt: skip


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "", "localhost@evil.example"]
)
def test_a_strange_host_is_not_answered(client: TestClient, host: str) -> None:
    """A name that somebody points at this machine opens nothing: not even the style sheet."""
    for address in ("/", "/timeline.json", "/static/desk.css", "/openapi.json"):
        assert client.get(address, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8377", "localhost:1", "LOCALHOST", "[::1]:80"])
def test_our_own_names_are_answered(client: TestClient, host: str) -> None:
    """With any port."""
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("headers", [
    {"origin": "http://evil.example"}, {"origin": "null"}, {"origin": "https://127.0.0.1"}, {"origin": "http://127.0.0.1:99"},
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://[::"},
])  # fmt: skip
def test_another_page_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    """A form sent from elsewhere is refused on every action, and on pages too."""
    for action in ACTIONS:
        assert client.post(action.path, headers=headers).status_code == 403
    assert client.post("/timeline", headers=headers).status_code == 403


def test_our_own_pages_may_change_something(client: TestClient) -> None:
    """The guard lets them through to the action, which then says what is missing."""
    own = {"origin": HOME, "sec-fetch-site": "same-origin"}
    told = {client.post(action.path, headers=own, follow_redirects=False).status_code for action in ACTIONS}
    assert told <= {303, 400, 404}
    assert client.post("/timeline", headers=own).status_code == 405
    assert client.delete("/timeline", headers=own).status_code == 405


def test_every_answer_carries_the_policy(client: TestClient) -> None:
    """Errors, twins, files and refusals too."""
    answers = [client.get(address) for address in ("/", "/nowhere", "/timeline.csv", "/static/desk.css")]
    for answer in (*answers, client.get("/", headers={"host": "x"})):
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, answer.url


def test_a_long_form_is_refused(client: TestClient) -> None:
    """Before it is read to its end."""
    for action in ACTIONS:
        assert client.post(action.path, content=b"because=" + b"x" * 200_000).status_code == 413


def test_pages_cannot_change_the_ledger(client: TestClient, path: Path) -> None:
    """Looking at every page leaves the file as it was."""
    with Ledger.open(path) as ledger:
        before = (ledger.revision, ledger.events(), ledger.links())
    for page, stem in addresses(path):
        client.get(stem if page.path != "/" else "/")
    with Ledger.open(path) as ledger:
        assert (ledger.revision, ledger.events(), ledger.links()) == before


def test_a_question_may_not_take_for_ever(path: Path) -> None:
    """What runs out of its time is said with the next step, and the ledger answers again."""
    app = create_app(path, seconds=0.0)
    with TestClient(app, base_url=HOME) as client:
        told = [client.get(f"/timeline.json?limit={n}").status_code for n in (1, 2)]
    assert set(told) <= {200, 503}


@pytest.mark.parametrize(("url", "safe"), [
    ("https://a.example/x", True), ("http://a.example", True), ("javascript:alert(1)", False), ("JAVASCRIPT:x", False),
    ("data:text/html,x", False), ("//a.example", False), ("https://", False), ("http://[", False), (None, False),
    ("https://a.example/\u202egpj", False), (" javascript:x", False), ("ftp://a.example", False),
])  # fmt: skip
def test_links_lead_to_the_web_alone(url: str | None, safe: bool) -> None:
    """Only http and https with a host."""
    assert (weblink(url) is not None) is safe
