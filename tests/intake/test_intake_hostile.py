"""A folder as bad as folders get: each bad thing is skipped with its reason, every good one is taken."""

import itertools
import json
import os
import socket
import tracemalloc
from collections.abc import Callable, Iterator
from io import BytesIO, RawIOBase
from pathlib import Path
from typing import cast

import pytest

from memcon.errors import BadSource
from memcon.intake import count, load, load_bytes
from memcon.intake.jsonl import lines
from memcon.intake.limits import FILE, LINE, PAGE_DEPTH
from memcon.model.article import Article, Skipped

REPORT = "The two ministers met in Vienna on Tuesday and agreed to meet again. Nothing else was made public."
ROW = json.dumps({"id": "a", "text": REPORT})


FILES: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "empty"),
    ("empty.jsonl", b"", "empty"),
    ("blank.txt", b" \n\t\n \n", "empty: no text in it"),
    ("marked.txt", b"\xef\xbb\xbf", "empty: no text in it"),
    ("junk.txt", bytes(range(256)) * 40, "binary, not text"),
    ("nul.txt", b"The talks\0 went on.", "binary, not text"),
    ("controls.txt", b"\x01\x02\x03\x04 words \x05\x06" * 20, "binary, not text"),
    ("late.txt", b"Words without end. " * 1000 + b"\0\0\0", "binary, not text"),
    ("sixteen.txt", "Without a mark, UTF-16 is not to be told.".encode("utf-16-le"), "binary, not text"),
    ("broken16.txt", b"\xff\xfe\x41\x00\x00\xd8", "begins like UTF-16-LE but is not (at byte 4)"),
    ("cyrillic.txt", "Встреча в Вене".encode("cp1251"), "not UTF-8 (0xC2 at byte 0): save it as UTF-8"),
    ("czech.txt", "Minister Dvořák met Šimůnek.".encode("cp1250"), "not UTF-8 (0xF8 at byte 12): save it as UTF-8"),
    ("cut.txt", "The talks in Malmö".encode()[:-1] + b" ended.", "not UTF-8 (0xC3 at byte 17): save it as UTF-8"),
    ("page.html", b"<!doctype html><html><body><img src='a.png'></body></html>", "no article text in this page"),
    (
        "shell.html",
        b"<html><head><script src='a.js'></script></head><body><noscript>Allow scripts, please.</noscript></body>",
        "no article text in this page",
    ),
    ("script.html", b"<html><head><script>x=1</script></head><body></body></html>", "no article text in this page"),
    (
        "deep.html",
        b"<html><body>" + b"<div>" * 10_000 + REPORT.encode() + b"</div>" * 10_000,
        f"elements nested more than {PAGE_DEPTH} deep: not a page that a browser would save",
    ),
    (
        "bottomless.html",
        b"<html><body>" + b"<div>" * 1_000_000 + REPORT.encode() + b"</div>" * 1_000_000,
        "more than 20,000 elements: too large for one report",
    ),
    ("wide.html", b"<html><body>" + b"<p>word" * 50_000, "more than 20,000 elements: too large for one report"),
    ("huge.html", b"<html>" + b" " * FILE, "larger than 20 MB, which is more than one report: split it"),
    ("book.txt", b"word " * 300_000, "longer than 1,000,000 characters, which is more than one report: split it"),
    (
        "feed.xml",
        b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
        "empty: a feed without items",
    ),
    ("atom.txt", b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "empty: a feed without items"),
    ("bomb.xml", b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "b">]><l>&a;</l>', "memcon cannot read XML yet"),
    ("archive.txt", b"7z\xbc\xaf\x27\x1c\x00\x04", "memcon cannot read 7z files yet"),
    ("photo.txt", b"\xff\xd8\xff\xe0junk", "memcon cannot read images yet"),
    (
        "table.csv",
        b"a,b\n1,2\n",
        "no column for the text; say which, as in --columns text=Body. This table has: a, b",
    ),
    ("broken.json", b'[{"text": "cut', "broken JSON (unterminated string starting at, at character 11)"),
    ("nothing.json", b"[]", "empty: a JSON list with nothing in it"),
    ("brackets.json", b'[{"a":' + b"[" * 100_000, "broken JSON (brackets within brackets without end)"),
    ("wide.jsonl", ROW.encode("utf-16"), "JSON Lines must be UTF-8, this is UTF-16 or UTF-32: save it as UTF-8"),
]


@pytest.mark.parametrize(("name", "data", "reason"), FILES, ids=[name for name, _, _ in FILES])
def test_each_bad_file_is_skipped_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """The whole answer is one `Skipped` that names the file and says why."""
    path = tmp_path / name
    path.write_bytes(data)
    assert list(load(path)) == [Skipped(str(path), reason)]


def test_good_files_beside_bad_ones_are_all_taken(tmp_path: Path) -> None:
    """One bad file never stops the rest, and nothing is lost from the count."""
    for name, data, _ in FILES:
        (tmp_path / name).write_bytes(data)
        (tmp_path / f"{name}.good.txt").write_text(f"{REPORT} Told of {name}.", encoding="utf-8")
    items = list(load(tmp_path))
    assert len([item for item in items if isinstance(item, Article)]) == len(FILES)
    assert [i.reason for i in items if isinstance(i, Skipped)] == [r for _, _, r in sorted(FILES)]
    assert count([tmp_path]) == len(items)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    one = socket.socket(socket.AF_UNIX)
    one.bind(str(path))
    one.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(("make", "word"), [(_fifo, "a pipe"), (_socket, "a socket")])
def test_special_files_are_never_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], word: str
) -> None:
    """A pipe that nobody writes to would block for ever if it were opened."""
    monkeypatch.chdir(tmp_path)  # a socket's path may not be long
    make(Path("special"))
    (item,) = load("special")
    assert isinstance(item, Skipped)
    assert item.reason.startswith(word)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no devices")
def test_a_device_is_never_read() -> None:
    """`/dev/zero` would give zeros for ever."""
    assert list(load("/dev/zero")) == [Skipped("/dev/zero", "a device, not a file")]


def test_a_directory_loop_is_told_and_the_rest_taken(tmp_path: Path) -> None:
    """Links that lead back, and links to a folder that was taken, are walked once."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "report.txt").write_text(REPORT, encoding="utf-8")
    (inner / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "z").symlink_to(inner, target_is_directory=True)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    items = list(load(tmp_path))
    assert [item.text for item in items if isinstance(item, Article)] == [REPORT]
    assert [item for item in items if isinstance(item, Skipped)] == [
        Skipped(str(inner / "loop"), f"a directory loop: it leads back to {tmp_path}"),
        Skipped(str(tmp_path / "nowhere.txt"), "cannot be read (No such file or directory)"),
        Skipped(str(tmp_path / "z"), f"the same folder as {inner}, which has been taken"),
    ]


def test_links_that_multiply_are_walked_in_no_time(tmp_path: Path) -> None:
    """Forty folders with two links each to the next would be a trillion paths."""
    folders = [tmp_path / f"f{number}" for number in range(40)]
    for folder in folders:
        folder.mkdir()
    for folder, following in itertools.pairwise(folders):
        (folder / "one").symlink_to(following, target_is_directory=True)
        (folder / "two").symlink_to(following, target_is_directory=True)
    (folders[-1] / "report.txt").write_text(REPORT, encoding="utf-8")
    items = list(load(folders[0]))
    assert len([item for item in items if isinstance(item, Article)]) == 1
    assert len(items) == 40


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission is asked of the system; here the system is made to refuse, as tests may run as root."""
    (tmp_path / "secret.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "shared.txt").write_text(REPORT, encoding="utf-8")
    real = os.open

    def refuse(path: Path, *rest: int) -> int:
        if Path(path).name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr("memcon.intake.given.os.open", refuse)
    skipped, taken = load(tmp_path)
    assert skipped == Skipped(str(tmp_path / "secret.txt"), "cannot be read (Permission denied)")
    assert isinstance(taken, Article)


def test_a_folder_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folders beside it are still walked."""
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(REPORT, encoding="utf-8")
    real = os.listdir

    def refuse(path: Path) -> list[str]:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr("memcon.intake.folder.os.listdir", refuse)
    skipped, taken = load(tmp_path)
    assert skipped == Skipped(str(tmp_path / "closed"), "a folder that cannot be read (Permission denied)")
    assert isinstance(taken, Article)


class _LongLine(RawIOBase):
    """A stream of one endless-looking line and then a good row, made while it is read."""

    def __init__(self, size: int) -> None:
        self.head, self.left, self.tail = b'{"text": "', size, b"\n" + ROW.encode() + b"\n"

    def read(self, size: int = -1) -> bytes:
        if self.head:
            block, self.head = self.head, b""
            return block
        if self.left > 0:
            block = b"x" * min(size, self.left)
            self.left -= len(block)
            return block
        block, self.tail = self.tail[:size], self.tail[size:]
        return block


def test_a_line_of_50_mb_is_skipped_in_bounded_memory() -> None:
    """The row after it is taken, and the line is never held."""
    stream = _LongLine(50_000_000)
    tracemalloc.start()
    items = list(load("-", stdin=cast(BytesIO, stream)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert items[0] == Skipped("standard input:1", "a line longer than 10 MB")
    assert isinstance(items[1], Article)
    assert len(items) == 2
    assert peak < 3 * LINE


def test_blank_lines_without_end_are_not_read() -> None:
    """A gigabyte of them would take minutes; what came before is taken."""
    taken, skipped = load_bytes(ROW.encode() + b"\n" * 200_000, "rows.jsonl")
    assert isinstance(taken, Article)
    assert skipped == Skipped(
        "rows.jsonl", "more than 100,000 blank lines one after the other: the rest of it is not read"
    )


def test_lines_are_those_of_the_whole_whatever_the_blocks() -> None:
    """A line may begin in one block and end in another; the last one needs no line feed."""
    data = b"one\n\ntwo and three\nfour"

    def blocks(size: int) -> Iterator[bytes]:
        return (data[start : start + size] for start in range(0, len(data), size))

    for size in range(1, len(data) + 1):
        assert list(lines(blocks(size), 100)) == [b"one", b"", b"two and three", b"four"]
        assert list(lines(blocks(size), 4)) == [b"one", b"", None, b"four"]


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("no/such/file.txt", "there is nothing at no/such/file.txt: check the path"),
        ("x" * 5000, "there is nothing at"),
        ("a\0b", "there is nothing at 'a\\x00b'"),
        ("https://news.example/1", "memcon opens none unless you say --fetch"),
    ],
)
def test_what_is_not_there_is_an_error_at_once(source: str, part: str) -> None:
    """A path that does not exist is the user's slip, told before anything is read."""
    with pytest.raises(BadSource, match=part.replace("\\", "\\\\")):
        load(source)
    with pytest.raises(BadSource):
        count([source])


def test_half_surrogates_and_nuls_do_not_reach_an_article() -> None:
    """JSON can escape what no encoding can write."""
    (article,) = load_bytes(b'{"text": "The envoy\\u0000 said \\ud800 nothing.\\r\\nThen left.", "title": "A\\udfff"}')
    assert isinstance(article, Article)
    assert article.text == "The envoy said \ufffd nothing.\nThen left."
    assert article.title == "A\ufffd"
    article.text.encode("utf-8")
