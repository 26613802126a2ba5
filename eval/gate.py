"""The gate: reads the gold sets with memcon, scores what it finds, and refuses a drop under `floors.json`.

    python -m eval.gate [--shared ../shared] [--set dev] [--update]

The gold sets and their scorer stand in a sibling folder `shared`. Where that is absent the gate says so
and checks the small set of our own in `eval/gold` alone, with a plain comparison of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from memcon.exports.jsonl import export_jsonl
from memcon.ledger.ledger import Ledger
from memcon.model.entry import KINDS
from memcon.pipeline import ingest
from training.annotated import unfolded

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SETS = ("doha", "dev")
UNSEEN = "unseen"
"""Reports of the corpus that nothing was trained on (`training.annotated`); rules were mended after samples that drew
on 25 of the 96. Of their entries days, places and contents were not logged, so that only what is found counts, and not
whether it is right."""
STEP = 0.01
"""Floors are rounded down to this and set one lower: on another processor one entry may fall the other way."""

Figures = dict[str, Any]


def main() -> int:
    """Score all sets; gives 0, or 1 where a floor was missed."""
    arguments = _arguments()
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    missed: list[str] = []
    for name, gold, scorer in _sets(arguments.shared, arguments.set):
        figures = score(gold, scorer)
        print(table(name, figures))
        reached = flat(figures)
        if name == UNSEEN:
            reached = {key: value for key, value in reached.items() if key.endswith(" found")}
        if arguments.update:
            floors[name] = {k: max(0.0, int(v / STEP + 1e-9) * STEP - STEP) for k, v in reached.items()}
        missed += [f"{name}: {line}" for line in drops(reached, floors.get(name, {}), figures["ungrounded"])]
    if arguments.update:
        rounded = {s: {k: round(v, 2) for k, v in f.items()} for s, f in floors.items()}
        FLOORS.write_text(json.dumps(rounded, indent=1, sort_keys=True) + "\n")
    for line in missed:
        print(f"dropped  {line}", file=sys.stderr)
    return 1 if missed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    beside = HERE.parent.parent / "shared"
    parser.add_argument("--shared", type=Path, default=beside, help="folder with gold/ and score/")
    parser.add_argument("--set", default=None, help="one set only, by its folder's name")
    parser.add_argument("--update", action="store_true", help="write what was reached as the new floors")
    return parser.parse_args()


def _sets(shared: Path, only: str | None) -> Iterator[tuple[str, Path, Path | None]]:
    """The gold sets that are there: name, folder, scorer."""
    scorer = shared / "score" / "score.py"
    if not scorer.exists():
        print(f"gate: no {scorer}; only the set of our own is checked. Give --shared to check all.")
    for name in SETS if only is None else (only,):
        if scorer.exists() and (shared / "gold" / name).exists():
            yield name, shared / "gold" / name, scorer
    if (shared / "corpora").exists() and only in (None, UNSEEN):
        yield UNSEEN, unfolded(shared, "judge"), scorer
    own = HERE / "gold"
    if (own / "entries.jsonl").exists() and only in (None, "own"):
        yield "own", own, None


def score(gold: Path, scorer: Path | None) -> Figures:
    """The scorer's figures for a gold folder, read by memcon afresh; without a scorer those of `plain_score`."""
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "export"
        with Ledger.open(Path(folder) / "gate.db") as ledger:
            ingest([str(gold / "articles.jsonl")], ledger)
            export_jsonl(ledger, export)
        if scorer is None:
            return plain_score(gold, export)
        command = [sys.executable, str(scorer), str(gold), str(export), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def plain_score(gold: Path, export: Path) -> Figures:
    """A stricter and simpler count for our own set: an entry is found if its kind, its first sentence and its
    names agree to the letter, and right if its status and time do too."""
    articles = {a["id"]: a for a in _rows(export / "articles.jsonl")}
    wanted, found = _rows(gold / "entries.jsonl"), _rows(export / "entries.jsonl")
    ungrounded = sum(
        articles[e["article"]]["text"][v["start"] : v["end"]] != v["text"] for e in found for v in e["evidence"]
    )
    kinds: Figures = {}
    for kind in KINDS:
        asked = [_key(e, e["article"]) for e in wanted if e["kind"] == kind]
        given = [_key(e, articles[e["article"]]["ref"]) for e in found if e["kind"] == kind]
        both = sum(k[:-1] in [a[:-1] for a in asked] for k in given)
        right = sum(k in asked for k in given)
        rows = {what: _f1(hits, len(given), len(asked)) for what, hits in (("found", both), ("right", right))}
        kinds[kind] = {"gold": len(asked), "predicted": len(given), **rows, "slots": {}}
    return {"articles": f"{len(articles)}", "ungrounded": ungrounded, "kinds": kinds}


def _key(entry: Figures, article: str) -> tuple[str, ...]:
    """What makes two entries the same one, and last what makes it right."""
    named = [entry.get(slot) for slot in ("speaker", "actor", "holder")] + list(entry.get("parties") or [])
    names = sorted(n["name"] if isinstance(n, dict) else n for n in named if n)
    when = entry["when"] or {}
    told = (entry["status"], when.get("earliest"), when.get("latest"))
    return article, entry["evidence"][0]["text"], "|".join(names), str(entry.get("value")), str(told)


def _f1(hits: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = hits / found if found else 0.0, hits / gold if gold else 0.0
    both = precision + recall
    return {"p": precision, "r": recall, "f1": 2 * precision * recall / both if both else 0.0}


def _rows(path: Path) -> list[Figures]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def flat(figures: Figures) -> dict[str, float]:
    """One number a line: `meeting found`, `meeting right`, …, `quotations`, `days`, …, `same event`."""
    kinds = figures["kinds"]
    found = {f"{kind} {what}": float(kinds[kind][what]["f1"]) for kind in kinds for what in ("found", "right")}
    found |= {"quotations": float(figures["quotations"]["f1"])} if "quotations" in figures else {}
    days = figures.get("dates", {})
    told = sum(days.get(verdict, 0) for verdict in ("equal", "covers", "empty", "false"))
    found |= {"days": days["equal"] / told, "days never false": float(days["never false"])} if told else {}
    return found | ({"same event": float(figures["same event"]["f1"])} if "same event" in figures else {})


def drops(reached: dict[str, float], floors: dict[str, float], ungrounded: int) -> list[str]:
    """What fell under its floor, in words."""
    found = [f"{key} is {reached.get(key, 0.0):.2f}, its floor is {floor:.2f}" for key, floor in sorted(floors.items())
             if reached.get(key, 0.0) < floor]  # fmt: skip
    return [*found, f"{ungrounded} entries without true evidence"] if ungrounded else found


def table(name: str, figures: Figures) -> str:
    """The figures as people read them."""
    lines = [f"{name}: articles {figures['articles']}, entries without true evidence {figures['ungrounded']}"]
    for kind, row in figures["kinds"].items():
        found, right = row["found"], row["right"]
        slots = " ".join(f"{slot} {share:.2f}" for slot, share in row["slots"].items())
        scores = f"found {found['p']:.2f} {found['r']:.2f} {found['f1']:.2f}  right {right['f1']:.2f}"
        if name == UNSEEN:
            scores, slots = scores.partition("  right")[0], ""
        lines.append(f"  {kind:<10}{row['gold']:>5}{row['predicted']:>5}  {scores}  {slots}".rstrip())
    if name == UNSEEN:
        return "\n".join(lines)
    lines += [f"  {key} {figures[key]}" for key in ("quotations", "dates", "same event") if key in figures]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
