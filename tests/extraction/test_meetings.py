"""Meetings: `(sentences, marks, expected)` rows over documents built by hand."""

from dataclasses import dataclass

import pytest

from memcon.extraction.meetings import meetings
from memcon.model.article import Published
from memcon.values.moment import Moment, on
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

DAY = Published(moment("2024-05-15"), "stated")  # a Wednesday
MONDAY = moment("2024-05-13", text="on Monday")
UNTIL = moment(None, "2024-05-15")
FRIDAY, NEXT_FRIDAY = moment("2024-05-10", text="on Friday"), moment("2024-05-17", text="on Friday")
PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Luis Paz", "Silva", "Lind")
FULL = {"Silva": "Ana Silva", "Lind": "Bo Lind"}


@dataclass(frozen=True)
class Row:
    """What is read, and what one meeting must say."""

    name: str
    specs: tuple[str, ...]
    parties: tuple[str, ...]
    status: str = "actual"
    format: str = "in-person"
    when: Moment | None = UNTIL
    where: str | None = None
    host: str | None = None
    topics: tuple[str, ...] = ()


ROWS = (
    Row("a verb with its object", (s.MET,), ("Ana Silva", "Bo Lind"), when=MONDAY, where="Riga"),
    Row("holders of one office in several countries", (s.TALKS,),
        ("foreign minister of Egypt", "foreign minister of Jordan", "foreign minister of Qatar"),
        "planned", "in-person", NEXT_FRIDAY, "Oslo"),
    Row("who receives is the host", (s.RECEIVED,), ("Kari Holm", "Luis Paz"), host="Kari Holm"),
    Row("called for", (s.URGED,), ("Lind", "Chile"), "called-for", when=None),
    Row("two bodies that discuss", (s.ENVOYS,), ("Envoys of Norway", "Envoys of Peru"), format="unspecified",
        topics=("fishing rights", "the price of copper")),
    Row("they, of those told before", (s.ENVOYS, s.ALSO), ("Envoys of Norway", "Envoys of Peru"),
        format="unspecified", topics=("fishing rights", "the price of copper", "a new harbour")),
    Row("said at a meeting", (s.MET, s.DURING), ("Ana Silva", "Bo Lind"), when=MONDAY, where="Riga"),
    Row("a pair before the noun", (s.ROUND,), ("Norway", "Peru"), "possible", "talks", None, "Lima"),
    Row("denied", (s.NOT_MET,), ("Silva", "Lind"), "denied"),
)  # fmt: skip


def marks() -> Marks:
    """What reading would mark in any of these sentences."""
    return Marks(
        people=PEOPLE, places=("Riga", "Oslo", "Lima", "Norway", "Peru", "Egypt", "Jordan", "Qatar"), full=FULL,
        times={}, published=DAY,
    )  # fmt: skip


def with_times(row: Row) -> Marks:
    """The marks with the times that stand in the row's sentences."""
    base = marks()
    text = document(*row.specs).article.text
    known = {"on Monday": (MONDAY, None), "on Friday": (FRIDAY, NEXT_FRIDAY)}
    return Marks(base.people, base.bodies, base.places, base.full, {w: t for w, t in known.items() if w in text}, DAY)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_one_meeting_with_its_slots(row: Row) -> None:
    """Each row's sentences tell of exactly one meeting, with these parties, status, time and place."""
    found = meetings(document(*row.specs, marks=with_times(row)))
    assert len(found) == 1, [m.cue and m.cue.text for m in found]
    one = found[0]
    assert tuple(p.name for p in one.parties) == row.parties
    assert (one.status, one.format) == (row.status, row.format)
    assert (one.when and one.when.edtf) == (row.when and row.when.edtf)
    assert (one.where and one.where.name) == row.where
    assert one.host == row.host
    assert one.topics == row.topics


def test_a_cancelled_visit_is_denied() -> None:
    """A visit that was planned and cancelled is denied, never held (LEDGER rule 18)."""
    found = meetings(document(s.CANCELLED, marks=marks()))
    assert [(m.format, m.status) for m in found] == [("visit", "denied")]


def test_boilerplate_is_no_evidence() -> None:
    """Words of the page that are not prose tell of nothing."""
    base = marks()
    assert meetings(document(s.MET, marks=Marks(base.people, places=base.places, kind="boilerplate"))) == ()


def test_a_weekday_alone_keeps_its_weekday() -> None:
    """In an undated report the day is not guessed, and the weekday is kept."""
    bare = Marks(PEOPLE, times={"on Monday": (Moment(None, None, "on Monday", 0), None)})
    (one,) = meetings(document(s.MET, marks=bare))
    assert one.when is not None
    assert (one.when.known, one.when.weekday) == (False, 0)


def test_what_comes_later_is_planned() -> None:
    """A time wholly after publication makes a meeting planned, whatever its tense."""
    ahead = on(moment("2024-06-01").earliest, "on Monday")  # type: ignore[arg-type]
    (one,) = meetings(document(s.MET, marks=Marks(PEOPLE, times={"on Monday": (ahead, None)}, published=DAY)))
    assert one.status == "planned"
