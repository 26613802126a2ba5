"""The forms that are handed in at the ledger's counter, and those that come back. No SQL here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from memcon.model.article import Article
from memcon.model.dating import Clue
from memcon.model.entry import Entry, Kind, Status
from memcon.model.event import Event
from memcon.model.link import Link
from memcon.model.span import Span

Added = Literal["added", "updated", "known"]
Order = Literal["text", "time", "id"]
Thing = Literal["article", "entry", "event", "actor"]


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article, the entries read from it, and the version of the reader that found them.

    `unread` is the article's language where the reader does not know it: nothing was looked for. `clues` are what an
    article without a date says about its own day, `asides` the runs of its text that were passed over: headlines,
    captions, what belongs to the page and not to the report.
    """

    article: Article
    entries: tuple[Entry, ...]
    reader: str
    unread: str | None = None
    clues: tuple[Clue, ...] = ()
    asides: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where the text of a known article was seen again: under another url, publisher, ref, title or date.

    `published` is EDTF or an instant, as in `articles.jsonl`.
    """

    article: str
    ref: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries: empty means all of them.

    `who` is part of a name, in any case and without accents, of anybody who takes part, is named, speaks
    or is acted for; or an actor id. `since` and `until` keep what may have been within those days (both
    included); `undated` keeps what has no day at all. `order` is `text` (intake, then place in the text),
    `time` (undated last) or `id`. `old` gives those too whose article does not count (superseded by a newer
    version, withdrawn, under embargo).
    """

    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    articles: tuple[str, ...] = ()
    who: str | None = None
    since: date | None = None
    until: date | None = None
    undated: bool = True
    order: Order = "text"
    limit: int | None = None
    offset: int = 0
    old: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict of a person in the history, with its withdrawal if there was one (ISO 8601 in UTC)."""

    link: Link
    withdrawn_at: str | None = None
    withdrawn_by: str | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody has withdrawn or replaced it."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class AppearanceQuery:
    """An actor's parts in entries: empty means all of them. `forms` are acts, types, formats, measures; days are
    included."""

    actor: str
    kinds: tuple[Kind, ...] = ()
    parts: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor's part in an entry (by id). `day` is ISO: the entry's first known day, else its report's, or ''."""

    entry: str
    part: str
    kind: Kind
    form: str
    day: str
    status: Status


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody whom an actor met: in how many meetings, and the first and last day (ISO) of those."""

    actor: str
    name: str
    met: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class DatedQuery:
    """Statements or figures by day, the latest first: `forms` are acts or measures (one or more), `words` must all
    stand in what is said or in who says it (of positions only); days are included. Nothing is asked of entries whose
    report has no day, unless no day is given."""

    kind: Kind
    forms: tuple[str, ...]
    words: str = ""
    since: date | None = None
    until: date | None = None
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class PlacedQuery:
    """Which events to count by place: empty means all of them; days are included, and leave out what has none."""

    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """How many events were stated to be at a place (None: no place is stated), and the first and last day (ISO)."""

    place: str | None
    country: str | None
    events: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of an event with its article (ids) and the source: its publisher, or what else it goes by."""

    event: str
    entry: str
    article: str
    source: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Articles (by id) that changed up to a revision of the ledger: what comes later is looked at another time."""

    articles: tuple[str, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events: empty means all of them. `since` and `until` keep what may have been within those days (both
    included), and what has no day; `who` are words of names, each of which stands in a name or side of one of its
    entries, or it tells of a forum: whoever asks looks more closely."""

    kinds: tuple[Kind, ...] = ()
    since: date | None = None
    until: date | None = None
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventTold:
    """An event without what looks alike, its entries in order of id, and how many other events may be the same."""

    event: Event
    entries: tuple[Entry, ...]
    unsure: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A link that nobody has decided: `events` are the ids of the two events, `cost` what a wrong answer would cost:
    the reports of both events, which it would count wrongly, times how open the question is (1 at a score of one half,
    0 where it is settled), twice that where both are told as held: a wrong word on a plan stands only until its day."""

    link: Link
    cost: float
    events: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An entry (by id) that shows signs of being wrong: `reasons` in words, `weight` how badly it may mislead."""

    entry: str
    reasons: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A person's word that an article is not to count, with its undoing if there was one (ISO 8601 in UTC)."""

    article: str
    because: str
    by: str
    at: str
    undone_at: str | None = None
    undone_by: str | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.undone_at is None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles the ledger holds, by standing. `unread` of the current ones are in a language that memcon
    cannot read: kept and found by search, without entries. `events` are all that are told of."""

    articles: int
    current: int
    superseded: int
    withdrawn: int
    embargoed: int
    unread: int
    events: int


@dataclass(frozen=True, slots=True)
class Run:
    """One `memcon add`. `version` is memcon's, `reader` what decides a reading (`pipeline.reader()`), `model` the hash
    of the language model. `ended` is None while it goes on, or where it was cut off; `outcome` is `done`,
    `interrupted` or `failed: …`. `seconds` by stage are added up over the workers; times are ISO 8601 in UTC."""

    version: str
    reader: str
    model: str
    sources: tuple[str, ...]
    workers: int = 1
    began: str = ""
    ended: str | None = None
    outcome: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    number: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What an id, or the beginning of one, names."""

    kind: Thing
    id: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found.

    `snippet` is the stretch of its text to show, `matches` where the words stand (in the whole text),
    `entries` those whose evidence holds one of them, the fullest first. All spans count code points. A
    hit in the title alone has no matches; its snippet is then the beginning of the text.
    """

    article: Article
    snippet: Span
    matches: tuple[Span, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Damage that `verify` found. `place` is the table (or `file`), `id` the thing, `what` a sentence."""

    place: str
    id: str
    what: str

    def __str__(self) -> str:
        return f"{self.place} {self.id}: {self.what}" if self.id else f"{self.place}: {self.what}"
