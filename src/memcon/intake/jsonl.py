"""The readers of JSON: JSON Lines, streamed with a limit on each line, and a JSON array of the same objects.

A bad row is skipped with its line's number and the others are taken. Only `formats.py` enters here.
"""

import json
from collections.abc import Iterable, Iterator

from memcon.intake.asked import Asked
from memcon.intake.decode import MARKS, decode
from memcon.intake.given import Given, Refused
from memcon.intake.limits import BLANK_LINES, JSON_FILE, JSON_VALUES, LINE, megabytes
from memcon.intake.rows import article
from memcon.model.article import Article, Skipped

_UTF8, *_OTHERS = (mark for mark, _ in MARKS)
_BROKEN = (ValueError, RecursionError)  # json: bad syntax, a number of too many digits, too many brackets


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of each line; blank lines are passed over. Raises `Refused` if the file is not UTF-8."""
    if any(given.head.startswith(mark) for mark in _OTHERS):
        raise Refused("JSON Lines must be UTF-8, this is UTF-16 or UTF-32: save it as UTF-8")
    blank = 0
    for number, line in enumerate(lines(given.blocks(), LINE), start=1):
        blank = blank + 1 if line is not None and not line.strip() else 0
        if blank > BLANK_LINES:
            raise Refused(f"more than {BLANK_LINES:,} blank lines one after the other: the rest of it is not read")
        source = f"{given.name}:{number}"
        if line is None:
            yield Skipped(source, f"a line longer than {megabytes(LINE)}")
        elif line := line.removeprefix(_UTF8).strip():
            yield _row(line, source, given.asked)


def read_array(given: Given) -> Iterator[Article | Skipped]:
    """The article of each object in a JSON array, or of the one object. Raises `Refused` for broken JSON."""
    data = given.whole(JSON_FILE)
    _check(data)
    try:
        found = json.loads(decode(data))
    except _BROKEN as error:
        raise Refused(f"broken JSON ({_place(error)})") from None
    rows = found if isinstance(found, list) else [found]
    if not rows:
        raise Refused("empty: a JSON list with nothing in it")
    for number, row in enumerate(rows, start=1):
        yield article(row, f"{given.name}:{number}" if isinstance(found, list) else given.name, given.asked)


def lines(blocks: Iterable[bytes], limit: int) -> Iterator[bytes | None]:
    """The lines of a stream without their line feeds; None for one longer than the limit, which is never held."""
    held: list[bytes] = []
    size = 0
    for block in blocks:
        *ended, open_end = block.split(b"\n")
        for piece in ended:
            yield b"".join((*held, piece)) if size + len(piece) <= limit else None
            held, size = [], 0
        size += len(open_end)
        held = [*held, open_end] if size <= limit else []
    if size:
        yield b"".join(held) if size <= limit else None


def _check(data: bytes) -> None:
    """Raises `Refused` for what would be far larger in memory than it is: values by the million."""
    if sum(data.count(mark) for mark in (b",", b"[", b"{")) > JSON_VALUES:
        raise Refused(f"more than {JSON_VALUES:,} values in one piece of JSON: write JSON Lines, an article a line")


def _row(line: bytes, source: str, asked: Asked) -> Article | Skipped:
    try:
        _check(line)
        return article(json.loads(line.decode("utf-8")), source, asked)
    except Refused as error:
        return Skipped(source, str(error))
    except UnicodeDecodeError as error:
        return Skipped(source, f"not UTF-8 (0x{line[error.start]:02X} at byte {error.start} of the line)")
    except _BROKEN as error:
        return Skipped(source, f"broken JSON ({_place(error)})")


def _place(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()}, at character {error.pos + 1}"
    return "brackets within brackets without end" if isinstance(error, RecursionError) else "a number too long"
