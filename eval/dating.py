"""How well memcon dates a report whose publication day is hidden: `python eval/dating.py --shared ../shared`.

Every dated report of gold/dev, gold/train and a sample of the corpus (always the same, by a fixed seed) is read without
its day and dated again: from its text alone, the ledger being empty, then with all the others in the ledger, a fold of
them hidden at a time. Reported are the coverage (the true day lies within the days left), how many got both bounds and
their median width in days, and how many got a single day, and were right. A report that names its own day in a dateline
is counted apart: that day is stated, not worked out.
"""

import argparse
import json
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median

from memcon.dating.solve import solve
from memcon.extraction import extract
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.article import UNDATED, Article, Published
from memcon.model.dating import Dating, within
from memcon.model.document import Document
from memcon.model.entry import Entry
from memcon.pipeline import dated, settle
from memcon.pipeline.dates import own_clues
from memcon.reading.reader import read
from memcon.reading.times import find
from memcon.values.moment import on

ROOT = Path(__file__).resolve().parents[1]
SEED = 20241121
LONGEST = 12_000
"""Code points of a corpus report: longer ones are speeches and transcripts."""


@dataclass(frozen=True)
class Hidden:
    """A report read without its day: the true one, what it said of itself (`stated`), and its entries both ways."""

    document: Document
    day: date
    stated: date | None
    entries: tuple[Entry, ...]

    @property
    def article(self) -> Article:
        return self.document.article


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of one set: counts, and the width in days of those with both bounds."""

    name: str
    reports: int
    covered: int
    bounded: int
    width: float | None
    single: int
    right: int

    def line(self) -> str:
        """As a row of the table."""
        width = "-" if self.width is None else f"{self.width:.0f}"
        share = self.covered / self.reports if self.reports else 0.0
        return (f"{self.name:<26}{self.reports:>8}{share:>10.3f}{self.bounded:>9}{width:>8}"
                f"{self.single:>8}{self.right:>7}")  # fmt: skip


def rows(path: Path) -> Iterator[tuple[Article, date]]:
    """The dated reports of a file of articles, each without its day."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        published = (record.get("published") or "")[:10]
        if len(published) == len("2024-06-19") and (record.get("language") or "en").startswith("en"):
            article = Article(record["text"], record.get("title"), record.get("url") or None,
                              record.get("site") or None, ref=record["id"])  # fmt: skip
            yield article, date.fromisoformat(published)


def sample(path: Path, size: int) -> list[tuple[Article, date]]:
    """So many reports of the corpus, always the same."""
    fit = [(a, day) for a, day in rows(path) if len(a.text) <= LONGEST]
    return random.Random(SEED).sample(fit, min(size, len(fit)))


def hidden(article: Article, day: date) -> Hidden:
    """A report, read without its day."""
    stated = dated(article).published.moment.day
    document = read(replace(article, published=UNDATED))
    return Hidden(document, day, stated, extract(document))


def shown(one: Hidden) -> ArticleReading:
    """The same report with its day, as the ledger would have it."""
    published = Published(on(one.day), "stated")
    article = replace(one.article, published=published)
    times = find(article.text, published.moment)
    document = replace(one.document, article=article, times=times)
    return ArticleReading(article, extract(document), "eval")


def alone(those: Iterable[Hidden]) -> dict[str, Dating]:
    """Each dated from its own text."""
    return {h.article.id: solve(h.article.id, own_clues(h.document, h.entries)) for h in those}


def together(those: Sequence[Hidden], folds: int) -> dict[str, Dating]:
    """Each dated with all others in the ledger, of which those of its own fold are undated too."""
    whole = {h.article.id: shown(h) for h in those}
    found: dict[str, Dating] = {}
    for fold in range(folds):
        mine = {h.article.id for n, h in enumerate(those) if n % folds == fold}
        with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "fold.db") as ledger:
            for h in those:
                bare = ArticleReading(h.article, h.entries, "eval", clues=own_clues(h.document, h.entries))
                ledger.add(bare if h.article.id in mine else whole[h.article.id])
            settle(ledger)
            found |= {d.article: d for d in ledger.datings() if d.article in mine}
    return found


def figures(name: str, those: Sequence[Hidden], found: dict[str, Dating]) -> Figures:
    """What came of a set."""
    days = [(h.day, found[h.article.id].days if h.article.id in found else ()) for h in those]
    covered = sum(not left or within(left, day) for day, left in days)
    widths = [sum((m.latest - m.earliest).days + 1 for m in left if m.latest and m.earliest)
              for _, left in days if left and left[0].earliest and left[-1].latest]  # fmt: skip
    single = [(day, left) for day, left in days if len(left) == 1 and left[0].day]
    right = sum(left[0].day == day for day, left in single)
    return Figures(name, len(days), covered, len(widths), median(widths) if widths else None, len(single), right)


def main() -> None:
    """Print the figures as a table, and as JSON on the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--corpus", type=int, default=300, help="how many reports of the corpus")
    parser.add_argument("--folds", type=int, default=5, help="with the others in the ledger: in so many parts")
    given = parser.parse_args()
    gold, corpus = given.shared / "gold", given.shared / "corpora" / "diplomacy.jsonl"
    sets = {
        "gold/dev": list(rows(gold / "dev" / "articles.jsonl")),
        "gold/train": list(rows(gold / "train" / "articles.jsonl")),
        "corpus": sample(corpus, given.corpus),
    }
    taken = {
        name: list({h.article.id: h for h in (hidden(*row) for row in those)}.values()) for name, those in sets.items()
    }
    stated = [h for those in taken.values() for h in those if h.stated]
    left = {name: [h for h in those if not h.stated] for name, those in taken.items()}
    everything = list({h.article.id: h for those in left.values() for h in those}.values())
    made = []
    for kind, found in (("empty ledger", alone(everything)), ("full ledger", together(everything, given.folds))):
        made += [figures(f"{name}, {kind}", those, found) for name, those in left.items()]
    print(f"{'set':<26}{'reports':>8}{'coverage':>10}{'bounded':>9}{'width':>8}{'single':>8}{'right':>7}")
    for one in made:
        print(one.line())
    near = sum(h.stated is not None and abs((h.stated - h.day).days) <= 1 for h in stated)
    print(f"{len(stated)} more state their day in the text: {near} of them that of the metadata, to a day")
    print(json.dumps({one.name: {"coverage": round(one.covered / max(1, one.reports), 3), "width": one.width,
                                 "single": one.single, "right": one.right} for one in made}))  # fmt: skip


if __name__ == "__main__":
    main()
