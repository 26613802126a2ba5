"""Entries of a sample of reports, as JSON Lines: one side of `eval.gained_lost`.

    python eval/extracted.py REPORTS.jsonl OUT.jsonl

Run as a script, so that the memcon on the path is read with, be it this tree's or another's.
"""

import json
import sys
from pathlib import Path

from memcon.extraction import extract
from memcon.intake import load
from memcon.model.article import Article
from memcon.model.record import entry_record
from memcon.pipeline import dated
from memcon.reading.reader import read_all


def main() -> None:
    """Reads the reports and writes a line an entry; says on the way how many reports are done."""
    reports, out = sys.argv[1:]
    articles = (dated(item) for item in load(reports) if isinstance(item, Article))
    with Path(out).open("w", encoding="utf-8") as lines:
        for number, document in enumerate(read_all(articles), 1):
            for entry in extract(document):
                record = entry_record(entry) | {"ref": document.article.ref}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            if number % 20 == 0:
                print(f"  {number} reports", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
