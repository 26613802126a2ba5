"""Numbers as an article states them: a value, how it stands to the true one, and its unit. LEDGER's `figure`.

Any room above may enter. `at least 37,945` is `>= 37945`, `nearly 300` is `~ 300`, `up to 50` is `<= 50`; of a range
the lower number counts, with `>=` after `between` and `~` else. Vague numbers (`dozens`, `hundreds of`) are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from memcon.values.likeness import Likeness
from memcon.values.numerals import Number, Token, may_hold_numbers, number_at, tokens
from memcon.values.tables import forms, table

Relation = Literal["=", ">=", "<=", "~"]
# What a phrase with one amount can have at most; in `find` it bounds nothing but a single amount.
LONGEST = 300
# Words of the longest forms in the tables of relations and units.
LONGEST_RELATION = 5
LONGEST_UNIT = 3
# `about 100` and `97` may be one number: reporters round within a tenth.
ROUNDING = 0.1
_RANGE = frozenset({"to", "and", "or", "-", "–", "—"})
_NO_NUMBER = frozenset({"no", "any", "every"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text: its value, its relation to the true number (LEDGER's four signs), its unit (a currency code,
    `percent`, `km`, … or None when things are counted), and the words that say so.
    """

    value: int | float
    relation: Relation
    unit: str | None
    text: str


class _Read(NamedTuple):
    amount: Amount
    start: int
    after: int


def parse(text: str) -> Amount | None:
    """The first amount in a phrase; None when there is none, or only a vague one. Never raises."""
    return next((amount for _, amount in find(text[:LONGEST])), None)


def find(text: str) -> Iterator[tuple[int, Amount]]:
    """All amounts in a text with the place in it where each begins, in order; ordinals and codes (M23) are none."""
    given = tokens(text) if may_hold_numbers(text) else []
    place = floor = 0
    while place < len(given):
        read = _read(text, given, place, floor)
        if read is None:
            place += 1
            continue
        yield read.start, read.amount
        place = floor = read.after


def _read(text: str, given: list[Token], place: int, floor: int) -> _Read | None:
    """The amount whose number begins at a token; what stands before `floor` belongs to the one before."""
    number = number_at(given, place)
    if number is None or (place and given[place - 1].key in _NO_NUMBER):
        return None
    before = place
    unit, before = _unit_before(given, before) if before > floor else (None, before)
    relation, before = _relation_before(given, before, floor)
    value, after, ranged = _range(given, number)
    unit_after, after = _unit_after(given, after)
    said, after = _relation_after(given, after)
    if ranged:
        between = before > floor and given[before - 1].key == "between"
        before -= between
        relation = relation if relation in (">=", "<=") else (">=" if between else "~")
    relation = relation or said or "="
    start, end = given[before].start, given[after - 1].end
    return _Read(Amount(_plain(value), relation, unit_after or unit, text[start:end]), start, after)


def _range(given: list[Token], number: Number) -> tuple[Decimal, int, bool]:
    """The value, the token after it, and whether it is the lower end of a range (`5 and 7 billion`, `40 to 50`)."""
    place = number.after
    _, place = _unit_after(given, place) if place < len(given) and given[place].key not in _RANGE else (None, place)
    if place + 1 >= len(given) or given[place].key not in _RANGE:
        return number.value, number.after, False
    joined = given[place].key in ("and", "or")
    between = any(token.key == "between" for token in given[max(0, number.start - 3) : number.start])
    start = place + 1
    start += start < len(given) - 1 and given[start].key in _currencies()
    upper = number_at(given, start)
    if upper is None or (joined and given[place].key == "and" and not between):
        return number.value, number.after, False
    value = number.value
    if upper.scale > 1 and number.scale == 1 and value < upper.value / upper.scale:
        value *= upper.scale
    if value >= upper.value:
        return number.value, number.after, False
    return value, upper.after, True


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


@cache
def _currencies() -> dict[str, str]:
    return {form.casefold(): row[1] for row in table("currencies") for form in forms(row[0])}


@cache
def _units() -> dict[str, str]:
    units = {form.casefold(): row[1] for row in table("units") for form in forms(row[0])}
    return units | _currencies()


@cache
def _relations(where: str) -> dict[str, Relation]:
    signs: dict[str, Relation] = {"=": "=", ">=": ">=", "<=": "<=", "~": "~"}
    rows = (row for row in table("relations") if row[2] == where)
    return {form.casefold(): signs[row[1]] for row in rows for form in forms(row[0])}


def _unit_before(given: list[Token], place: int) -> tuple[str | None, int]:
    """A currency right before the number (`$5`, `US$ 3`, `Rs 60`), and the token where it begins."""
    if place and (unit := _currencies().get(given[place - 1].key)):
        symbol = not given[place - 1].key.isalpha() or given[place - 1].text[0].isupper()
        return (unit, place - 1) if symbol else (None, place)
    return None, place


def _unit_after(given: list[Token], place: int) -> tuple[str | None, int]:
    """A unit right after the number, and the token after it."""
    start = place + (place < len(given) and given[place].key == "-")
    for size in range(LONGEST_UNIT, 0, -1):
        phrase = " ".join(token.key for token in given[start : start + size])
        its_own = not phrase.isalpha() and given[start + size : start + size + 1]  # the pound of "$42bn (£25bn)"
        if phrase in _currencies() and its_own and its_own[0].digits:
            continue
        if start + size <= len(given) and phrase in _units():
            return _units()[phrase], start + size
    return None, place


def _relation_before(given: list[Token], place: int, floor: int) -> tuple[Relation | None, int]:
    """What the words right before the number say of it, and the token where they begin.

    Words that only say `=` (`another`, `these`) do not hide what stands before them.
    """
    found: Relation | None = None
    known = _relations("before")
    while found in (None, "=") and place > floor:
        for size in range(min(LONGEST_RELATION, place - floor), 0, -1):
            phrase = " ".join(token.key for token in given[place - size : place])
            if phrase in known:
                found, place = known[phrase], place - size
                break
        else:
            break
    return found, place


def _relation_after(given: list[Token], place: int) -> tuple[Relation | None, int]:
    """What the words right after the number say of it (`or more`), and the token after them."""
    if place < len(given) and given[place].key == "+":
        return ">=", place + 1
    for size in range(LONGEST_RELATION, 0, -1):
        phrase = " ".join(token.key for token in given[place : place + size])
        if place + size <= len(given) and phrase in _relations("after"):
            return _relations("after")[phrase], place + size
    return None, place


def compare(a: Amount, b: Amount) -> Likeness:
    """How alike two amounts are: equal ones are the same, those that can both be true (`at least 30`, `37`) likely.

    Another unit, or two values that shut each other out, make them different; a unit that only one states leaves
    them at most likely.
    """
    if a.unit and b.unit and a.unit != b.unit:
        return Likeness.DIFFERENT
    if (a.value, a.relation, a.unit) == (b.value, b.relation, b.unit):
        return Likeness.SAME
    (low, high), (other_low, other_high) = _bounds(a), _bounds(b)
    return Likeness.LIKELY if low <= other_high and other_low <= high else Likeness.DIFFERENT


def _bounds(amount: Amount) -> tuple[float, float]:
    slack = abs(amount.value) * ROUNDING if amount.relation == "~" else 0
    low = float("-inf") if amount.relation == "<=" else amount.value - slack
    high = float("inf") if amount.relation == ">=" else amount.value + slack
    return low, high
