"""How well `reading.times` finds the time expressions of TempEval-3's platinum set, and what it takes them for.

    python eval/tempeval.py ../shared/public/tempeval3/.../te3-platinum

Prints precision, recall and F1 of the spans (strict: the same words; relaxed: they overlap) and the F1 of
those relaxed hits whose value agrees too. TIMEX3 has no prepositions in its spans and no intervals in its
values; `_without_lead` and `_value` bridge that. Durations, sets and vague times have no days here, so their
values never agree: the figure for values is over dates alone.
"""

import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from memcon.model.document import TimeMention
from memcon.reading.times import find, settle
from memcon.values.moment import Moment, parse

_LEAD = re.compile(
    r"(?:since|until|till|by|before|after|following|from|between|for|in|within|about|around|over|at least|more than"
    r"|as of|starting|beginning|earlier|late on|early on)(?: on)? ",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True)
class Timex:
    """One TIMEX3 of the gold: where it stands, its type and value."""

    start: int
    end: int
    kind: str
    value: str


def read(path: Path) -> tuple[str, Moment, list[Timex]]:
    """The text of a TimeML file, its creation day, and its TIMEX3s."""
    root = ET.parse(path).getroot()
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path} is no TimeML file: it has no DCT or no TEXT")
    text, found = "", []
    for element, words in _walk(body):
        if element is not None:
            end = len(text) + len(words)
            found.append(Timex(len(text), end, element.get("type", ""), element.get("value", "")))
        text += words
    return text, parse(created.get("value", "")[:10]), found


def _walk(element: ET.Element) -> list[tuple[ET.Element | None, str]]:
    """The element's text in order, the words of each TIMEX3 with it."""
    parts: list[tuple[ET.Element | None, str]] = [(None, element.text or "")]
    for child in element:
        parts += [(child, "".join(child.itertext()))] if child.tag == "TIMEX3" else _walk(child)
        parts.append((None, child.tail or ""))
    return parts


def _without_lead(text: str, mention: TimeMention) -> tuple[int, int]:
    """The mention's span without the preposition that TIMEX3 leaves out."""
    lead = _LEAD.match(text, mention.span.start, mention.span.end)
    return (lead.end() if lead else mention.span.start), mention.span.end


def _value(mention: TimeMention, words: str, created: Moment) -> set[str]:
    """The values that TIMEX3 may give for what the mention's bare words mean, in either tense."""
    bare = next(iter(find("during " + words, created)), mention)
    moments = [settle(bare, created, "past"), settle(bare, created, "future")]
    values = {m.edtf or "" for m in moments}
    for moment in moments:
        if moment.earliest and moment.latest:
            year, week, _ = moment.earliest.isocalendar()
            values |= {f"{year}-W{week:02}", f"{moment.earliest:%Y-%m}", f"{moment.earliest:%Y}"}
    return values


def score(folder: Path) -> dict[str, float]:
    """Counts over all files of the folder."""
    counts = dict.fromkeys(("gold", "found", "strict", "relaxed", "dates", "values"), 0.0)
    for path in sorted(folder.glob("*.tml")):
        text, created, gold = read(path)
        mentions = [(_without_lead(text, m), m) for m in find(text, created)]
        counts["gold"] += len(gold)
        counts["found"] += len(mentions)
        for timex in gold:
            hits = [(span, m) for span, m in mentions if span[0] < timex.end and timex.start < span[1]]
            counts["strict"] += any(span == (timex.start, timex.end) for span, _ in hits)
            counts["relaxed"] += bool(hits)
            if hits and timex.kind in ("DATE", "TIME") and _DAY.match(timex.value):
                (start, end), mention = hits[0]
                day = timex.value[:10].split("T")[0]
                right = day in _value(mention, text[start:end], created)
                counts["dates"] += 1
                counts["values"] += right
                if not right and "--show" in sys.argv:
                    print("value", repr(text[timex.start : timex.end]), timex.value, mention.moment)
            elif not hits and "--show" in sys.argv:
                print("missed", repr(text[max(0, timex.start - 20) : timex.end + 15]), timex.value)
    return counts


def main() -> None:
    """Print the figures."""
    counts = score(Path(sys.argv[1]))
    for name in ("strict", "relaxed"):
        precision, recall = counts[name] / counts["found"], counts[name] / counts["gold"]
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:8} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    print(f"value    {counts['values']:.0f} of {counts['dates']:.0f} dates found")


if __name__ == "__main__":
    main()
