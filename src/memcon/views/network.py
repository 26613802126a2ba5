"""Whom an actor met, how often: a network small enough to be read. The layout is plain arithmetic, the same each time.

The actor stands in the middle, the others around it in order of how often they met it, each with its name; a line's
width says how often. Lines among the others show who sat in the same meetings.
"""

from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin, sqrt

from memcon.ledger.appearances import MOST_MEETINGS
from memcon.ledger.forms import Company
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.model.record import Record
from memcon.views.shown import clip

MOST = 10
"""Others shown: with more, names run into each other on a phone."""
WIDTH, HEIGHT, RADIUS_X, RADIUS_Y = 740, 400, 150, 145
"""Units of the drawing; a name of `LABEL` characters fits beside the ring."""
LABEL = 19
THINNEST, THICKEST = 1.5, 9.0
"""Widths of lines, in units; the area of a line grows with the number of meetings."""


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody who was met: where to draw it, and at which side its name stands (`start`, `middle`, `end`)."""

    company: Company
    x: float
    y: float
    anchor: str
    width: float

    @property
    def label(self) -> str:
        """The name, cut to fit."""
        return clip(self.company.name, LABEL)

    @property
    def label_x(self) -> float:
        """Where the name begins, runs through or ends."""
        return self.x + {"start": 12, "middle": 0, "end": -12}[self.anchor]

    @property
    def label_y(self) -> float:
        """The line on which the name stands: beside its point, or beyond it at the top and bottom."""
        if self.anchor != "middle":
            return self.y + 5
        return self.y - 16 if self.y < HEIGHT / 2 else self.y + 28


@dataclass(frozen=True, slots=True)
class Tie:
    """Two of the others who took part in the same meetings."""

    one: Node
    other: Node
    met: int
    width: float


@dataclass(frozen=True, slots=True)
class Network:
    """`nodes` around the actor, the most often met at the top and on clockwise; `ties` among them."""

    name: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    @property
    def limit(self) -> int:
        """How many meetings are looked at, the latest first."""
        return MOST_MEETINGS

    def record(self) -> Record:
        """The network as JSON."""
        return {
            "actor": self.name,
            "met": [
                {"id": n.company.actor, "name": n.company.name, "meetings": n.company.met,
                 "first": n.company.first, "last": n.company.last}
                for n in self.nodes
            ],
            "together": [{"ids": [t.one.company.actor, t.other.company.actor], "meetings": t.met} for t in self.ties],
        }  # fmt: skip


def network(ledger: Ledger, actor: Actor, since: date | None, until: date | None) -> Network:
    """The network of an actor between two days (both included; None is open)."""
    met = ledger.company(actor.id, since, until, MOST)
    nodes = laid_out(met)
    at = {node.company.actor: node for node in nodes}
    pairs = ledger.ties(actor.id, since, until, tuple(at)) if len(at) > 1 else {}
    most = max((node.company.met for node in nodes), default=1)
    ties = (Tie(at[a], at[b], n, _width(n, most)) for (a, b), n in pairs.items())
    return Network(actor.name, nodes, tuple(ties))


def laid_out(met: tuple[Company, ...]) -> tuple[Node, ...]:
    """The others around the middle, clockwise from the top."""
    most = max((one.met for one in met), default=1)
    nodes = []
    for number, one in enumerate(met):
        angle = 2 * pi * number / len(met) - pi / 2
        x, y = WIDTH / 2 + RADIUS_X * cos(angle), HEIGHT / 2 + RADIUS_Y * sin(angle)
        side = "middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end"
        nodes.append(Node(one, round(x, 1), round(y, 1), side, _width(one.met, most)))
    return tuple(nodes)


def _width(count: int, most: int) -> float:
    return round(THINNEST + (THICKEST - THINNEST) * sqrt(count / most), 1) if most > 1 else THINNEST
