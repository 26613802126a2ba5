"""When an article came out, from what its metadata says. Only intake enters here.

`published(value)` never raises: what it cannot read is undated. An instant keeps its day as stated where it
was written (23:30 in New York is still that day), and itself in UTC. A time without an offset is no instant:
nobody can tell which one. Numbers (`06/07/2024`, seconds since 1970) are not guessed at.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime

from memcon.errors import BadValue
from memcon.model.article import UNDATED, Basis, Published
from memcon.values import moment
from memcon.values.moment import Moment

_LONGEST = 64  # characters: the longest date that anybody writes has about forty

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?",
    re.ASCII | re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3} (?:\d{4}|\d{2}) \d{1,2}:\d{2}(?::\d{2})?(?: (?:[+-]\d{4}|[A-Z]{1,4}))?",
    re.ASCII,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?"
_REST = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}\b[^\n]{0,30})?"  # a time of day after the date, without an offset
_WRITTEN = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,? )?(?:(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? |{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? )"
    rf"(\d{{4}}){_REST}",
    re.ASCII | re.IGNORECASE,
)


def published(value: object) -> Published:
    """What the metadata's words say: ISO 8601, EDTF, RFC 2822, English ("20 June 2024"), or our own export's object.

    A month or a year is an interval of days. The basis is `stated`, or `unknown` where nothing can be read.
    """
    if isinstance(value, dict):
        return _exported(value)
    if not isinstance(value, str) or len(value) > _LONGEST:
        return UNDATED
    text = " ".join(value.split())
    for form in _FORMS:
        found = form(text)
        if found is not None:
            return found
    return UNDATED


def _exported(value: dict[object, object]) -> Published:
    """`{"edtf", "basis"}` as memcon writes it."""
    edtf, basis = value.get("edtf"), value.get("basis")
    found = published(edtf) if isinstance(edtf, str) else UNDATED
    if found is UNDATED or basis not in ("stated", "inferred"):
        return UNDATED
    named: Basis = "stated" if basis == "stated" else "inferred"
    return Published(found.moment, named, found.instant)


def _iso(text: str) -> Published | None:
    found = _ISO.fullmatch(text)
    if not found:
        return None
    day, clock, offset = found.groups()
    zone = "+00:00" if offset and offset[0] not in "+-" else offset or ""
    try:
        return _instant(datetime.fromisoformat(f"{day}T{clock}{zone}"))
    except ValueError:  # 25:00, or 24:00: the day is still the day
        return _edtf(day)


def _mail(text: str) -> Published | None:
    if not _MAIL.fullmatch(text):
        return None
    try:
        return _instant(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None


def _edtf(text: str) -> Published | None:
    years = _YEARS.fullmatch(text)
    try:
        return Published(moment.parse("/".join(years.groups()) if years else text), "stated")
    except BadValue:
        return None


def _written(text: str) -> Published | None:
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    first, month, other_month, second, year = found.groups()
    number = _MONTHS.index((month or other_month)[:3].lower()) + 1
    try:
        return Published(moment.on(date(int(year), number, int(first or second))), "stated")
    except ValueError:
        return None


def _instant(stated: datetime) -> Published:
    day = _day(stated)
    if stated.tzinfo is None:
        return Published(day, "stated")
    try:
        utc = stated.astimezone(UTC).replace(microsecond=0)
    except OverflowError:  # the first or the last day of the calendar
        return Published(day, "stated")
    return Published(day, "stated", utc.isoformat().replace("+00:00", "Z"))


def _day(stated: datetime) -> Moment:
    """The day as stated. An instant in UTC does not tell the outlet's own day: in the first hours it is still
    the day before in the Americas, so both stay. Midnight sharp is a date without a time, written as one."""
    clock = stated.time()
    ambiguous = stated.tzinfo is not None and not stated.utcoffset() and time(0) < clock < _WEST
    before = stated.date() - timedelta(1) if ambiguous and stated.date() > date.min else stated.date()
    return Moment(before, stated.date())


_WEST = time(5)  # Washington, from where most instants in UTC come, is up to five hours behind

_FORMS: tuple[Callable[[str], Published | None], ...] = (_iso, _mail, _edtf, _written)
