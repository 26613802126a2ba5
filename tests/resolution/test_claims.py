"""A user's own table of actors wins, and offices without a name are their holder's on the day."""

from memcon.model.actor import OwnActor
from memcon.model.entry import Entry, Party
from memcon.resolution.actors import actors
from tests import factories as make


def named(entries: list[Entry], own: tuple[OwnActor, ...] = ()) -> dict[str, str]:
    """The actor's name for each name that the entries write."""
    found, names = actors(entries, own)
    by_id = {actor.id: actor.name for actor in found}
    return {name: by_id[actor] for (_, name), actor in names.items()}


def met(*parties: Party, when: str = "2024-06-19", words: str = "They met.") -> Entry:
    """A meeting on a day."""
    return make.meeting(make.article(f"{words} The talks were long."), parties=parties, when=make.moment(when))


def test_an_own_actor_takes_what_bears_its_names() -> None:
    """Under its own name and Wikidata id, with the shorter names that go with it."""
    own = OwnActor("person", "Silva the elder", ("Ana Silva",), "Q1")
    entries = [
        met(Party("Ana Silva", "minister", "Norway")),
        met(Party("Anna Silva", "minister", "Norway"), words="Then."),
    ]
    assert named(entries, (own,))["Ana Silva"] == "Silva the elder"
    found, _ = actors(entries, (own,))
    assert [a.wikidata for a in found if a.name == own.name] == ["Q1"]


def test_an_own_table_tells_two_apart() -> None:
    """Two people whom memcon holds for one stay two where the table says so."""
    own = (
        OwnActor("person", "Ana Silva (elder)", ("Ana Silva",)),
        OwnActor("person", "Ana Silva (younger)", ("Ana B. Silva",)),
    )
    entries = [
        met(Party("Ana Silva", "minister", "Norway")),
        met(Party("Ana B. Silva", "minister", "Norway"), words="Then."),
    ]
    assert named(entries, own) == {"Ana Silva": "Ana Silva (elder)", "Ana B. Silva": "Ana Silva (younger)"}


def test_an_office_is_its_holders_on_the_day() -> None:
    """`Iran's foreign minister` of 19 June 2024 and of 19 June 2023 are two men."""
    iran = Party("Iran's foreign minister", None, "Iran")
    assert named([met(iran)])["Iran's foreign minister"] == "Ali Bagheri Kani"
    assert named([met(iran, when="2023-06-19")])["Iran's foreign minister"] == "Hossein Amir-Abdollahian"


def test_where_the_day_is_open_nobody_is_meant() -> None:
    """Candidates are no answer."""
    iran = Party("Iran's foreign minister", None, "Iran")
    open_ = make.meeting(make.article("They met. The talks were long."), parties=(iran,), when=None)
    assert "Iran's foreign minister" not in named([open_])


def test_a_person_of_the_table_has_its_wikidata_id() -> None:
    """By full name and side; a namesake for another side has none."""
    found, _ = actors(
        [met(Party("Hakan Fidan", "foreign minister", "Turkey")), met(Party("Ana Silva", "minister", "Norway"))]
    )
    assert {a.name: bool(a.wikidata) for a in found if a.kind == "person"}["Ana Silva"] is False
