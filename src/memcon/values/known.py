"""Who is known by name: the countries, bodies and news agencies that have a row in a table. For every room above.

A known party has one short name, whatever it is called in a text: `Tehran`, `the Islamic Republic of Iran` and
`Iranian` are all `Iran`. Capital letters matter only for short forms (`US` is a country, `us` is not). Nothing is
guessed: `Korea`, `Congo`, `Congolese`, `Brussels` or `Jerusalem` could stand for several parties and give None.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from memcon.values.tables import fold, forms, table

# A name is never longer than this; what is longer is a sentence, and is not looked up.
LONGEST = 120
# Short forms in capitals from this length on are also met with one capital (Nato, Unesco).
SPOKEN_FROM = 4
# Capitals that stand for more than one government or body, or are ordinary words: no country by metonymy.
AMBIGUOUS_SEATS = frozenset(
    {"brussels", "jerusalem", "east jerusalem", "georgetown", "kingston", "victoria", "male", "monaco", "santiago"}
)
# Codes that are English words when a headline is printed in capitals.
NOT_CODES = frozenset({"AND", "ARE", "CAN", "PER", "COM", "MAR", "HUN", "MAC", "GIN", "TON"})
_GOVERNMENT = re.compile(r"(?:government|authorities|administration|govt) of (.{1,80})|(.{1,80}) (?:government|govt)")
# An acronym after the name that it stands for: International Atomic Energy Agency (IAEA).
_IN_BRACKETS = re.compile(r"(?<=\w) ?\([\w .-]{1,12}\)$")


@dataclass(frozen=True, slots=True)
class Index:
    """Names to the one short name: `spoken` by folded form, `initials` by the capitals without points."""

    spoken: Mapping[str, str]
    initials: Mapping[str, str]

    def find(self, text: str) -> str | None:
        """The short name for a text, None when it is not in the index."""
        bare, folded = _keys(text)
        return self.initials.get(bare) or self.spoken.get(folded)


@lru_cache(maxsize=4096)
def _keys(text: str) -> tuple[str, str]:
    """How a text is looked up: without article, points and possessive, and folded."""
    text = _IN_BRACKETS.sub("", text)
    bare = text.strip().removeprefix("the ").removeprefix("The ").replace(".", "").removesuffix("'s")
    return bare.removesuffix("’s"), fold(text)


def _index(rows: Iterable[tuple[str, Iterable[str]]]) -> Index:
    spoken: dict[str, str] = {}
    initials: dict[str, str] = {}
    for name, called in rows:
        for form in called:
            bare = form.replace(".", "")
            if bare.isupper() and len(bare) <= 8 and " " not in bare:
                initials.setdefault(bare, name)
                if len(bare) < SPOKEN_FROM:
                    continue
            if key := fold(form):
                spoken.setdefault(key, name)
    return Index(MappingProxyType(spoken), MappingProxyType(initials))


def _plural(noun: str) -> str:
    return noun if noun.endswith(("s", "ese", "men", "ish", "ch")) else noun + "s"


@cache
def _countries() -> Index:
    """Names only: what `is_country` says yes to."""
    return _index((row[2], (row[2], row[3], *forms(row[4]), row[0])) for row in table("countries") if row[0])


@cache
def _demonyms() -> Index:
    def called(row: tuple[str, ...]) -> Iterable[str]:
        nouns = forms(row[7])
        return (*forms(row[6]), *nouns, *(_plural(noun) for noun in nouns))

    return _index((row[2], called(row)) for row in table("countries"))


@cache
def _seats() -> Index:
    seats = [(row[1], forms(row[0])) for row in table("metonyms")]
    capitals = [
        (row[2], tuple(c for c in forms(row[5]) if fold(c) not in AMBIGUOUS_SEATS))
        for row in table("countries")
        if row[8] == "yes"
    ]
    return _index([*seats, *capitals])


@cache
def _bodies() -> Index:
    return _index((row[0], (row[0], *forms(row[2]), *forms(row[3]))) for row in table("bodies"))


@cache
def _agencies() -> Index:
    return _index((row[0], (row[0], *forms(row[1]))) for row in table("agencies"))


@cache
def _small_agencies() -> Mapping[str, str]:
    """Names that are written small (`dpa`), as they are written: the first row that has one counts."""
    rows = [(form, row[0]) for row in table("agencies") for form in forms(row[1]) if form.islower()]
    return MappingProxyType(dict(reversed(rows)))


def is_country(text: str) -> bool:
    """Whether the text is a country's name: `UK` and `Islamic Republic of Iran` are, `Iranian` and `Tehran` are not."""
    return len(text) <= LONGEST and text.strip() not in NOT_CODES and _countries().find(text) is not None


@lru_cache(maxsize=4096)
def country_of(text: str) -> str | None:
    """The short name of the country that a name, demonym, capital, seat of government or ISO code stands for.

    `Britons`, `London`, `Downing Street`, `GBR` and `the British government` are `United Kingdom`; None when it is no
    country or could be several.
    """
    if len(text) > LONGEST or text.strip() in NOT_CODES:
        return None
    for index in (_countries(), _demonyms(), _seats()):
        if found := index.find(text):
            return found
    match = _GOVERNMENT.fullmatch(fold(text))
    return _in_words(match[1] or match[2]) if match else None


def _in_words(name: str) -> str | None:
    """A country inside folded words, where capitals no longer tell `US` from `us`: there only a country can stand."""
    for index in (_countries(), _demonyms()):
        if found := index.find(name) or index.find(name.upper()):
            return found
    return None


def by_code(code: str) -> str | None:
    """The short name for an ISO 3166-1 code of two or three capitals; None when there is none."""
    return next((row[2] for row in table("countries") if code in (row[0], row[1])), None)


def demonym_of(country: str) -> str | None:
    """The first adjective for a country: `Iran` gives `Iranian`; None for no country, or one without an adjective."""
    name = _countries().find(country) if len(country) <= LONGEST else None
    return _adjectives().get(name) if name else None


@cache
def _adjectives() -> Mapping[str, str]:
    return MappingProxyType({row[2]: forms(row[6])[0] for row in table("countries") if row[6]})


@lru_cache(maxsize=4096)
def body_of(text: str) -> str | None:
    """The short name of an international body, bloc, movement or force: `U.N.` gives `United Nations`; else None."""
    return _bodies().find(text) if len(text) <= LONGEST else None


def kind_of_body(name: str) -> str | None:
    """`organisation`, `bloc`, `movement` or `force` for a body that `body_of` knows; else None."""
    found = body_of(name)
    return next((row[1] for row in table("bodies") if row[0] == found), None) if found else None


def country_behind(body: str) -> str | None:
    """The country that a body belongs to: `IRGC` gives `Iran`, `United Nations` gives None."""
    found = body_of(body)
    return next((row[4] or None for row in table("bodies") if row[0] == found), None) if found else None


def agency_of(text: str) -> str | None:
    """The name of the news agency, paper or broadcaster that a text is called by: `AP` gives `Associated Press`.

    Many of them are ordinary words, so a text without any capital letter counts only as the table writes it (`dpa`).
    """
    if len(text) > LONGEST:
        return None
    if text.islower():
        return _small_agencies().get(text.strip())
    return _agencies().find(text)


@lru_cache(maxsize=4096)
def side_of(text: str) -> str | None:
    """The country or body that a text names (LEDGER's `side`), by its short name; a country comes before a body."""
    return country_of(text) or body_of(text)
