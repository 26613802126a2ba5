"""The manifest of a run, kept in the ledger: with what was read, how much, and how long each stage took."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib.metadata import version

from memcon.errors import LedgerError
from memcon.ledger.forms import Run
from memcon.ledger.ledger import Ledger
from memcon.pipeline.fingerprint import model_hash, reader


@dataclass
class Manifest:
    """What a run has done so far: `counts` of articles, `seconds` by stage (added up over the workers)."""

    counts: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)

    def spent(self, stage: str, seconds: float) -> None:
        """A stage has taken so long again."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds


@contextmanager
def opened(ledger: Ledger, sources: Sequence[str], workers: int) -> Iterator[Manifest]:
    """A manifest that is in the ledger from the start, and says at the end how it ended."""
    run = ledger.begin(Run(version("memcon"), reader(), model_hash(), tuple(sources), workers))
    manifest = Manifest()
    try:
        yield manifest
    except BaseException as error:
        outcome = "interrupted" if isinstance(error, KeyboardInterrupt) else f"failed: {error}"
        with suppress(LedgerError):  # what went wrong first is what matters
            _finish(ledger, run, manifest, outcome)
        raise
    _finish(ledger, run, manifest, "done")


def _finish(ledger: Ledger, run: Run, manifest: Manifest, outcome: str) -> None:
    ledger.finish(replace(run, outcome=outcome, counts=dict(manifest.counts), seconds=manifest.seconds))
