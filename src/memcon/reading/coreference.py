"""Coreference: whom names, offices and pronouns mean. Rather nobody than the wrong one.

One pass over the mentions in text order, with what was said of each party so far. A name refers to the fullest form
in the article, an office to the person who holds it or the body that it names, a pronoun to the subject of its clause
or of the sentence before. Every rule has its score; a rule that cannot choose between two gives none.
"""

from collections.abc import Iterator
from dataclasses import replace

from memcon.model.document import Document, Mention, MentionKind
from memcon.reading.clusters import Clusters, clusters
from memcon.reading.offices import Offices
from memcon.reading.persons import Person, sex_by, told
from memcon.reading.pronouns import Pronouns

SCORES = {"name": 1.0, "surname": 0.95, "acronym": 0.95, "apposition": 0.9}
"""How surely the names of one party are one, by hand; offices and pronouns carry the scores of their rules."""


def resolve(document: Document) -> Document:
    """The document with `refers`, `by` and `score` on its mentions, and with the kinds that most of them have."""
    groups = clusters(document.mentions, _sexes(document))
    document = replace(document, mentions=tuple(_names(document, groups)))
    people = {
        cluster.full: told(document, [document.mentions[i] for i in cluster.mentions])
        for cluster in groups.all
        if cluster.kind == "person"
    }
    return replace(document, mentions=tuple(_others(document, people)))


def _sexes(document: Document) -> dict[int, str]:
    """Which names stand behind a word that is said of a man or of a woman alone."""
    before = ((m.index, sex_by(document.tokens[m.first - 1].text)) for m in document.mentions if m.first > 0)
    return {index: sex for index, sex in before if sex}


def _names(document: Document, groups: Clusters) -> Iterator[Mention]:
    """The mentions, names with what they refer to."""
    for mention in document.mentions:
        cluster, by = groups.of.get(mention.index, (None, ""))
        if cluster is None:
            yield mention
        elif mention.index == cluster.full:
            yield replace(mention, refers=mention.index, by="name", kind=_kind(mention, cluster.kind))
        else:
            yield replace(mention, refers=cluster.full, by=by, score=SCORES[by], kind=_kind(mention, cluster.kind))


def _kind(mention: Mention, kind: MentionKind) -> MentionKind:
    """A name's kind is that of its party; an adjective stays one."""
    return mention.kind if "other" in (mention.kind, kind) else kind


def _others(document: Document, people: dict[int, Person]) -> Iterator[Mention]:
    """The mentions, offices and pronouns with what they refer to, in text order."""
    offices = Offices(document, people)
    pronouns = Pronouns(document, people)
    for mention in document.mentions:
        if mention.kind == "office":
            mention = offices.resolve(mention)
        elif mention.kind == "pronoun":
            mention = pronouns.resolve(mention)
        offices.saw(mention)
        pronouns.saw(mention)
        yield mention
