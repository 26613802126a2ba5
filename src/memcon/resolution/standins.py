"""Stand-ins: offices that an article names without a holder, where the table of holders is sure who held them that day.

`actors` enters. An office looked up is an inference, so it takes a day that the entry itself tells, and one holder.
"""

from collections.abc import Iterable, Mapping

from memcon.model.entry import Entry, Party, parties_of
from memcon.resolution.parties import taker
from memcon.resolution.people import Mention
from memcon.values.holders import Term, meant


def holders_meant(entries: Iterable[Entry]) -> Mapping[tuple[str, str], Mention]:
    """For (article id, office as the entries write it) a mention of the one who held it on that day; an office that
    meant two in one article means nobody."""
    found: dict[tuple[str, str], Mention] = {}
    two: set[tuple[str, str]] = set()
    for entry in entries:
        for party in parties_of(entry):
            held = _holder(entry, party)
            key = entry.article, party.name
            if held is None:
                continue
            mention = Mention(entry.article, taker(Party(held.name, party.role or party.name, held.body)))
            if key in found and found[key] != mention:
                two.add(key)
            found[key] = mention
    return {key: mention for key, mention in found.items() if key not in two}


def _holder(entry: Entry, party: Party) -> Term | None:
    when = entry.when
    if when is None or not (when.earliest and when.latest) or taker(party).form != "office":
        return None
    return meant(party.name, party.side, when).one
