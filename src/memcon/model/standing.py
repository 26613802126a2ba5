"""Standing: whether an article counts, or has been superseded, withdrawn, or is under embargo. A pure function of
its editions.

An **edition** is one coming of a text: at an address, or under an agency's id, as some version of a story. Editions
that share an address or a story are versions of one article: the newest that may be shown counts, the older ones
stand behind it. A text that came to several places counts while it is the newest in one of them. The ledger stores
what this file says; nobody else decides it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from memcon.model.article import Signal, Usable

State = Literal["current", "superseded", "withdrawn", "embargoed"]

SHARED_RUNS = 0.3
"""Share of the shorter text's runs of three words that two texts under one plain id must have in common to be versions
of one article. Of 1500 pairs of unrelated reports none had more than 0.25; a corrected report keeps most of them. An
address or an agency's story id needs no likeness."""
RUN = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Edition:
    """One coming of a text. `article` is None where an agency sent its word alone (a kill without text).

    `address` and `story` are keys, for comparing; `day` and `instant` tell when it was published, ISO 8601; `partial`
    says that the text is only a feed's summary; `number` is its place in the order of intake, 0 while it has none.
    """

    article: str | None
    address: str | None = None
    story: str | None = None
    version: int | None = None
    day: str | None = None
    instant: str | None = None
    status: Usable = "usable"
    embargo: str | None = None
    signal: Signal | None = None
    note: str | None = None
    partial: bool = False
    number: int = 0

    def speaks(self, now: str) -> bool:
        """Whether it has a say at this instant (ISO 8601 in UTC): all but a text whose embargo still runs."""
        return self.status != "usable" or self.embargo is None or self.embargo <= now

    def versions(self, other: "Edition") -> bool:
        """Whether the two are versions of one article."""
        return bool((self.address and self.address == other.address) or (self.story and self.story == other.story))


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an article counts, and if not, why.

    `newest` is the article that took its place, `until` the end of its embargo (None: until further notice), `by` and
    `because` whose word withdrew it: a person's name, or `agency`.
    """

    state: State = "current"
    newest: str | None = None
    until: str | None = None
    by: str | None = None
    because: str | None = None

    @property
    def counts(self) -> bool:
        """Whether its entries stand in events, counts and the timeline."""
        return self.state == "current"


CURRENT = Standing()


def standing_record(standing: Standing) -> dict[str, str]:
    """A standing as JSON, with what there is to say of it."""
    names = ("state", "newest", "until", "by", "because")
    return {name: value for name in names if (value := getattr(standing, name)) is not None}


AGENCY = "agency"
"""Who withdrew an article that its own agency killed."""
_RANK: Mapping[State, int] = {"withdrawn": 0, "current": 1, "embargoed": 2, "superseded": 3}
"""Of several places the most telling counts: a kill anywhere, then the place where the text is still the newest."""


def standing(own: Iterable[Edition], beside: Iterable[Edition], now: str) -> Standing:
    """The standing of a text at this instant: `own` are its editions, `beside` all that share a key with one of them.

    An article without any edition (no address, no id) is current.
    """
    others = tuple(beside)
    each = [_at(edition, [e for e in others if e.versions(edition)], now) for edition in own]
    return min(each, key=lambda s: _RANK[s.state], default=CURRENT)


def in_order(editions: Iterable[Edition]) -> list[Edition]:
    """Oldest first: by the agency's number where all have one, else by the day and hour told, else by intake.

    What tells no day is as new as the newest that came before it. A summary is older than any whole text.
    """
    several = sorted(editions, key=lambda e: e.number)
    if all(e.version is not None for e in several):
        return sorted(several, key=lambda e: (not e.partial, e.version or 0, e.day or "", e.instant or "", e.number))
    latest = ""
    days = dict[int, str]()
    for edition in several:
        days[edition.number] = edition.day or latest
        latest = max(latest, days[edition.number])
    return sorted(several, key=lambda e: (not e.partial, days[e.number], e.version or 0, e.instant or "", e.number))


def alike(one: str, other: str) -> bool:
    """Whether two texts under one plain id ("17") may be versions of one report, or only share the number."""
    runs = sorted((_runs(one), _runs(other)), key=len)
    return len(runs[0] & runs[1]) >= SHARED_RUNS * max(1, len(runs[0]))


def _at(edition: Edition, beside: Sequence[Edition], now: str) -> Standing:
    """The standing of a text in one place: the newest edition that has a say decides."""
    line = in_order({e.number: e for e in (*beside, edition)}.values())
    said = [e for e in line if e.speaks(now)]
    last = said[-1] if said else None
    if last is None or (last.status == "usable" and line.index(edition) > line.index(last)):
        return Standing("embargoed", until=edition.embargo)
    if last.status == "canceled":
        return Standing("withdrawn", by=AGENCY, because=last.note or "killed by its agency")
    if last.status == "withheld":
        return Standing("embargoed", because=last.note)
    return CURRENT if last.article == edition.article else Standing("superseded", newest=last.article)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1))}
