"""Persons' verdicts: given, withdrawn, kept for ever, and carried over when an article is read again.

Only this room enters.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from memcon.errors import BadValue
from memcon.ledger.eventrows import rebuild
from memcon.ledger.forms import Judgement
from memcon.ledger.linkrows import judgement_of, standing_between
from memcon.ledger.queries import next_step
from memcon.ledger.rows import entry_of, whole
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import Entry, Kind
from memcon.model.link import PROGRAM, Link

JUDGED_KINDS: tuple[Kind, ...] = ("meeting", "deed")
"""The kinds that make events: a verdict on any other would change nothing."""


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def judge(store: Store, link: Link) -> Link:
    """See `Ledger.judge`; `link` is the verdict, `at` set."""
    check_name(link.by)
    with store.write():
        _check_kinds(store, link)
        _withdraw(store, link.pair, link.by, link.at or now())
        store.run(
            """INSERT INTO judgements ("left", "right", verdict, because, by, at, now_left, now_right)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?1, ?2)""",
            (*link.pair, link.verdict, whole("".join(link.reasons)), whole(link.by), link.at),
        )
        rebuild(store, link.pair)
    return link


def undo(store: Store, pair: tuple[str, str], by: str) -> Link | None:
    """See `Ledger.undo`."""
    check_name(by)
    with store.write():
        link = _withdraw(store, pair, by, now())
        rebuild(store, pair)
        return link


def history(store: Store) -> Iterator[Judgement]:
    """All verdicts ever given, oldest first."""
    for row in store.rows("SELECT * FROM judgements ORDER BY number"):
        yield Judgement(judgement_of(row), row["withdrawn_at"], row["withdrawn_by"])


def succeed(store: Store, article: Article, entries: Iterable[Entry]) -> None:
    """Note which new entry takes the place of each judged one of this article: that of the same kind with
    the same cue, else the same evidence, if there is just one."""
    new = {entry.id: entry for entry in entries}
    sql = """SELECT id, article, record FROM entries WHERE article = ? AND id IN (
        SELECT "left" FROM judgements UNION SELECT "right" FROM judgements UNION SELECT new FROM successors
        UNION SELECT today FROM corrections)"""
    for row in list(store.rows(sql, (article.id,))):
        old = entry_of(row, article)
        if old.id not in new and (heir := _successor(old, new.values())):
            store.run("INSERT OR REPLACE INTO successors VALUES (?, ?)", (old.id, heir.id))
            store.run("UPDATE corrections SET today = ? WHERE today = ?", (heir.id, old.id))


def _successor(old: Entry, entries: Iterable[Entry]) -> Entry | None:
    alike = [e for e in entries if e.kind == old.kind]
    by_cue = [e for e in alike if old.cue and e.cue and e.cue.span == old.cue.span]
    by_words = [e for e in alike if {w.span for w in e.evidence} == {w.span for w in old.evidence}]
    return next((found[0] for found in (by_cue, by_words) if len(found) == 1), None)


def inherit(store: Store) -> set[str]:
    """Find again what the verdicts stand between, where an entry has gone or come back; gives those entries."""
    sql = """SELECT * FROM judgements WHERE withdrawn_at IS NULL AND (
        now_left IS NOT "left" OR now_right IS NOT "right" OR "left" NOT IN (SELECT id FROM entries)
        OR "right" NOT IN (SELECT id FROM entries))"""
    touched: set[str] = set()
    for row in list(store.rows(sql)):
        now_left, now_right = _heir(store, row["left"]), _heir(store, row["right"])
        values = (now_left, now_right, row["number"])
        store.run("UPDATE judgements SET now_left = ?, now_right = ? WHERE number = ?", values)
        touched |= {e for e in (row["now_left"], row["now_right"], now_left, now_right) if e}
    return touched


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


def check_name(by: str) -> None:
    """A person's word has a person's name. Raises `BadValue`."""
    if by.strip() in ("", PROGRAM):
        raise BadValue(f"a verdict needs the name of the person who gives or withdraws it, not {by!r}")


def _withdraw(store: Store, pair: tuple[str, str], by: str, at: str) -> Link | None:
    """Withdraw what stands on the pair; gives back the latest of it."""
    sql = "UPDATE judgements SET withdrawn_at = ?, withdrawn_by = ? WHERE number = ?"
    found = list(standing_between(store, pair))
    store.run_many(sql, ((at, whole(by), number) for number, _ in found))
    return found[-1][1] if found else None
