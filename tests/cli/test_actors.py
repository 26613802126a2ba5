"""`memcon actors` and `memcon actors import`: who is named, and a user's own table."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Call = Callable[..., Result]


def test_actors_are_listed(call: Call) -> None:
    """Each with its id, kind and how many reports name it."""
    told = json.loads(call("actors", "--json").output)
    assert told["total"] == len(told["actors"]) > 0
    assert {"id", "kind", "name", "wikidata", "names", "reports", "office"} == set(told["actors"][0])
    assert call("actors", "--who", "nobody at all").output.startswith("0 actors")


def test_an_own_table_wins_and_can_be_taken_back(call: Call, tmp_path: Path) -> None:
    """Names of the table are the table's actors; an empty table undoes it."""
    name = next(a["name"] for a in json.loads(call("actors", "--json").output)["actors"])
    file = tmp_path / "own.csv"
    file.write_text(f"name,names,kind,wikidata\nMy own,{name},person,Q42\n", encoding="utf-8")
    assert "1 actor" in call("actors", "import", str(file)).output
    found = json.loads(call("actors", "--who", "my own", "--json").output)["actors"]
    assert [a["wikidata"] for a in found] == ["Q42"]
    file.write_text("name\n", encoding="utf-8")
    call("actors", "import", str(file))
    assert json.loads(call("actors", "--who", "my own", "--json").output)["total"] == 0


def test_a_bad_table_is_named_with_its_line(call: Call, tmp_path: Path) -> None:
    """No column, no kind, no name: the message says where and what to write."""
    file = tmp_path / "own.csv"
    for text, words in (("who\nAna\n", "no column"), ("name,kind\nAna,dog\n", "line 2"), ('name\n" "\n', "line 2")):
        file.write_text(text, encoding="utf-8")
        assert words in str(call("actors", "import", str(file)).exception or call("actors", "import", str(file)).output)
