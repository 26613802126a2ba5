"""An entry: one thing that one article says. A value: never edited, never thrown away.

Five kinds (`Meeting`, `Statement`, `Deed`, `Figure`, `Role`); their fields are those of LEDGER.md, and
docs/ledger.md says the same to users.
"""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, ClassVar, Literal, get_args

from memcon.errors import NotInText
from memcon.model.article import Article
from memcon.model.ids import ENTRY, content_id
from memcon.model.span import Span
from memcon.values.moment import Moment
from memcon.values.place import Place

Kind = Literal["meeting", "statement", "deed", "figure", "role"]
Status = Literal["actual", "planned", "possible", "denied", "called-for"]
Act = Literal[
    "say", "praise", "condemn", "accuse", "deny", "confirm", "appeal", "demand", "propose", "accept", "reject",
    "promise", "threaten", "invite",
]  # fmt: skip
DeedType = Literal[
    "agree", "mediate", "cooperate", "aid", "concede", "sanction", "coerce", "mobilize", "protest", "attack", "move"
]
Format = Literal["in-person", "call", "visit", "talks", "indirect-talks", "multilateral", "unspecified"]
Measure = Literal[
    "killed", "injured", "missing", "detained", "displaced", "hostages", "released", "troops", "money", "aid",
    "share", "other",
]  # fmt: skip
Relation = Literal["=", ">=", "<=", "~"]
QuoteForm = Literal["direct", "indirect", "mixed"]

KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = get_args(Status)
ACTS: tuple[Act, ...] = get_args(Act)
DEED_TYPES: tuple[DeedType, ...] = get_args(DeedType)
FORMATS: tuple[Format, ...] = get_args(Format)
MEASURES: tuple[Measure, ...] = get_args(Measure)

_MADE_BY_AT = object()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article, with their place. `Evidence.at` is the only way to make one."""

    start: int
    end: int
    text: str
    made_by: object = None

    def __post_init__(self) -> None:
        if self.made_by is not _MADE_BY_AT:
            raise TypeError("evidence is made by Evidence.at(article, span) alone, so that it cannot lie")
        object.__setattr__(self, "made_by", None)

    @classmethod
    def at(cls, article: Article, span: Span, text: str | None = None) -> "Evidence":
        """The words of `article` at `span`; raises `NotInText` if it is empty, outside, or not `text`."""
        words = span.of(article.text)
        if not words or len(words) != len(span):
            raise NotInText(f"article {article.id} has no words at {span.start}:{span.end}")
        if text is not None and text != words:
            raise NotInText(f"article {article.id} at {span.start}:{span.end} reads {words[:60]!r}, not {text[:60]!r}")
        return cls(span.start, span.end, words, _MADE_BY_AT)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part: the fullest form of the name in the article, the role as the article gives
    it, and the country or body that they act for."""

    name: str
    role: str | None = None
    side: str | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What the five kinds share. `voices` is whose word it is, nearest to the reader first."""

    kind: ClassVar[Kind]

    article: str
    evidence: tuple[Evidence, ...]
    cue: Evidence | None = None
    voices: tuple[str, ...] = ()
    status: Status = "actual"
    when: Moment | None = None
    where: Place | None = None

    @cached_property
    def id(self) -> str:
        """A hash of kind, article, evidence and slots: reading the same article twice changes nothing."""
        slots = {f.name: plain(getattr(self, f.name)) for f in fields(self)}
        return content_id(ENTRY, self.kind, slots)


@dataclass(frozen=True, kw_only=True)
class Meeting(Entry):
    """People or parties met, spoke by phone, visited, held talks, or are to do so."""

    kind = "meeting"
    parties: tuple[Party, ...]
    format: Format = "unspecified"
    host: str | None = None
    mediator: str | None = None
    topics: tuple[str, ...] = ()
    forum: str | None = None


@dataclass(frozen=True, kw_only=True)
class Statement(Entry):
    """A party said something, in words, in report, or by an act of speech."""

    kind = "statement"
    speaker: Party
    act: Act
    target: Party | None = None
    content: str = ""
    quote: QuoteForm = "indirect"
    quotations: tuple[Evidence, ...] = ()
    channel: str | None = None


@dataclass(frozen=True, kw_only=True)
class Deed(Entry):
    """A party did something to or for another, outside of talk."""

    kind = "deed"
    actor: Party | None
    type: DeedType
    target: Party | None = None


@dataclass(frozen=True, kw_only=True)
class Figure(Entry):
    """A number that matters. `unit` says what is counted where `measure` is `other`; money has its currency."""

    kind = "figure"
    measure: Measure
    value: int | float
    relation: Relation = "="
    unit: str | None = None
    of: str | None = None
    since: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, kw_only=True)
class Role(Entry):
    """Who holds which office, or belongs to which body, as this article says it."""

    kind = "role"
    holder: str
    title: str | None = None
    body: str | None = None
    acting: bool = False
    since: str | None = None
    until: str | None = None


def parties_of(entry: Entry) -> tuple[Party, ...]:
    """Who meets, speaks, acts or is spoken to or acted upon in an entry; a figure or a role has none."""
    several: tuple[Party | None, ...] = ()
    match entry:
        case Meeting():
            several = entry.parties
        case Statement():
            several = (entry.speaker, entry.target)
        case Deed():
            several = (entry.actor, entry.target)
    return tuple(party for party in several if party is not None and party.name.strip())


def plain(value: Any) -> Any:
    """A value as plain JSON: what an id is hashed from. Days become ISO dates."""
    if isinstance(value, Moment):
        return [value.earliest and value.earliest.isoformat(), value.latest and value.latest.isoformat(), value.text,
                value.weekday]  # fmt: skip
    if isinstance(value, Evidence):
        return [value.start, value.end, value.text]
    if isinstance(value, Party):
        return [value.name, value.role, value.side]
    if isinstance(value, Place):
        return [value.name, value.country]
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    return value
