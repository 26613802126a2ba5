"""`memcon add`: read reports into the ledger. The one command that loads the language model."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from memcon.cli.options import as_json_option
from memcon.cli.output import as_json, say
from memcon.ledger.ledger import Ledger
from memcon.pipeline import Asked, Done, Fetch, How, Tick, columns, ingest

MOST_WORKERS = 8
"""Each reading process holds about 250 MB: more are started only when asked for."""


def usable_cores() -> int:
    """How many cores this process may use, up to `MOST_WORKERS`."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_WORKERS)


@click.command(short_help="Read reports into the ledger.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--workers", type=click.IntRange(1, 256), metavar="NUMBER",
              help="How many processes read; as many as there are cores if left out.")  # fmt: skip
@click.option("--columns", "named", metavar="FIELD=COLUMN,...", default="",
              help="Which column of a table, or key of JSON, holds what: title=Headline,text=Body.")  # fmt: skip
@click.option("--fetch", is_flag=True,
              help="Fetch the addresses among the sources; memcon opens no connection otherwise.")  # fmt: skip
@as_json_option
@click.pass_obj
def command(
    ledger_file: str, sources: tuple[str, ...], workers: int | None, named: str, fetch: bool, json: bool
) -> None:
    """Read reports into the ledger; SOURCE is a file, a folder, - for standard input, or an address with --fetch.

    memcon reads text, web pages and saved pages (HTML, MHTML), feeds (RSS, Atom), PDF, Word files, mail, tables
    (CSV), JSON and JSON Lines (its own, of news-please, trafilatura, newspaper4k, ninjs), NewsML-G2, web archives
    (WARC, WACZ), and all of these in ZIP and gzip. What a file is, its content tells. What memcon cannot take is
    named with the reason, and the rest goes on; the exit code is then 1. docs/formats.md has it all.

    Adding the same report twice changes nothing. Interrupted? Run the same command again. A report with the
    address or agency id of an earlier one and a new text is its newer version: the earlier one is kept, and
    no longer counts.
    """
    asked = Asked(columns(named), _fetch() if fetch else None)
    with Ledger.open(ledger_file) as ledger, _progress() as tick:
        done = ingest(sources, ledger, tick, How(workers or usable_cores(), asked))
    if json:
        as_json(done.record())
    else:
        _print(done, ledger_file)
    if done.skipped:
        sys.exit(1)


def _fetch() -> Fetch:
    """What was fetched is kept where programs keep such things; private networks are for who says so."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "memcon"
    return Fetch(folder, private=os.environ.get("MEMCON_FETCH_PRIVATE") == "1")


@contextmanager
def _progress() -> Iterator[Tick]:
    """A bar on a terminal, nothing elsewhere: it would only fill a log."""
    console = Console(stderr=True)
    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
               TimeRemainingColumn())  # fmt: skip
    with Progress(*parts, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("reading", total=None, rate="")

        def tick(stage: str, done: int, total: int | None) -> None:
            speed = progress.tasks[0].speed
            rate = f"{speed:.1f} articles/s" if speed else ""
            progress.update(task, description=stage, completed=done, total=total, rate=rate)

        yield tick


def _print(done: Done, ledger_file: str) -> None:
    for skipped in done.skipped:
        say(f"skipped {skipped.source}: {skipped.reason}", 0, 2)
    if done.more_skipped:
        say(f"… and {done.more_skipped} more", 0, 2)
    skips = len(done.skipped) + done.more_skipped
    counts = ((done.added, "added"), (done.updated, "read again by this version"), (done.known, "already there"),
              (done.unread, "kept unread (a language memcon cannot read yet)"),
              (done.killed, "taken back by their agency"), (skips, "skipped"))  # fmt: skip
    parts = [f"{number} {words}" for number, words in counts if number]
    say(f"{ledger_file}: {', '.join(parts) if parts else 'nothing found to read'}.")
    say(f"{done.entries} entries, {done.events} events in the ledger. Next: memcon timeline")
