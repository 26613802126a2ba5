"""Whatever memcon's nouns can hold, drawn by hypothesis. Slots are as wild as their types allow."""

from datetime import date, datetime

from hypothesis import strategies as st

from memcon.model.actor import Actor, HeldRole
from memcon.model.article import Article, Published
from memcon.model.entry import (
    ACTS,
    DEED_TYPES,
    FORMATS,
    MEASURES,
    STATUSES,
    Deed,
    Entry,
    Evidence,
    Figure,
    Meeting,
    Party,
    Role,
    Statement,
)
from memcon.model.span import Span
from memcon.values.moment import Moment
from memcon.values.place import Place

words = st.text(max_size=20)
named = st.text(min_size=1, max_size=20)
maybe = st.none() | words
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
texts = st.text(min_size=1, max_size=200)
instants = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.strftime("%Y-%m-%dT%H:%M:%SZ"))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """An interval that runs forwards, open at either end or both."""
    earliest, latest = draw(days), draw(days)
    if earliest and latest and latest < earliest:
        earliest, latest = latest, earliest
    return Moment(earliest, latest, draw(words), draw(st.none() | st.integers(0, 6)), draw(st.booleans()))


published = st.builds(Published, moments(), st.sampled_from(("stated", "inferred", "unknown")), st.none() | instants)
articles = st.builds(
    Article, text=texts, title=maybe, url=maybe, publisher=maybe, language=maybe, published=published, ref=maybe,
    credits=st.lists(words, max_size=3).map(tuple), copy_of=st.none(),
)  # fmt: skip
parties = st.builds(Party, named, maybe, maybe)
places = st.builds(Place, named, maybe)
numbers = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)


def evidences(article: Article) -> st.SearchStrategy[Evidence]:
    """Any words of the article."""
    ends = st.lists(st.integers(0, len(article.text)), min_size=2, max_size=2, unique=True).map(sorted)
    return ends.map(lambda pair: Evidence.at(article, Span(*pair)))


def entries(article: Article) -> st.SearchStrategy[Entry]:
    """An entry of any kind that rests on the article."""
    piece, choose = evidences(article), st.sampled_from
    pieces = st.lists(piece, max_size=2).map(tuple)
    shared = {
        "article": st.just(article.id),
        "evidence": st.lists(piece, min_size=1, max_size=3).map(tuple),
        "cue": st.none() | piece,
        "voices": st.lists(named, max_size=2).map(tuple),
        "status": choose(STATUSES),
        "when": st.none() | moments(),
        "where": st.none() | places,
    }
    return st.one_of(
        st.builds(Meeting, **shared, parties=st.lists(parties, max_size=3).map(tuple), format=choose(FORMATS),
                  host=maybe, mediator=maybe, topics=st.lists(words, max_size=2).map(tuple), forum=maybe),
        st.builds(Statement, **shared, speaker=parties, act=choose(ACTS), target=st.none() | parties, content=words,
                  quote=choose(("direct", "indirect", "mixed")), quotations=pieces, channel=maybe),
        st.builds(Deed, **shared, actor=st.none() | parties, type=choose(DEED_TYPES), target=st.none() | parties),
        st.builds(Figure, **shared, measure=choose(MEASURES), value=numbers, relation=choose(("=", ">=", "<=", "~")),
                  unit=maybe, of=maybe, since=maybe, as_of=maybe),
        st.builds(Role, **shared, holder=named, title=maybe, body=maybe, acting=st.booleans(), since=maybe,
                  until=maybe),
    )  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> tuple[Article, tuple[Entry, ...]]:
    """An article with some entries of any kind; some twice, but no two of one id that are not the same (a day and
    about that day have one id: no article tells both of one thing)."""
    article = draw(articles)
    found = draw(st.lists(entries(article), max_size=5))
    first = {entry.id: entry for entry in reversed(found)}
    return article, tuple(entry for entry in found if entry == first[entry.id])


held = st.builds(HeldRole, words, maybe, st.booleans(), named, st.none() | moments())
actors = st.builds(
    Actor, st.sampled_from(("person", "organisation", "country", "bloc")), named,
    st.lists(words, max_size=3).map(tuple), maybe, st.lists(held, max_size=2).map(tuple), words,
)  # fmt: skip
