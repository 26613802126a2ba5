"""Trees: the best one, with one root."""

from itertools import product
from unittest import mock

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading import trees
from memcon.reading.trees import tree


def is_tree(heads: list[int]) -> bool:
    """Whether there is one root and every word leads to it."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def test_greedy_heads_that_make_a_tree_stay() -> None:
    """Where every word's best head fits, nothing is changed."""
    scores = np.zeros((4, 4))
    scores[1, 2] = scores[2, 0] = scores[3, 2] = 5.0
    assert tree(scores) == [2, 0, 2]


def test_an_empty_sentence_has_no_heads() -> None:
    """No words, no tree."""
    assert tree(np.zeros((1, 1))) == []


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_is_the_best_of_all_trees(size: int, seed: int) -> None:
    """Against all trees of up to four words, none scores higher."""
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1))
    found = tree(scores)
    assert is_tree(found)

    def total(heads: tuple[int, ...] | list[int]) -> float:
        return float(sum(scores[i + 1, head] for i, head in enumerate(heads)))

    best = max(total(h) for h in product(range(size + 1), repeat=size) if is_tree(list(h)))
    assert abs(total(found) - best) < 1e-6


@given(st.integers(1, 60), st.integers(0, 2**32 - 1))
def test_always_a_tree(size: int, seed: int) -> None:
    """Any scores at all give one root and no cycle."""
    assert is_tree(tree(np.random.default_rng(seed).normal(size=(size + 1, size + 1)).astype(np.float32)))


@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_trying_roots_and_one_search_over_all_find_as_good_a_tree(size: int, seed: int) -> None:
    """Where too many roots would have to be tried, one search takes over, and finds nothing worse or better."""
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1))
    with mock.patch.object(trees, "_TRIED", 0):
        at_once = tree(scores)
    totals = [sum(float(scores[i + 1, head]) for i, head in enumerate(heads)) for heads in (tree(scores), at_once)]
    assert abs(totals[0] - totals[1]) < 1e-6
