"""The timeline's tables: triggers keep what filling would make, and slices tell what the ledger holds."""

import sqlite3
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from memcon.ledger.desk_tables import FILL
from memcon.ledger.forms import ArticleReading
from memcon.ledger.happening_forms import HappeningQuery, Slice
from memcon.ledger.ledger import Ledger
from memcon.ledger.migrations import statements
from memcon.model.correction import Correction
from memcon.values.moment import Moment
from memcon.values.place import Place
from tests.factories import after, article, deed, figure, link, meeting, moment, party, role, statement

ALL = HappeningQuery(kinds=())
SENTENCES = [f"Ana Silva met Bo Lind for the {n}th time." for n in range(8)]
REPORT = article(" ".join(SENTENCES), publisher="Coast Wire", published="2024-07-01")
OTHER = article("Ana Silva met Bo Lind. " + SENTENCES[0], publisher="Harbour Post")


def kept(path: Path) -> tuple[list[tuple[object, ...]], ...]:
    """What the triggers have kept, without numbers of rows."""
    connection = sqlite3.connect(path)
    try:
        return tuple(connection.execute(sql).fetchall() for sql in (
            "SELECT id, kind, day, last FROM happenings ORDER BY id",
            """SELECT f.facet, f.value, p.kind, p.day, h.id FROM postings AS p JOIN facets AS f ON f.number = p.facet
                JOIN happenings AS h ON h.number = p.happening ORDER BY 1, 2, 3, 4, 5""",
            """SELECT f.facet, f.value, m.kind, m.month, m.n FROM months AS m JOIN facets AS f ON f.number = m.facet
                WHERE m.n <> 0 ORDER BY 1, 2, 3, 4""",
            """SELECT facet, value, n FROM facets WHERE n <> 0 ORDER BY 1, 2""",
            "SELECT * FROM tallies ORDER BY name",
        ))  # fmt: skip
    finally:
        connection.close()


def made_anew(path: Path) -> tuple[list[tuple[object, ...]], ...]:
    """What filling the tables again would keep; the ledger is changed by it."""
    connection = sqlite3.connect(path, isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for table in ("happenings", "facets", "postings", "months", "tallies"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT INTO name_words (name_words) VALUES ('delete-all')")
    for statement_ in statements(FILL):
        connection.execute(statement_)
    connection.execute("UPDATE facets SET n = (SELECT coalesce(sum(n), 0) FROM months WHERE facet = facets.number)")
    connection.close()
    return kept(path)


def test_triggers_keep_what_filling_makes(path: Path) -> None:
    """Through adding, linking, reading again, correcting, withdrawing and taking back, nothing is lost or left over."""
    first = meeting(REPORT, SENTENCES[0], when=moment("2024-06-17"), where=Place("Riga", "Latvia"))
    said = statement(REPORT, SENTENCES[1], act="praise", when=moment("2024-06-01", "2024-06-09"))
    counted = figure(REPORT, SENTENCES[2], when=after("2024-06-02"))
    rest = (counted, role(REPORT, SENTENCES[3]), deed(REPORT, SENTENCES[4]))
    names = (party("Ana Silva", None, "Norland"), "Bo")
    second = meeting(OTHER, SENTENCES[0], when=moment(None, "2024-06-18"), parties=names)
    with Ledger.open(path) as ledger:
        ledger.add(ArticleReading(REPORT, (first, said, *rest), "1"))
        ledger.add(ArticleReading(OTHER, (second, statement(OTHER, SENTENCES[0])), "1"))
        ledger.relink([link(first, second)], [])
        ledger.judge(first.id, second.id, "different", "two days", "Eva")
        ledger.undo(first.id, second.id, "Eva")
        ledger.add(ArticleReading(OTHER, (second,), "2"))
        noted = ledger.correct(Correction(entry=said.id, finding="wrong", because="no", by="Eva"))
        ledger.correct(Correction(entry=rest[1].id, finding="wrong", because="no", by="Eva"))
        ledger.uncorrect(noted.number, "Eva")
        ledger.withdraw(REPORT.id, "a slip", "Eva")
        ledger.reinstate(REPORT.id, "Eva")
    found = kept(path)
    assert {row[0] for row in found[0]} >= {said.id, rest[0].id}
    assert rest[1].id not in {row[0] for row in found[0]}
    assert made_anew(path) == found


DAYS = st.dates(date(2020, 1, 1), date(2021, 12, 31))
SPAN = st.tuples(DAYS, DAYS).map(sorted)
WHEN = st.one_of(st.none(), SPAN, DAYS.map(lambda day: [day, None]), DAYS.map(lambda day: [None, day]))


@given(st.lists(WHEN, max_size=8), DAYS, DAYS, st.integers(1, 3), st.booleans())
def test_slices_join_to_all_that_fits(
    whens: list[list[date | None] | None], one: date, other: date, limit: int, newest: bool
) -> None:
    """What begins within the days, or lasts into them, once each and in order; what has no day beside; counts agree."""
    since, until = sorted((one, other))
    query = HappeningQuery(kinds=("statement",), since=since, until=until)
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "talks.db") as ledger:
        told = (None if when is None else Moment(*when) for when in whens)
        entries = tuple(statement(REPORT, SENTENCES[n], when=when) for n, when in enumerate(told))
        ledger.add(ArticleReading(REPORT, entries, "1"))
        found, after_ = [], None
        while True:
            part = ledger.happenings(query, Slice(limit, after_, newest))
            found += [row.entries[0].when for row in part.rows]
            after_ = part.next
            if after_ is None:
                break
        undated = ledger.happenings(query, Slice(20, undated=True)).rows
        counts = ledger.happening_counts(query, "day")
    days = [(when and (when.earliest or when.latest)) for when in found]
    assert days == sorted(days, reverse=newest)
    wanted = [w for w in whens if w and _fits(w, since, until)]
    assert len(found) == len(wanted)
    assert len(undated) == counts.undated == sum(w is None for w in whens)
    begun = [w for w in whens if w and since <= (w[0] or w[1] or since) <= until]
    assert sum(sum(period.counts.values()) for period in counts.periods or ()) == len(begun)


def _fits(when: list[date | None], since: date, until: date) -> bool:
    first, last = when
    day = first or last
    assert day is not None
    return since <= day <= until or bool(first and last and first < since <= last)
