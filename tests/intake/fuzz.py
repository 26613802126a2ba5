"""Fuzzing of every reader: files that were good are cut, doubled, crossed and bitten until something gives.

`make fuzz` runs each reader for ten minutes of processor time (`make fuzz SECONDS=60 READER=html` for less); the tests
run a moment of it. What may come out is an article whose text can be written down, or a reason: never another
exception, never more than a few seconds. hypothesis makes the damage and, where one is found, the smallest input that
does it.
"""

import argparse
import io
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from memcon.intake import load_bytes, pdf_child
from memcon.intake.decode import tidy
from memcon.intake.formats import READERS, reader
from memcon.intake.given import Given, Refused
from memcon.intake.pdf_text import joined
from memcon.model.article import Article, Skipped
from tests.intake.fuzz_seeds import SEEDS, TOKENS

ROUND = 50  # examples between two looks at the clock
SLOWEST = 10.0  # seconds of processor time for one small input
_HEAD = 8192

_NUMBER = st.integers(0, 1 << 20)
_PIECE = st.one_of(st.sampled_from(TOKENS), st.binary(max_size=8))
_WAYS = ("bite", "cut", "copy", "insert", "repeat", "cross")
_DAMAGE = st.lists(st.tuples(st.sampled_from(_WAYS), _NUMBER, _NUMBER, _PIECE),
                   max_size=6)  # fmt: skip


def damaged(kind: str) -> st.SearchStrategy[bytes]:
    """Inputs of a kind, from untouched to unrecognisable."""
    whole = st.sampled_from(SEEDS[kind])
    return st.builds(_damage, whole, _DAMAGE, st.sampled_from([one for seeds in SEEDS.values() for one in seeds]))


def _damage(data: bytes, steps: Sequence[tuple[str, int, int, bytes]], other: bytes) -> bytes:
    for what, first, second, piece in steps:
        start = first % (len(data) + 1)
        end = min(len(data), start + second % 400)
        if what == "bite":
            data = data[:start] + piece + data[start + len(piece) :]
        elif what == "cut":
            data = data[:start] + data[end:]
        elif what == "copy":
            data = data[:end] + data[start:end] + data[end:]
        elif what == "insert":
            data = data[:start] + piece + data[start:]
        elif what == "repeat":
            data = data[:start] + piece * (second % 3000) + data[start:]
        else:
            data = data[:start] + other[second % (len(other) + 1) :]
    return data


def check(kind: str, data: bytes) -> None:
    """Read it as this kind, and as the file that it seems to be. Raises what nobody should see."""
    start = time.process_time()
    for item in _items(kind, data):
        _check_item(item)
    for item in load_bytes(data, "fuzz.bin") if kind != "pdf" else ():
        _check_item(item)
    spent = time.process_time() - start
    assert spent < SLOWEST, f"{spent:.1f} seconds for {len(data)} bytes"


def _items(kind: str, data: bytes) -> Iterator[Article | Skipped]:
    """What the reader itself says, without the net below it that catches what it did not foresee."""
    if kind == "pdf":  # without a process for each
        pages = pdf_child.told(data).get("pages", ())
        text, starts = joined([tidy(page) for page in pages])
        assert len(starts) == len(pages)
        assert all(0 <= place <= len(text) for place in starts)
        return
    try:
        rest = io.BytesIO(data)
        head = rest.read(_HEAD)
        yield from reader(kind)(Given("fuzz", head, rest))
    except Refused as error:
        yield Skipped("fuzz", str(error))


def _check_item(item: Article | Skipped) -> None:
    if isinstance(item, Skipped):
        assert item.reason
        item.reason.encode("utf-8")
        return
    for words in (item.text, item.title, item.url, item.publisher, item.ref, item.source, *item.credits):
        assert "\0" not in (words or "")
        (words or "").encode("utf-8")
    assert item.text.strip() or item.life.status != "usable"
    assert all(0 <= place <= len(item.text) for place in item.pages)


def property_of(kind: str, examples: int) -> Callable[[], None]:
    """The property, as a function that hypothesis runs with so many examples."""

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
              phases=(Phase.explicit, Phase.generate, Phase.shrink))  # fmt: skip
    @given(damaged(kind))
    def holds(data: bytes) -> None:
        check(kind, data)

    return holds


def fuzz(kind: str, seconds: float) -> int:
    """Examples tried within so many seconds of processor time. Raises with the smallest input that breaks it."""
    end = time.process_time() + seconds
    rounds = 0
    while time.process_time() < end:
        seed(rounds)(property_of(kind, ROUND))()
        rounds += 1
    return rounds * ROUND


def main() -> None:
    """`python -m tests.intake.fuzz --seconds 600 [reader …]`."""
    parser = argparse.ArgumentParser(description="Fuzz the readers of intake.")
    parser.add_argument("--seconds", type=float, default=600, help="of processor time, for each reader (600)")
    parser.add_argument("readers", nargs="*", help=f"some of {', '.join(READERS)}; none: all")
    asked = parser.parse_args()
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it has a word for every damage
    for kind in asked.readers or READERS:
        print(f"{kind:8} {fuzz(kind, asked.seconds):7} inputs, nothing found in {asked.seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
    sys.exit(0)
