"""`memcon runs`: what was added when, with which reader, and how long it took."""

from dataclasses import asdict

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, faint, heading, say
from memcon.ledger.forms import Run
from memcon.ledger.ledger import Ledger


@click.command(short_help="Show what was added when, and with what.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many runs at most.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, limit: int, json: bool) -> None:
    """Show each run of memcon add, newest first: its sources, what came of them, the seconds by stage, and
    with which version, language model and tables the reports were read.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        found = ledger.runs(limit)
    if json:
        as_json({"runs": [asdict(run) for run in found]})
        return
    for run in found:
        _print(run)
    if not found:
        say("No run yet: memcon add FOLDER makes one.")


def _print(run: Run) -> None:
    heading(f"run {run.number} · {run.began} · {run.outcome or 'not ended, or cut off'}")
    say(" ".join(run.sources), 2, 2)
    if run.counts:
        say(", ".join(f"{n} {what}" for what, n in sorted(run.counts.items())), 2, 2)
    if run.seconds:
        say("seconds: " + ", ".join(f"{stage} {value:.1f}" for stage, value in run.seconds.items()), 2, 2)
    workers = f"{run.workers} worker{'' if run.workers == 1 else 's'}"
    click.echo(faint(f"  {run.reader} · language model {run.model} · up to {workers}"))
