"""The codes of agencies: words, qcodes and addresses, and what is as long as a file."""

import pytest

from memcon.intake.agency import code


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("canceled", "canceled"),
        (" stat:Canceled ", "canceled"),
        ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", "canceled"),
        ("http://agency.example/signals#corr", "corr"),
        ("stat:", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_last_part_is_the_code(words: str | None, expected: str) -> None:
    """Whatever vocabulary stands before it."""
    assert code(words) == expected


def test_a_word_as_long_as_its_file_costs_its_length() -> None:
    """Millions of letters and a colon behind them: looked for from the end (looking from each letter would not end)."""
    assert code("a" * 5_000_000 + ":") == ""
