"""The crew: the line worked off by this process or by several, with the same result in the same order.

Reading is nearly all of the work and gains next to nothing from threads (two: 1.13 times as fast), so each worker is a
process with a model of its own and one thread. Workers are started only where there is enough to read; they come up
afresh (`spawn`: the same on every system, safe beside threads and open ledgers) and know nothing but their pipe.

Nothing piles up: a worker holds `AHEAD` articles at most, and at most `WINDOW` steps a worker are between the input and
the ledger. A worker ends as soon as its pipe closes, so that none outlives this process, however that ends.
"""

import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType

from memcon.errors import MemconError, WorkerLost
from memcon.model.article import Article
from memcon.pipeline.line import Step
from memcon.pipeline.one import NOTHING, Taken, take
from memcon.pipeline.sweeping import swept_seldom

WORTH = 60_000
"""Code points to read before workers are started: about five seconds of reading, three times what they need to come up
(twelve reports of usual length; the demo has six short ones)."""
AHEAD = 2
"""Articles that a worker holds: one in hand, and the next, so that it never waits."""
WINDOW = 16
"""Steps a worker that may be under way: the others go on for a while beside one very long article."""
PATIENCE = 2.0
"""Seconds that a worker is given to end before it is killed."""

Answer = Taken | MemconError


def work(line: Iterable[Step], workers: int) -> Generator[tuple[Step, Taken], None, None]:
    """Each step with what came of it, in the order of the line. Close the iterator when you stop early."""
    steps = iter(line)
    if workers > 1:
        head, enough = _head(steps)
        if enough:
            with Crew(workers) as crew:
                yield from crew.work(chain(head, steps))
            return
        steps = iter(head)
    for step in steps:
        yield step, _alone(step)


def _alone(step: Step) -> Taken:
    return take(step.item) if step.read and isinstance(step.item, Article) else NOTHING


def _head(steps: Iterator[Step]) -> tuple[list[Step], bool]:
    """The first steps, and whether they are enough to read for starting workers."""
    head: list[Step] = []
    size = 0
    for step in steps:
        head.append(step)
        size += len(step.item.text) if step.read and isinstance(step.item, Article) else 0
        if size >= WORTH or len(head) >= WORTH:
            return head, size >= WORTH
    return head, False


class Crew:
    """Worker processes, for `with`: all of them have ended when it is left."""

    def __init__(self, workers: int) -> None:
        self._pipes: dict[Connection, SpawnProcess] = {}
        try:
            with undisturbed():
                for _ in range(workers):
                    self._start()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def work(self, steps: Iterable[Step]) -> Iterator[tuple[Step, Taken]]:
        """Each step with what came of it, in order."""
        source = iter(steps)
        under_way: deque[tuple[int, Step]] = deque()
        answers: dict[int, Taken] = {}
        load = dict.fromkeys(self._pipes, 0)
        number, more = 0, True
        while more or under_way:
            while more and len(under_way) < WINDOW * len(load) and min(load.values()) < AHEAD:
                step = next(source, None)
                if step is None:
                    more = False
                    break
                under_way.append((number, step))
                if step.read:
                    self._send(min(load, key=lambda pipe: load[pipe]), number, step, load)
                else:
                    answers[number] = NOTHING
                number += 1
            if under_way and under_way[0][0] not in answers:
                self._gather(answers, load)
            while under_way and under_way[0][0] in answers:
                first, step = under_way.popleft()
                yield step, answers.pop(first)

    def close(self) -> None:
        """End the workers: their pipes close, and who does not hear is killed."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._pipes.values():
            process.terminate()
            process.join(PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()
        self._pipes.clear()

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), name="memcon reader", daemon=True)
        self._pipes[ours] = process
        process.start()
        theirs.close()

    def _send(self, pipe: Connection, number: int, step: Step, load: dict[Connection, int]) -> None:
        try:
            pipe.send((number, step.item))
        except OSError as error:
            raise self._lost(pipe) from error
        load[pipe] += 1

    def _gather(self, answers: dict[int, Taken], load: dict[Connection, int]) -> None:
        """Wait until some worker has something, and take it."""
        for pipe in wait(list(self._pipes)):
            assert isinstance(pipe, Connection)
            try:
                number, answer = pipe.recv()
            except (EOFError, OSError) as error:
                raise self._lost(pipe) from error
            if isinstance(answer, MemconError):
                raise answer
            answers[number] = answer
            load[pipe] -= 1

    def _lost(self, pipe: Connection) -> WorkerLost:
        process = self._pipes[pipe]
        process.join(PATIENCE)
        return WorkerLost(
            f"a reading process ended by itself (exit code {process.exitcode}; short of memory?); what was added is "
            "kept: run the same command again, with --workers 1 if it happens twice"
        )


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal. Who is started inside is born deaf to it: this process ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def serve(pipe: Connection) -> None:
    """A worker's life: read what comes through the pipe, send back what came of it, end when the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    waiting: queue.SimpleQueue[tuple[int, Article]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, waiting), daemon=True).start()
    with swept_seldom():
        while True:
            number, article = waiting.get()
            answer: Answer
            try:
                answer = take(article)
            except MemconError as error:
                answer = error
            try:
                pipe.send((number, answer))
            except OSError:
                os._exit(0)


def _listen(pipe: Connection, waiting: "queue.SimpleQueue[tuple[int, Article]]") -> None:
    """Take articles off the pipe while another is being read, so that nobody waits to send one."""
    while True:
        try:
            waiting.put(pipe.recv())
        except (EOFError, OSError):
            # Nobody wants the answer any more: at once, without a word, even in the middle of an article.
            os._exit(0)
