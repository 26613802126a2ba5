"""Who held which office when, as the table `holders` has it. For every room above.

`holders` asks after an office on some days, `terms` after a person, `called` after all of a name,
`meant` after an office that stands without one. The table is open at its end: after the day on
which a row was last checked nobody knows, and the answer says so. Ranks of `office` (`foreign_minister`,
`head_of_state`) are the names of offices here; bodies go by their short names.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from memcon.values import moment as moments
from memcon.values import office as titles
from memcon.values.known import side_of
from memcon.values.moment import UNKNOWN, Moment
from memcon.values.nameparts import parse
from memcon.values.sound import sound
from memcon.values.tables import fold, forms, table, words
from memcon.values.titles import find


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office. `start` and `end` are the days on which it may have begun and ended;
    `end` is None where it was not over on the day `seen`, the last of which the table knows."""

    office: str
    body: str
    names: tuple[str, ...]
    wikidata: str | None
    start: Moment
    end: Moment | None
    seen: date | None
    acting: bool = False

    @property
    def name(self) -> str:
        """The name that stands for the person."""
        return self.names[0]

    @property
    def whole(self) -> Moment:
        """All days that may belong to the term; its end is open where it was not over."""
        return Moment(self.start.earliest, self.end.latest if self.end else None)

    def covers(self, when: Moment) -> bool:
        """Whether the table is sure of this holder on all those days."""
        first = self.start.latest or date.min
        last = (self.end.earliest if self.end else self.seen) or date.min
        return bool(when.earliest and when.latest and first <= when.earliest and when.latest <= last)


@dataclass(frozen=True, slots=True)
class Holders:
    """All who may have held an office within some days, in order of their terms. `sure` says that the table is
    sure of it: one of them did, on each of those days, and nobody else."""

    terms: tuple[Term, ...]
    sure: bool = False

    @property
    def one(self) -> Term | None:
        """The one holder, where the table is sure and there is no other; else None."""
        people = {t.names for t in self.terms}
        return self.terms[0] if self.sure and len(people) == 1 else None


def holders(office: str, body: str, when: Moment) -> Holders:
    """Who may have held the office of that country or body on some day of `when`; nobody where the table has no row.

    On the day of a change both are candidates. Of days before the first row and in a gap between two nobody is
    known; after the last day known, the last holder is the only candidate, and not sure.
    """
    rows = _offices().get((office, side_of(body) or body), ())
    found = tuple(t for t in rows if moments.meet(t.whole, when) is not None)
    people = {t.names for t in found}
    return Holders(found, len(people) == 1 and any(t.covers(when) for t in found))


def terms(name: str, body: str | None = None) -> tuple[Term, ...]:
    """The terms of whoever has that name (or a form of it in the table): a full name, or the last word alone where
    `body` is given and all who have it there are one person."""
    side = side_of(body) or body if body else None
    found = tuple(t for t in called(name) if side in (None, t.body))
    alone = len(parse(name).core) == 1
    whole = tuple(t for t in found if any(_is_whole(parse(name).core, form) for form in t.names))
    if not alone or whole or body is None:
        return whole
    return found if len({_person(t) for t in found}) == 1 else ()


def called(name: str) -> tuple[Term, ...]:
    """Every term of everybody whom the name may mean, in any office: a surname alone means all who have it."""
    core = parse(name).core
    if not core:
        return ()
    found = _people().get(sound(core[-1]), ())
    if len(core) > 1:
        return tuple(t for t in found if any(_is_whole(core, form) for form in t.names))
    return tuple(found)


def meant(phrase: str, side: str | None, when: Moment) -> Holders:
    """Who may be meant by an office without a name ("Iran's foreign minister", or a bare title of `side`) on those
    days; nobody where the phrase names no office of the table, or one that somebody held before."""
    read = titles.parse(phrase)
    body = side_of(side or "") or side or (read.body if read else None)
    if read is None or read.former or not body:
        return Holders(())
    for wanted in offices_named(read.title):
        for office in sorted(wanted):
            found = holders(office, body, when)
            if found.terms:
                acting = tuple(t for t in found.terms if t.acting) if read.acting else ()
                return Holders(acting, found.sure and acting == found.terms) if acting else found
    return Holders(())


def offices_named(role: str) -> tuple[frozenset[str], ...]:
    """For each title of a role the offices of the table that it may name; two joined by `and` are two."""
    found = []
    parts = [part.split() for part in role.split(" and ")]
    for part in parts if all(map(find, parts)) else [role.split()]:
        hit = find(part)
        if hit and not any(fold(word) in ("deputy", "vice", "assistant") for word in part[: hit.start]):
            found.append(_by_title().get(hit.title.name, frozenset()))
    return tuple(filter(None, found))


@cache
def _by_title() -> Mapping[str, frozenset[str]]:
    rows = [(row[0], title) for row in table("officetitles") for title in forms(row[1])]
    return {title: frozenset(o for o, t in rows if t == title) for _, title in rows}


def _is_whole(core: tuple[str, ...], form: str) -> bool:
    """Whether the words of a name are those of a form in the table, middle names aside."""
    theirs = [sound(word) for word in parse(form).core]
    mine = [sound(word) for word in core]
    if len(theirs) < 2 or len(mine) < 2:
        return mine == theirs
    return mine[0] == theirs[0] and mine[-1] == theirs[-1]


def _person(term: Term) -> str:
    return term.wikidata or fold(term.name)


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(
        Term(office, body, forms(names), wikidata or None, _moment(start), _moment(end) if end else None,
             date.fromisoformat(seen) if seen else None, acting == "yes")
        for office, body, names, wikidata, start, end, seen, acting, _ in table("holders")
    )  # fmt: skip


def _moment(cell: str) -> Moment:
    return moments.parse(cell) if cell else UNKNOWN


@cache
def _offices() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in _terms():
        found[term.office, term.body].append(term)
    return {key: tuple(those) for key, those in found.items()}


@cache
def _people() -> Mapping[str, tuple[Term, ...]]:
    """The terms by the words under which they are looked up, as the table `holderwords` has them: taking a thousand
    names apart would take a quarter of a second at every start."""
    terms = _terms()
    return {row[0]: tuple(terms[int(number)] for number in forms(row[1])) for row in table("holderwords")}


def every_word() -> Mapping[str, tuple[int, ...]]:
    """The numbers of the terms by the sound of the last word of each form of the name, and of a family name that stands
    first: what the table `holderwords` is made of."""
    found: dict[str, dict[Term, int]] = defaultdict(dict)
    for number, term in enumerate(_terms()):
        for core in filter(None, (parse(form).core for form in term.names)):
            found[sound(core[-1])].setdefault(term, number)
            if core[0] in words("familyfirst"):
                found[sound(core[0])].setdefault(term, number)
    return {word: tuple(those.values()) for word, those in sorted(found.items())}
