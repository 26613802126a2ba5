"""Intake on real input, beside the parts that it rests on: `make intake-report`.

Prints, over the pages of `corpora/html`: the main text against gold and against trafilatura's own with nothing around
it; titles and days beside trafilatura's and htmldate's; what could not be read. Then the feeds of `corpora/feeds`,
and the language of each report of `corpora/multilingual.jsonl`, as found without what the row states.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from htmldate import find_date
from trafilatura import bare_extraction
from trafilatura.settings import Document

from memcon.intake import load
from memcon.intake.language import language
from memcon.intake.published import published
from memcon.model.article import Article, Skipped

ROOT = Path(__file__).resolve().parents[1]
LATEST = "2099-12-31"
"""For htmldate, which otherwise takes the day on which it is asked."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what memcon and the libraries alone find in it, and what is there. `None` where gold is silent."""

    file: str
    gold: dict[str, Any]
    ours: Article | Skipped
    text: str
    title: str | None
    url: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a measure, memcon's share, the library's, over how many pages."""

    measure: str
    ours: float
    theirs: float
    of: int


def pages(folder: Path) -> Iterator[Page]:
    """Every page of the corpus, read by memcon and by the libraries."""
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = json.loads((folder / row["gold"]).read_text(encoding="utf-8"))
        (ours,) = load(folder / row["file"])
        data = (folder / row["file"]).read_bytes()
        found = bare_extraction(data, include_comments=False, with_metadata=True)
        library = found if isinstance(found, Document) else Document()
        day = find_date(data.decode("utf-8", "replace"), original_date=True, max_date=LATEST)
        yield Page(
            row["file"], gold | gold.get("metadata", {}), ours, library.text or "", library.title, library.url, day
        )


def table(found: list[Page]) -> list[Row]:
    """The measures over all pages."""
    texts = [(_f1(_text(p), p.gold["text"]), _f1(p.text, p.gold["text"])) for p in found if p.gold.get("text")]
    pieces = [(_pieces(_text(p), p.gold), _pieces(p.text, p.gold)) for p in found if "must_contain" in p.gold]
    titled = [p for p in found if p.gold.get("title")]
    titles = [(_same(_of(p, "title"), p.gold["title"]), _same(p.title, p.gold["title"])) for p in titled]
    days = [(_our_day(p) == day, p.day == day) for p in found for day in [_gold_day(p)] if day]
    addressed = [p for p in found if p.gold.get("url", "").startswith("http")]
    urls = [(_same(_of(p, "url"), p.gold["url"]), _same(p.url, p.gold["url"])) for p in addressed]
    named = (("main text, F1 over words", texts), ("pieces kept and left out, F1", pieces),
             ("title, exact", titles), ("day, exact", days), ("address, exact", urls))  # fmt: skip
    return [Row(name, _mean(a for a, _ in rows), _mean(b for _, b in rows), len(rows)) for name, rows in named]


def _mean(shares: Iterable[float]) -> float:
    several = tuple(shares)
    return sum(several) / max(1, len(several))


def languages(path: Path, stated: str | None) -> tuple[int, int, list[str]]:
    """Reports told rightly where this is what they state, all of them, and the wrong ones with what was found."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [(row, language(row["text"], stated)) for row in rows]
    wrong = [f"{row['id']}: {row['language']}, found {tag}" for row, tag in found if tag != row["language"]]
    return len(rows) - len(wrong), len(rows), wrong


def main() -> None:
    """Print the tables, and the figures as JSON on the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--wrong", action="store_true", help="show each wrong title and day")
    options = parser.parse_args()
    corpora = options.shared / "corpora"
    found = list(pages(corpora / "html"))
    rows = table(found)
    print(f"{'pages':<32}{'memcon':>9}{'library':>9}{'of':>6}")
    for row in rows:
        print(f"{row.measure:<32}{row.ours:>9.3f}{row.theirs:>9.3f}{row.of:>6}")
    skipped = [page for page in found if isinstance(page.ours, Skipped)]
    print(f"{len(found)} pages read, {len(skipped)} of them without a report:", *(f"\n  {_why(p)}" for p in skipped))
    if options.wrong:
        print(*_wrong(found), sep="\n")
    items = [item for feed in sorted((corpora / "feeds").iterdir()) for item in load(feed)]
    taken = [item for item in items if isinstance(item, Article)]
    dated = sum(item.published.basis == "stated" for item in taken)
    print(f"feeds: {len(items)} items, {len(taken)} articles, {dated} dated;", *Counter(_reasons(items)).items())
    right, of, wrong = languages(corpora / "multilingual.jsonl", None)
    against, _, _ = languages(corpora / "multilingual.jsonl", "en")
    print(
        f"languages: {right} of {of} right ({right / of:.1%}), {against} where a row states English", *wrong, sep="\n  "
    )
    figures = {row.measure: [round(row.ours, 4), round(row.theirs, 4), row.of] for row in rows}
    print(json.dumps({**figures, "feed articles": len(taken), "languages right": round(right / of, 4)}))


def _text(page: Page) -> str:
    return page.ours.text if isinstance(page.ours, Article) else ""


def _of(page: Page, name: str) -> str | None:
    return getattr(page.ours, name) if isinstance(page.ours, Article) else None


def _why(page: Page) -> str:
    return f"{page.file}: {page.ours.reason}" if isinstance(page.ours, Skipped) else page.file


def _reasons(items: list[Article | Skipped]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Skipped)]


def _our_day(page: Page) -> str | None:
    """The day that memcon gives, where it gives one."""
    day = page.ours.published.moment.day if isinstance(page.ours, Article) else None
    return day.isoformat() if day else None


def _gold_day(page: Page) -> str | None:
    day = published(page.gold.get("published") or page.gold.get("publish_date")).moment.day
    return day.isoformat() if day else None


def _same(found: str | None, gold: str) -> bool:
    return " ".join((found or "").split()) == " ".join(gold.split())


def _f1(found: str, gold: str) -> float:
    """F1 over words, as bags."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    shared = sum((left & right).values())
    return 2 * shared / (left.total() + right.total()) if shared else float(left == right)


def _pieces(found: str, gold: dict[str, Any]) -> float:
    """F1 over the pieces that the text must contain and must not contain."""
    text = " ".join(found.split())
    kept = sum(" ".join(piece.split()) in text for piece in gold["must_contain"])
    wrongly = sum(" ".join(piece.split()) in text for piece in gold["must_not_contain"])
    return 2 * kept / (kept + wrongly + len(gold["must_contain"]))


def _wrong(found: list[Page]) -> Iterator[str]:
    """Each title and each day that is not the gold's."""
    for page in found:
        for name, ours, theirs, gold in (("title", _of(page, "title"), page.title, page.gold.get("title")),
                                         ("day", _our_day(page), page.day, _gold_day(page))):  # fmt: skip
            if gold and not _same(ours, gold):
                yield f"{page.file} {name}:\n  gold    {gold}\n  memcon  {ours}\n  library {theirs}"


if __name__ == "__main__":
    main()
