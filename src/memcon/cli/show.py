"""`memcon show`: one article, entry, event or actor in full."""

from collections.abc import Callable
from typing import Protocol, TypeVar

import click

from memcon.cli import show_text
from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json
from memcon.ledger.ledger import Ledger
from memcon.model.record import Record
from memcon.views.actor import actor_view
from memcon.views.article import article_view
from memcon.views.entry import entry_view
from memcon.views.event import event_view


@click.command(short_help="Show an article, entry, event or actor.")
@click.argument("id")
@as_json_option
@click.pass_obj
def command(ledger_file: str, id: str, json: bool) -> None:
    """Show one thing in full: an article (ar_…), entry (en_…), event (ev_…) or actor (ac_…).

    An id may be shortened to its first letters, as long as they fit one thing only.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        found = ledger.find(id)
        match found.kind:
            case "article":
                _print(article_view(ledger, found.id), show_text.article, json)
            case "entry":
                _print(entry_view(ledger, found.id), show_text.entry, json)
            case "event":
                _print(event_view(ledger, found.id), show_text.event, json)
            case "actor":
                _print(actor_view(ledger, found.id), show_text.actor, json)


class View(Protocol):
    """What every view has: its JSON twin."""

    def record(self) -> Record: ...


V = TypeVar("V", bound=View)


def _print(view: V, text: Callable[[V], None], json: bool) -> None:
    if json:
        as_json(view.record())
    else:
        text(view)
