"""Positions: who demanded, offered, accepted and refused what, by day and party, each with its sentence."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.views.marks import pieces
from memcon.views.positions import PAGE as STEP
from memcon.views.positions import POSITIONS, Positions, PositionsQuery, positions
from memcon.web.cells import sentences
from memcon.web.page import Ask, Cell, Page, Table
from memcon.web.params import Param


def _view(ask: Ask) -> Positions:
    return positions(ask.ledger, PositionsQuery(ask["issue"], ask["who"], ask["act"], ask["since"], ask["until"],
                                                ask["from"]))  # fmt: skip


def _more(ask: Ask, view: Positions) -> Mapping[str, Any]:
    return {"pieces": pieces, "acts": POSITIONS, "step": STEP,
            "here": {position.told.entry.id for position in view.all},
            "outlets": {position.told.entry.id: position.told.outlet for position in view.all}}  # fmt: skip


def _rows(view: Positions) -> Iterator[tuple[Cell, ...]]:
    for position in view.all:
        said = position.statement
        yield (position.day, position.party, said.speaker.name, said.act, said.target.name if said.target else None,
               said.content, said.id, " ".join(position.answers), position.told.said_by, sentences(said.evidence),
               position.told.article.url)  # fmt: skip


def _table(view: Positions) -> Table:
    heads = ("day", "party", "speaker", "act", "target", "content", "entry", "answers", "said by", "sentence", "url")
    return Table(heads, _rows(view))


PAGE = Page(
    name="positions",
    path="/positions",
    title="Positions",
    about="Demands, offers and answers on an issue, by party over time, each with its sentence.",
    view=_view,
    params=(
        Param("issue", "words of what is said; all of them must stand there", default=""),
        Param("who", "words of the speaker or the side", default=""),
        Param("act", "only these acts", "choice", choices=POSITIONS, many=True),
        Param("since", "the first day", "first-day"),
        Param("until", "the last day", "last-day"),
        Param("from", "statements to leave out at the top", "whole", default=0, most=10**6),
    ),
    table=_table,
    nav="Positions",
    more=_more,
)
