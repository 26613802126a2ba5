"""Sentences as newspapers write them, in our own words, read by the shipped model and extracted as a user's are.

What a single rule does is held by the tests of its room, on parses made by hand; here it is held that the whole of it
gives an analyst what the sentence says, and no more. The tables stand in `sentences`, by the kind of entry.
"""

import pytest

from tests.shapes import entries, shape
from tests.stories.sentences.deeds import DEEDS
from tests.stories.sentences.figures import FIGURES
from tests.stories.sentences.meetings import MEETINGS
from tests.stories.sentences.roles import ROLES
from tests.stories.sentences.silent import SILENT
from tests.stories.sentences.statements import STATEMENTS

TOLD = [*MEETINGS, *STATEMENTS, *DEEDS, *FIGURES, *ROLES]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_a_sentence_tells(text: str, told: set[str]) -> None:
    """All that is listed is found, slot by slot."""
    assert told <= {shape(entry) for entry in entries(text)}


@pytest.mark.parametrize(("text", "words"), SILENT, ids=[text[:40] for text, _ in SILENT])
def test_what_a_sentence_does_not_tell(text: str, words: str) -> None:
    """Nobody said it, nobody held it, nobody did it: no entry's kind and shape have these words."""
    assert not [line for entry in entries(text) if words in (line := f"{entry.kind}: {shape(entry)}")]
