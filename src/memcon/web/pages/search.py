"""Search: reports that hold the words, with their entries, as one types."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.views.found import FoundView, found_view, stretches
from memcon.views.wording import entry_words, form_words
from memcon.web.cells import sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param

SHOWN = 20
"""Reports on one page."""
MOST = 200
BESIDE = 5
"""Entries listed under a report."""


def _view(ask: Ask) -> FoundView:
    return found_view(ask.ledger, ask["q"], ask["limit"])


def _more(ask: Ask, view: FoundView) -> Mapping[str, Any]:
    return {"stretches": stretches, "beside": BESIDE}


def _rows(view: FoundView) -> Iterator[tuple[Cell, ...]]:
    for hit in view.hits:
        about = (hit.article.id, hit.article.title, hit.article.publisher, hit.article.published.edtf, hit.article.url)
        snippet = hit.snippet.of(hit.article.text)
        yield (*about, snippet, None, None, None)
        for entry in hit.entries:
            yield (*about, sentences(entry.evidence), entry.id, form_words(entry), entry_words(entry))


def _table(view: FoundView) -> Table:
    return Table(("article", "title", "publisher", "published", "url", "text", "entry", "form", "words"), _rows(view))


PAGE = Page(
    name="search",
    path="/search",
    title="Search",
    about="Reports that hold all the words, best first, with their entries.",
    view=_view,
    params=(
        Param(
            "q",
            'the words; "a phrase" keeps words together, -word shuts reports out, word* finds beginnings; source:, '
            "since:, until: and kind: ask for an outlet, days, a kind of entry",
            default="",
        ),
        Param("limit", "how many reports", "whole", default=SHOWN, most=MOST),
    ),
    table=_table,
    nav="Search",
    more=_more,
)
