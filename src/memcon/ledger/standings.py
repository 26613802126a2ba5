"""Which articles count: editions noted, standings kept beside the articles, withdrawals with their history.

`model.standing` decides; this file keeps the column `articles.standing` true to it. Only this room enters.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import get_args

from memcon.errors import NotFound
from memcon.ledger.eventrows import loosen, rebuild
from memcon.ledger.forms import Tally, Withdrawal
from memcon.ledger.queries import article as article_at
from memcon.ledger.queries import next_step
from memcon.ledger.rows import fold, whole
from memcon.ledger.store import Store
from memcon.ledger.verdicts import bequeath, check_name, inherit, now
from memcon.model.article import Article
from memcon.model.standing import CURRENT, Edition, Standing, State, alike, in_order, standing
from memcon.values.address import key

_COLUMNS = ("article", "address", "story", "version", "day", "instant", "status", "embargo", "signal", "note",
            "partial")  # fmt: skip
_NOTE = 2000
"""Code points of an agency's word that are kept: a kill notice is a paragraph."""


def note(store: Store, article: Article, *, text: bool = True) -> set[str]:
    """Note the edition that this article is (without its text where `text` is false), inside a transaction; gives the
    articles whose standing changed by it."""
    edition = edition_of(store, article, text=text)
    if _noted(store, edition):
        return set()
    marks = ", ".join("?" * len(_COLUMNS))
    values = [getattr(edition, column) for column in _COLUMNS]
    store.run(f"INSERT INTO editions ({', '.join(_COLUMNS)}) VALUES ({marks})", values)
    return restate(store, _touched(store, edition))


def is_noted(store: Store, article: Article, *, text: bool = True) -> bool:
    """Whether this edition is there already."""
    return _noted(store, edition_of(store, article, text=text))


def edition_of(store: Store, article: Article, *, text: bool = True) -> Edition:
    """The edition that an article is, with its keys."""
    published, life = article.published, article.life
    day = published.moment.latest or published.moment.earliest
    return Edition(
        article=article.id if text else None, address=whole(key(article.url)), story=_story(store, article),
        version=life.version, day=day.isoformat() if day else None, instant=published.instant, status=life.status,
        embargo=life.embargo, signal=life.signal, note=whole(_word(article, text=text)),
        partial=article.partial and text,
    )  # fmt: skip


def restate(store: Store, articles: Iterable[str], at: str | None = None) -> set[str]:
    """Bring the standing of these articles up to what their editions and withdrawals say at this instant, with the
    events that their entries tell of; gives those that changed. Inside a transaction."""
    instant = at or now()
    changed: dict[str, Standing] = {}
    for article in sorted(set(articles)):
        row = store.row("SELECT standing FROM articles WHERE id = ?", (article,))
        state = standing_of(store, article, instant)
        if row is not None and row["standing"] != state.state:
            changed[article] = state
    if not changed:
        return set()
    entries = [entry for article in changed for entry in _entries(store, article)]
    seeds = loosen(store, entries) | set(entries)
    for article, state in changed.items():
        store.run("UPDATE articles SET standing = ? WHERE id = ?", (state.state, article))
        touch(store, article)
        if state.newest:
            bequeath(store, article_at(store, article), article_at(store, state.newest))
    rebuild(store, seeds | inherit(store))
    store.run("UPDATE state SET value = value + 1 WHERE name = 'revision'")
    return set(changed)


def hand_on(store: Store, article: str) -> None:
    """What persons said of the entries of an older version holds for the newest: look again after a re-reading."""
    newest = standing_of(store, article).newest
    if newest:
        bequeath(store, article_at(store, article), article_at(store, newest))


def touch(store: Store, article: str) -> None:
    """Mark the article as changed by the revision that this transaction makes."""
    sql = "UPDATE articles SET changed = (SELECT value + 1 FROM state WHERE name = 'revision') WHERE id = ?"
    store.run(sql, (article,))


def lift(store: Store, at: str | None = None) -> set[str]:
    """Let the articles count whose embargo has ended; gives those whose standing changed."""
    instant = at or now()
    sql = """SELECT DISTINCT e.number FROM editions AS e JOIN articles AS a ON a.id = e.article
        WHERE e.embargo <= ? AND a.standing = 'embargoed'"""
    due = [row["number"] for row in store.rows(sql, (instant,))]
    if not due:
        return set()
    with store.write():
        editions = [_edition(row) for number in due
                    for row in store.rows("SELECT * FROM editions WHERE number = ?", (number,))]  # fmt: skip
        return restate(store, (article for edition in editions for article in _touched(store, edition)), instant)


def standing_of(store: Store, article: str, at: str | None = None) -> Standing:
    """The standing of an article, with the reason. Raises `NotFound`."""
    if store.row("SELECT 1 FROM articles WHERE id = ?", (article,)) is None:
        raise next_step("article", article)
    own = [_edition(row) for row in store.rows("SELECT * FROM editions WHERE article = ? ORDER BY number", (article,))]
    beside = [other for edition in own for other in _beside(store, edition)]
    found = standing(own, beside, at or now())
    word = _standing_withdrawal(store, {article} | {e.article for e in beside if e.article})
    if found.state != "superseded" and word is not None:
        return Standing("withdrawn", by=word.by, because=word.because)
    return found


def standings(store: Store) -> dict[str, Standing]:
    """The standing of each article that does not count, in order of intake."""
    sql = "SELECT id FROM articles WHERE standing <> 'current' ORDER BY number"
    found = {row["id"]: standing_of(store, row["id"]) for row in list(store.rows(sql))}
    return {article: one for article, one in found.items() if one != CURRENT}


def versions(store: Store, article: str) -> tuple[str, ...]:
    """All texts of the story that this article is a version of, oldest first, itself among them."""
    own = [_edition(row) for row in store.rows("SELECT * FROM editions WHERE article = ?", (article,))]
    line = {e.number: e for edition in own for e in (edition, *_beside(store, edition))}
    return tuple(dict.fromkeys(e.article for e in in_order(line.values()) if e.article)) or (article,)


def withdraw(store: Store, article: str, because: str, by: str) -> Withdrawal:
    """See `Ledger.withdraw`."""
    check_name(by)
    standing_of(store, article)
    given = Withdrawal(article, because, by, now())
    with store.write():
        sql = "INSERT INTO withdrawals (article, because, by, at) VALUES (?, ?, ?, ?)"
        store.run(sql, (article, whole(because), whole(by), given.at))
        restate(store, versions(store, article))
    return given


def reinstate(store: Store, article: str, by: str) -> Withdrawal:
    """See `Ledger.reinstate`."""
    check_name(by)
    standing_of(store, article)
    with store.write():
        several = versions(store, article)
        found = _standing_withdrawal(store, set(several))
        if found is None:
            raise NotFound(f"nobody has withdrawn {article}, so there is nothing to take back")
        sql = "UPDATE withdrawals SET undone_at = ?, undone_by = ? WHERE article = ? AND undone_at IS NULL"
        done = replace(found, undone_at=now(), undone_by=by)
        store.run_many(sql, ((done.undone_at, whole(by), one) for one in several))
        restate(store, several)
    return done


def withdrawals(store: Store, article: str | None = None) -> Iterator[Withdrawal]:
    """All withdrawals by persons, oldest first, undone ones too; those of one article, or of all."""
    sql = "SELECT * FROM withdrawals WHERE ?1 IS NULL OR article = ?1 ORDER BY number"
    return map(_withdrawal, store.rows(sql, (article,)))


def tally(store: Store) -> Tally:
    """How many articles there are, by standing; `unread` those that count and were not read."""
    # All are counted as they come; of the standings, those that are not current are few and have an index.
    rest = "SELECT standing, count(*) FROM articles WHERE standing <> 'current' GROUP BY standing"
    states: dict[str, int] = {row[0]: row[1] for row in store.rows(rest)}
    every = next(store.rows("SELECT n FROM tallies WHERE name = 'articles'"))[0]
    states["current"] = every - sum(states.values())
    unread = next(store.rows("SELECT count(*) FROM articles WHERE unread IS NOT NULL AND standing = 'current'"))[0]
    current, superseded, withdrawn, embargoed = (states.get(state, 0) for state in get_args(State))
    events = next(store.rows("SELECT count(*) FROM events"))[0]
    return Tally(every, current, superseded, withdrawn, embargoed, unread, events)


def unread(store: Store, article: str) -> str | None:
    """The language of an article that memcon cannot read, else None."""
    row = store.row("SELECT unread FROM articles WHERE id = ?", (article,))
    return row["unread"] if row else None


def _story(store: Store, article: Article) -> str | None:
    """The key of the story: the agency's own id, else the input's with the publisher, where the texts are alike.

    A plain id ("17") may be the number of a row in another pile.
    """
    if article.life.story:
        return whole(f"story {article.life.story}")
    if not article.ref:
        return None
    plain = whole(f"ref {fold(article.publisher or '').strip()} {article.ref}")
    sql = """SELECT a.id, a.text FROM editions AS e JOIN articles AS a ON a.id = e.article
        WHERE e.story = ? ORDER BY e.number DESC LIMIT 1"""
    row = store.row(sql, (plain,))
    return plain if row is None or row["id"] == article.id or alike(row["text"], article.text) else None


def _word(article: Article, *, text: bool) -> str | None:
    """What the agency writes to editors; of a kill, whose text is no report, its text where there is no note."""
    words = article.life.note or ("" if text else article.text)
    return words[:_NOTE] or None


def _noted(store: Store, edition: Edition) -> bool:
    same = " AND ".join(f"{column} IS ?" for column in _COLUMNS)
    # By its own index: an article that has no row here, or a kill by its story.
    narrow = "article = ?" if edition.article else "(story = ? OR address = ?)"
    first = (edition.article,) if edition.article else (edition.story, edition.address)
    values = (*first, *(getattr(edition, column) for column in _COLUMNS))
    return store.row(f"SELECT 1 FROM editions WHERE {narrow} AND {same}", values) is not None


def _touched(store: Store, edition: Edition) -> set[str]:
    """The articles whose standing this edition may change: its own, and those that it shares a key with and that no
    newer one has superseded yet."""
    sql = """SELECT DISTINCT e.article FROM editions AS e JOIN articles AS a ON a.id = e.article
        WHERE (e.address = ? OR e.story = ?) AND (a.standing <> 'superseded' OR ? <> 'usable')"""
    rows = store.rows(sql, (edition.address, edition.story, edition.status))
    return {row["article"] for row in rows} | ({edition.article} if edition.article else set())


def _beside(store: Store, edition: Edition) -> list[Edition]:
    """All editions that share a key with this one."""
    sql = "SELECT * FROM editions WHERE address = ? UNION SELECT * FROM editions WHERE story = ?"
    return [_edition(row) for row in store.rows(sql, (edition.address, edition.story))]


def _edition(row: sqlite3.Row) -> Edition:
    return Edition(**{name: row[name] for name in (*_COLUMNS, "number")})


def _standing_withdrawal(store: Store, articles: Iterable[str]) -> Withdrawal | None:
    """The latest withdrawal that stands on any of these articles."""
    sql = "SELECT * FROM withdrawals WHERE article = ? AND undone_at IS NULL"
    rows = [row for article in articles for row in store.rows(sql, (article,))]
    return _withdrawal(max(rows, key=lambda row: int(row["number"]))) if rows else None


def _withdrawal(row: sqlite3.Row) -> Withdrawal:
    return Withdrawal(**{name: row[name] for name in asdict(Withdrawal("", "", "", ""))})


def _entries(store: Store, article: str) -> list[str]:
    return [row["id"] for row in store.rows("SELECT id FROM entries WHERE article = ?", (article,))]
