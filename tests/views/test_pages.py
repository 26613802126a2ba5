"""The article of a PDF knows its pages, through the ledger and the export; each sentence says on which it stands."""

from pathlib import Path

import pytest

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.record import article_from, article_record
from memcon.views.telling import telling
from tests.factories import article, meeting

TEXT = "Envoys met in Oslo on Monday.\nMinisters met in Riga on Tuesday.\nNobody met on Wednesday."
PAGES = (0, TEXT.index("Ministers"), TEXT.index("Nobody"))


@pytest.mark.parametrize(("words", "page"), [("Envoys met in Oslo on Monday.", 1), ("Ministers met in Riga", 2)])
def test_a_sentence_says_its_page(tmp_path: Path, words: str, page: int) -> None:
    """Counted from 1; what has no pages has none."""
    report = article(TEXT, pages=PAGES)
    entry = meeting(report, words)
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add(ArticleReading(report, (entry,), "test"))
        told = telling(ledger, entry)
    assert told.article.pages == PAGES
    assert told.page == page
    assert told.record()["sentences"][0]["page"] == page
    assert article(TEXT).page_at(0) is None


def test_pages_survive_the_export() -> None:
    """And an article without pages has no such field."""
    report = article(TEXT, pages=PAGES)
    assert article_from(article_record(report)) == report
    assert "pages" not in article_record(article(TEXT))
