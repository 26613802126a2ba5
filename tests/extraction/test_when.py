"""When: whose day an expression of time is."""

from datetime import date

import pytest

from memcon.extraction.when import told
from memcon.values.moment import Moment
from tests.extraction.build import Marks, document

# It is the tenth anniversary on Monday of the attack.
ANNIVERSARY = (
    "It:PRON:PRP:5:nsubj is:AUX:VBZ:5:cop the:DET:DT:5:det tenth:ADJ:JJ:5:amod anniversary:NOUN:NN:0 "
    "on:ADP:IN:7:case Monday:PROPN:NNP:5:nmod of:ADP:IN:10:case the:DET:DT:10:det attack:NOUN:NN:5:nmod "
    ".:PUNCT:.:5:punct"
)

# Monday marks ten years since the attack.
SINCE = (
    "Monday:PROPN:NNP:2:nsubj marks:VERB:VBZ:0 ten:NUM:CD:4:nummod years:NOUN:NNS:2:obj since:ADP:IN:7:case "
    "the:DET:DT:7:det attack:NOUN:NN:2:obl .:PUNCT:.:2:punct"
)

# The attack came on Monday.
CAME = (
    "The:DET:DT:2:det attack:NOUN:NN:3:nsubj came:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl .:PUNCT:.:3:punct"
)


@pytest.mark.parametrize(("spec", "dated"), [(ANNIVERSARY, False), (SINCE, False), (CAME, True)])
def test_a_day_of_remembrance_dates_nothing(spec: str, dated: bool) -> None:
    """The day of an anniversary is not the day of what it remembers."""
    day = Moment(date(2024, 3, 4), date(2024, 3, 4))
    made = document(spec, marks=Marks(times={"Monday": (day, None)}))
    attack = next(t.index for t in made.tokens if t.text == "attack")
    assert (told(made, attack) is not None) == dated
