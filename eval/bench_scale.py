"""Size: articles a second and peaks of memory, part of `make bench`. `FULL=1` takes the sizes that the goals name.

Prints three things. Intake alone, from a made web archive at two sizes ten times apart: the larger may need at most 1.2
times the memory. The same for the whole pipeline, over made reports of two sentences. And the whole pipeline over a
sample of `corpora/diplomacy.jsonl` by one worker and by two, with the seconds of each stage. Seconds by the clock say
little on a busy machine: beside them stand the processor's seconds, and how busy it was when this began.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from eval.made_archive import write_archive

SEED = 7
"""Of the sample, so that two measurements read the same reports."""
SMALL, LARGE = 100, 1000
FULL_SMALL, FULL_LARGE = 1000, 10_000
SAMPLE, FULL_SAMPLE = 60, 4272
"""Reports of `corpora/diplomacy.jsonl`: by default half a minute's reading; in full all of them."""
PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Omar Diallo", "Mei Tan", "Jan Novak", "Ida Berg", "Luis Paz")
TOWNS = ("Riga", "Oslo", "Vienna", "Geneva", "Lima", "Rabat")

Measured = dict[str, Any]


def run(*words: str) -> Measured:
    """One run in a process of its own."""
    command = [sys.executable, "-m", "eval.bench_run", *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    measured: Measured = json.loads(done.stdout)
    return measured


def sample(corpus: Path, path: Path, size: int) -> Path:
    """So many reports of a JSON Lines file, chosen by chance but always the same."""
    lines = corpus.read_text(encoding="utf-8").splitlines()
    chosen = random.Random(SEED).sample(lines, min(size, len(lines)))
    path.write_text("\n".join(chosen) + "\n", encoding="utf-8")
    return path


def intake(html: Path, folder: Path, sizes: tuple[int, int]) -> list[Measured]:
    """Intake alone at both sizes."""
    found = []
    for size in sizes:
        archive = folder / f"{size}.warc.gz"
        write_archive(archive, html, size)
        found.append(run("intake", str(archive)))
        archive.unlink()
    return found


def made(path: Path, size: int) -> Path:
    """So many short reports, no two alike: who met whom, where and when."""
    chance = random.Random(SEED)
    with path.open("w", encoding="utf-8") as file:
        for number in range(size):
            one, other = chance.sample(PEOPLE, 2)
            text = (
                f"{one} met {other} in {chance.choice(TOWNS)} on Monday. {one} said that talk {number} had gone well."
            )
            day = f"2026-{1 + number % 12:02d}-{1 + number % 28:02d}"
            file.write(json.dumps({"id": f"made-{number}", "text": text, "site": "Sheet", "published": day}) + "\n")
    return path


def workers(source: Path, folder: Path) -> list[Measured]:
    """The whole pipeline by one worker and by two."""
    return [run("whole", str(source), str(folder / "bench.db"), str(number)) for number in (1, 2)]


def table(name: str, rows: dict[str, Measured]) -> None:
    """Rows of what was measured."""
    print(f"{name:<26}{'articles':>9}{'seconds':>9}{'a second':>9}{'cpu':>8}{'peak MB':>9}{'worker':>8}")
    for label, row in rows.items():
        rate = row["articles"] / row["seconds"]
        print(f"{label:<26}{row['articles']:>9}{row['seconds']:>9.1f}{rate:>9.2f}{row['cpu']:>8.1f}"
              f"{row['peak']:>9}{row['worker peak']:>8}")  # fmt: skip


def measure(shared: Path, folder: Path, full: bool) -> Measured:
    """All of it, printed as it comes; gives the ratios."""
    busy = os.getloadavg()[0]
    sizes = (FULL_SMALL, FULL_LARGE) if full else (SMALL, LARGE)
    small, large = intake(shared / "corpora" / "html", folder, sizes)
    table("intake, a web archive", {"small": small, "large": large})
    few, many = (run("whole", str(made(folder / "made.jsonl", size)), str(folder / "made.db"), "1") for size in sizes)
    table("whole pipeline, made", {"small": few, "large": many})
    source = sample(shared / "corpora" / "diplomacy.jsonl", folder / "sample.jsonl", FULL_SAMPLE if full else SAMPLE)
    one, two = workers(source, folder)
    table("whole pipeline, real", {"one worker": one, "two workers": two})
    print("seconds by stage: " + ", ".join(f"{stage} {value:.1f}" for stage, value in one["stages"].items()))
    print(f"load of the machine before it began: {busy:.1f} (on a quiet one below 0.5)")
    return {
        "intake a second": round(large["articles"] / large["seconds"], 1),
        "intake memory, ten times the pages": round(large["peak"] / small["peak"], 2),
        "memory, ten times the reports": round(many["peak"] / few["peak"], 2),
        "two workers": round(one["seconds"] / two["seconds"], 2),
        "whole of reading": round(sum(one["stages"].values()) / one["stages"]["reading"], 2),
        "load": round(busy, 1),
    }


def scale(shared: Path) -> Measured:
    """`measure` in a passing folder; nothing where there is no corpus."""
    if not (shared / "corpora" / "diplomacy.jsonl").exists():
        print(f"no corpora in {shared}: sizes are not measured")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        return measure(shared, Path(folder), os.environ.get("FULL") == "1")
