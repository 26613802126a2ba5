"""Positions: what each party demands, offers and answers on an issue over time, each with its sentence.

An answer is tied to what it answers where the ledger has that relation, as far as the text says so; nothing else is
taken for an answer.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from memcon.ledger.forms import DatedQuery
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Act, Statement
from memcon.model.link import Relation
from memcon.model.record import Record
from memcon.model.stances import Split, key_words, party_of, splits
from memcon.values.tables import fold
from memcon.views.telling import Telling, tellings
from memcon.views.wording import NO_DAY, day_words

POSITIONS: tuple[Act, ...] = (
    "demand", "propose", "appeal", "invite", "accept", "reject", "confirm", "deny", "promise", "threaten",
)  # fmt: skip
"""Acts that take a position; the others speak about the world."""
PAGE = 40
"""Statements on one page."""
COLUMNS = 4
"""Parties that have a column of their own; the others share the last."""
OTHERS = "others"
ISSUES = 12
"""Issues offered to choose from."""


@dataclass(frozen=True, slots=True)
class PositionsQuery:
    """`issue` and `who` are words that must stand in what is said, or in who says it; days are included."""

    issue: str = ""
    who: str = ""
    acts: tuple[Act, ...] = ()
    since: date | None = None
    until: date | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """A statement: its day (ISO or ''), whose it is, and the ids of what it answers and of what answers it, on this
    page or not."""

    day: str
    party: str
    told: Telling
    answers: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()

    @property
    def statement(self) -> Statement:
        """The entry, which is a statement."""
        assert isinstance(self.told.entry, Statement)
        return self.told.entry

    def record(self) -> Record:
        """The position as JSON."""
        return {"day": self.day or None, "party": self.party, "answers": list(self.answers),
                "answered_by": list(self.answered), **self.told.record()}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """One day's positions, a tuple for each column of the page, and where they go both ways on one thing."""

    words: str
    cells: tuple[tuple[Position, ...], ...]
    splits: tuple[Split, ...] = ()


@dataclass(frozen=True, slots=True)
class Positions:
    """A page of positions, the latest day first. `parties` heads the columns; `issues` are words that several of
    the statements share, with how many; `more` says that there are earlier ones."""

    query: PositionsQuery
    parties: tuple[str, ...]
    days: tuple[Day, ...]
    issues: tuple[tuple[str, int], ...]
    more: bool

    @property
    def all(self) -> tuple[Position, ...]:
        """Every position of the page, day by day."""
        return tuple(p for day in self.days for cell in day.cells for p in cell)

    def record(self) -> Record:
        """The page as JSON."""
        return {
            "parties": list(self.parties),
            "issues": [{"word": word, "statements": n} for word, n in self.issues],
            "positions": [position.record() for position in self.all],
            "splits": [split_record(split) for day in self.days for split in day.splits],
            "more": self.more,
        }


def positions(ledger: Ledger, query: PositionsQuery) -> Positions:
    """The positions that fit."""
    asked = DatedQuery("statement", query.acts or POSITIONS, f"{query.issue} {query.who}".strip(), query.since,
                       query.until, PAGE + 1, query.offset)  # fmt: skip
    found = ledger.dated(asked)
    said = [(day, e) for day, e in found[:PAGE] if isinstance(e, Statement)]
    told = tellings(ledger, (statement for _, statement in said))
    several = [Position(day, party_of(e), one) for (day, e), one in zip(said, told, strict=True)]
    threaded = threads(several, ledger.relations(p.told.entry.id for p in several))
    parties = _parties(threaded)
    return Positions(query, parties, _days(threaded, parties), issues(threaded, query.issue), len(found) > PAGE)


def threads(several: Sequence[Position], relations: Iterable[Relation]) -> tuple[Position, ...]:
    """The positions with their threads, from the ledger's relations of answers."""
    answers: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    for relation in relations:
        if relation.kind == "answers":
            answers.setdefault(relation.source, []).append(relation.target)
            answered.setdefault(relation.target, []).append(relation.source)
    return tuple(
        replace(p, answers=tuple(answers.get(p.told.entry.id, ())), answered=tuple(answered.get(p.told.entry.id, ())))
        for p in several
    )


def split_record(split: Split) -> Record:
    """The split as JSON."""
    told = [{"act": act, "party": party, "entries": list(entries)} for (act, party), entries in split.told]
    return {"day": split.day.isoformat(), "one_party": split.one_party, "told": told}


def issues(several: Sequence[Position], chosen: str) -> tuple[tuple[str, int], ...]:
    """Words that at least two statements share, the most shared first."""
    counts = Counter(word for p in several for word in key_words(p.statement))
    taken = set(fold(chosen).split())
    shared = [(word, n) for word, n in counts.items() if n > 1 and word not in taken]
    return tuple(sorted(shared, key=lambda pair: (-pair[1], pair[0]))[:ISSUES])


def _parties(several: Sequence[Position]) -> tuple[str, ...]:
    counts = Counter(p.party for p in several)
    most = sorted(counts, key=lambda party: (-counts[party], party))
    if len(most) <= COLUMNS + 1:
        return tuple(most)
    return (*most[:COLUMNS], OTHERS)


def _days(several: Sequence[Position], parties: tuple[str, ...]) -> tuple[Day, ...]:
    days: dict[str, list[Position]] = {}
    for position in several:
        days.setdefault(position.day, []).append(position)
    column = {party: n for n, party in enumerate(parties)}
    apart: dict[str, list[Split]] = {}
    for split in splits((p.statement, date.fromisoformat(p.day) if p.day else None) for p in several):
        apart.setdefault(split.day.isoformat(), []).append(split)
    rows = []
    for day in sorted(days, reverse=True):
        cells: list[list[Position]] = [[] for _ in parties]
        for position in days[day]:
            cells[column.get(position.party, len(parties) - 1)].append(position)
        told = day_words(date.fromisoformat(day)) if day else NO_DAY
        rows.append(Day(told, tuple(map(tuple, cells)), tuple(apart.get(day, ()))))
    return tuple(rows)
