"""Clues: all that one article says about the day on which it was written. The door for the pipeline.

Only the article itself is looked at; what other reports add is `neighbours`' and `series`' business.
"""

from itertools import chain

from memcon.dating.days import days_told, opening, weekdays_told
from memcon.dating.happenings import days_looked_back_to, lengths, looked_back_to
from memcon.dating.offices import offices
from memcon.model.dating import Clue
from memcon.model.document import Document
from memcon.model.entry import Entry


def clues(document: Document, entries: tuple[Entry, ...]) -> tuple[Clue, ...]:
    """The clues of an article without a date, each once, sorted."""
    text = document.article.text
    ended = days_looked_back_to(document)
    found = chain(
        looked_back_to(document), lengths(document), offices(entries, text, ended), days_told(document),
        weekdays_told(text), opening(text),
    )  # fmt: skip
    return tuple(sorted(set(found), key=lambda c: (c.kind, c.words, c.why)))
