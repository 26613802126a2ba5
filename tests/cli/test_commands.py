"""The commands on a small made ledger: what they print, as text and as JSON, and how they end."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import COMMANDS, cli
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from tests.cli.conftest import Call
from tests.desk import FIRST, HURT, LEFT, MORNING, PLANNED, SAID, SECOND
from tests.factories import article, meeting


def event_of(file: Path, entry: str) -> str:
    """The id of the event that an entry tells of."""
    with Ledger.open(file) as ledger:
        event = ledger.event_of(entry)
    assert event
    return event.id


def test_timeline_lists_events_by_day(call: Call) -> None:
    """A meeting told twice is one line with both reports, under its day; what has no day stands last."""
    text = call("timeline").output
    assert text.index("Monday 17 June 2024") < text.index("1 June 2024 or later") or "1 June 2024 or later" in text
    assert "2 reports" in text
    assert text.index("Day not known") > text.index("Monday 17 June 2024")
    assert "planned" in text


def test_timeline_json_is_the_same_list(call: Call) -> None:
    """`--json` gives the rows with their ids and intervals."""
    shown = json.loads(call("timeline", "--json").output)
    assert [row["when"]["edtf"] for row in shown["dated"]] == ["2024-06-01/..", "2024-06-17"]
    assert shown["dated"][1]["reports"] == 2
    assert [row["when"] for row in shown["undated"]] == [None]
    assert shown["other"] == {"statement": 1, "figure": 1, "role": 1}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--who", "silva"), 2),
        (("--who", "Harbour Union"), 3),
        (("--who", "Silva", "--who", "Lind", "--since", "2024-06-15", "--until", "2024-06-20"), 2),
        (("--until", "2024-05"), 1),
        (("--kind", "figure"), 1),
        (("--kind", "statement", "--kind", "role"), 2),
        (("--who", "nobody"), 0),
    ],
)
def test_timeline_keeps_what_was_asked_for(call: Call, words: tuple[str, ...], expected: int) -> None:
    """Each filter keeps what fits; what has no day is never dropped by a date."""
    shown = json.loads(call("timeline", "--json", *words).output)
    assert len(shown["dated"]) + len(shown["undated"]) == expected


def test_timeline_refuses_a_day_that_is_none(call: Call) -> None:
    """A day that cannot be read is refused with an example of one that can."""
    result = call("timeline", "--since", "last Tuesday")
    assert result.exit_code == 2
    assert "2024-06-19" in result.output


def test_show_event_gives_voices_sentences_and_what_was_kept_apart(call: Call, file: Path) -> None:
    """An event shows each report's sentence, whose word it is, and the look-alike with its reason."""
    text = call("show", event_of(file, FIRST.id)).output
    for words in ("Monday 17 June 2024", "Riga", "Ana Silva met Bo Lind in Riga on Monday.",
                  "Evening Sheet, citing a spokesman of the Harbour Union", "kept apart",
                  "one is planned, the other took place", "2 independent sources"):  # fmt: skip
        assert words in text


def test_show_entry_article_actor_by_prefix(call: Call, file: Path) -> None:
    """Ids may be shortened; each kind of thing has its own page."""
    assert "the door is open" in call("show", SAID.id[:12]).output
    article = call("show", MORNING.id).output
    assert "Ministers meet in Riga" in article
    assert HURT.id in article
    with Ledger.open(file) as ledger:
        actor = ledger.actors()[0].id
    assert "head, Harbour Union (says Evening Sheet" in call("show", actor).output


@pytest.mark.parametrize("entry", [FIRST, SAID, LEFT])
def test_show_json_holds_the_record(call: Call, entry: object) -> None:
    """`show --json` of an entry is its record with the article and the chain."""
    shown = json.loads(call("show", "--json", entry.id).output)  # type: ignore[attr-defined]
    assert shown["entry"]["id"] == entry.id  # type: ignore[attr-defined]
    assert shown["sentences"]


def test_compare_sets_sources_side_by_side(call: Call, file: Path) -> None:
    """Each report is a column; what only one tells is marked."""
    text = call("compare", event_of(file, FIRST.id)).output
    assert "Morning Sheet" in text.splitlines()[3]
    assert "Evening Sheet" in text.splitlines()[3]
    assert "1 host" in text
    shown = json.loads(call("compare", "--json").output)
    assert {slot["slot"]: slot["only"] for slot in shown["slots"]}["where"] in (0, 1)


def test_compare_without_an_event_takes_the_most_told(call: Call, file: Path) -> None:
    """Without an id the event with most sources is compared."""
    assert event_of(file, SECOND.id) in call("compare").output


def test_search_finds_reports_and_entries(call: Call) -> None:
    """A hit shows the words in place and the entries that rest on them."""
    text = call("search", "door").output
    assert "Ministers meet in Riga" in text
    assert SAID.id in text
    assert "No report holds" in call("search", "zeppelin").output
    assert json.loads(call("search", "--json", "injured").output)["hits"][0]["article"] == MORNING.id


def test_search_leaves_out_what_has_a_minus(call: Call) -> None:
    """`-word` shuts reports out and is not taken for an option."""
    assert "Ministers meet" in call("search", "Riga").output
    assert "No report holds" in call("search", "Riga", "-door").output


def test_judge_and_undo(call: Call, file: Path) -> None:
    """A person's verdict splits an event, and taking it back joins it again."""
    assert (
        "two events" in call("judge", FIRST.id, SECOND.id, "different", "--because", "other day", "--by", "Kim").output
    )
    assert event_of(file, FIRST.id) != event_of(file, SECOND.id)
    assert "one event" in call("judge", FIRST.id, SECOND.id, "--undo", "--by", "Kim").output
    assert event_of(file, FIRST.id) == event_of(file, SECOND.id)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((FIRST.id, SECOND.id), "same, different or unsure"),
        ((FIRST.id, SECOND.id, "same"), "--because"),
        ((FIRST.id, FIRST.id, "same", "--because", "x"), "one and the same"),
    ],
)
def test_judge_asks_for_what_is_missing(call: Call, words: tuple[str, ...], message: str) -> None:
    """A verdict needs two entries, a word and a reason."""
    result = call("judge", *words)
    assert result.exit_code == 2
    assert message in result.output


def test_judge_of_what_makes_no_event(call: Call) -> None:
    """Statements make no event, so there is nothing to judge."""
    result = call("judge", SAID.id, PLANNED.id, "same", "--because", "x")
    assert "makes no event" in str(result.exception)


def test_export_and_verify(call: Call, tmp_path: Path) -> None:
    """The export writes five files; verify counts what it checked."""
    out = tmp_path / "out"
    assert call("export", "jsonl", str(out)).exit_code == 0
    assert {p.name for p in out.iterdir()} == {
        f"{n}.jsonl" for n in ("articles", "entries", "events", "actors", "links")
    }
    assert "3 articles and 7 entries verified" in call("verify").output


def test_no_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    """Reading a ledger that is not there is refused with the next step, and makes no file."""
    result = CliRunner().invoke(cli, ["--ledger", str(tmp_path / "none.db"), "timeline"])
    assert "memcon add" in str(result.exception)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(call: Call, name: str) -> None:
    """Each command explains itself, and its one-line help is the one in the list."""
    result = call(name, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 4


def test_a_report_cannot_steer_the_terminal(call: Call, file: Path) -> None:
    """Escape sequences and bidirectional overrides in a report are shown as �."""

    evil = article("Ana Silva met Bo \x1b[31mLind\u202e in Oslo.", title="\x1b]0;x\x07")
    with Ledger.open(file) as ledger:
        ledger.add(ArticleReading(evil, (meeting(evil, parties=("Ana Silva", "Bo \x1b[31mLind")),), "test"))
    for words in (("timeline",), ("show", evil.id), ("search", "Oslo")):
        shown = call(*words).output
        assert "\x1b[31m" not in shown.replace("\x1b[0m", "")
        assert "\x07" not in shown
