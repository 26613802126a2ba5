"""`memcon search`: words in the reports and entries."""

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, faint, heading, say, visible
from memcon.ledger.forms import Hit
from memcon.ledger.ledger import Ledger
from memcon.views.found import FoundView, found_view, stretches
from memcon.views.wording import entry_words, form_words, moment_words

SHOWN = 5
"""Entries of one report listed under a hit: enough to choose from, few enough to see the next hit."""


@click.command(short_help="Find words in the reports and entries.", context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many reports at most.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, words: tuple[str, ...], limit: int, json: bool) -> None:
    """Find the reports that hold all the WORDS, best first, with their entries.

    Put a phrase in quotation marks, -word to leave reports with that word out, word* for beginnings.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        shown = found_view(ledger, " ".join(f'"{w}"' if " " in w else w for w in words), limit)
    if json:
        as_json(shown.record())
    else:
        _print(shown)


def _print(shown: FoundView) -> None:
    for hit in shown.hits:
        _hit(hit)
    count = len(shown.hits)
    say(f"{count} report{'' if count == 1 else 's'} found." if count else f"No report holds: {shown.words}")


def _hit(hit: Hit) -> None:
    heading(hit.article.title or hit.article.publisher or hit.article.ref or hit.article.id)
    about = (hit.article.id, hit.article.publisher, moment_words(hit.article.published.moment))
    click.echo(faint("  " + " · ".join(filter(None, about))))
    parts = (click.style(visible(s.text), bold=s.found, underline=s.found) for s in stretches(hit))
    click.echo("  … " + "".join(parts).strip() + " …")
    for entry in hit.entries[:SHOWN]:
        say(f"{form_words(entry)}: {entry_words(entry)}", 4, 4)
        click.echo(faint(f"      {entry.id}"))
    if len(hit.entries) > SHOWN:
        click.echo(faint(f"      and {len(hit.entries) - SHOWN} more: memcon show {hit.article.id}"))
    click.echo()
