"""`memcon withdraw` and `memcon runs`: a report taken out of every count and brought back; what was added when."""

import json
from pathlib import Path

from memcon.ledger.forms import Run
from memcon.ledger.ledger import Ledger
from tests.cli.conftest import Call
from tests.desk import EVENING, MORNING


def test_withdrawn_and_brought_back(call: Call) -> None:
    """Its entries leave the timeline, show says who and why; --undo brings them back, and the history keeps both."""
    before = call("timeline").output
    assert call("withdraw", MORNING.id, "--because", "a hoax", "--by", "kim").exit_code == 0
    after = call("timeline").output
    assert "2 reports" in before
    assert "2 reports" not in after
    assert "1 withdrawn" in after
    assert "withdrawn by kim: a hoax" in call("show", MORNING.id).output
    assert json.loads(call("show", MORNING.id, "--json").output)["standing"]["state"] == "withdrawn"
    assert "counts again" in call("withdraw", MORNING.id[:9], "--undo", "--by", "lee").output
    assert "1 withdrawn" not in call("timeline").output
    (kept,) = json.loads(call("show", MORNING.id, "--json").output)["withdrawals"]
    assert (kept["by"], kept["undone_by"]) == ("kim", "lee")


def test_it_says_what_is_missing(call: Call) -> None:
    """Without a reason, of what is no article, or of what nobody withdrew."""
    assert call("withdraw", EVENING.id).exit_code == 2
    assert call("withdraw", "en_", "--because", "x").exit_code != 0
    assert call("withdraw", EVENING.id, "--undo").exit_code != 0


def test_runs_are_listed_newest_first(call: Call, file: Path) -> None:
    """Each with its sources, counts, seconds and reader; as text and as JSON."""
    with Ledger.open(file) as ledger:
        for source in ("first/", "second/"):
            ledger.finish(ledger.begin(Run("0.1.0", "memcon 0.1.0 abc", "def", (source,), 2, counts={"added": 3})))
        ledger.begin(Run("0.1.0", "memcon 0.1.0 abc", "def", ("third/",)))
    text = call("runs").output
    assert text.index("third/") < text.index("second/") < text.index("first/")
    assert "not ended, or cut off" in text
    assert [run["sources"] for run in json.loads(call("runs", "--json").output)["runs"]] == [
        ["third/"], ["second/"], ["first/"]]  # fmt: skip
