"""The reader of mailboxes (MBOX): each message is read as a mail of its own. Only `formats.py` enters here."""

import io
import re
from collections.abc import Iterator

from memcon.intake.formats import read_member
from memcon.intake.given import Given, Told
from memcon.intake.jsonl import lines
from memcon.intake.limits import LINE, MAIL, megabytes
from memcon.model.article import Article, Skipped

_POSTMARK = re.compile(rb"From \S{1,300}\s")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(given: Given) -> Iterator[Article | Skipped]:
    """Each message of a mailbox, numbered from 1; one that is too large is told."""
    for number, message in enumerate(_messages(given), start=1):
        name = f"{number}.eml"
        if message is None:
            yield Skipped(f"{given.name}/{name}", f"larger than {megabytes(MAIL)}, which is more than one mail")
        else:
            yield from read_member(given, name, io.BytesIO(_ESCAPED.sub(rb"\1", message)), Told(kind="mail"))


def _messages(given: Given) -> Iterator[bytes | None]:
    """The bytes of each message; None for one that is too large, which is never held."""
    held: list[bytes] | None = None
    size, blank = 0, True
    for line in lines(given.blocks(), LINE):
        if line is not None and blank and _POSTMARK.match(line):
            if held is not None:
                yield b"\n".join(held) if size <= MAIL else None
            held, size = [], 0
        elif held is not None:
            size += MAIL + 1 if line is None else len(line) + 1
            if size > MAIL:
                held.clear()
            held.append(line or b"")
        blank = line is not None and not line.strip()
    if held is not None:
        yield b"\n".join(held) if size <= MAIL else None
