"""The measures of coreference, on clusters whose figures can be told by hand."""

import pytest

from eval.engine_gum import Cluster, Scores


def clusters(*groups: str) -> list[Cluster]:
    """Letters are mentions: `ab` is one party mentioned twice."""
    return [frozenset((ord(letter), ord(letter) + 1) for letter in group) for group in groups]


FIGURES = [
    (("abc", "de"), ("abc", "de"), 100.0),
    (("abc", "de"), (), 0.0),
    # MUC: recall 1 of 3 links, precision 1, F1 .500. B³: recall (2/3 + 2/3) of 5, precision 1, .421. CEAF-e: likeness
    # 4 of 5, of two parties and of one, .533.
    (("abc", "de"), ("ab",), 48.5),
    # MUC: 2 of 3, and 1: .800. B³: 1/2, and 1: .667. CEAF-e: likeness 4 of 6, of one party and of two: .444.
    (("abcd",), ("ab", "cd"), 63.7),
]


@pytest.mark.parametrize(("gold", "found", "mean"), FIGURES)
def test_the_mean_of_three(gold: tuple[str, ...], found: tuple[str, ...], mean: float) -> None:
    """Whole agreement is 100, none is 0, and between them the three measures are what their papers say."""
    scores = Scores()
    scores.add(clusters(*gold), clusters(*found))
    assert scores.mean == pytest.approx(mean, abs=0.1)
