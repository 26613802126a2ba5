"""The export: what LEDGER.md says, the same bytes each time, whole files or none."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from memcon.errors import BadSource
from memcon.exports.jsonl import export_jsonl, line
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.correction import Correction, correction_record
from memcon.model.record import article_from, article_record, entry_from, link_from
from tests.factories import article, link, meeting, moment, statement

FILES = {"articles", "entries", "events", "actors", "links"}
ONE = article(
    "Ana Silva met Bo Lind.\u2028A new\x85line\u2029here. 你好 \U0001f41f", published="2024-06-20", ref="gold:1"
)
TWO = article("Bo Lind and Ana Silva met on Monday.", url="https://example.org/2")
MET, ALSO = meeting(ONE, "Ana Silva met Bo Lind.", when=moment("2024-06-17")), meeting(TWO)
SAID = statement(ONE, "A new\x85line\u2029here.")
ANA = Actor("person", "Ana Silva", ("Ana Silva", "Silva"), key="ana silva")


def fill(path: Path, *readings: ArticleReading) -> Ledger:
    """A ledger with these articles, linked."""
    ledger = Ledger.open(path)
    for reading in readings:
        ledger.add(reading)
    ledger.relink((link(MET, ALSO),), (ANA,), {(ONE.id, "Ana Silva"): ANA.id})
    return ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Two articles that tell of one meeting."""
    return fill(tmp_path / "talks.db", ArticleReading(ONE, (MET, SAID), "1"), ArticleReading(TWO, (ALSO,), "1"))


def lines(path: Path) -> list[dict[str, object]]:
    """The records of a file."""
    return [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]


def test_everything_is_written_and_counted(ledger: Ledger, tmp_path: Path) -> None:
    """Five files, each sorted by id, each a record a line, even for readers that cut at odd characters."""
    counts = export_jsonl(ledger, tmp_path / "new" / "out")
    assert counts == {"articles": 2, "entries": 3, "events": len(ledger.events()), "actors": 1, "links": 1}
    records = {name: lines(tmp_path / "new" / "out" / f"{name}.jsonl") for name in FILES}
    assert {name: len(found) for name, found in records.items()} == counts
    for name in ("articles", "entries", "events", "actors"):
        ids = [record["id"] for record in records[name]]
        assert ids == sorted(ids)


def test_what_was_written_can_be_read_back(ledger: Ledger, tmp_path: Path) -> None:
    """Articles, entries and links come back the same from their lines."""
    export_jsonl(ledger, tmp_path)
    articles = {a.id: a for a in map(article_from, lines(tmp_path / "articles.jsonl"))}
    assert articles == {ONE.id: ONE, TWO.id: TWO}
    entries = [entry_from(r, articles[r["article"]]) for r in lines(tmp_path / "entries.jsonl")]  # type: ignore[index]
    assert {e.id: e for e in entries} == {e.id: e for e in (MET, ALSO, SAID)}
    assert [link_from(r) for r in lines(tmp_path / "links.jsonl")] == [link(MET, ALSO)]


def test_parties_carry_their_actor(ledger: Ledger, tmp_path: Path) -> None:
    """In the entry of the article that names her, and in the event."""
    export_jsonl(ledger, tmp_path)
    by_id = {r["id"]: r for r in lines(tmp_path / "entries.jsonl")}
    assert by_id[MET.id]["parties"][0]["id"] == ANA.id  # type: ignore[index]
    assert by_id[ALSO.id]["parties"][0]["id"] is None  # type: ignore[index]
    (event,) = [r for r in lines(tmp_path / "events.jsonl") if MET.id in r["entries"]]  # type: ignore[operator]
    assert {p["name"]: p["id"] for p in event["parties"]}["Ana Silva"] == ANA.id  # type: ignore[attr-defined]


def test_an_entry_carries_what_persons_said_of_it(ledger: Ledger, tmp_path: Path) -> None:
    """A standing correction goes with its entry, which stays as it was read; one taken back goes no more."""
    taken_back = ledger.correct(Correction(SAID.id, "Mei Tan", "wrong"))
    ledger.uncorrect(taken_back.number, "Mei Tan")
    kept = ledger.correct(Correction(MET.id, "Mei Tan", "wrong", "format", "call", because="the report says by phone"))
    export_jsonl(ledger, tmp_path)
    by_id = {record["id"]: record for record in lines(tmp_path / "entries.jsonl")}
    assert by_id[MET.id]["corrections"] == [correction_record(kept)]
    assert by_id[MET.id]["format"] == MET.format
    assert [id for id, record in by_id.items() if "corrections" in record] == [MET.id]


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    """Again, and from a ledger that took the articles in the other order."""
    other = fill(tmp_path / "b.db", ArticleReading(TWO, (ALSO,), "1"), ArticleReading(ONE, (SAID, MET), "1"))
    for name, source in (("a", ledger), ("b", other), ("a", ledger)):
        export_jsonl(source, tmp_path / name)
    assert {f.name: f.read_bytes() for f in (tmp_path / "a").iterdir()} == {
        f.name: f.read_bytes() for f in (tmp_path / "b").iterdir()
    }


def test_an_empty_ledger_gives_empty_files(tmp_path: Path) -> None:
    """Five of them, so that a reader finds what it expects."""
    with Ledger.open(tmp_path / "talks.db") as ledger:
        assert set(export_jsonl(ledger, tmp_path / "out").values()) == {0}
    assert {file.stem for file in (tmp_path / "out").iterdir()} == FILES


def test_a_file_is_no_folder(ledger: Ledger, tmp_path: Path) -> None:
    """A path that is a file, or lies in one, is refused and the file left alone."""
    file = tmp_path / "file"
    file.write_text("mine")
    for path in (file, file / "inside"):
        with pytest.raises(BadSource, match="is a file, or lies in one; name a folder"):
            export_jsonl(ledger, path)
    assert file.read_text() == "mine"


def test_a_failed_export_leaves_the_old_one(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that fails half-way leaves no half a file, and no litter."""
    export_jsonl(ledger, tmp_path / "out")
    before = {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()}
    monkeypatch.setattr("memcon.exports.jsonl.link_record", lambda link: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export_jsonl(ledger, tmp_path / "out")
    assert {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()} == before


def test_half_a_character_is_written_in_escapes() -> None:
    """Should one ever get so far, the line is valid UTF-8 and comes back the same."""
    record = article_record(Article("half \ud83d a letter"))
    assert json.loads(line(record).decode("utf-8")) == record


def test_the_scorer_reads_the_export(shared: Path, tmp_path: Path) -> None:
    """The gold's own articles, exported with their `ref`, are matched one and all."""
    gold = shared / "gold" / "doha"
    with Ledger.open(tmp_path / "talks.db") as ledger:
        for record in lines(gold / "articles.jsonl"):
            report = article(str(record["text"]), ref=str(record["id"]))
            ledger.add(ArticleReading(report, (meeting(report, report.text[:100]),), "1"))
        export_jsonl(ledger, tmp_path / "out")
    command = [sys.executable, str(shared / "score" / "score.py"), str(gold), str(tmp_path / "out"), "--json"]
    score = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert (score["articles"], score["ungrounded"]) == ("5 of 5", 0)
