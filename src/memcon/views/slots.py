"""An entry's slots as a person reads and corrects them: in words, as they would be typed, what was said of them.

Views and pages enter.
"""

from dataclasses import dataclass
from typing import Any

from memcon.model.correction import Correction, slots_of
from memcon.model.entry import ACTS, DEED_TYPES, FORMATS, MEASURES, STATUSES, Entry
from memcon.model.record import Record, entry_record, moment_from
from memcon.views.wording import moment_words

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("", "status"): STATUSES,
    ("meeting", "format"): FORMATS,
    ("statement", "act"): ACTS,
    ("statement", "quote"): ("direct", "indirect", "mixed"),
    ("deed", "type"): DEED_TYPES,
    ("figure", "measure"): MEASURES,
    ("figure", "relation"): ("=", ">=", "<=", "~"),
    ("role", "acting"): ("yes", "no"),
}
"""Slots that hold a word of a list; key "" holds for every kind."""

HINTS = {
    "parties": "one a line: name | role | side",
    "speaker": "name | role | side",
    "target": "name | role | side",
    "actor": "name | role | side",
    "topics": "one a line",
    "voices": "one a line, the nearest to the reader first",
    "when": "2024-06-19, 2024-06, 2024-06-17/2024-06-20, ../2024-06-20",
}
"""How a slot's right value is written, where it is not plain text."""

LISTS = frozenset({"parties", "topics", "voices"})


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot: `words` for reading (empty where the report tells nothing), `typed` as it would be typed;
    `correction` the standing one, `right` its value in words."""

    name: str
    words: str
    typed: str
    choices: tuple[str, ...] = ()
    hint: str = ""
    correction: Correction | None = None
    right: str = ""

    def record(self) -> Record:
        """The slot as JSON."""
        return {"slot": self.name, "words": self.words, "right": self.right if self.correction else None}


def slot_rows(entry: Entry, corrections: tuple[Correction, ...] = ()) -> tuple[SlotRow, ...]:
    """The slots of an entry, in the order of docs/ledger.md."""
    record = entry_record(entry)
    said = {c.slot: c for c in corrections if c.slot}
    rows = []
    for name in slots_of(entry.kind):
        choices = CHOICES.get((entry.kind, name), CHOICES.get(("", name), ()))
        right = words_of(said[name].value) if name in said else ""
        rows.append(SlotRow(name, words_of(record[name]), typed_of(record[name]), choices, HINTS.get(name, ""),
                            said.get(name), right))  # fmt: skip
    return tuple(rows)


def words_of(value: Any) -> str:
    """A value of a record for reading."""
    if isinstance(value, dict) and "earliest" in value:
        words = moment_words(moment_from(value))
        return f"{words} (“{value['text']}”)" if value["text"] else words
    if isinstance(value, list):
        return "; ".join(map(words_of, value))
    if isinstance(value, dict):
        about = ", ".join(filter(None, (value.get("role"), value.get("side") or value.get("country"))))
        return f"{value['name']} ({about})" if about else str(value["name"])
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def typed_of(value: Any) -> str:
    """A value of a record as `model.correction.checked` would take it."""
    if isinstance(value, dict) and "earliest" in value:
        return value["edtf"] or ""
    if isinstance(value, dict) and "role" in value:
        return " | ".join(part or "" for part in (value["name"], value["role"], value["side"])).rstrip(" |")
    if isinstance(value, dict):
        return str(value["name"])
    if isinstance(value, list):
        return "\n".join(map(typed_of, value))
    return words_of(value)
