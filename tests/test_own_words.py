"""What the project says it says in its own words: no sentence of the reports in `shared` stands in it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORD = re.compile(r"[^\W_]+")
RUN = 8
"""Words in a row that chance does not bring together, names and formulas aside."""
FOLDERS = ("src", "tests", "docs", "eval", "examples", "tools", "training", "changelog.d")
WRITTEN = (".py", ".md", ".txt")
LISTS = ("src/memcon/data/", "training/annotated")
"""Tables of names and offices, and places in texts: facts, no sentences."""
NAMES = (
    "mohammed bin abdulrahman bin jassim al thani",
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
)
"""Longer runs of words that are anybody's."""


def runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Each run of so many words."""
    return (tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1))


def test_no_sentence_of_the_reports_stands_in_the_project(shared: Path) -> None:
    """Nor does one in which only the names were changed: what is between them is theirs all the same."""
    ours: dict[tuple[str, ...], str] = {}
    written = (p for folder in FOLDERS for p in ROOT.glob(f"{folder}/**/*") if p.suffix in WRITTEN)
    for path in sorted((ROOT / "README.md", *written)):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(LISTS):
            ours |= dict.fromkeys(runs(WORD.findall(path.read_text(encoding="utf-8").lower())), name)
    for name in NAMES:
        for run in runs(name.split()):
            ours.pop(run, None)
    assert ours
    taken: set[str] = set()
    reports = (shared / "corpora" / "diplomacy.jsonl", shared / "gold" / "doha" / "articles.jsonl")
    for line in (line for path in reports for line in path.read_text(encoding="utf-8").splitlines()):
        words = WORD.findall(json.loads(line)["text"].lower())
        taken |= {f"{ours[run]}: {' '.join(run)}" for run in runs(words) if run in ours}
    assert sorted(taken) == []
