"""Copies: which articles carry the text of another, so that one source is counted once. `resolve` enters.

Two texts are compared by their runs of words (shingles). A sample of the runs, chosen by their hashes alone,
finds the candidates, so that the cost grows with the number of articles and not with its square; the full
sets decide.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from memcon.model.article import Article
from memcon.resolution.weights import COPY

_WORD = re.compile(r"\w+")


def copies(articles: Iterable[Article]) -> Mapping[str, str]:
    """The id of each article that carries another's text, with the id of that other: the earliest published
    of all that carry it (undated ones last, ties by id). What is no copy is not in the mapping."""
    texts = {a.id: a for a in articles}
    original = {i: i for i in texts}
    for one, other in _candidates(texts):
        roots = _root(original, one), _root(original, other)
        if roots[0] != roots[1] and carries(texts[one].text, texts[other].text):
            first, later = sorted(roots, key=lambda i: _age(texts[i]))
            original[later] = first
    return {i: _root(original, i) for i in sorted(texts) if _root(original, i) != i}


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


def _candidates(texts: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Pairs that share enough sampled runs; runs that half the press prints (boilerplate) do not count."""
    holders: dict[int, list[str]] = defaultdict(list)
    for i in sorted(texts):
        for run in shingles(texts[i].text):
            if run % COPY.sample == 0:
                holders[run].append(i)
    shared = Counter(
        (one, other)
        for who in holders.values()
        if len(who) <= COPY.common
        for n, one in enumerate(who)
        for other in who[n + 1 :]
    )
    return (pair for pair, count in sorted(shared.items()) if count >= COPY.hits)


def _root(original: dict[str, str], i: str) -> str:
    while original[i] != i:
        i = original[i]
    return i


def _age(article: Article) -> tuple[date, str, str]:
    when = article.published
    return when.moment.latest or when.moment.earliest or date.max, when.instant or "~", article.id
