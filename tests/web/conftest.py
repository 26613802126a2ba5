"""The app over a small ledger: two reports of one meeting, a look-alike, a statement, a figure, a role."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.web.app import create_app
from tests.factories import after, article, deed, figure, link, meeting, moment, role, statement

HOME = "http://127.0.0.1"
MET = "Ana Silva met Bo Lind in Riga on Monday."


def fill(path: Path) -> None:
    """Write the small ledger."""
    one = article(f"{MET} Ana Silva condemned the closing of the border.", title="Two ministers meet",
                  publisher="Harbour Post", url="https://harbour.example/1", published="2024-06-19")  # fmt: skip
    two = article(f"{MET} At least 12 people were injured. Bo Lind is the head of the Harbour Union.",
                  publisher="Coast Wire", published="2024-06-20")  # fmt: skip
    three = article("Ana Silva will meet Bo Lind in Oslo. The guards attacked the crowd.", publisher="Coast Wire")
    first = meeting(one, MET, when=moment("2024-06-17", text="on Monday"))
    second = meeting(two, MET, when=moment("2024-06-17", "2024-06-18"))
    third = meeting(three, "Ana Silva will meet Bo Lind in Oslo.", status="planned", when=after("2024-06-25"))
    said = statement(one, "Ana Silva condemned the closing of the border.", act="condemn", when=moment("2024-06-18"))
    injured = figure(two, "At least 12 people were injured.", when=moment(None, "2024-06-20"))
    office = role(two, "Bo Lind is the head of the Harbour Union.")
    attacked = deed(three, "The guards attacked the crowd.")
    with Ledger.open(path) as ledger:
        ledger.add(ArticleReading(one, (first, said), "1"))
        ledger.add(ArticleReading(two, (second, injured, office), "1"))
        ledger.add(ArticleReading(three, (third, attacked), "1"))
        people = [Actor("person", name, (name,), key=name.casefold()) for name in ("Ana Silva", "Bo Lind")]
        names = {(report.id, who.name): who.id for report in (one, two, three) for who in people}
        ledger.relink([link(first, second), link(first, third, "unsure", 0.5)], people, names)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The small ledger."""
    path = tmp_path / "talks.db"
    fill(path)
    return path


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    """A browser of sorts, on this machine."""
    with TestClient(create_app(path), base_url=HOME) as client:
        yield client
