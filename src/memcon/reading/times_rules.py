"""What each form of time expression means: one small function a form, from its words to a moment.

Only the other `reading/times_*.py` enter here. The functions for dates, months, years and seasons are in
this file, those for what counts from a day ("last week") in `times_beside.py`. A function gets the matched
words and a `Frame` (the day that "today" is, and which way a bare weekday points) and gives a `Moment`, or
None where the words are no time after all. The conventions are LEDGER.md's ("How the gold was annotated",
8 and 13) and stand here:

| words | days | why |
|---|---|---|
| week | Monday to Sunday; from the day after its weekend by an outlet of the table `weeks` | LEDGER 8; as it is lived |
| this week, month, year | in the past up to the day, else from it on | nothing past lies ahead of the report |
| this week, of a plan told on its last day | that day and the week after it | which week, nobody can tell |
| last week, told on a week's last day | the week before and the days since | to some the week is over on that day |
| later in the day, of a plan | the publication day | the day named last may be of years ago |
| earlier, later this week | its first day to the day; the day to its last | LEDGER 8 |
| last, next week | the seven days of the week before, after | LEDGER 8 |
| on Friday | the last one up to the day, or the first one from it, by tense | wire style |
| last Friday | the last one before the day | wire style; "on Friday" would do for today |
| next Friday | the first one after the day; if still this week, that or the one after it | writers differ |
| last night, overnight | the day before; the day before and the day | a night ends in the morning |
| early, mid, late July | 1 to 10, 11 to 20, 21 to the end; years and decades by thirds too | LEDGER 8 |
| 19 June, no year | the nearest such day on the side of the tense, see `SLACK` | a date a year off carries its year |
| two weeks ago | that week; days exactly, months and years alike; one unit wider with "about" | as exact as the unit |
| the past two weeks | so many units up to the day | |
| recent days, days ago, recently | open, up to the day | LEDGER 8, "has met" |
| since X, by X | X's first day up to the day; open, up to X's last day | |
| around 9 April | two days to each side | a reader's margin in the gold |
| 10 Ramadan 1445, Eid al-Fitr | the tabular Islamic day, one to each side | months begin when the moon is seen |
| 14 Mordad 1403 | the Persian calendar's day | it is fixed by the equinox |
| Easter, Nowruz, Passover | the day that the calendar's rule gives, `values/feasts.py` | |
| 2 a.m. Jerusalem time on Monday | Monday | the day is that of the place whose clock is named |
| the next day, a day later | beside the last day named close before, else unknown | empty beats guessed |
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from memcon.reading.times_words import Words
from memcon.values import calendar, calendars, feasts
from memcon.values.moment import UNKNOWN, Moment, on

Direction = Literal["past", "future"]
DIRECTIONS: tuple[Direction, Direction] = ("past", "future")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words are read beside: the day of "today" (None if unknown) and the way the tense points.

    `year` is lent by the other end of a range ("from 3 May to 5 June 2024"); `whole` leaves a running
    period whole, as the inside of "by the end of the year" needs it. `week` is the week's first day.
    """

    day: date | None
    direction: Direction = "past"
    year: int | None = None
    whole: bool = False
    week: int = 0

    @property
    def past(self) -> bool:
        """Whether what is told has happened."""
        return self.direction == "past"


Reader = Callable[[Words, Frame], Moment | None]

# Days by which a date without a year may lie on the wrong side of the publication day before another year is
# meant. Past: a report's day may end later in its own time zone. Future: plans are printed while they run
# (in the training gold up to 8 days after the first day named), and a date 50 weeks ahead carries its year.
SLACK = {"past": 1, "future": 14}
# Around a day: two to each side, as the gold has it.
MARGIN = 2
BACK, AHEAD = ("LAST", "PAST"), ("NEXT", "COMING")


def clip(period: Moment, frame: Frame) -> Moment:
    """A period that is still running: its part up to the day in the past, from the day on in the future."""
    if frame.day is None or frame.whole or not (period.earliest and period.latest):
        return period
    if not period.earliest <= frame.day <= period.latest:
        return period
    start, end = (period.earliest, frame.day) if frame.past else (frame.day, period.latest)
    return Moment(start, end, approximate=period.approximate)


def around(moment: Moment) -> Moment:
    """About then: a day with a margin; a longer period as it is, but approximate."""
    if moment.day is None:
        return Moment(moment.earliest, moment.latest, weekday=moment.weekday, approximate=True)
    return Moment(calendar.shift(moment.day, -MARGIN), calendar.shift(moment.day, MARGIN), approximate=True)


def _year_told(words: Words, frame: Frame) -> int | None:
    """The year that the words themselves give: a number, or "last year"."""
    told = words.number("YEAR", "ROUND")
    if told or not words.has("ANNUM"):
        return told or frame.year
    if frame.day is None:
        return None
    return frame.day.year + (1 if words.has(*AHEAD) else -1 if words.has(*BACK) else 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def exact_date(words: Words, frame: Frame) -> Moment | None:
    """A day and a month, with or without year and weekday."""
    month, day = words.number("MONTH", "VERBAL", "SHORT"), words.number("NUM", "NUMTH")
    if month is None or day is None or _date(2024, month, day) is None:  # 2024 has a 29 February
        return None
    return _day_of_year(words, frame, lambda year: _date(year, month, day))


def named_day(words: Words, frame: Frame) -> Moment | None:
    """Christmas, Easter, Eid, Nowruz: days that a rule gives. Those that follow the moon have its margin."""
    rule, _, what = words.word("NAMED").partition(" ")
    if rule == "easter" and what == "weekend":
        sunday = _day_of_year(words, frame, calendar.easter)
        return Moment(calendar.shift(sunday.latest, -1), sunday.latest) if sunday.latest else sunday
    found = _day_of_year(words, frame, lambda year: feasts.day(rule, what, year))
    return _moonlit(found) if rule == "islamic" else found


def _moonlit(moment: Moment) -> Moment:
    """A computed Islamic period with its margin."""
    if not (moment.earliest and moment.latest):
        return moment
    margin = calendars.MOON_MARGIN
    return Moment(calendar.shift(moment.earliest, -margin), calendar.shift(moment.latest, margin), approximate=True)


def islamic_date(words: Words, frame: Frame) -> Moment | None:
    """A day and a month of the Islamic calendar, with or without its year."""
    month, day, year = words.number("HIJRI"), words.number("NUM", "NUMTH"), words.number("OLDYEAR")
    if month is None or day is None or day > 30:
        return None
    if year is None:
        return _moonlit(_day_of_year(words, frame, lambda ours: calendars.in_year(ours, month, day)))
    found = calendars.islamic(year, month, day)
    return _moonlit(on(found)) if found else None


def islamic_month(words: Words, frame: Frame) -> Moment | None:
    """Ramadan, with or without its year."""
    month, year = words.number("HIJRI"), words.number("OLDYEAR")
    first = None
    if month and year:
        first = calendars.islamic(year, month, 1)
    elif month:
        first = _day_of_year(words, frame, lambda ours: calendars.in_year(ours, month, 1)).day
    return clip(_moonlit(Moment(first, calendar.shift(first, 29))), frame) if first else UNKNOWN


def persian_date(words: Words, frame: Frame) -> Moment | None:
    """A date, month or year of the Persian calendar, always with its year."""
    month, day, year = words.number("PERSIAN"), words.number("NUM", "NUMTH"), words.number("OLDYEAR")
    if year is None:
        return None
    first = calendars.persian(year, month or 1, day or 1)
    if first is None or day:
        return on(first) if first else None
    after = calendars.persian(year + (month in (None, 12)), (month or 12) % 12 + 1, 1)
    return clip(Moment(first, calendar.shift(after, -1)), frame) if after else None


def _day_of_year(words: Words, frame: Frame, of: Callable[[int], date | None]) -> Moment:
    """The day that a rule gives in the year meant; unknown where no year is told and no day to start from."""
    weekday, told = words.number("WEEKDAY", "SHORTDAY"), _year_told(words, frame)
    if told is not None:
        found = of(told)
        return on(found) if found else UNKNOWN
    if frame.day is None:
        return Moment(None, None, weekday=weekday)
    days = [d for y in range(max(frame.day.year - 8, 1), min(frame.day.year + 9, 9999)) if (d := of(y))]
    near = [d for d in days if abs((d - frame.day).days) <= 366 and d.weekday() == weekday]
    if len(near) == 1:  # "Wednesday, June 19": the weekday tells the year better than the tense
        return on(near[0])
    return _nearest(days, frame.day, frame.past or words.has(*BACK))


def _nearest(days: list[date], today: date, past: bool) -> Moment:
    """The day nearest to today on the side that the tense points to, with its slack."""
    if past:
        return max((on(d) for d in days if (d - today).days <= SLACK["past"]), key=_start, default=UNKNOWN)
    return min((on(d) for d in days if (today - d).days <= SLACK["future"]), key=_start, default=UNKNOWN)


def _start(moment: Moment) -> date:
    return moment.earliest or date.min


def day_range(words: Words, frame: Frame) -> Moment | None:
    """Days of one month: "3-5 May", "March 21 and 22"."""
    days = [d for d in words.values("NUM", "NUMTH") if isinstance(d, int)]
    month = words.number("MONTH", "VERBAL", "SHORT")
    if month is None or sorted(set(days)) != days or _date(2024, month, days[-1]) is None:
        return None
    first = _day_of_year(words, frame, lambda year: _date(year, month, days[0]))
    last = _date(first.earliest.year, month, days[-1]) if first.earliest else None
    return Moment(first.earliest, last) if last else UNKNOWN


def numeric(words: Words, frame: Frame) -> Moment | None:
    """A date all in figures."""
    day = next(iter(words.values("ISO", "SLASH")))
    return on(day) if isinstance(day, date) else None


def month(words: Words, frame: Frame) -> Moment | None:
    """A month, with or without its year, or a third of it."""
    number = words.number("MONTH", "VERBAL", "SHORT")
    year = _year_told(words, frame)
    if number is None:
        return None
    if year is None and frame.day is None:
        return UNKNOWN
    period = calendar.month(year if year is not None else _year_of_month(number, words, frame), number)
    part = words.word("EARLY", "MID", "LATE")
    return clip(calendar.third(period, part) if part else period, frame)


def _year_of_month(number: int, words: Words, frame: Frame) -> int:
    today = frame.day or date.min
    if words.has("THIS"):
        return today.year
    strict = words.has(*BACK, *AHEAD)
    if words.has(*AHEAD) or not (frame.past or words.has(*BACK)):
        return min(today.year + (number < today.month or (strict and number == today.month)), date.max.year)
    return max(today.year - (number > today.month or (strict and number == today.month)), date.min.year)


def year(words: Words, frame: Frame) -> Moment | None:
    """A year or a decade, or a third of one."""
    decade, number = words.number("DECADE"), _year_told(words, frame)
    if decade is None and number is None:
        return UNKNOWN
    period = calendar.year(decade, decade + 9) if decade is not None else calendar.year(number or 1)
    part = words.word("EARLY", "MID", "LATE")
    return clip(calendar.third(period, part) if part else period, frame)


def century(words: Words, frame: Frame) -> Moment | None:
    """The 20th century, by the years that carry its number: 1900 to 1999."""
    number = words.number("NUMTH", "NTH")
    return calendar.year(100 * (number - 1), 100 * number - 1) if number and number > 1 else None


def quarter(words: Words, frame: Frame) -> Moment | None:
    """A quarter of a business year: whose year it is, and when that begins, the words do not say."""
    return UNKNOWN if words.number("FRACTION") == 4 else None


def year_range(words: Words, frame: Frame) -> Moment | None:
    """2009-2010."""
    first, last = (y for y in words.values("YEAR", "ROUND") if isinstance(y, int))
    return calendar.year(first, last) if first < last else None


def season(words: Words, frame: Frame) -> Moment | None:
    """A season of a year, or the last, this or next one."""
    code, told = words.number("SEASON"), _year_told(words, frame)
    if code is None or (told is None and frame.day is None):
        return UNKNOWN
    if told is not None:
        return calendar.season(told, code)
    today = frame.day or date.min
    around = calendar.seasons_around(today, code)
    gone = [s for s in around if s.latest and s.latest < today]
    running = [s for s in around if s not in gone and s.earliest and s.earliest <= today]
    if words.has(*BACK):
        return gone[-1] if gone else UNKNOWN
    ahead = [s for s in around if s.earliest and s.earliest > today] or list(around[-1:])
    if words.has(*AHEAD):
        return ahead[0]
    if words.has("THIS") and not running:
        return around[2]
    return clip(running[0], frame) if running else gone[-1] if frame.past and gone else ahead[0]
