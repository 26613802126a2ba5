"""Review: one doubtful thing at a time, the worst first, decided with one key, undone with another."""

from collections.abc import Iterator, Mapping
from typing import Any

from memcon.model.correction import FINDINGS, Correction, checked, correction_record
from memcon.model.link import Verdict
from memcon.model.record import link_record
from memcon.views.marks import pieces
from memcon.views.review import QUEUES, Review, ReviewQuery, review
from memcon.web.page import Action, Ask, Cell, Done, Page, Table
from memcon.web.params import BadAsk, Param
from memcon.web.person import BY, person
from memcon.web.render import address, slug

VERDICTS: tuple[Verdict, ...] = ("same", "different", "unsure")


def _view(ask: Ask) -> Review:
    return review(ask.ledger, ReviewQuery(ask["queue"], ask["at"]))


def _more(ask: Ask, view: Review) -> Mapping[str, Any]:
    return {"pieces": pieces, "by": person(ask["by"])}


def _rows(view: Review) -> Iterator[tuple[Cell, ...]]:
    for decision in view.decisions:
        yield (decision.at, decision.by, decision.words, decision.about, decision.withdrawn_at, decision.withdrawn_by)


def _table(view: Review) -> Table:
    return Table(("at", "by", "decision", "about", "withdrawn at", "withdrawn by"), _rows(view))


def _judge(ask: Ask) -> Done:
    link = ask.ledger.judge(ask["left"], ask["right"], ask["verdict"], ask["because"], person(ask["by"]))
    return Done(_back(ask, "links"), {"link": link_record(link)})


def _find(ask: Ask) -> Done:
    entry = ask.ledger.entry(ask["entry"])
    value = checked(entry.kind, ask["slot"], ask["value"]) if ask["slot"] else None
    if ask["slot"] and ask["finding"] != "wrong":
        raise BadAsk(f"a slot can be found wrong, with what is right; {ask['finding']!r} is said of whole entries")
    given = Correction(entry.id, person(ask["by"]), ask["finding"], ask["slot"], value, ask["because"])
    return Done(_back(ask, "entries"), {"correction": correction_record(ask.ledger.correct(given))})


def _undo(ask: Ask) -> Done:
    if ask["number"]:
        taken = ask.ledger.uncorrect(ask["number"], person(ask["by"]))
        return Done(_back(ask, "entries"), {"correction": correction_record(taken)})
    if not (ask["left"] and ask["right"]):
        raise BadAsk("say what to undo: the number of a correction, or the left and right entry of a verdict")
    link = ask.ledger.undo(ask["left"], ask["right"], person(ask["by"]))
    return Done(_back(ask, "links"), {"link": link and link_record(link)})


def _back(ask: Ask, queue: str) -> str:
    """Where to go on: the page that the form stood on, the review or an entry's own."""
    who = {"by": ask["by"]} if ask["by"] else {}
    if ask["back"] == "entry" and ask.values.get("entry"):
        return address(f"/entry/{slug(ask['entry'])}", (), **who)
    return address("/review", (), queue=ask["queue"] or queue, at=ask["at"], **who)


_AT = Param("at", "which of the queue, counted from the worst (0)", "whole", default=0, most=10**9)
_QUEUE = Param("queue", "what to review", "choice", choices=QUEUES)
_BACK = (_QUEUE, _AT, BY, Param("back", "where to go on", "choice", choices=("review", "entry"), default="review"))
_BECAUSE = Param("because", "why, in a few words", default="")

PAGE = Page(
    name="review",
    path="/review",
    title="Review",
    about="Links that nobody has decided and doubtful entries, the worst first; every decision, with who and when.",
    view=_view,
    params=(Param("queue", "links or entries", "choice", choices=QUEUES, default="links"), _AT, BY),
    table=_table,
    nav="Review",
    more=_more,
)
ACTIONS = (
    Action(
        name="judge",
        path="/review/judge",
        about="A person's verdict on two entries: the same event, different ones, or unsure.",
        run=_judge,
        params=(
            Param("left", "an entry (full id)", required=True),
            Param("right", "the other entry (full id)", required=True),
            Param("verdict", "same, different or unsure", "choice", choices=VERDICTS, required=True),
            _BECAUSE,
            *_BACK,
        ),
    ),
    Action(
        name="find",
        path="/review/find",
        about="A person's word on an entry: it is right, wrong, or unsure; or one slot is wrong, with the right value.",
        run=_find,
        params=(
            Param("entry", "the entry (full id)", required=True),
            Param("finding", "right, wrong or unsure", "choice", choices=FINDINGS, required=True),
            Param("slot", "the slot that is wrong; the whole entry if left out"),
            Param("value", "what the slot should hold, as docs/pages.md says; empty: nothing", "lines", default=""),
            _BECAUSE,
            *_BACK,
        ),
    ),
    Action(
        name="undo",
        path="/review/undo",
        about="Take a decision back: a correction by its number, or the verdict on two entries.",
        run=_undo,
        params=(
            Param("number", "the number of a correction", "whole", default=0),
            Param("left", "an entry of the verdict (full id)"),
            Param("right", "the other entry (full id)"),
            Param("entry", "the entry whose page to go back to"),
            *_BACK,
        ),
    ),
)
