"""Clues from offices: whoever is called by an office in an article has come into it, and mostly still holds it.

Two ways to say it: an office beside a name ("acting Foreign Minister Ali Bagheri Kani", in the entries), and a whole
administration ("the Biden administration", in the text). When a term was stands in the table `holders`, or has been
learned from dated reports. `clues` enters.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from memcon.dating.weights import LIMITS, MARGINS, WEIGHTS
from memcon.model.dating import Clue, spread
from memcon.model.entry import Entry, Party, Role, parties_of
from memcon.values import office as titles
from memcon.values.holders import Term, called, offices_named
from memcon.values.known import side_of
from memcon.values.moment import after

_ADMINISTRATION = re.compile(r"(?P<before>\b[a-z]+ )?(?P<name>\b[A-Z][\w-]+) [Aa]dministration\b")
_FORMER = frozenset({"former", "previous", "earlier", "past", "prior", "then", "old", "incoming", "new", "next"})
_HEADS = frozenset({"head_of_state", "head_of_government"})
_NEWS = frozenset({"meeting", "statement"})
_LOOSE = frozenset({"press_secretary", "foreign_spokesperson"})
"""Offices whose holders were spokespersons of others before: they bound nothing below."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Somebody's terms in one office (or in one of several that the title may name), as the article calls them.
    `present`: who meets or speaks in it as its news; `former`: who is called so."""

    terms: tuple[Term, ...]
    words: str
    present: bool = False
    former: bool = False

    @property
    def office(self) -> tuple[str, str]:
        return self.terms[0].office, self.terms[0].body

    @property
    def first(self) -> date:
        """The first day of the first term; the calendar's first where it is not known."""
        return min(t.whole.earliest or date.min for t in self.terms)


def offices(entries: Iterable[Entry], text: str, ended: Container[date] = ()) -> Iterator[Clue]:
    """Two clues for each office: not before the first term of the last to come into it, and within one of the terms of
    those who are named in it from then on. `ended` are days that the article looks back to: a term that ended on one
    of them is told of as past.
    """
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in (*_in_entries(entries), *_in_text(text)):
        told[one.office].append(one)
    for _, those in sorted(told.items())[: LIMITS.clues]:
        last = max(those, key=lambda t: (t.first, t.words))
        if last.first > date.min and last.office[0] not in _LOOSE:
            since = spread(after(last.first), MARGINS.eve, 0)
            why = f"{_called(last)} was not in office before {last.first}"
            yield Clue("office", last.words, why, (since,), WEIGHTS.known)
        if not any(t.end and t.end.day in ended for one in those for t in one.terms):
            yield from _within(those, last)


def _within(those: list[_Told], last: _Told) -> Iterator[Clue]:
    """Within the terms of those named, from the first day of the last to come into the office."""
    spans = {t.whole for one in those if not one.former for t in one.terms}
    spans = {m for m in spans if m.latest is None or m.latest >= last.first}
    ordered = sorted(spans, key=lambda m: (m.earliest or date.min, m.latest or date.max))
    if any(m.latest for m in ordered):
        allows = tuple(spread(m, MARGINS.eve, MARGINS.office) for m in ordered)
        weight = WEIGHTS.lead if any(one.present for one in those) else WEIGHTS.term
        terms = ", ".join(m.edtf or "" for m in ordered)
        yield Clue("office", last.words, f"{_called(last)} is in office: {terms}", allows, weight)


def _in_entries(entries: Iterable[Entry]) -> Iterator[_Told]:
    for entry in entries:
        dated = entry.when is not None and entry.when.earliest is not None and entry.when.latest is not None
        present = entry.kind in _NEWS and entry.status == "actual" and not dated
        for party in _people(entry):
            for those in held(party):
                yield _Told(those, f"{party.name}, {party.role}", present)


def _in_text(text: str) -> Iterator[_Told]:
    """Each administration named after its head."""
    for match in _ADMINISTRATION.finditer(text):
        those = tuple(t for t in called(match["name"]) if t.office in _HEADS)
        if those and len({(t.names, t.body, t.office) for t in those}) == 1:
            before = (match["before"] or "").strip()
            yield _Told(those, f"{match['name']} administration", False, before in _FORMER)


def held(party: Party) -> tuple[tuple[Term, ...], ...]:
    """For each office that stands beside the name: one person's terms in it; none where it could be two people."""
    read = titles.parse(party.role or "")
    if read is None or read.former or not party.role or _ELECT.search(party.role):
        return ()
    side = side_of(party.side or read.body or "")
    found = []
    for wanted in offices_named(party.role):
        those = [t for t in called(party.name) if t.office in wanted and side in (None, t.body)]
        if len({(t.names, t.body) for t in those}) == 1:
            acting = tuple(t for t in those if t.acting)
            found.append(acting if read.acting and acting else tuple(those))
    return tuple(found)


_ELECT = re.compile(r"\b(?:elect|designate|nominee|candidate)\b", re.IGNORECASE)


def _called(one: _Told) -> str:
    office, body = one.office
    return f"{one.terms[0].name} ({office.replace('_', ' ')}, {body})"


def _people(entry: Entry) -> Iterator[Party]:
    """Everybody whom an entry names beside an office."""
    if not isinstance(entry, Role):
        yield from (party for party in parties_of(entry) if party.role)
    elif entry.status == "actual" and entry.title and not entry.until:
        yield Party(entry.holder, f"acting {entry.title}" if entry.acting else entry.title, entry.body)
