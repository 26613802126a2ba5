"""Who is who: one actor for each person, body and country that entries name. `resolve` enters.

Countries and known bodies are told by the tables, people by `people`, and a user's own table wins over both
(`claims`). Groups ("senior officials") are nobody in particular and get no actor, nor do offices without a name whose
holder on that day is not known (`standins`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter

from memcon.model.actor import Actor, ActorKind, HeldRole, OwnActor
from memcon.model.entry import Deed, Entry, Meeting, Party, Role, Statement
from memcon.resolution.claims import claimed
from memcon.resolution.parties import Taker, taker
from memcon.resolution.people import Mention, people
from memcon.resolution.standins import StandIns
from memcon.resolution.titles import parse
from memcon.values import place
from memcon.values.holders import called
from memcon.values.known import agency_of, is_country, kind_of_body, side_of
from memcon.values.tables import fold, mapping

LONGEST_PERSON = 8
"""Words; a longer run of capitals is a list or a headline."""
Names = dict[tuple[str, str], str]


def actors(entries: Iterable[Entry], own: Iterable[OwnActor] = ()) -> tuple[tuple[Actor, ...], Names]:
    """The actors, sorted by id, and for each (article id, name as entries write it) the id of its actor.

    What memcon cannot tell is not in the mapping. What could be two people stays two. Whom a user's `own` table names
    is that actor. An office without a name is its holder's where the table of holders is sure of the day.
    """
    mentions, held, stand_ins = _heard(entries)
    found: list[Actor] = []
    names: Names = {}
    for kind, key, those, mine in claimed((*_known(mentions), *_persons(mentions)), own):
        who = {(m.article, m.name) for m in those} if kind == "person" else ()
        roles = {role for one in who for role in _once(held.get(one, ()))}
        forms = sorted({m.name for m in those})
        full = min(forms, key=lambda n: (-len(n), n)) if kind == "person" else key
        actor = Actor(
            kind, mine.name if mine else full, tuple(forms), mine.wikidata if mine else _wikidata(kind, full, those),
            tuple(sorted(roles, key=attrgetter("order"))), key,
        )  # fmt: skip
        found.append(actor)
        names |= {(m.article, m.name): actor.id for m in those}
    meant = {office: names.get((m.article, m.name)) for office, m in stand_ins.items()}
    names |= {office: actor for office, actor in meant.items() if actor and office not in names}
    return tuple(sorted(found, key=lambda a: a.id)), names


def _heard(
    entries: Iterable[Entry],
) -> tuple[list[Mention], Mapping[tuple[str, str], tuple[HeldRole, ...]], Mapping[tuple[str, str], Mention]]:
    """All mentions, each once, offices by (article, name), and stand-ins; entries pass one by one, for there may be a
    million."""
    named: dict[Mention, None] = {}
    offices: dict[tuple[str, str], tuple[HeldRole, ...]] = {}
    stand_ins = StandIns()
    for entry in entries:
        mentions = tuple(_mentions(entry))
        named |= dict.fromkeys(mentions)
        for who, role in _offices(entry, mentions):
            told = offices.get(who, ())
            offices[who] = told if role in told else (*told, role)
        stand_ins.hear(entry)
    meant = stand_ins.found()
    return [*named, *meant.values()], offices, meant


def _wikidata(kind: ActorKind, full: str, those: Iterable[Mention]) -> str | None:
    """The Wikidata id of a person whom the table of holders knows by this name, for one of these sides."""
    if kind != "person" or len(full.split()) < 2:
        return None
    sides = {side for m in those for side in m.taker.sides}
    ids = {t.wikidata or "" for t in called(full) if t.body in sides}
    return (min(ids) or None) if len(ids) == 1 else None


def _mentions(entry: Entry) -> Iterator[Mention]:
    """Everybody whom an entry names, each with what its office and side say."""
    somebody: list[Party | None] = []
    something: list[Party | None] = []
    match entry:
        case Meeting():
            somebody = list(entry.parties)
            something = [Party(name) for name in (entry.host, entry.mediator) if name]
        case Statement():
            somebody, something = [entry.speaker], [entry.target]
        case Deed():
            something = [entry.actor, entry.target]
        case Role():
            somebody = [Party(entry.holder, entry.title, entry.body)]
    for party in (*somebody, *something):
        if party is not None and party.name.strip():
            yield Mention(entry.article, taker(party), party in somebody or party.role is not None)


def _known(mentions: Iterable[Mention]) -> Iterator[tuple[ActorKind, str, list[Mention]]]:
    found: dict[tuple[ActorKind, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if told := known(mention.name):
            found[told].append(mention)
    for (kind, key), those in sorted(found.items()):
        yield kind, key, those


def known(name: str) -> tuple[ActorKind, str] | None:
    """The country, bloc or organisation that a name means, by its short name, if a table has it."""
    side = side_of(name)
    if side:
        kind = kind_of_body(side)
        if is_country(side) and not kind:
            return "country", side
        return ("bloc" if kind == "bloc" else "organisation"), side
    agency = agency_of(name)
    return ("organisation", agency) if agency else None


def _persons(mentions: Iterable[Mention]) -> Iterator[tuple[ActorKind, str, list[Mention]]]:
    rest = [m for m in mentions if m.taker.form == "named" and not known(m.name)]
    bodies: dict[str, list[Mention]] = defaultdict(list)
    for mention in rest:
        if is_body(mention.taker):
            bodies[fold(mention.name)].append(mention)
    for key, those in sorted(bodies.items()):
        yield "organisation", key, those
    for key, those in people([m for m in rest if not is_body(m.taker) and is_personal(m.name)]):
        yield "person", key, those


def is_body(someone: Taker) -> bool:
    """Whether a name that no table has is a body's: it has a noun for one ("council", "ministry") and no office."""
    nouns = mapping("people", 0, 1)
    return not someone.party.role and any(nouns.get(word) in ("body", "group") for word in fold(someone.name).split())


def is_personal(name: str) -> bool:
    """Whether a name is written as one person's: capitals, particles between them, no place, no list."""
    words = name.split()
    small, suffixes = mapping("particles"), mapping("suffixes")
    written = all(any(c.isupper() for c in word) or fold(word) in small for word in words)
    _, _, after = name.partition(",")
    listed = (after and fold(after) not in suffixes) or {"and", "of", "the", "y"} & set(words)
    return 0 < len(words) <= LONGEST_PERSON and written and not listed and place.parse(name) is None


def _offices(entry: Entry, mentions: Iterable[Mention]) -> Iterator[tuple[tuple[str, str], HeldRole]]:
    """The offices by (article, name), as the entry's own words give them."""
    if isinstance(entry, Role):
        if entry.title and entry.status == "actual":
            yield (
                (entry.article, entry.holder),
                HeldRole(entry.title, entry.body, entry.acting, entry.article, entry.when),
            )
        return
    for mention in mentions:
        if role := mention.taker.party.role:
            read = parse(role)
            title, acting = (read.title, read.acting) if read else (role, False)
            body = mention.taker.party.side or (read.body if read else None)
            yield (mention.article, mention.name), HeldRole(title, body, acting, mention.article)


def _once(roles: Iterable[HeldRole]) -> Iterable[HeldRole]:
    """Each title once: what a role entry says before what stands beside a name."""
    best: dict[str, HeldRole] = {}
    for role in sorted(roles, key=attrgetter("order")):
        best.setdefault(fold(role.title), role)
    return best.values()
