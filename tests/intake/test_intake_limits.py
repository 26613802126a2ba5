"""The bounds themselves: time for one article, real bytes for one input, archives that cannot be gone back in."""

import io
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from memcon.intake import load
from memcon.intake.budget import Budget
from memcon.intake.clock import each_within
from memcon.intake.given import Refused
from memcon.intake.limits import MEMBERS, SWELLING, SWELLING_FREE
from memcon.model.article import Article
from tests.intake.boxes import report, zipped

UNIX = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarm to set")


def _endless(swallow: bool) -> Iterator[int]:
    yield 1
    while True:
        try:
            time.sleep(0.01)
        except Exception:  # as libraries do
            if not swallow:
                raise


@UNIX
@pytest.mark.parametrize("swallow", [False, True])
def test_an_article_that_takes_for_ever_is_left(swallow: bool) -> None:
    """Also where a library catches every exception; what came before it stays."""
    items = each_within(0.2, _endless(swallow))
    assert next(items) == 1
    with pytest.raises(Refused, match=r"takes longer than 0\.2 seconds"):
        next(items)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@UNIX
def test_the_time_of_whoever_takes_the_articles_does_not_count() -> None:
    """The clock runs only while the next article is being made."""
    items = each_within(0.2, iter([1, 2, 3]))
    taken = []
    for item in items:
        time.sleep(0.15)
        taken.append(item)
    assert taken == [1, 2, 3]


def test_other_threads_have_no_clock_and_need_none() -> None:
    """Only the main thread can be interrupted; elsewhere the bounds of size hold."""
    taken: list[int] = []
    thread = threading.Thread(target=lambda: taken.extend(each_within(0.2, iter([1, 2]))))
    thread.start()
    thread.join()
    assert taken == [1, 2]


def test_what_swells_spends_the_budget_for_all_within() -> None:
    """A little may swell as it likes; beyond that, the ratio counts, and it counts what was really taken."""
    budget = Budget()
    budget.taken = 1000
    budget.make(SWELLING_FREE)
    assert not budget.spent
    with pytest.raises(Refused, match="swells to more than"):
        budget.make(1)
    assert budget.spent
    budget.taken = SWELLING_FREE // SWELLING + 1
    assert not budget.spent


def test_members_are_counted_over_all_archives() -> None:
    """An archive of archives is one archive."""
    budget = Budget()
    budget.members = MEMBERS
    with pytest.raises(Refused, match="more than 100,000 files"):
        budget.member()


def test_an_archive_from_standard_input_is_put_by() -> None:
    """A ZIP has its directory at the end, and a pipe cannot be gone back in."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *place: int) -> int:
            raise io.UnsupportedOperation("seek")

    items = list(load("-", stdin=Pipe(zipped([("a.txt", report("A").encode())]))))
    assert [(item.source, item.text) for item in items if isinstance(item, Article)] == [
        ("standard input/a.txt", report("A"))
    ]
