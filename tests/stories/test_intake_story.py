"""A folder as people have it: every format beside the others, one command, and what the ledger says of it."""

import json
from pathlib import Path

from click.testing import CliRunner

from memcon.cli import cli
from memcon.ledger.ledger import Ledger

TALKS = "The foreign minister of Norway told reporters in Oslo on Tuesday that the talks with Sweden had been useful."
FRENCH = (
    "Le ministre norvégien des affaires étrangères a rencontré son homologue suédoise à Oslo mardi. "
    "Il a dit que les entretiens avaient été utiles et qu'une date serait bientôt trouvée."
)
STORY = "urn:news:agency.example:77"


def files(folder: Path) -> None:
    """One file of each kind, each with a report of its own words."""
    several = {
        "note.txt": f"Title: Talks\nDate: 2024-06-20\n\n{TALKS} It rained.",
        "french.txt": FRENCH,
        "table.csv": f'Titel,Wortlaut\nTalks,"{TALKS} It snowed."\n',
        "page.html": f"<html><body><article><p>{TALKS} It thundered.</p><p>{TALKS[:90]}</p></article></body></html>",
        "feed.xml": f"<rss><channel><title>N</title><item><title>T</title><description>{TALKS} It froze.</description>"
        "</item></channel></rss>",
        "rows.jsonl": json.dumps({"maintext": f"{TALKS} It was dry.", "title": "Talks"}),
        "agency-1.json": json.dumps(
            {"uri": STORY, "version": "1", "pubstatus": "usable", "body_text": f"{TALKS} One."}
        ),
        "agency-2.json": json.dumps({"uri": STORY, "version": "2", "pubstatus": "canceled", "ednote": "Wrong day."}),
    }
    for name, words in several.items():
        (folder / name).write_text(words, encoding="utf-8")


def test_one_command_takes_a_folder_of_every_format(tmp_path: Path) -> None:
    """What is read, what is kept unread, what its agency took back; and a second call changes nothing."""
    pile = tmp_path / "pile"
    pile.mkdir()
    files(pile)
    words = ["--ledger", str(tmp_path / "a.db"), "add", str(pile), "--json", "--workers", "1"]
    columns = ["--columns", "title=Titel,text=Wortlaut"]
    tables = CliRunner().invoke(cli, [*words[:3], str(pile / "table.csv"), *words[4:], *columns])
    assert (tables.exit_code, json.loads(tables.output)["added"]) == (0, 1)
    (pile / "table.csv").unlink()
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.exception
    done = json.loads(result.output)
    assert (done["added"], done["unread"], done["killed"], done["skipped"]) == (5, 1, 1, [])
    again = json.loads(CliRunner().invoke(cli, words).output)
    assert (again["added"], again["updated"]) == (0, 0)
    with Ledger.open(tmp_path / "a.db") as ledger:
        languages = {article.language for article in ledger.articles(old=True)}
        assert languages == {"en", "fr"}
        tally = ledger.tally()
        assert (tally.unread, tally.withdrawn) == (1, 1)


def test_columns_written_wrongly_leave_no_ledger(tmp_path: Path) -> None:
    """The slip is told before anything is made."""
    result = CliRunner().invoke(cli, ["--ledger", str(tmp_path / "a.db"), "add", str(tmp_path), "--columns", "words=x"])
    assert result.exit_code != 0
    assert not (tmp_path / "a.db").exists()
