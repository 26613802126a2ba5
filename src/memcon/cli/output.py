"""How commands print: JSON for programs, wrapped lines for people. Only commands enter here."""

import json
import shutil
import textwrap
from collections.abc import Sequence
from typing import Any

import click

from memcon.views.telling import Telling

NARROWEST, WIDEST = 60, 110
"""Lines longer than 110 characters are hard to read; terminals narrower than 60 wrap by themselves."""


def width() -> int:
    """How many characters a line may have in this terminal."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def as_json(record: Any) -> None:
    """Print a record as indented JSON."""
    click.echo(json.dumps(clean(record), ensure_ascii=False, indent=2))


def clean(value: Any) -> Any:
    """The value with lone surrogates replaced, so that it can be written as UTF-8."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: clean(v) for key, v in value.items()}
    return [clean(v) for v in value] if isinstance(value, list | tuple) else value


def say(text: str = "", indent: int = 0, hang: int = 0, *, dim: bool = False) -> None:
    """Print a paragraph, wrapped; the lines after the first are indented by `hang` more; `dim` steps back."""
    text = visible(text)
    first, rest = " " * indent, " " * (indent + hang)
    lines = textwrap.wrap(text, width(), initial_indent=first, subsequent_indent=rest, break_long_words=False,
                          break_on_hyphens=False)  # fmt: skip
    click.echo(click.style("\n".join(lines), dim=dim) if dim else "\n".join(lines))


def heading(text: str) -> None:
    """Print a heading: bold on a terminal."""
    click.echo(click.style(visible(text), bold=True))


def faint(text: str) -> str:
    """Text that steps back on a terminal."""
    return click.style(visible(text), dim=True)


def visible(text: str) -> str:
    """The text without control characters: a report must not steer the reader's terminal.

    C0 and C1 controls (they begin escape sequences) and bidirectional overrides become `�`; newlines and
    tabs become spaces.
    """
    return "".join(_visible(c) for c in text)


def columns(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> None:
    """Print rows under heads, each column wrapped in its share of the terminal."""
    label = max((len(row[0]) for row in rows), default=0)
    share = max(18, (width() - label) // max(1, len(heads) - 1) - 2)
    sizes = [label] + [share] * (len(heads) - 1)
    _row(heads, sizes, bold=True)
    for row in rows:
        _row(row, sizes, bold=False)


def sentences(told: Telling, indent: int = 4) -> None:
    """Print the sentences that an entry rests on, in quotation marks of the program's own."""
    for evidence in told.entry.evidence:
        say(f"» {evidence.text} «", indent, 2)


def _row(cells: Sequence[str], sizes: Sequence[int], *, bold: bool) -> None:
    wrapped = [textwrap.wrap(visible(c), s, break_on_hyphens=False) or [""] for c, s in zip(cells, sizes, strict=True)]
    for line in range(max(map(len, wrapped))):
        parts = [(w[line] if line < len(w) else "").ljust(s) for w, s in zip(wrapped, sizes, strict=True)]
        click.echo(click.style("  ".join(parts).rstrip(), bold=bold))


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if ord(char) < 32 or 127 <= ord(char) < 160 or char in _OVERRIDES or "\ud800" <= char <= "\udfff":
        return "�"
    return char
