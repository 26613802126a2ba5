"""Statements labelled one by one: each label finds its statement, what is none is left out, other texts are refused."""

import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from memcon.model.entry import Act
from training import labelled
from training.annotated import text_hash
from training.reports import read_lines

TEXT = "Kari Holm thanked Peru on Monday. Later Holm said the talks would go on. She urged Peru to come back."
LONGEST_NAME = 40
"""Code points of a target's name: names are facts, longer runs of a text are not."""


def corpus(folder: Path, text: str) -> Path:
    """A data folder whose corpus has one report."""
    (folder / "corpora").mkdir(parents=True)
    row = {"id": "sheet:1", "title": "Talks", "text": text, "published": "2024-05-15"}
    (folder / "corpora" / "diplomacy.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three labels of one report, of which one says that nobody said anything there."""
    said = [[TEXT.index("thanked"), "praise", None, "Peru"], [TEXT.index("said"), None, None, None],
            [TEXT.index("urged"), "appeal", "demand", "Peru"]]  # fmt: skip
    line = {"article": "sheet:1", "part": "learn", "sha256": text_hash(TEXT), "said": said}
    path = tmp_path / "labelled.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    monkeypatch.setattr(labelled, "LABELLED", path)
    monkeypatch.setattr(labelled, "FOLDER", tmp_path / "out")
    return tmp_path / "data"


def test_each_label_finds_its_statement(kept: Path) -> None:
    """By the place of the word that carries it; of another part there is none."""
    data = corpus(kept, TEXT)
    found = [(one.speech.act, label.act, label.target) for _, one, label in labelled.statements(data, "learn")]
    assert found == [("praise", "praise", "Peru"), ("appeal", "appeal", "Peru")]
    assert not list(labelled.statements(data, "judge"))


def test_another_text_is_refused_by_name(kept: Path) -> None:
    """A label of one text says nothing about another."""
    with pytest.raises(ValueError, match=r"sheet:1 has another text"):
        list(labelled.statements(corpus(kept, TEXT.replace("Peru", "Oman")), "learn"))


def test_a_report_that_is_gone_is_named(kept: Path) -> None:
    """Nothing is left out in silence."""
    data = corpus(kept, TEXT)
    (data / "corpora" / "diplomacy.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match=r"no report sheet:1"):
        list(labelled.statements(data, "learn"))


def test_what_is_kept_is_labels_and_no_text() -> None:
    """Acts of the ledger, places in order, names and nothing longer; each report in one part."""
    rows = read_lines(labelled.LABELLED)
    assert max(Counter(row["article"] for row in rows).values()) == 1
    assert {row["part"] for row in rows} == {"learn", "judge"}
    for row in rows:
        starts = [start for start, *_ in row["said"]]
        assert starts == sorted(set(starts))
        for _, act, other, target in row["said"]:
            assert {act, other} <= {None, *get_args(Act)}
            assert target is None or (act is not None and len(target) <= LONGEST_NAME)
