"""What many pages ask for, kept until somebody, this process or another, changes the file. Only this room enters."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from memcon.ledger.store import Store

Answer = TypeVar("Answer")
Value = TypeVar("Value")
ROOM = 32
"""Answers kept, the latest: choices of forms, the map, the queue of doubts."""


class Latest(Generic[Value]):
    """The latest values put here, so many at most: none that is older than the last change of the file."""

    def __init__(self, store: Store, room: int) -> None:
        self.values: dict[Hashable, Value] = {}
        self._store = store
        self._room = room
        self._state: tuple[int, int] | None = None

    def freshen(self) -> None:
        """Begin anew where the file has been changed since the last call."""
        state = self._store.state()
        if state != self._state:
            self.values.clear()
            self._state = state

    def put(self, key: Hashable, value: Value) -> Value:
        """Keep this one; the oldest goes where the room is full."""
        while len(self.values) >= self._room:
            del self.values[next(iter(self.values))]
        self.values[key] = value
        return value


class Kept:
    """A few answers of one connection. Whoever asks gives the way to make the answer."""

    def __init__(self, store: Store) -> None:
        self._answers: Latest[Any] = Latest(store, ROOM)

    def answer(self, question: Hashable, make: Callable[[], Answer]) -> Answer:
        """What `make` gives, or gave to this question since the file was changed last."""
        self._answers.freshen()
        known = question in self._answers.values
        kept: Answer = self._answers.values[question] if known else self._answers.put(question, make())
        return kept
