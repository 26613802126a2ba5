"""What resolution costs, by the size of the ledger: `make bench-resolution`.

    python -m eval.bench_resolution [--sizes 100 300 1000]

For each size (in articles; a made report has some ten entries) a made ledger is resolved as a whole in a process of
its own, then one more report is added and settled. Prints seconds (by the clock and of the processor, with those of the
second process that helps with a large ledger), the peak of memory of both, and with what power of the number of entries
the processor's time grows, from size to size and from the smallest to the largest. From 10^4 to 10^6 entries is
`--sizes 1000 10000 100000`: some ten minutes to make, as long to resolve.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.record import entry_from, entry_record
from memcon.pipeline import settle

MEGABYTE = 1024
Figures = dict[str, float]


def main() -> None:
    """Print a table, and the figures as JSON on the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--ledger", type=Path, help="a made ledger to measure instead; it is changed")
    asked = parser.parse_args()
    if asked.ledger:
        print(json.dumps(measure(asked.ledger)))
        return
    found = [_apart(size) for size in asked.sizes]
    heads = ("entries", "events", "all, s", "cpu, s", "one, s", "its cpu", "peak, MB", "power")
    print("".join(f"{head:>9}" for head in heads))
    for before, row in zip((found[0], *found), found, strict=False):
        print(f"{row['entries']:>9.0f}{row['events']:>9.0f}{row['all']:>9.1f}{row['cpu']:>9.1f}{row['one']:>9.2f}"
              f"{row['one cpu']:>9.2f}{row['peak']:>9.0f}{exponent(before, row):>9.2f}")  # fmt: skip
    power = exponent(found[0], found[-1])
    span = f"from {found[0]['entries']:,.0f} to {found[-1]['entries']:,.0f} entries"
    print(f"{span} the processor's time grows with their number to the power {power:.2f}")
    print(json.dumps({"sizes": found, "exponent": power}))


def exponent(small: Figures, large: Figures) -> float:
    """With what power of the number of entries the processor's time grows."""
    if small["entries"] == large["entries"]:
        return 0.0
    return round(math.log(large["cpu"] / small["cpu"]) / math.log(large["entries"] / small["entries"]), 2)


def _apart(size: int) -> Figures:
    """Made and measured in processes of their own, so that the peak of memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "made.db")
        command = [sys.executable, "-m", "eval.made_ledger", path, "--articles", str(size)]
        subprocess.run(command, check=True, capture_output=True)
        command = [sys.executable, "-m", "eval.bench_resolution", "--ledger", path]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures: Figures = json.loads(told)
    return figures


def measure(path: Path) -> Figures:
    """Resolve the whole ledger anew, then one more report."""
    with Ledger.open(path) as ledger:
        with ledger._store.write():
            ledger._store.run("UPDATE state SET value = -1 WHERE name = 'linked'")
        began, cpu = time.perf_counter(), _processor()
        settle(ledger)
        whole, cpu = time.perf_counter() - began, _processor() - cpu
        ledger.add(_once_more(ledger))
        began, used = time.perf_counter(), time.process_time()
        settle(ledger)
        one, used = time.perf_counter() - began, time.process_time() - used
        peak = sum(resource.getrusage(who).ru_maxrss for who in _WHO) / MEGABYTE
        return {"entries": ledger.count(), "events": ledger.tally().events, "all": round(whole, 2),
                "cpu": round(cpu, 2), "one": round(one, 3), "one cpu": round(used, 3), "peak": round(peak)}  # fmt: skip


_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _processor() -> float:
    """Seconds of the processor so far, of this process and of those that helped and have ended."""
    used = [resource.getrusage(who) for who in _WHO]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _once_more(ledger: Ledger) -> ArticleReading:
    """A report that tells what the first of the ledger tells, with a sentence of its own."""
    first = next(iter(ledger.articles()))
    report = Article(f"{first.text}\nSo it was told once more.", publisher="Example Sheet", published=first.published)
    told = ledger.entries(EntryQuery(articles=(first.id,)))
    entries = tuple(entry_from({**entry_record(entry), "article": report.id}, report) for entry in told)
    return ArticleReading(report, entries, "once more")


if __name__ == "__main__":
    main()
