"""`memcon withdraw`: a person's word that a report is not to count, and taking it back."""

import getpass
from dataclasses import asdict

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, say
from memcon.errors import NotFound
from memcon.ledger.forms import Withdrawal
from memcon.ledger.ledger import Ledger
from memcon.pipeline import settle


@click.command(short_help="Say that a report is not to count.")
@click.argument("article")
@click.option("--because", metavar="WORDS", help="Why: it is kept with the withdrawal.")
@click.option("--undo", is_flag=True, help="Take the withdrawal back.")
@click.option("--by", metavar="NAME", help="Who says so; your login name if left out.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, article: str, because: str | None, undo: bool, by: str | None, json: bool) -> None:
    """Say that ARTICLE (an id) is not to count: it was a hoax, a mistake, or its outlet took it back.

    Its entries leave every event, count and timeline, with those of its other versions, also ones added later.
    Nothing is deleted: memcon show still shows it, with who withdrew it and why, and --undo brings it back. The
    history keeps both.
    """
    if undo == bool(because):
        raise click.UsageError("say why: --because 'the outlet took it back', or --undo: one of them")
    who = by or getpass.getuser()
    with Ledger.open(ledger_at(ledger_file), create=False) as ledger:
        found = ledger.find(article)
        if found.kind != "article":
            raise NotFound(f"{found.id} is an {found.kind}; withdraw takes an article (ar_…)")
        given = ledger.reinstate(found.id, who) if undo else ledger.withdraw(found.id, because or "", who)
        if not ledger.settled:
            settle(ledger)
        events = ledger.tally().events
    if json:
        as_json({"withdrawal": asdict(given), "events": events})
    else:
        _print(given, events)


def _print(given: Withdrawal, events: int) -> None:
    if given.stands:
        say(f"noted: {given.article} is withdrawn, by {given.by}: {given.because}")
    else:
        say(f"taken back, by {given.undone_by}: {given.article} counts again")
    say(f"{events} events in the ledger now.")
