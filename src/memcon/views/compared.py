"""One event in several sources: the comparison slot by slot, with the loaded words and the figures of its reports."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.record import Record
from memcon.views.compare import Comparison, Slot, comparison
from memcon.views.event import EventView
from memcon.views.figures import Series, figures_in
from memcon.views.loaded import LoadedWord, loaded_words


@dataclass(frozen=True, slots=True)
class Compared:
    """`loaded` are the loaded words in the sentences, `series` the figures that the same reports give."""

    comparison: Comparison
    loaded: tuple[LoadedWord, ...]
    series: tuple[Series, ...]

    @property
    def view(self) -> EventView:
        """The event with its tellings, the columns of the comparison."""
        return self.comparison.view

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The rows of the comparison."""
        return self.comparison.slots

    def record(self) -> Record:
        """The comparison as JSON."""
        return {
            **self.comparison.record(),
            "loaded": [word.record() for word in self.loaded],
            "figures": [series.record() for series in self.series],
        }


def compared(ledger: Ledger, event_id: str) -> Compared:
    """The event of that id, compared. Raises `NotFound`."""
    found = comparison(ledger, event_id)
    tellings = found.view.tellings
    articles = dict.fromkeys(told.article.id for told in tellings)
    return Compared(found, loaded_words(tellings), figures_in(ledger, articles))
