"""Lists: names joined by commas and "and", by the words alone, where the parse says nothing."""

import pytest

from memcon.extraction.met.lists import all_listed, listed, with_listed
from memcon.model.document import Document
from tests.extraction.plain import plain

PEOPLE = ("Kari Holm", "Luis Paz", "Ana Silva", "Bo Lind")


def at(text: str, name: str, bodies: tuple[str, ...] = ()) -> tuple[Document, int]:
    """A document and the head of a name in it."""
    read = plain(text, people=PEOPLE, bodies=bodies)
    return read, next(m.head for m in read.mentions if m.text == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Foreign Minister Kari Holm, trade envoy Luis Paz, and Deputy Minister Ana Silva met.", "Ana Silva",
         ["Kari Holm", "Luis Paz", "Ana Silva"]),
        ("Deputy Minister for Ports and Trade Kari Holm and Luis Paz met.", "Luis Paz", ["Kari Holm", "Luis Paz"]),
        # What only a comma joins may be something else.
        ("Near Kari Holm, Luis Paz met Bo Lind.", "Luis Paz", ["Luis Paz"]),
        # "of" begins another phrase, and a verb ends the list.
        ("Kari Holm and the brother of Luis Paz met.", "Kari Holm", ["Kari Holm"]),
        ("Kari Holm left and Luis Paz met Bo Lind.", "Luis Paz", ["Luis Paz"]),
        ("Kari Holm met with Luis Paz and Bo Lind.", "Luis Paz", ["Luis Paz", "Bo Lind"]),
    ],
)  # fmt: skip
def test_who_stands_in_one_list(text: str, name: str, expected: list[str]) -> None:
    """A list goes on over titles and commas up to its last "and"."""
    read, head = at(text, name)
    assert [read.mention_at[k].text for k in listed(read, head)] == expected


def test_countries_are_listed_apart_from_people() -> None:
    """ "Norway, Peru and Kari Holm": the two countries are no list with a person."""
    read, head = at("Norway, Peru and Chile met Kari Holm and Luis Paz.", "Peru", ("Norway", "Peru", "Chile"))
    assert [p.name for p in with_listed(read, head)] == ["Norway", "Peru", "Chile"]


def test_a_name_alone_is_no_list() -> None:
    """Where nothing is joined, the phrase itself is all."""
    read, head = at("Kari Holm met Luis Paz.", "Kari Holm")
    assert all_listed(read, head) == ()
    assert [p.name for p in with_listed(read, head)] == ["Kari Holm"]
