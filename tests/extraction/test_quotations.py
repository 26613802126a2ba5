"""Quotations: whose the words inside the marks are."""

from dataclasses import replace

from memcon.extraction.said.quotations import owners
from tests.extraction import told as t


def test_the_verb_behind() -> None:
    """A quotation belongs to the speaker named right behind it; the comma inside the marks is part of it."""
    ((quote, speech),) = owners(t.told(t.QUOTED))
    assert speech.speaker.name == "Kari Holm"
    assert t.told(t.QUOTED).article.text[quote.span.start : quote.span.end] == "The road was long,"


def test_over_sentences() -> None:
    """A quotation of several sentences belongs to the verb in the sentence in which it ends."""
    document = t.told(t.SAID, t.FIRST_HALF, t.SECOND_HALF)
    ((quote, speech),) = owners(document)
    assert (speech.speaker.name, document.tokens[speech.head].text) == ("Holm", "added")
    assert quote.span.of(document.article.text).endswith("came,")


def test_nobody_speaks() -> None:
    """A quotation without any act of speech near it is nobody's."""
    alone = "“:PUNCT:``:2:punct Peace:NOUN:NN:0 ”:PUNCT:'':2:punct .:PUNCT:.:2:punct"
    assert owners(t.told(alone)) == ()


CONFIRMED = "Norway:PROPN:NNP:2:nsubj confirmed:VERB:VBD:0 the:DET:DT:4:det voyage:NOUN:NN:2:obj .:PUNCT:.:2:punct"


def test_the_sentence_behind_is_another() -> None:
    """A verb in the sentence behind a quotation that is no frame of it does not speak it: who spoke before does."""
    waited = (
        "“:PUNCT:``:3:punct Everybody:PRON:PRP:3:nsubj waited:VERB:VBD:0 patiently:ADV:RB:3:advmod .:PUNCT:.:3:punct "
        "”:PUNCT:'':3:punct"
    )
    ((_, speech),) = owners(t.told(t.SAID, waited, CONFIRMED))
    assert speech.speaker.name == "Holm"


def test_a_sub_heading_in_marks() -> None:
    """A short line in quotation marks without an end mark is a heading, nobody's words."""
    heading = "“:PUNCT:``:3:punct A:DET:DT:3:det Voyage:NOUN:NN:0 ”:PUNCT:'':3:punct"
    assert owners(t.told(t.SAID, heading, CONFIRMED)) == ()


# Holm said that Norway raises "concerns often".
RAISES = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark Norway:PROPN:NNP:5:nsubj raises:VERB:VBZ:2:ccomp "
    "“:PUNCT:``:7:punct concerns:NOUN:NNS:5:obj often:ADV:RB:5:advmod ”:PUNCT:'':7:punct .:PUNCT:.:2:punct"
)


def test_what_is_quoted_within_what_is_said() -> None:
    """ "Holm said that Norway raises “…”": Holm's words, unless the model hears Norway speak for itself."""
    ((_, speech),) = owners(t.told(RAISES))
    assert speech.speaker.name == "Holm"
    heard = replace(t.MARKS, cues=(("raises", "statement-say", 0.9),))
    ((_, speech),) = owners(t.told(RAISES, marks=heard))
    assert speech.speaker.name == "Norway"


def test_a_term_in_marks_beside_what_is_said() -> None:
    """ "The “shadow fleet” sailed, and Holm accused Peru of delays": a term is nobody's words."""
    spec = (
        "The:DET:DT:4:det “:PUNCT:``:4:punct shadow:NOUN:NN:4:compound fleet:NOUN:NN:6:nsubj ”:PUNCT:'':4:punct "
        "sailed:VERB:VBD:0 while:SCONJ:IN:9:mark Holm:PROPN:NNP:9:nsubj accused:VERB:VBD:6:advcl "
        "Peru:PROPN:NNP:9:obj of:ADP:IN:12:case delays:NOUN:NNS:9:obl .:PUNCT:.:6:punct"
    )
    assert owners(t.told(spec)) == ()
