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


def latest(store: Store, limit: int) -> Iterator[Judgement]:
    """The latest verdicts, newest first, withdrawn ones too; between the entries of today."""
    for row in store.rows("SELECT * FROM judgements ORDER BY number DESC LIMIT ?", (limit,)):
        yield Judgement(judgement_of(row), row["withdrawn_at"], row["withdrawn_by"])


def succeed(store: Store, article: Article, entries: Iterable[Entry]) -> None:
    """Note which new entry takes the place of each judged one of this article: that of the same kind with
    the same cue, else the same evidence, if there is just one."""
    new = {entry.id: entry for entry in entries}
    for old in _judged(store, article):
        if old.id not in new and (heir := _successor(old, new.values())):
            store.run("INSERT OR REPLACE INTO successors VALUES (?, ?)", (old.id, heir.id))
            store.run("UPDATE corrections SET today = ? WHERE today = ?", (heir.id, old.id))


def bequeath(store: Store, old: Article, new: Article) -> None:
    """Note which entry of a newer version takes the place of each judged one of the older: that of the same kind with
    the same words, if there is just one."""
    sql = "SELECT id, article, record FROM entries WHERE article = ?"
    heirs = [entry_of(row, new) for row in list(store.rows(sql, (new.id,)))]
    for entry in _judged(store, old):
        found = [heir for heir in heirs if heir.kind == entry.kind and _words(heir) == _words(entry)]
        if len(found) == 1:
            store.run("INSERT OR REPLACE INTO successors VALUES (?, ?)", (entry.id, found[0].id))


def _words(entry: Entry) -> tuple[str, ...]:
    return (entry.cue.text if entry.cue else "", *(evidence.text for evidence in entry.evidence))


def _judged(store: Store, article: Article) -> list[Entry]:
    """The entries of an article of which persons have said something."""
    sql = """SELECT id, article, record FROM entries WHERE article = ? AND id IN (
        SELECT "left" FROM judgements UNION SELECT "right" FROM judgements UNION SELECT new FROM successors
        UNION SELECT today FROM corrections)"""
    return [entry_of(row, article) for row in list(store.rows(sql, (article.id,)))]


def _successor(old: Entry, entries: Iterable[Entry]) -> Entry | None:
    alike = [e for e in entries if e.kind == old.kind]
    by_cue = [e for e in alike if old.cue and e.cue and e.cue.span == old.cue.span]
    by_words = [e for e in alike if {w.span for w in e.evidence} == {w.span for w in old.evidence}]
    return next((found[0] for found in (by_cue, by_words) if len(found) == 1), None)


def inherit(store: Store) -> set[str]:
    """Find again what the verdicts stand between, where an entry has gone, no longer counts, or has come back; gives
    those entries."""
    sql = f"""SELECT * FROM judgements WHERE withdrawn_at IS NULL AND (
        now_left IS NOT "left" OR now_right IS NOT "right" OR NOT {_COUNTS.format('judgements."left"')}
        OR NOT {_COUNTS.format('judgements."right"')})"""
    touched: set[str] = set()
    for row in list(store.rows(sql)):
        now_left, now_right = _heir(store, row["left"]), _heir(store, row["right"])
        values = (now_left, now_right, row["number"])
        store.run("UPDATE judgements SET now_left = ?, now_right = ? WHERE number = ?", values)
        touched |= {e for e in (row["now_left"], row["now_right"], now_left, now_right) if e}
    for row in list(store.rows("SELECT DISTINCT entry FROM corrections WHERE withdrawn_at IS NULL AND (today <> entry "
                               f"OR NOT {_COUNTS.format('corrections.entry')})")):  # fmt: skip
        today = _heir(store, row["entry"]) or row["entry"]
        store.run("UPDATE corrections SET today = ? WHERE entry = ? AND today <> ?", (today, row["entry"], today))
    return touched


_COUNTS = """EXISTS (SELECT 1 FROM entries AS e JOIN articles AS a ON a.id = e.article
    WHERE e.id = {} AND a.standing = 'current')"""


def _heir(store: Store, entry: str) -> str | None:
    """The entry itself if it is there and counts, else the one that took its place, or None where nothing is left."""
    there: str | None = None
    seen: set[str] = set()
    while entry not in seen:
        if store.row(f"SELECT 1 WHERE {_COUNTS.format('?')}", (entry,)):
            return entry
        if there is None and store.row("SELECT 1 FROM entries WHERE id = ?", (entry,)):
            there = entry
        seen.add(entry)
        row = store.row("SELECT new FROM successors WHERE old = ?", (entry,))
        if row is None:
            break
        entry = row["new"]
    return there


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
