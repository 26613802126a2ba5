"""`memcon verify`: the ledger against the texts."""

import sys

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, say
from memcon.ledger.forms import EntryQuery
from memcon.ledger.ledger import Ledger


@click.command(short_help="Check the ledger against the texts.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, json: bool) -> None:
    """Check the whole ledger: every id is made again, every sentence is looked up again in its report.

    Ends with exit code 1 if anything is not as it should be.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        problems = ledger.verify()
        articles, entries = ledger.tally().articles, ledger.count(EntryQuery(old=True))
    if json:
        as_json({"articles": articles, "entries": entries,
                 "problems": [{"place": p.place, "id": p.id, "what": p.what} for p in problems]})  # fmt: skip
    elif problems:
        for problem in problems:
            say(str(problem), 0, 2)
        say("Read the reports again into a new ledger: memcon --ledger NEW.db add FOLDER")
    else:
        say(f"{articles} articles and {entries} entries verified: every id and every sentence is as it was written.")
    if problems:
        sys.exit(1)
