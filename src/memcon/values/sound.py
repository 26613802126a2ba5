"""How alike two words of a name sound: one spelling for `Araghchi` and `Araqchi`, none for `Khamenei` and `Khomeini`.

For `name` only. A word is brought to its sound by the table `sounds` (vowels fall into three classes), short forms of
given names by the table `givennames`; what is then equal is the same word. What is nearly equal is only near.
"""

import re
from enum import IntEnum
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from memcon.values.tables import fold, forms, table

# Shorter words have too few letters to be alike by sound: Sun and Son are two names.
SHORTEST = 4
# Near needs six letters and 0.84 (one letter in seven other, as in Dmitriev and Dimitriev): tuned on the table of
# pairs in tests/values/test_name.py, where 0.80 joined Carlo with Carla and 0.88 parted Albusaidi from Busaidi's kin.
NEAR_LENGTH = 6
NEAR_RATIO = 0.84
# A slip in one vowel (Jasem, Jasim) is near when at least this many consonants stand around it.
NEAR_CONSONANTS = 3
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_H = re.compile(r"(?<=[aeiou])h$")
_VOWELS = re.compile(r"[aiu]")
_SERVANT = re.compile(r"abd(?:[aeou]l|[aeou]r(?=r)|[aeou]s(?=s)|[aeou]d(?=d))(?=\w{3})")


class Match(IntEnum):
    """How well two words agree."""

    NONE = 0
    NEAR = 1
    SAME = 2


@cache
def _given_names() -> dict[str, str]:
    rows = (forms(row[0]) for row in table("givennames"))
    return {fold(form): fold(row[0]) for row in rows for form in row}


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """The sound of a folded word: `zelenskyy` and `zelensky` give the same letters."""
    word = _given_names().get(word, word)
    if len(word) < SHORTEST:
        return word
    word = _FINAL_H.sub("", _SERVANT.sub("abd", word))
    for letters, replacement in table("sounds"):
        word = word.replace(letters, replacement)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> Match:
    """How well two folded words agree, by their sound."""
    left, right = sound(a), sound(b)
    if left == right:
        return Match.SAME
    if min(len(a), len(b)) < SHORTEST:
        return Match.NONE
    if max(len(left), len(right)) >= NEAR_LENGTH and Levenshtein.normalized_similarity(left, right) >= NEAR_RATIO:
        return Match.NEAR
    return Match.NEAR if _one_vowel_off(left, right) else Match.NONE


def _one_vowel_off(left: str, right: str) -> bool:
    """Whether only one vowel differs, and only as a and i do: romanisations waver there, and rarely elsewhere."""
    consonants = _VOWELS.sub("", left)
    if len(consonants) < NEAR_CONSONANTS or len(left) != len(right) or consonants != _VOWELS.sub("", right):
        return False
    pairs = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return len(pairs) == 1 and set(pairs[0]) == {"a", "i"}
