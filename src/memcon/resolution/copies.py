"""Copies: which articles carry the text of another, so that one source is counted once. `resolve` enters.

Two texts are compared by their runs of words (shingles). A sample of the runs, chosen by their hashes alone,
finds the candidates, so that the cost grows with the number of articles and not with its square; the full
sets decide.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from memcon.model.article import Article
from memcon.resolution.weights import COPY

Runs = NDArray[np.uint32]
T = TypeVar("T", str, int)
_WORD = re.compile(r"\w+")
_MIX = np.uint64(0x9E3779B97F4A7C15)
"""The golden ratio's bits (Knuth, The Art of Computer Programming 3, 6.4): odd, and it spreads what is multiplied."""


def copies(articles: Iterable[Article]) -> Mapping[str, str]:
    """The id of each article that carries another's text, with the id of that other: the earliest published
    of all that carry it (undated ones last, ties by id). What is no copy is not in the mapping.

    A ledger keeps this without looking at all articles (`pipeline.copying`)."""
    texts = {a.id: a for a in articles}
    home = {i: {i} for i in texts}
    ids = sorted(texts)
    for here, there in near([sampled(shingles(texts[i].text)) for i in ids]):
        one, other = ids[here], ids[there]
        if home[one] is not home[other] and carries(texts[one].text, texts[other].text):
            home[one] |= home[other]
            home |= dict.fromkeys(home[other], home[one])
    groups = {id(group): group for group in home.values()}
    return {i: first for group in groups.values() for i, first in originals(texts[i] for i in group).items()}


def originals(articles: Iterable[Article]) -> Mapping[str, str]:
    """Of articles that carry one text: for each but the earliest, the id of the earliest."""
    first, *later = sorted(articles, key=_age)
    return {a.id: first.id for a in later}


def carries(one: str, other: str) -> bool:
    """Whether one text has nearly all that the other says, in the other's words."""
    return shares(shingles(one), shingles(other))


def shares(one: Runs, other: Runs) -> bool:
    """The same by the runs of the two."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < COPY.least or longer > COPY.longer * shorter:
        return False
    needed = shorter * (COPY.share if shorter >= COPY.short else COPY.share_short)
    # Both are sorted, each run once: where a run of one would stand in the other, it is or is not.
    places = np.minimum(np.searchsorted(other, one), len(other) - 1)
    return int(np.count_nonzero(other[places] == one)) >= needed


def runs_of(text: str) -> Runs:
    """The hashes of all runs of `COPY.words` words, each once, sorted: made of the hashes of the words, by
    multiplication modulo 2^64, of which the upper half is well mixed."""
    words = np.array([zlib.crc32(word.encode()) for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    if len(words) < COPY.words:
        return np.empty(0, dtype=np.uint32)
    found = np.zeros(len(words) - COPY.words + 1, dtype=np.uint64)
    for n in range(COPY.words):
        found = (found + words[n : n + len(found)] + np.uint64(1)) * _MIX
    return np.unique((found >> np.uint64(32)).astype(np.uint32))


shingles = lru_cache(maxsize=COPY.kept)(runs_of)
"""The same, kept for the texts looked at last."""


def sample(text: str) -> frozenset[int]:
    """The runs by which candidates are found, of a text."""
    return frozenset(sampled(shingles(text)).tolist())


def sampled(runs: Runs) -> Runs:
    """Of all runs of a text those by which candidates are found: some by their hashes alone, so that a text and one
    that contains it have the same, and the least few, so that a short text has some; so many at most."""
    if len(runs) < COPY.least:
        return runs[:0]
    least, chosen = runs[: COPY.few], runs[runs % COPY.sample == 0][: COPY.runs]
    return np.concatenate((least, chosen[chosen > least[-1]]))


def enough(own: int, shared: Mapping[T, int], size: Callable[[T], int]) -> list[T]:
    """Those of the articles (with the number of sampled runs shared with one that has `own`) that are worth comparing
    with it; `size` gives how many an article has."""
    near = (i for i, count in shared.items() if count >= COPY.hits)
    return sorted(i for i in near if shared[i] >= COPY.sampled * min(own, size(i)))


def near(samples: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that share enough of their sampled runs (articles in order of id, pairs of their places, the
    smaller first, sorted); of a run that half the press prints only neighbours by id are held against each other,
    which is enough: copies of one text find each other through those between."""
    sizes = np.array([len(runs) for runs in samples], dtype=np.int64)
    if not sizes.sum():
        return
    runs = np.concatenate(samples)
    article = np.repeat(np.arange(len(samples)), sizes)
    order = np.lexsort((article, runs))
    runs, article = runs[order], article[order]
    # For each run of each article: where it stands among those who share it, and where they end.
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    ends = np.searchsorted(runs, runs, side="right")
    starts = np.concatenate(([0], np.cumsum(sizes)))
    for one in range(len(samples)):
        shared = Counter[int]()
        for at in place[starts[one] : starts[one + 1]].tolist():
            end = int(min(at + 1 + COPY.common, ends[at]))
            if at + 1 < end:
                shared.update(article[at + 1 : end].tolist())
        yield from ((one, other) for other in enough(int(sizes[one]), shared, lambda i: int(sizes[i])))


def _age(article: Article) -> tuple[date, str, str]:
    when = article.published
    return when.moment.latest or when.moment.earliest or date.max, when.instant or "~", article.id
