"""Who is who: one actor for one person, body and country, and two where it could be two."""

import pytest

from memcon.model.actor import Actor
from memcon.model.entry import Entry, Party
from memcon.resolution.actors import actors, is_personal
from tests.factories import article, meeting, role, statement

GUEST = Party("Bo Lind", "head", "Harbour Union")


def told(*names: str | Party) -> tuple[list[Actor], dict[str, str]]:
    """The actors of reports that each tell of one of these, with the actor's name for each form."""
    entries: list[Entry] = []
    for n, name in enumerate(names):
        entries.append(meeting(article(f"Report {n}."), parties=(name, GUEST)))
    found, ids = actors(entries)
    by_id = {a.id: a for a in found}
    guests = {a.id for a in found if GUEST.name in a.names}
    return [a for a in found if a.id not in guests], {name: by_id[i].name for (_, name), i in ids.items()}


def lavrov(name: str, title: str = "Foreign Minister", side: str = "Russia") -> Party:
    """A minister under one of his names."""
    return Party(name, title, side)


@pytest.mark.parametrize(
    "names",
    [
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Sergey Lavrov", "Sergey Viktorovich Lavrov"),
        ("Sergey Lavrov", "Lavrov"),
    ],
)
def test_one_person_under_several_names(names: tuple[str, ...]) -> None:
    """Spellings, middle names, and a surname in the same office of the same side are one person's."""
    (found,) = told(*map(lavrov, names))[0]
    assert (found.kind, found.names) == ("person", tuple(sorted(names)))
    assert {r.title for r in found.roles} == {"Foreign Minister"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lavrov("Ivan Petrov"), lavrov("Pavel Petrov")),
        (lavrov("Ivan Petrov"), lavrov("Ivan Petrov", "striker", "Bulgaria")),
        (lavrov("Ivan Petrov"), lavrov("Petrov", "chief of staff")),
    ],
)
def test_what_could_be_two_people_stays_two(one: Party, other: Party) -> None:
    """Another given name, another side, another office: no guess."""
    assert len(told(one, other)[0]) == 2


def test_a_surname_that_fits_two_people_fits_neither() -> None:
    """Two ministers of one name: the bare surname is a third actor or none."""
    found, _ = told(lavrov("Ivan Petrov"), lavrov("Pavel Petrov"), lavrov("Petrov"))
    assert all(len(a.names) == 1 for a in found)


def test_no_two_actors_have_one_id() -> None:
    """Two that sound alike and act for one side, but are not surely one, are still told apart."""
    first, second = article("Nora Ana Silva and Ana Silva came."), article("Ana Silva left.")
    ana, nora = Party("Ana Silva", None, "Norway"), Party("Nora Ana Silva", None, "Norway")
    found, _ = actors([meeting(first, parties=(nora, ana, GUEST)), meeting(second, parties=(ana, GUEST))])
    assert len({a.id for a in found}) == len(found) == 3


def test_a_short_name_in_an_article_is_its_full_one() -> None:
    """Within a report the surname goes to the one full name that it fits."""
    report = article("Ana Silva met Bo Lind. Silva said so.")
    ana = Party("Ana Silva", "Foreign Minister")
    found, ids = actors([meeting(report, parties=(ana, GUEST)), statement(report, speaker="Silva")])
    assert ids[report.id, "Silva"] == ids[report.id, "Ana Silva"]
    assert [a.name for a in found if "Silva" in a.names] == ["Ana Silva"]


@pytest.mark.parametrize(
    ("names", "kind", "full"),
    [
        (("Iran", "Tehran", "the Islamic Republic of Iran"), "country", "Iran"),
        (("UN", "United Nations"), "organisation", "United Nations"),
        (("EU", "European Union"), "bloc", "European Union"),
    ],
)
def test_countries_and_bodies_go_by_one_name(names: tuple[str, ...], kind: str, full: str) -> None:
    """All forms that the tables know are one actor, under its short name."""
    (found,) = told(*names)[0]
    assert (found.kind, found.name) == (kind, full)


@pytest.mark.parametrize(
    "name",
    ["senior officials", "Norway’s Foreign Minister", "European leaders", "residents of the town", "Ana and Bo Lind"],
)
def test_nobody_in_particular_is_no_actor(name: str) -> None:
    """Groups, offices without a name and lists get no actor."""
    side = Party(name, "Foreign Minister" if "Minister" in name else None, "Norway")
    found, ids = told(side)
    assert not found
    assert name not in ids


def test_roles_are_dated_by_their_article_and_never_merged_away() -> None:
    """Two reports with two offices: both stay, each with its report."""
    one, two = article("Bo Lind is head of the union."), article("Bo Lind, the acting head, spoke.")
    found, _ = actors([role(one), role(two, acting=True), role(two, title="adviser", body="Ministry")])
    (bo,) = [a for a in found if a.name == "Bo Lind"]
    assert {(r.title, r.acting, r.article) for r in bo.roles} == {
        ("head", False, one.id), ("head", True, two.id), ("adviser", False, two.id),
    }  # fmt: skip


def test_of_one_title_in_several_writings_always_the_same_one_is_kept() -> None:
    """Whatever order Python's sets have in this run: the ledger's bytes rest on it."""
    articles = [article(f"Bo Lind is head of union {n}.") for n in range(6)]
    told_of = [role(one, title=title) for one in articles for title in ("head", "Head", "HEAD")]
    (bo,) = [a for a in actors(told_of)[0] if a.name == "Bo Lind"]
    assert [r.title for r in bo.roles] == ["HEAD"] * len(articles)


def test_a_fuller_form_keeps_the_id() -> None:
    """The id rests on the shortest form with two words."""
    (short,) = told(lavrov("Sergey Lavrov"))[0]
    (both,) = told(lavrov("Sergey Lavrov"), lavrov("Sergey Viktorovich Lavrov"))[0]
    assert short.id == both.id


def test_order_changes_nothing() -> None:
    """Actors come out the same whatever the order of the entries."""
    names = [lavrov(n) for n in ("Sergey Lavrov", "Sergei Lavrov", "Lavrov", "Ivan Petrov", "Petrov")]
    entries = [meeting(article(f"Report {n}."), parties=(name, GUEST)) for n, name in enumerate(names)]
    assert actors(entries) == actors(entries[::-1])


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("Ali Bagheri Kani", True),
        ("Khalil al-Hayya", True),
        ("Joseph R. Biden, Jr.", True),
        ("Abdel Fattah el-Sisi", True),
        ("hospital in Aleppo", False),
        ("Ana Silva and Bo Lind", False),
        ("Ana Silva, Bo Lind", False),
        ("Riga", False),
        ("", False),
        ("A " * 5000, False),
    ],
)
def test_what_is_written_as_a_person(name: str, personal: bool) -> None:
    """Capitals with particles between them; no list, no place, no description."""
    assert is_personal(name) is personal
