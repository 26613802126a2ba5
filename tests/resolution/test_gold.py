"""Resolution on gold entries: five meetings of the five reports, and nothing false anywhere."""

from itertools import combinations
from pathlib import Path

import pytest

from eval.gold import Gold, load
from memcon.model.entry import Deed, Meeting
from memcon.model.event import Event, events
from memcon.resolution.resolve import links


def made(gold: Gold) -> tuple[dict[str, tuple[str, int]], tuple[Event, ...]]:
    """The events of the judged reports, and the gold key of each entry."""
    told = {k: e for k, e in gold.entries.items() if k[0] in gold.judged and isinstance(e, Meeting | Deed)}
    return {e.id: k for k, e in told.items()}, events(told.values(), links(told.values(), gold.articles), {})


def test_the_five_reports(shared: Path) -> None:
    """Exactly five held meetings of named people, one of them told twice, one unsure, the others apart."""
    keys, found = made(load(shared / "gold" / "doha"))
    groups = {frozenset(keys[i] for i in e.entries): e for e in found}
    told_twice = frozenset({("doha:001", 2), ("doha:004", 0)})
    held = [{("doha:000", 0)}, {("doha:001", 0)}, told_twice, {("doha:002", 0)}, {("doha:003", 0)}]
    assert all(frozenset(group) in groups for group in held)
    assert [len(group) for group in groups if len(group) > 1] == [2]
    event = groups[told_twice]
    assert event.when
    assert event.when.edtf == "2024-06-19"
    assert event.sources == 2
    assert [s.unsure for s in groups[frozenset({("doha:003", 0)})].similar if s.event == event.id] == [True]
    apart = groups[frozenset({("doha:000", 0)})].similar
    assert any(s.event == event.id and not s.unsure and "office-holders" in s.reason for s in apart)


@pytest.mark.parametrize(("name", "last", "least"), [("dev", None, 0.75), ("train", 84, 0.29)])
def test_nothing_false_is_merged(shared: Path, name: str, last: int | None, least: float) -> None:
    """No false merge, and at least the recall reached before. Gold also joins a plan with the meeting that came
    of it, which memcon never does."""
    gold = load(shared / "gold" / name, last)
    keys, found = made(gold)
    merged = {frozenset(keys[i] for i in pair) for event in found for pair in combinations(event.entries, 2)}
    true = {frozenset(pair) for group in gold.groups for pair in combinations(group, 2)}
    assert merged - true - gold.unsure == set()
    assert len(merged & true) >= least * len(true)
