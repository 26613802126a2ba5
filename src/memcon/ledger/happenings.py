"""The timeline of the desk as SQL: slices in order of day, and counts by period. Only this room enters.

The postings of the smallest set of facets are merged in order of day; each must be found in the other sets too.
Nothing is counted or sorted that is not on the page asked for, so a page costs the same in a ledger of any size.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from memcon.errors import BadValue
from memcon.ledger.facets import LETTERS, Asked, listed_numbers
from memcon.ledger.happening_forms import Counts, Happening, HappeningQuery, Happenings, Period, Slice, Unit
from memcon.ledger.rows import dump, known_event
from memcon.ledger.store import Store
from memcon.model.entry import Entry, Kind

EntriesAt = Callable[[Iterable[str]], dict[str, Entry]]

SHOWN = 6
"""Entries read for an event on one line: enough to find the one that says most."""
MOST_COUNTED = 40_000
"""Postings that are counted one by one when kept counts do not serve: about 60 ms."""
SPANS = {"week": 8, "month": 32, "year": 367, "more": 400_000}
"""Days by which what spans several may begin earlier than it lasts: the classes of facet `span`."""
_LAST = 99_999_999
_UNITS: dict[Unit, int] = {"decade": 100_000, "year": 10_000, "month": 100, "day": 1}


def happenings(store: Store, wanted: Asked, part: Slice, entries_at: EntriesAt) -> Happenings:
    """See `Ledger.happenings`."""
    arms = list(_undated(wanted)) if part.undated else list(_dated(store, wanted))
    turn = "DESC" if part.newest else "ASC"
    after, values = _after(part)
    selects = [f"SELECT p.day AS day, p.happening AS number FROM postings AS p {arm} {after}" for arm in arms]
    sql = f"{' UNION '.join(selects)} ORDER BY day {turn}, number {turn} LIMIT ?"
    found = [(row["day"], row["number"]) for row in store.rows(sql, (*values * len(arms), part.limit + 1))]
    rows = tuple(_lines(store, found[: part.limit], entries_at))
    return Happenings(rows, rows[-1].cursor if len(found) > part.limit else None)


def counts(store: Store, wanted: Asked, unit: Unit) -> Counts:
    """See `Ledger.happening_counts`."""
    kept = len(wanted.sets) == 1 and unit != "day"
    if kept and (len(wanted.sets[0]) == 1 or wanted.total > MOST_COUNTED):
        found = _kept(store, wanted, unit)
        return _counts(found, unit, len(wanted.sets[0]) == 1)
    if wanted.total > MOST_COUNTED:
        return Counts(unit, None, None)
    return _counts(_one_by_one(store, wanted, unit), unit, True)


def extent(store: Store, wanted: Asked) -> tuple[date, date] | None:
    """The first and last month (its first day) in which the leading facets have anything; for choosing a unit."""
    marks = f"facet IN ({listed_numbers(wanted.sets[0])}) AND kind IN ({_letters(wanted)}) AND month > 0 AND n > 0"
    row = store.row(f"SELECT min(month), max(month) FROM months WHERE {marks}")
    return (_start(row[0], "month"), _start(row[1], "month")) if row and row[0] else None


def _dated(store: Store, wanted: Asked) -> Iterator[str]:
    """The arms of the merge: what begins within the days, and what lasts into them."""
    query, (since, until) = wanted.query, _bounds(wanted.query)
    others = _others(wanted, wanted.sets[1:])
    for facet in wanted.sets[0]:
        for kind in wanted.kinds:
            yield f"WHERE p.facet = {facet} AND p.kind = '{kind}' AND p.day BETWEEN {since} AND {until} {others}"
    if query.since:
        spans = {row["value"]: row["number"] for row in store.rows("SELECT * FROM facets WHERE facet = 'span'")}
        for span, days in SPANS.items():
            first = _day(query.since - timedelta(min(days, query.since.toordinal() - 1)), 1)
            for kind in wanted.kinds:
                yield f"""JOIN happenings AS h ON h.number = p.happening WHERE p.facet = {spans.get(span, 0)}
                    AND p.kind = '{kind}' AND p.day >= {first} AND p.day < {since} AND h.last >= {since}
                    {_others(wanted, wanted.sets)}"""


def _undated(wanted: Asked) -> Iterator[str]:
    for facet in wanted.sets[0]:
        for kind in wanted.kinds:
            others = _others(wanted, wanted.sets[1:])
            yield f"WHERE p.facet = {facet} AND p.kind = '{kind}' AND p.day = 0 {others}"


def _others(wanted: Asked, sets: tuple[tuple[int, ...], ...]) -> str:
    """The condition that a posting's happening stands in these sets too."""
    return " ".join(_within(numbers) for numbers in sets)


def _within(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"""AND EXISTS (SELECT 1 FROM postings AS q WHERE q.facet = {numbers[0]} AND q.kind = p.kind
            AND q.day = p.day AND q.happening = p.happening)"""
    return f"""AND EXISTS (SELECT 1 FROM postings AS q INDEXED BY postings_happening
        WHERE q.happening = p.happening AND q.facet IN ({listed_numbers(numbers)}))"""


def _after(part: Slice) -> tuple[str, list[int]]:
    if part.after is None:
        return "", []
    day, dot, number = part.after.partition(".")
    if not (dot and day.isascii() and day.isdigit() and number.isascii() and number.isdigit() and len(number) < 19):
        raise BadValue(f"{part.after[:40]!r} is no place in the timeline; follow the links at its foot")
    sign = "<" if part.newest else ">"
    # The day alone first: the index takes it as a bound.
    return f"AND p.day {sign}= ? AND (p.day, p.happening) {sign} (?, ?)", [int(day), int(day), int(number)]


def _lines(store: Store, found: Sequence[tuple[int, int]], entries_at: EntriesAt) -> Iterator[Happening]:
    """The happenings of these days and numbers, all of them with a few questions."""
    sql = """SELECT h.number, v.id, v.record, h.id AS entry, h.kind, v.reports, v.unsure
        FROM happenings AS h LEFT JOIN events AS v ON v.id = h.id WHERE h.number IN (SELECT value FROM json_each(?))"""
    rows = {row["number"]: row for row in store.rows(sql, (dump([number for _, number in found]),))}
    events = {number: known_event(row) for number, row in rows.items() if row["id"]}
    told = {n: events[n].entries[:SHOWN] if n in events else (row["entry"],) for n, row in rows.items()}
    entries = entries_at(id for ids in told.values() for id in ids)
    for day, number in found:
        row, those = rows[number], tuple(entries[id] for id in told[number])
        kind, cursor, event = LETTERS[row["kind"]], f"{day}.{number}", events.get(number)
        yield Happening(row["entry"], kind, cursor, event, those, row["reports"] or 1, row["unsure"] or 0)


def _kept(store: Store, wanted: Asked, unit: Unit) -> Iterator[tuple[int, str, int]]:
    """Period, kind and count from what is kept by month."""
    first, last = (day // 100 for day in _bounds(wanted.query))
    by = _UNITS[unit] // 100
    sql = f"""SELECT month / {by} AS period, kind, sum(n) FROM months WHERE facet IN ({listed_numbers(wanted.sets[0])})
        AND kind IN ({_letters(wanted)}) AND (month BETWEEN ? AND ? OR month = 0) GROUP BY period, kind"""
    for row in store.rows(sql, (first, last)):
        yield row[0] * by, row[1], row[2]


def _one_by_one(store: Store, wanted: Asked, unit: Unit) -> Iterator[tuple[int, str, int]]:
    by = _UNITS[unit]
    # Of one facet no happening is met twice, and nothing need be held to tell.
    number = "*" if len(wanted.sets[0]) == 1 else "DISTINCT p.happening"
    one = f"""SELECT p.day / {by} AS period, p.kind, count({number}) FROM postings AS p
        WHERE p.facet IN ({listed_numbers(wanted.sets[0])}) AND p.kind IN ({_letters(wanted)}) AND p.day {{}}
        {_others(wanted, wanted.sets[1:])} GROUP BY period, p.kind"""
    # Two questions: the index answers each by a stretch, both together by walking through all days.
    for row in store.rows(f"{one.format('BETWEEN ? AND ?')} UNION ALL {one.format('= 0')}", _bounds(wanted.query)):
        yield row[0] * by // 100 if unit != "day" else row[0], row[1], row[2]


def _counts(found: Iterator[tuple[int, str, int]], unit: Unit, exact: bool) -> Counts:
    periods: dict[int, dict[Kind, int]] = {}
    undated = 0
    for period, kind, n in found:
        if not period:
            undated += n
        elif n:
            periods.setdefault(period, {})[LETTERS[kind]] = n
    listed = tuple(Period(_start(period, unit), periods[period]) for period in sorted(periods))
    return Counts(unit, listed, undated, exact)


def _start(period: int, unit: Unit) -> date:
    """The first day of a period: `202406` of a month, `20240619` of a day; of a year or decade its month is 0."""
    if unit == "day":
        return date(period // 10_000, period // 100 % 100, period % 100)
    return date(max(1, period // 100), period % 100 or 1, 1)


def _letters(wanted: Asked) -> str:
    return ", ".join(f"'{kind}'" for kind in wanted.kinds)


def _bounds(query: HappeningQuery) -> tuple[int, int]:
    """The first and the last day asked for."""
    return _day(query.since, 1), _day(query.until, _LAST)


def _day(day: date | None, otherwise: int) -> int:
    return int(day.isoformat().replace("-", "")) if day else otherwise
