"""A moment of what `make fuzz` does for ten minutes, and what it has found so far."""

import pytest
from hypothesis import seed

from memcon.intake.formats import READERS
from tests.intake.boxes import answer, page, record, zipped
from tests.intake.fuzz import check, property_of
from tests.intake.fuzz_seeds import SEEDS


def test_every_reader_has_seeds() -> None:
    """A new reader is fuzzed from its first day on."""
    assert SEEDS.keys() == READERS.keys()


@pytest.mark.parametrize("kind", READERS)
def test_seeds_and_a_few_damaged_ones(kind: str) -> None:
    """Articles that can be written down, or reasons; nothing else comes out. The same damage each time: to look for
    more is `make fuzz`."""
    for data in SEEDS[kind]:
        check(kind, data)
    seed(0)(property_of(kind, 25))()


FOUND = [
    ("csv", b"Title: Ministers meet\rText,Date: 2024-06-20\n"),  # an old Macintosh's line end in a header
    ("csv", b"\x8b,\xff\nb,c\n"),  # bytes that are no text, quoted in the reason
    ("docx", zipped([("a.txt", b"x")])),  # no Word file at all
    ("csv", b""),
    ("html", page("x").replace(b"<head>", b'<head><meta charset="idna">') + b"\xff"),
    ("mail", b"MIME-Version: 1.0\nContent-Type: text/plain; charset=a\0b\n\nMalm\xf6 talks"),  # NUL in a charset
    ("warc", record(answer(page("a")), url="\0https://news.example/a")),  # NUL in an address
    ("mhtml", b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="' + b"Thu, 32 " * 30_000),  # long
    ("mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related" + b"(x" * 600 + b"\n\nTalks"),  # comments
    ("mail", b"MIME-Version: 1.0\nContent-Type: message/rfc822; charset=a\0b\n\nSubject: \xf6\n\n\xf6"),
]


@pytest.mark.parametrize(("kind", "data"), FOUND, ids=[str(number) for number, _ in enumerate(FOUND)])
def test_what_fuzzing_has_found(kind: str, data: bytes) -> None:
    """Inputs that once broke something; they stay here."""
    check(kind, data)
