"""Names: what reading makes of those that the model sees."""

import pytest

from memcon.model.document import Sentence, Token
from memcon.model.span import Span
from memcon.reading.decode import Name
from memcon.reading.names import names

# Words with their tag, the span of words that the model took for a name, what is left of it.
CASES = [
    ("met:VERB kari:PROPN holm:PROPN today:NOUN", (1, 3, "PER"), ["kari holm"]),
    ("flights:NOUN to:ADP bergen:PROPN", (2, 3, "LOC"), ["bergen"]),
    ("the:DET harbour:NOUN board:NOUN", (0, 3, "ORG"), []),
    ("Ann:PROPN Lind:PROPN met:VERB Kari:PROPN Holm:PROPN", (0, 5, "PER"), ["Ann Lind", "Kari Holm"]),
]


@pytest.mark.parametrize(("text", "seen", "expected"), CASES)
def test_names_in_small_letters_are_names_where_the_tagger_agrees(
    text: str, seen: tuple[int, int, str], expected: list[str]
) -> None:
    """Hurried writers leave capitals out; a common noun in small letters is no name."""
    tokens, start = [], 0
    for number, (word, tag) in enumerate(part.split(":") for part in text.split()):
        tokens.append(Token(number, start, start + len(word), word, word, tag, "", -1, "dep", ""))
        start += len(word) + 1
    whole = [Sentence(0, Span(0, start - 1), 0, len(tokens), 0)]
    found = names(tokens, whole, [Name(*seen)])
    assert [" ".join(token.text for token in tokens[one.first : one.last]) for one in found] == expected
