"""Which pairs of entries are worth comparing: those that share two parties (or a forum) at about one time.

Cost grows with the number of entries, not with its square: entries meet in blocks, and in a block only with their
nearest neighbours in its order. `resolve` and the pipeline enter.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from memcon.model.block import Stand
from memcon.model.entry import Deed, Meeting
from memcon.resolution.parties import Taker
from memcon.resolution.sight import Sight
from memcon.resolution.weights import BLOCK, TIME
from memcon.values.nameparts import parse
from memcon.values.sound import sound
from memcon.values.tables import fold

UNDATED = date.max.toordinal()
"""The anchor of what has no day, nor its report: such entries stand at the end of their blocks."""
ONE, TWO = "one of a deed", "both of a deed"
"""The blocks of deeds: those that tell who did it to whom meet there alone, so that a war of a thousand attacks is not
compared throughout; what tells of one party meets whatever that party did or suffered."""
Key = tuple[str, ...]
Numbers = NDArray[np.int64]


def candidates(sights: Iterable[Sight]) -> Iterator[tuple[Sight, Sight]]:
    """Each pair once, the smaller entry id first, sorted."""
    by_id = {one.entry.id: one for one in sights}
    blocks: dict[str, list[Stand]] = defaultdict(list)
    for one in by_id.values():
        for stand in stands(one):
            blocks[stand.key].append(stand)
    found = {pair for block in blocks.values() for pair in pairs(sorted(block))}
    return ((by_id[left], by_id[right]) for left, right in sorted(found))


def stands(sight: Sight) -> tuple[Stand, ...]:
    """Where an entry stands: one for each of its blocks, sorted."""
    anchor, first, last = _days(sight)
    sign = _sign(sight)
    found = keys(sight)
    told = any(key[0] == TWO for key in found)
    return tuple(
        Stand("|".join(key), anchor, sign, sight.entry.id, first, last, told and key[0] == ONE) for key in sorted(found)
    )


def pairs(block: Sequence[Stand]) -> Iterator[tuple[str, str]]:
    """The pairs of one block (sorted), smaller id first: each with at most `BLOCK.most` that come after it in the
    block's order, where the days to look at overlap. Who comes between two may part them; nothing else does."""
    for n, one in enumerate(block):
        for other in block[n + 1 : n + 1 + BLOCK.most]:
            if one.last >= other.first and other.last >= one.first and not (one.whole and other.whole):
                yield (one.entry, other.entry) if one.entry < other.entry else (other.entry, one.entry)


def pair_numbers(blocks: Numbers, entries: Numbers, first: Numbers, last: Numbers, whole: Numbers) -> Numbers:
    """The same for all blocks at once, by numbers: of the block (those of one block stand together, in its order), of
    the entry, the days to look at, and 1 for what is whole. Each pair once, the smaller number times the number of
    entries plus the larger; sorted."""
    count = int(entries.max(initial=0)) + 1
    found = [np.empty(0, dtype=np.int64)]
    for step in range(1, BLOCK.most + 1):
        one, other = slice(None, -step), slice(step, None)
        meets = (blocks[one] == blocks[other]) & (last[one] >= first[other]) & (last[other] >= first[one])
        meets &= (whole[one] & whole[other]) == 0
        a, b = entries[one][meets], entries[other][meets]
        found.append(np.unique(np.minimum(a, b) * count + np.maximum(a, b)))
    return np.unique(np.concatenate(found))


def keys(sight: Sight) -> set[Key]:
    """The blocks that an entry stands in: each two of its parties, by side or by a word of the name; its forum;
    for a deed its type with both who did it and suffered it, and with each of the two."""
    entry = sight.entry
    tokens = [_tokens(taker) for taker in sight.takers[: BLOCK.parties]]
    if isinstance(entry, Deed):
        both = {(TWO, entry.type, *sorted(those)) for those in product(*tokens)} if len(tokens) > 1 else set()
        return both | {(ONE, entry.type, token) for these in tokens for token in these}
    found = {
        ("meeting", *sorted((a, b))) for one, other in combinations(tokens, 2) for a in one for b in other if a != b
    }
    return found | _forum(entry, tokens)


def _tokens(taker: Taker) -> tuple[str, ...]:
    names = parse(taker.name).core if taker.form == "named" else ()
    return (*sorted(taker.sides), *(f"~{sound(word)}" for word in names[: BLOCK.words]))


def _forum(entry: Meeting, tokens: Iterable[Iterable[str]]) -> set[Key]:
    """Its forum alone, and each party with the fact that it is at one."""
    said = entry.forum or ""
    if not any(c.isupper() or c.isdigit() for c in said):
        return set()
    return {("forum", fold(said)), *(("at a forum", token) for these in tokens for token in these)}


def _sign(sight: Sight) -> str:
    """Who and where, so that in a block full of one day's news those of one meeting stand side by side."""
    names = sorted(sound(parse(t.name).core[-1]) for t in sight.takers if t.form == "named" and parse(t.name).core)
    where = fold(sight.entry.where.name) if sight.entry.where else ""
    return f"{' '.join(names)}/{where}"[: BLOCK.sign]


def _days(sight: Sight) -> tuple[int, int, int]:
    """The day of an entry (its own, else that of its report), and the days to look at around it, as ordinals."""
    when, published = sight.when, sight.published
    first, last = (when.earliest, when.latest) if when else (None, None)
    anchor = first or last or published
    if anchor is None:
        return UNDATED, date.min.toordinal(), UNDATED
    if first is None and last is None:
        first = last = published
    start, end = first or last or anchor, last or max(filter(None, (first, published)))
    before = TIME.window // 2 if first else TIME.window
    return anchor.toordinal(), start.toordinal() - before, end.toordinal() + TIME.window // 2
