"""Weaving: whatever order articles come in, and wherever a run is cut off, links and events are those that looking at
all entries at once gives."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.entry import Meeting, Party
from memcon.pipeline.copying import copy_all
from memcon.pipeline.settling import settle
from memcon.pipeline.weaving import Weaver
from memcon.resolution import candidates, weights
from memcon.resolution.copies import copies
from memcon.resolution.resolve import links
from memcon.values.moment import Moment, on
from memcon.values.place import Place
from tests.anew import weave_anew
from tests.factories import article
from tests.resolution.making import met, report
from tests.resolution.test_properties import PEOPLE

FIRST = date(2024, 6, 17)
PLACES = [None, Place("Oslo", "Norway"), Place("Ankara", "Turkey")]


def told(number: int, chance: random.Random, version: int = 1) -> ArticleReading:
    """What a report tells: one or two meetings of a few people within some days."""
    source = report(f"Paper {number} says that they met, and met again.", about=f"Number {number}.")
    made = [_meeting(source, chance) for _ in range(chance.choice((1, 1, 2)))]
    return ArticleReading(source, tuple(made), str(version))


def _meeting(source: Article, chance: random.Random) -> Meeting:
    day = FIRST + timedelta(chance.randrange(4))
    when = chance.choice(
        (on(day), on(day), Moment(None, day, "has met"), Moment(day, day + timedelta(6), "that week"), None)
    )
    parties: list[Party] = chance.sample(PEOPLE, 2)
    return met(source, parties=tuple(parties), when=when, where=chance.choice(PLACES),
               status=chance.choice(("actual", "actual", "planned")),
               format=chance.choice(("in-person", "talks", "unspecified")))  # fmt: skip


def weave(ledger: Ledger, batch: int) -> None:
    """Weave in what is new, so many articles at a time."""
    while not ledger.settled:
        with ledger.weaving() as weft:
            changed = weft.changed(batch)
            Weaver(weft).weave(changed)
            weft.done(changed if len(changed) < weft.waiting() else None)


def whole(ledger: Ledger) -> tuple[object, ...]:
    """The links as one look at all entries makes them."""
    return links(ledger.entries(), ledger.articles())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the ledgers of these tests lie."""
    return tmp_path_factory.mktemp("weaving")


@pytest.mark.parametrize("most", [2, 24])
@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_step_by_step_is_as_at_once(folder: Path, most: int, seed: int) -> None:
    """Articles come, are read again and are withdrawn, by chance; after each step the links are those that one look
    at everything makes; with two neighbours for each in a block, too, where those who come part others."""
    chance = random.Random(seed)
    block = weights.Block(most=most)
    path = folder / f"{most}-{seed}.db"
    path.unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch, Ledger.open(path) as ledger:
        for room in (candidates, __import__("memcon.pipeline.weaving", fromlist=["weaving"])):
            patch.setattr(room, "BLOCK", block)
        for _ in range(8):
            for _ in range(chance.randrange(1, 4)):
                _step(ledger, chance)
            weave(ledger, chance.choice((1, 2, 50)))
            assert ledger.links() == whole(ledger)
        before = ledger.events()
        with ledger.weaving() as weft:
            weave_anew(weft)
        assert (ledger.links(), ledger.events()) == (whole(ledger), before)
        assert ledger.verify() == ()


def _step(ledger: Ledger, chance: random.Random) -> None:
    number = chance.randrange(12)
    what = chance.choice(("add", "add", "add", "again", "withdraw"))
    there = [a.id for a in ledger.articles()]
    if what == "withdraw" and there:
        ledger.withdraw(chance.choice(there), "a slip", "Kim")
    else:
        ledger.add(told(number, random.Random(number * (1 if what == "add" else 100)), 1 if what == "add" else 2))


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_copies_step_by_step_are_those_at_once(folder: Path, seed: int) -> None:
    """Texts that share paragraphs come and are withdrawn; whose text each carries is what one look at all finds."""
    chance = random.Random(seed)
    path = folder / f"copies-{seed}.db"
    path.unlink(missing_ok=True)
    with Ledger.open(path) as ledger:
        for _ in range(6):
            for _ in range(2):
                there = [a.id for a in ledger.articles()]
                if chance.random() < 0.2 and there:
                    ledger.withdraw(chance.choice(there), "a slip", "Kim")
                ledger.add(ArticleReading(_text(chance), (), "1"))
            settle(ledger)
            assert {a.id: a.copy_of for a in ledger.articles() if a.copy_of} == copies(ledger.articles())
        with ledger.weaving() as weft:
            copy_all(weft)
        assert {a.id: a.copy_of for a in ledger.articles() if a.copy_of} == copies(ledger.articles())


def _text(chance: random.Random) -> Article:
    """One of three texts, with a few words changed or some added."""
    words = [f"word{n}" for n in range(150)]
    start = chance.randrange(3) * 200
    changed = [f"{word}x{start}" for word in words]
    for _ in range(chance.choice((0, 1, 40))):
        changed[chance.randrange(150)] = f"other{chance.randrange(1000)}"
    return article(" ".join([*changed, *(f"more{n}" for n in range(chance.choice((0, 60))))]),
                   published=f"2024-06-{chance.randrange(10, 29)}")  # fmt: skip


def test_ten_orders_give_one_result(tmp_path: Path) -> None:
    """Ten orders of adding, in steps of other sizes: the same links, the same events."""
    readings = [told(n, random.Random(n)) for n in range(14)]
    found = set()
    for order in range(10):
        chance = random.Random(order)
        chance.shuffle(readings)
        with Ledger.open(tmp_path / f"{order}.db") as ledger:
            for n, reading in enumerate(readings):
                ledger.add(reading)
                if n % (order + 1) == 0:
                    weave(ledger, 7)
            weave(ledger, 7)
            found.add((ledger.links(), ledger.events()))
            assert ledger.links() == whole(ledger)
    assert len(found) == 1
