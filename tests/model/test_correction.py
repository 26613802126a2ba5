"""What a person types for a slot, as the value that the slot holds; and corrections laid over a record."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.errors import BadValue
from memcon.model.correction import Correction, checked, corrected, slots_of
from memcon.model.entry import KINDS
from memcon.model.record import entry_record
from memcon.views.slots import typed_of
from tests.factories import article, figure, meeting, moment, party, statement

TYPED = [
    ("statement", "act", "condemn", "condemn"),
    ("meeting", "format", "call", "call"),
    ("figure", "value", "1,250", 1250),
    ("figure", "value", "2.5", 2.5),
    ("figure", "value", "three hundred", 300),
    ("role", "acting", "yes", True),
    ("deed", "actor", "Bo Lind | head | Harbour Union",
     {"name": "Bo Lind", "role": "head", "side": "Harbour Union", "id": None}),
    ("meeting", "topics", "gates\n\nfees ", ["gates", "fees"]),
    ("statement", "target", "", None),
    ("statement", "channel", "  radio ", "radio"),
    ("meeting", "where", "Riga", {"name": "Riga", "country": "Latvia"}),
    ("meeting", "where", "Back Room", {"name": "Back Room", "country": None}),
    ("meeting", "when", "2024-06", {"edtf": "2024-06", "earliest": "2024-06-01", "latest": "2024-06-30", "text": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "slot", "words", "value"), TYPED)
def test_words_become_values(kind: str, slot: str, words: str, value: Any) -> None:
    """Each kind of slot is read as records write it."""
    assert checked(kind, slot, words) == value


REFUSED = [
    ("statement", "act", "shouts"), ("statement", "act", ""), ("meeting", "when", "next week"),
    ("figure", "value", "many"), ("figure", "value", "nan"), ("figure", "value", "inf"), ("figure", "value", ""),
    ("meeting", "parties", " \n "), ("statement", "speaker", "| head |"), ("deed", "colour", "red"),
    ("meeting", "evidence", "x"), ("gossip", "act", "say"), ("statement", "content", "x" * 3000),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "slot", "words"), REFUSED)
def test_what_does_not_fit_is_refused_with_what_would(kind: str, slot: str, words: str) -> None:
    """A value that the slot cannot hold raises, naming it."""
    with pytest.raises(BadValue):
        checked(kind, slot, words)


@given(st.sampled_from(KINDS), st.text(max_size=60), st.data())
def test_any_words_give_a_value_or_a_reason(kind: str, words: str, data: st.DataObject) -> None:
    """No text breaks the reading of a slot."""
    slot = data.draw(st.sampled_from(slots_of(kind)))
    with suppress(BadValue):
        checked(kind, slot, words)


def test_what_is_shown_for_typing_is_read_the_same() -> None:
    """The form opens with the value as it stands: kept unchanged, it changes nothing."""
    report = article("Ana Silva met Bo Lind in Riga.")
    entries = (
        meeting(report, parties=(party("Ana Silva", "Minister", "Northland"), "Bo Lind"), when=moment("2024-06-17")),
        statement(report, speaker="Ana Silva", act="demand", content="more gates"),
        figure(report, value=12, of="people"),
    )
    for entry in entries:
        record = entry_record(entry)
        for slot in slots_of(entry.kind):
            typed = typed_of(record[slot])
            if slot == "acting" or (isinstance(record[slot], list) and not record[slot]):
                continue
            assert checked(entry.kind, slot, typed) == record[slot], slot


def test_corrections_lie_over_the_record() -> None:
    """Standing corrections of this entry alone; the record itself stays."""
    entry = statement(article("Ana Silva said that it was late."), content="it was late")
    record = entry_record(entry)
    said = [
        Correction(entry.id, "Mei", slot="act", value="deny"),
        Correction("en_other", "Mei", slot="act", value="say"),
        Correction(entry.id, "Mei", slot="channel", value="radio", withdrawn_at="2026-01-01T00:00:00Z"),
    ]
    assert corrected(record, said) == record | {"act": "deny"}
