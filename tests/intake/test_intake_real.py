"""Real input, where it lies beside the project: every report is taken, no page crashes, texts are untouched."""

import json
import re
from collections import Counter
from pathlib import Path

from memcon.intake import count, load
from memcon.intake.language import language
from memcon.intake.published import published
from memcon.model.article import UNDATED, Article

LEAST_F1 = 0.945
"""Main text against the gold of 58 real pages: trafilatura 2.3.1 itself reaches 0.951."""

LEAST_TITLES, LEAST_LANGUAGES = 0.86, 0.98
"""Titles of the 37 pages that have one in the gold, to the letter (trafilatura: 0.65); languages of 328 reports."""


def test_the_five_reports_are_taken_as_they_stand(shared: Path) -> None:
    """The text of each file is the text of the gold, to the character."""
    gold = [row["text"] for row in _rows(shared / "gold/doha/articles.jsonl")]
    taken = [item for item in load(shared / "cases/doha") if isinstance(item, Article)]
    assert [article.text for article in taken] == gold
    assert [article.title is not None for article in taken] == [False, False, False, True, False]
    assert [article.credits for article in taken] == [(), (), ("jpost.com",), (), ()]


def test_the_whole_corpus_is_taken(shared: Path) -> None:
    """4272 rows, 4272 articles, and every date that the rows state."""
    path = shared / "corpora/diplomacy.jsonl"
    rows = _rows(path)
    items = list(load(path))
    assert count([path]) == len(items) == len(rows)
    for row, item in zip(rows, items, strict=True):
        assert isinstance(item, Article)
        assert (item.text, item.ref) == (row["text"], row["id"])
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
    """Pages with a gold text: no crash, the main text as good as trafilatura's own, titles and days."""
    scores, titles, days = [], Counter[bool](), Counter[bool]()
    folder = shared / "corpora/html"
    for row in _rows(folder / "manifest.jsonl"):
        gold = json.loads((folder / row["gold"]).read_text(encoding="utf-8"))
        if "text" not in gold:
            continue
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
