"""The tables: how they are read, and that the ones we ship hold what their headers promise."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.errors import BadTable
from memcon.values import tables
from memcon.values.tables import fold, forms, mapping, table, words

EN = Path(tables.__file__).parents[1] / "data" / "en"
SHIPPED = sorted(path.stem for path in EN.glob("*.tsv"))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Makes a table out of a text, for as long as the test runs."""

    def make(text: str) -> None:
        monkeypatch.setattr(tables, "_read", lambda name: text)

    table.cache_clear()
    yield make
    table.cache_clear()


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_table_can_be_read(name: str) -> None:
    """Each has rows, says in a comment what it is, and has no cell with blanks around it."""
    text = (EN / f"{name}.tsv").read_text(encoding="utf-8")
    assert table(name)
    assert text.startswith("#")
    assert not any("| " in cell or " |" in cell for row in table(name) for cell in row)


def test_the_tables_are_small() -> None:
    """All tables together stay under a megabyte."""
    assert sum(path.stat().st_size for path in EN.glob("*.tsv")) < 1_000_000


def test_rows_comments_and_empty_cells(made) -> None:  # type: ignore[no-untyped-def]
    """Comments and blank lines are no rows, a lone `-` is an empty cell."""
    made("# a comment\n\nUK|Britain\tLondon\nFrance\t-\n")
    assert table("made") == (("UK|Britain", "London"), ("France", ""))


@pytest.mark.parametrize(
    ("text", "says"), [("a\tb\nc\n", "line 2"), ("# only a comment\n", "no rows"), ("", "no rows")]
)
def test_a_damaged_table_is_named(made, text: str, says: str) -> None:  # type: ignore[no-untyped-def]
    """The error names the table, the place and the next step."""
    made(text)
    with pytest.raises(BadTable, match=says) as error:
        table("broken")
    assert "broken.tsv" in str(error.value)


@pytest.mark.parametrize("name", ["missing", "../../secret", "", "a" * 100, "Ünïcode"])
def test_a_missing_table_is_named(name: str) -> None:
    """A table that is not there, or a name that is none, raises BadTable."""
    with pytest.raises(BadTable):
        table(name)


def test_a_missing_column_is_named() -> None:
    """Asking for a column that the table does not have raises BadTable."""
    with pytest.raises(BadTable, match="no column 9"):
        mapping("suffixes", 0, 9)


def test_mapping_and_words_fold_their_keys() -> None:
    """All forms of a cell are keys, folded."""
    assert mapping("titles")["pm"] == "Prime Minister"
    assert "he" in words("honorifics")
    assert forms("UK|Britain|") == ("UK", "Britain")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("U.S.", "us"),
        ("the Côte d’Ivoire", "cote divoire"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Türkiye’s", "turkiye"),
        ("Élysée  Palace", "elysee palace"),
        ("Łódź", "lodz"),
        ("the Houthis'", "houthis"),
        ("", ""),
        ("…", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    """Case, accents, points, possessives and a leading `the` do not count."""
    assert fold(text) == key


@given(st.text(max_size=400))
def test_fold_never_raises_and_leaves_one_space(text: str) -> None:
    """Whatever comes in, a key has no blanks around it and none doubled."""
    key = fold(text)
    assert key == key.strip()
    assert "  " not in key


def test_countries_and_places_fit_together() -> None:
    """Every country that a table names is a country of the table of countries; codes are never given twice."""
    rows = table("countries")
    known = {row[2] for row in rows}
    assert len(rows) == len(known) == len({row[0] for row in rows}) == len({row[1] for row in rows})
    for name, column in (("cities", 2), ("metonyms", 1), ("bodies", 4), ("agencies", 2)):
        assert {row[column] for row in table(name)} - {""} <= known, name


def test_places_within_places_are_there() -> None:
    """What a place is said to be within is a place of the table."""
    names = {row[0] for row in table("cities")}
    assert {row[4] for row in table("cities")} - {""} <= names


def test_no_place_stands_twice() -> None:
    """One name, one row."""
    names = [row[0] for row in table("cities")]
    assert len(names) == len(set(names))


def test_ranks_and_relations_are_the_ones_that_the_code_knows() -> None:
    """The closed vocabularies of the tables are closed."""
    ranks = {
        "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "minister", "deputy_minister",
        "envoy", "ambassador", "spokesperson", "secretary_general", "monarch", "military", "party_leader",
        "legislator", "other",
    }  # fmt: skip
    assert {row[2] for row in table("titles")} == ranks
    assert {row[3] for row in table("titles")} == {"body", "portfolio"}
    assert {row[1] for row in table("relations")} == {"=", ">=", "<=", "~"}
    assert {row[1] for row in table("bodies")} == {"organisation", "bloc", "movement", "force"}
