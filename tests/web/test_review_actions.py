"""What a review posts: kept with who and when, refused with a reason, and never from another page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from memcon.ledger.ledger import Ledger
from memcon.web.app import create_app
from tests.talks import build

BASE = "http://127.0.0.1"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made ledger, written once."""
    path = tmp_path_factory.mktemp("actions") / "talks.db"
    build(path)
    return path


@pytest.fixture
def desk(written: Path, tmp_path: Path) -> Iterator[tuple[TestClient, Path]]:
    """The app over a copy."""
    path = tmp_path / "copy.db"
    shutil.copy(written, path)
    with TestClient(create_app(path), base_url=BASE, follow_redirects=False) as client:
        yield client, path


def test_a_verdict_and_its_undo(desk: tuple[TestClient, Path]) -> None:
    """The form leads on to the same place of the queue; the JSON twin tells the link."""
    client, path = desk
    with Ledger.open(path, read_only=True) as ledger:
        link = ledger.unsure(1)[0].link
    pair = {"left": link.left, "right": link.right, "by": "Mei Tan", "at": "2"}
    sent = client.post("/review/judge", data={**pair, "verdict": "same", "because": "the same room"})
    assert sent.status_code == 303
    assert sent.headers["location"] == "/review?queue=links&at=2&by=Mei+Tan"
    told = client.post("/review/judge.json", data={**pair, "verdict": "different"}).json()
    assert told["link"]["by"] == "Mei Tan"
    assert client.post("/review/undo.json", data=pair).json()["link"]["verdict"] == "different"
    with Ledger.open(path, read_only=True) as ledger:
        assert [judged.stands for judged in ledger.history()] == [False, False]


REFUSED = [
    ("judge", {"left": "en_1", "right": "en_2", "verdict": "same"}, 404),
    ("judge", {"left": "en_1", "verdict": "same"}, 400),
    ("judge", {"left": "en_1", "right": "en_2", "verdict": "perhaps"}, 400),
    ("find", {"entry": "en_0000000000000000", "finding": "wrong"}, 404),
    ("find", {"entry": "en_1"}, 400),
    ("undo", {}, 400),
    ("undo", {"number": "77"}, 404),
]


@pytest.mark.parametrize(("what", "form", "status"), REFUSED)
def test_what_cannot_be_done_says_why(
    desk: tuple[TestClient, Path], what: str, form: dict[str, str], status: int
) -> None:
    """One shape of error, with a sentence in it."""
    answer = desk[0].post(f"/review/{what}.json", data=form)
    assert answer.status_code == status
    assert answer.json()["error"]["message"]


def test_slots_take_what_they_can_hold(desk: tuple[TestClient, Path]) -> None:
    """A value that the slot cannot hold is refused; `right` is said of whole entries; the entry's page comes next."""
    client, path = desk
    with Ledger.open(path, read_only=True) as ledger:
        figure = next(e for e in ledger.entries() if e.kind == "figure")
    form = {"entry": figure.id, "finding": "wrong", "slot": "value", "back": "entry"}
    assert client.post("/review/find", data={**form, "value": "many"}).status_code == 400
    assert client.post("/review/find", data={**form, "value": "3", "finding": "right"}).status_code == 400
    assert client.post("/review/find", data={**form, "value": "3"}).headers["location"] == f"/entry/{figure.id}"
    away = client.post("/review/undo", data={"number": "1", "entry": "//elsewhere.example", "back": "entry"})
    assert away.headers["location"] == "/entry/%2F%2Felsewhere.example"


def test_another_page_changes_nothing(desk: tuple[TestClient, Path]) -> None:
    """A form sent from elsewhere is refused before the ledger is opened."""
    client, path = desk
    for headers in ({"origin": "http://elsewhere.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        assert client.post("/review/undo", data={"number": "1"}, headers=headers).status_code == 403
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.corrections() == ()
