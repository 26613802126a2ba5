"""Answers that many pages ask for, kept until somebody, this process or another, changes the file. Only this room
enters."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from memcon.ledger.store import Store

Answer = TypeVar("Answer")
ROOM = 32
"""Answers kept, the latest: choices of forms, the map, the queue of doubts."""


class Kept:
    """A few answers of one connection. Whoever asks gives the way to make the answer."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._answers: dict[Hashable, Any] = {}
        self._state: tuple[int, int] | None = None

    def answer(self, question: Hashable, make: Callable[[], Answer]) -> Answer:
        """What `make` gives, or gave to this question since the file was changed last."""
        state = self._store.state()
        if state != self._state:
            self._answers.clear()
            self._state = state
        if question not in self._answers:
            found = make()
            while len(self._answers) >= ROOM:
                del self._answers[next(iter(self._answers))]
            self._answers[question] = found
        kept: Answer = self._answers[question]
        return kept
