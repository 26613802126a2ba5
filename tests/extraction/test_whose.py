"""Whose day it is: what a verb of saying claims, what "after" parts, what is told in passing, and journeys."""

from datetime import date

import pytest

from memcon.extraction.days import when
from memcon.extraction.journeys import underway
from memcon.extraction.when import told
from memcon.model.article import Published
from memcon.values.moment import Moment, on
from tests.extraction.build import Marks, document

DAY = on(date(2024, 3, 4))
PUBLISHED = Published(on(date(2024, 3, 9)), "stated")

# A group said on Saturday that guards fired. (The parse hangs the day from what was said.)
SAID_ON = (
    "A:DET:DT:2:det group:NOUN:NN:3:nsubj said:VERB:VBD:0 on:ADP:IN:5:case Saturday:PROPN:NNP:8:obl "
    "that:SCONJ:IN:8:mark guards:NOUN:NNS:8:nsubj fired:VERB:VBD:3:ccomp .:PUNCT:.:3:punct"
)
# On Saturday, a group said guards fired. (The same.)
OPENED = (
    "On:ADP:IN:2:case Saturday:PROPN:NNP:7:obl ,:PUNCT:,:2:punct a:DET:DT:5:det group:NOUN:NN:6:nsubj "
    "said:VERB:VBD:0 guards:NOUN:NNS:8:nsubj fired:VERB:VBD:6:ccomp .:PUNCT:.:6:punct"
)
# Guards fired following a vote last Saturday.
FOLLOWING = (
    "Guards:NOUN:NNS:2:nsubj fired:VERB:VBD:0 following:ADP:IN:5:case a:DET:DT:5:det vote:NOUN:NN:2:obl "
    "last:ADJ:JJ:7:amod Saturday:PROPN:NNP:2:obl .:PUNCT:.:2:punct"
)
# The envoy resigned on Saturday before guards fired.
BEFORE = (
    "The:DET:DT:2:det envoy:NOUN:NN:3:nsubj resigned:VERB:VBD:0 on:ADP:IN:5:case Saturday:PROPN:NNP:3:obl "
    "before:SCONJ:IN:8:mark guards:NOUN:NNS:8:nsubj fired:VERB:VBD:3:advcl .:PUNCT:.:3:punct"
)
# Guards who fired resigned on Saturday.
PASSING = (
    "Guards:NOUN:NNS:4:nsubj who:PRON:WP:3:nsubj fired:VERB:VBD:1:acl~relcl resigned:VERB:VBD:0 "
    "on:ADP:IN:6:case Saturday:PROPN:NNP:4:obl .:PUNCT:.:4:punct"
)
# Guards fired on Saturday.
FIRED = "Guards:NOUN:NNS:2:nsubj fired:VERB:VBD:0 on:ADP:IN:4:case Saturday:PROPN:NNP:2:obl .:PUNCT:.:2:punct"
# Guards fired during Saturday 's march.
DURING = (
    "Guards:NOUN:NNS:2:nsubj fired:VERB:VBD:0 during:ADP:IN:6:case Saturday:PROPN:NNP:6:nmod~poss "
    "'s:PART:POS:4:case march:NOUN:NN:2:obl .:PUNCT:.:2:punct"
)
# Guards have fired since trouble began on Saturday.
SINCE = (
    "Guards:NOUN:NNS:3:nsubj have:AUX:VBP:3:aux fired:VERB:VBN:0 since:SCONJ:IN:6:mark trouble:NOUN:NN:6:nsubj "
    "began:VERB:VBD:3:advcl on:ADP:IN:8:case Saturday:PROPN:NNP:6:obl .:PUNCT:.:3:punct"
)


def dated(spec: str) -> Moment | None:
    """The time of "fired" in a report published five days after that Saturday."""
    made = document(spec, marks=Marks(times={"Saturday": (DAY.said("Saturday"), None)}, published=PUBLISHED))
    return when(made, next(t.index for t in made.tokens if t.text == "fired"), "actual")


@pytest.mark.parametrize("spec", [FIRED, DURING])
def test_a_day_of_its_own(spec: str) -> None:
    """The day told in its clause, or of what it was done at, is the act's."""
    assert dated(spec) == DAY.said("Saturday")


@pytest.mark.parametrize("spec", [SAID_ON, OPENED])
def test_what_was_said_on_a_day_was_done_by_then(spec: str) -> None:
    """The day of saying bounds what was said to have happened, wherever the parse hangs it."""
    assert dated(spec) == Moment(None, DAY.latest, "Saturday")


@pytest.mark.parametrize("spec", [BEFORE, PASSING])
def test_another_s_day_is_not_lent(spec: str) -> None:
    """The day of the resignation and of what is told beside is not that of the act."""
    assert dated(spec) == Moment(None, date(2024, 3, 9))


def test_what_follows_a_vote_comes_after_it() -> None:
    """The day of the vote bounds what was done after it, and is not its own."""
    assert dated(FOLLOWING) == Moment(DAY.earliest, date(2024, 3, 9), "Saturday")


def test_since_begins() -> None:
    """What has been done since something began was done from that day on."""
    assert dated(SINCE) == Moment(DAY.earliest, date(2024, 3, 9), "Saturday")


# Holm will travel to Peru March 12 and to Chile March 14.
STAYS = (
    "Holm:PROPN:NNP:3:nsubj will:AUX:MD:3:aux travel:VERB:VB:0 to:ADP:IN:5:case Peru:PROPN:NNP:3:obl "
    "March:PROPN:NNP:3:obl~unmarked 12:NUM:CD:6:nummod and:CCONJ:CC:10:cc to:ADP:IN:10:case Chile:PROPN:NNP:5:conj "
    "March:PROPN:NNP:3:obl~unmarked 14:NUM:CD:11:nummod .:PUNCT:.:3:punct"
)
# In Chile , she will meet Silva.
THERE = (
    "In:ADP:IN:2:case Chile:PROPN:NNP:6:obl ,:PUNCT:,:2:punct she:PRON:PRP:6:nsubj will:AUX:MD:6:aux "
    "meet:VERB:VB:0 Silva:PROPN:NNP:6:obj .:PUNCT:.:6:punct"
)
# She will meet Silva virtually.
AFAR = (
    "She:PRON:PRP:3:nsubj will:AUX:MD:3:aux meet:VERB:VB:0 Silva:PROPN:NNP:3:obj virtually:ADV:RB:3:advmod "
    ".:PUNCT:.:3:punct"
)


def test_a_meeting_has_the_days_of_the_stay_that_it_is_part_of() -> None:
    """By the country that its sentence opens with; not what is done from afar, by others, or is not to come."""
    first, second = on(date(2024, 3, 12), "March 12"), on(date(2024, 3, 14), "March 14")
    times: dict[str, tuple[Moment, Moment | None]] = {"March 12": (first, None), "March 14": (second, None)}
    marks = Marks(people=("Holm", "Silva"), places=("Peru", "Chile"), times=times, published=PUBLISHED)
    made = document(STAYS, THERE, AFAR, marks=marks)
    found = underway(made, 1, ("Holm",), "planned")
    assert found is not None
    assert found.moment == second
    assert underway(made, 1, ("Kari Lund",), "planned") is None
    assert underway(made, 1, ("Holm",), "actual") is None
    assert underway(made, 2, ("Holm",), "planned") is None
    assert told(made, next(t.index for t in made.tokens if t.text == "meet")) is None
