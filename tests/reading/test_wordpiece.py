"""Word pieces and shapes: what the language model is given of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading import shapes as sh
from memcon.reading.wordpiece import MAX_PIECES, UNKNOWN, WordPiece, read_vocabulary

_LIST = ["[PAD]", "talk", "##s", "##ing", "doha", "-", "é", "e", ".", "u", "中", "##e"]
VOCABULARY = {piece: number for number, piece in enumerate(_LIST)}


def test_vocabulary_is_numbered_by_line() -> None:
    """A piece's id is its line, with or without the line's end."""
    assert read_vocabulary(["[PAD]\n", "talk\n", "##s"]) == {"[PAD]": 0, "talk": 1, "##s": 2}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("talks", ["talk", "##s"]),
        ("Talking", ["talk", "##ing"]),
        ("DOHA", ["doha"]),
        ("é", ["e"]),
        ("talk-talks", ["talk", "-", "talk", "##s"]),
        ("u.e.", ["u", ".", "e", "."]),
        ("中中", ["中", "中"]),
        ("ta\u00adlk", ["talk"]),
    ],
)
def test_longest_piece_first(word: str, pieces: list[str]) -> None:
    """Lower case, no accents, punctuation apart, then the longest piece from the left."""
    assert WordPiece(VOCABULARY).pieces(word) == tuple(VOCABULARY[piece] for piece in pieces)


@pytest.mark.parametrize("word", ["xyz", "talkx", "", "\u200b", "\u0301", "a" * 101])
def test_what_cannot_be_cut_is_one_unknown_piece(word: str) -> None:
    """A word that no pieces make up, or that holds nothing to see, still has a piece to stand for it."""
    assert WordPiece(VOCABULARY).pieces(word) == (UNKNOWN,)


@given(st.text(max_size=2000))
def test_a_word_has_one_to_sixteen_pieces(word: str) -> None:
    """No word is without a piece, and none fills a window."""
    assert 1 <= len(WordPiece(VOCABULARY).pieces(word)) <= MAX_PIECES


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("4a", sh.DIGIT),
        ("--", sh.NO_LETTER),
        ("talks", sh.LOWER),
        ("EU", sh.UPPER),
        ("I", sh.CAPITAL),
        ("Doha", sh.TITLE),
        ("McKay", sh.CAPITALISED),
        ("iPad", sh.MIXED),
    ],
)
def test_shapes_of_words(word: str, shape: int) -> None:
    """Each class has its word."""
    assert sh.shape(word, at_start=False) == shape


def test_a_capital_letter_at_a_start_says_less() -> None:
    """The first word of a window, of a line and after a final mark may be capital for its place alone."""
    words = ["“", "Talks", "Began", ".", "Lind", "Spoke", "Doha", "Oslo"]
    lines = [True, False, False, False, False, False, True, False]
    start, title = sh.TITLE_AT_START, sh.TITLE
    assert sh.shapes(words, lines) == [sh.NO_LETTER, start, title, sh.NO_LETTER, start, title, start, title]


@given(st.lists(st.text(min_size=1)))
def test_every_word_has_a_shape(words: list[str]) -> None:
    """Whatever the words, each gets a class that the model knows."""
    found = sh.shapes(words, [False] * len(words))
    assert len(found) == len(words)
    assert all(sh.NO_SHAPE < shape < sh.SHAPES for shape in found)
