"""What can go wrong, and what to do next. Every room may raise these; nothing else escapes to a user.

    MemconError
    ├── BadValue        a date, name, place or amount that cannot be read as one
    ├── BadRecord       a record (a row, a JSON line) that is not what LEDGER.md says
    ├── NotInText       evidence whose words do not stand where it says they do
    ├── BadTable        a table shipped with memcon that is missing or damaged
    ├── ModelMissing    the language model is missing or damaged
    ├── LedgerError     the ledger file cannot be opened, read or written
    │   ├── LedgerMissing   there is no ledger there
    │   ├── LedgerTooNew    written by a newer memcon
    │   ├── LedgerBusy      another process is writing
    │   └── LedgerSlow      a question took longer than it may
    ├── NotFound        no article, entry, event or actor with this id
    ├── Ambiguous       an id prefix that fits several things
    ├── WorkerLost      a process that read articles has died
    └── BadSource       an input that cannot be taken at all (a path that does not exist)

A message names the thing, the place and the next step.
"""


class MemconError(Exception):
    """The root of everything that memcon raises on purpose."""


class BadValue(MemconError, ValueError):
    """A date, name, place or amount that cannot be read as one."""


class BadRecord(MemconError, ValueError):
    """A record that is not what LEDGER.md says."""


class NotInText(MemconError, ValueError):
    """Evidence whose words do not stand where it says they do."""


class BadTable(MemconError):
    """A table shipped with memcon that is missing or damaged."""


class ModelMissing(MemconError):
    """The language model is missing or damaged."""


class LedgerError(MemconError):
    """The ledger file cannot be opened, read or written."""


class LedgerMissing(LedgerError):
    """There is no ledger there."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer memcon."""


class LedgerBusy(LedgerError):
    """Another process is writing to the ledger."""


class LedgerSlow(LedgerError):
    """A question took longer than it may; nothing was changed."""


class NotFound(MemconError, KeyError):
    """No article, entry, event or actor with this id."""

    def __str__(self) -> str:
        # KeyError would show the message in quotes, as a key.
        return str(self.args[0]) if self.args else ""


class Ambiguous(MemconError):
    """An id prefix that fits several things."""


class WorkerLost(MemconError):
    """A process that read articles has died."""


class BadSource(MemconError):
    """An input that cannot be taken at all."""
