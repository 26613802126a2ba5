"""Which names are one person's. Conservative: what could be two people stays two. `actors` enters.

In one article a short name is the full one's that it fits, if it fits one alone. Between articles two names are
one person's if they are the same name and act for no two sides; a looser likeness takes the same side and office
and must fit one person alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from memcon.resolution.parties import Taker
from memcon.resolution.titles import one_office
from memcon.resolution.weights import BLOCK
from memcon.values.likeness import Likeness
from memcon.values.name import akin, compare, is_short_form
from memcon.values.nameparts import parse
from memcon.values.sound import sound


@dataclass(frozen=True, slots=True)
class Mention:
    """A party in an article. `personal` says that what it does, or its office, is a person's."""

    article: str
    taker: Taker
    personal: bool = True

    @property
    def name(self) -> str:
        """As the entry writes it."""
        return self.taker.name


class _Person:
    """All mentions that are taken for one person, and what they say together. A large ledger has a hundred thousand."""

    __slots__ = ("mentions", "names", "personal", "roles", "sides")

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self.mentions: list[Mention] = []
        self.sides: frozenset[str] = frozenset()
        self.roles: frozenset[str] = frozenset()
        self.personal = False
        self.names: tuple[str, ...] = ()
        self.take(mentions)

    def take(self, mentions: Iterable[Mention]) -> None:
        """These mentions are this person's too."""
        fresh = list(mentions)
        self.mentions += fresh
        takers = {id(m.taker): m.taker for m in fresh}.values()
        for told in takers:
            # Mostly it adds nothing, and what many share is one set.
            self.sides = told.sides if told.sides >= self.sides else self.sides | told.sides
            if told.party.role and told.party.role not in self.roles:
                self.roles |= {told.party.role}
        self.personal = self.personal or any(m.personal for m in fresh)
        names = {*self.names, *(t.name for t in takers)}
        if len(names) > len(self.names):
            self.names = tuple(sorted(names, key=lambda n: (-len(parse(n).core), -len(n), n)))

    @property
    def key(self) -> str:
        """The sounds of the shortest form that still has two words, so that a fuller form changes nothing."""
        forms = [parse(n) for n in self.names]
        long = [f for f in forms if len(f.core) > 1] or forms
        return min((len(f.core), f.key) for f in long)[1]


Fits = Callable[[_Person, _Person], bool]


def people(mentions: Sequence[Mention]) -> Iterator[tuple[str, list[Mention]]]:
    """(key, mentions) for each person, sorted by key. A surname alone that fits nobody, and nobody's office,
    is left out."""
    persons = _joined(_alike(_in_articles(mentions)), _same)
    persons = _joined(persons, _likely, alone=True)
    told = [p for p in persons if p.roles or (p.personal and any(len(parse(n).core) > 1 for n in p.names))]
    by_key: dict[str, list[_Person]] = defaultdict(list)
    for person in told:
        by_key[person.key].append(person)
    for key, those in sorted(by_key.items()):
        for apart, person in zip(_apart(those), those, strict=True):
            yield key + apart, person.mentions


def _apart(persons: list[_Person]) -> list[str]:
    """What tells apart people with one key, by words that no two of them share: sides, else names, else articles."""
    if len(persons) == 1:
        return [""]
    said = [", ".join(sorted(p.sides)) or p.names[0] for p in persons]
    told = [f"{words}: {p.names[0]}" for words, p in zip(said, persons, strict=True)]
    said = [more if said.count(words) > 1 else words for words, more in zip(said, told, strict=True)]
    told = [f"{words}: {min(m.article + m.name for m in p.mentions)}" for words, p in zip(said, persons, strict=True)]
    said = [more if said.count(words) > 1 else words for words, more in zip(said, told, strict=True)]
    return [f" ({words})" for words in said]


def _in_articles(mentions: Sequence[Mention]) -> list[_Person]:
    """The people of each article: a short name goes to the one full name that it fits."""
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    found: list[_Person] = []
    for _, named in sorted(by_article.items()):
        names: dict[str, list[Mention]] = defaultdict(list)
        for mention in named:
            names[mention.name].append(mention)
        here: list[_Person] = []
        for name, those in sorted(names.items(), key=lambda n: (-len(parse(n[0]).core), n[0])):
            person = _Person(those)
            fits = [p for p in here if _one_person(name, p.names[0])]
            if len(fits) == 1 and _one_side(fits[0], person):
                fits[0].take(those)
            else:
                here.append(person)
        found += here
    return found


def _one_person(name: str, full: str) -> bool:
    """Whether a name is one beside a full one, or short for it."""
    if not akin(name, full):
        return False
    return is_short_form(name, full) or compare(name, full) is Likeness.SAME


def _alike(persons: list[_Person]) -> list[_Person]:
    """Those with one and the same name and side put together, so that each is compared once."""
    found: dict[tuple[str, frozenset[str]], list[Mention]] = defaultdict(list)
    for person in persons:
        found[person.names[0], person.sides] += person.mentions
    return [_Person(those) for those in found.values()]


def _joined(persons: list[_Person], fits: Fits, alone: bool = False) -> list[_Person]:
    """The people with those that fit put together, in order of their names; with `alone`, only where the one with
    the shorter name fits no second."""
    near = _near(persons, fits)
    home = list(range(len(persons)))
    for one in sorted(near, key=lambda n: (persons[n].names, min(m.article for m in persons[n].mentions))):
        if alone and len({_root(home, other) for other in near[one]}) > 1:
            continue
        for other in sorted(near[one], key=lambda n: persons[n].names):
            a, b = _root(home, other), _root(home, one)
            if a != b and _one_side(persons[a], persons[b]):
                persons[a].take(persons[b].mentions)
                home[b] = a
    return [p for n, p in enumerate(persons) if home[n] == n]


def _near(persons: list[_Person], fits: Fits) -> dict[int, set[int]]:
    """For each person those that fit and have a name at least as long; compared are only those who share a word."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, person in enumerate(persons):
        for token in {sound(w) for name in person.names for w in parse(name).core}:
            blocks[token].append(n)
    near: dict[int, set[int]] = defaultdict(set)
    length = [max(len(parse(name).core) for name in person.names) for person in persons]
    for block in blocks.values():
        for place, one in enumerate(block):
            for other in block[place + 1 : place + 1 + BLOCK.near]:
                if fits(persons[one], persons[other]):
                    if length[one] <= length[other]:
                        near[one].add(other)
                    if length[other] <= length[one]:
                        near[other].add(one)
    return near


def _root(home: list[int], n: int) -> int:
    while home[n] != n:
        n = home[n]
    return n


def _one_side(one: _Person, other: _Person) -> bool:
    return not one.sides or not other.sides or bool(one.sides & other.sides)


def _same(one: _Person, other: _Person) -> bool:
    a, b = one.names[0], other.names[0]
    return _one_side(one, other) and akin(a, b) and compare(a, b) is Likeness.SAME


def _likely(one: _Person, other: _Person) -> bool:
    """A looser form of the name, for the same side and in the same office."""
    if not one.sides & other.sides or not any(one_office(a, b) for a in one.roles for b in other.roles):
        return False
    a, b = one.names[0], other.names[0]
    return akin(a, b) and (compare(a, b) is Likeness.LIKELY or is_short_form(a, b) or is_short_form(b, a))
