"""The process that takes one PDF apart: bytes on standard input, JSON on standard output. `pdf.py` starts it.

It binds itself before it reads a byte: processor time, memory, no file written, no helper program called. pypdf's own
bounds on what streams unpack to come on top, made tighter: text needs little.
"""

import io
import json
import logging
import sys
from typing import Any

from pypdf import PdfReader, overwrite_configuration
from pypdf.errors import DependencyError, PyPdfError

from memcon.intake.limits import PDF_CHARACTERS, PDF_MEMORY, PDF_PAGES, PDF_SECONDS, PDF_STREAM, PDF_WORK

try:
    import resource
except ImportError:  # Windows: the time limit of `pdf.py` holds alone
    resource = None  # type: ignore[assignment]

_LOCKED = "locked: print it to a PDF without protection, and add that"
_BROKEN = "damaged: a PDF that cannot be taken apart"


def main() -> None:
    """Read, answer, end."""
    logging.getLogger("pypdf").addHandler(_Heard())
    bind()
    overwrite_configuration(
        zlib_maximum_output_length=PDF_STREAM, lzw_maximum_output_length=PDF_STREAM,
        run_length_maximum_output_length=PDF_STREAM, brotli_maximum_output_length=PDF_STREAM,
        array_based_stream_maximum_output_length=PDF_STREAM, stream_parsing_work_maximum_count=PDF_WORK,
        jbig2dec_binary=None,
    )  # fmt: skip
    try:
        answer = told(sys.stdin.buffer.read())
    except MemoryError:
        answer = {"reason": "takes more memory than any real PDF: made to hurt, or broken"}
    sys.stdout.write(json.dumps(answer))


class _Heard(logging.Handler):
    """Keeps the last that pypdf complained of: the reason, where no text came of it."""

    last = ""

    def emit(self, record: logging.LogRecord) -> None:
        """As of any handler."""
        _Heard.last = record.getMessage()[:120]


def bind() -> None:
    """Give up the right to more time and memory than a report takes, and to writing files."""
    if resource is None:
        return
    for name, most in (("RLIMIT_AS", PDF_MEMORY), ("RLIMIT_CPU", PDF_SECONDS), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        limit = getattr(resource, name)
        hard = resource.getrlimit(limit)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (least, least))


def told(data: bytes) -> dict[str, Any]:
    """`pages`, a text for each; or `reason` why there are none."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"reason": _LOCKED}
        count = len(reader.pages)
        if count > PDF_PAGES:
            return {"reason": f"a PDF of more than {PDF_PAGES} pages: add the part that is a report"}
        return _pages(reader)
    except DependencyError:
        return {"reason": _LOCKED}
    except RecursionError:
        return {"reason": "a PDF that refers to itself without end: made to hurt, or broken"}
    except MemoryError:
        raise
    except PyPdfError as error:
        return {"reason": f"{_BROKEN} ({str(error)[:120]})"}
    except Exception as error:  # pypdf raises whatever its own code meets in a broken file
        return {"reason": f"{_BROKEN} ({type(error).__name__})"}


def _pages(reader: PdfReader) -> dict[str, Any]:
    pages, made = [], 0
    for page in reader.pages:
        text = page.extract_text()
        made += len(text)
        if made > PDF_CHARACTERS:
            return {"reason": f"more than {PDF_CHARACTERS:,} characters, which is more than one report: split it"}
        pages.append(text)
    return {"pages": pages} if any(page.strip() for page in pages) else _textless(reader)


def _textless(reader: PdfReader) -> dict[str, Any]:
    """No pages, or why no text came of them; raises what pypdf kept to itself while it looked for text."""
    for page in reader.pages[:1]:
        content = page.get_contents()
        if content is not None:
            content.get_data()
    if _Heard.last:
        return {"reason": f"damaged: a PDF of which no text can be read ({_Heard.last})"}
    return {"pages": []}


if __name__ == "__main__":
    main()
