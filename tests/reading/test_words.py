"""Words: raw text cut as Universal Dependencies English does."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.words import words

CASES = [
    ("The envoys met in Doha.", "The|envoys|met|in|Doha|."),
    ("She didn't say; he cannot attend.", "She|did|n't|say|;|he|can|not|attend|."),
    ("It’s the ministry’s view, they'll wait.", "It|’s|the|ministry|’s|view|,|they|'ll|wait|."),
    ("the delegations' hotel", "the|delegations|'|hotel"),
    ("Mr. A. B. Lind of the U.N. came at 9 a.m. sharp.", "Mr.|A.|B.|Lind|of|the|U.N.|came|at|9|a.m.|sharp|."),
    ("a U.S.-backed, Oslo-based group", "a|U.S.|-|backed|,|Oslo|-|based|group"),
    ("non-aligned states re-opened by e-mail in mid-1998", "non-aligned|states|re-opened|by|e-mail|in|mid-1998"),
    ("$37,945.50 (3.5%)", "$|37,945.50|(|3.5|%|)"),
    ("US$20, €5bn, £3m, 40kg", "US|$|20|,|€|5|bn|,|£|3|m|,|40|kg"),
    ("the 21st round, on 5/6/2024 at 10:30", "the|21st|round|,|on|5/6/2024|at|10:30"),
    ("the 1990s and the '80s, 2020–21", "the|1990s|and|the|'80s|,|2020|–|21"),
    ("“No,” she said. «Oui» ‘yes’", "“|No|,|”|she|said|.|«|Oui|»|‘|yes|’"),
    ("Article No. 4 says no. No.", "Article|No.|4|says|no|.|No|."),
    ("Well... yes… no -- maybe", "Well|...|yes|…|no|--|maybe"),
    ("See https://example.org/a?b=1. (www.example.org)", "See|https://example.org/a?b=1|.|(|www.example.org|)"),
    ("Write to a.lind@example.org, @lind or #talks.", "Write|to|a.lind@example.org|,|@lind|or|#talks|."),
    ("notes.pdf on example.com", "notes.pdf|on|example.com"),
    ("O'Hara and d'Arcy", "O'Hara|and|d'Arcy"),
    ("and/or [sic]", "and|/|or|[|sic|]"),
    ("They DONT know, we CANNOT wait", "They|DO|NT|know|,|we|CAN|NOT|wait"),
    ("im sure its the envoy, thats all i cant say", "i|m|sure|it|s|the|envoy|,|that|s|all|i|ca|nt|say"),
    (
        "Im here. Minister Im said so. Its ports, its a start.",
        "I|m|here|.|Minister|Im|said|so|.|Its|ports|,|it|s|a|start|.",
    ),
    ("theyre w/ us, as is her wont; wont you tell alot", "they|re|w/|us|,|as|is|her|wont|;|wo|nt|you|tell|a|lot"),
    ("posted to alt.harbour.news today", "posted|to|alt.harbour.news|today"),
    ("a government in China, not gonna go", "a|government|in|China|,|not|gon|na|go"),
    ("First line\nSecond\tline", "First|line|Second|line"),
    ("", ""),
    (" \n ", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cuts_as_the_treebanks_do(text: str, expected: str) -> None:
    """Each case gives the tokens that UD English would have."""
    assert [text[start:end] for start, end in words(text)] == [token for token in expected.split("|") if token]


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    """Spans come in order, hold something, and leave out white space alone."""
    end = 0
    for start, stop in words(text):
        assert start < stop
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@given(st.text())
def test_no_token_holds_white_space(text: str) -> None:
    """A token is one run of characters without white space."""
    assert all(not any(map(str.isspace, text[start:end])) for start, end in words(text))


@pytest.mark.parametrize(
    "unit", ["a", "a-", "a.", "@", "a@b.", "http://", "http://.", "'", "n't", "1-", "re-", "A. ", "["]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    """Twenty thousand hostile characters take no longer than a bounded pass: no backtracking without end."""
    began = time.perf_counter()
    words(unit * (20_000 // len(unit)))
    assert time.perf_counter() - began < 5
