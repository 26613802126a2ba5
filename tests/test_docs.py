"""The documents say what the program does: commands, fields, files and walls are held to the code."""

import dataclasses
import json
import re
import runpy
from pathlib import Path

import pytest

from memcon.cli import COMMANDS
from memcon.model import entry
from memcon.model.record import CLASSES

ROOT = Path(__file__).resolve().parents[1]
DOCS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "examples").glob("*.md")))


def test_commands_page_is_the_help() -> None:
    """docs/commands.md is what the help texts say today."""
    made = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))["page"]()
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == made, "run: python tools/make_docs.py"


@pytest.mark.parametrize("kind", sorted(CLASSES))
def test_ledger_page_names_every_field(kind: str) -> None:
    """Every slot of every kind stands in docs/ledger.md, and every word that a slot may hold."""
    text = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
    names = {f.name for f in dataclasses.fields(CLASSES[kind])}
    words = {*entry.ACTS, *entry.DEED_TYPES, *entry.FORMATS, *entry.MEASURES, *entry.STATUSES, *entry.KINDS}
    assert {name for name in names | words if f"`{name}`" not in text} == set()


def test_readme_tells_the_figures_of_today() -> None:
    """The table of quality says what the gate's floors, a hundredth below the figures, hold the program to."""
    sets = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))
    floors, page = sets["dev"], (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+) \| (0\.\d+) \| (0\.\d+) \|", page, re.M)
    unseen = re.findall(r"^\| (\w+) \| 0.*\| (0\.\d+) \|$", page, re.M)
    assert sorted(kind for kind, *_ in rows) == sorted(CLASSES)
    for kind, found, right in rows:
        assert 0 <= round(float(found) - floors[f"{kind} found"], 2) <= 0.02, kind
        assert 0 <= round(float(right) - floors[f"{kind} right"], 2) <= 0.02, kind
    assert sorted(kind for kind, _ in unseen) == sorted(CLASSES)
    for kind, found in unseen:
        assert 0 <= round(float(found) - sets["unseen"][f"{kind} found"], 2) <= 0.02, kind


@pytest.mark.parametrize("page", DOCS, ids=lambda p: p.name)
def test_what_a_page_names_exists(page: Path) -> None:
    """Files, make targets and memcon commands that a page names are there."""
    text = page.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))
    for target in re.findall(r"\bmake ([a-z-]+)", code):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{page.name} names make {target}"
    for command in re.findall(r"`memcon ([a-z]+)", text):
        assert command in COMMANDS, f"{page.name} names memcon {command}"
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_no_page_is_written_in_the_programs_own_voice_with_loaded_words() -> None:
    """What memcon itself prints or explains never calls anybody by a loaded word; those stand in data alone."""
    loaded = re.compile(r"\b(terrorists?|regime|zionists?|infidels?|freedom fighters?|martyrs?)\b", re.IGNORECASE)
    for page in (
        *DOCS,
        *sorted((ROOT / "src/memcon/cli").glob("*.py")),
        *sorted((ROOT / "src/memcon/views").glob("*.py")),
    ):
        found = loaded.search(page.read_text(encoding="utf-8"))
        assert found is None, f"{page.name}: {found}"
