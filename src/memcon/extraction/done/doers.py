"""Doers: who does what a verb or noun tells, where the subject's own words name nobody.

A room of `extraction`; `deeds` comes here. "Norwegian jets", "the council's resolution" and "a strike by" act for
whose they are; "they" and "the two leaders" are those who met; who is summoned to a ministry is so by it.
"""

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import beside, doer, passive, reporters, subject, undergoer
from memcon.extraction.parse import base, obliques
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.standins import met_together, stands_for_all
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import as_one, joined, parties
from memcon.model.document import Document
from memcon.model.entry import DeedType, Party
from memcon.values import known

_BEFORE = frozenset({"nmod:poss", "compound", "amod", "nmod:desc"})
_WARDENS = frozenset({"police", "authority", "prosecutor", "army", "military", "ministry", "court", "guard", "force",
                      "navy", "agency", "service"})  # fmt: skip
"""Who tells of an arrest with no agent has made it: "police said that two men were detained"."""


def actor(document: Document, index: int, kind: DeedType) -> Party | None:
    """Who does it; None where the clause does not say."""
    who = _doer(document, index)
    if who is not None:
        return named(document, who)
    token = document.tokens[index]
    if token.upos in ("NOUN", "PROPN"):
        both = as_one(between(document, index)) if kind == "attack" else None  # "clashes between"
        return both or whose(document, index) or _who_makes(document, index)
    return _untold(document, index, kind) if passive(document, index) else None


def _who_makes(document: Document, noun: int) -> Party | None:
    """ "Norway carried out the arrests", "ordered the release": who does what the noun tells, by the verb above."""
    token = document.tokens[noun]
    verb = document.tokens[token.head] if token.head >= 0 else token
    if token.dep not in ("obj", "nsubj:pass") or not _MAKES & {verb.lemma.lower(), *lemmas(verb)}:
        return None
    who = _doer(document, verb.index)
    return named(document, who) if who is not None else None


_MAKES = frozenset({"carry", "conduct", "make", "launch", "start", "begin", "order", "announce", "stage", "continue",
                    "complete", "resume", "perform", "undertake", "execute", "approve", "intensify"})  # fmt: skip
"""Verbs whose subject does what the noun of their object tells."""


def sides(document: Document, index: int) -> tuple[Party, ...]:
    """The sides of an agreement, the subject's own first; one joined party where there are more than two."""
    who = _doer(document, index)
    if who is None:
        return _between(document, index)
    together = two_sides(document, who) or _those_who_met(document, who)
    found = together or parties(document, who)
    if len(found) == 2:
        return found
    one = named(document, who)
    return (one,) if one is not None else ()


def _between(document: Document, index: int) -> tuple[Party, ...]:
    """ "The pact signed between Norway and Peru": the sides, where nobody is said to have signed it."""
    thing = undergoer(document, index)
    return between(document, index) or (between(document, thing) if thing is not None else ())


def between(document: Document, index: int) -> tuple[Party, ...]:
    """Who stands behind a word's own "between": two sides, or one joined party of more than two."""
    found = tuple(p for k in obliques(document, index, "between")[:1] for p in parties(document, k))
    one = as_one(found)
    return found if len(found) == 2 else (one,) if one is not None else ()


def several(document: Document, index: int) -> bool:
    """Whether the subject are several by its own words, whoever they are ("major powers", "all participants")."""
    who = _doer(document, index)
    if who is None:
        return False
    token = document.tokens[who]
    return nouns.plural(token) or len(parties(document, who)) > 1 or token.text.lower() in ("they", "we")


def named(document: Document, head: int) -> Party | None:
    """The party that a subject names, stands for, or belongs to."""
    met = two_sides(document, head) or _those_who_met(document, head)
    if met:
        return as_one(met)
    if document.tokens[head].text.lower() in ("we", "i"):
        return _own_side(document, head)
    return joined(document, head) or whose(document, head)


def _those_who_met(document: Document, head: int) -> tuple[Party, ...]:
    """ "They", "the two leaders": those who met, unless somebody says it whose words are quoted."""
    start = document.tokens[head].start
    quoted = any(q.span.start <= start < q.span.end for q in document.quotes)
    return met_together(document, head) if stands_for_all(document, head) and not quoted else ()


def two_sides(document: Document, head: int) -> tuple[Party, ...]:
    """ "The two countries", "both sides", "the parties": the two countries named last before, where they are two."""
    token = document.tokens[head]
    beside_it = {document.tokens[k].text.lower() for k in document.children[head] if k < head}
    if token.text.lower() not in _SIDES or not beside_it or not beside_it <= _ALL or not beside_it & _BOTH:
        return ()
    found: dict[str, None] = {}
    sentence, verb = document.sentence_of[head], token.head
    for number in range(sentence, max(-1, sentence - _NEAR), -1):
        for token in reversed(tuple(document.in_sentence(number))):
            country = known.country_of(token.text) if token.index < head and token.upos in ("PROPN", "ADJ") else None
            if country:
                found.setdefault(country)
        if len(found) >= 2:
            break
    first = _side_of_the_teller(document, verb)
    order = [name for name in found if name == first] or list(found)[1:]
    order += [name for name in found if name not in order]
    return tuple(Party(name, None, name) for name in order) if len(found) == 2 else ()


def _side_of_the_teller(document: Document, verb: int) -> str | None:
    """ "Norway's ministry said that the two countries had agreed": whose word it is comes first."""
    for report in reporters(document, verb) if verb >= 0 else ():
        who = subject(document, report)
        told = joined(document, who) if who is not None else None
        if told is not None:
            return told.side or known.side_of(told.name)
    return None


_SIDES = nouns.SIDES | {"states", "governments", "neighbours", "neighbors"}
_ALL = frozenset({"the", "two", "both", "these"})
_BOTH = frozenset({"two", "both", "the"})
_NEAR = 4
"""Sentences back in which the two countries are looked for that "both sides" means."""


def whose(document: Document, head: int) -> Party | None:
    """Whose a deed's noun or a thing is: "an Israeli strike", "the council's resolution", "the seizure by"."""
    beside_it = [k for k in document.children[head] if document.tokens[k].dep in _BEFORE and k < head]
    # "the shelling of villages by the army": the parse hangs "by" from the villages.
    further = [k for one in obliques(document, head, "of", "on") for k in obliques(document, one, "by")]
    for k in (*obliques(document, head, "by"), *further, *beside_it):
        party = _owner(document, k)
        if party is not None:
            return party
    return None


def _owner(document: Document, index: int) -> Party | None:
    mention = document.mention_at.get(index)
    country = known.country_of(document.tokens[index].text)
    if document.tokens[index].dep in ("compound", "amod") and (mention is None or mention.kind not in _ACT):
        return Party(country, None, country) if country else None
    if mention is not None and mention.kind == "place" and not known.side_of(mention.text):
        return None  # a city is where a strike was, not whose
    return joined(document, index) or (Party(country, None, country) if country else None)


_ACT = ("organisation", "place", "person")


def _doer(document: Document, index: int) -> int | None:
    """The subject or agent; of an active verb without one, the name right before it."""
    who = doer(document, index)
    token = document.tokens[index]
    described = base(token) == "acl"  # "citizens held hostage": who is described is not who does it
    if who is None and token.xpos in ("VBD", "VBN", "VBZ", "VBP") and not passive(document, index) and not described:
        return beside(document, index)
    return who


def _own_side(document: Document, head: int) -> Party | None:
    """ "We have sent troops": the side of whoever is quoted, or the speaker."""
    start = document.tokens[head].start
    for quote, speech in owners(document):
        if quote.span.start <= start < quote.span.end:
            side = speech.speaker.side
            return Party(side, None, side) if side else speech.speaker
    return None


def _untold(document: Document, index: int, kind: DeedType) -> Party | None:
    """Who did what is told in the passive without an agent: the ministry to which an envoy was summoned, the
    authority that tells of the arrest."""
    if kind == "protest":
        return next((p for k in obliques(document, index, "to", "by", "in") if (p := joined(document, k))), None)
    if kind in ("concede", "mobilize"):
        return _of_its_forces(document, index)
    if kind != "coerce":
        return None
    for verb in reporters(document, index):
        speaker = subject(document, verb)
        if speaker is not None and document.tokens[speaker].lemma.lower() in _WARDENS:
            return joined(document, speaker)
    return None


def _of_its_forces(document: Document, index: int) -> Party | None:
    """ "Norwegian troops were withdrawn": nobody but their own side moves them."""
    thing = undergoer(document, index)
    if thing is None or document.tokens[thing].lemma.lower() not in _FORCES:
        return None
    return whose(document, thing)


_FORCES = frozenset({"troop", "force", "soldier", "warship", "jet", "unit", "battalion", "brigade", "army", "fleet"})
