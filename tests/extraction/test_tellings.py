"""Meetings told over several sentences: rounds, journeys, those who attended; whose time it is, and where."""

from dataclasses import replace

import pytest

from memcon.extraction.days import when
from memcon.extraction.meetings import meetings
from memcon.extraction.when import told
from memcon.extraction.where import where
from memcon.model.article import Published
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

DAY = Published(moment("2024-05-15"), "stated")
PEOPLE = ("Kari Holm", "Luis Paz", "Ana Silva", "Silva", "Holm")
PLACES = ("Norway", "Peru", "Oslo", "Lima", "Oman")
FIRST, SECOND = moment("2024-05-02", text="May 2"), moment("2024-05-09", text="May 9")
JOURNEY = moment("2024-05-20", text="May 20")

# On May 20, Kari Holm will meet Luis Paz.
THE_TWENTIETH = (
    "On:ADP:IN:3:case May:PROPN:NNP:3:nmod~unmarked 20:NUM:CD:8:obl ,:PUNCT:,:3:punct Kari:PROPN:NNP:8:nsubj "
    "Holm:PROPN:NNP:5:flat will:AUX:MD:8:aux meet:VERB:VB:0 Luis:PROPN:NNP:8:obj Paz:PROPN:NNP:9:flat .:PUNCT:.:8:punct"
)
# Also, Ana Silva will meet Luis Paz.
ALSO = (
    "Also:ADV:RB:6:advmod ,:PUNCT:,:1:punct Ana:PROPN:NNP:6:nsubj Silva:PROPN:NNP:3:flat will:AUX:MD:6:aux "
    "meet:VERB:VB:0 Luis:PROPN:NNP:6:obj Paz:PROPN:NNP:7:flat .:PUNCT:.:6:punct"
)
# Holm 's visit to Peru drew crowds.
VISIT = (
    "Holm:PROPN:NNP:3:nmod~poss 's:PART:POS:1:case visit:NOUN:NN:6:nsubj to:ADP:IN:5:case Peru:PROPN:NNP:3:nmod "
    "drew:VERB:VBD:0 crowds:NOUN:NNS:6:obj .:PUNCT:.:6:punct"
)
# Holm 's 2010 visit to Peru drew crowds.
VISIT_2010 = (
    "Holm:PROPN:NNP:4:nmod~poss 's:PART:POS:1:case 2010:NUM:CD:4:nummod visit:NOUN:NN:7:nsubj to:ADP:IN:6:case "
    "Peru:PROPN:NNP:4:nmod drew:VERB:VBD:0 crowds:NOUN:NNS:7:obj .:PUNCT:.:7:punct"
)

# Kari Holm meets Luis Paz in Oslo , May 2 .
MEETS = (
    "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat meets:VERB:VBZ:0 Luis:PROPN:NNP:3:obj Paz:PROPN:NNP:4:flat "
    "in:ADP:IN:7:case Oslo:PROPN:NNP:3:obl ,:PUNCT:,:9:punct May:PROPN:NNP:3:obl~unmarked 2:NUM:CD:9:nummod "
    ".:PUNCT:.:3:punct"
)

# Kari Holm will meet Ana Silva.
WITHOUT = (
    "Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:1:flat will:AUX:MD:4:aux meet:VERB:VB:0 Ana:PROPN:NNP:4:obj "
    "Silva:PROPN:NNP:5:flat .:PUNCT:.:4:punct"
)


@pytest.mark.parametrize(
    ("spec", "days"),
    [(WITHOUT, "2024-05-20"), (WITHOUT.replace("will:", "would:"), None)],
)
def test_an_announcement_tells_its_days_once(spec: str, days: str | None) -> None:
    """What "will" be held has the one day of all that is planned, wherever in the report that is told; what somebody
    said that they "would" do may be over."""
    marks = Marks(PEOPLE, places=PLACES, times={"May 20": (JOURNEY, None)}, published=DAY)
    found = meetings(document(spec, THE_TWENTIETH, marks=marks))
    assert [one.when.edtf if one.when and one.when.earliest else None for one in found] == [days, "2024-05-20"]


# On May 19, Ana Silva will meet Kari Holm.
THE_NINETEENTH = (
    "On:ADP:IN:3:case May:PROPN:NNP:3:nmod~unmarked 19:NUM:CD:8:obl ,:PUNCT:,:3:punct Ana:PROPN:NNP:8:nsubj "
    "Silva:PROPN:NNP:5:flat will:AUX:MD:8:aux meet:VERB:VB:0 Kari:PROPN:NNP:8:obj Holm:PROPN:NNP:9:flat "
    ".:PUNCT:.:8:punct"
)
# Luis Paz will meet Ana Silva.
PAZ_TOO = WITHOUT.replace("Kari:", "Luis:").replace("Holm:", "Paz:")


def test_one_meetings_day_within_anothers_is_lent_to_none() -> None:
    """Some time in May and on 20 May: a third that is planned has neither; only a stay lends its days among others."""
    may = moment("2024-05-15", "2024-05-31", text="May 19")
    times = {"May 19": (may, None), "May 20": (JOURNEY, None)}
    marks = Marks(PEOPLE, places=PLACES, times=times, published=DAY)
    found = meetings(document(THE_NINETEENTH, THE_TWENTIETH, PAZ_TOO, marks=marks))
    days = {frozenset(p.name for p in one.parties): one.when and one.when.edtf for one in found}
    assert days[frozenset({"Luis Paz", "Ana Silva"})] is None


# The visit on May 21 will matter.
THE_VISIT = (
    "The:DET:DT:2:det visit:NOUN:NN:7:nsubj on:ADP:IN:4:case May:PROPN:NNP:2:nmod 21:NUM:CD:4:nummod will:AUX:MD:7:aux "
    "matter:VERB:VB:0 .:PUNCT:.:7:punct"
)


@pytest.mark.parametrize(("spec", "days"), [(THE_VISIT, "2024-05-21"), (THE_VISIT.replace("The:", "A:"), "2024")])
def test_the_days_of_the_visit_told_behind(spec: str, days: str) -> None:
    """A visit planned for some time of the year has the days that are told of "the visit" next, not of another."""
    year, there = moment("2024-01-01", "2024-12-31", text="May 20"), moment("2024-05-21", text="May 21")
    marks = Marks(PEOPLE, places=PLACES, times={"May 20": (year, None), "May 21": (there, None)}, published=DAY)
    found = meetings(document(s.TRAVEL, spec, marks=marks))
    assert [one.when.edtf for one in found if one.when] == [days]


@pytest.mark.parametrize(("published", "expected"), [("2024-05-15", "actual"), ("2024-05-01", "planned")])
def test_what_a_picture_shows_is_no_plan(published: str, expected: str) -> None:
    """Told in the present of a day that was over at publication, a meeting was held, whatever the model hears."""
    marks = Marks(PEOPLE, places=PLACES, times={"May 2": (FIRST, None)}, cues=(("meets", "meeting", 0.99),),
                  published=Published(moment(published), "stated"))  # fmt: skip
    heard = document(MEETS, marks=marks)
    planned = replace(heard, cues=tuple(replace(cue, status="planned") for cue in heard.cues))
    assert [one.status for one in meetings(planned)] == [expected]


def test_each_round_is_an_entry() -> None:
    """Rounds with days of their own are entries; that of the series stands beside them where it counts more of them
    than are told one by one (LEDGER rule 6)."""
    marks = Marks(places=PLACES, times={"May 2": (FIRST, None), "May 9": (SECOND, None)}, published=DAY)
    each = [("2024-05-02", "Oslo", "Oman"), ("2024-05-09", "Lima", "Oman")]
    for number, series in (("two", []), ("five", [("../2024-05-15", None, "Oman")])):
        counted = s.ROUNDS.replace("two:", f"{number}:")
        found = meetings(document(counted, s.EACH_ROUND, marks=marks))
        assert [(m.when and m.when.edtf, m.where and m.where.name, m.mediator) for m in found] == [*series, *each]
        assert all({p.name for p in m.parties} == {"Norway", "Peru"} for m in found)


def test_what_happens_on_a_journey_has_its_days() -> None:
    """A meeting told in the course of a journey takes the journey's time; the two stay two entries (rule 5)."""
    marks = Marks(PEOPLE, places=PLACES, full={"Holm": "Kari Holm"}, times={"May 20": (JOURNEY, None)}, published=DAY)
    journey, met = meetings(document(s.TRAVEL, s.ON_THE_WAY, marks=marks))
    assert (journey.format, met.format) == ("visit", "in-person")
    assert (journey.status, met.status) == ("planned", "planned")
    assert met.when == journey.when == JOURNEY
    assert met.where is not None
    assert met.where.name == "Lima"


@pytest.mark.parametrize(("opening", "days"), [("Also", "2024-05-20"), ("Yesterday", None)])
def test_what_else_is_to_be_held_has_the_days_of_the_first(opening: str, days: str | None) -> None:
    """Where the text goes on with "also", other meetings planned have the days of the one told before."""
    second = ALSO.replace("Also", opening).replace("will:", "would:")
    marks = Marks(PEOPLE, places=PLACES, times={"May 20": (JOURNEY, None)}, published=DAY)
    found = meetings(document(THE_TWENTIETH, second, marks=marks))
    assert [m.when.edtf if m.when else None for m in found] == ["2024-05-20", days]


def test_what_is_done_from_afar_is_no_part_of_a_journey() -> None:
    """A meeting by telephone has no days of the journey told before it."""
    afar = s.ON_THE_WAY.replace(".:PUNCT:.:6:punct", "virtually:ADV:RB:6:advmod .:PUNCT:.:6:punct")
    marks = Marks(PEOPLE, places=PLACES, full={"Holm": "Kari Holm"}, times={"May 20": (JOURNEY, None)}, published=DAY)
    journey, met = meetings(document(s.TRAVEL, afar, marks=marks))
    assert journey.when == JOURNEY
    assert met.when is None


def test_a_visit_of_another_year_is_another_visit() -> None:
    """A year that is part of the noun tells the visit from the one that was told before ("his 2010 visit")."""
    year = moment("2010-01-01", "2010-12-31", text="2010")
    marks = Marks(PEOPLE, places=PLACES, times={"2010": (year, None)}, published=DAY)
    found = document(VISIT, VISIT_2010, marks=marks)
    found = replace(found, times=tuple(replace(t, kind="year") for t in found.times))
    assert [m.when.edtf if m.when else None for m in meetings(found)] == ["../2024-05-15", "2010"]


def test_people_named_stand_for_their_body() -> None:
    """Of "figures, including A" A takes part; who attended is told later and is added (rule 6)."""
    (one,) = meetings(document(s.FIGURES, s.ATTENDED, marks=Marks(PEOPLE, published=DAY)))
    assert [p.name for p in one.parties] == ["Silva", "Luis Paz", "Kari Holm"]
    assert len(one.evidence) == 2


def test_the_day_of_saying_is_not_the_day_of_the_act() -> None:
    """A time that a verb of saying claims dates nothing told in its clause: what was said to be done, was done then."""
    monday = moment("2024-05-13", text="on Monday")
    found = document(s.CLAIMED, marks=Marks(PEOPLE, places=PLACES, times={"on Monday": (monday, None)}, published=DAY))
    visit = next(t.index for t in found.tokens if t.text == "visit")
    assert told(found, visit) is None
    assert when(found, visit, "planned") is None
    assert when(found, visit, "actual") == moment(None, "2024-05-13", text="on Monday")


def test_a_place_is_stated_for_the_act_itself() -> None:
    """The place hangs from the act; of two places none is chosen (rule 8)."""
    found = document(s.EACH_ROUND, marks=Marks(places=PLACES))
    took = next(t.index for t in found.tokens if t.text == "took")
    assert where(found, took) is None
    riga = document(s.MET, marks=Marks(places=("Riga",)))
    met = next(t.index for t in riga.tokens if t.text == "met")
    assert (place := where(riga, met)) is not None
    assert (place.name, place.country) == ("Riga", None)


# Norway held a meeting with Peru. (The parse: a participle.)
HELD = (
    "Norway:PROPN:NNP:2:nsubj held:VERB:VBN:0 a:DET:DT:4:det meeting:NOUN:NN:2:obj with:ADP:IN:6:case "
    "Peru:PROPN:NNP:4:nmod .:PUNCT:.:2:punct"
)


def test_what_was_held_is_no_plan() -> None:
    """ "Held" with its object right behind it tells of the past, whatever the model thinks of the meeting."""
    given = document(HELD, marks=Marks(places=PLACES, cues=(("meeting", "meeting", 0.9),)))
    planned = replace(given, cues=tuple(replace(cue, status="planned") for cue in given.cues))
    assert [m.status for m in meetings(planned)] == ["actual"]


def test_the_occasion_of_a_meeting_is_no_second_one() -> None:
    """ "Meets her at the meeting of the nations": one meeting."""
    spec = (
        "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat met:VERB:VBD:0 Bo:PROPN:NNP:3:obj Lind:PROPN:NNP:4:flat "
        "at:ADP:IN:8:case the:DET:DT:8:det meeting:NOUN:NN:3:obl of:ADP:IN:11:case the:DET:DT:11:det "
        "nations:NOUN:NNS:8:nmod .:PUNCT:.:3:punct"
    )
    marks = Marks((*PEOPLE, "Bo Lind"), published=DAY, cues=(("meeting", "meeting", 0.9),))
    assert [[p.name for p in m.parties] for m in meetings(document(spec, marks=marks))] == [["Kari Holm", "Bo Lind"]]
