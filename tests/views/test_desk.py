"""The views behind the pages of parties, sources and places, without a browser."""

from datetime import date
from pathlib import Path

import pytest

from memcon.ledger.forms import ArticleReading, Company, PlacedQuery
from memcon.ledger.ledger import Ledger
from memcon.views.compared import compared
from memcon.views.dossier import SECTIONS, DossierQuery, dossier
from memcon.views.figures import FiguresQuery, figures
from memcon.views.map import sheet
from memcon.views.mapping import position, project
from memcon.views.network import HEIGHT, WIDTH, laid_out
from memcon.views.positions import PositionsQuery, positions
from memcon.views.review import ReviewQuery, review
from memcon.views.sources import WeekQuery, week
from tests.factories import article, figure
from tests.talks import DOUBTS


def actor(desk: Ledger, name: str) -> str:
    """The id of an actor by name."""
    return next(a.id for a in desk.actors() if a.name == name)


def test_a_dossier_says_what_an_actor_did(desk: Ledger) -> None:
    """Bo Lind refused and condemned, met Ana Silva once though three reports tell it."""
    view = dossier(desk, actor(desk, "Bo Lind"), DossierQuery())
    totals = {filled.section.name: filled.total for filled in view.sections}
    assert totals["refused"] == 3
    assert totals["said"] == 3
    met = {node.company.name: node.company.met for node in view.network.nodes}
    assert met["Ana Silva"] == 1


def test_days_bound_a_dossier(desk: Ledger) -> None:
    """Outside the days asked for there is nothing; the span still says where to look."""
    view = dossier(desk, actor(desk, "Ana Silva"), DossierQuery(since=date(2030, 1, 1)))
    assert view.sections == ()
    assert view.network.nodes == ()
    assert view.span == ("2024-06-17", "2024-06-17")


def test_sections_hold_every_act_and_part() -> None:
    """Between them the sections hold all acts that a speaker can have."""
    spoken = [form for s in SECTIONS if s.parts == ("speaker",) for form in s.forms]
    assert len(spoken) == len(set(spoken)) == 14


@pytest.mark.parametrize("count", [0, 1, 2, 7, 10])
def test_a_network_stays_on_its_sheet(count: int) -> None:
    """However many were met, every point lies on the sheet and no two on one spot."""
    nodes = laid_out(tuple(Company(f"ac_{n}", f"Name {n}", n + 1, None, None) for n in range(count)))
    assert all(0 < node.x < WIDTH and 0 < node.y < HEIGHT for node in nodes)
    assert len({(node.x, node.y) for node in nodes}) == count
    assert [node.width for node in nodes] == sorted(node.width for node in nodes)


def test_a_refusal_answers_the_demand_before_it(desk: Ledger) -> None:
    """The relation ties the two; the columns are the sides that spoke."""
    view = positions(desk, PositionsQuery(issue="harbour winter"))
    assert set(view.parties) == {"Northland", "Harbour Union"}
    refusals = [p for p in view.all if p.statement.act == "reject"]
    demands = {p.told.entry.id for p in view.all if p.statement.act == "demand"}
    assert len(refusals) == 3
    assert all(len(p.answers) == 1 and p.answers[0] in demands for p in refusals)
    assert positions(desk, PositionsQuery(issue="nothing of the kind")).days == ()
    assert positions(desk, PositionsQuery(issue='"* NOT (')).days == ()


def test_the_map_places_what_is_stated(desk: Ledger) -> None:
    """Riga and Oslo lie on the sheet; an unknown place is listed; what has none is counted."""
    view = sheet(desk, PlacedQuery())
    assert {point.name for point in view.points} == {"Riga", "Oslo"}
    assert [row.place for row in view.unlocated] == ["Nowhere<b>Land"]
    assert view.unplaced == DOUBTS * 2
    x, y, width, height = view.view
    assert all(x <= point.x <= x + width and y <= point.y <= y + height for point in view.points)
    assert sheet(desk, PlacedQuery(since=date(2030, 1, 1))).points == ()


def test_places_lie_where_they_lie() -> None:
    """A town north-east of another lies so on the sheet; what nobody knows has no position."""
    riga, doha = position("Riga"), position("Doha")
    assert riga is not None
    assert doha is not None
    (x, y), (a, b) = project(*riga[:2]), project(*doha[:2])
    assert x < a
    assert y < b
    assert position("Nowhere at all") is None


def test_a_week_shows_what_only_one_tells(desk: Ledger) -> None:
    """Three outlets tell the meeting; loaded words belong to whoever is quoted; the numbers stand by day."""
    view = week(desk, WeekQuery(date(2024, 6, 19), ("Harbour Times", "North Wire")))
    assert view.monday == date(2024, 6, 17)
    first = view.rows[0]
    assert [len(cell) for cell in first.cells] == [1, 1]
    assert first.only is None
    assert all(len(row.cells) == 2 for row in view.rows)
    assert {value.value for series in view.series for value in series.values} == {12, 14}


def test_a_week_at_the_ends_of_the_calendar(desk: Ledger) -> None:
    """The first and last days that a date can have make a week, not a fault."""
    for day in (date.min, date.max):
        view = week(desk, WeekQuery(day))
        assert view.rows == ()
        assert view.title


def test_an_event_compared_has_its_reports_figures(desk: Ledger) -> None:
    """Three reports, one series of three values that rise."""
    event = max(desk.events(), key=lambda e: e.sources)
    view = compared(desk, event.id)
    assert len(view.view.tellings) == 3
    (series,) = view.series
    assert [value.value for value in series.values] == [12, 14, 19]
    assert series.charted


def test_figures_by_measure_and_word(desk: Ledger) -> None:
    """Words of what is counted narrow the figures."""
    assert len(figures(desk, FiguresQuery("injured", "pier")).series[0].values) == 3
    assert figures(desk, FiguresQuery("injured", "elephants")).series == ()


def test_figures_that_disagree_are_told_as_that(tmp_path: Path) -> None:
    """Two reports of one day, 40 and 52, beside one that says at least 40: the day, each value, and whose it is."""
    told = []
    with Ledger.open(tmp_path / "apart.db") as ledger:
        for number, (value, relation) in enumerate(((40, "="), (52, "="), (40, ">="))):
            words = f"{value} people were injured, paper {number} says."
            report = article(words, publisher=f"Paper {number}", published="2024-06-19")
            told.append(figure(report, words, value=value, relation=relation, of="people"))
            ledger.add(ArticleReading(report, (told[-1],), "1"))
        view = figures(ledger, FiguresQuery())
    (apart,) = view.series[0].conflicts
    assert [[one.said_by for one in those] for _, those in apart.values] == [["Paper 0"], ["Paper 2"], ["Paper 1"]]
    assert view.record()["series"][0]["conflicts"][0]["day"] == "2024-06-19"
    assert apart.words == "Wednesday 19 June 2024"


def test_the_review_shows_the_worst_first(desk: Ledger) -> None:
    """Each queue has its item, its count and what comes next; past the end stands the last."""
    view = review(desk, ReviewQuery("links", 0))
    assert view.waiting == {"links": DOUBTS, "entries": view.waiting["entries"]}
    assert len(view.ahead) == DOUBTS - 1
    last = review(desk, ReviewQuery("links", 10**6))
    assert last.query.at == DOUBTS - 1
    assert last.record()["item"]
    assert review(desk, ReviewQuery("entries", 0)).record()["item"]["reasons"]
