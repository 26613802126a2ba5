"""Belief: how likely a deed of the table's words is one that a careful reader would log.

A room of `extraction`; `deeds` comes here. A logistic regression over `signs`; its weights are `data/en/deedsigns.tsv`,
learned by `python -m training.deeds` from the annotated reports with the language model's own cues left out.
"""

import math

from memcon.extraction.done.signs import signs
from memcon.extraction.done.targets import Done
from memcon.extraction.weights import learned_weights
from memcon.model.document import Document
from memcon.model.entry import Deed


def belief(document: Document, done: Done, deed: Deed) -> float:
    """The likelihood, 0 to 1, that this is a deed to log; signs that were never learned count nothing."""
    weights = learned_weights("deedsigns")
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in signs(document, done, deed))))


def weighed(document: Document, done: Done, deed: Deed) -> tuple[tuple[str, float], ...]:
    """The signs of a candidate that have a weight, heaviest first: what `belief` adds up, for `memcon explain`."""
    weights = learned_weights("deedsigns")
    found = ((sign, weights.get(sign, 0.0)) for sign in signs(document, done, deed))
    return tuple(sorted((one for one in found if one[1]), key=lambda one: (-abs(one[1]), one[0])))
