"""A name taken apart: what is a word of it, what respect or rank, what only holds it together. Entered by `name`.

Nothing here says who is meant; `name` is the door for every other room.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from memcon.values.known import agency_of, country_of, is_country, side_of
from memcon.values.sound import sound
from memcon.values.tables import fold, mapping, words

# What is longer is no name: only this much is looked at, which bounds the work on hostile text.
LONGEST = 200
MOST_WORDS = 16
LONGEST_TITLE = 6
WORD = re.compile(r"[^\W_]+(?:['’‘`ʿʾ][^\W_]+)*")
ASIDE = re.compile(r"\([^()]*\)|[“\"][^”\"]{1,40}[”\"]")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_BEFORE_HYPHEN = re.compile(r"(\w{1,30})[-‐‑](?=\w)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
# Words that make one name with the word after them: Abd al-Rahman, Abu Mazen.
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal"})
_PARENTS = frozenset({"abu", "abou", "umm", "um"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as given and taken apart.

    `tokens` are its folded words in order, initials included, without honorifics, titles and particles, `core` those
    of them that are more than an initial; `honorifics` are the folded words of respect and titles taken off its front;
    `particles` the small words taken out of it; `fathers` the tokens that `bin` or `ibn` stood before; `suffix` `jr`,
    `ii` and the like; `key` its sounds, sorted; `party` the country, body or agency of that name, by its short name.
    """

    text: str
    tokens: tuple[str, ...]
    core: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    fathers: frozenset[str] = frozenset()
    suffix: str = ""
    key: str = ""
    party: str | None = None


@lru_cache(maxsize=16384)
def parse(text: str) -> Name:
    """Takes a name apart. Never raises: a text without a word gives a name without tokens."""
    bare = _without_asides(text[:LONGEST])
    given = _words(bare)
    start, honorifics = _front(given, frozenset(fold(match[1]) for match in _BEFORE_HYPHEN.finditer(bare)))
    suffixes = mapping("suffixes")
    rest, suffix = given[start:], ""
    if len(rest) > 1 and fold(rest[-1]) in suffixes:
        suffix = suffixes[fold(rest.pop())]
    tokens, particles, fathers = _tokens(rest)
    core = tuple(token for token in tokens if len(token) > 1)
    key = " ".join(sorted(map(sound, core))) or fold(text[:LONGEST])
    party = side_of(text) or agency_of(text)
    return Name(text, tokens, core, honorifics, particles, fathers, suffix, key, party)


def _without_asides(text: str) -> str:
    """The text without brackets, nicknames in quotes, and what a comma sets off when it is a title."""
    head, *tail = text.split(",")
    titles = words("titles")
    kept = [head] + [part for part in tail if not any(fold(word) in titles for word in WORD.findall(part))]
    bare = ASIDE.sub(" ", " ".join(kept))
    return bare if WORD.search(bare) else text


def _words(text: str) -> list[str]:
    """The words in their own letters; `H.W.` becomes two initials."""
    apart = _INITIALS.sub(lambda m: m[0].replace(".", ". ") if _is_initials(m[0]) else m[0].replace(".", ""), text)
    found = [_POSSESSIVE.sub("", word) for word in WORD.findall(apart)[: MOST_WORDS * 2]]
    return [word for word in found if word]


def _is_initials(dotted: str) -> bool:
    letters = dotted.replace(".", "")
    return letters.lower() not in _capital_forms() and not is_country(letters)


@cache
def _capital_forms() -> frozenset[str]:
    """Short titles that count only in capitals: `HE` is His Excellency, `He` a family name."""
    return frozenset({"he", "hm", "hh", "hrh", "pm", "fm", "vp", "mp", "mep", "sg", "eam", "nsa", "ceo", "coo"})


def _front(given: list[str], joined: frozenset[str] = frozenset()) -> tuple[int, tuple[str, ...]]:
    """How many words at the front are honorifics, titles and their nationalities, and which; one word always stays.
    No title ends before a hyphen: of the words that one follows (`joined`), `Amir` in Amir-Abdollahian is a name."""
    start, taken = 0, list[str]()
    while start < len(given) - 1:
        after = _nationality(given, start)
        size = _title(given, after)
        if not size or fold(given[after + size - 1]) in joined:
            break
        taken.append(" ".join(fold(word) for word in given[after : after + size]))
        start = after + size
    return start, tuple(taken)


def _nationality(given: list[str], start: int) -> int:
    """Where a title could begin: after the adjective of a country, if one stands there."""
    for size in (2, 1):
        if start + size < len(given) - 1 and country_of(" ".join(given[start : start + size])):
            return start + size
    return start


def _title(given: list[str], start: int) -> int:
    """How many words the longest honorific or title at `start` has, leaving at least one word after it."""
    for size in range(min(LONGEST_TITLE, len(given) - 1 - start), 0, -1):
        phrase = " ".join(fold(word) for word in given[start : start + size])
        if phrase in _capital_forms() and not given[start].isupper():
            continue
        if any(phrase in words(name) for name in ("honorifics", "titles", "titlewords")):
            return size
    return 0


def _tokens(rest: list[str]) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """Tokens, particles and fathers of the words after the honorifics; a particle that stands alone is a token."""
    kinds = mapping("particles")
    tokens: list[str] = []
    particles, fathers = set[str](), set[str]()
    son = servant = False
    for place, word in enumerate(rest[:MOST_WORDS]):
        token = fold(word)
        last = place == len(rest) - 1
        if token in kinds and not last and not (place == 0 and word[0].isupper()):
            particles.add(token)
            son = son or kinds[token] == "son"
        elif token in _SERVANTS | _PARENTS and not last:
            servant, tokens = True, [*tokens, "abdal" if token in _SERVANTS else token]
        elif token:
            tokens = [*tokens[:-1], tokens[-1] + token.removeprefix("al")] if servant else [*tokens, token]
            if son:
                fathers.add(tokens[-1])
            son = servant = False
    return tuple(tokens), frozenset(particles), frozenset(fathers)
