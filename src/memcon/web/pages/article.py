"""An article: its text as it was read, every entry marked in place, and the entries beside it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from memcon.model.entry import KINDS
from memcon.views.article import ArticleView, article_view, standing_words
from memcon.views.passage import passage
from memcon.views.telling import published_words
from memcon.views.wording import entry_words, form_words
from memcon.web.cells import edtf, place, sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param


def _view(ask: Ask) -> ArticleView:
    return article_view(ask.ledger, ask["id"])


def _more(ask: Ask, view: ArticleView) -> Mapping[str, Any]:
    counted = Counter(entry.kind for entry in view.entries)
    return {
        "runs": passage(view.article.text, view.entries, view.asides),
        "ids": lambda run: " ".join(view.entries[n].id for n in run.entries),
        "kinds": [(kind, counted[kind]) for kind in KINDS if counted[kind]],
        "standing": standing_words(view),
        "published": published_words(view.article),
    }


def _rows(view: ArticleView) -> Iterator[tuple[Cell, ...]]:
    for entry in view.entries:
        yield (entry.id, entry.kind, form_words(entry), entry.status, entry_words(entry),
               edtf(entry.when), place(entry.where), ", citing ".join(entry.voices),
               entry.evidence[0].start, entry.evidence[-1].end, sentences(entry.evidence))  # fmt: skip


def _table(view: ArticleView) -> Table:
    heads = ("entry", "kind", "form", "status", "words", "when", "where", "voices", "start", "end", "sentence")
    return Table(heads, _rows(view))


PAGE = Page(
    name="article",
    path="/article/{id}",
    title="Article",
    about="One report as it was read, with every entry marked where it stands.",
    view=_view,
    params=(Param("id", "the article's id, such as ar_3f00…", required=True),),
    table=_table,
    more=_more,
)
