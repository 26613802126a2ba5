"""Search: the right articles, the right stretch, and never an error for what a person types."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.ledger.search import SNIPPET, marked_spans, match_query
from memcon.model.span import Span
from tests.factories import article, meeting, statement

FILLER = "Nothing else of note was told that day. " * 30
REPORTS = {
    "riga": article("Ana Silva met Bo Lind in Riga. Bo Lind praised the talks. They met for hours."),
    "oslo": article(FILLER + "The envoy José Peña went to Oslo. " + FILLER, title="Peña in Oslo"),
    "title": article("A short note.", title="Talks about fish"),
    "unions": article(
        "The European Union and the trade unions agreed in Riga.", publisher="The Coast Wire", published="2024-06-19"
    ),
}
NAMES = {report.id: name for name, report in REPORTS.items()}
ENTRIES = {
    "riga": (
        statement(REPORTS["riga"], "Bo Lind praised the talks."),
        meeting(REPORTS["riga"], "Ana Silva met Bo Lind in Riga."),
    )
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Four reports."""
    ledger = Ledger.open(tmp_path_factory.mktemp("search") / "talks.db")
    for name, report in REPORTS.items():
        ledger.add(ArticleReading(report, ENTRIES.get(name, ()), "1"))
    return ledger


FOUND = [
    ("riga", {"riga", "unions"}),
    ("RIGA silva", {"riga"}),
    ("riga -silva", {"unions"}),
    ('riga -"ana silva"', {"unions"}),
    ('"Bo Lind"', {"riga"}),
    ('"Lind Bo"', set()),
    ('"Bo Lind', {"riga"}),
    ("pena", {"oslo"}),
    ("Peña Oslo", {"oslo"}),
    ("fish", {"title"}),
    ("talk", {"riga", "title"}),
    ("eur*", {"unions"}),
    ("trade-unions", {"unions"}),
    ("title:fish", set()),
    ("riga kind:meeting", {"riga"}),
    ("kind:meeting", {"riga"}),
    ("kind:rumour riga", set()),
    ("since:2024 riga", {"unions"}),
    ("until:2023-12 riga", set()),
    ("riga since:soon", set()),
    ('source:"coast wire"', {"unions"}),
    ("source:coa met", set()),
    ("source:nobody", set()),
    ("-source:coast riga", {"riga", "unions"}),
    ("riga AND silva", set()),
    ("riga OR oslo", set()),
    ("NOT riga", set()),
    ("", set()),
    ("-riga", set()),
    ("* ^ ( ) : + - \" ''", set()),
    ("riga )", {"riga", "unions"}),
    ("riga\0", {"riga", "unions"}),
    ("rig\ud83da", set()),
    ("zzz", set()),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_which_articles(filled: Ledger, words: str, expected: set[str]) -> None:
    """All words must stand there; case, accents and endings do not matter; a phrase stays together."""
    assert {NAMES[hit.article.id] for hit in filled.search(words)} == expected


@given(st.text(alphabet=st.sampled_from("abr*-\"^():+{}[]ANDORT '\t\n\0;%_\\é中\ud800"), max_size=40))
@example('"' * 9)
@example("NEAR(a b, 3)")
@example('a" OR "b')
@example("a " * 5000)
def test_no_words_are_an_error(filled: Ledger, words: str) -> None:
    """Anything typed is words."""
    filled.search(words)


def test_matches_and_entries(filled: Ledger) -> None:
    """Each word found is told with its place, and the entries that rest on one, the fullest first."""
    (hit,) = filled.search("lind praise met talks")
    text = hit.article.text
    assert [m.of(text) for m in hit.matches] == ["met", "Lind", "Lind", "praised", "talks", "met"]
    assert [entry.kind for entry in hit.entries] == ["statement", "meeting"]
    assert hit.snippet.of(text).startswith("Ana Silva met")


def test_a_snippet_shows_the_place(filled: Ledger) -> None:
    """A stretch around the words, cut between words and of bounded length."""
    (hit,) = filled.search("envoy oslo")
    shown = hit.snippet.of(hit.article.text)
    assert "The envoy José Peña went to Oslo." in shown
    assert len(shown) <= SNIPPET
    assert hit.article.text[hit.snippet.start - 1].isspace()
    assert hit.article.text[hit.snippet.end].isspace()


def test_a_hit_in_the_title_shows_the_beginning(filled: Ledger) -> None:
    """There is nothing to mark in the text."""
    (hit,) = filled.search("fish")
    assert (hit.matches, hit.snippet, hit.entries) == ((), Span(0, len("A short note.")), ())


def test_the_limit(filled: Ledger) -> None:
    """No more than asked for, the best first."""
    assert len(filled.search("riga", limit=1)) == 1
    assert filled.search("riga", limit=0) == ()


def test_a_text_with_our_marks_shows_no_words() -> None:
    """Private characters in a text would shift every place: then none is told."""
    assert marked_spans("a \ue001b\ue002", "a b") == (Span(2, 3),)
    assert marked_spans("\ue001 \ue001b\ue002", "\ue001 b") == ()


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("a b", '("a" "b")'),
        ('"a b" c', '("a b" "c")'),
        ("a -b -c", '("a") NOT "b" NOT "c"'),
        ("a-b", '("a-b")'),
        ("ab*", '("ab*"*)'),
        ("- a", '("a")'),
        ("!!", None),
    ],
)
def test_the_query(words: str, query: str | None) -> None:
    """Every term is quoted; only the minus and the star keep their meaning."""
    assert match_query(words) == query
