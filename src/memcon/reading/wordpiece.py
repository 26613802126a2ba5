"""Word pieces: cuts a word into the pieces of the encoder's vocabulary.

WordPiece of BERT uncased over words that are already cut; on ordinary words it gives the same ids as the reference
package `tokenizers`. Two differences on purpose: a word always has at least one piece, and never more than
`MAX_PIECES`, since a word's first piece stands for it and a hostile word must not fill a window.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNKNOWN, CLS, SEP, MASK = 100, 101, 102, 103
MAX_PIECES = 16
_MAX_LETTERS = 100  # longer parts are unknown to WordPiece, as in the reference
_CACHE = 4_096


def read_vocabulary(lines: Iterable[str]) -> dict[str, int]:
    """Piece to id, from the lines of a vocab.txt (one piece a line, in order of id)."""
    return {line.rstrip("\n"): number for number, line in enumerate(lines)}


class WordPiece:
    """Cuts words; remembers the last 50,000 different ones."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self._vocabulary = vocabulary
        self.pieces = lru_cache(_CACHE)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Ids of the pieces of one word: one at least, `MAX_PIECES` at most."""
        found: list[int] = []
        for part in _parts(word[: 4 * _MAX_LETTERS]):
            found.extend(self._cut(part))
            if len(found) >= MAX_PIECES:
                break
        return tuple(found[:MAX_PIECES]) or (UNKNOWN,)

    def _cut(self, part: str) -> list[int]:
        """Greedy longest match from the left; one unknown piece if some rest matches nothing."""
        if len(part) > _MAX_LETTERS:
            return [UNKNOWN]
        found = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self._vocabulary.get(("##" if start else "") + part[start:end])
                if number is not None:
                    break
            else:
                return [UNKNOWN]
            found.append(number)
            start = end
        return found


def _parts(word: str) -> list[str]:
    """Lower case, no accents, no control characters; punctuation and Chinese characters apart."""
    parts: list[str] = []
    current = ""
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category in ("Mn", "Cc", "Cf"):
            continue
        if not (char.isspace() or _stands_alone(char, category)):
            current += char
            continue
        if current:
            parts.append(current)
        current = ""
        if not char.isspace():
            parts.append(char)
    return [*parts, current] if current else parts


def _stands_alone(char: str, category: str) -> bool:
    """Punctuation as BERT counts it (all ASCII symbols too), or a Chinese character."""
    code = ord(char)
    ascii_symbol = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_symbol or category[0] == "P" or "\u4e00" <= char <= "\u9fff"
