"""Real input, where it lies beside the project: every report is taken, no page crashes, texts are untouched."""

import json
import re
from collections import Counter
from pathlib import Path

from memcon.intake import count, load
from memcon.intake.language import language
from memcon.intake.published import published
from memcon.model.article import UNDATED, Article

LEAST_F1 = 0.93
"""Main text against the gold of 29 real pages: trafilatura 2.3.1 itself reaches 0.935 there, 0.951 on all 58."""

SEGMENTS = "segments in/out"
"""The gold of the other pages: pieces of text, which `make intake-report` looks at."""

LEAST_TITLES, LEAST_LANGUAGES = 0.80, 0.98
"""Titles to the letter, of the pages that have one in the gold; languages of 328 reports."""


def test_the_five_reports_are_taken_as_they_stand(shared: Path) -> None:
    """The text of each file is the text of the gold, to the character."""
    gold = [row["text"] for row in _rows(shared / "gold/doha/articles.jsonl")]
    taken = [item for item in load(shared / "cases/doha") if isinstance(item, Article)]
    assert [article.text for article in taken] == gold
    assert [article.title is not None for article in taken] == [False, False, False, True, False]
    assert [article.credits for article in taken] == [(), (), ("jpost.com",), (), ()]


def test_real_rows_are_taken(shared: Path, tmp_path: Path) -> None:
    """Each eighth of 4272: an article for each row, and every date that the rows state."""
    rows = _rows(shared / "corpora/diplomacy.jsonl")[::8]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    items = list(load(path))
    assert count([path]) == len(items) == len(rows)
    for row, item in zip(rows, items, strict=True):
        assert isinstance(item, Article)
        assert (item.text, item.ref, item.language) == (row["text"], row["id"], "en")
        assert bool(row["published"]) == (item.published is not UNDATED)


def test_every_item_of_a_feed_is_taken(shared: Path) -> None:
    """As they were served: all items, all dated by the feed."""
    items = list(load(shared / "corpora/feeds"))
    assert len(items) == 40
    assert all(isinstance(item, Article) and item.published.basis == "stated" and item.url for item in items)


def test_languages_are_told_from_the_text(shared: Path) -> None:
    """Reports in seven languages, as they are found without what the rows state."""
    rows = _rows(shared / "corpora/multilingual.jsonl")
    right = sum(language(row["text"], None) == row["language"] for row in rows)
    assert right >= LEAST_LANGUAGES * len(rows)


def test_real_pages_are_as_good_as_trafilatura(shared: Path) -> None:
    """Each second page with a gold text: the main text as good as trafilatura's own, titles and days."""
    scores, titles, days = [], Counter[bool](), Counter[bool]()
    folder = shared / "corpora/html"
    for row in [row for row in _rows(folder / "manifest.jsonl") if row["gold_kind"] != SEGMENTS][::2]:
        gold = json.loads((folder / row["gold"]).read_text(encoding="utf-8"))
        (item,) = load(folder / row["file"])
        assert isinstance(item, Article), item
        scores.append(_f1(item.text, gold["text"]))
        if gold.get("title"):
            titles[item.title == " ".join(gold["title"].split())] += 1
        if day := published(gold.get("published")).moment.day:
            days[item.published.moment.day == day] += 1
    assert sum(scores) / len(scores) >= LEAST_F1
    assert titles[True] >= LEAST_TITLES * titles.total()
    assert days[False] == 0


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _f1(found: str, gold: str) -> float:
    """F1 over words, as bags."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    shared = sum((left & right).values())
    return 2 * shared / (left.total() + right.total()) if shared else float(left == right)
