"""What the small regressions share: the annotated reports as read, their sources, folds, and the table they write.

`deeds` and `targets` enter.
"""

import argparse
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document
from memcon.pipeline.line import dated
from memcon.reading.reader import read

from .annotated import unfolded
from .reports import Entry, read_entries

FOLDS = 5
TABLES = Path("src/memcon/data/en")


def reports(data: Path, own: bool = True) -> Iterator[tuple[Document, list[Entry]]]:
    """Each annotated report of the data folder, read with the shipped language model, with what its reader logged;
    those that we annotated ourselves too, where `own`."""
    for folder in (data / "gold" / "train", *((unfolded(data),) if own else ())):
        entries = read_entries(folder)
        for article in load(str(folder / "articles.jsonl")):
            if isinstance(article, Article):
                yield read(dated(article)), entries.get(article.ref or "", [])


def source_of(article: Article) -> str:
    """Where a report comes from: its outlet, else its site, else itself."""
    return article.publisher or urlsplit(article.url or "").netloc or article.ref or ""


def fold_of(source: str) -> int:
    """The fold of all reports of a source, so that none is judged by weights that have seen its wording."""
    return zlib.crc32(source.encode()) % FOLDS


def asked(name: str, about: str) -> Path:
    """The data folder that the command line of `python -m training.NAME` names."""
    parser = argparse.ArgumentParser(prog=f"training.{name}", description=about)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with gold/train and corpora/")
    data: Path = parser.parse_args().data
    return data


def write(name: str, head: Iterable[str], weights: Mapping[str, float]) -> None:
    """The table of weights, sorted by sign; a sign that weighs nothing is left out."""
    comments = "".join(f"# {line}\n" for line in (*head, "columns: sign, weight"))
    rows = "".join(f"{sign}\t{weight}\n" for sign, weight in sorted(weights.items()) if weight)
    (TABLES / f"{name}.tsv").write_text(comments + rows, encoding="utf-8")
