"""Strangers: what is passed over at a glance is what a close look would find nothing in."""

import random
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from memcon.model.entry import Deed, Meeting, Party
from memcon.resolution.around import opinion
from memcon.resolution.relations import relation
from memcon.resolution.scoring import judge, strangers
from memcon.resolution.sight import Sight, sight
from memcon.values.moment import Moment, on
from memcon.values.place import Place
from tests.factories import deed
from tests.resolution.look_alikes import look_alikes
from tests.resolution.making import met, report
from tests.resolution.test_properties import PEOPLE

MORE = (*PEOPLE, Party("Ana Silva", "envoy", "Norland"), Party("Ana Lind", "minister", "Sudland"), Party("Norway"),
        Party("Turkey"), Party("officials", None, "Norway"), Party("Ana", None, None))  # fmt: skip
WORDS = ("met in Oslo", "spoke in Ankara", "held the third round of talks", "met again during the visit", "signed")


def told(chance: random.Random) -> Sight:
    """A meeting or a deed of a few people within two months."""
    source = report(f"Somebody {chance.choice(WORDS)}.", about=f"Number {chance.random()}.")
    day = date(2024, 6, 1) + timedelta(chance.randrange(9) * chance.choice((1, 7)))
    when = chance.choice((on(day), on(day), Moment(None, day), Moment(day, day + timedelta(9)), None))
    status = chance.choice(("actual", "actual", "planned", "denied"))
    entry: Meeting | Deed
    if chance.random() < 0.3:
        one, other = chance.sample(MORE, 2)
        kind = chance.choice(("agree", "mediate", "attack"))
        entry = deed(source, source.text.split("\n")[0], actor=one, target=other, type=kind, when=when, status=status)
    else:
        entry = met(source, parties=tuple(chance.sample(MORE, 2)), when=when, status=status,
                    where=chance.choice((None, Place("Oslo", "Norway"), Place("Ankara", "Turkey"))),
                    format=chance.choice(("in-person", "talks", "visit", "call", "unspecified")))  # fmt: skip
    return sight(entry, source)


@given(st.integers(0, 10**9))
def test_strangers_have_nothing_worth_keeping(seed: int) -> None:
    """Two of one kind that are strangers: a close look keeps no link and no relation."""
    chance = random.Random(seed)
    those = sorted((told(chance) for _ in range(8)), key=lambda s: s.entry.id)
    for left, right in combinations(those, 2):
        if type(left.entry) is type(right.entry) and strangers(left, right):
            judged = judge(left, right)
            assert opinion(judged) is None
            assert relation(judged) is None


def test_look_alikes_are_no_strangers() -> None:
    """Each constructed look-alike that gets a link is looked at closely."""
    for pair in look_alikes():
        reports = {r.id: r for r in pair.reports}
        one, other = sorted((sight(m, reports[m.article]) for m in pair.meetings), key=lambda s: s.entry.id)
        assert opinion(judge(one, other)) is None or not strangers(one, other)
