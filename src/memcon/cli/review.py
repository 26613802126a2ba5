"""`memcon review`: the doubts that wait for a person, one by one, two reports side by side and one key each."""

import getpass

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, columns, faint, heading, say, sentences
from memcon.ledger.forms import Doubt
from memcon.ledger.ledger import Ledger
from memcon.model.link import Link, Verdict
from memcon.model.record import link_record
from memcon.views.review import LinkItem, link_item

KEYS: dict[str, Verdict] = {"s": "same", "d": "different", "n": "unsure"}
HELP = "[s]ame  [d]ifferent  ca[n]not tell  [k] skip  [u]ndo  [q]uit"
DIFFERS, ONLY = "≠", "·"
"""Marks beside a slot that the two tell differently, and one that only one of them tells."""


@click.command(short_help="Decide the doubts, the worst first.")
@click.option("--by", metavar="NAME", help="Who judges; your login name if left out.")
@click.option("--list", "only_list", is_flag=True, help="Only list what waits.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, by: str | None, only_list: bool, json: bool) -> None:
    """Go through the pairs of reports that may tell of one event, the worst first: those where a wrong answer would
    count most reports wrongly.

    Each is shown with both reports side by side; ≠ marks what they tell differently, · what only one of them tells.
    One key decides: s same, d different, n cannot tell, k skip, u undo the last, q quit. What you decide is kept with
    your name, outranks the program, and can be taken back.
    """
    with Ledger.open(ledger_at(ledger_file), create=False) as ledger:
        if only_list or json:
            _list(ledger.unsure(), ledger.unsure_count(), json)
        else:
            _Desk(ledger, by or getpass.getuser()).work()


class _Desk:
    """A person at work: what was decided, so that it can be taken back, and what was passed over."""

    def __init__(self, ledger: Ledger, by: str) -> None:
        self._ledger, self._by = ledger, by
        self._done: list[Link] = []
        self._skipped = 0

    def work(self) -> None:
        """Show one doubt after the other until none is left, or the person has had enough."""
        while found := self._ledger.unsure(1, self._skipped):
            doubt = found[0]
            item = link_item(self._ledger, doubt.link)
            _show(item, self._ledger.unsure_count(), doubt)
            if not self._answer(doubt.link):
                break
        left = self._ledger.unsure_count()
        say(f"{len(self._done)} decided, {self._skipped} skipped, {left} waiting.")

    def _answer(self, link: Link) -> bool:
        """Act on one key; false to stop."""
        click.echo(HELP)
        key = click.getchar().lower()
        if key in KEYS:
            self._done.append(self._ledger.judge(*link.pair, KEYS[key], "seen side by side in the review", self._by))
            say(f"noted: {KEYS[key]}")
        elif key == "k":
            self._skipped += 1
        elif key == "u":
            self._undo()
        return key != "q"

    def _undo(self) -> None:
        if not self._done:
            say("Nothing to take back.")
            return
        last = self._done.pop()
        self._ledger.undo(*last.pair, self._by)
        say(f"taken back: {last.verdict}")


def _show(item: LinkItem, waiting: int, doubt: Doubt) -> None:
    heading(f"One event or two? {waiting} waiting")
    click.echo(faint(f"{item.link.left} and {item.link.right} · score {item.link.score:.2f} · cost {doubt.cost:g}"))
    marks = ((DIFFERS if slot.differs else ONLY if slot.only is not None else " ") for slot in item.slots)
    rows = [[f"{mark} {slot.name}", *slot.values] for mark, slot in zip(marks, item.slots, strict=True)]
    columns(rows, ["", item.left.outlet, item.right.outlet])
    for told in (item.left, item.right):
        say(f"{told.outlet}:")
        sentences(told, 2)
    say(f"because {'; '.join(item.link.reasons)}")


def _list(doubts: tuple[Doubt, ...], waiting: int, json: bool) -> None:
    if json:
        shown = [{"cost": d.cost, "events": list(d.events), **link_record(d.link)} for d in doubts]
        as_json({"waiting": waiting, "doubts": shown})
        return
    for doubt in doubts:
        say(f"{doubt.events[0]} and {doubt.events[1]} · cost {doubt.cost:g}")
        say(f"because {'; '.join(doubt.link.reasons)}", 4, 2)
    say(f"{waiting} waiting." if waiting else "Nothing waits.")
