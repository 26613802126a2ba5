"""An actor: somebody or something that entries name, under all the forms met."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from memcon.model.ids import ACTOR, content_id
from memcon.values.moment import Moment
from memcon.values.tables import fold

ActorKind = Literal["person", "organisation", "country", "bloc"]
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class HeldRole:
    """An office as one article says it: dated by that article, never merged away."""

    title: str
    body: str | None
    acting: bool
    article: str
    when: Moment | None = None

    @property
    def order(self) -> tuple[str | bool, ...]:
        """By title as it is looked up; two that only their writing tells apart ("PRESIDENT") have an order too."""
        when = self.when or Moment(None, None)
        order = fold(self.title), self.body is None, self.body or "", self.article, when.edtf or ""
        return *order, self.title, self.acting, when.text


@dataclass(frozen=True)
class Actor:
    """`name` is the fullest form met, `names` all of them (sorted), `roles` each article's own words."""

    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None
    roles: tuple[HeldRole, ...] = ()
    key: str = ""
    """What makes it this actor and no other: the cleaned name, made by `resolution`."""

    @cached_property
    def id(self) -> str:
        """A hash of kind and key, so that a further form of the name does not change it."""
        return content_id(ACTOR, self.kind, self.key or self.name)


@dataclass(frozen=True, slots=True)
class OwnActor:
    """An actor of a user's own table: it wins over what memcon makes of its names. `names` are all forms."""

    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def key(self) -> str:
        """What makes it this actor, beside memcon's own keys."""
        return f"own: {self.name.casefold()}"
