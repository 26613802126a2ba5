"""What a page is: an address, what may be asked of it, the view that answers, and its table for CSV.

Every page in `pages/` is made of these; nothing here knows the web framework.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from memcon.ledger.ledger import Ledger
from memcon.model.record import Record
from memcon.views.figures import Series
from memcon.web.params import Param

Cell = str | int | float | None


class View(Protocol):
    """What every page shows: a frozen dataclass of `views` that can be written as JSON."""

    def record(self) -> Record:
        """The view as JSON."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """A page as rows: `heads` names the columns. Text is made harmless on the way out, numbers stay."""

    heads: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, as a page sees it: the ledger, the values asked for (checked), and how they were written.

    `values` holds every parameter of the page and of its path: those not given have their default. `query` is
    what stood in the address, in order, for making addresses from it.
    """

    ledger: Ledger
    values: Mapping[str, Any]
    query: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, name: str) -> Any:
        """The value of a parameter."""
        return self.values[name]


@dataclass(frozen=True, slots=True)
class Page:
    """`template` is `NAME.html`; it is given `view`, `ask`, `page`. `nav` is its word in the navigation, if any."""

    name: str
    path: str
    title: str
    about: str
    view: Callable[[Ask], View]
    params: tuple[Param, ...] = ()
    table: Callable[[Any], Table] | None = None
    nav: str | None = None
    more: Callable[[Ask, Any], Mapping[str, Any]] | None = None
    """What the template needs besides the view (choices of a form, scales of a drawing)."""
    chart: Callable[[Any], Sequence[Series]] | None = None
    """The series of its chart: such a page has `.svg` and `.png` twins too, and a parameter `theme`."""

    @property
    def stem(self) -> str:
        """The path to which `.json` and `.csv` are added."""
        return self.path if self.path != "/" else "/index"


@dataclass(frozen=True, slots=True)
class Done:
    """What an action did: the address to go to, and the same as JSON."""

    next: str
    record: Record = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Action:
    """Something that changes the ledger: a form posted to `path`. Its `Ask.ledger` can be written."""

    name: str
    path: str
    about: str
    run: Callable[[Ask], Done]
    params: tuple[Param, ...] = ()
