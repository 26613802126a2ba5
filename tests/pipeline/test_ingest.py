"""The seam: what comes in goes into the ledger in the order of the input, whoever reads it."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.model.article import Article, Life, Skipped
from memcon.pipeline import How, crew, ingest, line, one, reader
from memcon.pipeline.fingerprint import readable
from memcon.pipeline.one import NOTHING
from memcon.pipeline.run import Done
from tests.factories import article

FIRST = article("Ana Silva met Bo Lind in Riga on Monday. Five people came.", url="https://sheet.example/1")
SECOND = replace(FIRST, text="Ana Silva met Bo Lind in Riga on Monday. Six people came.")
FRENCH = article("Les ministres se sont rencontrés à Riga lundi.", language="fr")
KILL = replace(FIRST, text="", life=Life(status="canceled", note="Never took place"))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger.open(tmp_path / "l.db") as opened:
        yield opened


def taken(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, *items: Article | Skipped) -> Done:
    """What a run makes of these items."""
    monkeypatch.setattr(line, "load", lambda *given, **options: iter(items))
    monkeypatch.setattr("memcon.pipeline.run.count", lambda *given: len(items))
    return ingest(["pile"], ledger)


def test_each_item_is_counted_as_what_it_is(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read, kept unread, told twice, skipped, killed: each once, and all of it in the manifest."""
    items = (FIRST, FRENCH, FIRST, Skipped("b.txt", "empty"), SECOND, KILL)
    done = taken(ledger, monkeypatch, *items)
    assert (done.added, done.unread, done.known, done.killed, len(done.skipped)) == (2, 1, 1, 1, 1)
    assert ledger.tally().withdrawn == 2
    assert len(ledger.search("ministres")) == 1
    (run,) = ledger.runs()
    assert run.counts == {"added": 2, "unread": 1, "known": 1, "killed": 1, "skipped": 1}
    assert run.outcome == "done"
    assert run.reader == reader()
    assert {"intake", "reading", "extraction", "storing"} <= set(run.seconds)


def test_a_text_that_is_stumbled_over_stops_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named with the reason, not kept, and tried again by the next run."""
    read = one.read

    def stumbling(report: Article) -> object:
        if report == FIRST:
            raise RecursionError("too deep")
        return read(report)

    monkeypatch.setattr(one, "read", stumbling)
    done = taken(ledger, monkeypatch, replace(FIRST, source="a.txt"), SECOND, FIRST)
    assert (done.added, len(done.skipped)) == (1, 2)
    assert "RecursionError: too deep" in done.skipped[0].reason
    monkeypatch.setattr(one, "read", read)
    assert taken(ledger, monkeypatch, FIRST).added == 1


def test_a_million_bad_rows_are_counted(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first are named, the others counted: memory stays what it was."""
    monkeypatch.setattr("memcon.pipeline.run.MOST_NAMED", 3)
    done = taken(ledger, monkeypatch, *[Skipped(f"a.jsonl:{n}", "no text") for n in range(10)])
    assert (len(done.skipped), done.more_skipped) == (3, 7)


def test_an_interrupted_run_says_so(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was added stays, the manifest tells how far it came, and the next run goes on there."""
    read = one.read

    def interrupting(report: Article) -> object:
        if report == SECOND:
            raise KeyboardInterrupt
        return read(report)

    monkeypatch.setattr(one, "read", interrupting)
    with pytest.raises(KeyboardInterrupt):
        taken(ledger, monkeypatch, FIRST, SECOND)
    assert ledger.runs()[0].outcome == "interrupted"
    assert ledger.runs()[0].counts == {"added": 1}
    monkeypatch.setattr(one, "read", read)
    done = taken(ledger, monkeypatch, FIRST, SECOND)
    assert (done.added, done.known) == (1, 1)


def test_a_changed_reader_reads_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another model or other tables: another fingerprint, and each article is read once more."""
    taken(ledger, monkeypatch, FIRST)
    for room in ("run", "line", "manifest"):
        monkeypatch.setattr(f"memcon.pipeline.{room}.reader", lambda: "memcon 9")
    assert taken(ledger, monkeypatch, FIRST).updated == 1
    assert taken(ledger, monkeypatch, FIRST).known == 1


@pytest.mark.parametrize(("language", "can"), [
    ("en", True), ("en-GB", True), ("EN_us", True), (None, True), ("", True), ("English", True), ("eng", True),
    ("fr", False), ("enm", False), ("de-AT", False),
])  # fmt: skip
def test_languages(language: str | None, can: bool) -> None:
    """What is English is read, and what does not say."""
    assert readable(language) is can


def pile(path: Path) -> Path:
    """Reports of all sorts in one file: to be read, in another language, told twice, broken, newer versions."""
    texts = [
        f"Ana Silva met Bo Lind in Riga on Monday. Silva said that round {n % 9} had gone well." for n in range(12)
    ]
    rows = [{"text": text, "url": f"https://sheet.example/{n % 5}", "language": "fr" if n % 4 == 3 else "en",
             "published": "2026-03-02"} for n, text in enumerate(texts)]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, rows)) + "\n{\n", encoding="utf-8")
    return path


def dump(path: Path) -> list[str]:
    """Everything in a ledger but the times of its runs."""
    with sqlite3.connect(path) as connection:
        return [row for row in connection.iterdump() if not row.startswith('INSERT INTO "runs"')]


def test_two_workers_write_the_same_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row by row, whatever the number of processes."""
    monkeypatch.setattr(crew, "WORTH", 100)
    source = pile(tmp_path / "pile.jsonl")
    told = []
    for workers in (1, 2):
        with Ledger.open(tmp_path / f"{workers}.db") as ledger:
            told.append(ingest([str(source)], ledger, how=How(workers)))
    assert told[0] == told[1]
    assert dump(tmp_path / "1.db") == dump(tmp_path / "2.db")


def test_little_work_starts_no_process(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six short reports are read here, however many workers may be had."""
    monkeypatch.setattr(crew, "Crew", None)
    steps = [line.Step(FIRST), line.Step(FRENCH)]
    assert list(crew.work(iter(steps), 8)) == [(step, NOTHING) for step in steps]
