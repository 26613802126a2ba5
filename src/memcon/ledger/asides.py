"""What of a text was passed over when it was read: headlines, captions, the page's own. Only this room enters."""

import json
from collections.abc import Iterable

from memcon.ledger.rows import dump
from memcon.ledger.store import Store
from memcon.model.span import Span


def keep(store: Store, article: str, asides: Iterable[Span]) -> None:
    """Keep the runs of an article's text that were passed over, inside a transaction."""
    record = dump([[aside.start, aside.end] for aside in asides])
    store.run("UPDATE articles SET asides = ? WHERE id = ? AND asides <> ?", (record, article, record))


def asides(store: Store, article: str) -> tuple[Span, ...]:
    """The runs of an article's text that were passed over, in order."""
    row = store.row("SELECT asides FROM articles WHERE id = ?", (article,))
    return tuple(Span(start, end) for start, end in json.loads(row["asides"])) if row else ()
