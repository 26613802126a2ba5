"""Extraction: from a document to its entries. Only `pipeline` enters, by `extract`.

One file a kind (`meetings`, `statements`, `deeds`, `figures`, `roles`). What they share: the parse around one word
(`parse`, `clauses`), the table of words that carry an act (`acts`), the slots that every kind has (`status`, `where`,
`ground`) and every threshold (`weights`). Of days `days` is the door: whose a time is, `when` and `whose` tell (with
`relating` and `timewords`), what follows where none is told, `bounds`, `spells` and `carried`. Four wings hold what is
larger: `who` (names, offices, parties), `met` (what is told of a meeting), `said` (acts of speech, and whose word an
entry is), `done` (who does a deed, and whether to believe it).
"""

from collections.abc import Callable

from memcon.extraction.deeds import deeds
from memcon.extraction.figures import figures
from memcon.extraction.meetings import meetings
from memcon.extraction.readouts import dated
from memcon.extraction.roles import roles
from memcon.extraction.statements import statements
from memcon.model.document import Document
from memcon.model.entry import Entry

FINDERS: tuple[Callable[[Document], tuple[Entry, ...]], ...] = (meetings, statements, deeds, figures, roles)
"""What finds each kind of entry: plain functions from a document to entries."""


def extract(document: Document) -> tuple[Entry, ...]:
    """All entries of a document, by where their evidence starts; the same entry never twice."""
    found = {entry.id: entry for entry in dated(document, (e for find in FINDERS for e in find(document)))}
    return tuple(sorted(found.values(), key=lambda e: (e.evidence[0].start, e.kind, e.id)))


__all__ = ["extract"]
