"""Voices: whose word it is, the outermost first."""

from memcon.extraction.said.voices import voices
from tests.extraction import told as t


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
