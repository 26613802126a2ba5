"""Trees: the best dependency tree of a sentence, from the model's scores for who hangs from whom.

Chu-Liu-Edmonds with exactly one root. Nearly always the best head of each word makes a tree already. Where it does
not, the words that may be the root are tried, the most promising first: what a root's tree scores at most is known
before it is searched, so that one or two searches are nearly always enough.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32] | NDArray[np.float64]

_NOT = -1e9  # score of an arc that may not be
_TRIED = 8  # words tried as the root before one search goes over all roots at once: the work is bounded on any scores


def tree(scores: Scores) -> list[int]:
    """The head of each word: `scores[i, j]` says how well word `i` hangs from word `j`, place 0 being the root.

    Takes (n + 1, n + 1) scores, whose row 0 is not used; gives n heads, counted from 1, 0 at the only root.
    """
    size = len(scores)
    if size <= 1:
        return []
    work = np.array(scores, dtype=np.float64)
    np.fill_diagonal(work, _NOT)
    work[0, :] = _NOT
    heads: list[int] = work.argmax(1).tolist()
    heads[0] = 0
    if heads[1:].count(0) == 1 and _cycle(heads) is None:
        return heads[1:]
    return _by_root(work) or _over_all(work)


def _by_root(work: NDArray[np.float64]) -> list[int] | None:
    """The heads of the best tree, from the trees of single roots; None if too many roots would have to be tried."""
    inner = work[1:, 1:]
    highest = inner.max(1)
    bounds = work[1:, 0] + highest.sum() - highest
    best, most = None, -np.inf
    for count, root in enumerate(np.argsort(-bounds, kind="stable").tolist()):
        if bounds[root] <= most:
            break
        if count == _TRIED:
            return None
        order = [root, *range(root), *range(root + 1, len(inner))]
        found = _search(inner[order][:, order])
        places = range(1, len(order))
        score = work[root + 1, 0] + sum(float(inner[order[i], order[found[i]]]) for i in places)
        if score > most:
            most, best = score, [0] * len(order)
            for i in places:
                best[order[i]] = order[found[i]] + 1
    return best


def _over_all(work: NDArray[np.float64]) -> list[int]:
    """The heads of the best tree by one search: arcs from the root become so costly that it has one alone."""
    inner = work[1:]
    real = inner[inner > _NOT / 2]
    work[1:, 0] -= len(work) * (float(real.max() - real.min()) + 1.0)
    return _search(work)[1:]


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """The nodes of a cycle, if there is one."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None


def _search(scores: NDArray[np.float64]) -> list[int]:
    """The heads of the best tree: cycles are contracted to one node until there is none, then opened again."""
    heads: list[int] = scores.argmax(1).tolist()
    heads[0] = 0
    found = _cycle(heads)
    if found is None:
        return heads
    inside = set(found)
    rest = [node for node in range(len(scores)) if node not in inside]
    count = len(rest)
    kept = scores[found, [heads[node] for node in found]]
    into = scores[found][:, rest] - kept[:, None]
    others = scores[rest]
    out = others[:, found]
    small = np.full((count + 1, count + 1), _NOT)
    small[:count, :count] = others[:, rest]
    small[count, :count] = into.max(0) + kept.sum()
    small[:count, count] = out.max(1)
    small[0, :] = _NOT
    inner = _search(small)
    broken = int(into.argmax(0)[inner[count]])
    heads[found[broken]] = rest[inner[count]]
    for place in range(1, count):
        head = inner[place]
        heads[rest[place]] = found[int(out[place].argmax())] if head == count else rest[head]
    return heads
