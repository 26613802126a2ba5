"""Bulk work: what set by set makes is what the triggers make row by row, and a cut leaves the ledger as it was."""

import sqlite3
from pathlib import Path

import pytest

from memcon.ledger import bulk, writing
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.model.entry import Entry
from tests.anew import weave_anew
from tests.factories import article, link, meeting, party, statement
from tests.ledger.test_happenings import kept

REPORTS = [article(f"Ana Silva met Bo Lind in Riga, says paper {n}.", publisher=f"Paper {n}", published="2024-07-01")
           for n in range(4)]  # fmt: skip
PEOPLE = (party("Ana Silva", "envoy", "Norland"), party("Bo Lind", None, "Sudland"))


def fill(ledger: Ledger) -> list[Entry]:
    """Four reports, each with a meeting and a statement."""
    told: list[Entry] = []
    for report in REPORTS:
        entries = (meeting(report, parties=PEOPLE), statement(report))
        ledger.add(ArticleReading(report, entries, "1"))
        told.append(entries[0])
    return told


def schema(path: Path) -> list[tuple[str, ...]]:
    """All tables, indexes, triggers and views."""
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    """All rows of a table, sorted."""
    with sqlite3.connect(path) as connection:
        return sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)


def test_triggers_and_indexes_come_back(path: Path) -> None:
    """After all is made anew the ledger has the same tables, indexes and triggers, and they still work."""
    with Ledger.open(path) as ledger:
        fill(ledger)
        before = schema(path), kept(path)
        with ledger.weaving() as weft:
            weave_anew(weft)
        assert schema(path) == before[0]
        assert ledger.verify() == ()
        ledger.withdraw(REPORTS[0].id, "a slip", "Eva")
        ledger.reinstate(REPORTS[0].id, "Eva")
        assert ledger.verify() == ()
    assert kept(path) == before[1]


def test_a_cut_leaves_everything_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails in the middle of the bulk has changed nothing, and who reads meanwhile sees the ledger as it was."""
    seen: list[int] = []

    def cut(*anything: object) -> None:
        with Ledger.open(path, read_only=True) as other:
            seen.append(len(other.events()))
        raise KeyboardInterrupt

    with Ledger.open(path) as ledger:
        told = fill(ledger)
        ledger.relink([link(told[0], told[1])], [])
        before = schema(path), kept(path), ledger.events(), ledger.links()
        monkeypatch.setattr("memcon.ledger.eventbulk.fill_events", cut)
        with pytest.raises(KeyboardInterrupt), ledger.weaving() as weft:
            weave_anew(weft)
        assert (schema(path), kept(path), ledger.events(), ledger.links()) == before
        assert seen == [len(before[2])]
        assert ledger.verify() == ()


def test_memory_grows_with_the_file_within_bounds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file gets the least, a large one its share, the largest the most; afterwards all is as before."""
    with Ledger.open(path) as ledger:
        fill(ledger)
        kept = found = [row[0] for row in ledger._store.rows("PRAGMA cache_size")]
        for bounds in ((1000, 2000), (1, 2000), (0, 7)):
            monkeypatch.setattr(bulk, "PAGES_KIB", bounds)
            with bulk.roomy(ledger._store):
                found = found + [-row[0] for row in ledger._store.rows("PRAGMA cache_size")]
            assert [row[0] for row in ledger._store.rows("PRAGMA cache_size")] == kept
        _, least, share, most = found
        assert (least, most) == (1000, 7)
        assert 7 < share < 1000


def test_names_all_at_once_are_as_name_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who appears where is the same, whether many names change together or each by itself."""
    found = []
    for few in (0, 1000):
        monkeypatch.setattr(writing, "FEW", few)
        path = tmp_path / f"{few}.db"
        with Ledger.open(path) as ledger:
            fill(ledger)
            first = Actor("person", "Ana Silva", ("Ana Silva",), key="ana")
            second = Actor("person", "Bo Lind", ("Bo Lind",), key="bo")
            everybody = {(r.id, name): actor.id for r in REPORTS for name, actor in
                         (("Ana Silva", first), ("Bo Lind", second))}  # fmt: skip
            ledger.relink([], [first, second], everybody)
            ledger.relink([], [second], dict.fromkeys(everybody, second.id))
        found.append((rows(path, "appearances"), rows(path, "actor_names"), rows(path, "actors")))
    assert found[0] == found[1]
    assert found[0][0]


def test_what_was_poured_comes_out_in_order(path: Path) -> None:
    """Rows in any order go in sorted by their key, the last of those with one key; nothing stays behind."""
    with Ledger.open(path) as ledger:
        store = ledger._store
        with store.write():
            for some in ([(5, "b"), (1, "z")], [(5, "a")]):
                bulk.pour(store, "shingles", some, 2)
            bulk.drain(store, "shingles", ("run", "article"), 2)
            bulk.drain(store, "shingles", ("run", "article"), 2)
        assert [tuple(row) for row in store.rows("SELECT * FROM shingles ORDER BY run, article")] == [
            (1, "z"),
            (5, "a"),
            (5, "b"),
        ]
        assert not list(store.rows("SELECT name FROM temp.sqlite_schema"))
