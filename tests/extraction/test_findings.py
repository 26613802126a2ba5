"""Findings: whose poll a number comes from."""

import pytest

from memcon.extraction.findings import finder
from tests.extraction.build import Marks
from tests.extraction.told import told

_FOUND = (
    "A:DET:DT:2:det poll:NOUN:NN:6:nsubj by:ADP:IN:5:case the:DET:DT:5:det Institute:PROPN:NNP:2:nmod "
    "found:VERB:VBD:0 40:NUM:CD:8:nummod percent:NOUN:NN:10:nsubj would:AUX:MD:10:aux leave:VERB:VB:6:ccomp "
    ".:PUNCT:.:6:punct"
)
_FELT = (
    "By:ADP:IN:2:case contrast:NOUN:NN:6:obl ,:PUNCT:,:6:punct 45:NUM:CD:5:nummod percent:NOUN:NN:6:nsubj "
    "believed:VERB:VBD:0 it:PRON:PRP:6:obj .:PUNCT:.:6:punct"
)
_ROSE = "Prices:NOUN:NNS:2:nsubj rose:VERB:VBD:0 45:NUM:CD:4:nummod percent:NOUN:NN:2:obl .:PUNCT:.:2:punct"
_THE_POLL = (
    "The:DET:DT:2:det poll:NOUN:NN:3:nsubj gave:VERB:VBD:0 him:PRON:PRP:3:iobj 12:NUM:CD:6:nummod "
    "percent:NOUN:NN:3:obj .:PUNCT:.:3:punct"
)


@pytest.mark.parametrize(
    ("specs", "number", "whose"),
    [
        ((_FOUND,), "40", "Institute"),
        ((_FOUND, _FELT), "45", "Institute"),
        ((_FOUND, _ROSE), "45", None),
        ((_FOUND, _THE_POLL), "12", "Institute"),
        ((_FELT,), "45", None),
    ],
)
def test_whose_poll(specs: tuple[str, ...], number: str, whose: str | None) -> None:
    """A poll's number is its maker's, and what those asked hold in the next sentences; prices are nobody's poll."""
    read = told(*specs, marks=Marks(bodies=("Institute",)))
    assert finder(read, next(t.index for t in read.tokens if t.text == number)) == whose
