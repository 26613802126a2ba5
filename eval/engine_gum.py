"""Coreference judged by GUM: the CoNLL figure (mean of MUC, B³ and CEAF-e) over its test part, from raw text.

Two mentions are one where their head words are: GUM's are whole phrases, memcon's are names, pronouns and offices. As
in the CoNLL and CorefUD tasks, parties that are mentioned only once do not count. `people` asks after the persons and
bodies that memcon means to resolve; `all` after everything that GUM follows through a text, things and ideas too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from munkres import Munkres

from memcon.model.article import Article
from memcon.reading.reader import read
from training.conllu import Block, blocks
from training.gum import entities

Cluster = frozenset[tuple[int, int]]
"""The mentions of one party, by where their head words stand in the text."""

_PEOPLE = ("person", "organization")


@dataclass
class Text:
    """A document of GUM as plain text, and its parties by number: kind, and where the head words stand."""

    text: str = ""
    heads: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    kinds: dict[str, str] = field(default_factory=dict)

    def clusters(self, kinds: Sequence[str] = ()) -> list[Cluster]:
        """The parties mentioned more than once; of some kinds alone, if any are given."""
        chosen = (heads for ident, heads in self.heads.items() if not kinds or self.kinds[ident] in kinds)
        return [frozenset(heads) for heads in chosen if len(heads) > 1]


def conll(path: Path) -> dict[str, float]:
    """The CoNLL mean over the documents of a file, F1 in per cent, for `people` and for `all`."""
    people, every = Scores(), Scores()
    for text in texts(path):
        found = list(_found(text.text))
        every.add(text.clusters(), found)
        persons = text.clusters(_PEOPLE)
        others = {head for cluster in text.clusters() for head in cluster} - {h for c in persons for h in c}
        kept = (frozenset(cluster - others) for cluster in found)
        people.add(persons, [cluster for cluster in kept if len(cluster) > 1])
    return {"people": people.mean, "all": every.mean}


def texts(path: Path) -> Iterator[Text]:
    """The documents of a GUM file, paragraphs apart; a document whose words differ from its text ends where they do."""
    text: Text | None = None
    for block in blocks(path):
        if "newdoc id" in block.meta:
            if text is not None:
                yield text
            text = Text()
        if text is not None:
            _add(text, block)
    if text is not None:
        yield text


def _add(text: Text, block: Block) -> None:
    paragraph = "newpar" in block.meta or "newdoc id" in block.meta
    text.text += ("\n\n" if paragraph else " ") if text.text else ""
    start, spans = len(text.text), []
    text.text += block.meta.get("text", "")
    rows = [row for row in block.rows if row[0].isdigit()]
    for row in rows:
        start = text.text.find(row[1], start)
        spans.append((start, start + len(row[1])))
        start += len(row[1])
    for first, last, kind, ident in entities(rows):
        inside = {rows[number][0] for number in range(first, last + 1)}
        head = next((n for n in range(first, last + 1) if rows[n][6] not in inside), last)
        text.heads[ident].add(spans[head])
        text.kinds.setdefault(ident, kind)


def _found(text: str) -> Iterator[Cluster]:
    """The parties that memcon follows through a text."""
    document = read(Article(text))
    parties: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for mention in document.mentions:
        if mention.refers is not None:
            token = document.tokens[mention.head]
            parties[mention.refers].add((token.start, token.end))
    yield from (frozenset(heads) for heads in parties.values() if len(heads) > 1)


class Scores:
    """Sums of MUC, B³ and CEAF-e over documents (Vilain 1995, Bagga and Baldwin 1998, Luo 2005)."""

    def __init__(self) -> None:
        self._sums = {name: [0.0, 0.0, 0.0, 0.0] for name in ("muc", "b3", "ceaf")}

    def add(self, gold: Sequence[Cluster], found: Sequence[Cluster]) -> None:
        """Counts one document: for each measure what was right and there of gold, and of what was found."""
        same = _aligned(gold, found)
        rows = {
            "muc": (*_links(gold, found), *_links(found, gold)),
            "b3": (*_overlaps(gold, found), *_overlaps(found, gold)),
            "ceaf": (same, float(len(gold)), same, float(len(found))),
        }
        for name, row in rows.items():
            self._sums[name] = [a + b for a, b in zip(self._sums[name], row, strict=True)]

    @property
    def mean(self) -> float:
        """The mean of the three F1, in per cent."""
        return round(100 * sum(_f1(*row) for row in self._sums.values()) / len(self._sums), 1)


def _f1(recalled: float, gold: float, right: float, found: float) -> float:
    recall, precision = recalled / max(gold, 1e-9), right / max(found, 1e-9)
    return 2 * recall * precision / max(recall + precision, 1e-9)


def _links(keys: Iterable[Cluster], others: Iterable[Cluster]) -> tuple[float, float]:
    """MUC: of the links that hold each key together, those that the others have too."""
    place = {head: number for number, other in enumerate(others) for head in other}
    kept = there = 0
    for key in keys:
        parts = {place[head] for head in key if head in place}
        alone = sum(head not in place for head in key)
        kept += len(key) - len(parts) - alone
        there += len(key) - 1
    return float(kept), float(there)


def _overlaps(keys: Iterable[Cluster], others: Iterable[Cluster]) -> tuple[float, float]:
    """B³: of each mention's party, the share that the others keep with it."""
    place = {head: other for other in others for head in other}
    right, there = 0.0, 0
    for key in keys:
        right += sum(len(key & place[head]) / len(key) for head in key if head in place)
        there += len(key)
    return right, float(there)


def _aligned(gold: Sequence[Cluster], found: Sequence[Cluster]) -> float:
    """CEAF-e: the likeness of parties, each with the one of the other side that makes the sum largest."""
    pairs = [(a, b) for a, one in enumerate(gold) for b, two in enumerate(found) if not one.isdisjoint(two)]
    if not pairs:
        return 0.0
    rows, columns = sorted({a for a, _ in pairs}), sorted({b for _, b in pairs})
    like = [[2 * len(gold[a] & found[b]) / (len(gold[a]) + len(found[b])) for b in columns] for a in rows]
    chosen = Munkres().compute([[1 - value for value in row] for row in like])
    return float(sum(like[a][b] for a, b in chosen))
