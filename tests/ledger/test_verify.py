"""The audit finds what somebody has planted, and nothing where nothing is."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from tests.factories import article, link, meeting, moment, statement

ONE = article("Ana Silva met Bo Lind in Riga. Bo Lind praised the talks.")
TWO = article("Bo Lind and Ana Silva met in Riga on Monday.")
MET, ALSO = meeting(ONE, "Ana Silva met Bo Lind in Riga.", when=moment("2024-06-17")), meeting(TWO)
SAID = statement(ONE, "Bo Lind praised the talks.", speaker="Bo Lind", act="praise", quotations=("the talks",))
ANA = Actor("person", "Ana Silva", key="ana silva")

Plant = Callable[[str], tuple[str, ...]]


@pytest.fixture
def plant(path: Path) -> Plant:
    """Do damage to a sound ledger by SQL; gives what the audit then says."""
    with Ledger.open(path) as ledger:
        ledger.add(ArticleReading(ONE, (MET, SAID), "1"))
        ledger.add(ArticleReading(TWO, (ALSO,), "1"))
        ledger.relink((link(MET, ALSO),), (ANA,), {(ONE.id, "Ana Silva"): ANA.id}, {TWO.id: ONE.id})
        ledger.judge(MET.id, ALSO.id, "same", "one meeting", "Kim")

    def audit(sql: str) -> tuple[str, ...]:
        connection = sqlite3.connect(path)
        connection.executescript(sql)
        connection.close()
        with Ledger.open(path, read_only=True) as ledger:
            return tuple(map(str, ledger.verify()))

    return audit


def test_a_sound_ledger_has_no_problems(plant: Plant) -> None:
    """Nothing is wrong, nothing is found."""
    assert plant("") == ()


DAMAGE = [
    ("UPDATE articles SET text = replace(text, 'Riga', 'Oslo')", f"articles {ONE.id}: its text has been altered"),
    ("UPDATE articles SET text = replace(text, 'Riga', 'Oslo')", f"article {ONE.id} at 0:30 reads"),
    ("UPDATE articles SET text = substr(text, 1, 20)", f"articles {TWO.id}: its text has been altered"),
    ("UPDATE events SET sources = 7", "it is not what entries, links and verdicts make"),
    ("UPDATE events SET unsure = 7", "its count of doubts is wrong"),
    (
        "INSERT INTO waiting VALUES ('en_1', 'en_2', 1, 0.5, 'ev_1', 'ev_2')",
        "its place in the queue of doubts is wrong",
    ),
    ("DELETE FROM events", "it is not what entries, links and verdicts make"),
    ("DELETE FROM event_entries", "an entry of it stands elsewhere"),
    ("UPDATE links SET verdict = 'different'; DELETE FROM judgements", "it is not what entries"),
    ("UPDATE articles SET published_moment = 'x'", f"articles {ONE.id}: its row cannot be read"),
    ("UPDATE entries SET record = replace(record, '\"end\":30', '\"end\":29')", f"article {ONE.id} at 0:29 reads"),
    ("UPDATE entries SET record = replace(record, 'actual', 'denied')", f"entries {MET.id}: a slot has been altered"),
    (
        'UPDATE entries SET record = replace(record, \'"act":"praise"\', \'"act":"reject"\')',
        f"entries {SAID.id}: a slot has been altered",
    ),
    (
        "UPDATE entries SET record = replace(record, '\"Ana S', '\"Eva S')",
        f"entries {ALSO.id}: a slot has been altered",
    ),
    ("UPDATE entries SET status = 'denied'", f"entries {MET.id}: column status says 'denied', its record 'actual'"),
    ("UPDATE entries SET earliest = '2024-06-16'", f"entries {MET.id}: column earliest says '2024-06-16'"),
    ("UPDATE entries SET record = '{}'", f"entries {MET.id}: record None is no entry"),
    ("UPDATE entries SET record = 'oh'", f"the record of entry {MET.id} is no JSON"),
    ("UPDATE entries SET record = '[1]'", f"entries {MET.id}: "),
    (f"DELETE FROM entries WHERE id = '{MET.id}'", f"there is no entry {MET.id}"),
    (f"DELETE FROM articles WHERE id = '{TWO.id}'", "it names something that is not in articles"),
    (f"UPDATE entries SET id = 'en_0' WHERE id = '{ALSO.id}'", f"entries en_0: a slot has been altered: {'its'}"),
    ("UPDATE actors SET key = 'eva'", f"actors {ANA.id}: its key has been altered"),
    ("UPDATE actors SET kind = 'bloc'", f"actors {ANA.id}: its key has been altered"),
    ("UPDATE actors SET roles = '[{}]'", f"actors {ANA.id}: its row cannot be read"),
    ("DELETE FROM article_words_docsize WHERE id = 1", "the search index holds 1 articles of 2"),
    ("UPDATE actors SET id = 'ac_0'", "it names something that is not in actors"),
]


@pytest.mark.parametrize(("sql", "expected"), DAMAGE)
def test_damage_is_found(plant: Plant, sql: str, expected: str) -> None:
    """Altered texts, spans, slots, columns, ends and keys are each named with the id."""
    found = plant(sql)
    assert any(expected in problem for problem in found), found


def test_other_programs_can_read_the_file(plant: Plant, path: Path) -> None:
    """Every table and view opens in plain SQLite (Datasette), under the words of the contract."""
    plant("")
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")]
    rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    timeline = [row[:5] for row in rows["timeline"]]
    connection.close()
    assert timeline[0] == ("2024-06-17", "2024-06-17", "meeting", "actual", "Ana Silva met Bo Lind in Riga.")
    assert sorted(row[5] for row in rows["verdicts"]) == ["Kim", "memcon"]


def test_damage_does_not_hide_damage(plant: Plant) -> None:
    """The audit goes on after the first find."""
    found = plant("UPDATE articles SET published_moment = 'x'; UPDATE actors SET key = 'eva'")
    assert len(found) == 4
