"""`memcon explain`: an entry's reasons and a sentence's, as text and as JSON."""

import json

from tests.cli.conftest import Call
from tests.desk import FIRST, MORNING


def test_an_article_sentence_by_sentence(call: Call) -> None:
    """Each sentence is numbered, and what it gave or why it gave nothing stands below."""
    shown = call("explain", MORNING.id).output
    assert "1. Ana Silva met Bo Lind in Riga on Monday." in shown
    assert "gave meeting" in shown


def test_one_sentence_as_json(call: Call) -> None:
    """The JSON has the sentence's number, kind and text."""
    record = json.loads(call("explain", MORNING.id, "--sentence", "1", "--json").output)
    assert [(s["number"], s["kind"]) for s in record["sentences"]] == [(1, "prose")]


def test_an_entry(call: Call) -> None:
    """The slots are told with where their words stand; another reading's entry is told to be one."""
    shown = call("explain", FIRST.id).output
    assert "parties: Ana Silva" in shown
    assert "carried by" in shown


def test_what_cannot_be_explained(call: Call) -> None:
    """A sentence that is not there, a sentence of an entry, an id of nothing: each says what to do."""
    assert "sentences 1 to 3" in str(call("explain", MORNING.id, "--sentence", "9").exception)
    assert "goes with an article" in call("explain", FIRST.id, "--sentence", "1").output
    assert call("explain", "en_ffffffff").exit_code != 0
