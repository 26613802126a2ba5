"""Reports of the corpus that we annotated ourselves: what was read in them, by place, and no text of theirs.

`annotated.jsonl` has a line for each report: its id, how much of its text was read (`length`, in code points) and a
hash of that, and the entries, with `cue` and `evidence` as places in the text. They were read by the rules of
LEDGER.md, each report once; `when`, `where`, contents and quotations were not logged.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from .reports import read_lines

ANNOTATED = Path(__file__).with_name("annotated.jsonl")
FOLDER = Path("build/annotated")

Row = dict[str, Any]

_NEVER_LOGGED: Row = {"when": None, "where": None, "content": "", "quotations": []}


def unfolded(shared: Path, folder: Path = FOLDER) -> Path:
    """Writes the reports and their entries in the form of the gold folders, and gives the folder.

    Raises `ValueError`, naming the report, where the corpus has no such report or another text.
    """
    corpus = {row["id"]: row for row in read_lines(shared / "corpora" / "diplomacy.jsonl")}
    articles, entries = [], []
    for line in read_lines(ANNOTATED):
        article = _article(corpus, line)
        articles.append(article)
        entries.extend(_entry(article, number, entry) for number, entry in enumerate(line["entries"]))
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("articles", articles), ("entries", entries)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def text_hash(text: str) -> str:
    """What tells whether a text is the one that was read."""
    return sha256(text.encode()).hexdigest()[:16]


def _article(corpus: Mapping[str, Row], line: Row) -> Row:
    row = corpus.get(line["article"])
    if row is None:
        raise ValueError(f"{ANNOTATED.name}: the corpus has no report {line['article']}")
    text = row["text"][: line["length"]]
    if text_hash(text) != line["sha256"]:
        raise ValueError(f"{ANNOTATED.name}: {line['article']} has another text in this corpus: annotate it again")
    return row | {"text": text}


def _entry(article: Row, number: int, entry: Row) -> Row:
    """The entry as the gold has it: ids, and places with their words."""

    def place(span: list[int]) -> Row:
        return {"start": span[0], "end": span[1], "text": article["text"][span[0] : span[1]]}

    cue = place(entry["cue"]) if entry["cue"] else None
    ids = {"id": f"{article['id']}#{number}", "article": article["id"]}
    return _NEVER_LOGGED | entry | ids | {"cue": cue, "evidence": [place(entry["evidence"])]}
