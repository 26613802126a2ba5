"""Windows: all words, once each, none too large, and work that grows with the text alone."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.sentences import Bound
from memcon.reading.windows import MOST, OVERLAP, parts

SIZES = st.lists(st.integers(1, 16), max_size=600)


@given(SIZES, st.data())
def test_every_word_is_answered_for_once(sizes: list[int], data: st.DataObject) -> None:
    """What the windows own is the text, in order; no window is larger than the model can see."""
    choices = st.sampled_from([Bound.NEVER, Bound.NEVER, Bound.WEAK, Bound.STRONG])
    bounds = data.draw(st.lists(choices, min_size=len(sizes), max_size=len(sizes)))
    end = 0
    for part in parts(sizes, bounds):
        assert part.own == end
        assert part.first <= part.own < part.own_last <= part.last
        assert sum(sizes[part.first : part.last]) <= MOST - 2
        end = part.own_last
    assert end == len(sizes)


def test_sentences_stay_whole() -> None:
    """A cut falls between sentences where they fit."""
    bounds = [Bound.STRONG if i % 20 == 0 else Bound.NEVER for i in range(1000)]
    assert all(part.first % 20 == 0 == part.own - part.first for part in parts([2] * 1000, bounds))


def test_a_long_sentence_gets_windows_that_overlap() -> None:
    """No word of a sentence too long for a window is read without its neighbours."""
    found = parts([1] * 1000, [Bound.NEVER] * 1000)
    for before, after in itertools.pairwise(found):
        assert before.last - after.first >= OVERLAP
        assert after.first < after.own < before.last


@given(st.integers(1, 16), st.integers(50, 2000))
def test_twice_the_text_is_twice_the_work(size: int, count: int) -> None:
    """Pieces that the model must look at, for one endless sentence: the worst case."""

    def work(words: int) -> int:
        return sum(size * (p.last - p.first) for p in parts([size] * words, [Bound.NEVER] * words))

    assert work(2 * count) < 2.5 * work(count) + MOST
