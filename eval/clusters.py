"""Look-alikes that must stay apart, and events told by several outlets that should be joined, on whole reports.

    python -m eval.clusters [--shared ../shared] [--most 40]

Reads the reports that `corpora/lookalikes.json` and `corpora/clusters.json` name, as far as they are in
`corpora/diplomacy.jsonl`, joins them, and prints what was merged across the two sides of a look-alike (read each: two
reports may tell of the same background) and, for each cluster, the event that most of its reports tell.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from memcon.ledger.ledger import Ledger
from memcon.model.event import Event
from memcon.pipeline import ingest
from memcon.views.wording import entry_words, moment_words

Case = dict[str, Any]


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--most", type=int, default=40, help="so many cases of either kind")
    asked = parser.parse_args()
    corpora = asked.shared / "corpora"
    alike = json.loads((corpora / "lookalikes.json").read_text(encoding="utf-8"))[: asked.most]
    clusters = [c for c in json.loads((corpora / "clusters.json").read_text(encoding="utf-8"))
                if c["kind"] == "full text"][: asked.most]  # fmt: skip
    wanted = {a["id"] for case in alike for side in "ab" for a in case[side]} | {
        i for c in clusters for i in c["all_ids"]
    }
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        source.write_text("".join(_lines(corpora / "diplomacy.jsonl", wanted)), encoding="utf-8")
        with Ledger.open(Path(folder) / "clusters.db") as ledger:
            ingest([str(source)], ledger)
            refs = {a.id: a.ref or a.id for a in ledger.articles()}
            events = [(event, {refs[ledger.entry(e).article] for e in event.entries}) for event in ledger.events()]
            print(f"{len(refs)} of {len(wanted)} reports are there; {len(events)} events")
            _look_alikes(alike, events, ledger)
            _clusters(clusters, events, set(refs.values()))


def _lines(path: Path, wanted: set[str]) -> Iterable[str]:
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if json.loads(line)["id"] in wanted)


def _look_alikes(cases: list[Case], events: list[tuple[Event, set[str]]], ledger: Ledger) -> None:
    pairs = merged = 0
    for case in cases:
        one, other = ({a["id"] for a in case[side]} for side in "ab")
        both = [event for event, refs in events if refs & one and refs & other]
        pairs += 1
        merged += bool(both)
        for event in both:
            print(f"across {case['name']}: {moment_words(event.when)}")
            for entry in event.entries:
                print(f"    {entry_words(ledger.entry(entry))}: {ledger.entry(entry).evidence[0].text[:160]}")
    print(f"look-alikes: {merged} of {pairs} with an event across the two sides")


def _clusters(cases: list[Case], events: list[tuple[Event, set[str]]], there: set[str]) -> None:
    joined = found = 0
    for case in cases:
        ids = set(case["all_ids"]) & there
        if len(ids) < 2:
            continue
        best = max(events, key=lambda e: (len(e[1] & ids), e[0].id), default=None)
        count = len(best[1] & ids) if best else 0
        found += len(ids)
        joined += count if count > 1 else 0
        words = "; ".join(t.name for t in best[0].parties) if best and count > 1 else "nothing joined"
        print(f"{count} of {len(ids)} reports: {case['event']} -> {words}")
    print(f"clusters: {joined} of {found} reports in the event that most of their cluster tell")
    print("sizes of events:", dict(sorted(Counter(len(refs) for _, refs in events).items())))


if __name__ == "__main__":
    main()
