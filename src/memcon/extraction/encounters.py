"""Encounters: what one verb or one noun of a sentence says of people who meet, before sentences are put together.

Only `meetings` enters here. An encounter may still lack a party ("the meeting dealt with trade"): then it
tells more of one that was told before.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from memcon.extraction import nouns
from memcon.extraction.acts import Act, acts, lemmas
from memcon.extraction.clauses import (
    above,
    base,
    case,
    clause_of,
    conjuncts,
    doer,
    kids,
    obliques,
    passive,
    reporters,
    subject,
    undergoer,
)
from memcon.extraction.ground import learned, tokens
from memcon.extraction.phrases import parties, text
from memcon.extraction.where import place_at, where
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import Format, Party
from memcon.values import known, place
from memcon.values.place import Place

LIGHT = frozenset({"hold", "have", "conduct", "convene", "attend", "host", "begin", "start", "open", "resume", "continue", "lead",
                   "chair", "co-chair", "join", "pay", "make", "finish", "conclude", "end", "complete", "schedule", "plan",
                   "arrange", "organize", "organise", "kick", "enter", "engage", "participate", "take", "seek", "cancel",
                   "postpone", "cut", "boycott", "propose", "suggest", "restart", "undertake", "embark", "go", "come",
                   "arrive", "fly", "travel", "return", "gather", "discuss", "wrap", "co-open", "co-host", "pull",
                   "withdraw", "walk", "leave", "skip", "quit"})  # fmt: skip
"""Verbs that only carry a meeting's noun on: their subject takes part in it."""

_WITH = ("with", "between", "among", "amongst", "alongside", "including")
_SETTING = ("in", "during", "at", "after", "following", "before", "ahead of", "on", "for", "to", "from", "since", "upon", "of")


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
    attendees: tuple[Party, ...] = ()
    """Others who took part in a meeting told before ("the meeting was also attended by")."""
    setting: int | None = None
    """The verb of the clause around, if the noun only says where something was done ("said at a meeting")."""
    series: bool = False
    """Whether it tells of several at once ("four rounds of talks")."""
    weak: bool = False
    """Whether the noun may only name the subject of something else ("progress in the talks")."""
    echo: bool = False
    """Whether its subject points back ("they", "the two sides"): then those who met before take part."""


def encounters(document: Document) -> Iterator[Encounter]:
    """The encounters of all prose, in text order; at most one for each word."""
    for token in tokens(document):
        found = next((e for act in acts(document, token, "meeting") if (e := _encounter(document, token, act))), None)
        if found is not None:
            yield found


def _encounter(document: Document, token: Token, act: Act) -> Encounter | None:
    return _of_verb(document, token, act) if act.word_class == "verb" else _of_noun(document, token, act)


def _of_verb(document: Document, token: Token, act: Act) -> Encounter | None:
    index = token.index
    if act.value == "host":
        return _reception(document, token)
    if act.value == "visit":
        return _journey(document, token)
    who = subject(document, index)
    subjects = parties(document, who) if who is not None else ()
    targets = (undergoer(document, index),) if "meet" in lemmas(token) or "obj!" in act.frame else ()
    others = (*(t for t in targets if t is not None and t != who), *obliques(document, index, *_WITH))
    if act.value == "call" and not others:
        others = obliques(document, index, "to")
    all_of = unite(subjects, *(parties(document, k) for k in others))
    if "several" in act.frame and (len(all_of) < 2 or not subjects) and not _echoes(document, index):
        return None
    forum = _forum_of(document, index)
    if len(all_of) == 1 and not others and who is not None and _convenes(document, who):
        forum = forum or all_of[0].name
    if "group" in act.frame and (not subjects or kids(document, index, "obj")):
        return None
    all_of = _members_instead(document, index, all_of)
    return Encounter(
        index, index, all_of, _format(document, token, act, all_of), learned(document, index, "meeting"),
        topics=topics(document, index), where=where(document, index), forum=forum, echo=_echoes(document, index),
    )  # fmt: skip


def _convenes(document: Document, who: int) -> bool:
    """Whether a subject is a body that meets as such ("the council met")."""
    mention = document.mention_at.get(who)
    named = mention is not None and mention.kind == "organisation"
    return named or nouns.kind_of(document.tokens[who]) == "body" or nouns.plural(document.tokens[who])


def _reception(document: Document, token: Token) -> Encounter | None:
    """"received the envoy": the subject is the host."""
    host, guest = doer(document, token.index), undergoer(document, token.index)
    if host is None or guest is None:
        return None
    hosts, guests = parties(document, host), parties(document, guest)
    if not hosts or not guests:
        return None
    found = learned(document, token.index, "meeting")
    return Encounter(
        token.index, token.index, unite(hosts, guests), "in-person", found, host=hosts[0].name,
        topics=topics(document, token.index), where=where(document, token.index),
    )  # fmt: skip


def _journey(document: Document, token: Token) -> Encounter | None:
    """"visited Oslo", "will travel to Norway": the country visited is the other party where nobody is named."""
    who = subject(document, token.index)
    goals = obliques(document, token.index, "to", "in", "at") if token.lemma not in ("visit", "tour") else ()
    goal = undergoer(document, token.index) if not goals else goals[0]
    if who is None or goal is None:
        return None
    hosts = parties(document, goal) if token.lemma in ("visit", "tour") and place_at(document, goal) is None else ()
    if hosts and hosts[0].role:
        # "visited the king": a person visited takes part, the place is not told.
        return Encounter(token.index, token.index, unite(parties(document, who), hosts), "visit",
                         learned(document, token.index, "meeting"), host=hosts[0].name)  # fmt: skip
    there = _abroad(document, goal)
    visitors = tuple(p for p in parties(document, who))
    if there is None or not visitors:
        return None
    return _visit(document, token.index, token.index, visitors, there)


def _abroad(document: Document, head: int) -> Place | None:
    """A country, or a place that lies in a known one: sights and streets are no visit."""
    found = place_at(document, head)
    return found if found and (found.country or place.parse(found.name)) else None


def _visit(document: Document, anchor: int, light: int, visitors: tuple[Party, ...], there: Place) -> Encounter:
    lies = place.parse(there.name)
    country = there.country or (lies.country if lies else None)
    name = country or there.name
    found = learned(document, anchor, "meeting")
    return Encounter(anchor, light, unite(visitors, (Party(name, None, country),)), "visit", found, where=there,
                     topics=topics(document, light))  # fmt: skip


def _of_noun(document: Document, token: Token, act: Act) -> Encounter | None:
    index = token.index
    light = _light(document, index)
    if act.value == "visit":
        return _noun_visit(document, token, light)
    shared = obliques(document, light, "with", "between") if light != index else ()
    inside = unite(_pair(document, index), *(parties(document, k) for k in (*_inside(document, index), *shared)))
    around = _around(document, index, light)
    forum = _forum(document, token)
    all_of = unite(inside, around) if light != index or len(inside) < 2 or _only_partners(document, index) else inside
    all_of = _members_instead(document, index, all_of)
    return Encounter(
        index, light, all_of, _format(document, token, act, all_of), learned(document, index, "meeting"),
        host=_host(document, light), mediator=_mediator(document, index), forum=forum,
        topics=topics(document, index) or topics(document, light),
        where=where(document, index, light, *_told_beside(document, index)), echo=_echoes(document, light if light != index else token.head),
        attendees=_attendees(document, index), setting=_setting(document, index, light), series=_series(document, index), weak=_weak(document, index),
    )  # fmt: skip


def _members_instead(document: Document, index: int, who: tuple[Party, ...]) -> tuple[Party, ...]:
    """"senior party figures, including Kari Holm": the people named stand for the others (LEDGER rule 6)."""
    named = [p for k in obliques(document, index, "including") for p in parties(document, k)]
    others = [p for p in who if p not in named and p.role is None and p.side and p.name != p.side and p.side in p.name]
    if not named or not others:
        return who
    acted_for = {p: Party(p.name, p.role, p.side or others[-1].side) for p in named}
    return tuple(acted_for.get(p, p) for p in who if p is not others[-1])


def _only_partners(document: Document, index: int) -> bool:
    """Whether the phrase names only one side ("talks with"), so that the other stands in the clause around."""
    named = [*kids(document, index, "nmod:poss"), *obliques(document, index, "between", "among", "of")]
    return bool(obliques(document, index, "with")) and not any(parties(document, k) for k in named)


def _echoes(document: Document, verb: int) -> bool:
    """Whether the verb's subject is "they", "both", or "the two sides" without a name."""
    who = subject(document, verb) if verb >= 0 else None
    if who is None:
        return False
    token = document.tokens[who]
    if token.text.lower() in ("they", "both", "two", "we"):
        return True
    again = nouns.kind_of(token) in ("group", "title") and (nouns.plural(token) or token.text.lower() in ("parties", "sides"))
    return again and announced(document, who) and not [p for p in parties(document, who) if p.side]


def _pair(document: Document, index: int) -> tuple[Party, ...]:
    """"Iran-US talks", "the Norwegian-Swedish summit": the two sides joined by a dash before the noun."""
    tokens = document.tokens
    for k in range(index - 1, max(0, index - 5), -1):
        if tokens[k].text in ("-", "–", "/") and tokens[k - 1].upos in ("PROPN", "ADJ"):
            sides = [known.side_of(tokens[j].text) for j in (k - 1, k + 1)]
            if all(sides):
                return tuple(Party(side, None, side) for side in sides if side)
    return ()


def _inside(document: Document, index: int) -> tuple[int, ...]:
    """The nouns inside the phrase that take part: "with", "between", "of", "X's", "Iran-US talks"."""
    owners = kids(document, index, "nmod:poss")
    named = [k for k in kids(document, index, "compound", "amod") if place.country_of(document.tokens[k].text)]
    of = [k for k in obliques(document, index, "of", "by") if parties(document, k)]
    return (*owners, *named, *obliques(document, index, *_WITH), *of)


def _light(document: Document, index: int) -> int:
    """The verb that carries the noun on ("held talks", "talks were held", "after talks with"), or the noun itself."""
    token = document.tokens[index]
    while token.dep in ("conj", "appos") and token.head >= 0 and document.tokens[token.head].upos in ("NOUN", "PROPN"):
        token = document.tokens[token.head]
    if token.head < 0:
        return index
    ruler = document.tokens[token.head]
    if base(token) == "nmod" and case(document, token.index) == "of" and ruler.lemma in ("round", "series", "number", "rounds"):
        return _light(document, ruler.index)
    carries = ruler.upos == "VERB" and base(token) in ("obj", "nsubj", "obl")
    if not carries:
        return index
    if any(lemma in LIGHT for lemma in lemmas(ruler)):
        return ruler.index
    over = document.tokens[ruler.head] if ruler.head >= 0 and ruler.xpos == "VBG" and index - ruler.index <= 3 else ruler
    # "have been conducting faltering talks", where the parse makes a verb of "faltering".
    return over.index if any(lemma in LIGHT for lemma in lemmas(over)) else index


def _told_beside(document: Document, index: int) -> tuple[int, ...]:
    """Participles that say where ("the meeting, held at a hotel in Oslo"; "the nature of the meeting, held …")."""
    up = document.tokens[index].head
    over = (up,) if up >= 0 and base(document.tokens[index]) == "nmod" else ()
    found = (k for one in (index, *over) for k in kids(document, one, "acl"))
    return tuple(k for k in found if {"hold", "host", "take", "held"} & set(lemmas(document.tokens[k])))


def _around(document: Document, index: int, light: int) -> tuple[Party, ...]:
    """Who takes part by the clause around: the subject of the verb that carries the noun, or said "at a meeting"."""
    if kids(document, index, "nmod:poss") and light == index:
        return ()
    if light != index:
        who = doer(document, light)
        return parties(document, who) if who is not None and who != index else ()
    owners = _attends(document, index)
    if owners:
        return unite(*(parties(document, k) for k in owners))
    verb = _setting(document, index, light)
    if verb is None:
        return ()
    who = subject(document, verb)
    taking = parties(document, who) if who is not None else ()
    if not any(parties(document, k) for k in obliques(document, index, *_WITH)):
        # "the king thanked the envoy during a meeting": whoever is spoken to takes part.
        taking = unite(taking, *(parties(document, k) for k in kids(document, verb, "obj", "iobj")))
    return taking


_TAKE_PART = frozenset({"attend", "participate", "participation", "feature", "include", "accompany", "join", "attendee", "participant"})


def _attendees(document: Document, index: int) -> tuple[Party, ...]:
    """"The meeting also featured …", "others who attended the meeting were …": all people named in the sentence."""
    sentence = document.sentence_of[index]
    around = {lemma for t in document.in_sentence(sentence) for lemma in lemmas(t)}
    if not announced(document, index) or not around & _TAKE_PART:
        return ()
    inside = document.sentences[sentence]
    names = [m for m in document.mentions if inside.first <= m.first < inside.last and m.kind == "person"]
    return unite(*(parties(document, m.head) for m in names))


def _attends(document: Document, index: int) -> tuple[int, ...]:
    """"the minister's participation in the summit": the minister."""
    up = document.tokens[index].head
    if base(document.tokens[index]) != "nmod" or up < 0 or not {"participation", "attendance"} & set(lemmas(document.tokens[up])):
        return ()
    return kids(document, up, "nmod:poss")


def _setting(document: Document, index: int, light: int) -> int | None:
    """The verb whose subject took part, where the noun is the setting of what they did ("said at a meeting with")."""
    if light != index:
        return None
    token = document.tokens[index]
    while base(token) == "nmod" and case(document, token.index) in _SETTING and token.head >= 0:
        token = document.tokens[token.head]
    if token.dep != "obl" or case(document, token.index) not in _SETTING:
        return None
    for verb in (token.head, *reporters(document, token.head)):
        who = subject(document, verb)
        if who is not None and parties(document, who):
            return verb
    return None


def _series(document: Document, index: int) -> bool:
    """Whether a number of meetings is told as one."""
    token = document.tokens[index]
    over = document.tokens[token.head] if token.head >= 0 and base(token) == "nmod" else token
    several = (token, over) if "round" in lemmas(over) else (token,)
    return any(nouns.plural(t) and kids(document, t.index, "nummod") for t in several)


_PARTS = frozenset({"round", "series", "end", "start", "beginning", "opening", "sideline", "sidelines", "margin", "margins",
                    "possibility", "prospect", "cancellation", "conclusion", "idea", "resumption", "proposal", "close", "course",
                    "wake", "participation", "attendance", "eve", "day", "part", "set", "plan", "number", "hour"})  # fmt: skip
"""Nouns with "of" a meeting that still tell of the meeting itself."""


def _weak(document: Document, index: int) -> bool:
    """Whether the noun hangs from a noun that is what the sentence is about ("the outcome of the talks")."""
    token = document.tokens[index]
    if base(token) != "nmod" or token.head < 0 or document.tokens[token.head].upos not in ("NOUN", "PROPN"):
        return False
    return not _PARTS & set(lemmas(document.tokens[token.head])) and case(document, index) not in ("during", "after", "following")


def _noun_visit(document: Document, token: Token, light: int) -> Encounter | None:
    """"his visit to Oslo", "a visit by the king to Norway"."""
    index = token.index
    goals = [k for k in (*obliques(document, index, "to", "in"), *obliques(document, light, "to", "in")) if place_at(document, k)]
    owners = [*kids(document, index, "nmod:poss"), *obliques(document, index, "by", "of", "from")]
    goals += [k for one in owners for k in obliques(document, one, "to") if place_at(document, k)]
    visitors = unite(*(parties(document, k) for k in owners)) or _around(document, index, light)
    there = _abroad(document, goals[0]) if goals else None
    if there is None or not visitors:
        return None
    return _visit(document, index, light, visitors, there)


FORUMS = frozenset({"summit", "conference", "assembly", "council", "forum", "session", "dialogue", "event", "ministerial"})


def _forum(document: Document, token: Token) -> str | None:
    """The name of a summit, conference or council, if it has one."""
    if token.text.lower() not in FORUMS:
        return None
    named = [k for k in kids(document, token.index, "compound", "nmod", "amod", "flat") if document.tokens[k].upos == "PROPN"]
    if not named or any(document.tokens[k].text.lower() in ("press", "news", "video") for k in kids(document, token.index, "compound")):
        return None
    return text(document, token.index)


def _forum_of(document: Document, verb: int) -> str | None:
    for k in obliques(document, verb, "at", "during", "in", "for"):
        forum = _forum(document, document.tokens[k])
        if forum:
            return forum
    return None


def _host(document: Document, light: int) -> str | None:
    """Who hosts, where the verb says so."""
    if "host" not in lemmas(document.tokens[light]):
        return None
    who = doer(document, light)
    found = parties(document, who) if who is not None else ()
    return found[0].name if found else None


def _mediator(document: Document, index: int) -> str | None:
    """Who mediates: "mediated by Oman", "with the mediation of Egypt and Qatar"."""
    for k in kids(document, index, "acl"):
        if document.tokens[k].text.lower() in ("mediated", "brokered", "facilitated"):
            named = [p.name for a in obliques(document, k, "by") for p in parties(document, a)]
            return " and ".join(named) or None
    ruler = clause_of(document, index)
    for k in (*obliques(document, ruler, "with", "through", "under"), *obliques(document, index, "with", "through", "under")):
        if document.tokens[k].text.lower() in ("mediation", "facilitation"):
            named = [p.name for a in (*obliques(document, k, "of", "by"), *kids(document, k, "nmod:poss", "amod")) for p in parties(document, a)]
            return " and ".join(named) or None
    return None


def topics(document: Document, index: int) -> tuple[str, ...]:
    """What it is about: the object of "discuss", nouns after "on", "about", "to discuss"."""
    found: list[int] = []
    token = document.tokens[index]
    if any(lemma in _DISCUSS for lemma in lemmas(token)):
        found.extend(kids(document, index, "obj"))
    found.extend(k for k in obliques(document, index, "about", "over", "regarding", "concerning"))
    found.extend(k for k in obliques(document, index, "on") if not _temporal(document, k))
    for k in kids(document, index, "advcl", "acl", "conj", "xcomp"):
        if any(lemma in _DISCUSS for lemma in lemmas(document.tokens[k])):
            found.extend(kids(document, k, "obj"))
    return tuple(dict.fromkeys(_topic(document, one) for k in found for one in conjuncts(document, k)))


_DISCUSS = frozenset({"discuss", "address", "review", "cover", "negotiate", "explore", "examine", "tackle"})


def _topic(document: Document, head: int) -> str:
    """The noun phrase with all that describes it, without what is joined to it."""
    tokens_of = document.tokens
    joined = {k for one in kids(document, head, "conj", "cc", "advcl", "punct") for k in document.subtree(one)}
    own = [k for k in document.subtree(head) if k not in joined and k >= head - 12]
    first, last = head, head
    members = set(own)
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while first < head and base(tokens_of[first]) in ("case", "punct", "cc"):
        first += 1
    return " ".join(document.span_of(first, last + 1).of(document.article.text).split())


def _temporal(document: Document, index: int) -> bool:
    start = document.tokens[index].start
    return any(t.span.start <= start < t.span.end for t in document.times) or document.tokens[index].text.endswith("day")


def _format(document: Document, token: Token, act: Act, who: tuple[Party, ...]) -> Format:
    """By the words beside it, then by the table, then by who takes part."""
    near = {document.tokens[k].text.lower() for k in document.children[token.index]}
    ruler = document.tokens[token.head].text.lower() if token.head >= 0 else ""
    if near & {"indirect", "proximity", "mediated", "brokered"}:
        return "indirect-talks"
    if near & {"phone", "telephone", "video", "virtual", "call"} or ruler in ("phone", "telephone"):
        return "call"
    if act.value == "call" and act.word_class == "verb" and where(document, token.index) is not None:
        return "in-person"
    if act.value == "talks":
        # Rounds between bodies are talks; people who hold talks meet.
        return "in-person" if who and all(p.role or " " in p.name for p in who) and "negotiation" not in lemmas(token) else "talks"
    if len({p.side for p in who if p.side}) > 2 and act.value == "in-person":
        return "multilateral"
    return act.value  # type: ignore[return-value]


def unite(*groups: tuple[Party, ...]) -> tuple[Party, ...]:
    """All parties of several phrases, nobody twice, under the name met first ("Iran", "Tehran" are one)."""
    found: dict[str, Party] = {}
    for party in (p for group in groups for p in group):
        found.setdefault((known.country_of(party.name) if party.role is None else None) or party.name, party)
    return tuple(found.values())


def announced(document: Document, index: int) -> bool:
    """Whether a definite article points back ("the meeting"): then it may tell more of one told before."""
    words = {document.tokens[k].text.lower() for k in kids(document, index, "det", "nmod:poss")}
    return bool(words & {"the", "this", "that", "these", "those", "their"})


def ruled_by(document: Document, index: int, kind: str) -> bool:
    """Whether a noun of this kind stands above the token in its sentence."""
    return any(nouns.kind_of(document.tokens[k]) == kind for k in above(document, index))


__all__ = ["Encounter", "announced", "encounters", "passive", "topics", "unite"]
