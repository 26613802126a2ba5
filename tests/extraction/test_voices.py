"""Voices: whose word it is, the outermost first."""

from memcon.extraction.said.voices import own, voices
from memcon.model.article import Article
from memcon.model.document import Document
from tests.extraction import told as t
from tests.extraction.build import Marks


def test_inside_what_is_said() -> None:
    """What stands in the content of an act of speech is its speaker's word; the act itself is not."""
    document = t.told(t.MUST)
    verb = next(token.index for token in document.tokens if token.text == "open")
    said = next(token.index for token in document.tokens if token.text == "said")
    assert voices(document, verb) == ("Holm",)
    assert voices(document, said) == ()


def test_an_agency_is_a_voice() -> None:
    """An agency that passes on what somebody did is a voice."""
    document = t.told(t.AGENCY_ON_HOLM)
    verb = next(token.index for token in document.tokens if token.text == "condemned")
    assert voices(document, verb) == ("Reuters",)


def test_the_speaker_is_not_repeated() -> None:
    """A statement's own speaker is no voice of it."""
    document = t.told(t.MUST)
    verb = next(token.index for token in document.tokens if token.text == "open")
    assert voices(document, verb, "Holm") == ()


def test_what_is_agreed_to_is_nobodys_word() -> None:
    """Who agrees to do something takes it for granted, and does not tell of it."""
    document = t.told(t.AGREED)
    verb = next(token.index for token in document.tokens if token.text == "return")
    assert voices(document, verb) == ()


_TOLD_REUTERS = (
    "Holm:PROPN:NNP:2:nsubj told:VERB:VBD:0 Reuters:PROPN:NNP:2:obj that:SCONJ:IN:7:mark Peru:PROPN:NNP:7:nsubj "
    "must:AUX:MD:7:aux open:VERB:VB:2:ccomp the:DET:DT:9:det port:NOUN:NN:7:obj .:PUNCT:.:2:punct "
)
_BESIDE = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:6:mark Peru:PROPN:NNP:6:nsubj must:AUX:MD:6:aux "
    "end:VERB:VB:2:ccomp the:DET:DT:8:det siege:NOUN:NN:6:obj ,:PUNCT:,:12:punct which:PRON:WDT:12:nsubj "
    "has:AUX:VBZ:12:aux killed:VERB:VBN:8:acl~relcl two:NUM:CD:12:obj ,:PUNCT:,:16:punct after:ADP:IN:16:case "
    "talks:NOUN:NNS:2:obl .:PUNCT:.:2:punct "
)


def _of(spec: str, word: str, but: str | None = None) -> tuple[str, ...]:
    marks = Marks(people=("Holm",), bodies=("Reuters",), places=("Peru",))
    read = t.told(spec, marks=marks)
    return voices(read, next(token.index for token in read.tokens if token.text == word), but)


def test_an_outlet_that_was_told() -> None:
    """Who is told something by somebody passes it on to the reader (LEDGER rule 11)."""
    assert _of(_TOLD_REUTERS, "open") == ("Reuters", "Holm")
    assert _of(_TOLD_REUTERS, "told", "Holm") == ("Reuters",)


def test_beside_what_is_said() -> None:
    """A relative clause behind a comma and what tells of the occasion are the outlet's own words."""
    assert _of(_BESIDE, "end") == ("Holm",)
    assert _of(_BESIDE, "killed") == ()
    assert _of(_BESIDE, "talks") == ()


def test_an_outlet_in_its_own_report() -> None:
    """An outlet is no voice in what it publishes itself, by its name or its site."""
    site = Document(Article("Text.", publisher="foxnews.com", url="https://www.foxnews.com/a"), (), ())
    assert own(site, "Fox News")
    assert not own(site, "Reuters")
