"""Settling: links, events, actors and copies, made from what the ledger holds. Persons' verdicts stay."""

from memcon.ledger.ledger import Ledger
from memcon.resolution import resolve


def settle(ledger: Ledger) -> None:
    """Make links and actors from all entries that count; persons' verdicts stay."""
    revision = ledger.revision
    articles = tuple(ledger.articles())
    found = resolve(tuple(ledger.entries()), articles)
    ledger.relink(found.links, found.actors, found.names, found.copies, revision)
