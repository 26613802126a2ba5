"""The reader of PDF with text: one file, one article, which knows where each of its pages begins.

A PDF is a program in disguise: it is taken apart in a process of its own (`pdf_child.py`) that may use so much time
and memory and nothing else; what happens there never reaches the rest. Only `formats.py` enters here.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from memcon.intake.decode import tidy
from memcon.intake.given import Given, Refused
from memcon.intake.limits import PDF_CHARACTERS, PDF_FILE, PDF_SECONDS
from memcon.intake.pdf_text import joined
from memcon.intake.text import article
from memcon.model.article import Article, Skipped

_CHILD = (sys.executable, "-P", "-m", "memcon.intake.pdf_child")  # -P: no module from the current folder
_TOO_LONG = f"takes longer than {PDF_SECONDS} seconds to read: made to hurt, or broken"
_NO_TEXT = "no text in this PDF: its pages are pictures, let a program for text recognition (OCR) read them first"


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of a PDF. Raises `Refused` if it is damaged, locked, too large or without text."""
    answer = _answer(given.whole(PDF_FILE))
    if "reason" in answer:
        raise Refused(str(answer["reason"]))
    text, pages = joined([tidy(page) for page in answer["pages"]])
    if not text.strip():
        raise Refused(_NO_TEXT)
    found = article(text, given)
    cut = len(text) - len(found.text)  # a front matter is no part of the article's text
    yield replace(found, pages=tuple(max(0, page - cut) for page in pages))


def _answer(data: bytes) -> dict[str, Any]:
    """What the child says: `pages` (a text for each), or `reason`."""
    try:
        done = subprocess.run(_CHILD, input=data, capture_output=True, timeout=PDF_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise Refused(_TOO_LONG) from None
    except OSError as error:
        raise Refused(f"no process for it could be started ({error.strerror or error})") from None
    try:
        answer = json.loads(done.stdout[: PDF_CHARACTERS * 12])
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Refused("broken in a way that memcon does not know, or takes more memory than any real PDF")
    return answer
