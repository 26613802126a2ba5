"""Opening: what is no ledger is refused with its reason and the next step, and is left as it was."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from memcon.errors import LedgerError, LedgerMissing, LedgerTooNew
from memcon.ledger.ledger import Ledger
from memcon.ledger.migrations import VERSION
from tests.ledger.adder import reading


def change(path: Path, sql: str) -> None:
    """Do to the file what memcon never would."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


@pytest.fixture
def filled(path: Path) -> Path:
    """A ledger with one report, closed."""
    with Ledger.open(path) as ledger:
        ledger.add(reading(1))
    return path


def test_there_is_none(path: Path) -> None:
    """Reading never makes a ledger."""
    for options in ({"create": False}, {"read_only": True}, {"create": True, "read_only": True}):
        with pytest.raises(LedgerMissing, match=r"there is no ledger at .*talks.db; `memcon add"):
            Ledger.open(path, **options)
    assert not path.exists()


def test_the_folder_is_missing(tmp_path: Path) -> None:
    """A ledger is not made in a folder that is not there."""
    with pytest.raises(LedgerError, match=r"there is no folder .*nowhere"):
        Ledger.open(tmp_path / "nowhere" / "talks.db")


def test_it_is_a_folder(tmp_path: Path) -> None:
    """A folder is no file."""
    with pytest.raises(LedgerError, match="that is a folder"):
        Ledger.open(tmp_path)


@pytest.mark.parametrize("junk", [b"not a ledger at all, just some words " * 40, b"\0" * 5000, bytes(range(256)) * 20])
def test_it_is_another_file(path: Path, junk: bytes) -> None:
    """A file that is not SQLite's is refused and left alone."""
    path.write_bytes(junk)
    for read_only in (False, True):
        with pytest.raises(LedgerError, match="it is not a ledger"):
            Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == junk


@pytest.mark.parametrize("sql", ["CREATE TABLE notes (words)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"])
def test_it_is_another_programs(path: Path, sql: str) -> None:
    """Another program's SQLite file is refused and left alone."""
    change(path, sql)
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="another program"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    """What `mktemp` made, or a process that was killed at once, is taken as new."""
    path.touch()
    with Ledger.open(path) as ledger:
        assert ledger.count() == 0
        assert ledger.settled


def test_it_is_newer(filled: Path) -> None:
    """A ledger of a later version is not touched."""
    change(filled, f"PRAGMA user_version = {VERSION + 1}")
    for read_only in (False, True):
        with pytest.raises(LedgerTooNew, match=f"version {VERSION + 1}.*bring memcon up to date"):
            Ledger.open(filled, read_only=read_only)


def test_it_is_cut_off(filled: Path) -> None:
    """Half a file is damaged, and is told so at once."""
    whole = filled.read_bytes()
    filled.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LedgerError, match="the file is damaged; restore a copy"):
        Ledger.open(filled)


def test_pages_are_damaged(filled: Path) -> None:
    """Junk inside the file is found by the audit; reading it raises nothing but `LedgerError`."""
    with Ledger.open(filled) as ledger:
        for number in range(300):
            ledger.add(reading(number))
    pages = bytearray(filled.read_bytes())
    # The first half holds the list of tables: without it the file is not even opened.
    for page in range(len(pages) // 8192 * 4096, len(pages), 4096):
        pages[page : page + 64] = b"\xff" * 64
    filled.write_bytes(pages)
    told = []
    with Ledger.open(filled, read_only=True) as ledger:
        assert ledger.verify() != ()
        for ask in (ledger.articles, ledger.entries, lambda: ledger.search("talks"), ledger.links, ledger.actors):
            try:
                list(ask())
            except LedgerError as error:
                told.append(str(error))
    assert told
    assert all("the file is damaged" in message for message in told)


def test_odd_names_are_plain_files(tmp_path: Path) -> None:
    """A name that would mean something in a URI is only a name."""
    path = tmp_path / "talks?mode=memory#50%.db"
    with Ledger.open(path) as ledger:
        ledger.add(reading(1))
    with Ledger.open(str(path), read_only=True) as ledger:
        assert ledger.count() == 2


def test_writing_to_a_reader_is_refused(filled: Path) -> None:
    """Opened for reading, nothing can be written."""
    with Ledger.open(filled, read_only=True) as ledger, pytest.raises(LedgerError, match="cannot be written"):
        ledger.add(reading(2))


def test_only_the_one_file_is_left(filled: Path) -> None:
    """A closed ledger is one file that a person can mail, also after it was read."""
    for read_only in (True, False):
        with Ledger.open(filled, read_only=read_only) as ledger:
            assert ledger.count() == 2
        assert [file.name for file in filled.parent.iterdir()] == [filled.name]


AS_SOMEBODY_ELSE = """
import os, sys
from memcon.ledger.ledger import Ledger
from memcon.errors import LedgerError
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with Ledger.open(sys.argv[1], read_only=sys.argv[2] == "read") as ledger:
        print(ledger.count())
except LedgerError as error:
    print(error)
"""


def as_somebody_else(path: Path, how: str) -> str:
    """What a user without rights sees (root may do anything, so it becomes nobody)."""
    command = [sys.executable, "-c", AS_SOMEBODY_ELSE, str(path), how]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def locked() -> Iterator[Path]:
    """A ledger in a folder where nobody may write, but anybody may come in."""
    with TemporaryDirectory() as outer:
        path = Path(outer) / "cd" / "talks.db"
        path.parent.mkdir()
        with Ledger.open(path) as ledger:
            ledger.add(reading(1))
        Path(outer).chmod(0o711)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="rights of files are tested where users can be changed")
def test_a_folder_that_cannot_be_written(locked: Path) -> None:
    """There a ledger can be read as it stands; writing is refused with the reason."""
    assert as_somebody_else(locked, "read") == "2\n"
    assert "cannot be written; check its permissions" in as_somebody_else(locked, "write")
    assert "it cannot be opened there; check the folder's permissions" in as_somebody_else(
        locked.with_name("new.db"), "write"
    )
