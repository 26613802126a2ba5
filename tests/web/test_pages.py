"""Every page answers, is whole HTML, has its twins, and keeps what the address asks."""

import csv
import io
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from memcon.web.pages import ACTIONS, PAGES
from tests.web.looking import Eye, addresses


def test_every_page_and_its_twins_answer(client: TestClient, path: Path) -> None:
    """HTML, JSON and CSV of each page, each of its own type; nothing asks for what is not in the package."""
    for page, stem in addresses(path):
        html = client.get(stem if page.path != "/" else "/")
        assert (html.status_code, html.headers["content-type"]) == (200, "text/html; charset=utf-8"), page.name
        twin = client.get(stem + ".json")
        assert twin.status_code == 200, page.name
        assert isinstance(json.loads(twin.text), dict), page.name
        if page.table:
            rows = list(csv.reader(io.StringIO(client.get(stem + ".csv").text)))
            assert all(len(row) == len(rows[0]) for row in rows), page.name


def test_every_page_is_whole(client: TestClient, path: Path) -> None:
    """What is opened is shut, no id twice, a title, one main part, one heading; links within lead somewhere."""
    for page, stem in addresses(path):
        eye = Eye(client.get(stem if page.path != "/" else "/").text)
        assert eye.faults == [], page.name
        assert sorted(set(eye.ids())) == sorted(eye.ids()), page.name
        tags = [tag for tag, _ in eye.elements]
        assert [tags.count(tag) for tag in ("title", "main", "h1")] == [1, 1, 1], page.name
        for tag, where, _ in eye.targets():
            if where.startswith("#"):
                assert where[1:] in eye.ids(), f"{page.name}: {where}"
            elif where.startswith("/") and tag in ("a", "link", "script", "img"):
                assert client.get(where).status_code == 200, f"{page.name}: {where}"


def test_no_two_pages_have_one_address() -> None:
    """Names and paths of pages and actions are their own."""
    names = [page.name for page in PAGES] + [action.name for action in ACTIONS]
    paths = [page.stem for page in PAGES] + [action.path for action in ACTIONS]
    assert len(set(names)) == len(names)
    assert len(set(paths)) == len(paths)


@pytest.mark.parametrize("address", [
    "/nowhere", "/event/ev_nothing", "/article/x", "/timeline?since=soon", "/timeline?kind=rumour", "/timeline?after=x",
    "/timeline?since=2024&until=2023",
])  # fmt: skip
def test_what_is_not_there_is_said_in_one_shape(client: TestClient, address: str) -> None:
    """An error is a page for people and one JSON object for programs, with the same words."""
    html = client.get(address)
    stem, _, query = address.partition("?")
    error = client.get(f"{stem}.json?{query}").json()["error"]
    assert 400 <= html.status_code < 500
    assert error["status"] == html.status_code
    assert sorted(error) == ["message", "status", "title"]
    assert error["message"][:30] in Eye(html.text).text


def test_the_address_is_the_query(client: TestClient) -> None:
    """Filters stand in the address, in the form and in the twin; a page that is sent says the same."""
    asked = "/timeline?who=silva&kind=meeting&kind=statement&since=2024-06&order=oldest"
    eye = Eye(client.get(asked).text)
    fields = [(attrs.get("name"), attrs.get("value")) for tag, attrs in eye.elements if tag == "input"]
    assert ("who", "silva") in fields
    assert ("since", "2024-06-01") in fields
    query = client.get(asked.replace("?", ".json?")).json()["query"]
    assert (query["who"], query["kinds"], query["since"]) == (["silva"], ["meeting", "statement"], "2024-06-01")


@pytest.mark.parametrize(("query", "words"), [
    ("", ["17 June 2024", "25 June 2024 or later"]),
    ("who=lind&who=silva&status=actual", ["17 June 2024"]),
    ("kind=statement&act=condemn", ["18 June 2024"]),
    ("kind=statement&act=praise", []),
    ("kind=figure", ["20 June 2024 or earlier"]),
    ("source=harbour+post", ["17 June 2024"]),
    ("place=oslo", []),
    ("until=2024-06-20", ["17 June 2024"]),
    ("since=2024-06-18&until=2024-06-18", []),
    ("kind=role", []),
])  # fmt: skip
def test_filters_of_the_timeline(client: TestClient, query: str, words: list[str]) -> None:
    """Each filter keeps what fits, by day."""
    text = Eye(client.get(f"/timeline?{query}&order=oldest").text).text
    days = ("17 June 2024", "18 June 2024", "20 June 2024 or earlier", "25 June 2024 or later")
    assert [day for day in days if day in text] == words


def test_what_has_no_day_stands_beside(client: TestClient) -> None:
    """The deed and the office without a day are listed, never dropped."""
    told = client.get("/timeline.json?kind=deed&kind=role").json()
    assert {line["kind"] for line in told["undated"]} == {"deed", "role"}
    assert told["counts"]["undated"] == 2


def test_pages_of_the_timeline_join(client: TestClient) -> None:
    """Followed by `next`, the slices give each line once, in either order."""
    for order in ("newest", "oldest"):
        found, after = [], ""
        while after is not None:
            asked = f"limit=1&order={order}&kind=meeting&kind=statement&kind=figure&after={after}"
            told = client.get(f"/timeline.json?{asked}").json()
            found += [line["id"] for line in told["dated"]]
            after = told["next"]
        assert len(found) == len(set(found)) == 4


def test_zoom_counts_what_is_listed(client: TestClient) -> None:
    """The bars of every unit add up to the lines."""
    for unit in ("decade", "year", "month", "day"):
        told = client.get(f"/timeline.json?by={unit}&kind=meeting&kind=statement").json()
        periods = told["counts"]["periods"]
        assert sum(n for period in periods for kind, n in period.items() if kind != "start") == len(told["dated"]) == 3
