"""`memcon timeline`: what is reported to have happened, by day."""

from datetime import date
from typing import Any

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, faint, heading, say
from memcon.errors import BadValue
from memcon.ledger.ledger import Ledger
from memcon.model.entry import KINDS, Kind
from memcon.values.moment import parse
from memcon.views.timeline import Row, Timeline, TimelineQuery, timeline
from memcon.views.wording import moment_words


class Day(click.ParamType[date | None]):
    """A day, month or year on the command line: `2024-06-19`, `2024-06`, `2024`."""

    name = "day"

    def __init__(self, *, last: bool) -> None:
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | None:
        """The first or last day of what was written."""
        try:
            moment = parse(value)
        except BadValue as error:
            self.fail(str(error), param, ctx)
        return moment.latest if self.last else moment.earliest


@click.command(short_help="List what happened, by day.")
@click.option("--who", multiple=True, metavar="NAME", help="Only what names this person, body or country. "
              "Give it twice to see what names both.")  # fmt: skip
@click.option("--since", type=Day(last=False), metavar="DAY", help="Only from this day on (2024-06-19, 2024-06, 2024).")
@click.option("--until", type=Day(last=True), metavar="DAY", help="Only up to this day.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind; may be given several "
              "times. Without it: meetings and deeds.")  # fmt: skip
@as_json_option
@click.pass_obj
def command(ledger_file: str, who: tuple[str, ...], since: date | None, until: date | None,
            kinds: tuple[Kind, ...], json: bool) -> None:  # fmt: skip
    """List what the reports say happened, by day, each line with its id.

    What has no known day stands at the end, never left out. Look at one line in full with: memcon show ID
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        shown = timeline(ledger, TimelineQuery(who, since, until, kinds))
    if json:
        as_json(shown.record())
    else:
        _print(shown)


def _print(shown: Timeline) -> None:
    day = ""
    for row in shown.dated:
        if (words := moment_words(row.when)) != day:
            day = words
            click.echo()
            heading(day)
        _line(row)
    if shown.undated:
        click.echo()
        heading("Day not known")
        for row in shown.undated:
            _line(row, row.when.text if row.when and row.when.text else "")
    if not shown.dated and not shown.undated:
        say("Nothing in the ledger fits.")
    click.echo()
    if shown.other:
        listed = ", ".join(f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in shown.other.items())
        say(f"Not listed here: {listed}. See them with --kind.", dim=True)
    if shown.aside:
        reports = ", ".join(f"{count} {why}" for why, count in shown.aside.items())
        say(f"Reports kept that do not count here: {reports}.", dim=True)


def _line(row: Row, words: str = "") -> None:
    say(f"{row.words}", 2, 4)
    where = f" · {row.where.name}" if row.where else ""
    told = f" · {row.reports} reports" + (f" from {row.sources} sources" if row.sources != row.reports else "")
    unsure = f" · may be the same as {row.unsure} other{'s' if row.unsure > 1 else ''}" if row.unsure else ""
    said = f" · “{words}”" if words else ""
    click.echo(faint(f"    {row.id} · {row.form}{where}{said}{told if row.reports > 1 else ''}{unsure}"))
