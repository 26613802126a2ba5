"""The reader of tables (CSV, TSV): a header, then one line, or several within quotes, for each article.

Columns are known by the names in `fields.py`, or by the map that the user gives. Lines are streamed; what no line
of a table can be is skipped with its number. Only `formats.py` enters here.
"""

import csv
from collections.abc import Iterator

from memcon.intake.asked import Asked
from memcon.intake.decode import MARKS
from memcon.intake.fields import chosen, delimiter
from memcon.intake.given import Given, Refused
from memcon.intake.jsonl import lines
from memcon.intake.limits import COLUMNS, LINE, TEXT_CHARACTERS, megabytes
from memcon.intake.rows import article
from memcon.model.article import Article, Skipped

# Python's own bound, 131,072 characters a cell, is less than a long report; it is one for the whole process. A quote
# that is never closed runs into this one, and ends the table.
csv.field_size_limit(TEXT_CHARACTERS)

_UTF8, *_OTHERS = (mark for mark, _ in MARKS)


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of each row. Raises `Refused` if no column can be told to hold the text."""
    if any(given.head.startswith(mark) for mark in _OTHERS):
        raise Refused("CSV must be UTF-8, this is UTF-16 or UTF-32: save it as UTF-8")
    words = _lines(given)
    first = next(words, "")
    rows = csv.reader(_chain(first, words), delimiter=delimiter(first), strict=False)
    try:
        header = _header(next(rows, []), given.asked)
    except csv.Error as error:
        raise Refused(f"no table ({error})") from None
    try:
        yield from _articles(rows, header, given)
    except (csv.Error, Refused) as error:
        yield Skipped(f"{given.name}:{rows.line_num}", f"a table that ends here: {error}")


def _articles(rows: Iterator[list[str]], header: list[str], given: Given) -> Iterator[Article | Skipped]:
    for number, cells in enumerate(rows, start=2):
        source = f"{given.name}:{number}"
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            yield Skipped(source, f"{len(cells)} cells, the header has {len(header)}")
        elif _wrong("".join(cells)):
            yield Skipped(source, "not UTF-8: save the table as UTF-8")
        else:
            yield article(dict(zip(header, cells, strict=False)), source, given.asked)


def _header(names: list[str], asked: Asked) -> list[str]:
    """The columns. Raises `Refused` if one that was asked for is not there, or none can be told to hold the text."""
    header = [name.strip() for name in names]
    there = ", ".join(header[:COLUMNS])
    missing = [column for _, column in asked.columns if column not in header]
    if missing:
        raise Refused(f"no column {missing[0]!r} in this table; it has: {there}")
    if not chosen({name.lower(): name for name in header}, asked.named)["text"]:
        raise Refused(f"no column for the text; say which, as in --columns text=Body. This table has: {there}")
    return header


def _lines(given: Given) -> Iterator[str]:
    """The file's lines with their ends; bytes that are not UTF-8 become half surrogates."""
    for number, line in enumerate(lines(given.blocks(), LINE), start=1):
        if line is None:
            raise Refused(f"line {number} is longer than {megabytes(LINE)}")
        words = line.removeprefix(_UTF8 if number == 1 else b"").decode("utf-8", "surrogateescape")
        yield from (f"{piece}\n" for piece in words.removesuffix("\r").split("\r"))


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _wrong(words: str) -> bool:
    """Whether there were bytes in it that are not UTF-8."""
    return any("\udc80" <= letter <= "\udcff" for letter in words) if not words.isascii() else False
