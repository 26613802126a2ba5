"""Weaving all at once: what `weaving` would make step by step, made block by block where most articles are new."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

import numpy as np

from memcon.ledger.weft import Pair, Weft
from memcon.model.block import Stand
from memcon.model.link import Opinion
from memcon.pipeline.weaving import Weaver
from memcon.resolution.answers import answers
from memcon.resolution.candidates import pairs, stands

T = TypeVar("T")
CHUNK = 10_000
"""Pairs judged, and links written, at once."""


def weave_all(weft: Weft) -> None:
    """Forget all links and blocks, and make them and the events from all entries that count."""
    weft.wipe()
    weaver = Weaver(weft)
    blocks, order = _blocks(weft, weaver)
    ties, joined = Counter[str](), Counter[str]()
    for chunk in _chunks(_pairs(blocks, order)):
        fresh = weaver.judged(chunk)
        weft.put((one.link, one) for one in fresh)
        for one in fresh:
            _count(one, ties, joined)
    for some in _chunks(iter(sorted(entry for entry, count in ties.items() if count > 1))):
        weaver.doubt(set(some))
    done: set[str] = set()
    for entry in sorted(entry for entry, count in joined.items() if count > 1):
        if entry not in done:
            members = weft.component((entry,))
            weaver.part(members)
            done |= members
    weft.remake(None)


def _blocks(weft: Weft, weaver: Weaver) -> tuple[dict[str, list[Stand]], list[str]]:
    """All blocks in order, and all entries in order of their days, so that those compared lie near each other."""
    blocks: dict[str, list[Stand]] = defaultdict(list)
    anchors: dict[str, int] = {}
    for article, told in weft.all_told():
        come = [(stand, article.id) for entry in told for stand in stands(weaver.see(entry, article))]
        weft.restand((), come)
        weft.relate(answers(weft.statements(article)))
        for stand, _ in come:
            blocks[stand.key].append(stand)
            anchors[stand.entry] = stand.anchor
    return blocks, sorted(anchors, key=lambda entry: (anchors[entry], entry))


def _pairs(blocks: dict[str, list[Stand]], order: list[str]) -> Iterator[Pair]:
    """Each pair of candidates once, by the days of the entries."""
    place = {entry: n for n, entry in enumerate(order)}
    found = array("q")
    for block in blocks.values():
        for one, other in pairs(sorted(block)):
            near, far = sorted((place[one], place[other]))
            found.append(near * len(order) + far)
    for code in np.unique(np.frombuffer(found, dtype=np.int64)).tolist() if found else ():
        one, other = order[code // len(order)], order[code % len(order)]
        yield (one, other) if one < other else (other, one)


def _chunks(found: Iterator[T]) -> Iterator[list[T]]:
    while chunk := list(islice(found, CHUNK)):
        yield chunk


def _count(one: Opinion, ties: Counter[str], joined: Counter[str]) -> None:
    if one.link.verdict == "same":
        joined.update(one.link.pair)
        if one.loose:
            ties.update(one.link.pair)
