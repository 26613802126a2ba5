"""An event: what entries are about. `events(entries, links, origins)` is a pure function of the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from memcon.model.entry import Deed, Entry, Kind, Meeting
from memcon.model.groups import group, standing
from memcon.model.ids import EVENT, content_id
from memcon.model.link import Link
from memcon.model.merged import Merged, merged_parties, merged_when, merged_where, roles, slots
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


def events(
    entries: Iterable[Entry],
    links: Iterable[Link],
    origins: Mapping[str, str],
    days: Mapping[str, Moment] = MappingProxyType({}),
) -> tuple[Event, ...]:
    """The events that the entries (meetings and deeds; others are passed over) make under the links.

    A person's standing verdict comes first, then memcon's links by falling score, never against a
    `different`. `origins` gives the original of each article that is a copy, `days` (by entry) what
    an undated article's entries got from its dating. Sorted by id; the order of the input changes nothing.
    """
    known = {e.id: e for e in entries if isinstance(e, Meeting | Deed)}
    verdicts = standing(links)
    found = [_event([known[i] for i in members], origins, days) for members in group(known, verdicts)]
    alike = look_alikes({entry: event.id for event in found for entry in event.entries}, verdicts.values())
    return tuple(sorted((replace(e, similar=alike.get(e.id, ())) for e in found), key=lambda e: e.id))


def _event(told: list[Meeting | Deed], origins: Mapping[str, str], days: Mapping[str, Moment]) -> Event:
    when, where = merged_when(told, days), merged_where(told)
    takers = merged_parties(told)
    told_apart: tuple[Merged[Any], ...] = (when, where, *slots(told), *roles(takers))
    return Event(
        kind=told[0].kind,
        entries=tuple(e.id for e in told),
        when=when.value,
        where=where.value,
        parties=tuple(Taker(t.name, t.side, t.entries) for t in takers),
        sources=len({origins.get(e.article, e.article) for e in told}),
        conflicts=tuple(Conflict(slot.field, slot.values) for slot in told_apart if slot.values),
    )


def look_alikes(event_of: Mapping[str, str], links: Iterable[Link]) -> dict[str, tuple[LookAlike, ...]]:
    """Per event those that it was kept apart from, under the standing links; `event_of` gives the event of an
    entry. Of several links between two events, a person's counts first, then `different`, then the highest score.
    """
    best: dict[tuple[str, str], Link] = {}
    for link in links:
        pair = event_of.get(link.left), event_of.get(link.right)
        if None in pair or pair[0] == pair[1]:
            continue
        for here, there in (pair, pair[::-1]):
            held = best.get((str(here), str(there)))
            if held is None or _weight(link) > _weight(held):
                best[str(here), str(there)] = link
    alike: dict[str, list[LookAlike]] = {}
    for (here, there), link in sorted(best.items()):
        reason = "; ".join(link.reasons) or link.verdict
        alike.setdefault(here, []).append(LookAlike(there, reason, link.verdict != "different"))
    return {here: tuple(those) for here, those in alike.items()}


def _weight(link: Link) -> tuple[bool, bool, float, tuple[str, str]]:
    return link.by_person, link.verdict == "different", link.score, link.pair
