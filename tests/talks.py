"""The ledger that the browser drives: a few invented reports with one of everything that a page shows."""

from pathlib import Path

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor, HeldRole
from memcon.model.article import Article
from memcon.model.entry import Entry, Meeting, Party, Statement
from memcon.model.link import Link, Relation
from memcon.values.place import Place
from tests.factories import article, deed, figure, meeting, moment, party, role, statement

MET = "Ana Silva met Bo Lind in Riga on Monday."
DEMAND = "Ana Silva demanded that the northern harbour reopen before winter."
REFUSAL = "Bo Lind refused to reopen the northern harbour before winter."
CALLED = 'Bo Lind called the closing of the harbour "a cowardly provocation".'
HEADS = "Bo Lind heads the Harbour Union."
HURT = "At least {} people were injured on the pier."
HOSTILE = '<script>document.title = "owned"</script><img src=x onerror=alert(1)> \u202edesrever'
ANA, BO = party("Ana Silva", "Foreign Minister", "Northland"), party("Bo Lind", "head", "Harbour Union")
DOUBTS = 5
"""Pairs that nobody has decided: enough for a whole session of review."""


def build(path: Path) -> None:
    """Write the ledger at this path."""
    readings = [*_reports(), *_doubted(), _hostile()]
    with Ledger.open(path) as ledger:
        for reading in readings:
            ledger.add(reading)
        meetings = [e for reading in readings for e in reading.entries if isinstance(e, Meeting)]
        ledger.relink(_links(meetings), _actors(readings), _names(readings))
        with ledger.weaving() as weft:
            weft.relate(_answers(readings))


def _reports() -> list[ArticleReading]:
    found = []
    for number, (outlet, hurt) in enumerate((("Harbour Times", 12), ("North Wire", 14), ("Coast Radio", 19))):
        text = (
            f"{MET} {DEMAND} {REFUSAL} {CALLED} {HURT.format(hurt)} Bo Lind heads the Harbour Union. Told by {outlet}."
        )
        report = article(text, title=f"Talks in Riga, part {number}", publisher=outlet, language="en",
                         url=f"https://{outlet.split()[0].lower()}.example/{number}",
                         published=f"2024-06-{18 + number}")  # fmt: skip
        day = moment("2024-06-17", text="on Monday")
        found.append(_reading(report, (
            meeting(report, MET, parties=(ANA, BO), when=day, where=Place("Riga", "Latvia"), cue="met",
                    format="in-person"),
            statement(report, DEMAND, speaker=ANA, act="demand", content=DEMAND[24:-1]),
            statement(report, REFUSAL, speaker=BO, act="reject", content=REFUSAL[16:-1]),
            statement(report, CALLED, speaker=BO, act="condemn", content=CALLED[15:-1],
                      quotations=("a cowardly provocation",)),
            figure(report, HURT.format(hurt), value=hurt, of="people on the pier", cue=f"At least {hurt}"),
            role(report, HEADS),
        )))  # fmt: skip
    return found


def _doubted() -> list[ArticleReading]:
    found = []
    for number in range(DOUBTS * 2):
        text = f"Round {number}: Kari Holm saw Omar Diallo in Oslo. Somebody closed gate {number}."
        report = article(text, title=f"Round {number}", publisher=f"Paper {number % 3}", published="2024-07-01")
        first = text.split(".")[0] + "."
        found.append(_reading(report, (
            meeting(report, first, parties=("Kari Holm", "Omar Diallo"), when=moment("2024-06-20", "2024-07-01"),
                    where=Place("Oslo", "Norway")),
            deed(report, f"Somebody closed gate {number}.", actor=None, target="the gate", type="coerce"),
        )))  # fmt: skip
    return found


def _hostile() -> ArticleReading:
    text = f"{HOSTILE} met Bo Lind in Nowhere<b>Land. {'Words of no end. ' * 50}"
    report = article(text, title=HOSTILE * 40, publisher="<b>Bold</b> Paper", url="javascript:alert(1)",
                     published="2024-06-18")  # fmt: skip
    first = text.split(".")[0] + "."
    return _reading(report, (
        meeting(report, first, parties=(Party(HOSTILE, HOSTILE, "Northland"), BO), where=Place("Nowhere<b>Land"),
                when=moment("2024-06-18"), topics=(HOSTILE,)),
        statement(report, first, speaker=HOSTILE, act="demand", content=HOSTILE),
        figure(report, first, value=3, of=HOSTILE),
    ))  # fmt: skip


def _reading(report: Article, entries: tuple[Entry, ...]) -> ArticleReading:
    return ArticleReading(report, entries, "browser tests")


def _links(meetings: list[Meeting]) -> list[Link]:
    told = [m for m in meetings if m.parties == (ANA, BO)]
    links = [Link.between(told[0].id, other.id, "same", 0.9, ("same parties", "same day")) for other in told[1:]]
    rounds = [m for m in meetings if m.parties[0].name == "Kari Holm"]
    for one, other in zip(rounds[::2], rounds[1::2], strict=True):
        links.append(Link.between(one.id, other.id, "unsure", 0.5, ("same two parties", "the days overlap")))
    return links


def _answers(readings: list[ArticleReading]) -> list[Relation]:
    """In each report the refusal answers the demand."""
    pairs = [[e for e in r.entries if isinstance(e, Statement) and e.act in ("demand", "reject")] for r in readings]
    return [Relation("answers", pair[1].id, pair[0].id, "the same harbour") for pair in pairs if len(pair) == 2]


def _actors(readings: list[ArticleReading]) -> list[Actor]:
    first = readings[0].article.id
    ana = HeldRole("Foreign Minister", "Northland", False, first, moment("2024-06-18"))
    return [
        Actor("person", "Ana Silva", ("Ana Silva", "Silva"), None, (ana,), "ana silva"),
        Actor("person", "Bo Lind", ("Bo Lind", "Lind"), None, (), "bo lind"),
        Actor("person", HOSTILE, (HOSTILE,), None, (), "hostile"),
        Actor("person", "Kari Holm", (), None, (), "kari holm"),
        Actor("person", "Omar Diallo", (), None, (), "omar diallo"),
    ]


def _names(readings: list[ArticleReading]) -> dict[tuple[str, str], str]:
    actors = {actor.name: actor.id for actor in _actors(readings)}
    return {(r.article.id, name): actors[name] for r in readings for name in actors if name in r.article.text}
