"""Whose word an article is, so that one source is counted once. Only this room enters.

An article's word is that of the outlet where its chain of copies begins (one outlet is one source, however often it
tells a thing), or the article's own where no outlet is known. An article that credits one outlet alone rewrites it,
and counts as that outlet. What an article says of itself is kept in `origins`, so that no question reads all articles.
"""

import json
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from memcon.ledger.rows import fold, whole
from memcon.ledger.store import Store


def note(store: Store, article: str) -> set[str]:
    """Write down whose word an article is; gives the articles whose origin that changes: those that credit its
    site, if this is the first to tell under which name that site is known."""
    row = store.row("SELECT url, publisher, credits FROM articles WHERE id = ?", (article,))
    assert row is not None
    site, outlet = _site(row["url"] or ""), _outlet(row["publisher"])
    named = json.loads(row["credits"])
    before = _name_of(store, site)
    credit = whole(named[0]) if len(named) == 1 else ""
    store.run("INSERT OR REPLACE INTO origins VALUES (?, ?, ?, ?)", (article, whole(site), outlet, credit))
    if not site or _name_of(store, site) == before:
        return set()
    return {row["article"] for row in store.rows("SELECT article FROM origins WHERE credit = ?", (site,))}


def note_all(store: Store) -> None:
    """Write it down for every article that lacks it: for a ledger of an earlier version."""
    for row in list(store.rows("SELECT id FROM articles WHERE id NOT IN (SELECT article FROM origins)")):
        note(store, row["id"])


def origins(store: Store, articles: Iterable[str]) -> dict[str, str]:
    """For each of the articles, whose word it is: an outlet's name, folded, or an article's id."""
    return {article: _origin(store, _root(store, article)) for article in set(articles)}


def every_origin(store: Store) -> dict[str, str]:
    """For all articles at once, whose word each is."""
    rows = {row[0]: row for row in store.rows("SELECT article, site, outlet, credit FROM origins")}
    named = "SELECT site, min(outlet) FROM origins WHERE site <> '' AND outlet <> '' GROUP BY site"
    names = {row[0]: row[1] for row in store.rows(named)}
    sql = """SELECT a.id, coalesce(c.copy_of, a.copy_of) FROM articles AS a LEFT JOIN copies AS c ON c.article = a.id
        WHERE c.copy_of IS NOT NULL OR a.copy_of IS NOT NULL"""
    above = {row[0]: row[1] for row in store.rows(sql)}
    found: dict[str, str] = {}
    for row in store.rows("SELECT id FROM articles"):
        root = _end(row[0], above.get)
        said = rows.get(root)
        told = (names.get(said["credit"]) or _outlet(said["credit"])) if said and said["credit"] else ""
        found[row[0]] = told or (said and said["outlet"]) or root
    return found


def copies_of(store: Store, articles: Iterable[str]) -> set[str]:
    """The articles, and all that carry their texts."""
    found = set(articles)
    fresh = list(found)
    while fresh:
        source = fresh.pop()
        sql = "SELECT article FROM copies WHERE copy_of = ?1 UNION SELECT id FROM articles WHERE copy_of = ?1"
        more = {row[0] for row in store.rows(sql, (source,))} - found
        found |= more
        fresh += more
    return found


def _origin(store: Store, article: str) -> str:
    row = store.row("SELECT outlet, credit FROM origins WHERE article = ?", (article,))
    if row is None:
        return article
    told = (_name_of(store, row["credit"]) or _outlet(row["credit"])) if row["credit"] else ""
    return told or row["outlet"] or article


def _name_of(store: Store, site: str) -> str:
    """The name under which a site is known here: of several the first by the alphabet."""
    row = store.row("SELECT min(outlet) FROM origins WHERE site = ? AND outlet <> ''", (site,)) if site else None
    return (row[0] or "") if row else ""


def _root(store: Store, article: str) -> str:
    """Where the chain of copies begins."""
    sql = """SELECT coalesce(c.copy_of, a.copy_of) FROM articles AS a LEFT JOIN copies AS c ON c.article = a.id
        WHERE a.id = ?"""

    def above(id: str) -> str | None:
        row = store.row(sql, (id,))
        return row[0] if row else None

    return _end(article, above)


def _end(article: str, above: Callable[[str], str | None]) -> str:
    """The end of a chain of copies; in a ring the smallest id of it."""
    chain = [article]
    source = above(article)
    while source is not None:
        if source in chain:
            return min(chain[chain.index(source) :])
        chain.append(source)
        source = above(source)
    return chain[-1]


def _outlet(publisher: str | None) -> str:
    return whole(fold(publisher or "").strip()) or ""


def _site(url: str) -> str:
    """The host of an address, without `www.`; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[": an address that nobody can read
        return ""
