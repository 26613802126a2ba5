"""Which pairs of entries are worth comparing: those that share two parties (or a forum) at about one time.

Cost grows with the number of entries, not with its square: entries meet in blocks, and in a block only within
a window of days. `resolve` enters.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from memcon.model.entry import Deed, Meeting
from memcon.resolution.parties import Taker
from memcon.resolution.sight import Sight
from memcon.resolution.weights import BLOCK, TIME
from memcon.values.nameparts import parse
from memcon.values.sound import sound
from memcon.values.tables import fold

Key = tuple[str, ...]


def candidates(sights: Iterable[Sight]) -> Iterator[tuple[Sight, Sight]]:
    """Each pair once, the smaller entry id first, sorted."""
    blocks: dict[Key, list[Sight]] = defaultdict(list)
    for one in sights:
        for key in keys(one):
            blocks[key].append(one)
    found: dict[tuple[str, str], tuple[Sight, Sight]] = {}
    for block in blocks.values():
        for a, b in _within_days(block):
            left, right = (a, b) if a.entry.id < b.entry.id else (b, a)
            found[left.entry.id, right.entry.id] = left, right
    return (found[pair] for pair in sorted(found))


def keys(sight: Sight) -> set[Key]:
    """The blocks that an entry stands in: each two of its parties, by side or by a word of the name; its forum;
    for a deed its type with whoever did it or suffered it."""
    entry = sight.entry
    tokens = [_tokens(taker) for taker in sight.takers[: BLOCK.parties]]
    if isinstance(entry, Deed):
        return {("deed", entry.type, token) for these in tokens for token in these}
    pairs = {
        ("meeting", *sorted((a, b))) for one, other in combinations(tokens, 2) for a in one for b in other if a != b
    }
    return pairs | _forum(entry, tokens)


def _tokens(taker: Taker) -> tuple[str, ...]:
    names = parse(taker.name).core if taker.form == "named" else ()
    return (*sorted(taker.sides), *(f"~{sound(word)}" for word in names[: BLOCK.words]))


def _forum(entry: Meeting, tokens: Iterable[Iterable[str]]) -> set[Key]:
    """Its forum alone, and each party with the fact that it is at one."""
    said = entry.forum or ""
    if not any(c.isupper() or c.isdigit() for c in said):
        return set()
    return {("forum", fold(said)), *(("at a forum", token) for these in tokens for token in these)}


def _within_days(block: Sequence[Sight]) -> Iterator[tuple[Sight, Sight]]:
    """Pairs whose windows overlap, by a sweep along the days; at most `BLOCK.most` neighbours for each."""
    spans = sorted(((*_window(s), s.entry.id, s) for s in block), key=lambda t: t[:3])
    running: list[tuple[date, Sight]] = []
    for first, last, _, here in spans:
        running = [(end, there) for end, there in running if end >= first][-BLOCK.most :]
        for _, there in running:
            yield there, here
        running.append((last, here))


def _window(sight: Sight) -> tuple[date, date]:
    """The days to look at around an entry: its own, else those around its publication, else all."""
    when, published, wide = sight.when, sight.published, timedelta(TIME.window)
    first, last = (when.earliest, when.latest) if when else (None, None)
    if first is None and last is None:
        first = last = published
    if first is None and last is None:
        return date.min, date.max
    start, end = first or last, last or max(filter(None, (first, published)))
    assert start is not None
    return _shift(start, -wide / 2 if first else -wide), _shift(end, wide / 2)


def _shift(day: date, by: timedelta) -> date:
    limit = date.max - day if by > timedelta(0) else day - date.min
    return day + (by if abs(by) <= limit else (limit if by > timedelta(0) else -limit))
