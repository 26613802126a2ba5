"""Labels: whose words the lines of a transcript are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.labels import turns
from memcon.reading.lines import paragraphs

TRANSCRIPT = """Kari Holm, Minister of Trade
Lima, Peru

MS. DALE: Good morning. The minister has a few words.

FOREIGN MINISTER HOLM: We met this morning.

We spoke of copper.

QUESTION: Will there be another round?

FOREIGN MINISTER HOLM: (Laughs.) There will.

Q Thank you. And the fish?

FOREIGN MINSTER HOLM: That too.

DEPUTY MINISTER ÁLVAREZ (via interpreter): I agree."""


def found(text: str) -> list[tuple[str, str, bool]]:
    """Each turn's label, what stands in it, and whether it asks."""
    return [(turn.name, turn.span.of(text).strip(), turn.asks) for turn in turns(text, paragraphs(text))]


def test_each_turn_runs_from_its_label_to_the_next() -> None:
    """Over paragraphs, past what stands in brackets, with a slip of the pen, however the asker is marked."""
    assert found(TRANSCRIPT) == [
        ("MS. DALE", "Good morning. The minister has a few words.", False),
        ("FOREIGN MINISTER HOLM", "We met this morning.\n\nWe spoke of copper.", False),
        ("QUESTION", "Will there be another round?", True),
        ("FOREIGN MINISTER HOLM", "(Laughs.) There will.", False),
        ("Q", "Thank you. And the fish?", True),
        ("FOREIGN MINSTER HOLM", "That too.", False),
        ("DEPUTY MINISTER ÁLVAREZ", "I agree.", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "LIMA: The minister left.\nNothing else happened.",
        "RELATED: The fish\nThe minister left.\nWATCH: The fish\nThe minister met them.",
        "OFFICIALS ON THE PRESIDENT: WHAT THEY SAID\nThe minister left.",
        "The minister said: we left.\nHolm: a life in pictures",
        "Q is a letter.\nIt stands before R.",
        "",
    ],
)
def test_a_report_has_no_turns(text: str) -> None:
    """Datelines, links, headlines and names with a colon are no labels."""
    assert found(text) == []


def test_names_without_an_office_are_labels_where_most_lines_have_one() -> None:
    """An interview: two names in capitals, by turns."""
    text = "\n".join(["ANN LEE: What of the fish?", "KARI HOLM: They swim."] * 3)
    assert [name for name, _, _ in found(text)] == ["ANN LEE", "KARI HOLM"] * 3
    assert found(text + "\nA line.\n" * 40) == []


def test_one_label_is_one_where_its_speaker_says_i_or_we() -> None:
    """The front of a transcript, cut off before the second speaker: nobody else's words, and no headline's."""
    text = "Kari Holm, Minister of Trade\nLima\nFOREIGN MINISTER VERA: Welcome. We believe in talks."
    assert found(text) == [("FOREIGN MINISTER VERA", "Welcome. We believe in talks.", False)]
    assert found("HARBOUR MINISTER VERA: a portrait\nThe minister was born in the harbour.") == []


@given(st.text(alphabet="MS.QA: \n()é[", max_size=200))
def test_any_text_has_turns_in_order(text: str) -> None:
    """Whatever stands there: turns lie in the text, one behind the other."""
    places = [place for turn in turns(text, paragraphs(text)) for place in (*turn.label, *turn.span)]
    assert places == sorted(places)
