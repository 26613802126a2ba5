"""BIO tags: no name goes on that never began, and nothing else is changed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.tagging import best_tags, spans

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def scores(*best: str) -> np.ndarray:
    """Scores of which each word's best label is the one named."""
    return np.array([[4.0 if label == one else 0.0 for label in LABELS] for one in best])


@pytest.mark.parametrize(
    ("best", "tags"),
    [
        (("O", "B-PER", "I-PER", "O"), ["O", "B-PER", "I-PER", "O"]),
        (("O", "O"), ["O", "O"]),
        (("B-ORG", "B-ORG"), ["B-ORG", "B-ORG"]),
        ((), []),
    ],
)
def test_rows_that_are_well_formed_stay(best: tuple[str, ...], tags: list[str]) -> None:
    """Where each word's best tags make a row, that row it is."""
    assert best_tags(scores(*best) if best else np.zeros((0, 5)), LABELS) == tags


def test_a_name_that_never_began_is_mended() -> None:
    """ "I-ORG" after "B-PER": the surer of the two decides for both words."""
    rows = scores("B-PER", "I-ORG")
    rows[0, LABELS.index("B-ORG")] = 3.5
    assert best_tags(rows, LABELS) == ["B-ORG", "I-ORG"]


@given(st.lists(st.lists(st.floats(-9, 9), min_size=5, max_size=5), min_size=1, max_size=12))
def test_every_row_is_well_formed(rows: list[list[float]]) -> None:
    """Whatever the scores, an I follows its own kind, and the spans cover all tagged words once."""
    tags = best_tags(np.array(rows), LABELS)
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert tag[0] != "I" or before[2:] == tag[2:]
    covered = [n for first, last, _ in spans(tags, 0) for n in range(first, last)]
    assert covered == [n for n, tag in enumerate(tags) if tag != "O"]
