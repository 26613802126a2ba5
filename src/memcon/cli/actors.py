"""`memcon actors`: who is named in the ledger, and a user's own table of who is who."""

from pathlib import Path
from typing import get_args

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, faint, say
from memcon.ledger.ledger import Ledger
from memcon.model.actor import ActorKind
from memcon.pipeline.own import import_actors
from memcon.views.actors import ActorRow, actors_view
from memcon.views.wording import counted


@click.group(invoke_without_command=True, short_help="List who is named; take in your own table of names.")
@click.option("--who", default="", metavar="NAME", help="Only those of whom a form of the name has these words.")
@click.option("--kind", type=click.Choice(get_args(ActorKind)), help="Only this kind.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 100_000), help="How many at most.")
@as_json_option
@click.pass_context
def command(ctx: click.Context, who: str, kind: ActorKind | None, limit: int, json: bool) -> None:
    """List the people, bodies and countries that the reports name, the most reported first.

    Look at one of them (names met, offices over time, events) with: memcon show ID
    """
    if ctx.invoked_subcommand is not None:
        return
    with Ledger.open(ledger_at(ctx.obj), create=False, read_only=True) as ledger:
        shown = actors_view(ledger, who, kind, limit)
    if json:
        as_json(shown.record())
        return
    for row in shown.rows:
        _line(row)
    more = shown.total - len(shown.rows)
    say(f"{counted(shown.total, 'actor')}." + (f" {more} not shown: --limit {shown.total}" if more else ""))


@command.command("import", short_help="Take in your own table of names.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@as_json_option
@click.pass_obj
def import_(ledger_file: str, file: Path, json: bool) -> None:
    """Take in a table of who is who: FILE is CSV with the columns name, and if you like names (other forms, with |
    between them), kind (person, organisation, country, bloc) and wikidata (Q…).

    It wins over memcon's own opinion: what bears one of these names is this actor. Importing again replaces the table;
    one with nothing but the heading takes it back.
    """
    with Ledger.open(ledger_at(ledger_file), create=False) as ledger:
        taken = import_actors(file, ledger)
    if json:
        as_json({"actors": taken})
    else:
        say(f"{counted(taken, 'actor')} of your own. Next: memcon actors")


def _line(row: ActorRow) -> None:
    say(row.name + (f" ({row.office})" if row.office else ""))
    parts = (row.kind, counted(row.reports, "report"), counted(row.names, "name"), row.wikidata or "")
    click.echo(faint(f"    {row.id} · {' · '.join(filter(None, parts))}"))
