"""Records: what LEDGER.md writes down comes back the same, and damage is named."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from memcon.errors import BadRecord, NotInText
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry, Party
from memcon.model.event import Conflict, Event, LookAlike, Taker
from memcon.model.record import (
    actor_record,
    article_from,
    article_record,
    entry_from,
    entry_record,
    event_record,
    link_from,
    link_record,
    moment_from,
    moment_record,
    outline_from,
    roles_from,
)
from memcon.values.moment import Moment
from memcon.values.place import Place
from tests.factories import after, article, deed, evidence, figure, link, meeting, moment, role, statement
from tests.model.strategies import actors, articles, moments, readings

ENTRY_FIELDS = {"id", "article", "kind", "evidence", "cue", "voices", "status", "when", "where"}
OWN_FIELDS = {
    "meeting": {"format", "parties", "host", "mediator", "topics", "forum"},
    "statement": {"speaker", "act", "target", "content", "quote", "quotations", "channel"},
    "deed": {"actor", "type", "target"},
    "figure": {"measure", "value", "relation", "unit", "of", "since", "as_of"},
    "role": {"holder", "title", "body", "acting", "since", "until"},
}


def again(record: Any) -> Any:
    """The record as it comes back from a file."""
    return json.loads(json.dumps(record))


@given(readings())
def test_every_entry_comes_back_the_same(reading: tuple[Article, tuple[Entry, ...]]) -> None:
    """An entry of any kind survives being written and read, with its id."""
    report, entries = reading
    for entry in entries:
        back = entry_from(again(entry_record(entry)), report)
        assert back == entry
        assert back.id == entry.id


@given(readings())
def test_an_outline_is_the_entry_without_its_words(reading: tuple[Article, tuple[Entry, ...]]) -> None:
    """Who has which part, where and when are as in the entry; what is words is empty."""
    own: dict[str, dict[str, Any]] = {"meeting": {"topics": ()}, "statement": {"content": "", "quotations": ()}}
    for entry in reading[1]:
        bare = replace(entry, evidence=(), cue=None, voices=(), **own.get(entry.kind, {}))
        assert outline_from(again(entry_record(entry))) == bare


@given(articles)
def test_every_article_comes_back_the_same(report: Article) -> None:
    """An article survives too, but for the words and weekday of its date, which the record does not hold."""
    back = article_from(again(article_record(report)))
    assert back.id == report.id
    assert article_record(back) == article_record(report)


@given(moments())
def test_every_moment_comes_back_the_same(when: Moment) -> None:
    """Both ends, the words, the weekday and `approximate` survive."""
    assert moment_from(again(moment_record(when))) == when


@given(actors)
def test_every_actor_is_written_with_its_roles(actor: Actor) -> None:
    """The roles survive; the key stays inside."""
    record = again(actor_record(actor))
    assert roles_from(record["roles"]) == actor.roles
    assert set(record) == {"id", "kind", "name", "names", "wikidata", "roles"}


@pytest.mark.parametrize("make", [meeting, statement, deed, figure, role])
def test_entries_have_the_fields_of_the_contract(make: Any) -> None:
    """Each kind has the fields that LEDGER.md names, and no others."""
    entry = make(article())
    assert set(entry_record(entry)) == ENTRY_FIELDS | OWN_FIELDS[entry.kind]


def test_parties_carry_the_actor_that_the_article_means() -> None:
    """The naming of this article gives each party its actor; a name that it does not know has none."""
    entry = meeting(article(), parties=(Party("Ana Silva", "Foreign Minister", "Port Republic"), "Bo Lind"))
    record = entry_record(entry, {"Ana Silva": "ac_1"})
    assert record["parties"] == [
        {"name": "Ana Silva", "role": "Foreign Minister", "side": "Port Republic", "id": "ac_1"},
        {"name": "Bo Lind", "role": None, "side": None, "id": None},
    ]


def test_a_link_comes_back_the_same() -> None:
    """A link is the same after a round trip, in whichever order its ends were given."""
    report = article()
    one, other = meeting(report), meeting(report, status="planned")
    assert link(one, other) == link(other, one)
    assert link_from(again(link_record(link(one, other)))) == link(one, other)


def test_an_event_is_written_as_the_contract_says() -> None:
    """Parties with their entries and actor, conflicts with who says what, look-alikes with the reason."""
    event = Event(
        "meeting", ("en_1", "en_2"), moment("2024-06-19"), None, (Taker("Ana Silva", None, ("en_1",)),), 2,
        (Conflict("where", ((Place("Riga", None), ("en_1",)), ("Oslo", ("en_2",)))),),
        (LookAlike("ev_1", "another day"), LookAlike("ev_2", "no day told", unsure=True)),
    )  # fmt: skip
    record = event_record(event, {"Ana Silva": "ac_1"})
    assert record["parties"] == [{"name": "Ana Silva", "side": None, "id": "ac_1", "entries": ["en_1"]}]
    assert record["conflicts"] == [
        {
            "field": "where",
            "values": [
                {"value": {"name": "Riga", "country": None}, "entries": ["en_1"]},
                {"value": "Oslo", "entries": ["en_2"]},
            ],
        }
    ]
    assert record["similar"] == [
        {"event": "ev_1", "reason": "another day"},
        {"event": "ev_2", "reason": "no day told", "unsure": True},
    ]
    assert record["when"]["edtf"] == "2024-06-19"
    assert json.dumps(record)


def test_an_open_moment_is_written_open() -> None:
    """An open end is null, never a guess."""
    record = moment_record(after("2024-06-19", "since Wednesday"))
    assert record is not None
    assert (record["earliest"], record["latest"], record["text"]) == ("2024-06-19", None, "since Wednesday")


DAMAGE = [
    ({"kind": "rumour"}, BadRecord),
    ({"article": "ar_0"}, BadRecord),
    ({"evidence": [{"start": 0, "end": 3, "text": "Xyz"}]}, NotInText),
    ({"evidence": [{"start": 0, "end": 10**9, "text": "Foreign"}]}, NotInText),
    ({"evidence": [{"start": 5, "end": 5, "text": ""}]}, NotInText),
    ({"evidence": [{"start": 5}]}, BadRecord),
    ({"when": {"earliest": "yesterday"}}, BadRecord),
    ({"parties": [{"nom": "Ana"}]}, BadRecord),
]


@pytest.mark.parametrize(("damage", "error"), DAMAGE)
def test_a_damaged_record_is_refused(damage: dict[str, Any], error: type[Exception]) -> None:
    """What is not an entry of this article, or whose words do not stand there, never becomes one."""
    report = article()
    record = again(entry_record(meeting(report))) | damage
    with pytest.raises(error):
        entry_from(record, report)


def test_a_missing_field_is_refused() -> None:
    """A record that lacks a field is damaged; it is not filled in."""
    report = article()
    record = entry_record(meeting(report))
    del record["status"]
    with pytest.raises(BadRecord, match="damaged"):
        entry_from(record, report)


def test_an_article_whose_text_was_changed_is_refused() -> None:
    """The id is made from the text: another text is not that article."""
    record = article_record(article()) | {"text": "Nothing of the kind happened."}
    with pytest.raises(BadRecord, match="does not hold the text"):
        article_from(record)


def test_evidence_is_made_by_cutting_alone() -> None:
    """Nobody can write down evidence by hand."""
    piece = evidence(article(), "Ana Silva")
    with pytest.raises(TypeError):
        type(piece)(piece.start, piece.end, "Ana Gold")
