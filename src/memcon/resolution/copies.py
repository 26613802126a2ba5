"""Copies: which articles carry the text of another, so that one source is counted once. `resolve` enters.

Two texts are compared by their runs of words (shingles). A sample of the runs, chosen by their hashes alone,
finds the candidates, so that the cost grows with the number of articles and not with its square; the full
sets decide.
"""

import re
import zlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from memcon.model.article import Article
from memcon.resolution.weights import COPY

_WORD = re.compile(r"\w+")


def copies(articles: Iterable[Article]) -> Mapping[str, str]:
    """The id of each article that carries another's text, with the id of that other: the earliest published
    of all that carry it (undated ones last, ties by id). What is no copy is not in the mapping.

    A ledger keeps this without looking at all articles (`pipeline.copying`)."""
    texts = {a.id: a for a in articles}
    home = {i: {i} for i in texts}
    for one, other in near({i: sample(a.text) for i, a in texts.items()}):
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
    a, b = shingles(one), shingles(other)
    shorter, longer = sorted((len(a), len(b)))
    if shorter < COPY.least or longer > COPY.longer * shorter:
        return False
    return len(a & b) >= shorter * (COPY.share if shorter >= COPY.short else COPY.share_short)


@lru_cache(maxsize=COPY.kept)
def shingles(text: str) -> frozenset[int]:
    """The hashes of all runs of `COPY.words` words."""
    words = _WORD.findall(text.casefold())
    last = len(words) - COPY.words + 1
    return frozenset(zlib.crc32(" ".join(words[n : n + COPY.words]).encode()) for n in range(last))


def sample(text: str) -> frozenset[int]:
    """The runs by which candidates are found: some by their hashes alone, so that a text and one that contains it
    have the same, and the least few, so that a short text has some; so many at most."""
    runs = sorted(shingles(text))
    if len(runs) < COPY.least:
        return frozenset()
    chosen = [run for run in runs if run % COPY.sample == 0]
    return frozenset((*runs[: COPY.few], *chosen[: COPY.runs]))


def enough(own: int, shared: Mapping[str, int], size: Callable[[str], int]) -> list[str]:
    """Those of the articles (with the number of sampled runs shared with one that has `own`) that are worth comparing
    with it; `size` gives how many an article has."""
    near = (i for i, count in shared.items() if count >= COPY.hits)
    return sorted(i for i in near if shared[i] >= COPY.sampled * min(own, size(i)))


def near(samples: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles that share enough of their sampled runs, the smaller id first, sorted; of a run that half the
    press prints only neighbours by id are held against each other, which is enough: copies of one text find each other
    through those between."""
    holders: dict[int, list[str]] = defaultdict(list)
    for i in sorted(samples):
        for run in samples[i]:
            holders[run].append(i)
    for one in sorted(samples):
        shared = Counter[str]()
        for run in samples[one]:
            place = bisect_right(holders[run], one)
            shared.update(holders[run][place : place + COPY.common])
        yield from ((one, other) for other in enough(len(samples[one]), shared, lambda i: len(samples[i])))


def _age(article: Article) -> tuple[date, str, str]:
    when = article.published
    return when.moment.latest or when.moment.earliest or date.max, when.instant or "~", article.id
