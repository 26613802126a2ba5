"""Compiled templates are kept beside the templates, and only where that is allowed and true."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from memcon.web.compiled import Compiled


def shown(folder: Path) -> str:
    """The page as a fresh process shows it."""
    env = Environment(loader=FileSystemLoader(folder), autoescape=True, bytecode_cache=Compiled(folder, Path(__file__)))
    return env.get_template("page.html").render(name="<Riga>")


def kept(folder: Path) -> list[Path]:
    """What lies beside the templates."""
    return list((folder / "__pycache__").glob("*.cache"))


def test_what_was_compiled_is_kept_and_means_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process reads what the first one kept; a template that was changed is compiled anew."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    page = tmp_path / "page.html"
    page.write_text("one {{ name }}", encoding="utf-8")
    assert [shown(tmp_path), shown(tmp_path)] == ["one &lt;Riga&gt;"] * 2
    assert len(kept(tmp_path)) == 1
    page.write_text("two {{ name }}", encoding="utf-8")
    assert shown(tmp_path) == "two &lt;Riga&gt;"


def test_a_damaged_file_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rubbish in the place of a compiled template does no harm."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "page.html").write_text("one {{ name }}", encoding="utf-8")
    shown(tmp_path)
    for file in kept(tmp_path):
        file.write_bytes(b"rubbish")
    assert shown(tmp_path) == "one &lt;Riga&gt;"


def test_nothing_is_kept_where_nothing_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither where Python is told to write none, nor where the folder cannot be made."""
    (tmp_path / "page.html").write_text("one {{ name }}", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown(tmp_path) == "one &lt;Riga&gt;"
    assert not (tmp_path / "__pycache__").exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").write_text("a file", encoding="utf-8")
    assert shown(tmp_path) == "one &lt;Riga&gt;"
