"""An event: what entries are about. `events(entries, links, origins)` is a pure function of the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from memcon.model.entry import Entry, Kind
from memcon.model.ids import EVENT, content_id
from memcon.model.link import Link
from memcon.values.moment import Moment
from memcon.values.place import Place


@dataclass(frozen=True, slots=True)
class Taker:
    """A party of an event, under its fullest name, with the entries that name it."""

    name: str
    side: str | None
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A slot on which the entries of one event disagree: each value with the entries that say it."""

    field: str
    values: tuple[tuple[Any, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """An event that looks alike and was kept apart, or may be the same (`unsure`), with the reason."""

    event: str
    reason: str
    unsure: bool = False


@dataclass(frozen=True)
class Event:
    """One meeting or deed, told by one entry or more. `when` and `where` are what all of them together
    allow (the intersection); `sources` counts independent origins."""

    kind: Kind
    entries: tuple[str, ...]
    when: Moment | None
    where: Place | None
    parties: tuple[Taker, ...]
    sources: int
    conflicts: tuple[Conflict, ...] = ()
    similar: tuple[LookAlike, ...] = ()

    @cached_property
    def id(self) -> str:
        """A hash of its smallest entry id, so that a further report does not change it."""
        return content_id(EVENT, min(self.entries))


def events(entries: Iterable[Entry], links: Iterable[Link], origins: Mapping[str, str]) -> tuple[Event, ...]:
    """The events that the entries (meetings and deeds; others are passed over) make under the links."""
    raise NotImplementedError
