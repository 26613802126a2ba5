"""Time in the temporal dependency graphs of Wikinews (TDG): document dates, time expressions, and whose they are.

    python -m eval.tdg ../shared/train/tdg_wikinews/tdg_data/test.txt [--most 50]

Each article of a file has its sentences, the date first, and edges from events and times to what dates them. Prints
how often `dateline` gives the document's day, how many of the times are found, and, for the events that an edge puts
inside (`included`) a time of their own sentence, how often `extraction.when.told` gives that time, another or none;
and how often it gives one to an event that the edges date by the document's day alone.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from memcon.extraction.when import told
from memcon.model.article import Article, Published
from memcon.model.document import Document
from memcon.model.span import Span
from memcon.reading.reader import read
from memcon.reading.times import dateline, find
from memcon.reading.timex import timexes

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
Node = tuple[int, int, int]
"""Sentence, first and last token."""


@dataclass(frozen=True)
class Graph:
    """One article: its sentences as words, and for each event the node that dates it and how."""

    sentences: tuple[tuple[str, ...], ...]
    times: tuple[Node, ...]
    events: tuple[tuple[Node, Node, str], ...]

    def text(self) -> tuple[str, dict[tuple[int, int], int]]:
        """The article as running text, one sentence a line, and where each word begins."""
        text, starts = "", {}
        for number, sentence in enumerate(self.sentences):
            for place, word in enumerate(sentence):
                text += " " if place and word not in (".", ",", "'s", "n't", ";", ":") else ""
                starts[number, place] = len(text)
                text += word
            text += "\n\n" if number == 0 else "\n"
        return text, starts


def graphs(path: Path) -> Iterator[Graph]:
    """The articles of a TDG file."""
    for block in path.read_text(encoding="utf-8").split("filename:")[1:]:
        head, _, edges = block.partition("EDGE_LIST")
        lines = head.split("SNT_LIST", 1)[1].strip("\n").split("\n")
        rows = [line.split("\t") for line in edges.strip().split("\n") if line.count("\t") == 3]
        times = tuple(_node(r[0]) for r in rows if r[1] == "Timex")
        dated = tuple((_node(r[0]), _node(r[2]), r[3]) for r in rows if r[1] == "Event" and _node(r[2]) in times)
        words = tuple(tuple(_BRACKETS.get(w, w) for w in line.split()) for line in lines)
        yield Graph(words, times, dated)


def _node(text: str) -> Node:
    sentence, first, last = (int(n) for n in re.findall(r"-?\d+", text))
    return sentence, first, last


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="a file of TDG: train.txt, dev.txt or test.txt")
    parser.add_argument("--most", type=int, default=50, help="articles to read")
    given = parser.parse_args()
    counts: Counter[str] = Counter()
    for graph in list(graphs(given.file))[: given.most]:
        _count(graph, counts)
    own = counts["own right"] + counts["own other"] + counts["own none"]
    print(f"document date {counts['date']} of {counts['articles']} right, {counts['date false']} false")
    print(f"times         {counts['timex']} of {counts['times']} found")
    print(
        f"event dates   {counts['own right']} of {own} right, {counts['own other']} another, {counts['own none']} none"
    )
    print(f"no own date   {counts['lent']} of {counts['lent'] + counts['others']} given one")


def _count(graph: Graph, counts: Counter[str]) -> None:
    text, starts = graph.text()
    told_day = next((m.moment.day for m in find(text.split("\n")[0])), None)
    stamp = dateline(text)
    day = stamp.moment.day if stamp else None
    counts["articles"] += 1
    counts["date"] += day is not None and day == told_day
    counts["date false"] += day is not None and day != told_day
    spans = {n: _span(graph, starts, n) for n in graph.times}
    found = [t.span for t in timexes(text, told_day)]
    counts["times"] += len(spans)
    counts["timex"] += sum(any(s.overlaps(f) for f in found) for s in spans.values())
    if stamp is None or day is None:
        return
    document = read(Article(text, published=Published(stamp.moment, "stated")))
    at = {t.start: t.index for t in document.tokens}
    for event, time, relation in graph.events:
        index = at.get(starts.get(event[:2], -1))
        if index is not None:
            counts[_verdict(document, index, spans[time], (event[0] == time[0], relation))] += 1


def _span(graph: Graph, starts: dict[tuple[int, int], int], node: Node) -> Span:
    sentence, first, last = node
    end = starts[sentence, last] + len(graph.sentences[sentence][last])
    return Span(starts[sentence, first], end)


def _verdict(document: Document, index: int, time: Span, edge: tuple[bool, str]) -> str:
    given = told(document, index)
    if edge == (True, "included"):
        return "own none" if given is None else "own right" if given.span.overlaps(time) else "own other"
    if edge[0]:
        return "beside"
    return "others" if given is None else "lent"


if __name__ == "__main__":
    main()
