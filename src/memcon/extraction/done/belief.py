"""Belief: how likely a deed of the table's words is one that a careful reader would log.

A room of `extraction`; `deeds` comes here. A logistic regression over `signs`; its weights are `data/en/deedsigns.tsv`,
learned by `python -m training.deeds` from the annotated reports with the language model's own cues left out.
"""

import math
from collections.abc import Iterable

from memcon.extraction.weights import learned_weights


def belief(told: Iterable[str]) -> float:
    """The likelihood, 0 to 1, that what these signs tell of is a deed to log; signs never learned count nothing."""
    weights = learned_weights("deedsigns")
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in told)))


def weighed(told: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """The signs of a candidate that have a weight, heaviest first: what `belief` adds up, for `memcon explain`."""
    weights = learned_weights("deedsigns")
    found = ((sign, weights.get(sign, 0.0)) for sign in told)
    return tuple(sorted((one for one in found if one[1]), key=lambda one: (-abs(one[1]), one[0])))
