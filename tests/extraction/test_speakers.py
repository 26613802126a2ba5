"""Speakers: who speaks where the parse names another, or nobody."""

from dataclasses import replace

import pytest

from memcon.extraction.said.speech import speeches
from memcon.model.span import Span
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


# All sides in the war said that the road was long.
ALL_SIDES = t.SAID.replace("Holm:PROPN:NNP:2:nsubj", "All:DET:DT:2:det sides:NOUN:NNS:3:nsubj").replace(
    "said:VERB:VBD:0 that:SCONJ:IN:7:mark the:DET:DT:5:det road:NOUN:NN:7:nsubj was:AUX:VBD:7:cop long:ADJ:JJ:2",
    "said:VERB:VBD:0 that:SCONJ:IN:8:mark the:DET:DT:6:det road:NOUN:NN:8:nsubj was:AUX:VBD:8:cop long:ADJ:JJ:3",
)

# The Norwegian delegation said that the road was long.
DELEGATION = (
    "The:DET:DT:3:det Norwegian:ADJ:JJ:3:amod delegation:NOUN:NN:4:nsubj said:VERB:VBD:0 that:SCONJ:IN:9:mark "
    "the:DET:DT:7:det road:NOUN:NN:9:nsubj was:AUX:VBD:9:cop long:ADJ:JJ:4:ccomp .:PUNCT:.:4:punct"
)

# The official, who rested, said Norway often helps.
WHO_RESTED = (
    "The:DET:DT:2:det official:NOUN:NN:10:nsubj ,:PUNCT:,:5:punct who:PRON:WP:5:nsubj rested:VERB:VBD:2:acl~relcl "
    ",:PUNCT:,:2:punct said:VERB:VBD:0 Norway:PROPN:NNP:10:nsubj often:ADV:RB:10:advmod helps:VERB:VBZ:7:ccomp "
    ".:PUNCT:.:7:punct"
)


@pytest.mark.parametrize(("spec", "expected"), [
    (ALL_SIDES, "All sides"),
    (DELEGATION, "Norwegian delegation"),
    (WHO_RESTED, "official"),
])  # fmt: skip
def test_who_speaks_by_their_own_words(spec: str, expected: str) -> None:
    """All sides, a country's delegation, and an official whom nobody names, though a country stands beside the verb."""
    (one,) = speeches(t.told(spec))
    assert one.speaker.name == expected


def test_it_is_who_reading_takes_it_for() -> None:
    """ "It denied the charge", where nobody has spoken yet: the country named before."""
    waited = "Norway:PROPN:NNP:2:nsubj waited:VERB:VBD:0 .:PUNCT:.:2:punct"
    denied = "It:PRON:PRP:2:nsubj denied:VERB:VBD:0 the:DET:DT:4:det charge:NOUN:NN:2:obj .:PUNCT:.:2:punct"
    document = t.told(waited, denied)
    name = document.mentions[0]
    it = document.tokens[3]
    pronoun = replace(name, index=1, span=Span(it.start, it.end), first=3, last=4, head=3, kind="pronoun", text="It",
                      refers=0, by="pronoun")  # fmt: skip
    (one,) = speeches(replace(document, mentions=(name, pronoun)))
    assert one.speaker.name == "Norway"


def test_a_promise_that_somebody_tells_of() -> None:
    """ "Holm praised Norway's promise": the promise is Norway's, the praise Holm's."""
    told = (
        "Holm:PROPN:NNP:2:nsubj praised:VERB:VBD:0 Norway:PROPN:NNP:5:nmod~poss 's:PART:POS:3:case "
        "promise:NOUN:NN:2:obj .:PUNCT:.:2:punct"
    )
    found = speeches(t.told(told, marks=replace(t.MARKS, cues=(("promise", "statement-promise", 0.9),))))
    assert [(one.speaker.name, one.act) for one in found] == [("Holm", "praise"), ("Norway", "promise")]


def test_the_analyst_is_who_spoke() -> None:
    """ "The analyst said", after Holm and then a country spoke: the person of the two."""
    document = t.told(t.SAID, t.SAID.replace("Holm", "Norway"), t.SAID.replace("Holm:PROPN:NNP:2:nsubj",
                      "The:DET:DT:2:det analyst:NOUN:NN:3:nsubj").replace(":2:ccomp", ":3:ccomp"))  # fmt: skip
    assert speeches(document)[-1].speaker.name == "Holm"


def test_what_a_release_says_is_its_issuers() -> None:
    """What the model hears in a release, with nobody who says it, is said by who issued it."""
    spec = (
        "These:DET:DT:2:det steps:NOUN:NNS:4:nsubj should:AUX:MD:4:aux inspire:VERB:VB:0 others:NOUN:NNS:4:obj "
        ".:PUNCT:.:4:punct"
    )
    document = t.told(spec, marks=replace(t.MARKS, cues=(("inspire", "statement-appeal", 0.9),)))
    assert speeches(document) == ()
    release = replace(document, article=replace(document.article, title="Statement by Kari Holm on the Steps"))
    assert [(one.speaker.name, one.act) for one in speeches(release)] == [("Kari Holm", "appeal")]


def test_a_thing_says_nothing() -> None:
    """ "The new violence came as reports said that …": what the parse takes for the speaker is none."""
    spec = (
        "New:ADJ:JJ:2:amod violence:NOUN:NN:3:nsubj said:VERB:VBD:0 that:SCONJ:IN:6:mark trade:NOUN:NN:6:nsubj "
        "fell:VERB:VBD:3:ccomp .:PUNCT:.:3:punct"
    )
    assert speeches(t.told(spec)) == ()
    (one,) = speeches(t.told(spec.replace("violence:NOUN", "minister:NOUN")))
    assert one.speaker.name.endswith("minister")
