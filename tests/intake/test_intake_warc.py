"""Web archives: every page that is whole is taken, whatever lies between; nothing swells, nothing is held."""

import gzip
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from io import RawIOBase
from typing import BinaryIO, cast

import brotli
import pytest

from memcon.intake import load, load_bytes
from memcon.intake.limits import RECORD
from memcon.model.article import UNDATED, Article, Skipped
from tests.intake.boxes import answer, crawl, packed, page, record, report

ADDRESS = "https://news.example/"
TYPE = "Content-Type: text/html; charset=utf-8"


def plain(records: Sequence[bytes]) -> bytes:
    """A web archive that is not packed."""
    return b"".join(records)


def single(records: Sequence[bytes]) -> bytes:
    """A web archive packed in one piece, which is against the rules and common."""
    return gzip.compress(b"".join(records))


KINDS: list[tuple[str, Callable[[Sequence[bytes]], bytes]]] = [("plain", plain), ("packed", packed), ("single", single)]
EACH = pytest.mark.parametrize("made", [made for _, made in KINDS], ids=[name for name, _ in KINDS])


def marks(data: bytes) -> tuple[list[str], list[str]]:
    """The last part of the address of each page taken, and the reasons for what was not."""
    items = list(load_bytes(data, "crawl.warc.gz"))
    taken = [(item.url or "").removeprefix(ADDRESS) for item in items if isinstance(item, Article)]
    return taken, [item.reason for item in items if isinstance(item, Skipped)]


@EACH
def test_each_page_is_an_article_with_its_address(made: Callable[[Sequence[bytes]], bytes]) -> None:
    """The day of the crawl is no date of publication."""
    items = list(load_bytes(made(crawl(["a", "b", "c"])), "crawl.warc"))
    assert all(isinstance(item, Article) and item.published is UNDATED for item in items)
    assert [(item.url, item.ref) for item in items if isinstance(item, Article)] == [
        (f"{ADDRESS}{mark}", f"urn:test:xample/{mark}") for mark in "abc"
    ]
    assert [item.source for item in items] == [f"crawl.warc/{ADDRESS}{mark}" for mark in "abc"]


def test_what_is_no_page_is_passed_over() -> None:
    """Pictures, scripts, redirects, errors, requests and notes of the crawler are no reports, and no failures."""
    others = [
        record(b"software: test\r\n", url="", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", url=f"{ADDRESS}a", kind="request"),
        record(answer(b"\x89PNG", "Content-Type: image/png"), url=f"{ADDRESS}a.png"),
        record(answer(b"{}", "Content-Type: application/json"), url=f"{ADDRESS}a.json"),
        record(answer(page("moved"), TYPE, status="302 Found"), url=f"{ADDRESS}moved"),
        record(answer(page("gone"), TYPE, status="404 Not Found"), url=f"{ADDRESS}gone"),
        record(b"", url=f"{ADDRESS}empty", kind="conversion"),
    ]
    assert marks(packed([*others, *crawl(["a"])])) == (["a"], [])


@pytest.mark.parametrize(
    "body",
    [
        answer(gzip.compress(page("x")), TYPE, "Content-Encoding: gzip"),
        answer(brotli.compress(page("x")), TYPE, "Content-Encoding: br"),
        answer(brotli.compress(gzip.compress(page("x"))), TYPE, "Content-Encoding: gzip, br"),
        answer(page("x"), TYPE, "Content-Encoding: gzip"),
        answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(page("x")), page("x")), TYPE, "Transfer-Encoding: chunked"),
        answer(page("x"), TYPE, "Transfer-Encoding: chunked"),
        answer(page("x")).replace(b"HTTP/1.1", b"HTTP/2"),
    ],
    ids=["gzip", "brotli", "both", "said gzip, is not", "chunked", "said chunked, is not", "HTTP/2"],
)
def test_what_the_server_packed_is_unpacked(body: bytes) -> None:
    """Crawlers keep answers as they came, or as they were unpacked, with the same header lines."""
    (item,) = load_bytes(record(body, url=f"{ADDRESS}x"), "crawl.warc")
    assert isinstance(item, Article)
    assert report("x") in item.text


@EACH
@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record(answer(page("bad")), url=ADDRESS, length=40), "damaged: a record that is not as long as it says"),
        (record(answer(page("bad")), url=ADDRESS, length=9_000_000), "cut off: "),
        (
            record(answer(page("bad")), url=ADDRESS, length=10**12),
            "a record larger than 20 MB, or one that lies about it",
        ),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "damaged: a record that does not say how long it is"),
        (b"what is this\r\n\r\n", "damaged: no record begins here"),
        (record(b"no answer", url=f"{ADDRESS}bad"), "damaged: a record whose header lines cannot be read"),
    ],
    ids=["too short", "too long", "endless", "no length", "junk", "no answer"],
)
def test_a_lone_bad_record_never_stops_the_rest(
    made: Callable[[Sequence[bytes]], bytes], bad: bytes, reason: str
) -> None:
    """It is told with its number, and the records behind it are found again."""
    first, second, third = crawl(["a", "b", "c"])
    taken, skipped = marks(made([first, bad, second, third]))
    assert taken == ["a", "b", "c"]
    assert [told.startswith(reason) for told in skipped] == [True]


def test_a_cut_off_archive_gives_what_is_whole() -> None:
    """As a crawl leaves it that was stopped."""
    whole = packed(crawl(["a", "b", "c"]))
    assert marks(whole[:-60]) == (["a", "b"], ["cut off: the file ends within this record"])
    loose = plain(crawl(["a", "b", "c"]))
    taken, skipped = marks(loose[:-60])
    assert (taken, len(skipped)) == (["a", "b"], 1)


def test_damaged_packing_loses_its_record_alone() -> None:
    """A flipped bit in the middle of a member; the next member is found by its mark."""
    members = [gzip.compress(one) for one in crawl(["a", "b", "c", "d"])]
    torn = bytearray(members[1])
    torn[len(torn) // 2] ^= 0xFF
    taken, skipped = marks(members[0] + bytes(torn) + b"junk between" + members[2] + members[3])
    assert taken == ["a", "c", "d"]
    assert len(skipped) in (1, 2)
    assert all(reason.startswith("damaged") for reason in skipped)


def test_a_record_that_swells_is_not_unpacked_to_its_end() -> None:
    """A gigabyte of zeros in a megabyte: it is left, and the next member read."""
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000000\r\n\r\n"
    zeros = gzip.compress(bytes(2 * RECORD))
    bomb = gzip.compress(head + bytes(2 * RECORD))
    taken, skipped = marks(packed(crawl(["a"])) + bomb + packed(crawl(["b"])))
    assert taken == ["a", "b"]
    assert skipped == ["a record larger than 20 MB, or one that lies about it"]
    inner = record(answer(zeros, TYPE, "Content-Encoding: gzip"), url=f"{ADDRESS}bomb")
    taken, skipped = marks(packed([*crawl(["a"]), inner, *crawl(["b"])]))
    assert taken == ["a", "b"]
    assert skipped == ["unpacks to more than 20 MB, which is more than one report"]


class _Endless(RawIOBase):
    """A crawl of so many texts that exists nowhere as a whole. Texts: the libraries for pages keep small caches."""

    def __init__(self, pages: int) -> None:
        super().__init__()
        self._members: Iterator[bytes] = (
            gzip.compress(record(report(str(number)).encode() * 40, url=f"{ADDRESS}{number}", kind="conversion"))
            for number in range(pages)
        )
        self._held = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int = -1) -> bytes:
        """As of any stream."""
        while len(self._held) < size:
            member = next(self._members, b"")
            if not member:
                break
            self._held += member
        data, self._held = self._held[:size], self._held[size:]
        return data


def test_memory_does_not_grow_with_the_archive() -> None:
    """Ten times the records, the same memory: every record is let go before the next is read."""
    peaks = []
    for pages in (30, 30, 300):  # the first run loads what is loaded once
        tracemalloc.start()
        assert sum(1 for _ in load("-", stdin=cast(BinaryIO, _Endless(pages)))) == pages
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 1.2 * peaks[1] + 300_000  # a sixth of what 300 texts hold
