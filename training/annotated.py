"""Reports of the corpus that we annotated ourselves: what was read in them, by place, and no text of theirs.

`annotated.jsonl` has a line for each report: its id, how much of its text was read (`length`, in code points) and a
hash of that, and the entries, with `cue` and `evidence` as places in the text; so are names and titles of 40 code
points and more, wherever the text has them as they are. They were read by the rules of LEDGER.md, each report once;
`when`, `where`, contents and quotations were not logged. Of two parts the one to `learn` from serves training, the
other to `judge` by: nothing may be tuned on it, and `make gate` shows what is found there. Who samples entries of the
corpus to read leaves these reports out: samples drawn until November 2026 did not, and rules were mended after they had
drawn on 25 of the 96.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from .reports import read_lines

ANNOTATED = Path(__file__).with_name("annotated.jsonl")
FOLDER = Path("build/annotated")

Part = Literal["learn", "judge"]

Row = dict[str, Any]

_ALL: Row = {"voices": [], "status": "actual", "when": None, "where": None}
_OF_KIND: Mapping[str, Row] = {
    "statement": {"target": None, "content": "", "quote": "indirect", "quotations": [], "channel": None},
    "meeting": {"format": "unspecified", "host": None, "mediator": None, "topics": [], "forum": None},
    "deed": {"target": None},
    "figure": {"relation": "=", "unit": None, "of": None, "since": None, "as_of": None},
    "role": {"title": None, "body": None, "acting": False, "since": None, "until": None},
}
"""What a line of the file leaves out, where it is this or was never logged."""
_NOBODY_SAYS: Row = {"role": None, "side": None}


def unfolded(shared: Path, part: Part = "learn", folder: Path = FOLDER) -> Path:
    """Writes the reports of a part and their entries in the form of the gold folders, and gives that folder.

    Raises `ValueError`, naming the report, where the corpus has no such report or another text.
    """
    corpus = {row["id"]: row for row in read_lines(shared / "corpora" / "diplomacy.jsonl")}
    articles: list[Row] = []
    entries: list[Row] = []
    for line in (line for line in read_lines(ANNOTATED) if line["part"] == part):
        article = _article(corpus, line)
        articles.append(article)
        entries.extend(_entry(article, number, entry) for number, entry in enumerate(line["entries"]))
    folder = folder / part
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "same_event.json").write_text('{"groups": [], "unsure": [], "look_alike": []}\n', encoding="utf-8")
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
    whole = _ALL | _OF_KIND[entry["kind"]] | {key: _in_words(value, article["text"]) for key, value in entry.items()}
    named = {key: _named(value) for key, value in whole.items() if key in ("speaker", "target", "actor", "parties")}
    return whole | named | ids | {"cue": cue, "evidence": [place(entry["evidence"])]}


def _in_words(value: Any, text: str) -> Any:
    """The value with the words of the text for each place (two whole numbers) in it."""
    match value:
        case [int(first), int(last)]:
            return text[first:last]
        case list():
            return [_in_words(one, text) for one in value]
        case dict():
            return {key: _in_words(one, text) for key, one in value.items()}
    return value


def _named(value: Any) -> Any:
    """Whoever is named, with a role and a side."""
    if isinstance(value, list):
        return [_named(one) for one in value]
    return _NOBODY_SAYS | value if isinstance(value, dict) else value
