"""Loaded words: words that take a side, with whose they are. The table lists them; here they are found in sentences.

A word in quotation marks is the word of whoever is quoted; elsewhere it is the word of the report, or of the voice that
the report gives.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from memcon.model.entry import Entry, Evidence, Statement
from memcon.model.record import Record
from memcon.model.span import Span
from memcon.values.tables import forms, table
from memcon.views.telling import Telling

_QUOTED = re.compile(r"“[^“”]{1,2000}(?:”|$)|\"[^\"]{1,2000}(?:\"|$)|‘[^‘’]{1,200}’")
"""Words in quotation marks within a sentence; a quotation may run on into the next."""


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """One word as it stands: `quoted` says whether in quotation marks, `whose` whose word it is."""

    word: str
    quoted: bool
    whose: str
    told: Telling

    def record(self) -> Record:
        """The word as JSON."""
        return {"word": self.word, "quoted": self.quoted, "whose": self.whose, "outlet": self.told.outlet,
                "entry": self.told.entry.id}  # fmt: skip


def loaded_words(tellings: Iterable[Telling]) -> tuple[LoadedWord, ...]:
    """The loaded words in the sentences that entries rest on; each place in a report once."""
    seen: set[tuple[str, int]] = set()
    found = []
    for told in tellings:
        for evidence in told.entry.evidence:
            for start, word in _words(evidence):
                place = told.article.id, evidence.start + start
                if place not in seen:
                    seen.add(place)
                    found.append(_told(told, evidence, start, word))
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted((form for row in table("loaded") for form in forms(row[0])), key=lambda w: (-len(w), w))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)


def _words(evidence: Evidence) -> Iterator[tuple[int, str]]:
    for match in _pattern().finditer(evidence.text):
        yield match.start(), match.group()


def _told(told: Telling, evidence: Evidence, start: int, word: str) -> LoadedWord:
    here = Span(evidence.start + start, evidence.start + start + len(word))
    entry = told.entry
    own = isinstance(entry, Statement) and any(quotation.span.contains(here) for quotation in entry.quotations)
    quoted = own or any(m.start() <= start < m.end() for m in _QUOTED.finditer(evidence.text))
    return LoadedWord(word, quoted, _whose(entry, quoted, told.outlet), told)


def _whose(entry: Entry, quoted: bool, outlet: str) -> str:
    """The speaker of a quotation, else the innermost voice, else the outlet."""
    if quoted and isinstance(entry, Statement):
        return entry.speaker.name
    if quoted:
        return entry.voices[-1] if entry.voices else f"somebody whom {outlet} quotes"
    return entry.voices[-1] if entry.voices else outlet
