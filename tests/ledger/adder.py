"""A process of its own that adds reports and links them, one line of output each: it can be killed.

python -m tests.ledger.adder LEDGER HOW_MANY
"""

import sys
from itertools import pairwise

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from tests.factories import article, link, meeting, moment, statement

FIRST, SECOND = "Ana Silva met Bo Lind in Riga", "Bo Lind praised the talks."


def reading(number: int) -> ArticleReading:
    """The report of this number: a meeting and a statement."""
    report = article(f"{FIRST} for the {number}th time. {SECOND}", ref=str(number))
    entries = (meeting(report, FIRST, when=moment("2024-06-19")), statement(report, SECOND, speaker="Bo Lind"))
    return ArticleReading(report, entries, "1")


def add_all(path: str, count: int) -> None:
    """Add what is not there yet, and link what is."""
    with Ledger.open(path) as ledger:
        for number in range(count):
            print(number, ledger.add(reading(number)), flush=True)
        meetings = [entry for entry in ledger.entries() if entry.kind == "meeting"]
        ana = Actor("person", "Ana Silva", key="ana silva")
        names = {(entry.article, "Ana Silva"): ana.id for entry in meetings}
        ledger.relink([link(one, other) for one, other in pairwise(meetings)], [ana], names)
        print("linked", flush=True)


if __name__ == "__main__":
    add_all(sys.argv[1], int(sys.argv[2]))
