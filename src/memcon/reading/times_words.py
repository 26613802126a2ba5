"""The words of time expressions: a text as a row of classed words, from the table `times`.

Only `reading/times_grammar.py` and `reading/datelines.py` enter here. Each word gets one letter for its
class, so that a rule is a short pattern over letters and costs the same on any input.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from memcon.values.tables import forms, table

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?![\d-])(?:T[\d:.]{4,15}Z?)?)"
    r"|(?P<slash>\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d))"
    r"|(?P<clock>\d{1,2}[:.]\d{2}(?=\s?[apAP]\.?[mM]\b)|\d{1,2}:\d{2}(?::\d{2})?)"
    r"|(?P<other>\d{1,3}(?:,\d{3})+)"
    r"|(?P<decade>\d{3}0s)"
    r"|(?P<number>\d+)(?P<nth>st|nd|rd|th)?"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<break>\n[ \t\r]*\n)"
    r"|(?P<mark>[^\w\s]|_)"
)
_MARKS = {
    **{",": "COMMA", ".": "DOT", "(": "OPEN", ")": "CLOSE"},
    **dict.fromkeys(":|•·", "COLON"),
    **dict.fromkeys("-‐‑–−", "DASH"),
}
_POSSESSIVE = ("'s", "’s")
_GLUE_BEFORE = "$€£¥#№.,/:+_'’"  # "$20", "1.20", "A/20": a number that is no day and no count
_GLUE_AFTER = "%°_"
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1800, 2100  # a number outside is far more often a count or a resolution than a year
_OLD_YEARS = (1300, 1500)  # a year of the Islamic or Persian calendar, if the words beside it say so
_ROUND = 100  # "2000" is a year only where the words around it leave no doubt
_NEEDS_CAPITAL = ("MONTH", "VERBAL", "SHORT", "SHORTDAY", "HIJRI", "PERSIAN")
_MOST_WORDS = 4  # in one phrase of the table
# The classes that a word's looks give it; all others come from the table.
SHAPES = frozenset(
    {"ISO", "SLASH", "CLOCK", "DECADE", "NUM", "NUMTH", "BIG", "YEAR", "ROUND", "OLDYEAR", "CAP", "OTHER"}
    | {"COMMA", "DOT", "OPEN", "CLOSE", "COLON", "DASH", "BREAK"}
)

Value = int | str | date | None


class Word(NamedTuple):
    """One word, number or mark: its class, what it is worth, and where it stands."""

    label: str
    value: Value
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a rule has matched."""

    words: tuple[Word, ...]

    def has(self, *labels: str) -> bool:
        """Whether one of them has one of these classes."""
        return any(w.label in labels for w in self.words)

    def values(self, *labels: str) -> list[Value]:
        """What those of these classes are worth, in text order."""
        return [w.value for w in self.words if w.label in labels]

    def number(self, *labels: str) -> int | None:
        """The number of the first of these classes, or None."""
        return next((v for v in self.values(*labels) if isinstance(v, int)), None)

    def word(self, *labels: str) -> str:
        """The string of the first of these classes, or an empty one."""
        return next((v for v in self.values(*labels) if isinstance(v, str)), "")


@cache
def lexicon() -> dict[str, tuple[str, Value]]:
    """Every form of the table `times`, in lower case, with its class and value."""
    found: dict[str, tuple[str, Value]] = {}
    for label, cell, value in table("times"):
        for form in forms(cell):
            found[form] = (label, int(value) if re.fullmatch(r"-?\d+", value) else value)
    return found


@cache
def _openings() -> frozenset[str]:
    """The first words of the phrases, so that most words need one look-up."""
    return frozenset(form.split()[0] for form in lexicon() if " " in form)


def words(text: str) -> list[Word]:
    """The text's words and marks, classed. Words that mean nothing here are `OTHER`, or `CAP` if capitalised."""
    single: list[Word] = []
    opens: list[bool] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if found.lastgroup == "word":  # most are, and mean nothing
            label, value, beyond, begins = _spelled(found[0])
            single.append(Word(label, value, start, end - beyond))
        else:
            single.append(_word(text, found, start, end))
            begins = found[0].lower() in _openings()
        opens.append(begins)
    return _join(text, single, opens)


def _word(text: str, found: re.Match[str], start: int, end: int) -> Word:
    """A number, a date or a mark."""
    kind, shown = found.lastgroup or "", found[0]
    if kind == "nth":
        kind = "number"
    label, value = _READERS[kind](shown) if kind in _READERS else (kind.upper(), None)
    if kind == "number" and not _alone(text, start, end, len(shown) == 4):
        label = "OTHER"
    return Word(label, value, start, end)


@lru_cache(maxsize=4096)
def _spelled(shown: str) -> tuple[str, Value, int, bool]:
    """The class and worth of a word in letters, how many of them, a possessive, are no part of it, and whether a phrase
    of the table may begin with it."""
    label, value = _plain(shown)
    owns = shown.endswith(_POSSESSIVE)
    nobody = owns and label in ("OTHER", "CAP")
    beyond = 2 if owns and not nobody else 0
    opens = shown[: len(shown) - beyond].lower() in _openings()
    return ("OWNER" if nobody else label), value, beyond, opens


def _alone(text: str, start: int, end: int, year: bool) -> bool:
    """Whether a number stands free of letters, currency and decimals ("mid-2024" is free, "COVID-19" is not)."""
    left, before, after = text[max(start - 2, 0) : start - 1], text[max(start - 1, 0) : start], text[end : end + 1]
    if before.isalnum() or after.isalpha() or (after and after in _GLUE_AFTER):
        return False
    if before and before in _GLUE_BEFORE and not (before == "." and left.isalpha()):
        return False
    if before == "-" and left.isalpha() and not year:
        return False
    return not (after and after in ",./:" and text[end + 1 : end + 2].isdigit())


def _number(shown: str) -> tuple[str, Value]:
    digits = shown.rstrip("stndrh")
    if len(digits) > 4:
        return "OTHER", None
    value = int(digits)
    if digits != shown:
        return ("NUMTH", value) if 1 <= value <= _LAST_DAY else ("OTHER", None)
    if len(digits) == 4:
        if _OLD_YEARS[0] <= value <= _OLD_YEARS[1]:
            return "OLDYEAR", value
        if not _FIRST_YEAR <= value <= _LAST_YEAR:
            return "OTHER", None
        return ("YEAR" if value % _ROUND else "ROUND"), value
    return ("NUM" if 1 <= value <= _LAST_DAY else "BIG"), value


def _iso(shown: str) -> tuple[str, Value]:
    try:
        return "ISO", date.fromisoformat(shown[:10])
    except ValueError:
        return "OTHER", None


def _slash(shown: str) -> tuple[str, Value]:
    """A date in figures, only where day and month cannot be mistaken for each other."""
    first, second, year = map(int, re.split(r"[/.]", shown))
    if first != second and max(first, second) <= 12:
        return "OTHER", None
    day, month = (first, second) if second <= 12 else (second, first)
    return _iso(f"{year:04}-{month:02}-{day:02}")


def _plain(shown: str) -> tuple[str, Value]:
    lower = shown.lower().replace("’", "'")
    label, value = lexicon().get(lower) or lexicon().get(lower.removesuffix("'s"), ("", None))
    if label and (label not in _NEEDS_CAPITAL or shown[0].isupper()):
        return label, value
    return ("CAP" if shown[0].isupper() else "OTHER"), None


_READERS: dict[str, Callable[[str], tuple[str, Value]]] = {
    "iso": _iso,
    "slash": _slash,
    "decade": lambda shown: ("DECADE", int(shown[:4])),
    "number": _number,
    "mark": lambda shown: (_MARKS.get(shown, "OTHER"), None),
}


def _join(text: str, single: list[Word], opens: list[bool]) -> list[Word]:
    """The words with each phrase of the table ("new year's day") made one word; `opens` tells where one may begin."""
    joined: list[Word] = []
    at = 0
    while at < len(single):
        if not opens[at]:
            joined.append(single[at])
            at += 1
            continue
        phrase, used = next(_phrases(text, single, at), (single[at], 1))
        joined.append(phrase)
        at += used
    return joined


def _phrases(text: str, single: list[Word], at: int) -> Iterator[tuple[Word, int]]:
    """The table's phrases that begin at this word, longest first."""
    first = single[at]
    for count in range(min(_MOST_WORDS, len(single) - at), 1, -1):
        last = single[at + count - 1]
        shown = " ".join(text[first.start : last.end].split()).lower().replace("’", "'")
        label, value = lexicon().get(shown, ("", None))
        if label:
            yield Word(label, value, first.start, last.end), count
