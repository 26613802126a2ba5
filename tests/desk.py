"""A small made ledger for the tests of views and doors: one meeting told twice, one look-alike, one of each kind."""

from pathlib import Path

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor, HeldRole
from memcon.model.link import Link
from memcon.values.place import Place
from tests.factories import after, article, deed, figure, link, meeting, moment, party, role, statement

MORNING = article(
    "Ana Silva met Bo Lind in Riga on Monday. Silva said that “the door is open”. At least 12 people were injured.",
    title="Ministers meet in Riga", publisher="Morning Sheet", url="https://sheet.example/1", published="2024-06-18",
)  # fmt: skip
EVENING = article(
    "Bo Lind received Ana Silva, a spokesman of the Harbour Union said. The union withdrew its guards.",
    publisher="Evening Sheet", published="2024-06-18",
)  # fmt: skip
UNDATED = article("Ana Silva and Bo Lind are to meet again, the ministry announced.", title="Second round expected")

ANA, BO = party("Ana Silva", "Foreign Minister", "Latvia"), party("Bo Lind", "head", "Harbour Union")
FIRST = meeting(MORNING, "Ana Silva met Bo Lind in Riga on Monday.", parties=(ANA, BO), format="in-person",
                when=moment("2024-06-17", text="on Monday"), where=Place("Riga", None))  # fmt: skip
SECOND = meeting(EVENING, "Bo Lind received Ana Silva, a spokesman of the Harbour Union said.", parties=(BO, ANA),
                 voices=("a spokesman of the Harbour Union",), host="Bo Lind",
                 when=moment("2024-06-10", "2024-06-18"))  # fmt: skip
PLANNED = meeting(UNDATED, parties=(ANA, BO), status="planned", voices=("the ministry",))
SAID = statement(MORNING, "Silva said that “the door is open”.", speaker=ANA, quotations=("the door is open",),
                 content="“the door is open”", quote="mixed")  # fmt: skip
HURT = figure(MORNING, "At least 12 people were injured.")
LEFT = deed(EVENING, "The union withdrew its guards.", actor="Harbour Union", type="concede", target=None,
            when=after("2024-06-01"))  # fmt: skip
HEAD = role(EVENING, "Bo Lind received Ana Silva, a spokesman of the Harbour Union said.")


def desk(path: Path) -> Path:
    """The ledger file, made at `path`."""
    with Ledger.open(path) as ledger:
        for report, entries in ((MORNING, (FIRST, SAID, HURT)), (EVENING, (SECOND, LEFT, HEAD)), (UNDATED, (PLANNED,))):
            ledger.add(ArticleReading(report, entries, "test"))
        bo = Actor("person", "Bo Lind", ("Bo Lind",), roles=(HeldRole("head", "Harbour Union", False, EVENING.id),))
        apart = (
            Link.between(one.id, PLANNED.id, "different", 0.1, ("one is planned, the other took place",))
            for one in (FIRST, SECOND)
        )
        names = {(report.id, "Bo Lind"): bo.id for report in (MORNING, EVENING)}
        ledger.relink((link(FIRST, SECOND), *apart), (bo,), names)
    return path
