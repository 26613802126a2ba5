"""Which entries belong together under the links: persons first, then memcon by falling score.

Pure and independent of the order of its input: `event.events` alone enters. A group never holds two entries
that somebody judged different, nor, unless a person said so, one that is planned and one that took place.
"""

from collections.abc import Iterable, Mapping

from memcon.model.entry import Entry, Status
from memcon.model.link import Link

Pair = tuple[str, str]

COMING: frozenset[Status] = frozenset({"planned", "possible", "called-for"})
"""What has not taken place. An entry of these is never one event with an `actual` one on memcon's word."""


def standing(links: Iterable[Link]) -> dict[Pair, Link]:
    """The link that counts for each pair: a person's latest, else memcon's highest."""
    best: dict[Pair, Link] = {}
    for link in links:
        held = best.get(link.pair)
        if held is None or _rank(link) > _rank(held):
            best[link.pair] = link
    return best


def _rank(link: Link) -> tuple[bool, str, float, str, tuple[str, ...]]:
    return link.by_person, link.at or "", link.score, link.verdict, link.reasons


def group(entries: Mapping[str, Entry], verdicts: Mapping[Pair, Link]) -> tuple[tuple[str, ...], ...]:
    """The groups of `entries` (by id), each sorted, all sorted. Links to entries that are not there are passed
    over; a link `same` that would put together what is kept apart joins nothing."""
    links = [v for _, v in sorted(verdicts.items()) if v.left in entries and v.right in entries]
    sets = _Sets(entries)
    # What a person judged different holds against everything; the newest word of persons joins first.
    for link in links:
        if link.by_person and link.verdict == "different":
            sets.keep_apart(link)
    by_person = [v for v in links if v.by_person and v.verdict == "same"]
    for link in sorted(by_person, key=lambda v: v.at or "", reverse=True):
        sets.join(link)
    for link in links:
        if link.verdict == "different" or (link.verdict == "unsure" and link.by_person):
            sets.keep_apart(link)
    ours = [v for v in links if not v.by_person and v.verdict == "same"]
    for link in sorted(ours, key=lambda v: (-v.score, v.pair)):
        sets.join(link)
    return sets.groups()


class _Sets:
    """Disjoint sets that know which entries they must not take in."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._root = {e: e for e in entries}
        self._members = {e: [e] for e in entries}
        self._foes: dict[str, set[str]] = {e: set() for e in entries}
        self._held = {e: entry.status == "actual" for e, entry in entries.items()}
        self._coming = {e: entry.status in COMING for e, entry in entries.items()}

    def keep_apart(self, link: Link) -> None:
        """From now on nothing joins the two (what stands together already stays together)."""
        self._foes[self._root[link.left]].add(link.right)
        self._foes[self._root[link.right]].add(link.left)

    def join(self, link: Link) -> None:
        """Puts the two groups together, unless that is barred."""
        one, other = self._root[link.left], self._root[link.right]
        if one == other or self._barred(one, other) or (not link.by_person and self._clash(one, other)):
            return
        small, large = sorted((one, other), key=lambda r: (len(self._members[r]), r))
        for member in self._members[small]:
            self._root[member] = large
        self._members[large] += self._members.pop(small)
        self._foes[large] |= self._foes.pop(small)
        self._held[large] |= self._held[small]
        self._coming[large] |= self._coming[small]

    def _clash(self, one: str, other: str) -> bool:
        return (self._held[one] and self._coming[other]) or (self._coming[one] and self._held[other])

    def _barred(self, one: str, other: str) -> bool:
        few, root = min((self._foes[one], other), (self._foes[other], one), key=lambda side: len(side[0]))
        return any(self._root[foe] == root for foe in few)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All groups, sorted."""
        return tuple(sorted(tuple(sorted(m)) for m in self._members.values()))
