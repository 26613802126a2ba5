"""How well `when` is told: of the gold's meetings and deeds that memcon finds, whose days are equal, vaguer, or false.

    python -m eval.when [--shared ../shared] [--set dev] [--cache FOLDER] [--show false,empty]

Prints for each gold set, and for five folds of its reports (every fifth report is one fold), how many entries have
`equal` days, `vaguer` ones (wider, and true), none where the gold has some (`empty`), and `false` ones, which shut
out a day that the gold allows; each false one is shown with its sentence. Pairs of entries and verdicts are those of
the sets' own scorer. Reading is the slow part: with `--cache` the documents are kept as pickles in a folder, one
file a set. The caller throws them away after a change to `reading` or to the model.
"""

import argparse
import importlib.util
import json
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from memcon.extraction import extract
from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document
from memcon.model.record import entry_record
from memcon.pipeline import dated
from memcon.reading.reader import read
from memcon.reading.times import find
from memcon.values.week import first_day

HERE = Path(__file__).parent
SETS = ("dev", "train", "doha")
VERDICTS = ("equal", "covers", "empty", "false")
FOLDS = 5

Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A gold entry with its partner among those found, the report that both are of, and the verdict on the days."""

    report: str
    published: str | None
    gold: Row
    found: Row
    verdict: str

    def shown(self) -> str:
        """In two lines: report, publication, the two readings; the sentence."""
        asked, given = (_short(row) for row in (self.gold, self.found))
        words = " ".join(" ".join(v["text"].split()) for v in self.found["evidence"])
        return f"{self.verdict:7}{self.report} ({self.published}): gold {asked}, found {given}\n        {words[:300]}"


def main() -> None:
    """Print the figures of each set asked for, and its cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared", help="folder with gold/, score/")
    parser.add_argument("--set", action="append", choices=SETS, help="one set (may be given again); else all")
    parser.add_argument("--cache", type=Path, help="folder where read documents are kept")
    parser.add_argument("--show", default="false", help="verdicts whose cases are shown, with commas")
    given = parser.parse_args()
    for name in given.set or SETS:
        cases = tuple(_cases(given.shared, name, given.cache))
        for case in cases:
            if case.verdict in given.show.split(","):
                print(case.shown())
        print(f"{name:10}{_figures(Counter(c.verdict for c in cases))}")
        refs = list(dict.fromkeys(c.report for c in cases))
        for fold in range(FOLDS):
            mine = frozenset(refs[fold::FOLDS])
            print(f"  fold {fold + 1}   {_figures(Counter(c.verdict for c in cases if c.report in mine))}")


def _figures(verdicts: Counter[str]) -> str:
    total = max(verdicts.total(), 1)
    counts = "  ".join(f"{'vaguer' if v == 'covers' else v} {verdicts[v]}" for v in VERDICTS)
    equal, never = verdicts["equal"] / total, 1 - verdicts["false"] / total
    return f"{total:4} found  {counts}   equal {equal:.3f}  never false {never:.3f}"


def _cases(shared: Path, name: str, cache: Path | None) -> Iterator[Case]:
    scorer, gold = _scorer(shared / "score" / "score.py"), shared / "gold" / name
    wanted = [json.loads(line) for line in (gold / "entries.jsonl").read_text(encoding="utf-8").splitlines()]
    for document in _documents(gold, cache):
        entries = [entry_record(e) for e in extract(document)]
        ref = document.article.ref or ""
        for kind in ("meeting", "deed"):
            asked = [g for g in wanted if g["article"] == ref and g["kind"] == kind]
            given = [e for e in entries if e["kind"] == kind]
            for i, j in scorer.match(asked, given):
                verdict = scorer.when_verdict(asked[i]["when"], given[j]["when"])
                yield Case(ref, document.article.published.edtf, asked[i], given[j], verdict)


def _scorer(path: Path) -> ModuleType:
    """The scorer of the gold sets, which is a script beside them and no part of any package."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"eval.when: no scorer at {path}; give the folder that holds gold/ and score/ with --shared")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _documents(gold: Path, cache: Path | None) -> tuple[Document, ...]:
    """The set's reports as documents; kept ones have their times found anew, since that is what is measured."""
    kept = cache / f"{gold.name}.pkl" if cache else None
    if kept and kept.exists():
        documents: tuple[Document, ...] = pickle.loads(kept.read_bytes())
        return tuple(_again(d) for d in documents)
    articles = (dated(a) for a in load(str(gold / "articles.jsonl")) if isinstance(a, Article))
    documents = tuple(map(read, articles))
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(documents))
    return documents


def _again(document: Document) -> Document:
    article = document.article
    times = find(article.text, article.published.moment, first_day(article.publisher))
    return Document(article, document.tokens, document.sentences, document.mentions, document.quotes, times,
                    document.cues)  # fmt: skip


def _short(row: Row) -> str:
    when = row["when"] or {}
    days = " to ".join(when.get(end) or ".." for end in ("earliest", "latest"))
    return f"{days} {when.get('text') or ''!r} {row['status']}"


if __name__ == "__main__":
    main()
