"""Encounters: what one verb or one noun of a sentence says of people who meet, before sentences are put together.

Only `meetings` and what serves it enter here. An encounter may still lack a party ("the meeting dealt with
trade"): then it tells more of one that was told before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from memcon.extraction.acts import Act, acts, lemmas
from memcon.extraction.clauses import after, behind, case, conjuncts, doer, kids, obliques, subject, undergoer
from memcon.extraction.ground import learned, rules, tokens
from memcon.extraction.met.formats import format_of
from memcon.extraction.met.lists import listed, with_listed
from memcon.extraction.met.partakers import (
    WITH,
    around,
    around_verb,
    attendees,
    carrier,
    echoes,
    gathered,
    inside,
    members_instead,
    only_partners,
    partners_ahead,
    setting,
)
from memcon.extraction.met.particulars import (
    attended,
    forum_at,
    forum_of,
    host_of,
    is_assembly,
    is_purpose,
    is_series,
    is_weak,
    keeps_up,
    mediator_of,
    nth,
    told_beside,
    topics,
)
from memcon.extraction.met.sides import pair, people_for_sides
from memcon.extraction.met.takers import invited, takers, unite
from memcon.extraction.weights import CUE
from memcon.extraction.where import place_at, where
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties, text
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import FORMATS, Format, Party
from memcon.values import place
from memcon.values.place import Place


@dataclass(frozen=True, slots=True)
class Encounter:
    """One telling: `anchor` carries it, `light` is the verb that carries the noun on (or the anchor itself)."""

    anchor: int
    light: int
    parties: tuple[Party, ...]
    format: Format
    cue: Cue | None = None
    host: str | None = None
    mediator: str | None = None
    forum: str | None = None
    topics: tuple[str, ...] = ()
    where: Place | None = None
    active: tuple[Party, ...] = ()
    """Those whose act it is: the subject's side."""
    alone: bool = False
    """Whether the subject is a pronoun that reading could not resolve, or is left out."""
    attendees: tuple[Party, ...] = ()
    """Others who took part in a meeting told before ("the meeting was also attended by")."""
    setting: int | None = None
    """The verb of the clause around, if the noun only says where something was done ("said at a meeting")."""
    series: bool = False
    """Whether it tells of several at once ("four rounds of talks")."""
    weak: bool = False
    """Whether the noun may only name the subject of something else ("progress in the talks")."""
    nth: str | None = None
    """Which of several it is, if the words count ("the second round", "the next round")."""
    echo: bool = False
    """Whether its subject points back ("they", "the two sides"): then those who met before take part."""


def encounters(document: Document) -> Iterator[Encounter]:
    """The encounters of all prose, in text order; at most one for each word."""
    for token in tokens(document):
        found = _of_act(document, token) or _of_cue(document, token) or _stay(document, token)
        found = found or _company(document, token)
        if found is not None:
            yield found


def _of_act(document: Document, token: Token) -> Encounter | None:
    """A word of the table."""
    for act in acts(document, token, "meeting"):
        found = _encounter(document, token, act)
        if found is not None:
            return found
    return None


def _of_cue(document: Document, token: Token) -> Encounter | None:
    """A word that the table does not know and the model is sure of ("had lunch with")."""
    opinion = learned(document, token.index, "meeting")
    if opinion is None or opinion.score < CUE["meeting"] or not rules(document, token, opinion):
        return None
    inside = (document.tokens[k] for k in range(opinion.first, opinion.last) if k != token.index)
    if any(next(acts(document, other, "meeting"), None) for other in inside):
        return None
    value = opinion.format if opinion.format in FORMATS else "unspecified"
    word_class = "verb" if token.upos in ("VERB", "AUX") else "noun"
    return _encounter(document, token, Act(token.lemma, word_class, (), "meeting", value))


def _encounter(document: Document, token: Token, act: Act) -> Encounter | None:
    return _of_verb(document, token, act) if act.word_class == "verb" else _of_noun(document, token, act)


def _of_verb(document: Document, token: Token, act: Act) -> Encounter | None:
    index = token.index
    if act.value == "host":
        return _reception(document, token)
    if act.value == "visit":
        return _journey(document, token)
    who = subject(document, index)
    subjects = takers(document, index)
    whom = "meet" in lemmas(token) or "obj!" in act.frame or _is_seen(document, token)
    targets = (undergoer(document, index),) if whom else ()
    others = (*(t for t in targets if t is not None and t != who), *obliques(document, index, *WITH))
    addressed = act.value == "call" and not others
    if addressed:
        others = obliques(document, index, "to")
    partners = unite(*(with_listed(document, k) for k in others)) or partners_ahead(document, index)
    if not partners and targets:
        near = behind(document, index)
        partners = parties(document, near) if near is not None else ()
    partners = partners or _somebody(document, index)
    echo = echoes(document, index)
    all_of = unite(() if echo else subjects, partners)
    if "several" in act.frame and is_purpose(document, index):
        return None
    if "several" in act.frame and (len(all_of) < 2 or not subjects) and not echo:
        return None
    forum = forum_at(document, index) or attended(document, index)
    if len(all_of) == 1 and not partners and who is not None and _convenes(document, who):
        forum = forum or all_of[0].name
    if "group" in act.frame and (not subjects or kids(document, index, "obj")):
        return None
    all_of = members_instead(document, index, all_of)
    return Encounter(
        index,
        index,
        all_of,
        format_of(document, token, act, all_of),
        learned(document, index, "meeting"),
        topics=topics(document, index),
        where=where(document, index),
        forum=forum,
        echo=echo,
        active=subjects,
        alone=not subjects,
        weak=addressed and "phone" not in (t.text.lower() for t in document.in_sentence(document.sentence_of[index])),
    )


def _is_seen(document: Document, token: Token) -> bool:
    """ "sees the king": a verb that no table knows has a person for its object."""
    if next(acts(document, token, "meeting"), None) is not None:
        return False
    whom = undergoer(document, token.index)
    return whom is not None and any(p.role for p in parties(document, whom))


def _somebody(document: Document, verb: int) -> tuple[Party, ...]:
    """ "met with survivors": whoever is met, where the model is sure and no table knows the noun."""
    opinion = learned(document, verb, "meeting")
    if "meet" not in lemmas(document.tokens[verb]) or opinion is None or opinion.score < CUE["meeting"]:
        return ()
    head = after(document, verb, "with")
    if head is None or document.tokens[head].upos != "NOUN" or head in _time_tokens(document):
        return ()
    return (Party(text(document, head)),)


def _time_tokens(document: Document) -> frozenset[int]:
    """The tokens of expressions of time."""
    return frozenset(t.index for t in document.tokens for m in document.times if m.span.start <= t.start < m.span.end)


def _convenes(document: Document, who: int) -> bool:
    """Whether a subject is a body that meets as such ("the council met")."""
    mention = document.mention_at.get(who)
    named = mention is not None and mention.kind == "organisation"
    return named or nouns.kind_of(document.tokens[who]) == "body" or nouns.plural(document.tokens[who])


def _reception(document: Document, token: Token) -> Encounter | None:
    """ "received the envoy": the subject is the host."""
    host, guest = doer(document, token.index), undergoer(document, token.index)
    if host is None or guest is None:
        return None
    hosts, guests = parties(document, host), parties(document, guest)
    if not hosts or not guests:
        return None
    found = learned(document, token.index, "meeting")
    return Encounter(
        token.index,
        token.index,
        unite(hosts, guests),
        "in-person",
        found,
        host=hosts[0].name,
        topics=topics(document, token.index),
        where=where(document, token.index),
    )


def _journey(document: Document, token: Token) -> Encounter | None:
    """ "visited Oslo", "will travel to Norway": the country visited is the other party where nobody is named."""
    asked = invited(document, token.index)
    who = takers(document, token.index) if asked is None else asked
    direct = token.lemma in ("visit", "tour")
    back = "return" in lemmas(token)
    ways: tuple[tuple[str, ...], ...] = (("from",),) if back else (("to",), ("in", "at"))
    goals = () if direct else next((g for way in ways if (g := obliques(document, token.index, *way))), ())
    near = behind(document, token.index) if direct else after(document, token.index, *(w for way in ways for w in way))
    goal = goals[0] if goals else undergoer(document, token.index) if direct else None
    goal = near if goal is None else goal
    if not who or goal is None:
        return None
    hosts = parties(document, goal) if token.lemma in ("visit", "tour") and place_at(document, goal) is None else ()
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
    return _tour(document, token.index, token.index, who, goal)


def _tour(document: Document, anchor: int, light: int, who: tuple[Party, ...], goal: int) -> Encounter | None:
    """The visit to a place and to those joined to it; two in one entry leave its place empty (LEDGER rule 8)."""
    goals = sorted({*conjuncts(document, goal), *listed(document, goal)})
    theres = [there for k in goals if (there := _abroad(document, k)) is not None]
    if not theres:
        return None
    first = _visit(document, anchor, light, who, theres[0])
    more = (_visit(document, anchor, light, who, there).parties for there in theres[1:])
    countries = unite(first.parties, *more)
    return replace(first, parties=countries, where=first.where if len(countries) == len(who) + 1 else None)


_JOINS = frozenset({"join", "accompany"})


def _company(document: Document, token: Token) -> Encounter | None:
    """ "She will be joined by the envoy", "the envoy accompanied her": more who took part in what was told before."""
    if token.upos != "VERB" or _JOINS.isdisjoint(lemmas(token)):
        return None
    who, whom = doer(document, token.index), undergoer(document, token.index)
    known_before = parties(document, whom) if whom is not None else ()
    found = parties(document, who) if who is not None else ()
    people = tuple(p for p in found if p.role)
    if not people or not known_before or not all(p.role for p in known_before):
        return None
    return Encounter(token.index, token.index, (), "unspecified", attendees=people, active=known_before)


def _stay(document: Document, token: Token) -> Encounter | None:
    """ "will be in Oslo": a visit where the model takes it for one."""
    is_at = kids(document, token.index, "cop", "aux")
    opinion = learned(document, is_at[-1], "meeting") if is_at and case(document, token.index) == "in" else None
    if opinion is None or opinion.score < CUE["meeting"] or place_at(document, token.index) is None:
        return None
    who = subject(document, token.index)
    found = parties(document, who) if who is not None else ()
    return _tour(document, token.index, is_at[-1], found, token.index) if found else None


def _abroad(document: Document, head: int) -> Place | None:
    """A country, or a place that lies in a known one: sights and streets are no visit."""
    found = place_at(document, head)
    return found if found and (found.country or place.parse(found.name)) else None


def _visit(document: Document, anchor: int, light: int, visitors: tuple[Party, ...], there: Place) -> Encounter:
    lies = place.parse(there.name)
    country = there.country or (lies.country if lies else None)
    name = country or there.name
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


def _of_noun(document: Document, token: Token, act: Act) -> Encounter | None:
    index = token.index
    if token.dep == "compound":
        # "the Harbour Dialogue summit", "the meeting room": part of another noun's name.
        return None
    light = carrier(document, index)
    if keeps_up(document, index):
        return None
    if act.value == "visit":
        return _noun_visit(document, token, light)
    shared = obliques(document, light, "with", "between") if light != index else ()
    by_clause = around(document, index, light)
    forum = forum_of(document, token)
    named = bool(forum and by_clause)
    sides = () if named else pair(document, index)
    own = unite(sides, *(parties(document, k) for k in (*inside(document, index, not named), *shared)))
    own = unite(own, partners_ahead(document, index)) if len(own) < 2 else own
    if by_clause and not forum:
        # "said at a meeting of the Harbour Council": so does the council here.
        forum = next((p.name for p in own if is_assembly(p)), None)
        own = tuple(p for p in own if not is_assembly(p))
    if named:
        # "the minister's part in the Harbour Council summit": the council names the summit, it does not take part.
        own = tuple(p for p in own if p.role is not None or p.name not in (forum or ""))
    between = bool(obliques(document, index, "between"))
    whole = len(own) > 1 and (light == index or between) and not only_partners(document, index)
    whole = whole and not gathered(document, index)
    all_of = own if sides or whole else unite(own, by_clause)
    if light != index and (both := pair(document, index)):
        all_of = people_for_sides(document, light, unite(both, own), by_clause) or all_of
    all_of = members_instead(document, index, all_of)
    return Encounter(
        index,
        light,
        all_of,
        format_of(document, token, act, all_of),
        learned(document, index, "meeting"),
        host=host_of(document, light),
        mediator=mediator_of(document, index),
        forum=forum,
        topics=topics(document, index) or topics(document, light),
        where=where(document, index, light, *told_beside(document, index)),
        echo=echoes(document, light if light != index else around_verb(document, index)),
        active=by_clause,
        alone=not by_clause and light != index,
        attendees=attendees(document, index),
        setting=setting(document, index, light),
        series=is_series(document, index),
        nth=nth(document, index),
        weak=light == index and is_weak(document, index),
    )


def _noun_visit(document: Document, token: Token, light: int) -> Encounter | None:
    """ "his visit to Oslo", "a visit by the king to Norway"."""
    index = token.index
    goals = [
        k
        for k in (*obliques(document, index, "to", "in"), *obliques(document, light, "to", "in"))
        if place_at(document, k)
    ]
    owners = [*kids(document, index, "nmod:poss"), *obliques(document, index, "by", "of", "from")]
    goals += [k for one in owners for k in obliques(document, one, "to") if place_at(document, k)]
    # "his Norway visit"
    goals += [k for k in kids(document, index, "compound") if place_at(document, k)]
    visitors = unite(*(parties(document, k) for k in owners)) or around(document, index, light)
    return _tour(document, index, light, visitors, goals[0]) if goals and visitors else None
