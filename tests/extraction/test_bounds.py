"""Days told beside an act: of another meeting, of the verb joined to it, of those who are on their way."""

from datetime import date

import pytest

from memcon.extraction.days import dated, when
from memcon.extraction.meetings import meetings
from memcon.extraction.when import told
from memcon.values.moment import on
from tests.extraction.build import Marks, document
from tests.extraction.daily import PUBLISHED, at, made

# Guards shot and killed two on Monday. (The parse hangs "killed" from "left".)
ONE_BREATH = (
    "It:PRON:PRP:2:nsubj left:VERB:VBD:0 after:SCONJ:IN:5:mark guards:NOUN:NNS:5:nsubj shot:VERB:VBD:2:advcl "
    "and:CCONJ:CC:7:cc killed:VERB:VBD:2:conj two:NUM:CD:7:obj on:ADP:IN:10:case Monday:PROPN:NNP:7:obl "
    ".:PUNCT:.:2:punct"
)
# Norway said that she went there Monday, led talks and left. (The parse makes no list of it.)
NO_LIST = (
    "Norway:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark she:PRON:PRP:5:nsubj went:VERB:VBD:2:ccomp "
    "there:ADV:RB:5:advmod Monday:PROPN:NNP:5:obl~unmarked ,:PUNCT:,:9:punct led:VERB:VBD:2:ccomp "
    "talks:NOUN:NNS:9:obj and:CCONJ:CC:12:cc left:VERB:VBD:5:conj .:PUNCT:.:2:punct"
)
# It said on Monday , as its envoy visited Peru , that trade fell.
MEANWHILE = (
    "It:PRON:PRP:2:nsubj said:VERB:VBD:0 on:ADP:IN:4:case Monday:PROPN:NNP:2:obl ,:PUNCT:,:9:punct as:SCONJ:IN:9:mark "
    "its:PRON:PRP$:8:nmod~poss envoy:NOUN:NN:9:nsubj visited:VERB:VBD:2:advcl Peru:PROPN:NNP:9:obj ,:PUNCT:,:9:punct "
    "that:SCONJ:IN:14:mark trade:NOUN:NN:14:nsubj fell:VERB:VBD:2:ccomp .:PUNCT:.:2:punct"
)
# In the Monday deal , Norway agreed on a border.
DEAL = (
    "In:ADP:IN:4:case the:DET:DT:4:det Monday:PROPN:NNP:4:compound deal:NOUN:NN:7:obl ,:PUNCT:,:4:punct "
    "Norway:PROPN:NNP:7:nsubj agreed:VERB:VBD:0 on:ADP:IN:10:case a:DET:DT:10:det border:NOUN:NN:7:obl "
    ".:PUNCT:.:7:punct"
)
# A summit where on Monday Presidents Lee signed a pact. (The parse takes "Monday Presidents" for one phrase.)
PRESIDENTS = (
    "A:DET:DT:2:det summit:NOUN:NN:0 where:ADV:WRB:8:advmod on:ADP:IN:5:case Monday:PROPN:NNP:6:compound "
    "Presidents:PROPN:NNPS:7:nmod~desc Lee:PROPN:NNP:8:nsubj signed:VERB:VBD:2:acl~relcl a:DET:DT:10:det "
    "pact:NOUN:NN:8:obj .:PUNCT:.:2:punct"
)
# She was offered talks ahead of the landmark Peru visit on Monday. (The parse hangs the day from "landmark".)
TOUCHES = (
    "She:PRON:PRP:3:nsubj~pass was:AUX:VBD:3:aux~pass offered:VERB:VBN:0 talks:NOUN:NNS:3:obj ahead:ADV:RB:8:case "
    "of:ADP:IN:5:fixed the:DET:DT:8:det landmark:NOUN:NN:3:obl Peru:PROPN:NNP:8:obj visit:NOUN:NN:3:obl "
    "on:ADP:IN:12:case Monday:PROPN:NNP:8:obl .:PUNCT:.:3:punct"
)


@pytest.mark.parametrize(
    ("spec", "word"),
    [
        (ONE_BREATH, "shot"),
        (NO_LIST, "led"),
        (MEANWHILE, "visited"),
        (DEAL, "agreed"),
        (PRESIDENTS, "signed"),
        (TOUCHES, "visit"),
    ],
)
def test_a_day_is_found_where_the_parse_hangs_it_from_others(spec: str, word: str) -> None:
    """The order of words tells whose it is."""
    given = made(spec)
    time = told(given, at(given, word))
    assert time is not None
    assert time.moment.text == "Monday"


# It follows his trip to Lima , his talks in Oslo on Monday. (The parse hangs the day from the trip.)
ITEMS = (
    "It:PRON:PRP:2:nsubj follows:VERB:VBZ:0 his:PRON:PRP$:4:nmod~poss trip:NOUN:NN:2:obj to:ADP:IN:6:case "
    "Lima:PROPN:NNP:4:nmod ,:PUNCT:,:9:punct his:PRON:PRP$:9:nmod~poss talks:NOUN:NNS:4:conj in:ADP:IN:11:case "
    "Oslo:PROPN:NNP:9:nmod on:ADP:IN:13:case Monday:PROPN:NNP:4:nmod .:PUNCT:.:2:punct"
)


def test_a_list_parts_the_first_thing_from_the_day_of_the_next() -> None:
    """ "His trip to Lima, his talks in Oslo on Monday": the trip's day is not told."""
    given = made(ITEMS)
    assert told(given, at(given, "trip")) is None


# Guards are coming for talks.
COMING = (
    "Guards:NOUN:NNS:3:nsubj are:AUX:VBP:3:aux coming:VERB:VBG:0 for:ADP:IN:5:case talks:NOUN:NNS:3:obl "
    ".:PUNCT:.:3:punct"
)
# Guards travelled to Oslo to attend talks.
TRAVELLED = (
    "Guards:NOUN:NNS:2:nsubj traveled:VERB:VBD:0 to:ADP:IN:4:case Oslo:PROPN:NNP:2:obl to:PART:TO:6:mark "
    "attend:VERB:VB:2:advcl talks:NOUN:NNS:6:obj .:PUNCT:.:2:punct"
)
# Guards will hold talks.
WILL = "Guards:NOUN:NNS:3:nsubj will:AUX:MD:3:aux hold:VERB:VB:0 talks:NOUN:NNS:3:obj .:PUNCT:.:3:punct"
# Guards will speak today before flying to Oslo.
BEFORE = (
    "Guards:NOUN:NNS:3:nsubj will:AUX:MD:3:aux speak:VERB:VB:0 this:DET:DT:5:det week:NOUN:NN:3:obl~unmarked "
    "before:SCONJ:IN:7:mark flying:VERB:VBG:3:advcl to:ADP:IN:9:case Oslo:PROPN:NNP:7:obl .:PUNCT:.:3:punct"
)


@pytest.mark.parametrize(
    ("spec", "word", "days"),
    [
        (COMING, "talks", "2024-03-06/.."),
        (TRAVELLED, "attend", "2024-03-06/.."),
        (WILL, "talks", None),
        (BEFORE, "flying", "2024-03-06/.."),
    ],
)
def test_a_plan_lies_ahead_of_those_who_are_on_their_way(spec: str, word: str, days: str | None) -> None:
    """From the report's day on, or from that of what comes before; of what somebody only will do nothing is told."""
    given = made(spec)
    found = when(given, at(given, word), "planned")
    assert (found.edtf if found else None) == days


# She prepared to leave for Oslo where she will meet guards on Monday. (The parse hangs the day from "leave".)
WHERE_SHE = (
    "She:PRON:PRP:2:nsubj prepared:VERB:VBD:0 to:PART:TO:4:mark leave:VERB:VB:2:xcomp for:ADP:IN:6:case "
    "Oslo:PROPN:NNP:4:obl where:ADV:WRB:10:advmod she:PRON:PRP:10:nsubj will:AUX:MD:10:aux meet:VERB:VB:6:acl~relcl "
    "guards:NOUN:NNS:10:obj on:ADP:IN:13:case Monday:PROPN:NNP:4:obl .:PUNCT:.:2:punct"
)
# She leaves on Monday for Oslo where she will meet guards.
LEAVES = (
    "She:PRON:PRP:2:nsubj leaves:VERB:VBZ:0 on:ADP:IN:4:case Monday:PROPN:NNP:2:obl for:ADP:IN:6:case "
    "Oslo:PROPN:NNP:2:obl where:ADV:WRB:10:advmod she:PRON:PRP:10:nsubj will:AUX:MD:10:aux meet:VERB:VB:2:advcl "
    "guards:NOUN:NNS:10:obj .:PUNCT:.:2:punct"
)


@pytest.mark.parametrize(("spec", "days"), [(WHERE_SHE, "2024-03-04"), (LEAVES, "2024-03-04/..")])
def test_the_day_of_leaving_stands_before_what_is_done_there(spec: str, days: str) -> None:
    """A day behind "where she will meet" is that of the meeting."""
    given = made(spec)
    index = at(given, "meet")
    found = dated(given, told(given, index), index, "planned")
    assert found is not None
    assert found.edtf == days


# Kari Holm will meet Bo Lind before the Riga summit on Monday.
THEN_A_SUMMIT = (
    "Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:1:flat will:AUX:MD:4:aux meet:VERB:VB:0 Bo:PROPN:NNP:4:obj "
    "Lind:PROPN:NNP:5:flat before:ADP:IN:10:case the:DET:DT:10:det Riga:PROPN:NNP:10:compound summit:NOUN:NN:4:obl "
    "on:ADP:IN:12:case Friday:PROPN:NNP:10:nmod .:PUNCT:.:4:punct"
)


def test_a_meeting_before_a_summit_has_not_its_day() -> None:
    """The summit is another meeting, told to say when the first is to be."""
    friday = on(date(2024, 3, 8)).said("Friday")
    cues = (("meet", "meeting", 0.9), ("summit", "meeting", 0.9))
    people = ("Kari Holm", "Bo Lind")
    marks = Marks(people, times={"Friday": (friday, None)}, places=("Riga",), published=PUBLISHED, cues=cues)
    days = [m.when.edtf if m.when else None for m in meetings(document(THEN_A_SUMMIT, marks=marks))]
    assert days[0] == "2024-03-06/2024-03-08"


# Kari Holm is to meet Bo Lind before travelling to Riga. (The parse hangs the journey from Lind.)
BEFORE_TRAVELLING = (
    "Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:1:flat is:AUX:VBZ:5:cop to:PART:TO:5:mark meet:VERB:VB:0 "
    "Bo:PROPN:NNP:5:obj Lind:PROPN:NNP:6:flat before:SCONJ:IN:9:mark travel:VERB:VBG:6:acl to:ADP:IN:11:case "
    "Riga:PROPN:NNP:9:obl .:PUNCT:.:5:punct"
)


def test_who_travels_after_a_meeting_is_who_met() -> None:
    """ "To meet Lind before travelling": she travels, and that is to come as well."""
    marks = Marks(people=("Kari Holm", "Bo Lind"), places=("Riga",), published=PUBLISHED)
    found = {
        m.format: ([p.name for p in m.parties], m.status) for m in meetings(document(BEFORE_TRAVELLING, marks=marks))
    }
    assert found["in-person"] == (["Kari Holm", "Bo Lind"], "planned")
    assert found.get("visit", (["Kari Holm", "Latvia"], "planned")) == (["Kari Holm", "Latvia"], "planned")


def test_a_long_list_of_verbs_is_borne() -> None:
    """Whose time it is, is asked of the verb before and not of all before that: no list is too long."""
    said = "It:PRON:PRP:2:nsubj said:VERB:VBD:0"
    verbs = "".join(f" ,:PUNCT:,:{4 + 2 * n}:punct led:VERB:VBD:2:ccomp" for n in range(1500))
    joined = "".join(" and:CCONJ:CC:2:cc led:VERB:VBD:2:ccomp" for _ in range(1500))
    for spec in (said + verbs, said + joined):
        given = made(spec)
        assert told(given, at(given, "led")) is None
        assert told(given, 3) is None
