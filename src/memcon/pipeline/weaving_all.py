"""Weaving all at once: what `weaving` would make step by step, made block by block where most articles are new."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest
from typing import TypeVar

import numpy as np

from memcon.ledger.weft import Pair, Weft
from memcon.model.block import Stand
from memcon.model.link import Opinion, Relation
from memcon.pipeline.second import Second
from memcon.pipeline.weaving import Weaver
from memcon.resolution.answers import ANSWERS, OFFERS, answers
from memcon.resolution.candidates import pair_numbers, stands

T = TypeVar("T")
CHUNK = 10_000
"""Pairs judged, and links written, at once."""


def weave_all(weft: Weft, weaver: Weaver, second: Second) -> None:
    """Forget all links and blocks, and make them from all entries that count; the events are left to `Weft.remake`."""
    weft.wipe()
    order = _stand(weft, weaver)
    ties, joined = Counter[str](), Counter[str]()
    for opinions, relations in _compared(weaver, second, _Pairs(weft.standing(), order)):
        weft.relate(relations)
        weft.collect((one.link, one) for one in opinions)
        for one in opinions:
            _count(one, ties, joined)
    weft.put_all()
    # By their days, as they were compared: those beside them are at hand.
    for some in _chunks(entry for entry in order if ties[entry] > 1):
        weaver.doubt(set(some))
    done: set[str] = set()
    for entry in (entry for entry in order if joined[entry] > 1):
        if entry not in done:
            members = weft.component((entry,))
            weaver.part(members)
            done |= members


def _compared(weaver: Weaver, second: Second, pairs: "_Pairs") -> Iterator[tuple[list[Opinion], list[Relation]]]:
    """What comes of the pairs, chunk by chunk: of the earlier half here, of the later half in the second process, so
    that each looks at most entries once."""
    for ours, theirs in zip_longest(_chunks(pairs.of(0, 2)), _chunks(pairs.of(1, 2))):
        asked = second.ask(Weaver.compared, theirs) if theirs else None
        yield weaver.compared(ours or ())
        if asked is not None:
            yield asked.answer()


def _stand(weft: Weft, weaver: Weaver) -> list[str]:
    """Put all entries into their blocks; gives them in order of their days, so that those compared lie near."""
    anchors: dict[str, int] = {}

    def come() -> Iterator[tuple[Stand, str]]:
        for article, told, statements in weft.all_told(OFFERS | ANSWERS):
            ties.extend(answers(statements))
            for entry in told:
                for stand in stands(weaver.see(entry, article, passing=True)):
                    anchors[stand.entry] = stand.anchor
                    yield stand, article.id

    ties: list[Relation] = []
    weft.restand_all(come())
    weft.relate(ties)
    return sorted(anchors, key=lambda entry: (anchors[entry], entry))


class _Pairs:
    """Each pair of candidates once, in order of the days of the entries (`order`)."""

    def __init__(self, standing: Iterable[Stand], order: list[str]) -> None:
        place = {entry: n for n, entry in enumerate(order)}
        keys: dict[str, int] = {}
        columns = [array("q") for _ in range(5)]
        for stand in standing:
            block = keys.setdefault(stand.key, len(keys))
            numbers = (block, place[stand.entry], stand.first, stand.last, stand.whole)
            for column, number in zip(columns, numbers, strict=True):
                column.append(number)
        # A key is needed no more; the pairs of a large ledger are many.
        del keys, place
        self._order = order
        self._codes = pair_numbers(*(np.array(column, dtype=np.int64) for column in columns))

    def of(self, part: int, parts: int) -> Iterator[Pair]:
        """One of so many equal parts, the smaller id first in each pair."""
        ends = [len(self._codes) * n // parts for n in (part, part + 1)]
        for start in range(ends[0], ends[1], CHUNK):
            near_by, far_off = np.divmod(self._codes[start : min(start + CHUNK, ends[1])], len(self._order))
            for near, far in zip(near_by.tolist(), far_off.tolist(), strict=True):
                one, other = self._order[near], self._order[far]
                yield (one, other) if one < other else (other, one)


def _chunks(found: Iterator[T]) -> Iterator[list[T]]:
    while chunk := list(islice(found, CHUNK)):
        yield chunk


def _count(one: Opinion, ties: Counter[str], joined: Counter[str]) -> None:
    if one.link.verdict == "same":
        joined.update(one.link.pair)
        if one.loose:
            ties.update(one.link.pair)
