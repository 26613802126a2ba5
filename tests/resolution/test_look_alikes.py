"""Constructed look-alikes: at most one in a hundred is merged, and every pair that is kept apart has its reason."""

from collections import Counter

from memcon.resolution.resolve import links
from tests.resolution.look_alikes import look_alikes

MOST = 0.01
"""Share of look-alikes that may be merged falsely."""


def test_look_alikes_stay_apart_with_reasons() -> None:
    """Another day, another level, by telephone, planned, the next round: apart or unsure, and it is said why."""
    pairs = list(look_alikes())
    assert len(pairs) >= 200
    merged, silent = Counter[str](), Counter[str]()
    for pair in pairs:
        found = links(pair.meetings, pair.reports)
        merged[pair.kind] += any(link.verdict == "same" for link in found)
        silent[pair.kind] += not found or not found[0].reasons
    assert sum(merged.values()) <= MOST * len(pairs), +merged
    # What lies further apart than the days that are compared needs no word.
    assert not {kind for kind, count in silent.items() if count} - {"another month"}, +silent


def test_all_together_stay_apart_too() -> None:
    """In one ledger, beside each other and each other's neighbours, none of them is merged through a third."""
    pairs = list(look_alikes())
    reports = {r.id: r for pair in pairs for r in pair.reports}
    for kind in sorted({pair.kind for pair in pairs}):
        those = [pair for pair in pairs if pair.kind == kind]
        found = links((m for pair in those for m in pair.meetings), reports.values())
        same = {link.pair for link in found if link.verdict == "same"}
        assert not any(tuple(sorted(m.id for m in pair.meetings)) in same for pair in those), kind
