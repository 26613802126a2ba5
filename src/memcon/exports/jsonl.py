"""JSON Lines: the five files of LEDGER.md, the same ledger giving the same bytes."""

from os import PathLike

from memcon.ledger.ledger import Ledger


def export_jsonl(ledger: Ledger, directory: str | PathLike[str]) -> dict[str, int]:
    """Write articles, entries, events, actors and links (`.jsonl`, sorted by id) into `directory`, made
    if missing; gives how many lines each has. Raises `BadSource` if the folder cannot be written."""
    raise NotImplementedError
