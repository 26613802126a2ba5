"""Made-up reports with their entries: events told by several reports, and what else a report says. Deterministic."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from eval.made_words import DID, FILLER, MET, SAID, TOPICS, Person, World, pick
from memcon.model.article import Article, Published
from memcon.model.entry import Act, Deed, Entry, Evidence, Figure, Meeting, Party, Role, Statement
from memcon.model.span import Span
from memcon.values.moment import Moment, before, on
from memcon.values.place import Place

FIRST_DAY = date(1995, 1, 2)
DAYS = 11_300
"""To the end of 2025: thirty years."""
POOL = 120
"""Events of which reports may still be told."""


@dataclass(slots=True)
class Story:
    """An event to be, with the entries told of it so far."""

    kind: str
    form: Any  # the format of a meeting, the type of a deed
    people: tuple[Person, Person]
    town: str
    when: Moment
    told: list[Meeting | Deed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its entries, and those stories that nobody will tell any more."""

    article: Article
    entries: tuple[Entry, ...]
    people: tuple[Person, ...]
    closed: tuple[Story, ...]


def reports(chance: Random, world: World, count: int) -> Iterator[Report]:
    """So many reports in order of day; ten entries each."""
    pool: list[Story] = []
    for number in range(count):
        day = FIRST_DAY + timedelta(number * DAYS // count)
        stories = []
        for _ in range(chance.choice((3, 3, 4, 4))):
            if pool and chance.random() < 0.5:
                stories.append(chance.choice(pool))
            else:
                pool.append(_story(chance, world, day))
                stories.append(pool[-1])
        closed, pool = (pool[:-POOL], pool[-POOL:]) if number < count - 1 else (pool, [])
        yield _report(chance, world, day, list({id(s): s for s in stories}.values()), tuple(closed))


def _story(chance: Random, world: World, day: date) -> Story:
    kind = "meeting" if chance.random() < 0.6 else "deed"
    form = chance.choice(list(MET) if kind == "meeting" else list(DID))
    people = pick(chance, world.people), pick(chance, world.people)
    draw = chance.random()
    when = (
        on(day) if draw < 0.7 else before(day) if draw < 0.85 else Moment(day - timedelta(chance.randrange(3, 60)), day)
    )
    return Story(kind, form, people, pick(chance, world.towns), when)


class _Draft:
    """A report while it is written: sentences, and how to make an entry of each."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[tuple[Span, Span | None]] = []

    def say(self, sentence: str, cue: str = "") -> int:
        start = len(self.text)
        self.text += sentence + (" " if len(self.spans) % 3 else "\n")
        at = start + sentence.find(cue) if cue else 0
        self.spans.append((Span(start, start + len(sentence)), Span(at, at + len(cue)) if cue else None))
        return len(self.spans) - 1


def _report(chance: Random, world: World, day: date, stories: list[Story], closed: tuple[Story, ...]) -> Report:
    draft, speaker = _Draft(), pick(chance, world.people)
    places = [draft.say(_sentence(story), _cue(story)) for story in stories]
    acts: list[Act] = [chance.choice(list(SAID)) for _ in range(4)]
    topics = [chance.choice(TOPICS) for _ in acts]
    said = [
        draft.say(f"{speaker.name} {SAID[act]} {topic}.", SAID[act]) for act, topic in zip(acts, topics, strict=True)
    ]
    hurt = chance.randrange(2, 400)
    figure = draft.say(f"At least {hurt} people were hurt in {stories[0].town}, the {speaker.office} said.", "hurt")
    role = draft.say(
        f"{speaker.name} is the {speaker.office} of {speaker.land}, which has {chance.randrange(10**6)} roads."
    )
    for filler in FILLER:
        draft.say(filler)
    outlet = pick(chance, world.outlets)
    url = f"https://{outlet.split()[0].lower()}.example/{day.isoformat()}/{chance.randrange(10**9)}"
    title = f"{speaker.name} {SAID[acts[0]]} {topics[0]}"
    article = Article(draft.text, title, url, outlet, "en", Published(on(day), "stated"))
    rest = [_evidence(article, draft, n) for n in range(len(draft.spans))]
    entries: list[Entry] = [_told(story, article, rest[n]) for story, n in zip(stories, places, strict=True)]
    party = Party(speaker.name, speaker.office, speaker.land)
    for act, topic, n in zip(acts, topics, said, strict=True):
        entries.append(Statement(**rest[n], article=article.id, speaker=party, act=act, content=topic,
                                 when=on(day) if chance.random() < 0.5 else None))  # fmt: skip
    entries.append(Figure(**rest[figure], article=article.id, measure="injured", value=hurt, relation=">=", of="people",
                          where=Place(stories[0].town, None), when=before(day)))  # fmt: skip
    entries.append(Role(**rest[role], article=article.id, holder=speaker.name, title=speaker.office, body=speaker.land))
    people = (speaker, *(person for story in stories for person in story.people))
    return Report(article, tuple(entries), people, closed)


def _evidence(article: Article, draft: _Draft, n: int) -> dict[str, Any]:
    span, cue = draft.spans[n]
    return {"evidence": (Evidence.at(article, span),), "cue": Evidence.at(article, cue) if cue else None}


def _cue(story: Story) -> str:
    return MET[story.form] if story.kind == "meeting" else DID[story.form]


def _sentence(story: Story) -> str:
    one, other = story.people
    if story.kind == "meeting":
        what = f"{MET[story.form]} {other.name} of {other.land} in {story.town}"
        return f"{one.name}, the {one.office} of {one.land}, {what}."
    return f"{one.land} {DID[story.form]} {other.land}."


def _told(story: Story, article: Article, rest: dict[str, Any]) -> Meeting | Deed:
    one, other = story.people
    if story.kind == "meeting":
        parties = (Party(one.name, one.office, one.land), Party(other.name, None, other.land))
        entry: Meeting | Deed = Meeting(**rest, article=article.id, parties=parties, format=story.form,
                                        when=story.when, where=Place(story.town, None))  # fmt: skip
    else:
        entry = Deed(**rest, article=article.id, actor=Party(one.land), type=story.form, target=Party(other.land),
                     when=story.when)  # fmt: skip
    story.told.append(entry)
    return entry
