"""How well resolution joins reports of one event and keeps look-alikes apart, on gold entries.

    python eval/same_event.py [--shared ../shared] [--drop 0.3 --seeds 20] [--bits]

Gold entries go straight into `resolve`, so that nothing but resolution is measured. Pairs that nobody could
decide are left out, as the scorer does. `held back` are the development reports at odd places, which the
weights were not counted on. `--drop` empties when, where, role and format of gold entries at random, as a reader that
misses things would; what counts then is that nothing false is merged. `--bits` prints how much more often
each level is met among pairs that are one event: where the weights come from.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import log2
from pathlib import Path

from eval.gold import Gold, Key, load
from memcon.model.entry import Deed, Meeting
from memcon.model.event import events
from memcon.resolution.candidates import candidates
from memcon.resolution.resolve import links
from memcon.resolution.scoring import judge
from memcon.resolution.sight import sight

ROOT = Path(__file__).resolve().parent.parent
SETS = (("doha", None), ("dev", None), ("train", 84))
"""The gold sets, and how many of the last reports of each were judged for same event (None: all)."""


@dataclass
class Counts:
    """Pairs of entries that one event holds: rightly, wrongly, and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0
    alike: int = 0

    def __str__(self) -> str:
        found, gold = self.right + self.false, self.right + self.missed
        precision, recall = self.right / found if found else 1, self.right / gold if gold else 1
        return (f"p {precision:.3f} r {recall:.3f} ({self.right} of {gold} links), false merges {self.false}, "
                f"look-alikes merged {self.alike}")  # fmt: skip


def told(gold: Gold) -> dict[Key, Meeting | Deed]:
    """The meetings and deeds of the reports that were judged."""
    return {k: e for k, e in gold.entries.items() if k[0] in gold.judged and isinstance(e, Meeting | Deed)}


def pairs_of(gold: Gold, entries: dict[Key, Meeting | Deed]) -> set[frozenset[Key]]:
    """The pairs that memcon puts into one event."""
    ids = {e.id: k for k, e in entries.items()}
    found = events(entries.values(), links(entries.values(), gold.articles), {})
    return {frozenset(ids[i] for i in pair) for event in found for pair in combinations(event.entries, 2)}


def count(gold: Gold, merged: set[frozenset[Key]], only: frozenset[str] | None = None) -> tuple[Counts, list[str]]:
    """The counts, and the false and missed pairs in words."""
    true = {frozenset(pair) for group in gold.groups for pair in combinations(group, 2)}
    counts, slips = Counts(), []
    for pair in sorted(true | merged - gold.unsure, key=sorted):
        if only is not None and not all(ref in only for ref, _ in pair):
            continue
        counts.right += pair in true and pair in merged
        counts.missed += pair in true and pair not in merged
        counts.false += pair not in true
        counts.alike += pair in gold.look_alike and pair in merged
        if pair not in true or pair not in merged:
            words = "  ".join(f"{ref}#{number}" for ref, number in sorted(pair))
            slips.append(("missed " if pair in true else "false  ") + words)
    return counts, slips


def dropped(entries: dict[Key, Meeting | Deed], share: float, seed: int) -> dict[Key, Meeting | Deed]:
    """The entries as a careless reader would give them: slots empty at random."""
    dice = random.Random(seed)
    result: dict[Key, Meeting | Deed] = {}
    for key, entry in entries.items():
        gone = {slot: None for slot in ("when", "where") if dice.random() < share}
        poorer: Meeting | Deed = replace(entry, **gone)  # type: ignore[arg-type]
        if isinstance(poorer, Meeting):
            parties = tuple(replace(p, role=None) if dice.random() < share else p for p in poorer.parties)
            form = "unspecified" if dice.random() < share else poorer.format
            poorer = replace(poorer, parties=parties, format=form)
        result[key] = poorer
    return result


def bits(golds: Iterable[tuple[Gold, frozenset[str]]]) -> Iterator[str]:
    """For each level of each comparison: pairs that are one event, pairs that are not, and the bits."""
    same, other, totals = Counter[tuple[str, str]](), Counter[tuple[str, str]](), [0, 0]
    for gold, refs in golds:
        group = {key: n for n, members in enumerate(gold.groups) for key in members}
        entries = {k: e for k, e in told(gold).items() if k[0] in refs}
        ids, reports = {e.id: k for k, e in entries.items()}, {a.id: a for a in gold.articles}
        for a, b in candidates([sight(e, reports[e.article]) for e in entries.values()]):
            left, right = ids[a.entry.id], ids[b.entry.id]
            judged = judge(a, b)
            if judged.veto or not judged.alike or frozenset((left, right)) in gold.unsure:
                continue
            one = left in group and group[left] == group.get(right)
            totals[not one] += 1
            (same if one else other).update((f.feature, f.level) for f in judged.findings)
    yield f"{totals[0]} pairs that are one event, {totals[1]} that are not, without vetoed ones"
    for level in sorted({*same, *other}):
        weight = log2((same[level] + 0.5) / (totals[0] + 1) * (totals[1] + 1) / (other[level] + 0.5))
        yield f"{level[0]:10}{level[1] or '-':18}{same[level]:4}{other[level]:4}{weight:+6.1f}"


def main() -> int:
    """Prints the figures; 1 if anything was merged falsely."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    ask.add_argument("--drop", type=float, default=0.0)
    ask.add_argument("--seeds", type=int, default=1)
    ask.add_argument("--bits", action="store_true")
    ask.add_argument("--slips", action="store_true", help="list what was merged falsely or missed")
    given = ask.parse_args()
    golds = {name: load(given.shared / "gold" / name, last) for name, last in SETS}
    even = frozenset(a.ref or "" for a in golds["dev"].articles[::2])
    if given.bits:
        print("\n".join(bits([(golds["train"], golds["train"].judged), (golds["dev"], even)])))
        return 0
    false = 0
    for name, gold in golds.items():
        total = Counts()
        for seed in range(given.seeds):
            entries = dropped(told(gold), given.drop, seed) if given.drop else told(gold)
            merged = pairs_of(gold, entries)
            counts, slips = count(gold, merged)
            for slot in ("right", "false", "missed", "alike"):
                setattr(total, slot, getattr(total, slot) + getattr(counts, slot))
            shown = slips if given.slips else [s for s in slips if s.startswith("false")]
            print(*(f"  {slip}" for slip in shown), sep="\n") if shown else None
        print(f"{name}: {total}")
        if name == "dev" and not given.drop:
            print(f"  held back: {count(gold, merged, gold.judged - even)[0]}")
        false += total.false
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(main())
