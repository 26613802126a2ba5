"""Stand-ins: offices that an article names without a holder, where the table of holders is sure who held them that day.

`actors` enters. An office looked up is an inference, so it takes a day that the entry itself tells, and one holder.
"""

from collections.abc import Mapping

from memcon.model.entry import Entry, Party, parties_of
from memcon.resolution.parties import taker
from memcon.resolution.people import Mention
from memcon.values.holders import Term, meant


class StandIns:
    """Hears entries one by one, in whatever order."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Mention] = {}
        self._two: set[tuple[str, str]] = set()

    def hear(self, entry: Entry) -> None:
        """Look at the offices that an entry names."""
        for party in parties_of(entry):
            held = _holder(entry, party)
            if held is None:
                continue
            key = entry.article, party.name
            mention = Mention(entry.article, taker(Party(held.name, party.role or party.name, held.body)))
            if self._found.setdefault(key, mention) != mention:
                self._two.add(key)

    def found(self) -> Mapping[tuple[str, str], Mention]:
        """For (article id, office as the entries write it) a mention of the one who held it on that day, sorted; an
        office that meant two in one article means nobody."""
        return {key: mention for key, mention in sorted(self._found.items(), key=_key) if key not in self._two}


def _key(item: tuple[tuple[str, str], Mention]) -> tuple[str, str]:
    return item[0]


def _holder(entry: Entry, party: Party) -> Term | None:
    when = entry.when
    if when is None or not (when.earliest and when.latest) or taker(party).form != "office":
        return None
    return meant(party.name, party.side, when).one
