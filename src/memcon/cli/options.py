"""Options and checks that several commands share. Only commands enter here."""

from pathlib import Path

import click

from memcon.errors import LedgerMissing

as_json_option = click.option("--json", is_flag=True, help="Print as JSON, for programs.")


def ledger_at(file: str) -> Path:
    """The ledger file, which must exist. Raises `LedgerMissing` with the next step."""
    path = Path(file)
    if not path.exists():
        raise LedgerMissing(
            f"there is no ledger at {path}; make one with: memcon add FOLDER, or name another with --ledger FILE"
        )
    return path
