"""What a change gained and lost, entry by entry: `python -m eval.gained_lost`, or `make gained-lost`.

Reads the same reports of `shared/corpora` with the working tree and with another commit (main, unless told), and
prints every entry that only one of them finds, and every slot in which they differ, with the sentence. There is no
gold here: a reviewer reads and judges.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Record = dict[str, Any]

TREE = Path(__file__).resolve().parent.parent
_BESIDES = frozenset({"id", "article", "evidence", "cue", "ref", "kind"})
"""What is no slot: where it stands and what it is called."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry before and after; None where that side has none."""

    before: Record | None
    after: Record | None

    @property
    def slots(self) -> list[str]:
        """The slots that differ; empty for an entry gained or lost."""
        if self.before is None or self.after is None:
            return []
        names = sorted((self.before.keys() | self.after.keys()) - _BESIDES)
        return [name for name in names if self.before.get(name) != self.after.get(name)]


def changes(before: list[Record], after: list[Record]) -> Iterator[Change]:
    """The entries of one article that differ: of one kind and cue they are one entry changed, else lost or gained."""
    rest = defaultdict(list)
    for record in after:
        rest[_place(record)].append(record)
    for record in before:
        same = rest[_place(record)]
        found = same.pop(0) if same else None
        change = Change(record, found)
        if found is None or change.slots:
            yield change
    yield from (Change(None, record) for records in rest.values() for record in records)


def _place(record: Record) -> tuple[str, int]:
    at = record.get("cue") or record["evidence"][0]
    return record["kind"], at["start"]


def told(change: Change) -> Iterator[str]:
    """The change as lines of text."""
    record = change.after or change.before or {}
    sign = "+" if change.before is None else "-" if change.after is None else "~"
    yield f"{sign} {record['kind']}: {' '.join(record['evidence'][0]['text'].split())[:240]}"
    if sign == "~":
        for slot in change.slots:
            yield f"    {slot}: {_short((change.before or {}).get(slot))} -> {_short((change.after or {}).get(slot))}"
    else:
        filled = ((k, v) for k, v in record.items() if k not in _BESIDES and v not in (None, [], ""))
        yield "    " + "; ".join(f"{k}: {_short(v)}" for k, v in filled)


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name") or value.get("edtf") or value.get("text"))
    if isinstance(value, list):
        return "[" + ", ".join(map(_short, value)) + "]"
    return "-" if value is None else str(value)[:80]


def sample(corpus: Path, count: int, out: Path) -> None:
    """Every so-manieth report of the corpus, so that all outlets and years are met, always the same ones."""
    lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
    step = max(1, len(lines) // count)
    out.write_text("".join(lines[::step][:count]), encoding="utf-8")


def entries(tree: Path, reports: Path, out: Path) -> dict[str, list[Record]]:
    """The entries that the memcon of a tree finds, by report."""
    print(f"reading with {tree.name}", file=sys.stderr)
    paths = os.environ | {"PYTHONPATH": str(tree / "src")}
    subprocess.run([sys.executable, str(TREE / "eval" / "extracted.py"), str(reports), str(out)], env=paths, check=True)
    found: dict[str, list[Record]] = defaultdict(list)
    for line in out.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found[record["ref"]].append(record)
    return found


def main() -> int:
    """Prints the changes by report, and how many there are of each kind."""
    parser = argparse.ArgumentParser(description="What a change gained and lost, entry by entry.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora/")
    parser.add_argument("--against", default="main", help="the commit to compare with")
    parser.add_argument("--reports", type=int, default=200, help="how many reports to read")
    options = parser.parse_args()
    corpus = options.shared / "corpora" / "diplomacy.jsonl"
    if not corpus.is_file():
        print(f"no reports to compare on: {corpus} is not there; give the folder with --shared", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        there, other = Path(folder), Path(folder) / "other"
        sample(corpus, options.reports, there / "reports.jsonl")
        git = ["git", "-C", str(TREE), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(other), options.against], check=True)
        try:
            before = entries(other, there / "reports.jsonl", there / "before.jsonl")
        finally:
            subprocess.run([*git, "remove", "--force", str(other)], check=True)
        _print(before, entries(TREE, there / "reports.jsonl", there / "after.jsonl"))
    return 0


def _print(before: dict[str, list[Record]], after: dict[str, list[Record]]) -> None:
    counts: dict[str, int] = defaultdict(int)
    for ref in sorted({*before, *after}):
        found = list(changes(before.get(ref, []), after.get(ref, [])))
        if found:
            print(f"\n{ref}")
        for change in found:
            kind = (change.after or change.before or {})["kind"]
            verb = "gained" if change.before is None else "lost" if change.after is None else "changed"
            counts[f"{kind} {verb}"] += 1
            print("\n".join(told(change)))
    print("\n" + (", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "no entry differs"))


if __name__ == "__main__":
    sys.exit(main())
