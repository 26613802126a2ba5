"""`memcon export`: the ledger as files."""

from pathlib import Path

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, say
from memcon.exports.jsonl import export_jsonl
from memcon.ledger.ledger import Ledger


@click.group(name="export", short_help="Write the ledger out as files.")
def command() -> None:
    """Write the ledger out as files that other programs read."""


@command.command(short_help="JSON Lines: everything, nothing lost.")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
@as_json_option
@click.pass_obj
def jsonl(ledger_file: str, directory: Path, json: bool) -> None:
    """Write articles, entries, events, actors and links into DIRECTORY, one JSON object a line.

    This is the form without loss; the same ledger always gives the same bytes.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        counts = export_jsonl(ledger, directory)
    if json:
        as_json({"directory": str(directory), "lines": counts})
    else:
        for name, lines in counts.items():
            say(f"{directory / name}.jsonl: {lines} lines")
