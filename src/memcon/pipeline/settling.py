"""Settling: links, copies, actors, events and datings brought up to the articles. Persons' verdicts stay."""

from memcon.ledger.ledger import Ledger
from memcon.pipeline.copying import copy
from memcon.pipeline.dates import date_undated
from memcon.pipeline.weaving import Weaver
from memcon.pipeline.weaving_all import weave_all
from memcon.resolution.actors import actors

BATCH = 50
"""Articles woven in by one transaction: it takes a second or so, and others who write wait for it."""
ANEW = 0.5
"""From this share of changed articles on, all is made anew: that is quicker than step by step, and gives the same."""
FEW = 500
"""So few articles are woven in step by step in any case."""


def settle(ledger: Ledger) -> None:
    """Bring all that memcon finds between articles up to those that have changed. Safe to interrupt: what was not
    reached is reached by the next call."""
    while not ledger.settled:
        with ledger.weaving() as weft:
            waiting = weft.waiting()
            if waiting > max(FEW, ANEW * weft.articles()):
                copy(weft, weft.changed(waiting))
                weave_all(weft)
                weft.done(None)
                continue
            changed = weft.changed(BATCH)
            copied = copy(weft, changed)
            Weaver(weft).weave(changed)
            weft.remake(weft.entries_of(copied))
            weft.done(changed if len(changed) < waiting else None)
    name_again(ledger)
    date_undated(ledger)


def name_again(ledger: Ledger) -> None:
    """Say again who is who, by the user's own table and by memcon's."""
    with ledger.weaving() as weft:
        weft.name(*actors(ledger.entries(), ledger.own_actors()))
