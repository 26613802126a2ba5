"""Which entries a question gives, and in which order."""

from datetime import date

import pytest

from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.ledger.origins import origins
from memcon.ledger.rows import fold
from memcon.model.actor import Actor
from memcon.model.entry import Party
from tests.factories import after, article, deed, meeting, moment, role, statement

ONE = article("Ana Silva met Bo Lind. She spoke. Guards shot. José Peña heads the port.")
TWO = article("The minister met Mr Lind again.")
ENTRIES = {
    "met": meeting(ONE, "Ana Silva met Bo Lind.", when=moment("2024-06-17")),
    "said": statement(ONE, "She spoke.", when=moment("2024-06-10", "2024-06-30"), status="planned"),
    "shot": deed(ONE, "Guards shot.", when=moment(None, "2024-06-20"), voices=("Harbour Radio",)),
    "heads": role(ONE, "José Peña heads the port.", holder="José Peña", body="Port of Öresund"),
    "again": meeting(TWO, parties=(Party("the minister", side="Romania"), "Mr Lind"), when=after("2024-06-18")),
}
NAMES = {entry.id: name for name, entry in ENTRIES.items()}
ALL = set(ENTRIES)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two articles, five entries, and an actor who goes by two names."""
    entries = tuple(ENTRIES.values())
    ledger.add(ArticleReading(ONE, entries[:4], "1"))
    ledger.add(ArticleReading(TWO, entries[4:], "1"))
    ana = Actor("person", "Ana Silva", ("Ana Silva", "the minister"), key="ana silva")
    ledger.relink((), (ana,), {(ONE.id, "Ana Silva"): ana.id, (TWO.id, "the minister"): ana.id})
    return ledger


WHICH = [
    (EntryQuery(), ALL),
    (EntryQuery(kinds=("meeting",)), {"met", "again"}),
    (EntryQuery(kinds=("meeting", "deed"), articles=(ONE.id,)), {"met", "shot"}),
    (EntryQuery(statuses=("planned",)), {"said"}),
    (EntryQuery(articles=("ar_0",)), set()),
    (EntryQuery(since=date(2024, 6, 18)), {"said", "shot", "again", "heads"}),
    (EntryQuery(since=date(2024, 6, 18), undated=False), {"said", "shot", "again"}),
    (EntryQuery(until=date(2024, 6, 17)), {"met", "said", "shot", "heads"}),
    (EntryQuery(since=date(2024, 6, 17), until=date(2024, 6, 17)), {"met", "said", "shot", "heads"}),
    (EntryQuery(since=date(2024, 7, 1), undated=False), {"again"}),
    (EntryQuery(until=date(1999, 1, 1), undated=False), {"shot"}),
    (EntryQuery(undated=False), ALL - {"heads"}),
    (EntryQuery(who="LIND"), {"met", "again"}),
    (EntryQuery(who="jose pena"), {"heads"}),
    (EntryQuery(who="oresund"), {"heads"}),
    (EntryQuery(who="harbour"), {"shot"}),
    (EntryQuery(who="rom"), {"again"}),
    (EntryQuery(who="oman"), set()),
    (EntryQuery(who="silva"), {"met", "said", "again"}),
    (EntryQuery(who="silva", kinds=("meeting",)), {"met", "again"}),
    (EntryQuery(who=Actor("person", "Ana", key="ana silva").id), {"met", "said", "again"}),
    (EntryQuery(who="ac_0"), set()),
    (EntryQuery(who="' OR 1 --"), set()),
    (EntryQuery(who="lind%_"), {"met", "again"}),
    (EntryQuery(who="x" * 100_000), set()),
]


@pytest.mark.parametrize(("where", "expected"), WHICH)
def test_which_entries(filled: Ledger, where: EntryQuery, expected: set[str]) -> None:
    """Kind, status, article, days (an interval that may touch them), and names in any form."""
    assert {NAMES[entry.id] for entry in filled.entries(where)} == expected
    assert filled.count(where) == len(expected)


def test_the_order_of_time_has_the_undated_last(filled: Ledger) -> None:
    """By the earliest day, else the latest; what has no day comes last and is not lost."""
    order = [NAMES[e.id] for e in filled.entries(EntryQuery(order="time"))]
    assert order == ["said", "met", "again", "shot", "heads"]


def test_the_order_of_the_text_is_that_of_intake(filled: Ledger) -> None:
    """Article by article, in each from the top."""
    assert [NAMES[e.id] for e in filled.entries()] == list(ENTRIES)
    assert [e.id for e in filled.entries(EntryQuery(order="id"))] == sorted(NAMES)


def test_pages(filled: Ledger) -> None:
    """Limit and offset cut pages out of the same order; the count does not see them."""
    pages = [list(filled.entries(EntryQuery(order="time", limit=2, offset=n))) for n in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [entry for page in pages for entry in page] == list(filled.entries(EntryQuery(order="time")))
    assert filled.count(EntryQuery(limit=2, offset=4)) == 5


def test_articles_in_three_orders(filled: Ledger) -> None:
    """By intake, by id, by day."""
    assert [a.id for a in filled.articles()] == [ONE.id, TWO.id]
    assert [a.id for a in filled.articles("id")] == sorted((ONE.id, TWO.id))
    dated = article("A dated report.", published="2020-01-01")
    filled.add(ArticleReading(dated, (), "1"))
    assert [a.id for a in filled.articles("time")] == [dated.id, ONE.id, TWO.id]


def test_copies_of_copies_have_one_origin(ledger: Ledger) -> None:
    """A chain ends at its beginning, even if that is not here; a ring ends too."""
    reports = [article(f"Report {n}.") for n in range(5)]
    for report in reports:
        ledger.add(ArticleReading(report, (), "1"))
    a, b, c, d, e = (report.id for report in reports)
    absent = article("Wire report.", copy_of="ar_wire")
    ledger.add(ArticleReading(absent, (), "1"))
    ledger.relink((), (), copies={b: a, c: b, d: e, e: d})
    found = origins(ledger._store, (a.id for a in ledger.articles()))
    assert (found[a], found[b], found[c]) == (a, a, a)
    assert found[d] == found[e] == min(d, e)
    assert found[absent.id] == "ar_wire"


def test_an_outlet_is_one_source(ledger: Ledger) -> None:
    """However often an outlet tells a thing, and however it is written, its reports have one origin."""
    reports = [article(f"Report {n}.", publisher=name) for n, name in enumerate(("Sheet", "SHEET", "Daily", None))]
    for report in reports:
        ledger.add(ArticleReading(report, (), "1"))
    found = origins(ledger._store, (a.id for a in ledger.articles()))
    assert [found[report.id] for report in reports] == ["sheet", "sheet", "daily", reports[3].id]


def test_a_rewrite_counts_as_what_it_credits(ledger: Ledger) -> None:
    """A report that credits one outlet alone is that outlet's word, named by its site or by its name."""
    wire = article("Report of the wire.", publisher="Example Wire", url="https://www.wire.example/a")
    by_site = article("Rewritten.", credits=("wire.example",))
    by_name = article("Rewritten too.", publisher="Sheet", credits=("Example Wire",))
    several = article("Own work.", publisher="Sheet", credits=("Example Wire", "Daily"))
    for report in (wire, by_site, by_name, several):
        ledger.add(ArticleReading(report, (), "1"))
    found = origins(ledger._store, (a.id for a in ledger.articles()))
    assert [found[r.id] for r in (wire, by_site, by_name, several)] == ["example wire"] * 3 + ["sheet"]


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Ana Silva", " ana silva "), ("José  Peña", " jose pena "), ("al-Hayya", " al hayya "), ("%_", "  ")],
)
def test_fold(name: str, folded: str) -> None:
    """Case, accents and punctuation do not tell names apart."""
    assert fold(name) == folded
