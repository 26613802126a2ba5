"""Clues from happenings: days of the world that an article looks back to, wars whose length it gives.

The table `happenings` holds the days and the words; nothing else is known here. A sentence that has them tells of the
day as past. "The eight-month war" counts from a war's first day. `clues` enters.
"""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from memcon.dating.weights import MARGINS, WEIGHTS
from memcon.model.dating import Clue, spread
from memcon.model.document import Document
from memcon.values.calendar import shift
from memcon.values.moment import after, on
from memcon.values.tables import forms, mapping, table

_LENGTH = re.compile(r"\b(?P<count>[A-Za-z]{2,12}|\d{1,4})-(?P<unit>day|week|month|year)(?:-old|-long)?(?= )")
_BETWEEN = re.compile(r" (?:[\w’'-]+ ){0,4}")
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


class Happening(NamedTuple):
    """A row of the table, its words as patterns; `beside` is None where one set of words will do."""

    day: date
    words: re.Pattern[str]
    beside: re.Pattern[str] | None
    war: bool
    name: str

    def told_in(self, sentence: str) -> re.Match[str] | None:
        """Its words in a sentence, if all that is asked for stands there."""
        found = self.words.search(sentence)
        return found if found and (self.beside is None or self.beside.search(sentence)) else None


def looked_back_to(document: Document) -> Iterator[Clue]:
    """Not before each day that the article looks back to; after it, where the sentence names its month."""
    for happening in (h for h in _happenings() if not h.war):
        for sentence in _sentences(document):
            if told := happening.told_in(sentence):
                first = shift(happening.day, days=1) if _names_month(sentence, happening.day) else happening.day
                why = f"it looks back to {happening.day} ({happening.name})"
                yield Clue("happening", told[0], why, (after(first),), WEIGHTS.known)
                break


def _names_month(sentence: str, day: date) -> bool:
    """Whether a sentence names the month of a day without that day: nobody writes so of today."""
    month = month_name[day.month]
    return re.search(rf"\b{month}\b(?! \d)", sentence) is not None and re.search(rf"\d {month}\b", sentence) is None


def lengths(document: Document) -> Iterator[Clue]:
    """About so long after a war's first day as the article says that the war is long."""
    for sentence in _sentences(document):
        for length in _LENGTH.finditer(sentence):
            war = next((h for h in _happenings() if h.war and _is_of(h, sentence, length.end())), None)
            count = _count(length["count"])
            if war is None or not count:
                continue
            unit = length["unit"]
            months, days = _MONTHS.get(unit, 0) * count, _DAYS.get(unit, 0) * count
            there = shift(war.day, days=days, months=months)
            slack = MARGINS.length if unit != "year" else MARGINS.length * 6
            why = f"so long after {war.day} ({war.name})"
            yield Clue("length", length[0], why, (spread(on(there), slack, slack),), WEIGHTS.length)


def _is_of(war: Happening, sentence: str, place: int) -> bool:
    """Whether the word for the war stands right after the length, a few words between them at most."""
    between = _BETWEEN.match(sentence, place)
    if between is None or war.told_in(sentence) is None:
        return False
    found = war.words.search(sentence, place)
    return found is not None and found.start() <= between.end()


def days_looked_back_to(document: Document) -> frozenset[date]:
    """The days themselves."""
    sentences = tuple(_sentences(document))
    return frozenset(h.day for h in _happenings() if not h.war and any(map(h.told_in, sentences)))


def _sentences(document: Document) -> Iterator[str]:
    return (s.span.of(document.article.text) for s in document.sentences if s.kind == "prose")


def _count(word: str) -> int:
    """A number in digits or one word; 0 for any other word."""
    if word.isdigit():
        return int(word)
    value = mapping("numberwords").get(word.lower(), "0")
    return int(value) if value.isdigit() and int(value) < 100 else 0


@cache
def _happenings() -> tuple[Happening, ...]:
    return tuple(
        Happening(date.fromisoformat(day), _death(words) if counts == "death" else _pattern(words),
                  _pattern(beside) if beside else None, counts == "war", name)
        for day, words, beside, counts, name in table("happenings")
    )  # fmt: skip


def _pattern(cell: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(cell)})(?!\w)")


def _death(cell: str) -> re.Pattern[str]:
    """The name beside a word for its death: before it with a few words between, or right after it."""
    name = f"(?:{_any(cell)})(?!\\w)"
    return re.compile(
        rf"\b(?:{_DEATH}) of (?:[\w’'-]+ ){{0,6}}{name}|{name}(?:['’]s)? (?:{_DEATH})\b"
        rf"|{name},? (?:who )?(?:was|were|had been) (?:{_KILLED})\b|\b(?:{_KILLED}) (?:[\w’'-]+ ){{0,5}}{name}"
    )


def _any(cell: str) -> str:
    return "|".join(re.escape(form) for form in sorted(forms(cell), key=len, reverse=True))


_DEATH = "killing|assassination|death|murder|martyrdom"
_KILLED = "killed|assassinated|murdered"
