"""A correction: a person's word on an entry: that it, or one slot of it, is wrong, or right. The entry is never edited.

`checked` reads what a person types for a slot; `corrected` lays standing corrections over an entry's record.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Literal, get_args

from memcon.errors import BadValue
from memcon.model.entry import ACTS, DEED_TYPES, FORMATS, KINDS, MEASURES, STATUSES
from memcon.model.record import CLASSES, Record, moment_record
from memcon.values.amount import parse as amount
from memcon.values.moment import parse as moment
from memcon.values.place import Place
from memcon.values.place import parse as place

LONGEST = 2000
"""Code points that a right value may have: more than any slot of the gold holds (the longest has 611)."""

Finding = Literal["wrong", "right", "unsure"]
FINDINGS: tuple[Finding, ...] = get_args(Finding)

FIXED = frozenset({"article", "evidence", "cue", "quotations"})
"""What says where the words stand: an entry with other evidence is another entry, not a corrected one."""


NEEDED = frozenset({
    ("meeting", "parties"), ("statement", "speaker"), ("role", "holder"), ("figure", "value"),
})  # fmt: skip
"""What an entry of a kind cannot be without (docs/ledger.md); words from a list of words are never empty."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`slot` None: the word is on the whole entry; else the slot is `wrong` and `value` is what it should hold,
    as records write it (None: it should be empty). An entry that is `wrong` as a whole takes part in no event.
    `number` is its place in the ledger, 0 while it has none; times are ISO 8601 in UTC."""

    entry: str
    by: str
    finding: Finding = "wrong"
    slot: str | None = None
    value: Any = None
    because: str = ""
    at: str = ""
    number: int = 0
    withdrawn_at: str | None = None
    withdrawn_by: str | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody has withdrawn or replaced it."""
        return self.withdrawn_at is None


def correction_record(correction: Correction) -> Record:
    """A correction as JSON."""
    return {name: getattr(correction, name) for name in Correction.__slots__}


def slots_of(kind: str) -> tuple[str, ...]:
    """The slots of a kind of entry that can be corrected, in the order of docs/ledger.md."""
    shared = ("status", "when", "where", "voices")
    own = (field.name for field in fields(CLASSES[kind]) if field.name not in (*shared, *FIXED))
    return (*own, *shared)


def checked(kind: str, slot: str, words: str) -> Any:
    """The value of a slot as a person typed it; empty words mean that the slot should be empty (None or []).

    Lists take one item a line; a party takes `name | role | side`; days are EDTF (2024-06-19, 2024-06,
    2024-06-17/2024-06-20). Raises `BadValue` with what would do.
    """
    if kind not in KINDS:
        raise BadValue(f"{kind[:40]!r} is no kind of entry; the kinds are {', '.join(KINDS)}")
    if slot not in slots_of(kind):
        raise BadValue(f"a {kind} has no slot {slot!r} to correct; it has {', '.join(slots_of(kind))}")
    if len(words) > LONGEST:
        raise BadValue(f"{slot}: {len(words)} characters are too many for a slot; {LONGEST} is the most")
    value = _READERS.get((kind, slot), _READERS.get(("", slot), _text))(words.strip())
    if not value and value != 0 and (kind, slot) in NEEDED:
        raise BadValue(f"a {kind} without {slot} is none: mark the whole entry wrong instead")
    return value


def corrected(record: Record, corrections: Iterable[Correction]) -> Record:
    """The record of an entry with what persons put right laid over it; the id stays the entry's own."""
    return record | {c.slot: c.value for c in corrections if c.slot and c.stands and c.entry == record["id"]}


def _text(words: str) -> str | None:
    return words or None


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(words: str) -> str:
        if words not in allowed:
            raise BadValue(f"{words[:40]!r} is none of {', '.join(allowed)}")
        return words

    return read


def _party(words: str) -> Record | None:
    if not words:
        return None
    name, role, side = ([part.strip() or None for part in words.split("|")] + [None, None])[:3]
    if not name:
        raise BadValue(f"{words[:40]!r} names nobody; write: name | role | side")
    return {"name": name, "role": role, "side": side, "id": None}


def _parties(words: str) -> list[Record | None]:
    return [_party(line) for line in _lines(words)]


def _when(words: str) -> Record | None:
    return moment_record(moment(words)) if words else None


def _where(words: str) -> Record | None:
    if not words:
        return None
    found = place(words) or Place(words)
    return {"name": found.name, "country": found.country}


def _value(words: str) -> int | float:
    try:
        number = float(words.replace(",", ""))
    except ValueError:
        told = amount(words)
        if told is None:
            raise BadValue(f"{words[:40]!r} is no number") from None
        number = told.value
    if not math.isfinite(number):
        raise BadValue(f"{words[:40]!r} is no number")
    return int(number) if number == int(number) else number


def _yes_or_no(words: str) -> bool:
    return _one_of(("yes", "no"))(words) == "yes"


_READERS: Mapping[tuple[str, str], Callable[[str], Any]] = MappingProxyType({
    ("", "status"): _one_of(STATUSES),
    ("", "when"): _when,
    ("", "where"): _where,
    ("", "voices"): _lines,
    ("meeting", "format"): _one_of(FORMATS),
    ("meeting", "parties"): _parties,
    ("meeting", "topics"): _lines,
    ("statement", "act"): _one_of(ACTS),
    ("statement", "speaker"): _party,
    ("statement", "target"): _party,
    ("statement", "quote"): _one_of(("direct", "indirect", "mixed")),
    ("deed", "actor"): _party,
    ("deed", "target"): _party,
    ("deed", "type"): _one_of(DEED_TYPES),
    ("figure", "measure"): _one_of(MEASURES),
    ("figure", "value"): _value,
    ("figure", "relation"): _one_of(("=", ">=", "<=", "~")),
    ("role", "acting"): _yes_or_no,
})  # fmt: skip
"""How the words of each slot are read; a slot that is not here holds text. Key "" holds for every kind."""
