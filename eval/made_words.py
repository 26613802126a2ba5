"""Made-up names and sentences for the made ledger: no real person, country or outlet stands in it. Deterministic."""

from dataclasses import dataclass
from random import Random
from typing import TypeVar

from memcon.model.entry import Act

T = TypeVar("T")

FIRST = ("Ana", "Bo", "Cora", "Dael", "Emre", "Fenna", "Goran", "Hale", "Ivo", "Jonna", "Kira", "Lev", "Mira", "Nils",
         "Oda", "Piet", "Runa", "Sten", "Tove", "Uri", "Vera", "Wim", "Yara", "Zeno")  # fmt: skip
SYLLABLES = (
    "bar",
    "cel",
    "dor",
    "fen",
    "gal",
    "hol",
    "kem",
    "lin",
    "mor",
    "nor",
    "pel",
    "ras",
    "sil",
    "tar",
    "ven",
    "zel",
)
ENDINGS = ("a", "en", "ik", "o", "ström", "ova", "é", "ard")
LANDS = ("ia", "mark", "stan", "land", "ora", "avia")
OFFICES = (
    "foreign minister",
    "prime minister",
    "president",
    "envoy",
    "defence minister",
    "trade minister",
    "spokesman",
)
TOPICS = ("the border", "the harbour", "fishing rights", "the railway", "water", "visas", "the election", "grain")
SAID: dict[Act, str] = {"say": "spoke about", "praise": "welcomed", "condemn": "condemned",
        "appeal": "asked for talks on", "demand": "demanded an answer on", "propose": "put forward a plan for",
        "reject": "turned down a plan for",
        "accept": "agreed to a plan for", "promise": "promised help with", "accuse": "complained about"}  # fmt: skip
DID = {"agree": "signed an agreement with", "aid": "sent grain to", "protest": "handed a note to",
       "cooperate": "reopened the railway with", "mobilize": "moved boats near",
       "sanction": "recalled its envoy from"}  # fmt: skip
MET = {"in-person": "met", "call": "spoke by telephone with", "visit": "visited", "talks": "held talks with"}
FILLER = (
    "The weather in the harbour was mild for the season, and the market opened an hour later than in other weeks.",
    "Rooms in the old guest house beside the square had been booked out for days, its keeper told the paper.",
    "No paper was handed out afterwards, and neither delegation took questions in the hall.",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up, with an office and a country."""

    name: str
    office: str
    land: str


@dataclass(frozen=True)
class World:
    """All who may be named. Some are named far more often than others, as in life: see `pick`."""

    people: tuple[Person, ...]
    lands: tuple[str, ...]
    towns: tuple[str, ...]
    outlets: tuple[str, ...]


def world(chance: Random) -> World:
    """3,000 people of 120 countries, 600 towns, 300 outlets."""
    lands = _names(chance, 120, LANDS)
    surnames = _names(chance, 1500, ENDINGS)
    names = list(dict.fromkeys(f"{chance.choice(FIRST)} {chance.choice(surnames)}" for _ in range(6000)))[:3000]
    people = tuple(Person(name, chance.choice(OFFICES), pick(chance, lands)) for name in names)
    outlets = tuple(f"{name} {chance.choice(('Post', 'Wire', 'Daily', 'News'))}" for name in _names(chance, 300, LANDS))
    return World(people, lands, _names(chance, 600, ("burg", "haven", "by", "ton")), outlets)


def pick(chance: Random, those: tuple[T, ...]) -> T:
    """One of them, the first far oftener than the last."""
    return those[int(len(those) * chance.random() ** 3)]


def _names(chance: Random, count: int, endings: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < count:
        stem = "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((1, 2, 2, 3))))
        found[(stem + chance.choice(endings)).capitalize()] = None
    return tuple(found)
