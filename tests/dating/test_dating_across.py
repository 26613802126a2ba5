"""What other reports add: the same event, the same text, figures in a series, in any order."""

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from memcon.dating.across import Case, across
from memcon.dating.probe import Offset, offset
from memcon.dating.series import figure_clues, keys, series, totals
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Figure, Meeting
from memcon.pipeline.dates import date_undated
from memcon.values.moment import Moment
from tests import factories as make
from tests.dating.plain import between, reread

TOLLS = (("2024-06-10", 84_712), ("2024-06-18", 85_452), ("2024-06-20", 85_653), ("2024-06-21", 85_100),
         ("2024-07-01", 87_060))  # fmt: skip


def toll(value: int, day: str | None = None, words: str = "have been injured in Gaza since the war began") -> Figure:
    """A total for Gaza."""
    text = f"In all {value:,} people {words}."
    report = make.article(text, published=day) if day else make.article(text)
    return Figure(article=report.id, evidence=(make.evidence(report),), measure="injured", value=value)


def told(when: Moment | None, words: str, day: str | None = None) -> Meeting:
    """A meeting of Ana Silva and Bo Lind."""
    text = f"Ana Silva met Bo Lind {words}."
    return make.meeting(make.article(text, published=day) if day else make.article(text), when=when)


def test_a_figure_lies_between_its_neighbours() -> None:
    """The total is dated by the series, which leaves out the figure that fell behind."""
    known = series(t for day, value in TOLLS for t in totals([toll(value, day)], date.fromisoformat(day)))
    assert {s.key for s in known} == {("injured", "Gaza")}
    (clue,) = figure_clues(totals([toll(85_523)], None), known)
    assert clue.allows[0].edtf == "2024-06-18/2024-06-22"
    assert list(figure_clues(totals([toll(12_000)], None), known)) == []


def test_one_events_figure_is_no_series() -> None:
    """What is no total, or small, belongs to no series."""
    assert keys(toll(85_523, words="fled")) == frozenset()
    assert keys(toll(12)) == frozenset()


@pytest.mark.parametrize(("when", "distance"), [
    (Moment(None, None, "Wednesday", 2), Offset(-6, 0)),
    (Moment(None, None, "last night"), Offset(-1, -1)),
    (Moment(None, None, "yesterday"), Offset(-1, -1)),
    (Moment(None, None, "since October 7"), None),
    (Moment(None, None, "in 2019"), None),
    (None, None),
])  # fmt: skip
def test_how_far_words_point(when: Moment | None, distance: Offset | None) -> None:
    """Words that count from the report's day say how far; dates do not."""
    assert offset(told(when, "lately"), reread) == distance


def test_another_report_of_the_event_dates_this_one() -> None:
    """Told "on Wednesday", which was the 19th: it came out in the week from then, and the meeting has its day."""
    mine, other = (
        told(Moment(None, None, "Wednesday", 2), "on Wednesday"),
        told(make.moment("2024-06-19"), "", "2024-06-20"),
    )
    found = across([Case(mine.article, (), (mine,), ((mine, other),))], (), reread)
    assert [d.edtf for d in found.datings] == ["2024-06-19/2024-06-25"]
    assert found.days[mine.article, mine.id].day == date(2024, 6, 19)


def test_undated_reports_date_each_other_in_any_order() -> None:
    """A chain: the dated one dates the second, which dates the third."""
    first = told(make.moment("2024-06-19"), "", "2024-06-20")
    second, third = (
        told(Moment(None, None, "yesterday"), "yesterday"),
        told(Moment(None, None, "Wednesday", 2), "Wednesday"),
    )
    cases = [Case(second.article, (), (second,), ((second, first), (second, third))),
             Case(third.article, (), (third,), ((third, second),))]  # fmt: skip
    found = [across(order, (), reread) for order in permutations(cases)]
    assert found[0] == found[1]
    assert {d.article: d.edtf for d in found[0].datings} == {
        second.article: "2024-06-20", third.article: "2024-06-19/2024-06-25",
    }  # fmt: skip


def test_the_same_text_elsewhere() -> None:
    """A copy came out within a few days of the other."""
    found = across([Case("ar_1", (), (), (), (between("2024-06-19"),))], (), reread)
    assert found.datings[0].edtf == "2024-06-16/2024-06-22"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_ledger_learns_it_and_the_article_stays(tmp_path: Path, order: tuple[int, ...]) -> None:
    """A later report dates the earlier one, whatever came first; the event has its day, the entry keeps its words."""
    undated, dated, toll_ = told(Moment(None, None, "Wednesday", 2), "on Wednesday"), None, toll(85_523)
    report = make.article("Ana Silva met Bo Lind on Wednesday.")
    later = make.article("Ana Silva met Bo Lind in Riga on Wednesday.", published="2024-06-20")
    dated = make.meeting(later, when=make.moment("2024-06-19"))
    third = make.article("In all 85,523 people have been injured in Gaza since the war began.")
    readings = [ArticleReading(report, (undated,), "t"), ArticleReading(later, (dated,), "t"),
                ArticleReading(third, (toll_,), "t")]  # fmt: skip
    with Ledger.open(tmp_path / "a.db") as ledger:
        for n in order:
            ledger.add(readings[n])
        ledger.judge(undated.id, dated.id, "same", "same two people", "ana")
        date_undated(ledger)
        dating = ledger.dating(report.id)
        assert dating is not None
        assert dating.edtf == "2024-06-19/2024-06-25"
        assert [c.kind for c in dating.reasons] == ["report"]
        assert not ledger.article(report.id).published.moment.known
        assert ledger.entry(undated.id) == undated
        event = ledger.event_of(undated.id)
        assert event is not None
        assert event.when is not None
        assert event.when.day == date(2024, 6, 19)
        assert ledger.dated_days(report.id)[undated.id].day == date(2024, 6, 19)
        assert ledger.dating(third.id) is None
        ledger.undo(undated.id, dated.id, "ana")
        date_undated(ledger)
        assert ledger.dating(report.id) is None
