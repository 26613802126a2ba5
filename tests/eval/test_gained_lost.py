"""What changed between two readings: entries gained, lost and changed, told in words."""

from typing import Any

import pytest

from eval.gained_lost import changes, sample, told


def record(kind: str, start: int, **slots: Any) -> dict[str, Any]:
    """An entry's record as an export has it."""
    text = "The minister met the envoy in Oslo on Monday."
    return {"kind": kind, "cue": {"start": start}, "evidence": [{"start": 0, "text": text}], **slots}


MET = record("meeting", 13, status="actual", where={"name": "Oslo"})


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ([MET], [MET], []),
        ([], [MET], ["+ meeting"]),
        ([MET], [], ["- meeting"]),
        ([MET], [record("meeting", 13, status="planned", where={"name": "Oslo"})], ["~ meeting", "actual -> planned"]),
        ([MET], [record("meeting", 13, status="actual", where=None)], ["~ meeting", "where: Oslo -> -"]),
        ([MET], [record("deed", 13, status="actual")], ["- meeting", "+ deed"]),
        ([MET, MET], [MET], ["- meeting"]),
    ],
)
def test_changes_are_told(before: list[dict[str, Any]], after: list[dict[str, Any]], lines: list[str]) -> None:
    """Each entry is gained, lost or changed, or not told at all."""
    text = "\n".join(line for change in changes(before, after) for line in told(change))
    assert all(line in text for line in lines)
    assert bool(text) == bool(lines)


def test_a_sample_is_spread_and_the_same(tmp_path: Any) -> None:
    """The sample takes reports from all of the corpus, always the same ones."""
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(f'{{"n": {n}}}\n' for n in range(100)), encoding="utf-8")
    sample(corpus, 4, tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n")[:4] == [
        f'{{"n": {n}}}' for n in (0, 25, 50, 75)
    ]
