"""An id, or the beginning of one, names one thing."""

import pytest

from memcon.errors import Ambiguous, NotFound
from memcon.ledger.forms import ArticleReading, Found
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from tests.factories import article, meeting, statement

REPORT = article()
MET = meeting(REPORT)
ANA = Actor("person", "Ana Silva", key="ana silva")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """One article, one meeting (so one event), one actor, and many statements."""
    many = tuple(statement(REPORT, content=str(number)) for number in range(20))
    ledger.add(ArticleReading(REPORT, (MET, *many), "1"))
    ledger.relink((), (ANA,))
    return ledger


def test_each_kind_of_thing(filled: Ledger) -> None:
    """Article, entry, event and actor are found by id and by its beginning."""
    (event,) = filled.events()
    for kind, id in (("article", REPORT.id), ("entry", MET.id), ("event", event.id), ("actor", ANA.id)):
        for prefix in (id, id[:12], id.upper(), f" {id} ", id[3:], id[3:14]):
            assert filled.find(prefix) == Found(kind, id)  # type: ignore[arg-type]


def test_a_short_beginning_lists_the_candidates(filled: Ledger) -> None:
    """Ten of them, and that there are more."""
    with pytest.raises(Ambiguous, match=r"'en_' begins several ids: en_\w{16} \(entry\), .* …; give more") as raised:
        filled.find("en_")
    assert str(raised.value).count("(entry)") == 10


@pytest.mark.parametrize(
    "prefix", ["", "en_zz", "xx_1", "ffffffffffffffff", "%", "en_%", "ev_000000", "' OR 1", "x" * 999]
)
def test_what_names_nothing(filled: Ledger, prefix: str) -> None:
    """The message names the id and where ids are shown."""
    with pytest.raises(NotFound, match=r"begins with .*`memcon timeline`"):
        filled.find(prefix)


def test_events_are_there_one_by_one_and_together(filled: Ledger) -> None:
    """The same event by its id, by its entry and among all; an added article, by whomever, is seen."""
    (event,) = filled.events()
    assert filled.event(event.id) == event
    assert filled.event_of(MET.id) == event
    assert filled.event_of("en_0") is None
    other = article("Bo Lind met Kim Roe in Oslo.")
    with Ledger.open(filled._store.path) as elsewhere:
        elsewhere.add(ArticleReading(other, (meeting(other, parties=("Bo Lind", "Kim Roe")),), "1"))
    assert len(filled.events()) == 2
