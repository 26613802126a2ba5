"""Clues from days: dates that an article tells as past or to come, its own opening, a weekday beside a date.

What the words mean was worked out by reading (`TimeMention`); here it is asked what follows for the day on which they
were written. A full date told as past lies before it, one that is to come after it. A day and month with their
weekday fit few years. `clues` enters.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from memcon.dating.weights import LIMITS, MARGINS, WEIGHTS
from memcon.model.dating import Clue, spread
from memcon.model.document import Document, TimeMention, Token
from memcon.values.moment import after, before, on

Tense = Literal["past", "ahead", "open"]
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATED_WEEKDAY = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?,? (?:the )?\(?"
    rf"(?:(?P<month>{_MONTH})\.? (?P<day>{_DAY})|(?P<day2>{_DAY}) (?:of )?(?P<month2>{_MONTH}))\b"
    r"(?!,? (?:of )?\d{4})",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"\A[^\n]{{2,70}}?\b(?P<month>{_MONTH})\.? (?P<day>{_DAY})"
    r" ?(?:\([^()\n]{2,30}\)|/[^/\n]{2,20}/|[-–—]{1,2} )",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SINCE = frozenset({"since", "after", "following"})
_COMING = frozenset({"will", "shall"})
_GONE = frozenset({"VBD"})


def days_told(document: Document) -> Iterator[Clue]:
    """The latest date told as past, and the earliest that is still to come."""
    past: list[tuple[date, str]] = []
    coming: list[tuple[date, str]] = []
    for time in document.times:
        known = time.moment if time.ahead is None else None
        if known is None or not (known.earliest and known.latest) or not _YEAR.search(time.moment.text):
            continue
        tense = _tense(document, time)
        if tense == "past":
            past.append((known.earliest, time.moment.text))
        elif tense == "ahead":
            coming.append((known.latest, time.moment.text))
    if past:
        day, words = max(past)
        yield Clue("day", words, "it tells of it as past", (spread(after(day), MARGINS.zone, 0),), WEIGHTS.known)
    if coming:
        day, words = min(coming)
        yield Clue("day", words, "it tells of it as still to come", (before(day),), WEIGHTS.ahead)


def weekdays_told(text: str) -> Iterator[Clue]:
    """For each date without a year that stands with its weekday: the weeks around it in the years that fit."""
    for match in list(_DATED_WEEKDAY.finditer(text))[: LIMITS.clues]:
        weekday = _WEEKDAYS.index(match["weekday"].lower())
        month, number = match["month"] or match["month2"], match["day"] or match["day2"]
        fits = [d for d in _in_years(month, number) if d.weekday() == weekday]
        if fits:
            allows = tuple(spread(on(d), MARGINS.weekday_after, MARGINS.weekday_before) for d in fits)
            why = f"that date is a {match['weekday']} in few years"
            yield Clue("weekday", match[0], why, allows, WEIGHTS.weekday)


def opening(text: str) -> Iterator[Clue]:
    """An agency's opening with day and month: that day or the one after it, of some year."""
    match = _OPENING.match(text)
    if match and len(match[0].split()) <= _OPENING_WORDS:
        fits = _in_years(match["month"], match["day"])
        allows = tuple(spread(on(d), 0, MARGINS.zone) for d in fits)
        yield Clue("opening", match[0].strip(), "its opening names the day", allows, WEIGHTS.stamp)


_OPENING_WORDS = 12
"""An opening is a place or two, a date and an agency; what is longer is a sentence with a date in it."""


def _in_years(month: str, number: str) -> list[date]:
    """That day in each year that comes into question."""
    which, day = _MONTHS.index(month.lower()[:3]) + 1, int(re.sub(r"\D", "", number))
    found = []
    for year in range(LIMITS.first, LIMITS.last + 1):
        try:
            found.append(date(year, which, day))
        except ValueError:
            continue
    return found


def _tense(document: Document, time: TimeMention) -> Tense:
    """Whether the clause that holds the words tells of what has been or will be; `open` where it does not say."""
    tokens = [t for t in document.tokens if time.span.start <= t.start < time.span.end]
    if not tokens:
        return "open"
    first = tokens[0].index
    if first and document.tokens[first - 1].lemma.lower() in _SINCE:
        return "past"
    verb = _verb(document, tokens[0])
    if verb is None or _named_after(document, tokens[0]):
        return "open"
    around = [verb, *(document.tokens[k] for k in document.children[verb.index])]
    helpers = {t.text.lower() for t in around if t.dep in ("aux", "aux:pass")}
    if helpers & _COMING:
        return "ahead"
    if any(t.text.lower() == "to" and t.dep == "mark" for t in around):
        return "open"  # "if she were to run in 2028"
    if any(t.text.lower() in ("if", "unless") and t.dep == "mark" for t in around):
        return "open"  # "if she stood in 2028"
    gone = verb.xpos in _GONE or any(t.xpos in _GONE for t in around[1:] if t.dep.startswith("aux"))
    return "past" if gone else "open"


def _named_after(document: Document, token: Token) -> bool:
    """Whether a year is part of the name of what people speak of long before ("discussed the 2023 summit", "a 2020
    candidate"): that they spoke of it says nothing of when it was."""
    noun = document.tokens[token.head] if token.head >= 0 and token.dep in _INSIDE else None
    return noun is not None and noun.lemma.lower() in _LONG_BEFORE


_INSIDE = ("compound", "amod", "nummod", "nmod", "nmod:unmarked")
_LONG_BEFORE = frozenset(
    {"election", "candidate", "race", "campaign", "nominee", "nomination", "contender", "bid", "primary", "ticket",
     "vote", "summit", "conference", "budget", "olympics", "game", "cup", "presidency", "hopeful", "target", "deadline"}
)  # fmt: skip


def _verb(document: Document, token: Token) -> Token | None:
    """The nearest verb above a token."""
    here, steps = token, 0
    while here.head >= 0 and steps < LIMITS.reach:
        here, steps = document.tokens[here.head], steps + 1
        if here.upos in ("VERB", "AUX"):
            return here
    return None
