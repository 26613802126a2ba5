"""The ledger: one SQLite file that keeps articles, entries, links, verdicts and actors.

SQL lives in this room and nowhere else. `pipeline`, `views`, `exports` and the doors come in through
`ledger/ledger.py` (class `Ledger`) and `ledger/forms.py` (what is handed in and out).
"""

from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger

__all__ = ["ArticleReading", "EntryQuery", "Ledger"]
