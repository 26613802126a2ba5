"""`memcon show`: one article, entry, event or actor in full."""

import click

from memcon.cli import show_text
from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json
from memcon.ledger.ledger import Ledger
from memcon.views.actor import actor_view
from memcon.views.article import article_view
from memcon.views.entry import entry_view
from memcon.views.event import event_view

VIEWS = {
    "article": (article_view, show_text.article),
    "entry": (entry_view, show_text.entry),
    "event": (event_view, show_text.event),
    "actor": (actor_view, show_text.actor),
}


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
        view, text = VIEWS[found.kind]
        shown = view(ledger, found.id)
    if json:
        as_json(shown.record())
    else:
        text(shown)
