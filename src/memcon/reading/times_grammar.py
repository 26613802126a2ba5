"""The grammar of time expressions: which rows of classed words say when, and how such expressions combine.

Only `reading/times.py` and `reading/datelines.py` enter here. `parse(text)` gives the expressions of a text
as `Phrase`s; what each form means is `reading/times_rules.py`. In a pattern a name in capitals is a class of
the table `times`, a name in small letters a part from `_PARTS`; every pattern is bounded, so that parsing
takes time in proportion to the text, whatever the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from memcon.model.document import TimeKind
from memcon.reading import times_beside as beside
from memcon.reading import times_rules as rules
from memcon.reading.times_rules import Frame, Reader
from memcon.reading.times_words import SHAPES, Word, Words, lexicon
from memcon.values.moment import UNKNOWN, Moment

_PARTS = {
    "mon": "(MONTH|VERBAL|SHORT DOT?)",
    "dom": "(NUM|NUMTH)",
    "wd": "(WEEKDAY|SHORTDAY DOT?)",
    "which": "(THIS|LAST|NEXT)",
    "unit": "(UNIT|DAY|WEEK|MOON|ANNUM)",
    "units": "(UNIT|DAY|WEEK|MOON|ANNUM|CENTURY|UNITS)",
    "part": "(PART|NIGHT)",
    "third": "(EARLY|LATE|MID)",
    "time": "(EARLY|LATE|EARLIER|LATER|MID)",
    "count": "(A|COUNT|NUM|BIG)",
    "about": "(ABOUT|MORE|OVER)",
    "the": "(THE|OWNER)",
    "ytail": "(COMMA? (YEAR|ROUND)|OF? which ANNUM)",
    "to": "(DASH|TO|UNTIL|AND|OR)",
    # Words after which "May" and "March" are months; "in the" is for seasons.
    "before_month": "(?<=[IN SINCE UNTIL DURING EARLY LATE MID])",
    "after_month": "(?! CAP)",
    "before_year": "((?<=[IN SINCE UNTIL BY FROM DURING BEFORE AFTER BETWEEN STARTING ABOUT MORE])|edge_of)",
    "edge_of": "(?<=[EDGE FRACTION] [OF DASH])",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time expression. Forms of one `shape` may stand at the two ends of a range.

    `kind` is the mention's, `unit` where the words' own unit says it ("three days ago", "last week").
    """

    kind: TimeKind | Literal["unit"]
    pattern: str
    reader: Reader
    shape: str = ""


RULES = (
    # days by their date
    Rule("day", "ISO|SLASH", rules.numeric, "date"),
    Rule("day", "((THIS|NEXT|LAST)? wd COMMA?)? THE? dom OF? mon (ytail|LAST (?! units))?", rules.exact_date, "date"),
    Rule("day", "((THIS|NEXT|LAST)? wd COMMA?)? mon THE? dom (ytail|LAST (?! units))?", rules.exact_date, "date"),
    Rule("part", "(FROM|BETWEEN)? mon dom (COMMA dom){0,4} COMMA? to dom ytail?", rules.day_range),
    Rule("part", "(FROM|BETWEEN)? THE? dom (COMMA dom){0,4} to THE? dom OF? mon ytail?", rules.day_range),
    Rule("day", "which? NAMED ytail?", rules.named_day, "date"),
    # days, months and years of other calendars
    Rule(
        "day", "THE? dom OF? HIJRI (COMMA? OLDYEAR ERA?)?|HIJRI dom (COMMA? OLDYEAR ERA?)", rules.islamic_date, "date"
    ),
    Rule("day", "THE? dom OF? PERSIAN COMMA? OLDYEAR|PERSIAN dom COMMA? OLDYEAR", rules.persian_date, "date"),
    Rule(
        "month",
        "HIJRI OLDYEAR ERA?|((?<=[IN DURING OF SINCE UNTIL BEFORE AFTER THIS LAST]) HIJRI (?! CAP))",
        rules.islamic_month,
        "month",
    ),
    Rule("month", "PERSIAN OLDYEAR", rules.persian_date, "month"),
    Rule("year", "THE? PERSIANYEAR OLDYEAR", rules.persian_date, "year"),
    # months and their thirds
    Rule("month", "mon (COMMA|OF)? (YEAR|ROUND|which ANNUM)", rules.month, "month"),
    Rule("month", "(THIS|LAST|PAST|NEXT|COMING) (MONTH|VERBAL) (?! dom)", rules.month, "month"),
    Rule("month", "(before_month | (?<=[LAST OF])) MONTH", rules.month, "month"),
    Rule("month", "(?<! CAP) MONTH after_month", rules.month, "month"),
    Rule("month", "(before_month | edge_of) VERBAL", rules.month, "month"),
    Rule("month", "(?<=[IN SINCE UNTIL DURING]) SHORT", rules.month, "month"),
    Rule("month", "(?<! CAP) VERBAL (?= [TO AND DASH OR UNTIL] (MONTH|VERBAL))", rules.month, "month"),
    Rule("month", "(?<=[MONTH VERBAL] [TO AND DASH OR UNTIL]) VERBAL after_month", rules.month, "month"),
    Rule("part", "third DASH? (IN? LAST?) mon ytail?", rules.month, "month"),
    # years and decades
    Rule("year", "before_year (YEAR|ROUND)", rules.year, "year"),
    Rule("year", "(?<=[THE OWNER A OPEN]) YEAR (?! COUNT|NUM|BIG|ZONE)", rules.year, "year"),
    Rule("year", "(?<=YEAR [TO AND DASH OR]) YEAR", rules.year, "year"),
    Rule("year", "THE? ANNUM (YEAR|ROUND)", rules.year, "year"),
    Rule("part", "(FROM|BETWEEN)? (YEAR|ROUND) DASH (YEAR|ROUND)", rules.year_range),
    Rule("part", "third DASH? IN? (THE? DECADE|YEAR|ROUND)", rules.year, "year"),
    Rule("part", "THE? DECADE", rules.year, "year"),
    Rule("part", "third? DASH? THE? (NUMTH|NTH) DASH? CENTURY", rules.century),
    Rule("vague", "(THIS|LAST|PAST|NEXT|THE)? FISCAL (ANNUM? YEAR|ANNUM)", beside.unknown),
    Rule("vague", "(THIS|LAST|PAST|NEXT|THE)? (LATEST|FISCAL? NTH) DASH? FRACTION", rules.quarter),
    Rule("vague", "(THIS|LAST|PAST|NEXT|THE) FRACTION (?! OF)", rules.quarter),
    # seasons
    Rule("part", "(THIS|LAST|PAST|NEXT|COMING) SEASON", rules.season),
    Rule("part", "THE? SEASON (OF|COMMA)? (YEAR|ROUND|which ANNUM)", rules.season),
    Rule("part", "(?<=[IN DURING]) THE SEASON", rules.season),
    # days beside the publication day
    Rule("day", "time? TODAY (EARLY|LATE)? part?", beside.today, "today"),
    Rule("day", "time? (THIS part|LAST NIGHT)", beside.today),
    Rule("part", "OVERNIGHT", beside.today),
    Rule("part", "OVERNIGHT (INTO|TO|ON)? WEEKDAY", beside.overnight),
    Rule("day", "(time ON?)? THE? (THIS|LAST|PAST|NEXT|COMING)? WEEKDAY part?", beside.weekday, "weekday"),
    Rule("day", "WEEKDAY part? (OF|COMMA)? which WEEK", beside.weekday_of_week),
    Rule("day", "which WEEK (ON|COMMA) WEEKDAY", beside.weekday_of_week),
    # periods beside the publication day
    Rule("unit", "(time IN?)? (THIS|LAST|NEXT|COMING) (WEEK|MOON|ANNUM|UNIT)", beside.period, "period"),
    Rule("part", "(EARLIER|LATER) IN THE (WEEK|MOON|ANNUM)", beside.period),
    Rule("part", "(?<=OF) THE (WEEK|MOON|ANNUM)|(?<=EDGE OF) ANNUM", beside.period, "period"),
    Rule("part", "(THIS|LAST|NEXT|COMING|PAST) WEEKEND", beside.weekend),
    Rule("part", "(?<=[OVER DURING AT ON FOR IN OF]) THE WEEKEND", beside.weekend),
    Rule("part", "THE? (LAST|PAST) about? (count|VAGUE) about? units", beside.stretch_back),
    Rule("part", "the PAST (units|UNITS)", beside.stretch_back),
    Rule("part", "(?<=[OVER IN DURING FOR WITHIN]) THE LAST unit", beside.stretch_back),
    Rule("part", "(the|THIS)? RECENT UNITS", beside.stretch_back),
    Rule("part", "FOR about? (UNITS|VAGUE UNITS)", beside.stretch_back),
    Rule("part", "THE? (NEXT|COMING) about? (count|VAGUE) units", beside.stretch_ahead),
    Rule("part", "THE? COMING (unit|UNITS)", beside.stretch_ahead),
    Rule("part", "(?<=[OVER IN DURING FOR WITHIN]) THE NEXT (WEEK|MOON|ANNUM|UNIT)", beside.stretch_ahead),
    Rule("part", "WITHIN about? (count|VAGUE) units", beside.within),
    Rule("part", "RECENTLY", beside.recently),
    Rule("unit", "about? (count|VAGUE)? about? units AGO", beside.ago),
    Rule("unit", "IN about? (count|VAGUE) units (TIME)?", beside.ahead),
    Rule("unit", "about? (count|VAGUE) units FROM NOW", beside.ahead),
    # beside the day that the text was at
    Rule("relative", "(time)? (THE? SAME|THAT) (units|part|WEEKEND)", beside.same),
    Rule("relative", "(EARLIER|LATER) IN THE DAY", beside.same),
    Rule("relative", "(THE? PREVIOUS|THE FOLLOWING) (units part?|part)", beside.beside),
    Rule("relative", "THE? NEXT (DAY part?|part)", beside.beside),
    Rule("relative", "THE (DAY|WEEK|MOON|ANNUM|part) (BEFORE|AFTER|EARLIER)", beside.beside),
    Rule("relative", "about? (count|VAGUE)? units (BEFORE|AFTER|EARLIER|LATER)", beside.beside),
    Rule("relative", "(THE? PREVIOUS|THE FOLLOWING) WEEKDAY part?", beside.weekday_beside),
    Rule("relative", "(MONTH|VERBAL) OF? THE? SAME ANNUM", beside.month_of_same_year),
    # lengths and habits
    Rule("duration", "(FOR about?|about)? (count|VAGUE) DASH? units (?! DASH? AGED)", beside.unknown),
    Rule("duration", "THE (NTH|LAST|PAST|NEXT)? (COUNT|NUM|BIG) DASH? units (?! DASH? AGED)", beside.unknown),
    Rule("duration", "(?<! [RECENT COMING]) UNITS (?= OF (?! (THE|THIS|OWNER|LAST|NEXT|YEAR|MONTH)))", beside.unknown),
    Rule("duration", "(NUM|COUNT) (DASH|TO) (NUM|COUNT) DASH? units", beside.unknown),
    Rule("set", "EVERY count? (units|part|WEEKDAY|WEEKEND|MONTH)", beside.unknown),
    Rule("set", "WEEKDAYS", beside.unknown),
    Rule("set", "HABIT", beside.unknown),
    # times without a date
    Rule("vague", "NOW|PRESENT", beside.unknown),
    Rule("vague", "THE TOCOME|THE GONE", beside.unknown),
    Rule("vague", "(?<=IN) THE PAST (?= (COMMA|DOT|AND|CLOSE|BREAK))", beside.unknown),
)

# Classes that are a time by themselves; that stand in no rule's words; that stand in them, but never first.
_ALONE = (
    "ISO SLASH DECADE YEAR ROUND MONTH VERBAL SHORT WEEKDAY WEEKDAYS TODAY OVERNIGHT RECENTLY NAMED ANNUM NOW"
    " PRESENT HABIT UNITS HIJRI"
)
_NEVER = "OTHER ERA CAP OPEN CLOSE COLON BREAK CLOCK ZONE LABEL NONE "
_NEVER_FIRST = "COMMA DOT DASH OF TO AND OR ON BY AT SINCE UNTIL DURING BEFORE AFTER STARTING EDGE FRACTION NTH"
_FIRST_CODE = 0xE000  # Unicode's private use area: one letter for each class of word
_NAME = re.compile(r"[A-Z]+|[a-z]+(?:_[a-z]+)*")
PROBE = Frame(date(2024, 1, 1))  # any day: to see whether words can be a time, and whether two follow each other
_NO_WORDS = Words(())
_UNIT_KINDS: dict[str, TimeKind] = {"day": "day", "week": "week", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression: words `first` to `last` (half-open) of the text's words, and how to read it."""

    first: int
    last: int
    start: int
    end: int
    kind: TimeKind
    shape: str
    read: Callable[[Frame], Moment]
    dated: bool = False
    reader: Reader | None = None
    words: Words = _NO_WORDS


@cache
def _letters() -> dict[str, str]:
    """A letter for each class of word."""
    labels = SHAPES | {label for label, _ in lexicon().values()}
    return {label: chr(_FIRST_CODE + n) for n, label in enumerate(sorted(labels))}


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over classes as a regular expression over their letters."""
    return re.compile(_spell(pattern).replace(" ", ""))


def _spell(pattern: str) -> str:
    def letter(found: re.Match[str]) -> str:
        name = found[0]
        return _spell(_PARTS[name]) if name in _PARTS else _letters()[name]

    return _NAME.sub(letter, pattern)


@cache
def _beginnings() -> re.Pattern[str]:
    """Finds where a rule may begin, so that the words that say no time cost next to nothing."""
    return compiled(f"[{_ALONE}]|NTH DASH? FRACTION|[^{_NEVER}{_NEVER_FIRST}][^{_NEVER}]")


@cache
def _candidates(letter: str) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """The rules in whose pattern the letter occurs: no other can begin with it."""
    each = ((compiled(rule.pattern), rule) for rule in RULES)
    return tuple((pattern, rule) for pattern, rule in each if letter in pattern.pattern)


def codes(row: list[Word]) -> str:
    """The classes of the words, a letter each."""
    letters = _letters()
    return "".join(letters[word.label] for word in row)


def atoms(row: list[Word]) -> list[Phrase]:
    """The expressions that one rule finds: from left to right, the longest at each place."""
    letters, beginnings = codes(row), _beginnings()
    found: list[Phrase] = []
    at = 0
    while hit := beginnings.search(letters, at):
        at = hit.start()
        each = _candidates(letters[at])
        matches = [(m.end(), rule) for pattern, rule in each if (m := pattern.match(letters, at))]
        atom = _best(row, at, matches)
        if atom:
            found.append(atom)
        at = atom.last if atom else at + 1
    return found


def _best(row: list[Word], at: int, matches: list[tuple[int, Rule]]) -> Phrase | None:
    """The longest match that its reader takes for a time; of two equal ones the earlier rule."""
    for last, rule in sorted(matches, key=lambda match: -match[0]):
        matched = Words(tuple(row[at:last]))
        if rule.reader(matched, PROBE) is not None:
            dated = matched.has("YEAR", "ROUND", "OLDYEAR", "ISO", "SLASH", "DECADE", "ANNUM")
            start, end = row[at].start, row[last - 1].end
            return Phrase(at, last, start, end, _kind(rule, matched), rule.shape, _read(rule, matched), dated,
                          rule.reader, matched)  # fmt: skip
    return None


def _kind(rule: Rule, matched: Words) -> TimeKind:
    """The rule's kind, or the unit that the words count in ("hours" and "decades" are parts)."""
    if rule.kind != "unit":
        return rule.kind
    unit = matched.word("DAY", "WEEK", "MOON", "ANNUM", "UNITS", "UNIT").removesuffix("s")
    return _UNIT_KINDS.get(unit, "part")


def _read(rule: Rule, matched: Words) -> Callable[[Frame], Moment]:
    return lambda frame: rule.reader(matched, frame) or UNKNOWN
