"""Names judged by the annotated reports: are those who met and spoke found as mentions where the text names them?

Of each report, every party and speaker whose annotated name stands in the text word for word, with a capital letter:
a mention must overlap one of its places and be one name with it by the scorer's own notion.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document
from memcon.pipeline import dated
from memcon.reading.reader import read

SETS = ("dev", "train")


def named(shared: Path, same: Callable[[object, object], bool]) -> dict[str, float]:
    """Per cent of such names that are found, and how many there are, over `gold/dev` and `gold/train`."""
    found = [_found(document, name, same) for part in SETS for document, name in _names(shared / "gold" / part)]
    return {"found": round(100 * sum(found) / max(1, len(found)), 1), "names": len(found)}


def _names(folder: Path) -> Iterator[tuple[Document, str]]:
    """Each report with each name of a party or speaker that stands in it."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for line in (folder / "entries.jsonl").read_text(encoding="utf-8").splitlines():
        entry: dict[str, Any] = json.loads(line)
        for actor in [*(entry.get("parties") or ()), entry.get("speaker") or {}]:
            names[entry["article"]][actor.get("name") or ""] = None
    for article in load(str(folder / "articles.jsonl")):
        if isinstance(article, Article):
            told = [name for name in names[article.ref or ""] if name in article.text and name != name.lower()]
            document = read(dated(article)) if told else None
            yield from ((document, name) for name in told if document is not None)


def _found(document: Document, name: str, same: Callable[[object, object], bool]) -> bool:
    """Whether a mention that is no pronoun overlaps one of the name's places, and is the same name."""
    mentions = [m for m in document.mentions if m.kind != "pronoun" and same(m.text, name)]
    start = document.article.text.find(name)
    while start >= 0:
        if any(m.span.start < start + len(name) and start < m.span.end for m in mentions):
            return True
        start = document.article.text.find(name, start + 1)
    return False
