"""Persons' verdicts: given, withdrawn, kept for ever, and carried over when an article is read again.

Only this room enters.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from memcon.errors import BadValue
from memcon.ledger.forms import Judgement
from memcon.ledger.queries import next_step
from memcon.ledger.rows import entry_of, whole
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import Entry, Kind
from memcon.model.link import PROGRAM, Link, Verdict

JUDGED_KINDS: tuple[Kind, ...] = ("meeting", "deed")
"""The kinds that make events: a verdict on any other would change nothing."""

SCORES: dict[Verdict, float] = {"same": 1.0, "different": 0.0, "unsure": 0.5}
"""A person's verdict as a score, as `model.link` defines it."""


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def judge(store: Store, link: Link) -> Link:
    """See `Ledger.judge`; `link` is the verdict, `at` set."""
    _check_name(link.by)
    with store.write():
        _check_kinds(store, link)
        _withdraw(store, link.pair, link.by, link.at or now())
        store.run(
            'INSERT INTO judgements ("left", "right", verdict, because, by, at) VALUES (?, ?, ?, ?, ?, ?)',
            (*link.pair, link.verdict, whole("".join(link.reasons)), whole(link.by), link.at),
        )
    return link


def undo(store: Store, pair: tuple[str, str], by: str) -> Link | None:
    """See `Ledger.undo`."""
    _check_name(by)
    with store.write():
        return _withdraw(store, pair, by, now())


def history(store: Store) -> Iterator[Judgement]:
    """All verdicts ever given, oldest first."""
    for row in store.rows("SELECT * FROM judgements ORDER BY number"):
        yield Judgement(_link(row), row["withdrawn_at"], row["withdrawn_by"])


def standing(store: Store) -> tuple[Link, ...]:
    """The verdicts that stand, between entries that are there, sorted. Where re-reading has brought two
    onto one pair, the later one."""
    links = {(link.left, link.right): link for _, link in _standing(store)}
    return tuple(links[pair] for pair in sorted(links))


def _standing(store: Store) -> Iterator[tuple[int, Link]]:
    """The number of each standing judgement and its link between the entries of today."""
    for row in list(store.rows("SELECT * FROM judgements WHERE withdrawn_at IS NULL ORDER BY number")):
        left, right = _heir(store, row["left"]), _heir(store, row["right"])
        if left and right and left != right:
            yield row["number"], replace(_link(row), left=min(left, right), right=max(left, right))


def succeed(store: Store, article: Article, entries: Iterable[Entry]) -> None:
    """Note which new entry takes the place of each judged one of this article: that of the same kind with
    the same cue, else the same evidence, if there is just one."""
    new = {entry.id: entry for entry in entries}
    sql = """SELECT id, article, record FROM entries WHERE article = ? AND id IN (
        SELECT "left" FROM judgements UNION SELECT "right" FROM judgements UNION SELECT new FROM successors)"""
    for row in list(store.rows(sql, (article.id,))):
        old = entry_of(row, article)
        if old.id not in new and (heir := _successor(old, new.values())):
            store.run("INSERT OR REPLACE INTO successors VALUES (?, ?)", (old.id, heir.id))


def _successor(old: Entry, entries: Iterable[Entry]) -> Entry | None:
    alike = [e for e in entries if e.kind == old.kind]
    by_cue = [e for e in alike if old.cue and e.cue and e.cue.span == old.cue.span]
    by_words = [e for e in alike if {w.span for w in e.evidence} == {w.span for w in old.evidence}]
    return next((found[0] for found in (by_cue, by_words) if len(found) == 1), None)


def _heir(store: Store, entry: str) -> str | None:
    """The entry itself if it is there, else the one that took its place, or None."""
    seen: set[str] = set()
    while entry not in seen:
        if store.row("SELECT 1 FROM entries WHERE id = ?", (entry,)):
            return entry
        seen.add(entry)
        row = store.row("SELECT new FROM successors WHERE old = ?", (entry,))
        if row is None:
            return None
        entry = row["new"]
    return None


def _check_kinds(store: Store, link: Link) -> None:
    kinds = []
    for entry in link.pair:
        row = store.row("SELECT kind FROM entries WHERE id = ?", (entry,))
        if row is None:
            raise next_step("entry", entry)
        kinds.append(row["kind"])
    if not set(kinds) <= set(JUDGED_KINDS):
        raise BadValue(f"{link.left} is a {kinds[0]}, {link.right} a {kinds[1]}: only meetings and deeds make events")
    if link.verdict == "same" and kinds[0] != kinds[1]:
        raise BadValue(f"{link.left} is a {kinds[0]}, {link.right} a {kinds[1]}: they cannot be the same event")


def _check_name(by: str) -> None:
    if by.strip() in ("", PROGRAM):
        raise BadValue(f"a verdict needs the name of the person who gives or withdraws it, not {by!r}")


def _withdraw(store: Store, pair: tuple[str, str], by: str, at: str) -> Link | None:
    """Withdraw what stands on the pair; gives back the latest of it."""
    found = [(number, link) for number, link in _standing(store) if link.pair == pair]
    sql = "UPDATE judgements SET withdrawn_at = ?, withdrawn_by = ? WHERE number = ?"
    store.run_many(sql, ((at, whole(by), number) for number, _ in found))
    return found[-1][1] if found else None


def _link(row: sqlite3.Row) -> Link:
    reasons = (row["because"],) if row["because"] else ()
    return Link(row["left"], row["right"], row["verdict"], SCORES[row["verdict"]], reasons, row["by"], row["at"])
