"""`memcon judge`: a person's verdict on two entries or events, and taking it back."""

import getpass

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, say
from memcon.errors import NotFound
from memcon.ledger.ledger import Ledger
from memcon.model.link import Link, Verdict
from memcon.model.record import link_record


@click.command(short_help="Say that two entries or events are the same, or not.")
@click.argument("left")
@click.argument("right")
@click.argument("verdict", required=False, type=click.Choice(["same", "different", "unsure"]))
@click.option("--because", metavar="WORDS", help="Why: it is kept with the verdict.")
@click.option("--undo", is_flag=True, help="Take the standing verdict on these two back.")
@click.option("--by", metavar="NAME", help="Who judges; your login name if left out.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, left: str, right: str, verdict: Verdict | None, because: str | None, undo: bool,
            by: str | None, json: bool) -> None:  # fmt: skip
    """Say that LEFT and RIGHT are the same event, different ones, or that you cannot tell.

    LEFT and RIGHT are ids of entries or events. A person's verdict outranks the program's, survives
    reading again, and can be taken back with --undo; the history keeps both.
    """
    if undo == (verdict is not None):
        raise click.UsageError("say same, different or unsure, or --undo: one of them")
    if verdict and not because:
        raise click.UsageError("say why: --because 'same day, same two ministers'")
    who = by or getpass.getuser()
    with Ledger.open(ledger_at(ledger_file), create=False) as ledger:
        one, other = _entry(ledger, left), _entry(ledger, right)
        if one == other:
            raise click.UsageError(f"{left} and {right} are one and the same entry")
        if verdict and because:
            link: Link | None = ledger.judge(one, other, verdict, because, who)
        else:
            link = ledger.undo(one, other, who)
        together = _together(ledger, one, other)
    if link is None:
        raise NotFound(f"nobody has judged {one} and {other}, so there is nothing to take back")
    if json:
        as_json({"link": link_record(link), "undone": undo, "one event": together})
    else:
        _print(link, undo, together)


def _entry(ledger: Ledger, prefix: str) -> str:
    """An entry's own id; of an event, its smallest entry: the verdict carries to the whole event."""
    found = ledger.find(prefix)
    if found.kind == "entry":
        if ledger.event_of(found.id) is None:
            raise NotFound(f"{found.id} makes no event (only meetings and deeds do), so there is nothing to judge")
        return found.id
    if found.kind == "event":
        return min(ledger.event(found.id).entries)
    raise NotFound(f"{found.id} is an {found.kind}; judge takes entries or events")


def _together(ledger: Ledger, one: str, other: str) -> bool:
    event = ledger.event_of(one)
    return event is not None and other in event.entries


def _print(link: Link, undo: bool, together: bool) -> None:
    done = f"taken back: {link.verdict}" if undo else f"noted: {link.verdict}"
    say(f"{done}, {link.left} and {link.right}, by {link.by}: {'; '.join(link.reasons)}")
    say("They are now one event." if together else "They are now two events.")
