"""Structure: what is the report and what is the page's furniture."""

import pytest

from memcon.model.article import Article
from memcon.model.document import Document
from memcon.reading.reader import read

STORY = """Fish and tolls: two neighbours try again

Ann Lee, Norway's minister of trade, attends the talks in Bergen. -/Harbour Office/dpa

The two ministers met in Bergen on Monday and spoke for two hours about fish.

A Long Quarrel

Both sides said that they would meet again in the spring.

Leave a review

Follow us on social networks

More Headlines"""


def kinds_of(document: Document) -> dict[str, str]:
    text = document.article.text
    return {sentence.span.of(text): sentence.kind for sentence in document.sentences}


def test_a_page_with_its_furniture() -> None:
    """Title, credit, heading and the page's own lines are no prose; what the report says is."""
    found = kinds_of(read(Article(STORY, title="Fish and tolls: two neighbours try again | The Harbour")))
    assert found["Fish and tolls: two neighbours try again"] == "headline"
    assert found["A Long Quarrel"] == "headline"
    assert {found["Leave a review"], found["Follow us on social networks"], found["More Headlines"]} == {"boilerplate"}
    assert [kind for words, kind in found.items() if "dpa" in words] == ["caption"]
    assert found["Both sides said that they would meet again in the spring."] == "prose"
    assert found["The two ministers met in Bergen on Monday and spoke for two hours about fish."] == "prose"


PROSE = "The envoys met in Bergen on Monday and left on Tuesday."

LINES = [
    ("Share your opinion", "boilerplate"),
    ("Read more: What the tolls cost", "boilerplate"),
    ("Original Source: www.example.org", "boilerplate"),
    ("(Reporting by Ann Lee; Editing by Kari Holm)", "boilerplate"),
    ("Copyright 2024 The Harbour. All rights reserved.", "boilerplate"),
    ("Click here to get the app.", "boilerplate"),
    ("Thu 3 May 2024 4:53 pm - Oslo Time", "boilerplate"),
    ("By Kari Holm", "boilerplate"),
    ("Envoys leave the hall after the talks. (Photo: Kari Holm)", "caption"),
    ("Envoys leave the hall after the talks [File: Kari Holm/Reuters]", "caption"),
    ("FILE PHOTO: Envoys leave the hall", "caption"),
    (f"FILE PHOTO: Envoys leave the hall {'in which they had met ' * 8}in the capital.", "caption"),
    ("The ministers shared their views.", "prose"),
    ("Read more than once, the text says little, the envoy said.", "prose"),
    ("Related talks were held in Oslo.", "prose"),
    ("Ann Lee, Minister of Trade", "prose"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_between_paragraphs(line: str, kind: str) -> None:
    """Each line stands between two paragraphs of prose, which stay prose."""
    found = kinds_of(read(Article(f"{PROSE}\n\n{line}\n\n{PROSE[:-1]} night.")))
    assert found[PROSE] == "prose"
    assert {k for words, k in found.items() if words in line or line in words} == {kind}


def test_the_title_repeated_at_the_end() -> None:
    """A line without a full stop that stands there twice is a headline both times."""
    title = "Two neighbours try again to end a quarrel over fish"
    document = read(Article(f"{title}\n\n{PROSE}\n\n{title}"))
    assert [sentence.kind for sentence in document.sentences] == ["headline", "prose", "headline"]


def test_an_opening_is_a_sentence_of_its_own() -> None:
    """Place, date and agency before the first sentence are no evidence."""
    document = read(Article(f"OSLO, May 3 (Reuters) - {PROSE}\n\n{PROSE[:-1]} night."))
    assert [sentence.kind for sentence in document.sentences] == ["boilerplate", "prose", "prose"]
