"""`memcon serve`: the desk in the browser."""

import click

from memcon.cli.options import ledger_at
from memcon.web.server import address_of, listen, serve

PORT = 8377
"""Nothing else is registered there; any other does as well."""


@click.command(short_help="Look at the ledger in a browser.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="The port on this machine; 0 takes any that is free.",
)
@click.option("--open", "show", is_flag=True, help="Open it in the browser at once.")
@click.pass_obj
def command(ledger_file: str, port: int, show: bool) -> None:
    """Look at the ledger in a browser: timeline, events, articles, search, review.

    Only this machine can reach it. Everything comes from this program and the ledger; nothing is fetched.
    Stop it with Ctrl-C.
    """
    path = ledger_at(ledger_file)
    listening = listen(port)
    click.echo(f"memcon: {path} is at {address_of(listening)} (stop with Ctrl-C)")
    serve(path, listening, show=show)
