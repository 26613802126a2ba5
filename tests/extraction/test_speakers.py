"""Speakers: who speaks where the parse names another, or nobody."""

from dataclasses import replace

import pytest

from memcon.extraction.said.speech import speeches
from tests.extraction import told as t
from tests.extraction.build import Marks

# The summit ended after talks with Lind saying that the road was long.
WITH_SAYING = (
    "The:DET:DT:2:det summit:NOUN:NN:3:nsubj ended:VERB:VBD:0 after:SCONJ:IN:5:case talks:NOUN:NNS:3:obl "
    "with:ADP:IN:7:case Lind:PROPN:NNP:5:nmod saying:VERB:VBG:3:advcl the:DET:DT:10:det road:NOUN:NN:12:nsubj "
    "was:AUX:VBD:12:cop long:ADJ:JJ:8:ccomp .:PUNCT:.:3:punct"
)

# Holm condemned the Chilean decision, the agency Reuters reported.
AGENCY_BEHIND = (
    "Holm:PROPN:NNP:10:nsubj condemned:VERB:VBD:10:ccomp the:DET:DT:5:det Chilean:ADJ:JJ:5:amod "
    "decision:NOUN:NN:2:obj ,:PUNCT:,:8:punct the:DET:DT:8:det agency:NOUN:NN:10:nsubj "
    "Reuters:PROPN:NNP:8:compound reported:VERB:VBD:0 .:PUNCT:.:10:punct"
)

# According to Norway’s assessment, the road was long.
ASSESSMENT = (
    "According:VERB:VBG:5:case to:ADP:IN:1:fixed Norway:PROPN:NNP:5:nmod~poss ’s:PART:POS:3:case "
    "assessment:NOUN:NN:10:obl ,:PUNCT:,:5:punct the:DET:DT:8:det road:NOUN:NN:10:nsubj was:AUX:VBD:10:cop "
    "long:ADJ:JJ:0 .:PUNCT:.:10:punct"
)


@pytest.mark.parametrize(("spec", "expected"), [
    (WITH_SAYING, "Lind"),
    (AGENCY_BEHIND, "Reuters"),
    (ASSESSMENT, "Norway"),
])  # fmt: skip
def test_who_speaks(spec: str, expected: str) -> None:
    """The noun right before the verb, the agency behind the report, the owner of an assessment."""
    assert expected in [one.speaker.name for one in speeches(t.told(spec, marks=replace(t.MARKS, bodies=("Reuters",))))]


def test_importance_is_told() -> None:
    """ "Raised the importance of trade" informs, whatever the model makes of it."""
    spec = (
        "Holm:PROPN:NNP:2:nsubj raised:VERB:VBD:0 the:DET:DT:4:det importance:NOUN:NN:2:obj of:ADP:IN:6:case "
        "trade:NOUN:NN:4:nmod .:PUNCT:.:2:punct"
    )
    marks = Marks(people=t.MARKS.people, cues=(("raised", "statement-praise", 0.9),))
    document = t.told(spec, marks=marks)
    document = replace(document, tokens=tuple(
        replace(k, lemma="raise") if k.text == "raised" else k for k in document.tokens))  # fmt: skip
    (one,) = speeches(document)
    assert one.act == "say"


def test_a_modal_in_quoted_words() -> None:
    """That something "can open the road" offers nothing of the speaker's own, and was said as a fact."""
    spec = (
        "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 “:PUNCT:``:6:punct It:PRON:PRP:6:nsubj can:AUX:MD:6:aux "
        "open:VERB:VB:2:ccomp the:DET:DT:8:det road:NOUN:NN:6:obj .:PUNCT:.:6:punct ”:PUNCT:'':6:punct"
    )
    (one,) = speeches(t.told(spec))
    assert one.act == "say"
