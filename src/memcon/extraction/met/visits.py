"""Visits: who went where, told by a verb of travel, by the noun, or as a stay.

Only `encounters` enters here.
"""

from dataclasses import replace

from memcon.extraction.acts import carries, lemmas
from memcon.extraction.clauses import doer, subject, undergoer
from memcon.extraction.ground import learned
from memcon.extraction.met.company import stops
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.lists import listed
from memcon.extraction.met.ownwords import oneself
from memcon.extraction.met.partakers import around
from memcon.extraction.met.particulars import topics
from memcon.extraction.met.takers import invited, takers, unite
from memcon.extraction.parse import after, behind, case, conjuncts, kids, obliques
from memcon.extraction.weights import CUE
from memcon.extraction.where import place_at
from memcon.extraction.who.bodies import called_here
from memcon.extraction.who.phrases import parties, text
from memcon.model.document import Document, Token
from memcon.model.entry import Party
from memcon.values import holders, place
from memcon.values.place import Place


def _is_here(document: Document, token: Token) -> bool:
    """ "Sought a word from visiting Adviser Holm": she is the visitor, and nobody visits her."""
    before = document.tokens[token.index - 1].text.lower() if token.index else ""
    return token.xpos == "VBG" and before in ("from", "with", "to", "between", "for")


def journey(document: Document, token: Token) -> Encounter | None:
    """ "visited Oslo", "will travel to Norway": the country visited is the other party where nobody is named."""
    asked = invited(document, token.index)
    who = takers(document, token.index) or oneself(document, subject(document, token.index)) if asked is None else asked
    direct = token.lemma in ("visit", "tour")
    back = "return" in lemmas(token)
    ways: tuple[tuple[str, ...], ...] = (("from",),) if back else (("to",), ("in", "at"))
    goals = () if direct else next((g for way in ways if (g := obliques(document, token.index, *way))), ())
    near = behind(document, token.index) if direct else after(document, token.index, *(w for way in ways for w in way))
    goal = goals[0] if goals else undergoer(document, token.index) if direct else None
    goal = next(iter(stops(document, token.index)), near if goal is None else goal)
    if not who or goal is None:
        return None
    hosts = parties(document, goal) if token.lemma in ("visit", "tour") and place_at(document, goal) is None else ()
    if hosts and hosts[0].role and _is_here(document, token):
        return None
    if hosts and hosts[0].role:
        # "visited the king": a person visited takes part, the place is not told.
        return Encounter(
            token.index,
            token.index,
            unite(who, hosts),
            "visit",
            learned(document, token.index, "meeting"),
            host=hosts[0].name,
        )
    found = _tour(document, token.index, token.index, who, goal) or _call_on(document, token, who, goal)
    if found is None or _homeward(document, token, found):
        return None
    return _invited_by(document, found)


def _invited_by(document: Document, visit: Encounter) -> Encounter:
    """ "Travels to Oslo at the invitation of King Lund": he is visited, and hosts it, instead of his country."""
    asked = [k for k in document.subtree(visit.anchor) if document.tokens[k].text.lower() == "invitation"]
    by = next((k for k in asked if case(document, k) == "at"), None)
    if by is None or len(visit.parties) - len(visit.active) != 1:
        return visit
    whose = (*kids(document, by, "nmod:poss"), *obliques(document, by, "of", "from"))
    hosts = tuple(p for k in whose[:1] for p in parties(document, k) if p not in visit.active)
    return replace(visit, parties=unite(visit.active, hosts), host=hosts[0].name) if hosts else visit


def _homeward(document: Document, token: Token, found: Encounter) -> bool:
    """ "Flew back to Oslo": no visit where it is the traveller's own country, by the article or by the office held."""
    back = any(document.tokens[k].text.lower() in ("back", "home") for k in kids(document, token.index, "advmod"))
    own = {p.side for p in found.active} | {term.body for p in found.active for term in holders.called(p.name)}
    return back and not own.isdisjoint(p.name for p in found.parties[len(found.active) :])


def _call_on(document: Document, token: Token, who: tuple[Party, ...], goal: int) -> Encounter | None:
    """ "visited the shipyard", "will tour the ministry": what is visited is a party where the model is sure."""
    opinion = learned(document, token.index, "meeting")
    if token.lemma not in ("visit", "tour") or opinion is None or opinion.score < CUE["meeting"]:
        return None
    if document.tokens[goal].upos not in ("NOUN", "PROPN"):
        return None
    if document.tokens[goal].text.lower() in _ANYWHERE:
        return None
    visited = parties(document, goal) or (Party(text(document, goal)),)
    return Encounter(token.index, token.index, unite(who, visited), "visit", opinion, active=who)


_ANYWHERE = frozenset({"region", "area", "country", "place", "site", "sites", "city", "state", "world"})
"""What can be visited, and is nobody to visit."""


def _tour(document: Document, anchor: int, light: int, who: tuple[Party, ...], goal: int) -> Encounter | None:
    """The visit to a place and to those joined to it; two in one entry leave its place empty (LEDGER rule 8)."""
    goals = sorted({*conjuncts(document, goal), *listed(document, goal)})
    theres = [there for k in goals if (there := _abroad(document, k)) is not None]
    if not theres:
        return None
    first = _visit(document, anchor, light, who, theres[0])
    more = (_visit(document, anchor, light, who, there).parties for there in theres[1:])
    countries = unite(first.parties, *more)
    return replace(first, parties=countries, where=first.where if len(theres) == 1 else None)


def stay(document: Document, token: Token) -> Encounter | None:
    """ "will be in Oslo": a visit where the model takes it for one; "is due in Oslo" is one."""
    if token.upos not in ("PROPN", "NOUN"):
        return None
    due = _due(document, token.index)
    if due is not None:
        return due
    is_at = kids(document, token.index, "cop", "aux")
    if not is_at or case(document, token.index) != "in":
        return None
    words = (*is_at[-1:], *kids(document, token.index, "case"))
    heard = [cue for k in words if (cue := learned(document, k, "meeting")) is not None]
    opinion = max(heard, key=lambda cue: cue.score, default=None)
    if opinion is None or opinion.score < CUE["meeting"] or place_at(document, token.index) is None:
        return None
    who = subject(document, token.index)
    found = parties(document, who) if who is not None else ()
    return _tour(document, token.index, is_at[-1], found, token.index) if found else None


def _due(document: Document, index: int) -> Encounter | None:
    """ "The envoy is due in Oslo on Friday", "is expected in Oslo": somebody by name, at a place."""
    if index < 2 or document.tokens[index - 1].text != "in":
        return None
    words = document.tokens[index - 2 : index]
    if words[0].text.lower() not in ("due", "expected") or place_at(document, index) is None:
        return None
    who = next(iter(kids(document, words[0].index, "nsubj")), subject(document, index))
    found = tuple(p for p in parties(document, who) if p.role) if who is not None else ()
    return _tour(document, index, words[0].index, found, index) if found else None


def _abroad(document: Document, head: int) -> Place | None:
    """A country, or a place that lies in a known one: sights and streets are no visit."""
    found = place_at(document, head)
    return found if found and (found.country or place.parse(found.name)) else None


def _visit(document: Document, anchor: int, light: int, visitors: tuple[Party, ...], there: Place) -> Encounter:
    lies = place.parse(there.name)
    country = there.country or (lies.country if lies else None)
    name = called_here(document, country) if country else there.name
    found = learned(document, anchor, "meeting")
    return Encounter(
        anchor,
        light,
        unite(visitors, (Party(name, None, country),)),
        "visit",
        found,
        where=there,
        topics=topics(document, light),
        active=visitors,
    )


def noun_visit(document: Document, token: Token, light: int) -> Encounter | None:
    """ "his visit to Oslo", "a visit by the king to Norway"."""
    index = token.index
    goals = [
        k
        for k in (*obliques(document, index, "to", "in"), *obliques(document, light, "to", "in"))
        if place_at(document, k)
    ]
    owners = [*kids(document, index, "nmod:poss"), *obliques(document, index, "by", "of", "from")]
    owners = owners or _owner_ahead(document, index)
    goals += [k for one in owners for k in obliques(document, one, "to") if place_at(document, k)]
    # "his Norway visit", and where the parse hung the place elsewhere
    near = after(document, index, "to")
    goals += [k for k in (index - 1, near) if k is not None and k >= 0 and place_at(document, k)]
    visitors = unite(*(parties(document, k) for k in owners)) or oneself(document, *owners)
    for there in filter(None, (place_at(document, k) for k in goals)):
        # "a visit by the minister to Lima": whither is no part of the title
        visitors = tuple(replace(p, name=p.name.removesuffix(f" to {there.name}")) for p in visitors)
    if not visitors and not (light == index and kids(document, index, "nmod:poss")):
        visitors = around(document, index, light)
    if not goals or not visitors or _only_when(document, index, owners, visitors):
        return None
    return _tour(document, index, light, visitors, goals[0])


def _only_when(document: Document, index: int, owners: list[int], visitors: tuple[Party, ...]) -> bool:
    """ "The plan was announced during her visit to Oslo", "she met Ann Lee during her visit to Oslo": whether "her"
    visit only tells when another acted, or when the visitor met those visited."""
    pronouns = any(document.tokens[k].upos == "PRON" and not oneself(document, k) for k in owners)
    if not pronouns or case(document, index) not in ("during", "before", "after", "since"):
        return False
    verb = document.tokens[index].head
    while verb >= 0 and document.tokens[verb].upos not in ("VERB", "AUX"):
        verb = document.tokens[verb].head
    if verb < 0:
        return False
    names = {p.name for k in (doer(document, verb),) if k is not None for p in parties(document, k)}
    meets = carries(document.tokens[verb], "meeting") or "meet" in lemmas(document.tokens[verb])
    return names.isdisjoint(p.name for p in visitors) or meets


def _owner_ahead(document: Document, index: int) -> list[int]:
    """ "the president's landmark visit": whose name or office stands before the noun, wherever the parse hung it."""
    for k in range(index - 1, max(index - _OWNER_REACH, 0), -1):
        if document.tokens[k].text in ("'s", "’s"):
            return [document.tokens[k].head]
        if document.tokens[k].upos not in ("ADJ", "NOUN", "PROPN", "NUM"):
            break
    return []


_OWNER_REACH = 5
"""Words between an owner's mark and what is owned ("the president's landmark two-day visit")."""
