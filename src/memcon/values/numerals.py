"""Numbers in digits and words: `37,945`, `2.3 million`, `twenty-three`, `half a million`. For `amount` only."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from memcon.values.tables import forms, table

# More digits than any figure in the news; what is longer is a serial number.
MOST_DIGITS = 24
# Words of the longest number said in words.
MOST_WORDS = 14
_CURRENCY = "$€£¥₽₴₹₪₩₺₦₱฿₫₸"
_TOKEN = re.compile(
    rf"(?P<digits>\d[\d,\u00a0\u202f]*(?:\.\d+)*)|(?P<money>(?:[A-Z]\.?){{0,3}}[{_CURRENCY}])"
    r"|(?P<word>[^\W\d_]+(?:['’.][^\W\d_]+)*\.?)|(?P<mark>[%+~≈:/–—-])"
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_CLOCK = frozenset({":", "/"})
_DASHES = frozenset({"-", "–", "—"})
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
# After a number these make a share of it (two-thirds): no figure that a relation could stand to.
_PARTS = frozenset({"third", "thirds", "quarters", "fifth", "fifths", "tenth", "tenths", "quarter", "half", "halves"})


class Token(NamedTuple):
    """A piece of text: `key` is how the tables have it, `digits` whether it is a number in figures."""

    text: str
    key: str
    start: int
    end: int
    digits: bool


class Number(NamedTuple):
    """A number that tokens `start` to `after` say; `scale` is what its last scale word multiplied by, else 1."""

    value: Decimal
    scale: Decimal
    start: int
    after: int


class _Word(NamedTuple):
    value: Decimal
    kind: str


@cache
def _words() -> dict[str, _Word]:
    return {form: _Word(Decimal(row[1]), row[2]) for row in table("numberwords") for form in forms(row[0])}


@cache
def _openings() -> frozenset[str]:
    """The words with which a number in words can begin: nearly all others need no further look."""
    return _said_words() | {"a", "an", "one"}


def may_hold_numbers(text: str) -> bool:
    """False for a text in which no number begins, as most sentences are: they need not be taken apart."""
    return bool(_DIGIT.search(text)) or not _said_words().isdisjoint(map(_key, _LETTERS.findall(text)))


@cache
def _said_words() -> frozenset[str]:
    """The words of which numbers in words are made; a lone "a" is none."""
    return frozenset({*_words(), *_FRACTIONS})


def tokens(text: str) -> list[Token]:
    """The words, numbers and signs of a text, in order; a comma that ends a number is no part of it."""
    found = []
    for match in _TOKEN.finditer(text):
        said = match[0].rstrip(",\u00a0\u202f") if match.lastgroup == "digits" else match[0]
        key = said.casefold() if match.lastgroup != "word" else _key(said)
        found.append(Token(said, key, match.start(), match.start() + len(said), match.lastgroup == "digits"))
    return found


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    key = word.casefold()
    return key if key in ("approx.", "c.", "ca.", "rs.") else key.rstrip(".")


def number_at(given: list[Token], place: int) -> Number | None:
    """The number that begins at a token; None for ordinals (20th), codes (M23, F-16) and vague words."""
    if place >= len(given):
        return None
    if given[place].digits:
        return _figures(given, place)
    if given[place].key not in _openings():
        return None
    number = _fraction(given, place) or _said(given, place)
    if number is None or number.after >= len(given):
        return number
    part = number.after + (given[number.after].key in _DASHES)
    return None if part < len(given) and given[part].key in _PARTS else number


def _figures(given: list[Token], place: int) -> Number | None:
    written = given[place].text
    if len(written) > MOST_DIGITS or _is_code(given, place):
        return None
    if _POINTED.fullmatch(written):
        written = written.replace(".", "")
    elif not _GROUPED.fullmatch(written):
        return None
    scale, after = _scales(given, place + 1)
    return Number(Decimal(re.sub(r"[,\u00a0\u202f]", "", written)) * scale, scale, place, after)


def _is_code(given: list[Token], place: int) -> bool:
    """Whether letters cling to the figures (M23, F-16, 20th, 1990s, but not 50m or 40km), or it is a time or a date."""
    token = given[place]
    before = given[place - 1] if place else None
    if before and before.end == token.start and not before.digits:
        if before.key[-1].isalpha() or before.key in _CLOCK:
            return True
        word = given[place - 2] if place > 1 else None
        if before.key in _DASHES and word and word.end == before.start and not word.digits and word.key not in _words():
            return True
    after = given[place + 1] if place + 1 < len(given) else None
    if after is None or after.start != token.end:
        return False
    if not after.key[0].isalpha():
        return after.key in _CLOCK and place + 2 < len(given) and given[place + 2].digits
    return not (_is_scale(after.key) or after.key in _short_units())


@cache
def _short_units() -> frozenset[str]:
    return frozenset(form.casefold() for row in table("units") for form in forms(row[0]) if len(form) <= 3)


def _is_scale(key: str) -> bool:
    word = _words().get(key)
    return word is not None and word.kind == "scale"


def _scales(given: list[Token], place: int) -> tuple[Decimal, int]:
    """What the scale words from a token on multiply by, and the token after them; a hyphen may stand before."""
    scale = Decimal(1)
    for _ in range(3):
        at = place + (place < len(given) and given[place].key in _DASHES)
        if at >= len(given) or not _is_scale(given[at].key) or _is_initial(given, at):
            break
        scale *= _words()[given[at].key].value
        place = at + 1
    return scale, place


def _is_initial(given: list[Token], place: int) -> bool:
    """Whether a one-letter scale stands apart from its number: `50m` is millions, `50 m` is not."""
    return len(given[place].key) == 1 and given[place - 1].end != given[place].start


def _fraction(given: list[Token], place: int) -> Number | None:
    """`half a million`, `a quarter of a million`."""
    at = place + (given[place].key in ("a", "one"))
    if at >= len(given) or given[at].key not in _FRACTIONS:
        return None
    part, at = _FRACTIONS[given[at].key], at + 1
    for small in ("of", "a"):
        at += at < len(given) and given[at].key == small
    scale, after = _scales(given, at)
    return Number(part * scale, scale, place, after) if scale > 1 else None


def _said(given: list[Token], place: int) -> Number | None:
    """A number in words: tens and units add up, scales multiply; `a` counts as one before a scale."""
    total, current, scale = Decimal(0), Decimal(0), Decimal(1)
    at, last = place, ""
    if given[at].key in ("a", "an") and at + 1 < len(given) and _is_scale(given[at + 1].key):
        current, at, last = Decimal(1), at + 1, "unit"
    while at < len(given) and at - place < MOST_WORDS:
        word = _words().get(given[at].key)
        if word is None and last and (step := _joiner(given, at, last)):
            at += step
            continue
        if word is None or given[at].digits or _is_initial(given, at) or not _may_follow(word, last):
            break
        if word.kind == "scale":
            scale = word.value
            current *= word.value
            if word.value >= 1000:
                total, current = total + current, Decimal(0)
        else:
            scale, current = Decimal(1), current + word.value
        at, last = at + 1, word.kind
    if last and [token.key for token in given[at : at + 3]] == ["and", "a", "half"]:
        scale, at = _scales(given, at + 3)
        current = (current + _FRACTIONS["half"]) * scale
    return Number(total + current, scale, place, at) if last else None


def _joiner(given: list[Token], place: int, last: str) -> int:
    """Whether `and` or a hyphen at a token goes on with the number: one hundred and five, twenty-three."""
    if place + 1 >= len(given):
        return 0
    word = _words().get(given[place + 1].key)
    if word is None:
        return 0
    hyphen = given[place].key == "-" and given[place].end == given[place + 1].start and _may_follow(word, last)
    return int(hyphen or (given[place].key == "and" and last == "scale" and word.kind in ("unit", "ten")))


def _may_follow(word: _Word, last: str) -> bool:
    if word.kind == "vague":
        return False
    if word.kind == "scale":
        return last != ""
    if word.kind == "ten":
        return last in ("", "scale")
    return last in ("", "scale") or (last == "ten" and 0 < word.value < 10)
