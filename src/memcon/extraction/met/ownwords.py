"""Own words: who "I" and "we" are in what somebody says of a meeting of theirs.

Only `meetings` and `visits` enter here. "I met the envoy", the minister said: the minister and the envoy met.
"""

from dataclasses import replace

from memcon.extraction.clauses import subject
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.takers import unite
from memcon.extraction.parse import kids
from memcon.extraction.said.issuers import issuer_at
from memcon.extraction.said.voices import holding
from memcon.model.document import Document
from memcon.model.entry import Party

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


def with_speaker(document: Document, encounter: Encounter) -> Encounter:
    """The encounter with its speaker among those who took part, where the words say that they did."""
    if not encounter.parties or len(encounter.parties) > 1 or not _of_oneself(document, encounter):
        return encounter
    who = _speaker(document, encounter.anchor)
    if who is None or who.name in {p.name for p in encounter.parties}:
        return encounter
    return replace(encounter, parties=unite((who,), encounter.parties), active=(who,), echo=False, alone=False)


def oneself(document: Document, *words: int | None) -> tuple[Party, ...]:
    """Whose words these are, if one of them is "I" or "my" or their like; nobody else."""
    mine = next((k for k in words if k is not None and document.tokens[k].text.lower() in _FIRST_PERSON), None)
    who = _speaker(document, mine) if mine is not None else None
    return (who,) if who is not None else ()


def _of_oneself(document: Document, encounter: Encounter) -> bool:
    subjects = {subject(document, encounter.light), *kids(document, encounter.anchor, "nmod:poss")}
    return any(k is not None and document.tokens[k].text.lower() in _FIRST_PERSON for k in subjects)


def _speaker(document: Document, index: int) -> Party | None:
    """Whose words these are: of words within words the innermost speaker."""
    speeches = [s for s in holding(document, index) if s.head != index and s.said is not None]
    if not speeches:
        return issuer_at(document, index)
    return min(speeches, key=lambda s: len(s.said) if s.said else 0).speaker
