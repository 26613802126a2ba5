"""What the forms mean that count from a day: today, weekdays, last week, two weeks ago, the next day.

Only `reading/times_grammar.py` enters here. The conventions are the table in `times_rules.py`.
"""

from memcon.reading.times_rules import AHEAD, BACK, Frame, clip
from memcon.reading.times_words import Words
from memcon.values import calendar
from memcon.values.moment import UNKNOWN, Moment, after, before, hull, on


def today(words: Words, frame: Frame) -> Moment | None:
    """Today, yesterday, last night, this morning, overnight."""
    if frame.day is None:
        return UNKNOWN
    if words.has("OVERNIGHT"):
        return Moment(calendar.shift(frame.day, -1), frame.day)
    return on(calendar.shift(frame.day, words.number("TODAY") or (-1 if words.has("LAST") else 0)))


def overnight(words: Words, frame: Frame) -> Moment | None:
    """Overnight into Tuesday: Monday and Tuesday; "overnight Tuesday" may be either night."""
    day = weekday(words, frame)
    if day is None or day.earliest is None:
        return UNKNOWN
    later = 0 if words.has("INTO", "TO") else 1
    return clip(Moment(calendar.shift(day.earliest, -1), calendar.shift(day.earliest, later)), frame)


def weekday(words: Words, frame: Frame) -> Moment | None:
    """A weekday, bare or with last, this, next."""
    number = words.number("WEEKDAY", "SHORTDAY")
    if number is None:
        return None
    if frame.day is None:
        return Moment(None, None, weekday=number)
    if words.has(*BACK):
        return on(calendar.weekday_before(calendar.shift(frame.day, -1), number))
    if words.has(*AHEAD):
        first = calendar.weekday_after(calendar.shift(frame.day, 1), number)
        sure = words.has("COMING") or calendar.week(first, 0, frame.week) != calendar.week(frame.day, 0, frame.week)
        return on(first) if sure else Moment(first, calendar.shift(first, 7), weekday=number)
    step = calendar.weekday_before if frame.past else calendar.weekday_after
    return on(step(frame.day, number))


def weekday_of_week(words: Words, frame: Frame) -> Moment | None:
    """Thursday last week."""
    number = words.number("WEEKDAY")
    if number is None or frame.day is None:
        return Moment(None, None, weekday=number)
    monday = calendar.week(frame.day, _step(words), frame.week).earliest or frame.day
    return on(calendar.weekday_after(monday, number))


def _step(words: Words) -> int:
    return -1 if words.has(*BACK) else 1 if words.has(*AHEAD) else 0


def period(words: Words, frame: Frame) -> Moment | None:
    """This, last or next week, month, year, decade; earlier and later in it."""
    unit = words.word("DAY", "WEEK", "MOON", "ANNUM", "UNIT")
    if unit not in ("week", "month", "year", "decade"):
        return None
    if frame.day is None:
        return UNKNOWN
    there = calendar.shift(frame.day, months=_step(words) * calendar.months_of(unit))
    whole = {
        "week": calendar.week(frame.day, _step(words), frame.week),
        "month": calendar.month(there.year, there.month),
        "year": calendar.year(there.year),
        "decade": calendar.year(there.year // 10 * 10, there.year // 10 * 10 + 9),
    }[unit]
    if unit == "week" and words.has("THIS") and not frame.past and not frame.whole and whole.latest == frame.day:
        return Moment(frame.day, calendar.shift(frame.day, 7))  # see the table: which week, nobody can tell
    if unit == "week" and _step(words) < 0 and calendar.week(frame.day, 0, frame.week).latest == frame.day:
        return Moment(whole.earliest, calendar.shift(frame.day, -1))
    if words.has("EARLIER"):
        return clip(whole, Frame(frame.day, "past"))
    if words.has("LATER"):
        return clip(whole, Frame(frame.day, "future"))
    part = words.word("EARLY", "MID", "LATE")
    return clip(calendar.third(whole, part) if part else whole, frame)


def weekend(words: Words, frame: Frame) -> Moment | None:
    """The, this, last or next weekend. "Next" may be this week's or the one after it: writers differ."""
    if frame.day is None:
        return UNKNOWN
    here = calendar.weekend(frame.day, 0, frame.week)
    if words.has(*BACK):
        return calendar.weekend(frame.day, -1, frame.week)
    started = here.earliest is not None and here.earliest <= frame.day
    if words.has(*AHEAD):
        return (
            calendar.weekend(frame.day, 1, frame.week)
            if started
            else hull((here, calendar.weekend(frame.day, 1, frame.week)))
        )
    if frame.past and not started:
        return calendar.weekend(frame.day, -1, frame.week)
    return clip(here, frame)


def _count(words: Words) -> int | None:
    return None if words.has("VAGUE", "RECENT") else words.number("COUNT", "NUM", "BIG", "A")


def _unit(words: Words) -> str:
    return words.word("UNIT", "UNITS", "DAY", "WEEK", "MOON", "ANNUM")


def stretch_back(words: Words, frame: Frame) -> Moment | None:
    """The past two weeks; recent days; for months."""
    if frame.day is None:
        return UNKNOWN
    count = _count(words) or (None if words.has("UNITS", "RECENT") else 1)
    return before(frame.day) if count is None else calendar.stretch(frame.day, _unit(words), -count)


def stretch_ahead(words: Words, frame: Frame) -> Moment | None:
    """The next two weeks; the coming days."""
    if frame.day is None:
        return UNKNOWN
    count = _count(words) or (None if words.has("UNITS") else 1)
    return after(frame.day) if count is None else calendar.stretch(frame.day, _unit(words), count)


def within(words: Words, frame: Frame) -> Moment | None:
    """Within 48 hours: of a plan, from the day on; of what is past, nobody knows from when."""
    return UNKNOWN if frame.past else stretch_ahead(words, frame)


def ago(words: Words, frame: Frame) -> Moment | None:
    """So many units ago."""
    return offset(words, frame, -1)


def ahead(words: Words, frame: Frame) -> Moment | None:
    """In so many units: of a plan. In the past tense it is how long something took."""
    return UNKNOWN if frame.past and words.has("IN") else offset(words, frame, 1)


def beside(words: Words, frame: Frame) -> Moment | None:
    """Two days earlier, a week later, the day before: counted from the day that the text was at."""
    back = words.has("EARLIER") or -1 in words.values("BEFORE", "PREVIOUS")
    return offset(words, frame, -1 if back else 1)


def offset(words: Words, frame: Frame, sign: int) -> Moment | None:
    """`sign` times the counted units from the day; open on the far side where the count is vague."""
    if frame.day is None:
        return UNKNOWN
    count = _count(words) or (None if words.has("UNITS", "VAGUE") else 1)
    if count is None:
        return before(frame.day) if sign < 0 else after(frame.day)
    unit = _unit(words) or "day"
    if not words.has("ABOUT", "MORE", "OVER"):
        return calendar.unit_around(frame.day, unit, sign * count, frame.week)
    return hull(calendar.unit_around(frame.day, unit, sign * count + step, frame.week) for step in (-1, 0, 1))


def same(words: Words, frame: Frame) -> Moment | None:
    """The same day, that week: the period that the text was at."""
    if frame.day is None:
        return UNKNOWN
    return calendar.unit_around(frame.day, _unit(words) or "day", 0, frame.week)


def month_of_same_year(words: Words, frame: Frame) -> Moment | None:
    """October of the same year."""
    number = words.number("MONTH", "VERBAL")
    return calendar.month(frame.day.year, number) if frame.day and number else UNKNOWN


def weekday_beside(words: Words, frame: Frame) -> Moment | None:
    """The following Wednesday, the previous Monday."""
    number = words.number("WEEKDAY")
    if frame.day is None or number is None:
        return Moment(None, None, weekday=number)
    if words.has("PREVIOUS"):
        return on(calendar.weekday_before(calendar.shift(frame.day, -1), number))
    return on(calendar.weekday_after(calendar.shift(frame.day, 1), number))


def recently(words: Words, frame: Frame) -> Moment | None:
    """Recently, lately: open, up to the day."""
    return before(frame.day) if frame.day else UNKNOWN


def unknown(words: Words, frame: Frame) -> Moment | None:
    """A length of time or a habit: it names no days."""
    return UNKNOWN
