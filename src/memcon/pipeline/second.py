"""The second: another process that reads the same ledger, so that what is gone through at once takes half the time.

It is started when a first question is worth it, comes up afresh (`spawn`), opens the ledger for reading alone, and sees
it as it was when the questions began; it ends with its pipe. Without one, or where it has died, its questions are
answered here: the answers are the same. `settling` and `weaving_all` enter.
"""

import os
import signal
from collections.abc import Callable, Collection
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

from memcon.ledger.ledger import Ledger
from memcon.pipeline.crew import PATIENCE, undisturbed
from memcon.pipeline.sweeping import unswept
from memcon.pipeline.weaving import Weaver

T = TypeVar("T")
R = TypeVar("R")
Question = Callable[[Weaver, T], R]
"""What is asked: a function of a module, for it goes through a pipe by its name."""


class Asked(Generic[R]):
    """A question under way. `answer` waits for it, and answers it here where nobody else does."""

    def __init__(self, here: Callable[[], R], pipe: Connection | None) -> None:
        self._here, self._pipe = here, pipe

    def answer(self) -> R:
        """What came of it; whatever goes wrong in it is raised here."""
        try:
            if self._pipe is not None:
                found: R = self._pipe.recv()
                return found
        except (EOFError, OSError):
            pass  # it was killed, perhaps for memory
        return self._here()


class Second:
    """For `with`: the process has ended when it is left. One question at a time, of the ledger at `path`; a process of
    its own is worth it for questions of so many things."""

    def __init__(self, path: Path | None, weaver: Weaver, worth: int) -> None:
        self._path = path if (os.cpu_count() or 1) > 1 else None
        self._weaver, self._worth = weaver, worth
        self._pipe: Connection | None = None
        self._process: BaseProcess | None = None

    def __enter__(self) -> "Second":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join(PATIENCE)
            self._process.kill()

    def ask(self, question: Question[T, R], about: T) -> Asked[R]:
        """Ask; go on with other things, and call `answer` before the next question."""
        if self._process is None and self._path is not None and isinstance(about, Collection):
            self._start(len(about))
        pipe = self._pipe
        try:
            if pipe is not None:
                pipe.send((question, about))
        except OSError:
            pipe = None
        return Asked(lambda: question(self._weaver, about), pipe)

    def _start(self, size: int) -> None:
        if size < self._worth:
            return
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._path), name="memcon second", daemon=True)
        with undisturbed():
            self._process.start()
        theirs.close()


def serve(pipe: Connection, path: Path) -> None:
    """The second's life: answer what comes through the pipe, end when it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with unswept(), Ledger.open(path, read_only=True) as ledger, ledger.weaving() as weft:
        weaver = Weaver(weft)
        while True:
            try:
                question, about = pipe.recv()
                pipe.send(question(weaver, about))
            except (EOFError, OSError):
                return  # nobody wants an answer any more
