"""The tables that memcon ships: words, titles, countries, units. Every room may read them, none writes them.

A table is the file `memcon/data/en/<name>.tsv`: UTF-8, one row a line, cells between tabs, comments after `#`. A lone
`-` is an empty cell (a trailing tab would not survive every editor), `|` stands between the forms of one cell, and
the first row fixes how many cells every row has. Nothing is read before it is asked for, and nothing is read twice.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from memcon.errors import BadTable

LANGUAGE = "en"
# What is longer is no key: it is folded, but not remembered.
LONGEST_KEY = 200

# Letters that Unicode does not take apart into a base letter and an accent, and marks that names drop.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
    | dict.fromkeys("'’‘`´ʼʻʿʾ\u02bb", "")
)
_DOTS = re.compile(r"(?<=\w)\.(?=\w)")
_NOT_WORD = re.compile(r"[^\w%$€£¥]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?!\w)", re.IGNORECASE)


def fold(text: str) -> str:
    """The text as a key: no case, accents, possessives or points; words with one space between, no leading `the`.

    `U.S.` gives `us`, `the Côte d’Ivoire` gives `cote divoire`, `Guinea-Bissau` gives `guinea bissau`.
    """
    return _fold(text) if len(text) <= LONGEST_KEY else _folded(text)


def _folded(text: str) -> str:
    # Most texts are plain words: then there is nothing to take away.
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    if "." in text:
        text = _DOTS.sub("", text)
    text = text.casefold()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    if not text.isalnum():
        text = _NOT_WORD.sub(" ", text.translate(_LETTERS)).strip()
    elif not text.isascii():
        text = text.translate(_LETTERS)
    return text.removeprefix("the ")


# Names and titles come again and again; long texts do not, and would fill the memory.
_fold = lru_cache(maxsize=8192)(_folded)


def forms(cell: str) -> tuple[str, ...]:
    """The forms of one cell: `UK|Britain` gives `("UK", "Britain")`, an empty cell gives `()`."""
    return tuple(form for form in cell.split("|") if form)


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, in the order of the file.

    Raises `BadTable` when there is no such table, when it has no rows, or when a row has more or fewer cells than
    the first.
    """
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(_read(name).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(["" if cell == "-" else cell for cell in map(str.strip, line.split("\t"))])
        if rows and len(cells) != len(rows[0]):
            raise BadTable(
                f"{_where(name)}, line {number}: {len(cells)} cells where the first row has {len(rows[0])}; "
                "put a tab between cells and '-' into empty ones"
            )
        rows.append(cells)
    if not rows:
        raise BadTable(f"{_where(name)} has no rows; install memcon again or make it with tools/make_tables.py")
    return tuple(rows)


@cache
def mapping(name: str, key: int = 0, value: int = 1) -> Mapping[str, str]:
    """One column of a table by the folded forms of another: `mapping("titles")["pm"]` is `Prime Minister`.

    Where two rows have the same form the first one counts. Raises `BadTable` as `table` does, and when there is no
    such column.
    """
    found: dict[str, str] = {}
    for row in table(name):
        for form in forms(_cell(name, row, key)):
            found.setdefault(fold(form), _cell(name, row, value))
    return MappingProxyType(found)


@cache
def words(name: str, column: int = 0) -> frozenset[str]:
    """All folded forms in one column of a table. Raises `BadTable` as `mapping` does."""
    return frozenset(fold(form) for row in table(name) for form in forms(_cell(name, row, column)))


def _cell(name: str, row: tuple[str, ...], column: int) -> str:
    if not 0 <= column < len(row):
        raise BadTable(f"{_where(name)} has {len(row)} columns and no column {column}; count from 0")
    return row[column]


def _where(name: str) -> str:
    return f"the table memcon/data/{LANGUAGE}/{name}.tsv"


def _read(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9_]{1,60}", name):
        raise BadTable(f"{name!r} is no table name; use the file's name in memcon/data/{LANGUAGE} without .tsv")
    path = resources.files("memcon").joinpath("data", LANGUAGE, f"{name}.tsv")
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTable(f"{_where(name)} cannot be read ({error}); install memcon again") from error
