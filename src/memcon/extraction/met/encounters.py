"""Encounters: what one verb or one noun of a sentence says of people who meet, before sentences are put together.

Only `meetings` and what serves it enter here. An encounter may still lack a party ("the meeting dealt with
trade"): then it tells more of one that was told before.
"""

from collections.abc import Iterator

from memcon.extraction.acts import Act, acts, lemmas
from memcon.extraction.clauses import doer, subject, undergoer
from memcon.extraction.ground import bearing, learned, rules
from memcon.extraction.met.apart import apart
from memcon.extraction.met.company import guests
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.formats import format_of
from memcon.extraction.met.lists import with_listed
from memcon.extraction.met.mentioned import counted, only_mentioned, only_talked_of, sitting
from memcon.extraction.met.partakers import (
    WITH,
    around,
    around_verb,
    attendees,
    carrier,
    echoes,
    gathered,
    inside,
    is_hosting,
    members_instead,
    only_partners,
    partners_ahead,
    setting,
    there_for,
    with_the_topic,
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
    mediator_of,
    nth,
    told_beside,
    topics,
)
from memcon.extraction.met.sides import pair, people_for_sides
from memcon.extraction.met.takers import takers, unite
from memcon.extraction.met.visits import journey, noun_visit, stay
from memcon.extraction.parse import after, base, behind, case, kids, obliques
from memcon.extraction.weights import CUE
from memcon.extraction.where import where
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties, text
from memcon.model.document import Document, Token
from memcon.model.entry import FORMATS, Party
from memcon.values.known import kind_of_body


def encounters(document: Document) -> Iterator[Encounter]:
    """The encounters of all prose, in text order; one for each word, but for those that tell of several at once."""
    told: set[int] = set()
    for token in bearing(document):
        if token.index in told:
            continue  # the second leg of a journey, told with the first
        found = _of_act(document, token) or _of_cue(document, token) or stay(document, token)
        found = found or _company(document, token)
        if found is not None:
            for one in apart(document, found):
                told.add(one.anchor)
                yield one


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
    if (token.upos == "PROPN" and case(document, token.index) == "in") or "work" in lemmas(token):
        return None  # "in Oslo": where it is; who works with others, or at a working dinner, does not meet them by that
    if is_hosting(document, token.index):
        held = document.tokens[token.head]  # "an event hosted by Norway": the event
        table = next(acts(document, held, "meeting"), None)
        return None if table else _of_noun(document, held, Act(held.lemma, "noun", (), "meeting", "multilateral"))
    inside = (document.tokens[k] for k in range(opinion.first, opinion.last) if k != token.index)
    about = (document.tokens[k] for s in kids(document, token.index, "nsubj:pass") for k in document.subtree(s))
    noun = (document.tokens[token.head],) if token.head >= 0 and base(token) in ("amod", "compound") else ()
    if any(next(acts(document, other, "meeting"), None) for part in (inside, about, noun) for other in part):
        return None  # "a round of talks is scheduled", "a planned meeting": the talks are told of, once
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
        return journey(document, token)
    who = subject(document, index)
    subjects = takers(document, index)
    whom = "meet" in lemmas(token) or "obj!" in act.frame or _is_seen(document, token)
    targets = (undergoer(document, index),) if whom else ()
    if any(t is not None and not _GOALS.isdisjoint(lemmas(document.tokens[t])) for t in targets):
        return None  # "a target that they agreed to meet"
    beside = (k for k in obliques(document, index, *WITH) if not with_the_topic(document, index, k))
    invited = guests(document, index)
    others = (*(t for t in targets if t is not None and t != who), *beside, *invited)
    addressed = act.value == "call" and not others
    if addressed:
        others = obliques(document, index, "to")
        if not others and obliques(document, index, "at", "before"):
            return None  # "spoke at the conference" is a speech
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
    forum = None if invited else forum_at(document, index) or attended(document, index)
    if "event" in act.frame and forum is None:
        return None
    alone = len(all_of) == 1 and not partners and not kids(document, index, "obj")
    speaks = not {"speak", "talk"}.isdisjoint(lemmas(token))  # "officials have spoken of a need": with nobody
    if alone and not speaks and who is not None and _convenes(document, who):
        forum = forum or all_of[0].name
    if "group" in act.frame and (not subjects or kids(document, index, "obj")):
        return None
    all_of = members_instead(document, index, all_of)
    return Encounter(
        index,
        index,
        all_of,
        "in-person" if invited else format_of(document, token, act, all_of),
        learned(document, index, "meeting"),
        topics=topics(document, index),
        where=where(document, index),
        forum=forum,
        echo=echo,
        active=subjects,
        alone=not subjects,
        weak=addressed and "phone" not in (t.text.lower() for t in document.in_sentence(document.sentence_of[index])),
    )


_GOALS = frozenset({"target", "goal", "deadline", "demand", "requirement", "condition", "need", "challenge", "standard",
                    "criterion", "criteria", "commitment", "obligation", "expectation", "threshold", "benchmark",
                    "quota", "objective", "resistance", "fate"})  # fmt: skip
"""What is met without anybody's meeting."""


def _is_seen(document: Document, token: Token) -> bool:
    """ "sees the king": a verb that no table knows has a person for its object."""
    if next(acts(document, token, "meeting"), None) is not None:
        return False
    whom = undergoer(document, token.index)
    return whom is not None and any(p.role for p in parties(document, whom))


def _somebody(document: Document, verb: int) -> tuple[Party, ...]:
    """ "met with survivors": whoever is met, where the model is sure and no table knows the noun."""
    opinion, head = learned(document, verb, "meeting"), after(document, verb, "with")
    if opinion is None or opinion.score < CUE["meeting"]:
        return ()
    some = next((k for k in obliques(document, verb, "with") if _some_of(document, k)), None)
    if some is not None:
        return (Party(text(document, some)),)
    if "meet" not in lemmas(document.tokens[verb]) or head is None:
        return ()
    if document.tokens[head].upos != "NOUN" or head in _time_tokens(document):
        return ()
    return (Party(text(document, head)),)


def _some_of(document: Document, head: int) -> bool:
    """ "Eight of her counterparts", "a series of American leaders"."""
    counts = document.tokens[head].upos == "NUM" or bool(_SOME & set(lemmas(document.tokens[head])))
    return counts and any(nouns.kind_of(document.tokens[k]) == "title" for k in obliques(document, head, "of"))


_SOME = frozenset({"series", "number", "group", "handful", "dozen", "majority", "several", "many", "most", "range"})


def _time_tokens(document: Document) -> frozenset[int]:
    """The tokens of expressions of time."""
    return frozenset(t.index for t in document.tokens for m in document.times if m.span.start <= t.start < m.span.end)


def _convenes(document: Document, who: int) -> bool:
    """Whether a subject is a body that meets as such ("the council met"), or several of one ("EU ministers met")."""
    mention = document.mention_at.get(who)
    named = mention is not None and mention.kind == "organisation"
    whose = any(p.side or p.name[1:] != p.name[1:].lower() for p in parties(document, who))
    kind = nouns.kind_of(document.tokens[who])
    nobodies = kind == "title" or document.tokens[who].text.lower() in ("men", "women")
    several = nouns.plural(document.tokens[who]) and (whose or not nobodies)
    return named or kind == "body" or several


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


_GATHERS = ("bloc", "organisation")
"""Kinds of bodies after which a meeting is named that their members attend ("an ASEAN meeting")."""


def _of_noun(document: Document, token: Token, act: Act) -> Encounter | None:
    index = token.index
    if token.dep == "compound":
        # "the Harbour Dialogue summit", "the meeting room": part of another noun's name.
        return None
    light = carrier(document, index)
    if only_mentioned(document, token):
        return None
    if act.value == "visit":
        return noun_visit(document, token, light)
    shared = obliques(document, light, "with", "between") if light != index else ()
    if act.value == "call":
        shared = (*shared, *obliques(document, index, "to"))  # "in a call to the minister"
    by_clause = around(document, index, light)
    forum = forum_of(document, token) or sitting(document, token)
    between = bool(obliques(document, index, "between"))
    named = bool(forum and by_clause) and not between
    sides = () if named else pair(document, index) or pair(document, counted(document, token))
    own = unite(sides, *(parties(document, k) for k in (*inside(document, index, not named), *shared)))
    own = unite(own, partners_ahead(document, index)) if len(own) < 2 else own
    if only_talked_of(document, index, bool(own)):
        return None
    if by_clause and not forum:
        # "said at a meeting of the Harbour Council": so does the council here.
        named_after = {p.name for k in kids(document, index, "compound") for p in parties(document, k)}
        met = {p.name for k in obliques(document, index, "with") for p in parties(document, k)}
        gathers = [p for p in own if (is_assembly(p) and p.name not in met)
                   or (p.name in named_after and kind_of_body(p.name) in _GATHERS)]  # fmt: skip
        forum = next((p.name for p in gathers), None)
        own = tuple(p for p in own if p not in gathers)
    if named:
        # "the minister's part in the Harbour Council summit": the council names the summit, it does not take part.
        own = tuple(p for p in own if p.role is not None or p.name not in (forum or ""))
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
        weak=light == index and is_weak(document, index) and there_for(document, index) is None,
    )
