"""Readouts: an account of one meeting or call gives its day to what was said and agreed in it (LEDGER rule 13).

Only `extract` enters here, when all entries are found. An article is such an account if its title says so ("Readout
of …", "Secretary Holm's Call with …") and the meetings that it tells as held are all of one day.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from memcon.model.document import Document
from memcon.model.entry import Deed, Entry, Meeting, Statement
from memcon.values.moment import Moment

_ACCOUNT = re.compile(
    r"\b(?:readout|calls?|meetings?|met|meets|spoke|talks)\b.{0,120}?\b(?:with|of|between)\b", re.IGNORECASE
)
_DAYS = 2
"""Days that the meeting may be told with: one, or the two that an instant may be in local time."""


def dated(document: Document, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The same entries, those of a readout's meeting with its day where they have none of their own."""
    several = tuple(entries)
    if not _ACCOUNT.search(document.article.title or ""):
        return several
    held = [e for e in several if isinstance(e, Meeting) and e.status == "actual" and _short(e.when)]
    if len({m.when.edtf for m in held if m.when}) != 1:
        return several
    first = min(held, key=lambda m: m.evidence[0].start)
    return tuple(_with_day(e, first) for e in several)


def _short(when: Moment | None) -> bool:
    return bool(when and when.earliest and when.latest and (when.latest - when.earliest).days < _DAYS)


def _with_day(entry: Entry, held: Meeting) -> Entry:
    """An entry told after the meeting that has no day of its own: something said, or an agreement."""
    behind = entry.status == "actual" and entry.evidence[0].start >= held.evidence[0].start
    open_deed = isinstance(entry, Deed) and _agreed_in(entry, held) and not (entry.when and entry.when.earliest)
    said = isinstance(entry, Statement) and entry.when is None
    return replace(entry, when=held.when) if behind and (said or open_deed) else entry


def _agreed_in(deed: Deed, held: Meeting) -> bool:
    """Whether it is an agreement, and not one with somebody who did not take part ("welcomed the accord with Oslo")."""
    there = {name for p in held.parties for name in (p.name, p.side) if name}
    words = deed.cue.text.lower().split() if deed.cue else []
    other = deed.target
    took_part = other.name in there or other.side in there if other is not None else "agreed" in words
    return deed.type == "agree" and took_part
