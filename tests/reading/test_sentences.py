"""Sentence bounds by rule, before and after the model is asked."""

import pytest

from memcon.reading.lines import paragraphs
from memcon.reading.openings import prose_starts
from memcon.reading.quotes import find
from memcon.reading.sentences import Bound, bounds, starts
from memcon.reading.words import words


def bounds_of(text: str) -> dict[str, Bound]:
    """How the rules see each word, by its form (the last of equals)."""
    spans = words(text)
    found = bounds(text, spans, paragraphs(text), find(text))
    return {text[a:b]: bound for (a, b), bound in zip(spans, found, strict=True)}


def cut(text: str, sureness: float = 0.3) -> list[str]:
    """The sentences, if the model says the same of every word."""
    spans = words(text)
    found = bounds(text, spans, paragraphs(text), find(text))
    begins = [a for (a, _), start in zip(spans, starts(found, [sureness] * len(spans)), strict=True) if start]
    return [text[a:b].strip() for a, b in zip(begins, [*begins[1:], len(text)], strict=True)]


CUT = [
    ("They met. They left.", ["They met.", "They left."]),
    ("Dr. Lee met Mr. Holm. Both left.", ["Dr. Lee met Mr. Holm.", "Both left."]),
    ("The U.S. envoy left. He was late.", ["The U.S. envoy left.", "He was late."]),
    ('"We met." The envoy left.', ['"We met."', "The envoy left."]),
    ('He left. "We met," she said.', ["He left.", '"We met," she said.']),
    ("“Shall we go?” he asked.", ["“Shall we go?” he asked."]),
    ("He said “No. Never.” and left.", ["He said “No. Never.” and left."]),
    ("Talks ended (see below). All left.", ["Talks ended (see below).", "All left."]),
    ("Envoys leave. (credit: KARI HOLM) Both left.", ["Envoys leave.", "(credit: KARI HOLM)", "Both left."]),
    ("CLICK HERE FOR ALL TOLLS He left.", ["CLICK HERE FOR ALL TOLLS", "He left."]),
    ("First line\nSecond line", ["First line", "Second line"]),
    ("OSLO, May 3 (Reuters) - Talks ended. All left.", ["OSLO, May 3 (Reuters) -", "Talks ended.", "All left."]),
]


@pytest.mark.parametrize(("text", "sentences"), CUT)
def test_cuts(text: str, sentences: list[str]) -> None:
    """A model in doubt leaves the rules to decide."""
    assert cut(text) == sentences


def test_the_model_decides_where_rules_cannot() -> None:
    """After an abbreviation only a sure model begins a sentence."""
    text = "They flew to the U.S. Talks follow."
    assert bounds_of(text)["Talks"] is Bound.WEAK
    assert len(cut(text, 0.2)) == 1
    assert len(cut(text, 0.8)) == 2


@pytest.mark.parametrize(
    "text",
    ["Lind met U.S. Deputy Secretary Lee.", "He thanked Holm, U.N. Special Envoy.", "U.K. Prime Minister Lee left."],
)
def test_a_title_goes_on_behind_its_country(text: str) -> None:
    """However sure the model is, the letters of a country before a title end nothing; behind an article they may."""
    assert len(cut(text, 0.9)) == 1
    assert bounds_of("They flew to the U.S. Secretary Lee stayed.")["Secretary"] is Bound.WEAK


def test_the_district_ends_a_sentence() -> None:
    """Behind "D.C." a title or a pronoun opens the next sentence, unless it is one of the district's own."""
    assert bounds_of("They met in Washington, D.C. Secretary Lee stayed.")["Secretary"] is Bound.STRONG
    assert bounds_of("They met in Washington, D.C. Mayor Lee stayed.")["Mayor"] is Bound.WEAK


def test_no_sentence_begins_inside_words() -> None:
    """However sure the model is, a mark or a small letter after a word begins nothing."""
    assert len(cut("They met, they spoke; then they left", 1.0)) == 1


OPENINGS = [
    ("GENEVA, May 3 (Reuters) — Talks ended.", "Talks"),
    ("OSLO — Talks ended.", "Talks"),
    ("Bergen, Norway (AP) -- Talks ended.", "Talks"),
    ("MOSCOW, May 3. /TASS/. Talks ended.", "Talks"),
    ("BEIRUT The talks ended.", "The"),
    ("HOLM: The talks ended.", ""),
    ("The talks - the third round - ended.", ""),
    ("US and EU envoys met.", ""),
    ("U.S. Senator Ann Lee left.", ""),
]


@pytest.mark.parametrize(("text", "first"), OPENINGS)
def test_openings(text: str, first: str) -> None:
    """Place, date and agency before the first sentence are no part of it; a speaker's name is no place."""
    found = prose_starts(text, paragraphs(text))
    assert (text[found[0] :].split()[0] if found else "") == first
