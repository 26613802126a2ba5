"""A text cut into runs: joined they are the text, and each knows what rests on it."""

from hypothesis import given
from hypothesis import strategies as st

from memcon.model.span import Span
from memcon.views.passage import passage
from tests.factories import TEXT, article, meeting, statement

REPORT = article()
LEAD = "Foreign Minister Ana Silva met her colleague Bo Lind in Riga on Monday."
ENTRIES = (
    meeting(REPORT, LEAD, cue="met"),
    statement(REPORT, "Ana Silva condemned the closing of the border.", cue="condemned"),
    statement(REPORT, LEAD),
)


@given(st.lists(st.tuples(st.integers(0, len(TEXT) + 5), st.integers(0, 40))))
def test_runs_are_the_text(asides: list[tuple[int, int]]) -> None:
    """Whatever was passed over, nothing is lost or doubled, and every entry opens once."""
    runs = passage(TEXT, ENTRIES, [Span(start, start + length) for start, length in asides])
    assert "".join(run.text for run in runs) == TEXT
    assert sorted(n for run in runs for n in run.opens) == [0, 1, 2]
    assert {run.text: run.cue for run in runs if run.cue is not None}.keys() <= {"met", "condemned"} or asides


def test_a_run_knows_what_rests_on_it() -> None:
    """The sentence of two entries, the words that carry one, and what was passed over."""
    runs = passage(TEXT, ENTRIES, [Span(len(TEXT) - 10, len(TEXT))])
    assert [(run.text, run.cue) for run in runs if run.cue is not None] == [("met", 0), ("condemned", 1)]
    assert runs[0].entries == (0, 2)
    assert [run.aside for run in runs][-1]
    assert not any(run.aside for run in runs[:-1])
