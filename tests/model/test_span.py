"""Spans count code points and run forwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.errors import BadValue
from memcon.model.span import Span
from tests.model.strategies import texts

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted).map(lambda pair: Span(*pair))


def test_code_points_are_counted_not_bytes() -> None:
    """A fish and a flag of two code points stand where Python says."""
    text = "A \U0001f41f and 🇶🇦 in Doha"
    start = text.index("Doha")
    assert Span(start, start + 4).of(text) == "Doha"
    assert Span(2, 3).of(text) == "\U0001f41f"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forwards(start: int, end: int) -> None:
    """Backwards, or before the text, is refused."""
    with pytest.raises(BadValue, match=f"span {start}:{end} does not run forwards"):
        Span(start, end)


@given(spans, spans)
def test_two_spans(one: Span, other: Span) -> None:
    """Overlapping goes both ways; what is joined holds both; what is contained overlaps, unless empty."""
    assert one.overlaps(other) == other.overlaps(one)
    assert one.join(other) == other.join(one)
    assert one.join(other).contains(one)
    if one.contains(other) and len(one) and len(other):
        assert one.overlaps(other)
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert not shared or one.overlaps(other)


@given(texts, spans)
def test_a_span_gives_its_words(text: str, span: Span) -> None:
    """As many code points as it is long, where the text has them."""
    assert span.of(text) == text[span.start : span.end]
    assert len(span.of(text)) <= len(span)
