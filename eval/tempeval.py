"""How well `reading.timex` finds the time expressions of TimeML files, and what it takes them for.

    python -m eval.tempeval ../shared/public/tempeval3/.../te3-platinum [--show]

The figures are TempEval-3's: precision, recall and F1 of the spans (strict: the same words; relaxed: they overlap),
and of those relaxed hits whose type, or whose value, is the same string. Files are TimeML (`.tml`): the text with
TIMEX3 elements, and the document's creation time. Prints the seconds that finding took for all files.
"""

import argparse
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from memcon.reading.timex import timexes
from memcon.values.moment import parse

HITS = ("strict", "relaxed", "type", "value")
HEIDELTIME = {"strict": 0.818, "relaxed": 0.907, "value": 0.776}
"""What the best known program of rules reaches on the platinum set (Strötgen and others 2013)."""


@dataclass(frozen=True)
class Gold:
    """One TIMEX3 of the gold: where it stands, its type and value."""

    start: int
    end: int
    kind: str
    value: str


def read(path: Path) -> tuple[str, date | None, list[Gold]]:
    """The text of a TimeML file, its creation day, and its TIMEX3s."""
    root = ET.parse(path).getroot()
    created, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if created is None or body is None:
        raise SystemExit(f"{path} is no TimeML file: it has no DCT or no TEXT")
    text, found = "", []
    for element, words in _walk(body):
        if element is not None:
            found.append(
                Gold(len(text), len(text) + len(words), element.get("type", ""), element.get("value", "").strip())
            )
        text += words
    return text, parse(created.get("value", "")[:10]).day, found


def _walk(element: ET.Element) -> list[tuple[ET.Element | None, str]]:
    """The element's text in order, the words of each TIMEX3 with it."""
    parts: list[tuple[ET.Element | None, str]] = [(None, element.text or "")]
    for child in element:
        parts += [(child, "".join(child.itertext()))] if child.tag == "TIMEX3" else _walk(child)
        parts.append((None, child.tail or ""))
    return parts


def score(folder: Path, show: bool = False) -> tuple[Counter[str], float]:
    """Counts of `gold`, `found` and each of `HITS` over all files of the folder, and the seconds that finding took."""
    counts: Counter[str] = Counter()
    seconds = 0.0
    for path in sorted(folder.glob("*.tml")):
        text, created, gold = read(path)
        began = time.perf_counter()
        found = timexes(text, created)
        seconds += time.perf_counter() - began
        counts.update(gold=len(gold), found=len(found))
        for one in gold:
            hits = [t for t in found if t.span.start < one.end and one.start < t.span.end]
            best = next((t for t in hits if (t.span.start, t.span.end) == (one.start, one.end)), next(iter(hits), None))
            if best is None:
                shown = "missed"
            else:
                agree = {
                    "strict": (best.span.start, best.span.end) == (one.start, one.end),
                    "relaxed": True, "type": best.kind == one.kind, "value": best.value == one.value,
                }  # fmt: skip
                counts.update(k for k, v in agree.items() if v)
                shown = " ".join(f"not {k}" for k, v in agree.items() if not v)
                shown = f"{shown}: {best.span.of(text)!r} {best.kind} {best.value}" if shown else ""
            if show and shown:
                print(f"{text[one.start : one.end]!r} {one.kind} {one.value}: {shown}".replace("\n", " "))
        if show:
            spans = [(g.start, g.end) for g in gold]
            extra = [t for t in found if not any(t.span.start < e and s < t.span.end for s, e in spans)]
            print(*(f"extra {t.span.of(text)!r} {t.kind} {t.value}" for t in extra), sep="\n")
    return counts, seconds


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="+", help="folder with .tml files")
    parser.add_argument("--show", action="store_true", help="print what was missed, and what was not the same")
    given = parser.parse_args()
    counts, seconds = Counter[str](), 0.0
    for folder in given.folder:
        more, took = score(folder, given.show)
        counts, seconds = counts + more, seconds + took
    for name in HITS:
        precision, recall = counts[name] / max(counts["found"], 1), counts[name] / max(counts["gold"], 1)
        f1 = 2 * counts[name] / max(counts["found"] + counts["gold"], 1)
        print(f"{name:8} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    print(f"{counts['gold']} in the gold, {counts['found']} found, {seconds:.2f} s")


if __name__ == "__main__":
    main()
