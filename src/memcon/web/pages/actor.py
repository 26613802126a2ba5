"""An actor's dossier: names, offices, what it did and said, by whose word, and with whom it met how often."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.views.dossier import SECTION_NAMES, SHOWN, Dossier, DossierQuery, dossier
from memcon.views.marks import pieces
from memcon.views.network import HEIGHT, WIDTH
from memcon.web.cells import edtf, place, sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param


def _view(ask: Ask) -> Dossier:
    return dossier(ask.ledger, ask["id"], DossierQuery(ask["since"], ask["until"], ask["section"], ask["from"]))


def _more(ask: Ask, view: Dossier) -> Mapping[str, Any]:
    return {"pieces": pieces, "width": WIDTH, "height": HEIGHT, "step": SHOWN * 4}


def _rows(view: Dossier) -> Iterator[tuple[Cell, ...]]:
    for filled in view.sections:
        for line in filled.lines:
            entry = line.told.entry
            yield (view.actor.id, view.actor.name, filled.section.name, entry.id, line.form, edtf(entry.when),
                   place(entry.where), line.words, line.told.said_by, line.told.article.published.edtf,
                   sentences(entry.evidence), line.told.article.url)  # fmt: skip


def _table(view: Dossier) -> Table:
    heads = ("actor", "name", "section", "entry", "form", "when", "where", "words", "said by", "published",
             "sentence", "url")  # fmt: skip
    return Table(heads, _rows(view))


PAGE = Page(
    name="actor",
    path="/actor/{id}",
    title="Dossier",
    about="Somebody or something that reports name: offices, meetings, what it said and did, and whom it met.",
    view=_view,
    params=(
        Param("id", "the actor's id, such as ac_0f3e…", required=True),
        Param("since", "the first day", "first-day"),
        Param("until", "the last day", "last-day"),
        Param("section", "one section alone, with more of its lines", "choice", choices=SECTION_NAMES),
        Param("from", "in one section: lines to leave out at the top", "whole", default=0),
    ),
    table=_table,
    more=_more,
)
