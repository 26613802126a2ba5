"""Amounts: a value, its relation to the true one, its unit."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.values.amount import Amount, compare, find, parse
from memcon.values.likeness import Likeness

READ = [
    ("at least 37,945", 37945, ">=", None), ("more than 10,000", 10000, ">=", None), ("over 1,200", 1200, ">=", None),
    ("no fewer than eleven", 11, ">=", None), ("100 or more", 100, ">=", None), ("100+", 100, ">=", None),
    ("at least another 40", 40, ">=", None), ("nearly 300", 300, "~", None), ("about a hundred", 100, "~", None),
    ("around three", 3, "~", None), ("some 30,000", 30000, "~", None), ("roughly 90 percent", 90, "~", "percent"),
    ("50 or so", 50, "~", None), ("an estimated 1.9 million", 1900000, "~", None), ("up to 50", 50, "<=", None),
    ("fewer than 20", 20, "<=", None), ("less than 0.6%", 0.6, "<=", "percent"), ("not more than 5", 5, "<=", None),
    ("12", 12, "=", None), ("only 27", 27, "=", None), ("all 298", 298, "=", None), ("twenty-three", 23, "=", None),
    ("Fifty-eight", 58, "=", None), ("one hundred and five", 105, "=", None), ("a hundred", 100, "=", None),
    ("three dozen", 36, "=", None), ("half a million", 500000, "=", None), ("30 thousand", 30000, "=", None),
    ("over a quarter of a million", 250000, ">=", None), ("2.3 million", 2300000, "=", None),
    ("one and a half million", 1500000, "=", None), ("two thousand five hundred", 2500, "=", None),
    ("$1.5 billion", 1500000000, "=", "USD"), ("US$3.4 trillion", 3400000000000, "=", "USD"),
    ("€50m", 50000000, "=", "EUR"), ("£3bn", 3000000000, "=", "GBP"), ("$2.9-billion", 2900000000, "=", "USD"),
    ("nearly Rs 60,000-crore", 600000000000, "~", "INR"), ("3 billion euros", 3000000000, "=", "EUR"),
    ("500 US dollars", 500, "=", "USD"), ("10 million won", 10000000, "=", "KRW"), ("90%", 90, "=", "percent"),
    ("15 to 20 per cent", 15, "~", "percent"), ("40 to 50", 40, "~", None), ("16–17 percent", 16, "~", "percent"),
    ("six or seven", 6, "~", None), ("five to 10", 5, "~", None), ("between 40 and 50", 40, ">=", None),
    ("between $5 and $7 billion", 5000000000, ">=", "USD"), ("$5m-$10m", 5000000, "~", "USD"),
    ("200 km", 200, "=", "km"), ("1.500.000", 1500000, "=", None), ("killing 12 and injuring 40", 12, "=", None),
    ("$42bn (£25.2bn)", 42000000000, "=", "USD"), ("5 euros, 30 of", 5, "=", "EUR"),
    ("he won 12 seats", 12, "=", None), ("٣٤", 34, "=", None), ("37\u202f945 people", 37945, "=", None),
]  # fmt: skip
NONE = [
    "", " ", "dozens", "hundreds of thousands", "scores of people", "several hundred", "a few dozen",
    "tens of thousands", "many", "no one", "someone", "a", "million", "M23", "F-16", "COVID-19", "the 20th round",
    "the 1990s", "G7", "12:30", "1,2,3,4", "two-thirds", "10.0.0.1", "9" * 500, "½", "²",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "relation", "unit"), READ)
def test_amounts(text: str, value: float, relation: str, unit: str | None) -> None:
    """Value, relation and unit of a phrase; whole values are whole numbers."""
    amount = parse(text)
    assert amount is not None
    assert (amount.value, amount.relation, amount.unit) == (value, relation, unit)
    assert type(amount.value) is type(value)
    assert amount.text in text


@pytest.mark.parametrize("text", NONE)
def test_no_amounts(text: str) -> None:
    """Vague numbers, codes, ordinals, times and shares are no amounts."""
    assert parse(text) is None


def test_find_gives_all_with_their_places() -> None:
    """Every amount of a sentence stands where it is said to."""
    text = "The flood killed at least 12 people, drove about 4,000 from home and cost $5 million."
    found = list(find(text))
    assert [amount.value for _, amount in found] == [12, 4000, 5000000]
    assert all(text[start:].startswith(amount.text) for start, amount in found)


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("40", "forty", Likeness.SAME),
        ("$1.5 billion", "1.5 billion dollars", Likeness.SAME),
        ("at least 30", "37", Likeness.LIKELY),
        ("about 100", "97", Likeness.LIKELY),
        ("up to 50", "at least 20", Likeness.LIKELY),
        ("at least 40", "37", Likeness.DIFFERENT),
        ("30", "31", Likeness.DIFFERENT),
        ("about 100", "150", Likeness.DIFFERENT),
        ("5 percent", "5 km", Likeness.DIFFERENT),
        ("5 percent", "5", Likeness.LIKELY),
    ],
)
def test_pairs(a: str, b: str, likeness: Likeness) -> None:
    """Amounts that can both be true are likely one, those that shut each other out are not."""
    left, right = parse(a), parse(b)
    assert left is not None
    assert right is not None
    assert compare(left, right) is likeness
    assert compare(right, left) is likeness


@given(st.text())
def test_parse_never_raises(text: str) -> None:
    """Whatever comes in, an amount of its own words or None comes out."""
    amount = parse(text)
    assert amount is None or amount.text in text


@given(st.integers(0, 10**15))
def test_figures_with_and_without_commas_are_one(number: int) -> None:
    """A number reads the same however its thousands are set off."""
    assert parse(f"{number:,}") == Amount(number, "=", None, f"{number:,}")
    plain = parse(str(number))
    assert plain is not None
    assert plain.value == number


words = st.lists(
    st.sampled_from(
        ["at least", "between", "5", "7", "and", "to", "-", "million", "five", "twenty", "a", "half", "$", "%", "or",
         "more", "hundred", ",", "no", "dozens", "1,000", "of"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@given(words)
def test_amounts_never_overlap(text: str) -> None:
    """What is found stands in order, one after the other."""
    end = 0
    for start, amount in find(text):
        assert start >= end
        end = start + len(amount.text)
        assert text[start:end] == amount.text


@pytest.mark.parametrize("piece", ["1,", "five ", "$", "twenty-", "1-", "at least ", "million ", "A.", "half a ", "9"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    """Four times the text costs about four times the time, never sixteen."""
    spent = []
    for size in (5_000, 20_000):
        began = time.process_time()
        assert sum(1 for _ in find(piece * size)) <= size
        spent.append(time.process_time() - began)
    assert spent[1] < 10 * spent[0] + 0.5
