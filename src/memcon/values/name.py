"""Names of people, bodies and countries as an article writes them, and how alike two of them are.

Any room above may enter. `parse` takes a name apart, `compare` says whether two names can be one party's, and
`is_short_form` whether one is the other shortened. A name alone never proves who is meant: whether `Bagheri` is
`Ali Bagheri Kani` in this article is for the caller to decide.
"""

import re
from dataclasses import replace
from functools import lru_cache

from memcon.values.known import agency_of, body_of, country_behind, country_of, is_country
from memcon.values.likeness import Likeness
from memcon.values.nameparts import ASIDE, LONGEST, MOST_WORDS, WORD, Name, parse
from memcon.values.sound import Match, alike, sound
from memcon.values.tables import fold, mapping, words

__all__ = ["Likeness", "Name", "akin", "compare", "is_short_form", "parse"]

# Bodies with this many words in common and one that differs may still be one body.
MANY_SHARED = 3
_LETTERS = re.compile(r"[^\W_](?:\.?[^\W_]){1,6}\.?")


def compare(a: Name | str, b: Name | str) -> Likeness:
    """How alike two names are; the order of the two does not matter.

    Honorifics, particles, word order, accents and spellings of one sound do not count. A name with a word that the
    other lacks is a shorter form, two names that each have a word of their own are two parties (brothers, a father
    and a son). Countries, bodies and agencies are told by the tables.
    """
    left, right = sorted((_name(a), _name(b)), key=lambda n: (len(n.core), n.key, n.text))
    if left.text == right.text or (fold(left.text) == fold(right.text) != ""):
        return Likeness.SAME
    parties = _as_parties(left, right)
    if parties is not None:
        return parties
    if _is_letters(left, right) or _is_letters(right, left):
        return Likeness.LIKELY
    return _as_words(left, right)


def is_short_form(short: Name | str, full: Name | str) -> bool:
    """Whether `short` is what an article writes after it has given `full` once: a surname, initials, fewer words.

    `Bagheri` and `Bagheri Kani` are short for `Ali Bagheri Kani`, `Sheikh Tamim` for `Tamim bin Hamad Al Thani`; a bare
    given name (`Ali`) is not.
    """
    left, right = _name(short), _name(full)
    if _is_letters(left, right):
        return True
    parties = _as_parties(left, right)
    if parties is not None:
        names = all(is_country(n.text) or body_of(n.text) or agency_of(n.text) for n in (left, right))
        return parties is Likeness.SAME and names and len(left.text) < len(right.text)
    if len(left.core) >= len(right.core) or not left.core:
        return False
    if right.suffix and not left.suffix:
        right = replace(right, suffix="")  # "Lee" of "Omar Lee, Jr."
    return _as_words(left, right) in (Likeness.SAME, Likeness.LIKELY)


def akin(a: Name | str, b: Name | str) -> bool:
    """Whether two names can be one at all: `compare` gives neither `SAME` nor `LIKELY`, and neither is short for the
    other, where this says no. Told at once, for whoever holds many names against each other."""
    left, right = _name(a), _name(b)
    if left.party or right.party or not left.core or not right.core:
        return True
    if not _sounds(left.text).isdisjoint(_sounds(right.text)) or fold(left.text) == fold(right.text):
        return True
    if any(alike(mine, theirs) is not Match.NONE for mine in left.core for theirs in right.core):
        return True
    capitals = left.text.isupper() or right.text.isupper()
    return capitals and (_is_letters(left, right) or _is_letters(right, left))


@lru_cache(maxsize=65536)
def _sounds(text: str) -> frozenset[str]:
    """The sounds of all that another name may hold for one word of it: words, words joined, either without article."""
    core = parse(text).core
    joined = ["".join(core[i:j]) for i in range(len(core)) for j in range(i + 1, len(core) + 1)]
    return frozenset(sound(word) for word in (*joined, *(word[2:] for word in joined if word.startswith("al"))))


def _name(value: Name | str) -> Name:
    return parse(value) if isinstance(value, str) else value


def _as_parties(left: Name, right: Name) -> Likeness | None:
    """What the tables of countries, bodies and agencies say; None when they know neither or cannot tell."""
    one, two = left.party, right.party
    if one and two:
        if one == two:
            return Likeness.SAME
        belongs = one == country_behind(two) or two == country_behind(one)
        return Likeness.UNSURE if belongs else Likeness.DIFFERENT
    country, other = (one, right) if one else (two, left)
    if not country or not is_country(country):
        return None
    named = left if one else right
    if set(fold(other.text).split()) < set(fold(named.text).split()):
        # Congo beside the Republic of the Congo: nobody can tell which one.
        return Likeness.UNSURE
    given = WORD.findall(other.text[:LONGEST])[:MOST_WORDS]
    runs = (" ".join(given[i : i + size]) for i in range(len(given)) for size in (1, 2, 3))
    return Likeness.UNSURE if any(country_of(run) == country for run in runs) else Likeness.DIFFERENT


def _is_letters(short: Name, full: Name) -> bool:
    """Whether `short` is the initials of `full`, with or without the small words: `OIC`, `MBS`."""
    letters = short.text.strip().replace(".", "")
    if not letters.isupper() or not _LETTERS.fullmatch(short.text.strip()):
        return False
    given = WORD.findall(ASIDE.sub(" ", full.text[:LONGEST]))[:MOST_WORDS]
    small = {"of", "the", "and", "for", "on", "in", "to"}
    every = "".join(word[0] for word in given if fold(word) not in {"the", ""}).upper()
    main = "".join(word[0] for word in given if word.lower() not in small).upper()
    return len(given) > 1 and letters in (every, main)


def _as_words(left: Name, right: Name) -> Likeness:
    """The verdict of the words alone."""
    mine, theirs = _core(left, right), _core(right, left)
    if not mine or not theirs or mine[0].isascii() != theirs[0].isascii() or _is_title(left) or _is_title(right):
        return Likeness.UNSURE
    if _is_joint(left) != _is_joint(right):
        return Likeness.UNSURE
    if _cannot_be_one(left, right) or _cannot_be_one(right, left):
        return Likeness.DIFFERENT
    pairs = _pairs(mine, theirs)
    lone, extra = len(mine) - len(pairs), len(theirs) - len(pairs)
    if not pairs:
        return Likeness.DIFFERENT
    if lone and extra:
        people = left.fathers or right.fathers or len(pairs) < MANY_SHARED
        return Likeness.DIFFERENT if people else Likeness.UNSURE
    if lone:
        verdict = _shorter(right, left, {j: i for i, (j, _) in pairs.items()})
    elif extra:
        verdict = _shorter(left, right, {i: j for i, (j, _) in pairs.items()})
    else:
        verdict = Likeness.SAME
    if any(match is Match.NEAR for _, match in pairs.values()):
        verdict = Likeness.LIKELY if verdict is Likeness.SAME and len(pairs) > 1 else Likeness.UNSURE
    return _with_suffix(verdict, {left.suffix, right.suffix})


def _with_suffix(verdict: Likeness, suffixes: set[str]) -> Likeness:
    """A suffix on one side only: `Abdullah II` is likely `Abdullah`, of `Trump Jr.` and `Trump` nobody can tell."""
    if len(suffixes) == 1 or verdict in (Likeness.DIFFERENT, Likeness.UNSURE):
        return verdict
    return Likeness.UNSURE if suffixes & {"jr", "sr"} else Likeness.LIKELY


def _is_joint(name: Name) -> bool:
    """Whether several parties are named as one (`Britain, France and Canada`): none of them alone is that party."""
    return "and" in name.tokens


def _is_title(name: Name) -> bool:
    """Whether there is no name at all, only what somebody is: `President`, `the spokesman`."""
    bare = " ".join(name.tokens)
    return bare in words("titles") or bare in words("honorifics")


def _core(name: Name, other: Name) -> tuple[str, ...]:
    """The core, written as the other name writes it where the two divide their words in another way.

    A first word that the other shows to be a particle goes (`Ben Gvir`, `Al Thani`), `Amir Abdollahian` becomes one
    word beside `Amirabdollahian`, and `Albusaidi` loses its article beside `al-Busaidi`.
    """
    core = name.core
    if len(core) > 1 and core[0] in other.particles:
        core = core[1:]
    sounds = {sound(word) for word in other.core}
    if sounds.issuperset(map(sound, core)):
        return core
    joined: list[str] = []
    for word in core:
        if joined and sound(joined[-1] + word) in sounds:
            joined[-1] += word
        elif word.startswith("al") and sound(word) not in sounds and sound(word[2:]) in sounds:
            joined.append(word[2:])
        else:
            joined.append(word)
    return tuple(joined)


def _pairs(mine: tuple[str, ...], theirs: tuple[str, ...]) -> dict[int, tuple[int, Match]]:
    """Which word of one name is which word of the other: what sounds the same first, then what is near."""
    pairs: dict[int, tuple[int, Match]] = {}
    taken = set[int]()
    for wanted in (Match.SAME, Match.NEAR):
        for i, word in enumerate(mine):
            if i in pairs:
                continue
            found = next((j for j, w in enumerate(theirs) if j not in taken and alike(word, w) is wanted), None)
            if found is not None:
                pairs[i] = (found, wanted)
                taken.add(found)
    return pairs


def _cannot_be_one(one: Name, two: Name) -> bool:
    """What parts two people whose other words agree: suffix, initials, and in Arabic names who is whose son."""
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return True
    initials, others = ([t for t in name.tokens[1:] if len(t) == 1] for name in (one, two))
    if initials and others and initials != others:
        return True
    first, its_first = one.tokens[0], two.tokens[0]
    if len(first) == 1 and len(two.tokens) > 1 and its_first[0] != first and its_first != one.tokens[-1]:
        return True
    if not two.fathers or first in one.fathers or alike(first, its_first) is not Match.NONE:
        return False
    if one.fathers:
        return its_first not in two.fathers
    return len(one.core) > 1 and any(alike(first, father) is Match.SAME for father in two.fathers)


def _shorter(short: Name, full: Name, pairs: dict[int, int]) -> Likeness:
    """The verdict when every word of `short` is in `full`: which words are left decides."""
    core = _core(full, short)
    found = set(pairs.values())
    if len(found) > 1:
        return Likeness.SAME if {0, len(core) - 1} <= found else Likeness.LIKELY
    (place,) = found
    word = core[place]
    as_surname = short.particles or short.fathers or short.core[0] in full.particles
    if word in full.fathers and not as_surname:
        return Likeness.UNSURE
    # A given name alone stands for one who is called by it: a sheikh of a named house, a king beside his number.
    by_given = _is_royal(full) or (_is_royal(short) and (full.fathers or full.particles))
    if place == 0 and not (word in words("familyfirst") or by_given):
        return Likeness.UNSURE
    return Likeness.LIKELY


def _is_royal(name: Name) -> bool:
    """Whether its honorifics go with a given name alone: Sheikh Tamim, King Salman, Pope Francis."""
    kinds = mapping("honorifics")
    return any(kinds.get(honorific) == "royal" for honorific in name.honorifics)
