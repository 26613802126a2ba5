"""Voices: whose word an entry is, nearest to the reader first, without the outlet itself.

A room of `extraction`; every kind asks it. An entry that stands in what somebody says has that somebody
as its voice; what is said within what is said has both, the outer first.
"""

from memcon.extraction.acts import acts
from memcon.extraction.said.issuers import issuer, told_by
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.speech import Speech, by_sentence
from memcon.model.document import Document
from memcon.values.tables import fold


def voices(document: Document, index: int, but: str | None = None) -> tuple[str, ...]:
    """The chain of whose word it is for what the token carries; `but` is a statement's own speaker."""
    over = [s for s in holding(document, index) if s.head != index and (but is not None or not _silent(document, s))]
    release = _release(document, but)
    found: list[str] = [release] if release is not None and release != but else []
    publisher = fold(document.article.publisher or "")
    for speech in sorted(over, key=lambda s: (-_reach(document, s), s.head)):
        name = speech.speaker.name
        if name not in found and name != but and fold(name) != publisher:
            found.append(name)
    return tuple(found)


_SILENT = frozenset({"accept", "demand", "praise", "condemn", "threaten", "reject"})
"""Acts that take what they speak of for granted: "agreed to exchange prisoners" does not make the exchange their word.
Of 14 such voices of deeds, figures and meetings on half of the training reports none was right, of "say" 44 of 57."""


def _silent(document: Document, speech: Speech) -> bool:
    """Whether the verb itself takes what follows for granted; "said that it must" is told all the same."""
    listed = next(acts(document, document.tokens[speech.head], "statement"), None)
    return speech.act in _SILENT and listed is not None and listed.value in _SILENT


def _release(document: Document, but: str | None) -> str | None:
    """Whose word a whole release is: its spokesperson's; of what is no statement, also that of who signed it."""
    signed = issuer(document) if but is None else None
    return told_by(document) or (signed.name if signed is not None else None)


def holding(document: Document, index: int) -> tuple[Speech, ...]:
    """The acts of speech in whose content or quotation a token stands."""
    token = document.tokens[index]
    here = by_sentence(document).get(document.sentence_of[index], ())
    found = {s.head: s for s in here if s.said is not None and s.said.start <= token.start < s.said.end
             and not s.first <= index < s.last}  # fmt: skip
    for quote, speech in owners(document):
        if quote.span.start <= token.start < quote.span.end:
            found.setdefault(speech.head, speech)
    return tuple(found[head] for head in sorted(found))


def _reach(document: Document, speech: Speech) -> int:
    """How much of the text an act of speech holds: the widest is the outermost."""
    return len(speech.said) if speech.said else 0
