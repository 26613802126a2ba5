"""Copying: which articles carry the text of another, kept up as articles come and go. An article costs what it shares.

As `resolution.copies.copies` finds it over all articles at once.
"""

from collections.abc import Iterable
from functools import lru_cache

from memcon.ledger.weft import Weft
from memcon.resolution.copies import carries, enough, near, originals, runs_of, sample, sampled, shares
from memcon.resolution.weights import COPY

TEXTS = 2000
"""Texts, or their runs of words (some 2.5 kB each), kept at hand while they are held against each other."""


def copy_all(weft: Weft) -> None:
    """Find all copies anew, as `copy` would article by article."""
    found = {id: sampled(runs_of(weft.text(id))) for id in weft.current()}
    runs = lru_cache(TEXTS)(lambda id: runs_of(weft.text(id)))
    ids = sorted(found)
    alike = [(ids[one], ids[other]) for one, other in near([found[id] for id in ids])
             if shares(runs(ids[one]), runs(ids[other]))]  # fmt: skip
    weft.shelve_all(((run, id) for id in ids for run in found[id].tolist()), alike)
    _write(weft, {id for pair in alike for id in pair})


def copy(weft: Weft, articles: Iterable[str]) -> set[str]:
    """Bring the copies up to what these articles say now; gives the articles whose source changed by it."""
    touched: set[str] = set()
    text = lru_cache(TEXTS)(lambda id: weft.article(id).text)
    for id in articles:
        touched |= weft.carriers((id,))
        runs = sample(text(id)) if weft.counts(id) else frozenset()
        shared = weft.sharing(id, sorted(runs), COPY.common)
        alike = [other for other in enough(len(runs), shared, weft.shelved) if carries(text(id), text(other))]
        weft.shelve(id, sorted(runs), alike)
        touched |= {id, *alike}
    return _write(weft, touched)


def _write(weft: Weft, touched: Iterable[str]) -> set[str]:
    """Write whose text each of these articles carries, and all that share a text with them."""
    changed: set[str] = set()
    seen: set[str] = set()
    for id in sorted(touched):
        if id in seen:
            continue
        group = weft.carriers((id,))
        seen |= group
        found = originals(weft.article(i) for i in group) if len(group) > 1 else {}
        changed |= weft.recopy(group, found)
    return changed
