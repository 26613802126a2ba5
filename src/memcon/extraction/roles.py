"""Roles: who holds which office, or belongs to which body, as this article says it.

A room of `extraction`. First cut: the title before or behind each name.
"""

from memcon.extraction.ground import cue, evidence
from memcon.extraction.holders import beside, is_person, name_of, told
from memcon.extraction.voices import voices
from memcon.model.document import Document
from memcon.model.entry import Entry, Role
from memcon.values import office


def roles(document: Document) -> tuple[Entry, ...]:
    """The roles of a document, in text order, once for each holder and title."""
    found = {}
    for mention in document.mentions:
        if document.sentences[document.sentence_of[mention.first]].kind != "prose" or not is_person(document, mention):
            continue
        for first, last in beside(document, mention):
            title, side = told(document, first, last)
            if not title:
                continue
            read = office.parse(document.span_of(first, last).of(document.article.text))
            name = name_of(document, mention)
            found.setdefault((name, title.lower()), Role(
                article=document.article.id,
                evidence=evidence(document, document.sentence_of[mention.first]),
                cue=cue(document, first, last),
                voices=voices(document, mention.head, name),
                holder=name, title=title, body=side, acting=bool(read and read.acting)))
    return tuple(found.values())
