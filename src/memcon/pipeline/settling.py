"""Settling: links, copies, actors, events and datings brought up to the articles. Persons' verdicts stay."""

from collections.abc import Iterable

from memcon.ledger.ledger import Ledger
from memcon.ledger.weft import Weft
from memcon.model.actor import Actor, OwnActor
from memcon.pipeline.copying import copy, copy_all
from memcon.pipeline.dates import date_undated
from memcon.pipeline.second import Second
from memcon.pipeline.sweeping import unswept
from memcon.pipeline.weaving import Weaver
from memcon.pipeline.weaving_all import weave_all
from memcon.resolution.actors import Names, actors

BATCH = 50
"""Articles woven in by one transaction: it takes a second or so, and others who write wait for it."""
ANEW = 0.5
"""From this share of changed articles on, all is made anew: that is quicker than step by step, and gives the same."""
WORTH = 5_000
"""Pairs to compare from which on a second process helps: about the two seconds that it takes to come up."""
FEW = 500
"""So few articles are woven in step by step in any case."""


NAMESAKES = 6
"""Articles looked at beside a new one for each name in it."""
EXACT = 2_000
"""Up to so many entries everybody is told apart again whenever something changes: it takes seconds."""


def settle(ledger: Ledger, *, alone: bool = False) -> None:
    """Bring all that memcon finds between articles up to those that have changed. Safe to interrupt: what was not
    reached is reached by the next call. For a large ledger a second process helps, unless `alone`."""
    while not ledger.settled:
        with ledger.weaving() as weft:
            if weft.waiting() > max(FEW, ANEW * weft.articles()):
                _anew(weft, ledger, alone)
            else:
                _further(weft, ledger)
    date_undated(ledger)


def _anew(weft: Weft, ledger: Ledger, alone: bool) -> None:
    weaver = Weaver(weft)
    with unswept(), weft.roomy(), Second(None if alone else weft.path, weaver, WORTH) as second:
        copy_all(weft)
        weave_all(weft, weaver, second)
        told = second.ask(who_is_who, ledger.own_actors())
        weft.remake(None)
        weft.name(*told.answer())
    weft.done(None)


def who_is_who(weaver: Weaver, own: tuple[OwnActor, ...]) -> tuple[tuple[Actor, ...], Names]:
    """All actors, and whom each name means."""
    return actors(weaver.weft.outlines(), own)


def _further(weft: Weft, ledger: Ledger) -> None:
    """Weave in the next articles. Who is who is said again for all of a small ledger once the last are in."""
    changed = weft.changed(BATCH)
    last = len(changed) >= weft.waiting()
    copied = copy(weft, changed)
    Weaver(weft).weave(changed)
    weft.remake(weft.entries_of(copied))
    if weft.entries() > EXACT:
        name_new(weft, changed, ledger.own_actors())
    elif last:
        weft.name(*actors(weft.outlines(), ledger.own_actors()))
    weft.done(None if last else changed)


def name_new(weft: Weft, changed: Iterable[str], own: Iterable[OwnActor]) -> None:
    """Say who is who in these articles, beside some others that use the same names: what an article costs does not
    grow with the ledger. Looser likenesses wait for `name_again`."""
    articles = [id for id in changed if weft.counts(id)]
    entries = [entry for id in articles for entry in weft.entries_in(id)]
    beside = weft.namesakes({name for entry in entries for name in weft.named(entry)}, NAMESAKES) - set(articles)
    found, names = actors([*entries, *(entry for id in sorted(beside) for entry in weft.entries_in(id))], own)
    weft.rename(changed, found, {key: actor for key, actor in names.items() if key[0] in set(articles)})


def name_again(ledger: Ledger) -> None:
    """Say again who is who, by the user's own table and by memcon's."""
    with ledger.weaving() as weft:
        weft.name(*actors(weft.outlines(), ledger.own_actors()))
