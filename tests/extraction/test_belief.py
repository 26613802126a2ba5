"""Belief: what speaks for a deed weighs as it should, and the table holds only signs that are told."""

from memcon.extraction.deeds import considered, signs_of
from memcon.extraction.done.belief import belief
from memcon.model.article import Published
from memcon.values import tables
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

MARKS = Marks(places=("Norway", "Peru", "Oman", "Callao", "Lima"), published=Published(moment("2024-05-15"), "stated"))
_KINDS = ("type", "form", "status", "place", "actor", "target")
_COULD_EXPEL = (
    "Peru:PROPN:NNP:3:nsubj could:AUX:MD:3:aux expel:VERB:VB:0 the:DET:DT:6:det Norwegian:ADJ:JJ:6:amod "
    "ambassador:NOUN:NN:3:obj .:PUNCT:.:3:punct "
)


def _belief(spec: str) -> float:
    read = document(spec, marks=MARKS)
    (one,) = considered(read)
    return belief(signs_of(read, one))


def test_what_was_done_is_believed_before_what_could_be() -> None:
    """The same words in the past weigh more than behind "could"."""
    assert 0 < _belief(_COULD_EXPEL) < _belief(s.EXPELLED) < 1


def test_signs_are_told_once_and_in_order() -> None:
    """The same candidate has the same signs each time, none twice, and one of each kind."""
    read = document(s.EXPELLED, marks=MARKS)
    (one,) = considered(read)
    told = signs_of(read, one)
    assert told == signs_of(read, one)
    assert len(told) == len(set(told))
    assert [sum(sign.startswith(f"{kind} ") for sign in told) for kind in _KINDS] == [1] * len(_KINDS)


def test_the_table_has_no_names() -> None:
    """What is learned is learned of forms and classes: no weight is a name's, and none is beyond measure."""
    rows = tables.table("deedsigns")
    assert all(sign == sign.lower() or sign.startswith("form ") for sign, _ in rows)
    assert all(abs(float(weight)) < 3 for _, weight in rows)
