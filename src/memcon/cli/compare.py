"""`memcon compare`: what each source says of one event, side by side."""

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, columns, faint, heading, say, sentences
from memcon.errors import NotFound
from memcon.ledger.ledger import Ledger
from memcon.views.compare import Comparison, Slot, comparison, most_told
from memcon.views.wording import counted, moment_words

SIDE_BY_SIDE = 4
"""More reports than this do not fit beside each other on a terminal: they stand below each other."""


@click.command(short_help="Show what each source says of one event, side by side.")
@click.argument("event", required=False)
@as_json_option
@click.pass_obj
def command(ledger_file: str, event: str | None, json: bool) -> None:
    """Show what each source says of EVENT, side by side; an id may be shortened.

    Without EVENT: the event that most sources tell. Slots on which the reports differ are marked ≠, what
    only one report tells is marked 1.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        shown = comparison(ledger, _event_id(ledger, event) if event else most_told(ledger))
    if json:
        as_json(shown.record())
    else:
        _print(shown)


def _event_id(ledger: Ledger, prefix: str) -> str:
    found = ledger.find(prefix)
    if found.kind == "entry" and (inside := ledger.event_of(found.id)):
        return inside.id
    if found.kind != "event":
        raise NotFound(f"{found.id} is an {found.kind}, not an event; memcon timeline lists the events")
    return found.id


def _print(shown: Comparison) -> None:
    view = shown.view
    heading(f"{shown.view.form}: {'; '.join(t.name for t in view.event.parties)}")
    place = f" · {view.event.where.name}" if view.event.where else ""
    click.echo(
        faint(f"{view.event.id} · {moment_words(view.event.when)}{place} · {counted(view.event.sources, 'source')}")
    )
    click.echo()
    heads = [t.outlet for t in view.tellings]
    for start in range(0, len(heads), SIDE_BY_SIDE):
        part = slice(start, start + SIDE_BY_SIDE)
        columns([(_mark(s) + s.name, *s.values[part]) for s in shown.slots], ("", *heads[part]))
        click.echo()
    for told in view.tellings:
        say(f"{told.outlet}:")
        sentences(told, 2)


def _mark(slot: Slot) -> str:
    return "≠ " if slot.differs else "1 " if slot.only is not None else "  "
