"""How the views put things into words. The program reports who asserts; it never asserts.

Only views enter here. Days are written as English papers write them, never more exactly than known.
"""

from calendar import monthrange
from datetime import date

from memcon.model.entry import Deed, Entry, Figure, Meeting, Party, Role, Statement
from memcon.values.moment import Moment

NO_DAY = "day not known"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
"""In English whatever the machine's own language is, and without asking it for each day; January is 1."""


def day_words(day: date) -> str:
    """`Wednesday 19 June 2024`."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month]} {day.year}"


def moment_words(moment: Moment | None) -> str:
    """The interval in words: a day, a month, a year, `17 to 20 June 2024`, `by …`, `from … on`, `a Wednesday`."""
    if moment is None or not (moment.known or moment.weekday is not None):
        return NO_DAY
    words = _interval_words(moment)
    if moment.weekday is not None and moment.day is None:
        words = f"a {DAYS[moment.weekday]}" + (f", {words}" if moment.known else "")
    return f"about {words}" if moment.approximate else words


def set_words(days: tuple[Moment, ...]) -> str:
    """Several intervals in words, of which one is meant: `1 to 3 June 2023, or 5 June 2024`."""
    return ", or ".join(moment_words(m) for m in days) if days else NO_DAY


def _interval_words(moment: Moment) -> str:
    first, last = moment.earliest, moment.latest
    if first and last:
        return day_words(first) if first == last else _range_words(first, last)
    if first:
        return f"{_short(first)} or later"
    return f"{_short(last)} or earlier" if last else ""


def _range_words(first: date, last: date) -> str:
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month]} {first.year}"
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_short(last)}"
    return f"{_short(first)} to {_short(last)}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def party_words(party: Party | None) -> str:
    """`Hossein Amir-Abdollahian (Foreign Minister, Iran)`; `nobody named` where the text names none."""
    if party is None:
        return "nobody named"
    side = party.side if party.side and party.side.casefold() not in party.name.casefold() else None
    about = ", ".join(filter(None, (party.role, side)))
    return f"{party.name} ({about})" if about else party.name


def voices_words(publisher: str | None, voices: tuple[str, ...]) -> str:
    """The whole chain of whose word it is: `Example Daily, citing Mehr, citing Hamas`."""
    return ", citing ".join((publisher or "the report", *voices))


def entry_words(entry: Entry) -> str:
    """One line that says what an entry records, in the words of LEDGER.md."""
    match entry:
        case Meeting():
            return "; ".join(map(party_words, entry.parties)) + (f" · {entry.forum}" if entry.forum else "")
        case Statement():
            target = f" → {entry.target.name}" if entry.target else ""
            return f"{party_words(entry.speaker)}{target}: {entry.content}"
        case Deed():
            target = f" → {party_words(entry.target)}" if entry.target else ""
            return party_words(entry.actor) + target
        case Figure():
            return f"{figure_words(entry)} {entry.of or ''}".strip()
        case Role():
            acting = "acting " if entry.acting else ""
            office = ", ".join(filter(None, ((acting + (entry.title or "")).strip(), entry.body)))
            return f"{entry.holder}: {office}"
    return entry.kind


def figure_words(entry: Figure) -> str:
    """`at least 37,945 killed`."""
    relation = {"=": "", ">=": "at least ", "<=": "at most ", "~": "about "}[entry.relation]
    counted = entry.unit if entry.measure in ("other", "money", "share") and entry.unit else entry.measure
    return f"{relation}{entry.value:,} {counted}"


def form_words(entry: Entry) -> str:
    """The kind with its act, type or format: `meeting, in-person`; status only where it is not `actual`."""
    form = {Meeting: "format", Statement: "act", Deed: "type", Figure: "measure"}.get(type(entry))
    detail = getattr(entry, form) if form else ""
    words = entry.kind if detail in ("", "unspecified") else f"{entry.kind}, {detail}"
    return words if entry.status == "actual" else f"{words}, {entry.status}"


def counted(number: int, noun: str) -> str:
    """`1 source`, `2 sources`, `1,200 sources`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
