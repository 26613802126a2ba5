"""Our own annotations: places that find their words again, and a text that has changed is refused by name."""

import json
from pathlib import Path

import pytest

from memcon.model.article import Article
from memcon.reading.reader import read
from training import annotated
from training.aims import NOBODY, aims
from training.reports import read_entries

TEXT = "Kari Holm thanked Peru on Monday. Later Holm said the talks would go on."


def corpus(folder: Path, text: str) -> Path:
    """A data folder whose corpus has one report."""
    (folder / "corpora").mkdir(parents=True)
    row = {"id": "sheet:1", "title": "Talks", "text": text, "published": "2024-05-15"}
    (folder / "corpora" / "diplomacy.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder


def entry(cue: str, target: str | None) -> dict[str, object]:
    """A statement of Holm's as it is kept: by place."""
    start = TEXT.index(cue)
    named = {"name": target, "side": None} if target else None
    return {"kind": "statement", "act": "say", "cue": [start, start + len(cue)], "evidence": [0, 33], "target": named,
            "speaker": {"name": "Kari Holm"}, "status": "actual", "voices": []}  # fmt: skip


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two annotated statements of the first 72 code points of the report."""
    line = {"article": "sheet:1", "part": "learn", "length": len(TEXT), "sha256": annotated.text_hash(TEXT),
            "entries": [entry("thanked", "Peru"), entry("said", None)]}  # fmt: skip
    path = tmp_path / "annotated.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    monkeypatch.setattr(annotated, "ANNOTATED", path)
    return path


def test_places_find_their_words(kept: Path, tmp_path: Path) -> None:
    """The report is cut where it was read to, and every cue is the words that were marked."""
    folder = annotated.unfolded(
        corpus(tmp_path / "data", TEXT + " What follows was not read."), folder=tmp_path / "out"
    )
    (row,) = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    assert row["text"] == TEXT
    found = read_entries(folder)["sheet:1"]
    assert [e["cue"]["text"] for e in found] == ["thanked", "said"]
    assert found[0]["evidence"][0]["text"] == "Kari Holm thanked Peru on Monday."


def test_another_text_is_refused_by_name(kept: Path, tmp_path: Path) -> None:
    """What was read in one text says nothing about another."""
    with pytest.raises(ValueError, match=r"sheet:1 has another text"):
        annotated.unfolded(corpus(tmp_path / "data", TEXT.replace("Peru", "Oman")), folder=tmp_path / "out")


def test_a_report_that_is_not_there_is_named(kept: Path, tmp_path: Path) -> None:
    """So that the reader knows which corpus is wanted."""
    kept.write_text(kept.read_text(encoding="utf-8").replace("sheet:1", "sheet:2"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"no report sheet:2"):
        annotated.unfolded(corpus(tmp_path / "data", TEXT), folder=tmp_path / "out")


def test_whom_a_cue_is_about_is_a_number_on_the_words_that_name_them(kept: Path, tmp_path: Path) -> None:
    """Of two statements one is about Peru, one about nobody; the speaker's own name has no number."""
    folder = annotated.unfolded(corpus(tmp_path / "data", TEXT), folder=tmp_path / "out")
    names, about = aims(read(Article(TEXT)), read_entries(folder)["sheet:1"])
    peru = names[TEXT.index("Peru")]
    assert peru != 0
    assert names.get(TEXT.index("Holm"), 0) == 0
    assert about == {TEXT.index("thanked"): peru, TEXT.index("said"): NOBODY}


def test_a_name_kept_by_place_has_the_words_that_stand_there(kept: Path, tmp_path: Path) -> None:
    """A long name is kept as where it stands, alone and among others."""
    line = json.loads(kept.read_text(encoding="utf-8"))
    first, last = TEXT.index("Peru"), TEXT.index("Peru") + len("Peru")
    line["entries"][0] |= {"target": {"name": [first, last], "side": None}, "voices": [[first, last], "Ann Lee"]}
    kept.write_text(json.dumps(line) + "\n", encoding="utf-8")
    folder = annotated.unfolded(corpus(tmp_path / "data", TEXT), folder=tmp_path / "out")
    thanked, _ = read_entries(folder)["sheet:1"]
    assert thanked["target"]["name"] == "Peru"
    assert thanked["voices"] == ["Peru", "Ann Lee"]


def test_the_file_holds_no_text_of_the_reports(shared: Path) -> None:
    """No long run of words that a report has as it is: such a one is kept by place."""
    lines = (shared / "corpora" / "diplomacy.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for line in map(json.loads, annotated.ANNOTATED.read_text(encoding="utf-8").splitlines()):
        assert [w for w in words(line["entries"]) if len(w) >= 40 and w in texts[line["article"]]] == []


def words(value: object) -> list[str]:
    """Every string inside."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [w for one in value for w in words(one)]
    return [value] if isinstance(value, str) else []
