"""One measured run in a process of its own, so that its peak of memory is its own: `eval.bench_scale` starts it.

    python -m eval.bench_run intake FILE              only taken in
    python -m eval.bench_run whole FILE LEDGER 2      the whole pipeline, by two workers

Prints JSON: articles, seconds by the clock, seconds of processor time (with the workers'), the peak of this process
and of the largest worker in MB, and the seconds of each stage.
"""

import json
import resource
import sys
import time
from pathlib import Path

from memcon.intake import load
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.pipeline import How, ingest

_KILO = 1024 if sys.platform == "darwin" else 1
"""Linux counts the peak in kB, macOS in bytes."""


def intake(file: str) -> tuple[int, dict[str, float]]:
    """Take a file in and let everything go."""
    return sum(isinstance(item, Article) for item in load(file)), {}


def whole(file: str, ledger: str, workers: str) -> tuple[int, dict[str, float]]:
    """Read a file into a new ledger."""
    Path(ledger).unlink(missing_ok=True)
    with Ledger.open(ledger) as opened:
        done = ingest([file], opened, how=How(int(workers)))
        return done.added + done.unread, dict(opened.runs(1)[0].seconds)


def main() -> None:
    """Run what the command line asks for, and print what it cost."""
    work, *words = sys.argv[1:]
    began = time.perf_counter()
    articles, stages = intake(*words) if work == "intake" else whole(*words)
    seconds = time.perf_counter() - began
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({
        "articles": articles, "seconds": round(seconds, 2),
        "cpu": round(own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime, 2),
        "peak": own.ru_maxrss // _KILO // 1024, "worker peak": others.ru_maxrss // _KILO // 1024, "stages": stages,
    }))  # fmt: skip


if __name__ == "__main__":
    main()
