"""Speed, as ratios within one run: `make bench`. Machines are noisy, so single seconds say little.

Reads a made pile (and, where there is a folder `shared`, its development gold) and prints what each stage costs beside
the language model's own work and beside reading as a whole, what a second `add` costs beside the first, and what
`timeline` costs at the start beside Python alone. Then sizes (`eval.bench_scale`): articles a second and memory.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from eval.bench_scale import SAMPLE, sample, scale
from memcon.extraction import extract
from memcon.intake import load
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.pipeline import ingest, reader, settle
from memcon.pipeline.sweeping import swept_seldom
from memcon.reading.engine import engine
from memcon.reading.reader import read

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "spring-2023"
ROUNDS = 5
"""Of a process start the best of five is taken: the others measure the machine's other work."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage took, in seconds."""

    name: str
    seconds: float


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and the processor time that it took: other programs do not count."""
    began = time.process_time()
    found = work()
    return found, time.process_time() - began


class Watched:
    """A session of the language model that counts the processor time of its runs."""

    def __init__(self, session: Any) -> None:
        self._session, self.seconds = session, 0.0

    def run(self, *given: Any) -> Any:
        """As the session."""
        found, seconds = timed(lambda: self._session.run(*given))
        self.seconds += seconds
        return found


@contextmanager
def watched() -> Iterator[tuple[Watched, Watched]]:
    """Inside, both sessions of the language model count their time."""
    model = engine()
    sessions = model._main, model._rel
    model._main, model._rel = counting = Watched(sessions[0]), Watched(sessions[1])
    try:
        yield counting
    finally:
        model._main, model._rel = sessions


def whole(source: Path, path: Path) -> float:
    """What `memcon add` costs from the file to the settled ledger, by one worker, in units of what the language model's
    own runs cost meanwhile: both in the processor's time of one process, the model loaded before."""
    with watched() as model, Ledger.open(path) as ledger:
        _, seconds = timed(lambda: ingest([str(source)], ledger))
    return seconds / sum(session.seconds for session in model)


def pipeline(articles: list[Article], path: Path) -> list[Stage]:
    """Each stage over all articles, one after the other."""
    with swept_seldom(), watched() as model, Ledger.open(path) as ledger:
        documents, reading = timed(lambda: [read(a) for a in articles])
        entries, extraction = timed(lambda: [extract(d) for d in documents])
        rows = [ArticleReading(a, e, reader()) for a, e in zip(articles, entries, strict=True)]
        _, adding = timed(lambda: [ledger.add(row) for row in rows])
        _, again = timed(lambda: [ledger.add(row) for row in rows])
        _, resolving = timed(lambda: settle(ledger))
        _, events = timed(ledger.events)
    named = zip(("the model", "reading", "extraction", "adding", "adding again", "resolving", "events"),
                (sum(session.seconds for session in model), reading, extraction, adding, again, resolving, events),
                strict=True)  # fmt: skip
    return [Stage(name, seconds) for name, seconds in named]


def starts(ledger: Path) -> dict[str, float]:
    """The best time of a process: Python alone, and `memcon timeline`."""
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "timeline": [sys.executable, "-m", "memcon", "--ledger", str(ledger), "timeline"],
    }
    return {name: min(_seconds(command) for _ in range(ROUNDS)) for name, command in commands.items()}


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - began


def _articles(source: Path) -> list[Article]:
    return [item for item in load(source) if isinstance(item, Article)]


def main() -> None:
    """Print the ratios as a table, and as JSON on the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = parser.parse_args().shared
    gold = shared / "gold" / "dev" / "articles.jsonl"
    source = gold if gold.exists() else EXAMPLES
    articles = _articles(source)
    words = sum(len(a.text.split()) for a in articles)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        # Once before the clock runs: the model is loaded then, and every table.
        pipeline(_articles(EXAMPLES), Path(folder) / "warm.db")
        stages = pipeline(articles, path)
        reports = shared / "corpora" / "diplomacy.jsonl"
        taken = sample(reports, Path(folder) / "sample.jsonl", SAMPLE) if reports.exists() else source
        ratio = whole(taken, Path(folder) / "whole.db")
        begun = starts(path)
    reading = stages[1].seconds
    print(f"{len(articles)} articles, {words} words of {source.parent.name}")
    print(f"{'stage':<14}{'seconds':>9}{'of reading':>12}")
    for stage in stages:
        print(f"{stage.name:<14}{stage.seconds:>9.3f}{stage.seconds / reading:>11.1%}")
    print(f"timeline starts in {begun['timeline'] / begun['python']:.1f} × the time of Python alone")
    print(f"the whole pipeline takes {ratio:.2f} × the language model's own time, over {taken.name}")
    ratios = {s.name: round(s.seconds / reading, 4) for s in stages}
    sizes = scale(shared)
    print(json.dumps({"words a second": round(words / reading), "of reading": ratios, "whole": round(ratio, 2),
                      "timeline start": round(begun["timeline"] / begun["python"], 2), "sizes": sizes}))  # fmt: skip


if __name__ == "__main__":
    main()
