"""Weaving: links made and unmade just where entries have come or gone, so that an article costs what it touches.

The same functions as in `resolution.resolve.links`, asked entry by entry of the ledger; the links are the same, in
whatever order articles came and wherever a run was cut off.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from memcon.ledger.weft import Pair, Weft
from memcon.model.article import Article
from memcon.model.block import Stand
from memcon.model.entry import Deed, Meeting
from memcon.model.groups import group
from memcon.model.link import Link, Opinion, Relation
from memcon.resolution.answers import answers
from memcon.resolution.around import barred, doubted, opinion, rivals, settled, ties
from memcon.resolution.candidates import pairs, stands
from memcon.resolution.relations import relation
from memcon.resolution.scoring import Judged, judge, strangers
from memcon.resolution.sight import Sight, sight
from memcon.resolution.weights import BLOCK

SIGHTS = 40_000
"""Entries kept at hand as they are compared, some 4 kB each: all of 13,000 reports. Of a larger ledger most are
compared in order of their days, near each other; looking at one again costs a fifth of a millisecond."""


class Weaver:
    """One weft's weaver; what it has seen of entries it keeps at hand (entries never change)."""

    def __init__(self, weft: Weft) -> None:
        self.weft = weft
        self._sights: dict[str, Sight] = {}

    def weave(self, articles: Iterable[str]) -> None:
        """Bring links and events up to what these articles say now."""
        gone, come, stay = self._moves(articles)
        lost, won = self._changes(gone, {stand for stand, _ in come})
        torn = set(self.weft.unsettled())
        self.weft.restand(gone, come)
        dead = {stand.entry for stand in gone} - {stand.entry for stand, _ in come}
        # Those whose article was read again and waits for its turn stand in the blocks still.
        alive = {entry for entry in {e for pair in lost | won for e in pair} if self.weft.there(entry)} - dead
        lost = {pair for pair in lost if not alive.issuperset(pair) or not self._neighbours(*pair)}
        self.weft.drop(lost)
        # An article that was read twice since: its entries stand where they stood, and their links have gone.
        won |= {pair for stand in stay if stand.entry in torn for pair in self._beside(stand)}
        alive |= {entry for entry in {e for pair in won for e in pair} - alive if self.weft.there(entry)}
        fresh = self.judged(pair for pair in sorted(won) if alive.issuperset(pair) and not self.weft.known(pair))
        self.weft.put((one.link, one) for one in fresh)
        ends = {entry for pair in lost for entry in pair} | {entry for one in fresh for entry in one.link.pair}
        self.settle((ends | {stand.entry for stand, _ in come} | torn) - dead)

    def settle(self, entries: set[str]) -> None:
        """Look at what stands around each pair of these entries again, and make their events."""
        alive = {entry for entry in entries if self.weft.component((entry,))}
        self.doubt(alive)
        members = self.weft.component(alive)
        self.part(members)
        self.weft.remake(members | entries)

    def _moves(self, articles: Iterable[str]) -> tuple[set[Stand], list[tuple[Stand, str]], set[Stand]]:
        """The stands that go, those that come (with their articles), and those that stay."""
        gone: set[Stand] = set()
        stay: set[Stand] = set()
        come: list[tuple[Stand, str]] = []
        for id in articles:
            article = self.weft.article(id)
            self.weft.relate(answers(self.weft.statements(article)))
            old, new = set(self.weft.stands(id)), set[Stand]()
            for entry in self.weft.told(article):
                new |= set(stands(self.see(entry, article)))
            gone |= old - new
            stay |= old & new
            come += [(stand, id) for stand in sorted(new - old)]
        return gone, come, stay

    def _changes(self, gone: set[Stand], come: set[Stand]) -> tuple[set[Pair], set[Pair]]:
        """The pairs that stop being candidates in some block, and those that begin to."""
        before, after = set[Pair](), set[Pair]()
        for _, moved in groupby(sorted(gone | come), key=lambda stand: stand.key):
            for held, moves in self._stretches(list(moved), gone):
                before |= set(pairs(sorted(held)))
                after |= set(pairs(sorted((held | moves) - gone)))
        return before - after, after - before

    def _stretches(self, moved: list[Stand], gone: set[Stand]) -> Iterator[tuple[set[Stand], set[Stand]]]:
        """The stretches of one block that moves (in order) touch: what stands there, and the moves in it. Whom a move
        can bring together or part stand in one stretch: where some go, those behind them draw nearer."""
        reach = BLOCK.most + len(gone.intersection(moved))
        held, moves, open_end = set[Stand](), set[Stand](), True
        for stand in moved:
            before, after = self.weft.before(stand, reach), self.weft.after(stand, reach + 1)
            if moves and not open_end and held.isdisjoint((*before, *after)):
                yield held, moves
                held, moves = set(), set()
            held |= {*before, *after}
            moves.add(stand)
            open_end = len(after) <= reach
        yield held, moves

    def _beside(self, stand: Stand) -> set[Pair]:
        """The pairs that an entry makes with its neighbours in one block."""
        stretch = [*self.weft.before(stand, BLOCK.most), *self.weft.after(stand, BLOCK.most + 1)]
        return {pair for pair in pairs(stretch) if stand.entry in pair}

    def _neighbours(self, one: str, other: str) -> bool:
        """Whether two entries are candidates in some block as it stands now."""
        theirs = {stand.key: stand for stand in self._stands(other)}
        shared = ((stand, theirs[stand.key]) for stand in self._stands(one) if stand.key in theirs)
        return any(self._near(*sorted(pair)) for pair in shared)

    def _near(self, first: Stand, second: Stand) -> bool:
        after = self.weft.after(first, BLOCK.most + 1)
        return second in after and any(pairs((first, second)))

    def _stands(self, entry: str) -> tuple[Stand, ...]:
        return stands(self._sight(entry))

    def judged(self, found: Iterable[Pair]) -> list[Opinion]:
        """The opinions on these pairs, where they are worth keeping; how they belong together is noted."""
        opinions, relations = self.compared(found)
        self.weft.relate(relations)
        return opinions

    def compared(self, found: Iterable[Pair]) -> tuple[list[Opinion], list[Relation]]:
        """The opinions on these pairs, where they are worth keeping, and how they belong together; nothing is noted."""
        opinions: list[Opinion] = []
        relations: list[Relation] = []
        for one, other in found:
            left, right = self._sight(one), self._sight(other)
            if strangers(left, right):
                continue
            judged = judge(left, right)
            kept, tie = opinion(judged), relation(judged)
            opinions += [kept] if kept else []
            relations += [tie] if tie else []
        return opinions, relations

    def doubt(self, entries: set[str]) -> None:
        """Settle the links of these entries: in doubt where one of the two fits another event as well."""
        opinions = {entry: self.weft.opinions(entry) for entry in sorted(entries)}
        touched = {one.link.pair: one for those in opinions.values() for one in those}
        ends = {entry for one in touched.values() if one.loose for entry in one.link.pair}
        rival = rivals(self._judge, touched)
        doubts: set[Pair] = set()
        for entry in sorted(ends):
            doubts |= doubted(entry, ties(opinions.get(entry) or self.weft.opinions(entry)), rival)
        self.weft.put((settled(one, pair in doubts), one) for pair, one in sorted(touched.items()))

    def part(self, members: set[str]) -> None:
        """Part those that chains of links would join against a veto."""
        opinions = {one.link.pair for entry in members for one in self.weft.opinions(entry)}
        made = {link.pair: link for entry in members for link in self.weft.settled(entry) if set(link.pair) <= members}
        self.weft.drop({pair for entry in members for pair in self.weft.parted(entry)})
        told = {entry: self._sight(entry).entry for entry in sorted(members)}
        found: list[Link] = []
        for those in group(told, made):
            found += barred(those, opinions, self._judge)
        self.weft.put((link, None) for link in found)

    def _judge(self, one: str, other: str) -> Judged:
        return judge(self._sight(one), self._sight(other))

    def see(self, entry: Meeting | Deed, article: Article, *, passing: bool = False) -> Sight:
        """The entry as it is compared, kept at hand; of too many the oldest is laid aside, or (`passing`: all are gone
        through once before any two are compared) the newest is not kept."""
        found = sight(entry, article)
        if len(self._sights) >= SIGHTS:
            if passing:
                return found
            del self._sights[next(iter(self._sights))]
        self._sights[entry.id] = found
        return found

    def _sight(self, id: str) -> Sight:
        return self._sights.get(id) or self.see(*self.weft.entry(id))
