"""Targets: to whom a deed is done.

A room of `extraction`; `deeds` comes here. The object, unless it is what the deed is done with ("fired rockets",
"launched an attack"); else who stands behind the type's prepositions, or whose the object is.
"""

from dataclasses import dataclass

from memcon.extraction.acts import carries, lemmas
from memcon.extraction.clauses import undergoer
from memcon.extraction.parse import base, case, kids, obliques
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import joined, side_of, text
from memcon.model.document import Document
from memcon.model.entry import DeedType, Party
from memcon.values import known

TOWARDS: dict[DeedType, tuple[str, ...]] = {
    "agree": ("with",),
    "mediate": ("between", "for"),
    "aid": ("to", "for"),
    "cooperate": ("with", "to", "from"),
    "sanction": ("on", "against", "from", "with", "to"),
    "attack": ("on", "against", "at", "in", "into", "toward", "towards"),
    "mobilize": ("against", "into", "over", "to", "near"),
    "concede": ("to", "with", "from", "on"),
    "coerce": ("against", "of", "on"),
    "protest": ("against", "to", "with"),
    "move": ("to",),
}
"""The prepositions before the one to whom a deed of this type is done."""

_OF = frozenset({"attack", "coerce", "concede"})
"""Types whose nouns name the target after "of" ("the seizure of the ship", "the release of the crew")."""

_THINGS = frozenset({"agree", "mediate", "aid", "move", "cooperate", "mobilize"})
"""Types whose verb's object is a thing: the target stands behind a preposition."""


@dataclass(frozen=True, slots=True)
class Done:
    """A word that carries a deed, the deed's type, and what its row in the table asks to stand beside it."""

    index: int
    type: DeedType
    frame: tuple[str, ...] = ()


def target(document: Document, done: Done) -> Party | None:
    """To whom it is done; None where the clause does not say."""
    index = done.index
    if document.tokens[index].upos in ("NOUN", "PROPN"):
        of = ("of",) if done.type in _OF else ()
        return _behind(document, done, (index,), *of) or _struck_by(document, done)
    thing = undergoer(document, index)
    if thing is None:
        thing = _shared(document, done)
    if thing is None:
        below = kids(document, index, "xcomp")
        if below and not obliques(document, index, *TOWARDS[done.type]):
            # "tried to stab the guard": the object of the verb that tells what.
            return target(document, Done(below[0], done.type, done.frame))
        return _behind(document, done, (index,))
    if done.type == "sanction" and _LEAVES & set(lemmas(document.tokens[index])):
        # "withdrew the country from the pact with Peru": what was left, and with whom it was made.
        return _behind(document, done, (index,))
    if "recall" in lemmas(document.tokens[index]):
        # "recalled its envoy for Peru to Oslo": where the envoy was sent, not where to.
        return _first(document, [*obliques(document, index, "from"), *obliques(document, thing, "to", "for")])
    if done.type == "aid" and obliques(document, index, "with") and nouns.kind_of(document.tokens[thing]):
        return joined(document, thing)  # "provided the government with arms"
    if done.type == "attack" and _TAKES & set(lemmas(document.tokens[index])):
        # "took the town from the rebels": who held it.
        holders = (joined(document, k) for k in obliques(document, index, "from"))
        holder = next((party for party in holders if party is not None), None)
        if holder is not None:
            return holder
    if not _instrument(document, done, thing):
        return _named(document, thing) or joined(document, thing) or _by_its_words(document, thing)
    found = _behind(document, done, (index, thing)) or _fought(document, done, thing) or _meant(document, done)
    if found is not None:
        return found
    beside = [*kids(document, thing, "nmod:poss"), *kids(document, index, "iobj")]
    if done.type == "mediate" or (done.type == "mobilize" and document.tokens[thing].lemma.lower() in _AREAS):
        # "violated Finnish airspace": whose it is. "brokered the Peruvian deal": whom it is between.
        beside += [k for k in kids(document, thing, "amod", "compound") if not nouns.kind_of(document.tokens[k])]
    return _first(document, beside)


_AREAS = frozenset({"airspace", "water", "waters", "territory", "border", "sovereignty", "space", "coast", "soil"})
"""What is somebody's where another moves; of "sent Norwegian troops" the owner is who sends."""
_LEAVES = frozenset({"withdraw", "pull", "take"})
_TAKES = frozenset({"take", "retake", "seize", "capture", "recapture", "wrest", "liberate", "regain", "reclaim"})


def _shared(document: Document, done: Done) -> int | None:
    """ "Shot and killed two guards": the object of the verb joined right behind."""
    behind = document.tokens[done.index + 1 : done.index + 3]
    joined_to = len(behind) > 1 and behind[0].text.lower() == "and" and behind[1].upos == "VERB"
    return undergoer(document, behind[1].index) if done.type == "attack" and joined_to else None


def _struck_by(document: Document, done: Done) -> Party | None:
    """ "Two guards were killed in an attack by the band": whom the verb above tells that it struck."""
    token = document.tokens[done.index]
    verb = document.tokens[token.head] if token.head >= 0 else token
    if done.type != "attack" or base(token) not in ("obl", "nsubj") or not _STRIKES & set(lemmas(verb)):
        return None
    thing = undergoer(document, verb.index)
    if thing is None or thing == done.index:
        return None
    return joined(document, thing) or _by_its_words(document, thing)


_STRIKES = frozenset({"kill", "injure", "wound", "hit", "strike", "destroy", "damage", "target", "level", "flatten"})


def _fought(document: Document, done: Done, thing: int) -> Party | None:
    """ "Sent troops to fight the band": whom those who are sent are to fight."""
    if done.type != "mobilize":
        return None
    purposes = (k for one in (done.index, thing) for k in kids(document, one, "advcl", "xcomp", "acl"))
    fights = (k for k in purposes if _FIGHTS & set(lemmas(document.tokens[k])))
    found = (joined(document, k) for one in fights for k in kids(document, one, "obj"))
    return next((party for party in found if party is not None), None)


def _meant(document: Document, done: Done) -> Party | None:
    """ "Fired shots to disperse the crowd": whom that was to drive off or to strike."""
    if done.type != "attack":
        return None
    purposes = (k for k in kids(document, done.index, "advcl", "xcomp") if document.tokens[k].xpos == "VB")
    hit = (k for one in purposes if _DRIVES & set(lemmas(document.tokens[one])) for k in kids(document, one, "obj"))
    found = (joined(document, k) or _by_its_words(document, k) for k in hit)
    return next((party for party in found if party is not None), None)


_DRIVES = frozenset({"disperse", "target", "hit", "kill", "repel", "scatter", "deter", "stop"})
_FIGHTS = frozenset({"fight", "combat", "counter", "battle", "confront", "deter", "repel", "contain", "defeat"})


def _behind(document: Document, done: Done, anchors: tuple[int, ...], *also: str) -> Party | None:
    """Who stands behind the type's prepositions; what was struck, by its own words; else who stands one noun further
    down ("to the fight against the band")."""
    wanted = (*also, *TOWARDS[done.type])
    near = [k for one in anchors for k in (*_aimed(document, one), *obliques(document, one, *wanted))]
    if done.type == "attack":
        # "strikes in the north against a band": whom it is against comes before where it is.
        near.sort(key=lambda k: case(document, k) not in _STRUCK)
    all_near = [k for one in anchors for k in obliques(document, one)]
    further = (*_DEEPER, *TOWARDS["aid"]) if done.type == "aid" else _DEEPER  # "$2 billion in assistance for Peru"
    deeper = [k for one in all_near for k in obliques(document, one, *further)]
    deepest = [k for one in all_near for two in obliques(document, one) for k in obliques(document, two, *further)]
    found = _first(document, near) or _thing(document, done, *anchors) or _first(document, [*deeper, *deepest])
    ground = near if done.type == "mobilize" else [k for k in near if case(document, k) == "into"]
    return found or (_whose_ground(document, ground) if done.type in ("mobilize", "attack") else None)


def strikes(document: Document, verb: int) -> bool:
    """Whether what is fired or sent is told to be at somebody ("launched missiles targeting troops")."""
    return any(_aimed(document, thing) for thing in kids(document, verb, "obj"))


def _aimed(document: Document, thing: int) -> tuple[int, ...]:
    """Whom a participle behind the noun says it is for ("sanctions aimed at the bank", "rockets targeting troops")."""
    aims = [k for k in kids(document, thing, "acl", "advcl") if _AIMS & set(lemmas(document.tokens[k]))]
    hit = [k for one in aims if document.tokens[one].xpos == "VBG" for k in kids(document, one, "obj")]
    return (*hit, *(k for one in aims for k in obliques(document, one, "at", "on", "against")))


_AIMS = frozenset({"aim", "target", "direct", "impose"})
_STRUCK = ("on", "against", "at", "of")


def _whose_ground(document: Document, heads: list[int]) -> Party | None:
    """ "Sent jets into Finnish airspace": whose it is."""
    sides = (side for k in heads if (side := side_of(document, k)))
    return next((Party(side, None, side) for side in sides), None)


_DEEPER = ("against", "between", "with")
"""Prepositions that name the other side of what another noun tells."""


def _named(document: Document, thing: int) -> Party | None:
    """The name behind an object that is a common noun ("the trawler Havørn", "his brother, King Olav")."""
    if document.tokens[thing].upos != "NOUN":
        return None
    behind = [k for k in kids(document, thing, "appos", "flat") if document.tokens[k].upos == "PROPN"]
    after = document.tokens[min(thing + 1, len(document.tokens) - 1)]
    if after.upos == "PROPN" and after.head == document.tokens[thing].head and after.dep == document.tokens[thing].dep:
        behind.append(after.index)  # "the trawler Havørn was seized", told as two subjects
    return next((p for k in behind if (p := joined(document, k) or _by_its_words(document, k)) is not None), None)


def _thing(document: Document, done: Done, *anchors: int) -> Party | None:
    """What was struck, where it is nobody's name, by its own words ("fired rockets at a fuel depot")."""
    behind = [k for one in anchors for k in obliques(document, one, *_AT)]
    if done.type == "sanction":
        # "tariffs on Norwegian salmon": whose it is.
        sides = (side for k in behind if (side := side_of(document, k)))
        return next((Party(side, None, side) for side in sides), None)
    if done.type != "attack":
        return None
    return next((p for k in behind if (p := _by_its_words(document, k)) is not None), None)


_AT = ("on", "against", "at")


def _instrument(document: Document, done: Done, thing: int) -> bool:
    """Whether the object is what the deed is done with."""
    if carries(document.tokens[thing], "deed") or any(part.startswith("obj:") for part in done.frame):
        return True
    if done.type == "attack" and _HURLS & set(lemmas(document.tokens[done.index])):
        return not nouns.kind_of(document.tokens[thing])  # "drove his car into a club", but "drove the rebels out"
    return done.type in _THINGS and "obj!" not in done.frame and not _acts(document, thing)


_HURLS = frozenset({"drive", "ram", "crash", "fly", "throw", "hurl", "lob", "drop", "fire", "detonate"})
"""Verbs of attack whose object is what one attacks with."""


def _acts(document: Document, thing: int) -> bool:
    """Whether the object is a country or body by its name ("will reward Norway with")."""
    mention = document.mention_at.get(thing)
    return mention is not None and mention.kind in ("organisation", "place", "person") and mention.head == thing


def _first(document: Document, heads: list[int]) -> Party | None:
    return next((p for k in heads if (p := joined(document, k) or _nationality(document, k)) is not None), None)


def _nationality(document: Document, index: int) -> Party | None:
    country = known.country_of(document.tokens[index].text)
    return Party(country, None, country) if country else None


def _by_its_words(document: Document, thing: int) -> Party | None:
    """An object that is nobody's name ("attacked a Danish tanker"): its own words, and whose it is."""
    token = document.tokens[thing]
    if token.lemma in ("side", "scale", "level", "pace", "size"):
        return None  # "intervened on its side", "attacks on a smaller scale"
    if token.upos not in ("NOUN", "PROPN") or any(t.span.start <= token.start < t.span.end for t in document.times):
        return None
    return Party(text(document, thing), None, side_of(document, thing))
