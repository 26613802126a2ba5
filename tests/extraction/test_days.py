"""Days: what a told time means for the act it dates, what follows without one, and what is carried from before."""

from dataclasses import replace
from datetime import date

import pytest

from memcon.extraction.days import dated, when
from memcon.extraction.when import behind, told
from memcon.model.entry import Status
from memcon.values.moment import Moment, on
from tests.extraction.build import Marks, document
from tests.extraction.daily import DAY, PUBLISHED, REST, WEEK, at, made
from tests.factories import moment

# The visit follows a strike on Monday. (The parse hangs the day from the verb.)
FOLLOWS = (
    "The:DET:DT:2:det visit:NOUN:NN:3:nsubj follows:VERB:VBZ:0 a:DET:DT:5:det strike:NOUN:NN:3:obj "
    "on:ADP:IN:7:case Monday:PROPN:NNP:3:obl .:PUNCT:.:3:punct"
)
# Norway cancelled plans for a visit on Monday.
CANCELLED = (
    "Norway:PROPN:NNP:2:nsubj cancelled:VERB:VBD:0 plans:NOUN:NNS:2:obj for:ADP:IN:6:case a:DET:DT:6:det "
    "visit:NOUN:NN:3:nmod on:ADP:IN:8:case Monday:PROPN:NNP:2:obl .:PUNCT:.:2:punct"
)
# Talks in Lima on Monday and a visit came.
LIST = (
    "Talks:NOUN:NNS:8:nsubj in:ADP:IN:3:case Lima:PROPN:NNP:1:nmod on:ADP:IN:5:case Monday:PROPN:NNP:1:nmod "
    "and:CCONJ:CC:8:cc a:DET:DT:8:det visit:NOUN:NN:1:conj came:VERB:VBD:0 .:PUNCT:.:9:punct"
)
# The envoy made a visit to save a truce brokered on Monday.
BROKERED = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj made:VERB:VBD:0 a:DET:DT:5:det visit:NOUN:NN:3:obj to:PART:TO:7:mark "
    "save:VERB:VB:5:acl a:DET:DT:9:det truce:NOUN:NN:7:obj brokered:VERB:VBN:9:acl on:ADP:IN:12:case "
    "Monday:PROPN:NNP:5:nmod .:PUNCT:.:3:punct"
)
# Reports on Monday that a visit came spread.
REPORTS = (
    "Reports:NOUN:NNS:8:nsubj on:ADP:IN:3:case Monday:PROPN:NNP:7:obl that:SCONJ:IN:7:mark a:DET:DT:6:det "
    "visit:NOUN:NN:7:nsubj came:VERB:VBD:1:acl spread:VERB:VBD:0 .:PUNCT:.:8:punct"
)
# The envoy paid a three - day visit beginning Monday.
LONG = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj paid:VERB:VBD:0 a:DET:DT:8:det three:NUM:CD:7:nummod -:PUNCT:HYPH:7:punct "
    "day:NOUN:NN:8:compound visit:NOUN:NN:3:obj beginning:VERB:VBG:8:acl Monday:PROPN:NNP:9:obl .:PUNCT:.:3:punct"
)
# The envoy is on a three-day visit.
NOW = (
    "The:DET:DT:2:det envoy:NOUN:NN:7:nsubj is:AUX:VBZ:7:cop on:ADP:IN:7:case a:DET:DT:7:det "
    "three-day:NOUN:NN:7:compound visit:NOUN:NN:0 .:PUNCT:.:7:punct"
)
# The envoy returned on Monday from a visit.
RETURNED = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj returned:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl "
    "from:ADP:IN:8:case a:DET:DT:8:det visit:NOUN:NN:3:obl .:PUNCT:.:3:punct"
)
# On Monday the envoy spoke after a visit.
SPOKE = (
    "On:ADP:IN:2:case Monday:PROPN:NNP:5:obl the:DET:DT:4:det envoy:NOUN:NN:5:nsubj spoke:VERB:VBD:0 "
    "after:ADP:IN:8:case a:DET:DT:8:det visit:NOUN:NN:5:obl .:PUNCT:.:5:punct"
)
# Norway is hosting a round this week.
HOSTING = (
    "Norway:PROPN:NNP:3:nsubj is:AUX:VBZ:3:aux hosting:VERB:VBG:0 a:DET:DT:5:det round:NOUN:NN:3:obj "
    "this:DET:DT:7:det week:NOUN:NN:3:obl .:PUNCT:.:3:punct"
)
# Guards crossed the river on Monday.
CROSSED = (
    "Guards:NOUN:NNS:2:nsubj crossed:VERB:VBD:0 the:DET:DT:4:det river:NOUN:NN:2:obj on:ADP:IN:6:case "
    "Monday:PROPN:NNP:2:obl .:PUNCT:.:2:punct"
)
# They seized towns.
SEIZED = "They:PRON:PRP:2:nsubj seized:VERB:VBD:0 towns:NOUN:NNS:2:obj .:PUNCT:.:2:punct"
# They had seized towns.
HAD = "They:PRON:PRP:3:nsubj had:AUX:VBD:3:aux seized:VERB:VBN:0 towns:NOUN:NNS:3:obj .:PUNCT:.:3:punct"
# Farmers seized towns.
OTHERS = SEIZED.replace("They:PRON:PRP", "Farmers:NOUN:NNS")
# The two sides agreed.
AGREED = "The:DET:DT:3:det two:NUM:CD:3:nummod sides:NOUN:NNS:4:nsubj agreed:VERB:VBD:0 .:PUNCT:.:4:punct"
# Trade rose.
ROSE = "Trade:NOUN:NN:2:nsubj rose:VERB:VBD:0 .:PUNCT:.:2:punct"

# The envoy arrived in Oslo , where guards received her on Monday.
WHERE = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj arrived:VERB:VBD:0 in:ADP:IN:5:case Oslo:PROPN:NNP:3:obl ,:PUNCT:,:9:punct "
    "where:ADV:WRB:9:advmod guards:NOUN:NNS:9:nsubj received:VERB:VBD:5:acl~relcl her:PRON:PRP:9:obj "
    "on:ADP:IN:12:case Monday:PROPN:NNP:9:obl .:PUNCT:.:3:punct"
)
# The envoy arrived on Monday and is due to stay through Friday.
STAYS = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj arrived:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl "
    "and:CCONJ:CC:8:cc is:AUX:VBZ:8:cop due:ADJ:JJ:3:conj to:PART:TO:10:mark stay:VERB:VB:8:xcomp "
    "through:ADP:IN:12:case Friday:PROPN:NNP:10:obl .:PUNCT:.:3:punct"
)
# The envoy arrived in Oslo on Monday , where she will meet guards.
WILL_MEET = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj arrived:VERB:VBD:0 in:ADP:IN:5:case Oslo:PROPN:NNP:3:obl on:ADP:IN:7:case "
    "Monday:PROPN:NNP:3:obl ,:PUNCT:,:12:punct where:ADV:WRB:12:advmod she:PRON:PRP:12:nsubj will:AUX:MD:12:aux "
    "meet:VERB:VB:3:advcl guards:NOUN:NNS:12:obj .:PUNCT:.:3:punct"
)
# Recently guards fired in January.
RECENTLY = (
    "Recently:ADV:RB:3:advmod guards:NOUN:NNS:3:nsubj fired:VERB:VBD:0 in:ADP:IN:5:case January:PROPN:NNP:3:obl "
    ".:PUNCT:.:3:punct"
)

# The visit follows a strike on Monday. (Here the parse is right.)
RIGHTLY = FOLLOWS.replace("Monday:PROPN:NNP:3:obl", "Monday:PROPN:NNP:5:nmod")
# The visit came after a strike on Monday.
CAME = (
    "The:DET:DT:2:det visit:NOUN:NN:3:nsubj came:VERB:VBD:0 after:ADP:IN:6:case a:DET:DT:6:det strike:NOUN:NN:3:obl "
    "on:ADP:IN:8:case Monday:PROPN:NNP:6:nmod .:PUNCT:.:3:punct"
)
# Guards fired rockets during a round on Monday.
DURING = (
    "Guards:NOUN:NNS:2:nsubj fired:VERB:VBD:0 rockets:NOUN:NNS:2:obj during:ADP:IN:6:case a:DET:DT:6:det "
    "strike:NOUN:NN:2:obl on:ADP:IN:8:case Monday:PROPN:NNP:6:nmod .:PUNCT:.:2:punct"
)
# As part of a fair in Oslo to run on Monday , talks will be held.
PART = (
    "As:ADP:IN:2:case part:NOUN:NN:14:obl of:ADP:IN:5:case a:DET:DT:5:det fair:NOUN:NN:2:nmod in:ADP:IN:7:case "
    "Oslo:PROPN:NNP:5:nmod to:PART:TO:9:mark run:VERB:VB:7:acl on:ADP:IN:11:case Monday:PROPN:NNP:9:obl "
    ",:PUNCT:,:2:punct talks:NOUN:NNS:14:nsubj~pass held:VERB:VBN:0 .:PUNCT:.:14:punct"
)
# Norway did not attend the talks.
ABSENT = (
    "Norway:PROPN:NNP:4:nsubj did:AUX:VBD:4:aux not:PART:RB:4:advmod attend:VERB:VB:0 the:DET:DT:6:det "
    "talks:NOUN:NNS:4:obj .:PUNCT:.:4:punct"
)

# Talks are due to be held on Monday.
DUE = (
    "Talks:NOUN:NNS:3:nsubj are:AUX:VBP:3:cop due:ADJ:JJ:0 to:PART:TO:6:mark be:AUX:VB:6:aux~pass "
    "held:VERB:VBN:3:xcomp on:ADP:IN:8:case Monday:PROPN:NNP:6:obl .:PUNCT:.:3:punct"
)
# Talks planned for Monday were cancelled.
PLANNED = (
    "Talks:NOUN:NNS:6:nsubj~pass planned:VERB:VBN:1:acl for:ADP:IN:4:case Monday:PROPN:NNP:2:obl "
    "were:AUX:VBD:6:aux~pass cancelled:VERB:VBN:0 .:PUNCT:.:6:punct"
)
# Guards were to meet on Monday.
WERE_TO = (
    "Guards:NOUN:NNS:4:nsubj were:AUX:VBD:4:aux to:PART:TO:4:mark meet:VERB:VB:0 on:ADP:IN:6:case "
    "Monday:PROPN:NNP:4:obl .:PUNCT:.:4:punct"
)
# The envoy spoke on Monday ahead of a visit on Friday.
AHEAD_OF = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj spoke:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl "
    "ahead:ADV:RB:3:advmod of:ADP:IN:9:case a:DET:DT:9:det visit:NOUN:NN:3:obl on:ADP:IN:11:case "
    "Friday:PROPN:NNP:9:nmod .:PUNCT:.:3:punct"
)
# The group confirmed on Monday that guards had fired.
CONFIRMED = (
    "The:DET:DT:2:det group:NOUN:NN:3:nsubj confirmed:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl "
    "that:SCONJ:IN:9:mark guards:NOUN:NNS:9:nsubj had:AUX:VBD:9:aux fired:VERB:VBN:3:ccomp .:PUNCT:.:3:punct"
)
# Guards attacked Riga on Monday , killing two.
KILLING = (
    "Guards:NOUN:NNS:2:nsubj attacked:VERB:VBD:0 Riga:PROPN:NNP:2:obj on:ADP:IN:5:case Monday:PROPN:NNP:2:obl "
    ",:PUNCT:,:7:punct killing:VERB:VBG:2:advcl two:NUM:CD:7:obj .:PUNCT:.:2:punct"
)
# Norway joined a visit on Monday and the 2010 visit.
TWICE = (
    "Norway:PROPN:NNP:2:nsubj joined:VERB:VBD:0 a:DET:DT:4:det visit:NOUN:NN:2:obj on:ADP:IN:6:case "
    "Monday:PROPN:NNP:4:nmod and:CCONJ:CC:10:cc the:DET:DT:10:det 2010:NUM:CD:10:nummod visit:NOUN:NN:4:conj "
    ".:PUNCT:.:2:punct"
)
# Strikes killed two on Monday. (The parse takes the verb for a participle.)
STRIKES = (
    "Strikes:NOUN:NNS:0 killed:VERB:VBN:1:acl two:NUM:CD:2:obj on:ADP:IN:5:case Monday:PROPN:NNP:2:obl "
    ".:PUNCT:.:1:punct"
)
# The envoy will begin a visit on Friday. / will pay a three-day visit from Friday. / ended a three-day visit on Monday.
BEGIN = (
    "The:DET:DT:2:det envoy:NOUN:NN:4:nsubj will:AUX:MD:4:aux begin:VERB:VB:0 a:DET:DT:6:det visit:NOUN:NN:4:obj "
    "on:ADP:IN:8:case Friday:PROPN:NNP:4:obl .:PUNCT:.:4:punct"
)
FROM = BEGIN.replace("begin:", "pay:").replace("on:", "from:")
ENDED = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj ended:VERB:VBD:0 a:DET:DT:6:det three-day:NOUN:NN:6:compound "
    "visit:NOUN:NN:3:obj on:ADP:IN:8:case Monday:PROPN:NNP:3:obl .:PUNCT:.:3:punct"
)
# The envoy will pay a visit starting Friday.
STARTING = (
    "The:DET:DT:2:det envoy:NOUN:NN:4:nsubj will:AUX:MD:4:aux pay:VERB:VB:0 a:DET:DT:6:det visit:NOUN:NN:4:obj "
    "starting:VERB:VBG:4:advcl Friday:PROPN:NNP:7:obl .:PUNCT:.:4:punct"
)
# Monday 's raid killed two.
RAID = (
    "Monday:PROPN:NNP:3:nmod~poss 's:PART:POS:1:case raid:NOUN:NN:4:nsubj killed:VERB:VBD:0 two:NUM:CD:4:obj "
    ".:PUNCT:.:4:punct"
)
# Guards held their first talks since Monday.
FIRST_SINCE = (
    "Guards:NOUN:NNS:2:nsubj held:VERB:VBD:0 their:PRON:PRP$:5:nmod~poss first:ADJ:JJ:5:amod talks:NOUN:NNS:2:obj "
    "since:ADP:IN:7:case Monday:PROPN:NNP:2:obl .:PUNCT:.:2:punct"
)
# Guards fired two days after a strike on Monday.
DAYS_AFTER = (
    "Guards:NOUN:NNS:2:nsubj fired:VERB:VBD:0 two:NUM:CD:4:nummod days:NOUN:NNS:7:nmod~unmarked after:ADP:IN:7:case "
    "a:DET:DT:7:det strike:NOUN:NN:2:obl on:ADP:IN:9:case Monday:PROPN:NNP:7:nmod .:PUNCT:.:2:punct"
)
# Guards have fired since a strike on Monday.
SINCE_THEN = (
    "Guards:NOUN:NNS:3:nsubj have:AUX:VBP:3:aux fired:VERB:VBN:0 since:ADP:IN:6:case a:DET:DT:6:det "
    "strike:NOUN:NN:3:obl on:ADP:IN:8:case Monday:PROPN:NNP:6:nmod .:PUNCT:.:3:punct"
)
# The group noted that on Monday guards had fired. (The parse hangs the day from "noted".)
NOTED = (
    "The:DET:DT:2:det group:NOUN:NN:3:nsubj noted:VERB:VBD:0 that:SCONJ:IN:9:mark on:ADP:IN:6:case "
    "Monday:PROPN:NNP:3:obl guards:NOUN:NNS:9:nsubj had:AUX:VBD:9:aux fired:VERB:VBN:3:ccomp .:PUNCT:.:3:punct"
)
# The envoy left since a plan came on Monday during a visit. (The parse hangs the visit from "left".)
IN_FRONT = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj left:VERB:VBD:0 since:SCONJ:IN:7:mark a:DET:DT:6:det plan:NOUN:NN:7:nsubj "
    "came:VERB:VBD:3:advcl on:ADP:IN:9:case Monday:PROPN:NNP:7:obl during:ADP:IN:12:case a:DET:DT:12:det "
    "visit:NOUN:NN:3:obl .:PUNCT:.:3:punct"
)
# Since Monday rebels have fired. Guards have fired.
HAVE = (
    "Since:ADP:IN:2:case Monday:PROPN:NNP:5:obl rebels:NOUN:NNS:5:nsubj have:AUX:VBP:5:aux fired:VERB:VBN:0 "
    ".:PUNCT:.:5:punct"
)
HAVE_TOO = "Guards:NOUN:NNS:3:nsubj have:AUX:VBP:3:aux fired:VERB:VBN:0 .:PUNCT:.:3:punct"
# Guards will meet before leaving on Friday.
LEAVING = (
    "Guards:NOUN:NNS:3:nsubj will:AUX:MD:3:aux meet:VERB:VB:0 before:SCONJ:IN:5:mark leaving:VERB:VBG:3:advcl "
    "on:ADP:IN:7:case Friday:PROPN:NNP:5:obl .:PUNCT:.:3:punct"
)
# Norway is expelling two. Trade fell today.
EXPELLING = "Norway:PROPN:NNP:3:nsubj is:AUX:VBZ:3:aux expelling:VERB:VBG:0 two:NUM:CD:3:obj .:PUNCT:.:3:punct"
TODAY = "Trade:NOUN:NN:2:nsubj fell:VERB:VBD:0 today:NOUN:NN:2:obl .:PUNCT:.:2:punct"
# Members protested by holding signs which read no during Monday 's session. (The parse hangs the session from "read".)
SESSION = (
    "Members:NOUN:NNS:2:nsubj protested:VERB:VBD:0 by:SCONJ:IN:4:mark holding:VERB:VBG:2:advcl signs:NOUN:NNS:4:obj "
    "which:PRON:WDT:7:nsubj read:VERB:VBD:5:acl~relcl no:ADV:RB:7:obj during:ADP:IN:12:case "
    "Monday:PROPN:NNP:12:nmod~poss 's:PART:POS:10:case session:NOUN:NN:7:obl .:PUNCT:.:2:punct"
)
# On Monday a man who attacked a guard fell.
NEW_MAN = (
    "On:ADP:IN:2:case Monday:PROPN:NNP:8:obl a:DET:DT:4:det man:NOUN:NN:8:nsubj who:PRON:WP:6:nsubj "
    "attacked:VERB:VBD:4:acl~relcl guards:NOUN:NNS:6:obj fell:VERB:VBD:0 .:PUNCT:.:8:punct"
)
# Norway seized a ship on Monday under a pact brokered by Peru.
PACT = (
    "Norway:PROPN:NNP:2:nsubj seized:VERB:VBD:0 a:DET:DT:4:det ship:NOUN:NN:2:obj on:ADP:IN:6:case "
    "Monday:PROPN:NNP:2:obl under:ADP:IN:9:case a:DET:DT:9:det pact:NOUN:NN:2:obl brokered:VERB:VBN:9:acl "
    "by:ADP:IN:12:case Peru:PROPN:NNP:10:obl~agent .:PUNCT:.:2:punct"
)
BACK, NEXT = on(date(2024, 3, 1)).said("Friday"), on(date(2024, 3, 8)).said("Friday")
NEXT_MONDAY = on(date(2024, 3, 11)).said("Monday")


@pytest.mark.parametrize("spec", [FOLLOWS, CANCELLED, LIST, BROKERED, REPORTS])
def test_the_day_of_another_event_dates_nothing(spec: str) -> None:
    """A day beyond a word that relates two events, of the calling off, or of a list's first part is not the act's."""
    given = made(spec)
    assert told(given, at(given, "visit")) is None


@pytest.mark.parametrize(
    ("spec", "days"),
    [
        (RETURNED, "../2024-03-04"),
        (SPOKE, "../2024-03-04"),
        (NOW, "2024-03-04/2024-03-08"),
        (RIGHTLY, "2024-03-04/2024-03-06"),
        (CAME, "2024-03-04/2024-03-06"),
        (REPORTS, "../2024-03-04"),
    ],
)
def test_what_follows_where_no_time_is_told(spec: str, days: str) -> None:
    """Over by the day of what came after it, or from the day of what came before it; about today, if under way for
    three days; else up to publication."""
    given = made(spec)
    found = when(given, at(given, "visit"), "actual")
    assert found is not None
    assert found.edtf == days


def test_a_visit_of_three_days_has_three() -> None:
    """Told with one of its days, it may have begun on it or ended on it."""
    given = made(LONG)
    found = dated(given, given.times[0], at(given, "visit"), "actual")
    assert found == Moment(date(2024, 3, 2), date(2024, 3, 6), "Monday")


def test_a_visit_that_begins_on_a_day_ends_days_later() -> None:
    """An open end ("beginning Monday") is closed by how long it lasts."""
    start = Moment(date(2024, 3, 4), None, "beginning Monday")
    given = document(LONG, marks=Marks(times={"beginning Monday": (start, None)}, published=PUBLISHED))
    found = dated(given, given.times[0], at(given, "visit"), "actual")
    assert found == Moment(date(2024, 3, 4), date(2024, 3, 6), "beginning Monday")


def test_what_is_going_on_this_week_has_the_whole_week() -> None:
    """In the present tense "this week" is not cut off at publication."""
    given = made(HOSTING)
    found = when(given, at(given, "hosting"), "actual")
    assert found == Moment(WEEK.earliest, REST.latest, "this week")


def test_no_day_after_publication_dates_what_has_happened() -> None:
    """The day is another's then ("agreed to put off the vote to Monday")."""
    later = on(date(2024, 3, 11)).said("Monday")
    given = document(CROSSED, marks=Marks(times={"Monday": (later, None)}, published=PUBLISHED))
    assert when(given, at(given, "crossed"), "actual") == Moment(None, date(2024, 3, 6))


@pytest.mark.parametrize(
    ("specs", "word", "days"),
    [
        ((CROSSED, SEIZED), "seized", "2024-03-04/2024-03-06"),
        ((CROSSED, HAD), "seized", "../2024-03-06"),
        ((CROSSED, OTHERS), "seized", "../2024-03-06"),
        ((CROSSED, ROSE, SEIZED), "seized", "../2024-03-06"),
        ((CROSSED, ROSE, AGREED), "agreed", "../2024-03-06"),
    ],
)
def test_a_tale_goes_on_from_the_day_told_before(specs: tuple[str, ...], word: str, days: str) -> None:
    """In the simple past, of the same people, right after it: from that day on; else nothing is carried."""
    given = made(*specs)
    found = when(given, at(given, word), "actual")
    assert found is not None
    assert found.edtf == days


def test_an_agreement_has_the_day_of_the_meeting_before() -> None:
    """Whatever was told between ("They spoke on Monday. … The two sides agreed")."""
    given = made(CROSSED, ROSE, AGREED, cues=(("crossed", "meeting", 0.9),))
    found = when(given, at(given, "agreed"), "actual")
    assert found is not None
    assert found.edtf == "2024-03-04/2024-03-06"


def test_a_day_behind_a_noun_with_no_verb_between_is_its() -> None:
    """Whatever the parse made of it; a comma or a verb ends the search."""
    given = made(CROSSED)
    assert behind(given, at(given, "river")) is not None
    assert behind(given, at(given, "Guards")) is None


def test_who_was_received_where_he_arrived_came_that_day() -> None:
    """An arrival without a day has that of what was done where they arrived."""
    given = made(WHERE)
    assert when(given, at(given, "arrived"), "actual") == DAY


def test_a_stay_through_a_day_ends_on_it() -> None:
    """ "Arrived on Monday and is due to stay through Friday": Monday to Friday."""
    friday = on(date(2024, 3, 8)).said("Friday")
    marks = Marks(times={"Monday": (DAY, None), "Friday": (on(date(2024, 3, 1)), friday)}, published=PUBLISHED)
    given = document(STAYS, marks=marks)
    assert when(given, at(given, "arrived"), "actual") == Moment(date(2024, 3, 4), date(2024, 3, 8), "Monday")


def test_what_is_to_come_after_an_arrival_is_open() -> None:
    """The day of the arrival is the first on which the rest may be."""
    given = made(WILL_MEET)
    found = dated(given, told(given, at(given, "meet")), at(given, "meet"), "planned")
    assert found == Moment(date(2024, 3, 4), None, "Monday")


def test_of_two_times_the_one_that_says_more_is_meant() -> None:
    """ "Recently", and "in January": January."""
    recently, month = Moment(None, date(2024, 3, 6), "Recently"), moment("2024-01-01", "2024-01-31", text="January")
    marks = Marks(times={"Recently": (recently, None), "January": (month, None)}, published=PUBLISHED)
    given = document(RECENTLY, marks=marks)
    assert when(given, at(given, "fired"), "actual") == month


def test_nobody_knows_whether_what_came_before_is_over() -> None:
    """ "Spoke before a visit": it may lie after publication."""
    given = made(SPOKE.replace("after:ADP", "before:ADP"))
    assert when(given, at(given, "visit"), "actual") is None


def test_what_opens_a_sentence_as_its_setting_dates_what_it_tells() -> None:
    """ "As part of a fair to run on Monday, talks": on Monday, wherever the parse hangs the day; not if a verb of what
    has happened stands before the comma."""
    given = made(PART)
    found = told(given, at(given, "held"))
    assert found is not None
    assert found.moment == DAY
    other = made(PART.replace("run:VERB:VB", "ran:VERB:VBD"))
    assert told(other, at(other, "held")) is None


def test_what_was_done_during_something_has_its_day() -> None:
    """The day hangs from what it was done at; beside another word it is that thing's alone."""
    given = made(DURING)
    assert when(given, at(given, "fired"), "actual") == DAY
    other = made(DURING.replace("during:ADP", "over:ADP"))
    assert told(other, at(other, "fired")) is None


@pytest.mark.parametrize(("status", "days"), [("denied", "../2024-03-06"), ("planned", None)])
def test_what_did_not_happen_did_not_up_to_publication(status: Status, days: str | None) -> None:
    """ "Did not attend": up to publication; a plan that is called off has no such day."""
    given = made(ABSENT)
    found = when(given, at(given, "attend"), status)
    assert (found.edtf if found else None) == days


@pytest.mark.parametrize(
    ("spec", "word", "status", "days"),
    [
        (DUE, "Talks", "planned", "2024-03-11"),
        (PLANNED, "Talks", "denied", "2024-03-04/2024-03-11"),
        (WERE_TO, "meet", "planned", "2024-03-04/2024-03-11"),
        (KILLING, "killing", "actual", "2024-03-04"),
        (STRIKES, "Strikes", "actual", "2024-03-04"),
        (NOTED, "fired", "actual", "2024-03-04"),
        (IN_FRONT, "visit", "actual", "2024-03-04"),
        (SESSION, "protested", "actual", "2024-03-04"),
        (PACT, "brokered", "actual", "../2024-03-06"),
        (NEW_MAN, "attacked", "actual", "2024-03-04"),
        (NEW_MAN.replace("a:DET", "the:DET"), "attacked", "actual", "../2024-03-06"),
        (CONFIRMED, "fired", "actual", "../2024-03-04"),
        (AHEAD_OF, "visit", "planned", "2024-03-08"),
    ],
)
def test_whose_day_and_which_of_two(spec: str, word: str, status: Status, days: str) -> None:
    """The day of what is due; of two Mondays both, where it was once planned; that of what came with it; by the day
    on which it was confirmed; the one that comes after."""
    marks = Marks(times={"Monday": (DAY, NEXT_MONDAY)}, published=PUBLISHED)
    if "Friday" in spec:
        marks = Marks(times={"Monday": (DAY, NEXT_MONDAY), "Friday": (BACK, NEXT)}, published=PUBLISHED)
    given = document(spec, marks=marks)
    found = when(given, at(given, word), status)
    assert found is not None
    assert found.edtf == days


def test_of_two_years_the_nearer_is_meant() -> None:
    """ "Were to meet on February 1", told in March: this year's."""
    gone, coming = moment("2024-02-01", text="Monday"), moment("2025-02-01", text="Monday")
    given = document(WERE_TO, marks=Marks(times={"Monday": (gone, coming)}, published=PUBLISHED))
    assert dated(given, given.times[0], at(given, "meet"), "planned") == gone


def test_the_day_in_a_noun_s_own_phrase_is_its() -> None:
    """Of two visits each has the day that stands with it, wherever the parse hangs that."""
    year = moment("2010-01-01", "2010-12-31", text="2010")
    given = document(TWICE, marks=Marks(times={"Monday": (DAY, None), "2010": (year, None)}, published=PUBLISHED))
    first, second = (t.index for t in given.tokens if t.text == "visit")
    found = [told(given, index) for index in (first, second)]
    assert [time.moment if time else None for time in found] == [DAY, year]


@pytest.mark.parametrize(("spec", "days"), [(BEGIN, "2024-03-08/.."), (FROM, "2024-03-08/..")])
def test_what_begins_has_no_end(spec: str, days: str) -> None:
    """Of a plan only the first day is told."""
    given = document(spec, marks=Marks(times={"Friday": (BACK, NEXT)}, published=PUBLISHED))
    found = when(given, at(given, "visit"), "planned")
    assert found is not None
    assert found.edtf == days


def test_what_starts_on_a_day_has_the_words_own_time() -> None:
    """ "Starting Friday" is one expression, and its participle no clause of its own."""
    start = Moment(date(2024, 3, 8), None, "starting Friday")
    given = document(STARTING, marks=Marks(times={"starting Friday": (start, None)}, published=PUBLISHED))
    assert when(given, at(given, "visit"), "planned") == start


def test_what_ended_on_a_day_began_days_before() -> None:
    """A visit of three days that ended on Monday."""
    given = made(ENDED)
    assert when(given, at(given, "visit"), "actual") == Moment(date(2024, 3, 2), date(2024, 3, 4), "Monday")


def test_a_verb_has_the_day_of_the_happening_that_did_it() -> None:
    """ "Monday's raid killed two"."""
    given = made(RAID)
    assert when(given, at(given, "killed"), "actual") == DAY


def test_the_last_of_its_kind_is_no_beginning() -> None:
    """ "Their first talks since Monday" were not held since then."""
    since = Moment(date(2024, 3, 4), date(2024, 3, 6), "since Monday")
    spec = FIRST_SINCE
    given = document(spec, marks=Marks(times={"since Monday": (since, None)}, published=PUBLISHED))
    assert told(given, at(given, "talks")) is None
    other = document(
        spec.replace("first:", "long:"), marks=Marks(times={"since Monday": (since, None)}, published=PUBLISHED)
    )
    assert told(other, at(other, "talks")) is not None


def test_days_counted_from_a_happening_are_not_its_own() -> None:
    """ "Two days after a strike on Monday": on Wednesday, and the strike on Monday."""
    later = on(date(2024, 3, 6)).said("two days after")
    marks = Marks(times={"two days after": (later, None), "Monday": (DAY, None)}, published=PUBLISHED)
    given = document(DAYS_AFTER, marks=marks)
    counted = replace(given, times=(replace(given.times[0], kind="relative"), *given.times[1:]))
    assert when(counted, at(counted, "fired"), "actual") == later
    assert when(counted, at(counted, "strike"), "actual") == DAY


def test_since_a_happening_of_a_told_day() -> None:
    """ "Have fired since a strike on Monday": from Monday on."""
    given = made(SINCE_THEN)
    found = when(given, at(given, "fired"), "actual")
    assert found is not None
    assert found.edtf == "2024-03-04/2024-03-06"


def test_the_first_since_a_day_was_not_held_all_the_time() -> None:
    """ "Their first talks since Monday", where the parse makes "since" a case: up to publication."""
    given = made(FIRST_SINCE)
    found = when(given, at(given, "talks"), "actual")
    assert found is not None
    assert found.edtf == "../2024-03-06"


def test_a_spell_goes_on_for_the_like_told_next() -> None:
    """ "Since Monday rebels have fired. Guards have fired": since Monday too; not if trade was told of between."""
    since = Moment(date(2024, 3, 4), date(2024, 3, 6), "Since Monday")
    marks = Marks(times={"Since Monday": (since, None)}, published=PUBLISHED)
    given = document(HAVE, HAVE_TOO, marks=marks)
    assert when(given, at(given, "fired"), "actual") == since
    apart = document(HAVE, ROSE, HAVE_TOO, marks=marks)
    assert when(apart, at(apart, "fired"), "actual") == Moment(None, date(2024, 3, 6))


def test_what_is_planned_before_a_day_lies_up_to_it() -> None:
    """ "Will meet before leaving on Friday": from the report's day to Friday."""
    given = document(LEAVING, marks=Marks(times={"Friday": (BACK, NEXT)}, published=PUBLISHED))
    assert when(given, at(given, "meet"), "planned") == Moment(date(2024, 3, 6), date(2024, 3, 8), "Friday")


def test_what_is_being_done_in_a_report_of_today_is_done_today() -> None:
    """ "Norway is expelling two", where the report speaks of today; elsewhere it may have begun before."""
    today = on(date(2024, 3, 6)).said("today")
    given = document(EXPELLING, TODAY, marks=Marks(times={"today": (today, None)}, published=PUBLISHED))
    assert when(given, at(given, "expelling"), "actual") == on(date(2024, 3, 6))
    other = document(EXPELLING, marks=Marks(published=PUBLISHED))
    assert when(other, at(other, "expelling"), "actual") == Moment(None, date(2024, 3, 6))
