"""Full-text search. Whatever a person types is taken as words, never as SQLite's own syntax. Only this
room enters."""

import re
from collections.abc import Callable, Iterator

from memcon.ledger.forms import EntryQuery, Hit
from memcon.ledger.queries import ARTICLES
from memcon.ledger.rows import article_of
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.span import Span

EntriesOf = Callable[[EntryQuery], Iterator[Entry]]

MOST_TERMS = 32
"""More terms are passed over: nobody types so many, and each costs a pass over the index."""
TITLE_WEIGHT, TEXT_WEIGHT = 3.0, 1.0
"""How much a word counts in title and text (bm25); set by judgement: titles are short and chosen."""
SNIPPET = 240
"""Code points of a snippet: about two sentences."""
_LEAD = 60
"""Code points shown before the first word found."""

_TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_OPEN, _SHUT = "\ue001", "\ue002"
"""What FTS5 puts around the words found; should a text hold these two itself, its hit shows no words."""


def match_query(words: str) -> str | None:
    """The words as an FTS5 query that cannot fail, or None if there is nothing to look for."""
    wanted, unwanted = list[str](), list[str]()
    for term in list(_TERM.finditer(_printable(words)))[:MOST_TERMS]:
        text = term["phrase"] if term["phrase"] is not None else term["word"]
        if any(c.isalnum() for c in text):
            star = "*" if term["phrase"] is None and text.endswith("*") else ""
            (unwanted if term["minus"] else wanted).append(f'"{text}"{star}')
    if not wanted:
        return None
    return " NOT ".join([f"({' '.join(wanted)})", *unwanted])


def search(store: Store, words: str, limit: int, entries_of: EntriesOf, *, old: bool) -> tuple[Hit, ...]:
    """See `Ledger.search`."""
    query = match_query(words)
    if query is None:
        return ()
    sql = f"""WITH hit AS (
            SELECT rowid AS number, bm25(article_words, ?, ?) AS rank,
                highlight(article_words, 1, ?, ?) AS marked
            FROM article_words WHERE article_words MATCH ? AND (? OR rowid NOT IN
                (SELECT number FROM articles WHERE standing <> 'current')) ORDER BY rank, number LIMIT ?)
        SELECT found.*, hit.marked FROM hit JOIN ({ARTICLES.replace("a.id,", "a.number, a.id,", 1)}) AS found
        ON found.number = hit.number ORDER BY hit.rank, hit.number"""
    values = (TITLE_WEIGHT, TEXT_WEIGHT, _OPEN, _SHUT, query, old, limit)
    return tuple(_hit(article_of(row), row["marked"], entries_of) for row in list(store.rows(sql, values)))


def _printable(words: str) -> str:
    """Without control characters and halves of characters, which SQLite would stop or stumble at."""
    return "".join(c if c.isprintable() else " " for c in words)


def _hit(article: Article, marked: str, entries_of: EntriesOf) -> Hit:
    matches = marked_spans(marked, article.text)
    held = [(_held(entry, matches), entry) for entry in entries_of(EntryQuery(articles=(article.id,), old=True))]
    fullest = sorted((pair for pair in held if pair[0]), key=lambda pair: -pair[0])
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


def _held(entry: Entry, matches: tuple[Span, ...]) -> int:
    """How many of the words found stand in the entry's evidence."""
    return sum(evidence.span.contains(match) for evidence in entry.evidence for match in matches)


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
