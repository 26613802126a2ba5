"""Speech: acts of speech with their speakers, over pronouns and papers."""

import pytest

from memcon.extraction.said.speech import speeches
from tests.extraction import told as t
from tests.extraction.build import Marks

# Holm insisted that any deal include Peru.
INSISTED_ON_IT = (
    "Holm:PROPN:NNP:2:nsubj insisted:VERB:VBD:0 that:SCONJ:IN:6:mark any:DET:DT:5:det deal:NOUN:NN:6:nsubj "
    "include:VERB:VB:2:ccomp Peru:PROPN:NNP:6:obj .:PUNCT:.:2:punct"
)

# Holm said that Norway was ready to act.
READY_TO = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:6:mark Norway:PROPN:NNP:6:nsubj was:AUX:VBD:6:cop "
    "ready:ADJ:JJ:2:ccomp to:PART:TO:8:mark act:VERB:VB:6:xcomp .:PUNCT:.:2:punct"
)


def test_she_is_who_spoke_last() -> None:
    """ "She added", after Holm said: Holm, whatever reading makes of the pronoun."""
    first, second = speeches(t.told(t.SAID, t.SHE_ADDED))
    assert first.speaker == second.speaker


def test_an_agency_passes_on() -> None:
    """An agency that says something is marked as an outlet."""
    (one,) = speeches(t.told(t.AGENCY))
    assert one.outlet


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (t.SAID, "the road was long"),
        (t.QUOTED, "The road was long"),
        (t.CALLED_FOR, "for a pause"),
        (t.ACCUSED, "Peru of delays"),
        (t.ACCORDING, "the road was long"),
    ],
)
def test_content(spec: str, said: str) -> None:
    """The content is the clause that is said, or the object of the act."""
    document = t.told(spec)
    (one,) = speeches(document)
    assert one.said is not None
    assert said in one.said.of(document.article.text)


def test_hostile_length() -> None:
    """A sentence of thousands of words is read in bounded time."""
    words = " ".join(f"word{k}:NOUN:NN:1:obj" for k in range(2000))
    assert len(speeches(t.told("Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 " + words))) == 1


@pytest.mark.parametrize(
    ("spec", "act"),
    [
        (t.SAID.replace("said", "insisted"), "say"),
        (INSISTED_ON_IT, "demand"),
        (t.SAID.replace("long", "false"), "deny"),
        (t.SAID.replace("long", "unacceptable"), "condemn"),
        (t.SAID.replace("long", "open"), "say"),
        (READY_TO.replace("act", "strike"), "threaten"),
        (READY_TO.replace("act", "talk"), "say"),
    ],
)
def test_the_act_by_what_is_said(spec: str, act: str) -> None:
    """To insist that something is so informs, that it be so demands; what is called false is denied by anybody."""
    (one,) = speeches(t.told(spec))
    assert one.act == act


def test_what_is_felt_is_not_said() -> None:
    """ "Grew irritated by" tells of a feeling, though the model hears blame in it."""
    spec = (
        "Holm:PROPN:NNP:2:nsubj grew:VERB:VBD:0 irritated:ADJ:JJ:2:xcomp by:ADP:IN:5:case questions:NOUN:NNS:3:obl "
        ".:PUNCT:.:2:punct"
    )
    marks = Marks(people=t.MARKS.people, cues=(("irritated", "statement-condemn", 0.9),))
    assert speeches(t.told(spec, marks=marks)) == ()
