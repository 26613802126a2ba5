"""Folders and standard input: the same order everywhere, nothing read twice, names that are no text."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from memcon.intake import count, load
from memcon.model.article import Article, Skipped

REPORT = "The two ministers met in Vienna on Tuesday and agreed to meet again."


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    """Folders stand among the files by their names; names with a leading point are left out."""
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.txt", "B.txt", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{REPORT} Told in {name}.", encoding="utf-8")
    names = [str(Path(item.source).relative_to(tmp_path)) for item in load(tmp_path)]
    assert names == ["B.txt", "a.txt", "b/10.txt", "b/2.txt", "c.txt"]
    assert [item.source for item in load(tmp_path / ".hidden.txt")] == [str(tmp_path / ".hidden.txt")]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    """No item, no error."""
    assert list(load(tmp_path)) == []
    assert count([tmp_path]) == 0


def test_folders_too_deep_are_told(tmp_path: Path) -> None:
    """A chain of folders ends with a reason, not with a crash."""
    deep = tmp_path.joinpath(*["d"] * 70)
    deep.mkdir(parents=True)
    (item,) = load(tmp_path)
    assert isinstance(item, Skipped)
    assert item.reason == "more than 60 folders deep"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="this system allows only names that are text")
def test_a_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    """The bytes of a name may be anything; what we show of it is text."""
    odd = os.fsencode(tmp_path) + b"/report-\xff.txt"
    with open(odd, "w", encoding="utf-8") as file:
        file.write(REPORT)
    (article,) = load(tmp_path)
    assert isinstance(article, Article)
    assert article.source.endswith("report-\ufffd.txt")


def test_standard_input_is_any_kind() -> None:
    """`-` reads bytes; their content tells the kind."""
    (text,) = load("-", stdin=io.BytesIO(REPORT.encode()))
    rows = list(load("-", stdin=io.BytesIO(json.dumps({"text": REPORT}).encode() + b"\n{}\n")))
    assert isinstance(text, Article)
    assert (text.text, text.source) == (REPORT, "standard input")
    assert [item.source for item in rows] == ["standard input:1", "standard input:2"]
    assert list(load("-", stdin=io.BytesIO(b""))) == [Skipped("standard input", "empty")]


def test_a_count_is_what_will_come(tmp_path: Path) -> None:
    """Files count one, JSON Lines their lines, and what comes by standard input cannot be known."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text((json.dumps({"text": REPORT}) + "\n") * 3, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": REPORT}), encoding="utf-8")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7")
    assert count([tmp_path, str(tmp_path / "a.txt")]) == 7 == len(list(load(tmp_path))) + 1
    assert count(["-", tmp_path]) is None


def test_the_same_input_gives_the_same_articles(tmp_path: Path) -> None:
    """Ids hang on the text alone."""
    (tmp_path / "a.txt").write_bytes(REPORT.encode() + b"\r\n")
    (tmp_path / "b.txt").write_bytes(REPORT.encode() + b"\n")
    first, second = (item for item in load(tmp_path) if isinstance(item, Article))
    assert (first.ref, second.ref) == ("a", "b")
    assert first.id == second.id
