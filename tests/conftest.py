"""What all tests share. One rule for all: whatever a test stores through the ledger rests on its words."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from memcon.ledger.forms import Added, ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.entry import Entry, Statement

# No deadline: a busy machine is no fault of the code. Fewer examples than usual: there are many properties.
settings.register_profile("memcon", deadline=None, max_examples=50)
settings.load_profile("memcon")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The sibling folder `shared` (or `MEMCON_SHARED`): real reports and the gold annotations."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("MEMCON_SHARED", beside))
    if not folder.is_dir():
        pytest.skip(f"needs the material in {folder}: put it beside the checkout, or name it in MEMCON_SHARED")
    return folder


@pytest.fixture(autouse=True)
def evidence_stands_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """After each `Ledger.add`, what was handed in and what the ledger gives back is cut again."""
    add = Ledger.add

    def checked(ledger: Ledger, reading: ArticleReading) -> Added:
        added = add(ledger, reading)
        stored = ledger.article(reading.article.id)
        for entry in (*reading.entries, *ledger.entries(EntryQuery(articles=(stored.id,)))):
            assert_stands(entry, stored)
        return added

    monkeypatch.setattr(Ledger, "add", checked)


def assert_stands(entry: Entry, article: Article) -> None:
    """Every piece of evidence is `text[start:end]` of its article."""
    quotations = entry.quotations if isinstance(entry, Statement) else ()
    pieces = (*entry.evidence, *quotations, *((entry.cue,) if entry.cue else ()))
    assert entry.evidence, f"{entry.kind} {entry.id} rests on nothing"
    for piece in pieces:
        assert article.text[piece.start : piece.end] == piece.text, f"{entry.kind} {entry.id} at {piece.start}"
