"""Resolve: which entries tell of one event, who is who, which articles are copies. `pipeline` enters here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Deed, Entry, Meeting
from memcon.model.groups import group
from memcon.model.link import Link
from memcon.resolution.actors import actors
from memcon.resolution.candidates import candidates
from memcon.resolution.copies import copies
from memcon.resolution.scoring import Judged, judge
from memcon.resolution.sight import Sight, sight
from memcon.resolution.weights import SCORE

Pair = tuple[str, str]
Verdicts = dict[Pair, Judged]


@dataclass(frozen=True)
class Resolution:
    """All that memcon finds between articles.

    `names` gives the actor id for (article id, name as the entries write it), `copies` the article whose text
    an article carries.
    """

    links: tuple[Link, ...]
    actors: tuple[Actor, ...]
    names: Mapping[tuple[str, str], str]
    copies: Mapping[str, str]


def resolve(entries: Iterable[Entry], articles: Iterable[Article]) -> Resolution:
    """Links among meetings and among deeds, an actor for each name, and the copies. The order of the input
    changes nothing."""
    told, reports = tuple(entries), tuple(articles)
    who, names = actors(told)
    return Resolution(links(told, reports), who, names, copies(reports))


def links(entries: Iterable[Entry], articles: Iterable[Article]) -> tuple[Link, ...]:
    """A link for each pair that is one event, may be, or looks like one and is not; sorted by pair."""
    reports = {a.id: a for a in articles}
    told = {e.id: e for e in entries if isinstance(e, Meeting | Deed)}
    sights = {i: sight(e, reports.get(e.article)) for i, e in sorted(told.items())}
    judged = {(a.entry.id, b.entry.id): judge(a, b) for a, b in candidates(sights.values())}
    settled = _without_rivals({pair: j for pair, j in judged.items() if j.verdict != "different" or j.alike}, sights)
    found = {pair: j.link for pair, j in settled.items()}
    return tuple(link for _, link in sorted({**_closed(told, found, sights), **found}.items()))


def _without_rivals(judged: Verdicts, sights: Mapping[str, Sight]) -> Verdicts:
    """Where a loosely dated entry fits two that cannot be one, it is unsure which of them it tells of."""
    loose: dict[str, list[Pair]] = defaultdict(list)
    for pair, one in judged.items():
        if one.verdict == "same" and one.loose:
            for entry in pair:
                loose[entry].append(pair)
    settled = dict(judged)
    for entry, pairs in sorted(loose.items()):
        for first, second in combinations(pairs, 2):
            a, b = sorted({*first, *second} - {entry})
            rival = judged.get((a, b)) or judge(sights[a], sights[b])
            moved = rival.level("time") == "apart" and not any(judged[pair].numbered for pair in (first, second))
            if rival.verdict == "different" or moved:
                settled |= {pair: _doubted(judged[pair]) for pair in (first, second)}
    return settled


def _doubted(one: Judged) -> Judged:
    reason = "it fits another event as well, which cannot be this one"
    return replace(one, verdict="unsure", score=min(one.score, SCORE.rivals), reasons=(*one.reasons, reason))


def _closed(
    told: Mapping[str, Meeting | Deed], found: Mapping[Pair, Link], sights: Mapping[str, Sight]
) -> dict[Pair, Link]:
    """The links `different` within groups that links `same` would make: what is vetoed never meets by a chain."""
    extra: dict[Pair, Link] = {}
    for members in group(dict(told), dict(found)):
        for pair in combinations(members, 2):
            if pair not in found and (one := judge(sights[pair[0]], sights[pair[1]])).veto:
                extra[pair] = one.link
    return extra
