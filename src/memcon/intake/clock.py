"""A limit of time for reading one article, where the system can interrupt: the main thread of a Unix process.

Elsewhere the limits of size, depth and number hold alone. The limit is generous, so that it decides about hostile
input only, never about slow machines. Only `formats.py` and `mail.py` enter here.
"""

import signal
import threading
from collections.abc import Callable, Iterator
from itertools import islice
from types import FrameType
from typing import TypeVar

from memcon.intake.budget import Refused

_T = TypeVar("_T")
_AGAIN = 1.0  # seconds: rings again where a library swallowed the first one


class _TimeUp(BaseException):
    """No `Exception`: the libraries swallow those."""


def each_within(seconds: float, items: Iterator[_T]) -> Iterator[_T]:
    """The items, each of which may take so long to come. Raises `Refused` when one takes longer."""
    while True:
        found = within(seconds, lambda: tuple(islice(items, 1)))
        if not found:
            return
        yield found[0]


def within(seconds: float, work: Callable[[], _T]) -> _T:
    """What the work gives. Raises `Refused` when it takes longer."""
    if not _can_ring() or signal.getitimer(signal.ITIMER_REAL)[0]:  # somebody else's alarm, or that of what holds this
        return work()
    before = signal.signal(signal.SIGALRM, _ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _TimeUp:
        raise Refused(f"takes longer than {seconds:g} seconds to read: made to hurt, or broken") from None
    finally:
        signal.signal(signal.SIGALRM, before)


def _can_ring() -> bool:
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def _ring(number: int, frame: FrameType | None) -> None:
    raise _TimeUp
