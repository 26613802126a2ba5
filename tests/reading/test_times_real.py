"""Times in real reports: what careful readers concluded, beside what the words give. Needs the folder `shared`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from memcon.reading.times import find
from memcon.values.moment import Moment, parse

# Measured on the development gold: 76 of the 87 words of time that stand in their entry's evidence mean exactly the
# gold's days in one of the two tenses; in the others the readers went by more than the words ("on Sunday" said of
# what an earlier day had brought). The floor leaves room for one.
FLOOR = 0.86


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def told(gold: Path) -> Iterator[tuple[dict[str, Any], list[Moment]]]:
    """Each time that the gold tells of a dated article, with the readings of the words that it names."""
    articles = {a["id"]: a for a in rows(gold / "articles.jsonl")}
    for entry in rows(gold / "entries.jsonl"):
        when, published = entry["when"], articles[entry["article"]]["published"]
        sentence = next((e["text"] for e in entry["evidence"] if when and when["text"] in e["text"]), None)
        if not when or not published or sentence is None:
            continue
        start = sentence.find(when["text"])
        end = start + len(when["text"])
        mentions = [m for m in find(sentence, parse(published[:10])) if m.span.start < end and start < m.span.end]
        readings = [r for m in mentions for r in (m.moment, m.ahead) if r and m.kind not in ("relative", "duration")]
        if any(r.known for r in readings):
            yield when, readings


def test_readers_and_words_agree(shared: Path) -> None:
    """The words of time in the development gold mean the days that its readers wrote down."""
    found = list(told(shared / "gold" / "dev"))
    equal = sum(
        any((r.earliest and r.earliest.isoformat(), r.latest and r.latest.isoformat()) == ends for r in readings)
        for when, readings in found
        for ends in [(when["earliest"], when["latest"])]
    )
    assert len(found) > 80
    assert equal / len(found) >= FLOOR, f"{equal} of {len(found)}"


def test_real_reports_are_read(shared: Path) -> None:
    """Every mention in two hundred real reports stands where it says, in order."""
    path = shared / "corpora" / "diplomacy.jsonl"
    for article in rows(path)[:200]:
        end = 0
        for mention in find(article["text"], None):
            assert mention.span.start >= end
            assert mention.span.of(article["text"]) == mention.moment.text
            end = mention.span.end
