"""Targets: whom an act of speech is about or to.

A room of `extraction`; `statements` comes here. The target stands in the act's own clause, else in the
clause that is said, where the act is aimed at its subject ("demanded that Norway withdraw").
"""

from memcon.extraction import phrases
from memcon.extraction.clauses import kids, obliques, undergoer
from memcon.extraction.speech import Speech
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import place

AIMED = frozenset({"appeal", "demand", "accuse", "threaten", "condemn", "praise", "invite"})
"""Acts that are aimed at the subject of what is said. Of the others the annotators name a target for less
than half (development gold: `say` 32 %, `promise` 37 %)."""

_TO = ("on", "upon", "to", "with", "against", "at", "from", "toward", "towards")
_PRESS = frozenset({"reporter", "journalist", "press", "media", "audience", "parliament", "conference", "newspaper"})


def target(document: Document, speech: Speech) -> Party | None:
    """Whom the act is about or to, or None."""
    for head in _candidates(document, speech):
        if document.tokens[head].lemma.lower() in _PRESS:
            continue
        found = phrases.joined(document, head) or _whose(document, head)
        if found is not None and found.name != speech.speaker.name:
            return Party(found.name, None, found.side)
    return None


def _candidates(document: Document, speech: Speech) -> list[int]:
    found = [*kids(document, speech.head, "iobj")]
    direct = undergoer(document, speech.head)
    if direct is not None and direct != speech.head:
        found.append(direct)
    found += obliques(document, speech.head, *_TO)
    if speech.act in AIMED:
        for clause in kids(document, speech.head, "ccomp", "xcomp", "advcl", "parataxis"):
            found += kids(document, clause, "nsubj", "nsubj:pass")[:1]
    return found


def _whose(document: Document, head: int) -> Party | None:
    """Whose the thing is ("the Israeli operation", "Norway's decision", "the proposal by Egypt")."""
    for k in (*kids(document, head, "nmod:poss"), *obliques(document, head, "by", "of", "from")):
        found = phrases.joined(document, k)
        if found is not None:
            return found
    for k in kids(document, head, "amod", "compound", "nmod:desc"):
        country = place.country_of(document.tokens[k].text)
        if country:
            return Party(country, None, country)
        mention = document.mention_at.get(k)
        if mention is not None and mention.kind in ("organisation", "person"):
            return phrases.party(document, k)
    return None
