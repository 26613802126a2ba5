"""Resolve: which entries tell of one event, who is who, which articles are copies. `pipeline` enters here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Deed, Entry, Meeting
from memcon.model.groups import group
from memcon.model.link import Link
from memcon.resolution.actors import actors
from memcon.resolution.around import barred, by_entry, doubted, opinion, rivals, settled, ties
from memcon.resolution.candidates import candidates
from memcon.resolution.copies import copies
from memcon.resolution.scoring import Judged, judge
from memcon.resolution.sight import sight


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
    """A link for each pair that is one event, may be, or looks like one and is not; sorted by pair.

    A ledger keeps these links without looking at all entries (`pipeline.weaving`); they are the same.
    """
    reports = {a.id: a for a in articles}
    told = {e.id: e for e in entries if isinstance(e, Meeting | Deed)}
    sights = {i: sight(e, reports.get(e.article)) for i, e in sorted(told.items())}

    def verdict(one: str, other: str) -> Judged:
        return judge(sights[one], sights[other])

    opinions = [found for pair in candidates(sights.values()) if (found := opinion(judge(*pair))) is not None]
    rival = rivals(verdict, {one.link.pair: one for one in opinions})
    doubts = {pair for entry, those in by_entry(opinions).items() for pair in doubted(entry, ties(those), rival)}
    made = {one.link.pair: settled(one, one.link.pair in doubts) for one in opinions}
    groups = group(dict(told), made)
    return tuple(sorted((*made.values(), *(link for those in groups for link in barred(those, made, verdict))),
                        key=lambda link: link.pair))  # fmt: skip
