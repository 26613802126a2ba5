"""Full-text search. Whatever a person types is taken as words, never as SQLite's own syntax. Only this
room enters."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from memcon.errors import BadValue
from memcon.ledger.forms import Hit
from memcon.ledger.queries import ARTICLES
from memcon.ledger.rows import dump, fold, known_article, record_of, trusted
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import KINDS, Entry
from memcon.model.record import Record
from memcon.model.span import Span
from memcon.values.moment import parse

MOST_TERMS = 32
"""More terms are passed over: nobody types so many, and each costs a pass over the index."""
TITLE_WEIGHT, TEXT_WEIGHT = 3.0, 1.0
"""How much a word counts in title and text (bm25); set by judgement: titles are short and chosen."""
SNIPPET = 240
"""Code points of a snippet: about two sentences."""
_LEAD = 60
"""Code points shown before the first word found."""

RANKED = 1000
"""Reports weighed against each other: of a word that more of them hold, the latest taken in. Weighing 100,000 would
take half a second, and nobody reads to their end."""

_TERM = re.compile(
    r'(?P<minus>(?<!\S)-)?(?:(?P<field>(?<!\S)(?:source|since|until|kind)):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
_OPEN, _SHUT = "\ue001", "\ue002"
"""What FTS5 puts around the words found; should a text hold these two itself, its hit shows no words."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What a person typed: an FTS5 query that cannot fail (None without words), and conditions on `articles AS a`."""

    query: str | None
    conditions: tuple[tuple[str, tuple[str, ...]], ...] = ()


def match_query(words: str) -> str | None:
    """The words as an FTS5 query that cannot fail, or None if there is nothing to look for."""
    return _sought(words, lambda name, value: None).query


def search(store: Store, words: str, limit: int, *, old: bool) -> tuple[Hit, ...]:
    """See `Ledger.search`."""
    sought = _sought(words, lambda name, value: _condition(store, name, value))
    if sought.query is None and not sought.conditions:
        return ()
    numbers = _found(store, sought, limit, old)
    marked = _marked(store, sought, numbers)
    articles = _articles(store, numbers)
    texts = {article.id: (article, marked_spans(marked.get(number, ""), article.text)) for number, article in articles}
    entries = _held_entries(store, texts)
    return tuple(_hit(article, matches, entries.get(id, [])) for id, (article, matches) in texts.items())


def _articles(store: Store, numbers: list[int]) -> list[tuple[int, Article]]:
    """The articles of these numbers, in their order."""
    sql = f"{ARTICLES.replace('SELECT', 'SELECT a.number,', 1)} WHERE a.number IN (SELECT value FROM json_each(?))"
    found = {row["number"]: known_article(row) for row in store.rows(sql, (dump(numbers),))}
    return [(number, found[number]) for number in numbers]


def _held_entries(
    store: Store, texts: Mapping[str, tuple[Article, tuple[Span, ...]]]
) -> dict[str, list[tuple[int, Entry]]]:
    """By article the entries whose evidence holds words found, with how many; in order of the text."""
    sql = """SELECT id, article, record FROM entries WHERE article IN (SELECT value FROM json_each(?))
        ORDER BY article, start, number"""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for row in store.rows(sql, (dump([id for id, (_, matches) in texts.items() if matches]),)):
        article, matches = texts[row["article"]]
        # Most hold none of the words, and are not made.
        held = _held(record_of(row)["evidence"], matches)
        if held:
            found.setdefault(row["article"], []).append((held, trusted(row, article)))
    return found


def _sought(words: str, condition: Callable[[str, str], tuple[str, tuple[str, ...]] | None]) -> Sought:
    wanted, unwanted, conditions = list[str](), list[str](), []
    for term in list(_TERM.finditer(_printable(words)))[:MOST_TERMS]:
        text = term["phrase"] if term["phrase"] is not None else term["word"]
        told = condition(term["field"], text) if term["field"] and not term["minus"] else None
        if told is not None:
            conditions.append(told)
            continue
        # A field that cannot be read is a word like any other.
        text = f"{term['field']} {text}" if term["field"] else text
        if any(c.isalnum() for c in text):
            star = "*" if term["phrase"] is None and text.endswith("*") else ""
            (unwanted if term["minus"] else wanted).append(f'"{text}"{star}')
    query = " NOT ".join([f"({' '.join(wanted)})", *unwanted]) if wanted else None
    return Sought(query, tuple(conditions))


def _condition(store: Store, name: str, value: str) -> tuple[str, tuple[str, ...]] | None:
    """What `source:`, `since:`, `until:` or `kind:` ask of an article; None where the value cannot be read."""
    if name == "kind":
        if value not in KINDS:
            return None
        return "EXISTS (SELECT 1 FROM entries AS e WHERE e.article = a.id AND e.kind = ?)", (value,)
    if name == "source":
        begins = fold(value).rstrip()
        outlets = [row[0] for row in store.rows("SELECT DISTINCT publisher FROM articles WHERE publisher <> ''")]
        named = tuple(outlet for outlet in outlets if begins.strip() and begins in fold(outlet))
        return f"a.publisher IN ({', '.join('?' * len(named))})", named
    try:
        moment = parse(value)
    except BadValue:
        return None
    if name == "since":
        return "coalesce(a.latest, a.earliest) >= ?", (str(moment.earliest),)
    return "coalesce(a.earliest, a.latest) <= ?", (str(moment.latest),)


def _found(store: Store, sought: Sought, limit: int, old: bool) -> list[int]:
    """The numbers of the articles, best first; the latest first where there are no words to weigh."""
    where = " AND ".join(["1", *(clause for clause, _ in sought.conditions)])
    values = [value for _, those in sought.conditions for value in those]
    if not old:
        # By the small index of those that do not count: in its own row an article's standing comes after its text.
        where += " AND a.number NOT IN (SELECT number FROM articles WHERE standing <> 'current')"
    if sought.query is None:
        sql = f"SELECT a.number FROM articles AS a WHERE {where} ORDER BY a.number DESC LIMIT ?"
        return [row[0] for row in store.rows(sql, (*values, limit))]
    held = "SELECT rowid AS number FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC"
    told = "CROSS JOIN articles AS a ON a.number = w.number" if sought.conditions else ""
    where = where if sought.conditions else where.replace("a.number", "w.number")
    sql = f"SELECT w.number FROM ({held}) AS w {told} WHERE {where} LIMIT ?"
    latest = [row[0] for row in store.rows(sql, (sought.query, *values, RANKED))]
    sql = """SELECT rowid, bm25(article_words, ?, ?) AS rank FROM article_words
        WHERE article_words MATCH ? AND rowid >= ? AND +rowid IN (SELECT value FROM json_each(?))
        ORDER BY rank, rowid LIMIT ?"""
    weighed = (TITLE_WEIGHT, TEXT_WEIGHT, sought.query, min(latest, default=0), dump(latest), limit)
    return [row[0] for row in store.rows(sql, weighed)]


def _marked(store: Store, sought: Sought, numbers: list[int]) -> dict[int, str]:
    """The texts of these articles, by number, with the words found between marks."""
    if not (sought.query and numbers):
        return {}
    # One question: what a word's beginning stands for is looked up once, not for each article.
    sql = """SELECT rowid, highlight(article_words, 1, ?, ?) FROM article_words
        WHERE article_words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"""
    bounds = (min(numbers), max(numbers), dump(numbers))
    return {row[0]: str(row[1]) for row in store.rows(sql, (_OPEN, _SHUT, sought.query, *bounds))}


def _printable(words: str) -> str:
    """Without control characters and halves of characters, which SQLite would stop or stumble at."""
    return "".join(c if c.isprintable() else " " for c in words)


def _hit(article: Article, matches: tuple[Span, ...], held: list[tuple[int, Entry]]) -> Hit:
    fullest = sorted(held, key=lambda pair: -pair[0])
    return Hit(article, _snippet(article.text, matches), matches, tuple(entry for _, entry in fullest))


def marked_spans(marked: str, text: str) -> tuple[Span, ...]:
    """Where the marked words stand in the text; nothing if the text holds such marks itself."""
    if _OPEN in text or _SHUT in text:
        return ()
    spans, at, start = list[Span](), 0, 0
    for piece in re.split(f"([{_OPEN}{_SHUT}])", marked):
        if piece == _OPEN:
            start = at
        elif piece == _SHUT:
            spans.append(Span(start, at))
        else:
            at += len(piece)
    return tuple(spans)


def _held(evidence: Iterable[Record], matches: tuple[Span, ...]) -> int:
    """How many of the words found stand in an entry's evidence (as its record has it)."""
    return sum(e["start"] <= match.start and match.end <= e["end"] for e in evidence for match in matches)


def _snippet(text: str, matches: tuple[Span, ...]) -> Span:
    """A stretch of about `SNIPPET` around the place where most words stand together, cut between words."""
    first = _densest(matches)
    start = max(0, first - _LEAD)
    if start and (blank := re.compile(r"\s").search(text, start, first)):
        start = blank.end()
    end = min(len(text), start + SNIPPET)
    if end < len(text):
        end = next((n for n in range(end, start, -1) if text[n].isspace()), end)
    return Span(start, end)


def _densest(matches: tuple[Span, ...]) -> int:
    """Where the run of matches begins that has most of them within a snippet's length."""
    best, most, last = 0, 0, 0
    for n, match in enumerate(matches):
        while last < len(matches) and matches[last].end <= match.start + SNIPPET - _LEAD:
            last += 1
        if last - n > most:
            best, most = match.start, last - n
    return best
