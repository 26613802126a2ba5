"""The whole room: any text at all, the same document alone or among others, and whom words mean."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.errors import ModelMissing
from memcon.model.article import Article
from memcon.model.document import Document, Mention
from memcon.reading.engine import Engine
from memcon.reading.reader import read, read_all

TEXTS = (
    "The Norwegian foreign minister, Ann Lee, met Omar al-Hadi in Geneva. She said that the talks were useful.",
    "“We will meet again,” Holm said.\r\n\r\nThe U.S. envoy left on Monday.",
    "One word",
    "",
    " \n\t ",
    "שלום 😀 مرحبا \u200b\u200d zero\u200bwidth naïve coöperate 한국",
    "Talks. " * 60,
)


def check(document: Document) -> None:
    """Everything stands where it says, in order, and every sentence is a tree."""
    text = document.article.text
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
        assert token.lemma
        assert token.dep
    end = 0
    for number, sentence in enumerate(document.sentences):
        assert (sentence.index, sentence.first) == (number, end)
        end = sentence.last
        inside = range(sentence.first, sentence.last)
        assert sentence.span == document.span_of(sentence.first, sentence.last)
        assert [document.tokens[i].head for i in inside].count(-1) == 1
        assert all(document.tokens[i].head in inside or document.tokens[i].head == -1 for i in inside)
    assert end == len(document.tokens)
    for number, mention in enumerate(document.mentions):
        assert mention.index == number
        assert mention.span == document.span_of(mention.first, mention.last)
        assert mention.first <= mention.head < mention.last
        assert mention.refers is None or 0 <= mention.refers < len(document.mentions)
    for cue in document.cues:
        assert 0 <= cue.first < cue.last <= len(document.tokens)
        assert 0 <= cue.score <= 1
    for quote in document.quotes:
        assert quote.outer.contains(quote.span)
    for time in document.times:
        assert time.span.of(text)


@pytest.mark.parametrize("text", TEXTS)
def test_every_span_stands_in_the_text(text: str) -> None:
    """Of any text, each part can be cut out again."""
    check(read(Article(text)))


@settings(max_examples=15)
@given(st.text(max_size=120))
def test_any_text_at_all(text: str) -> None:
    """Nothing raises, whatever the characters."""
    check(read(Article(text)))


def test_alone_or_among_others() -> None:
    """The same article gives the same document, whatever is read before it."""
    articles = [Article(text) for text in TEXTS]
    assert list(read_all(articles)) == [read(article) for article in reversed(articles)][::-1]


def test_articles_are_read_one_by_one() -> None:
    """No article is asked for before the one before it has been given."""
    asked = []

    def source() -> Iterator[Article]:
        for text in TEXTS[:3]:
            asked.append(text)
            yield Article(text)

    documents = read_all(source())
    next(documents)
    assert len(asked) == 1


def test_a_megabyte_of_one_letter() -> None:
    """One endless word is one token, and takes no longer than a short one."""
    (token,) = read(Article("a" * 1_000_000)).tokens
    assert len(token.text) == 1_000_000


def test_a_sentence_too_long_for_a_window() -> None:
    """Nothing is cut off: all its words are tokens of one tree."""
    text = "The envoys spoke of fish " + "and of tolls and of the border and of the roads " * 40 + "and then left."
    document = read(Article(text))
    check(document)
    assert len(document.tokens) == len(text.replace(".", " .").split())


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    """The message names the file and the next step."""
    with pytest.raises(ModelMissing, match=r"main\.onnx.*install memcon again"):
        Engine(tmp_path)


def test_a_damaged_model_says_what_to_do(tmp_path: Path) -> None:
    """A file that is no model is told as one that is missing."""
    (tmp_path / "main.onnx").write_bytes(b"no model at all")
    with pytest.raises(ModelMissing, match="damaged"):
        Engine(tmp_path)


REPORT = """The Norwegian foreign minister, Ann Lee, met Omar al-Hadi, the head of the Jordanian delegation, in Oslo \
on Monday. Lee said that she would visit Amman in June. The Norwegian minister praised the work of the United Nations.

Al-Hadi thanked the minister for her words. He said that Jordan would keep its promise.

The UN was founded in 1945. It said in a statement that the talks were useful."""

MEANT = [
    ("Lee", "Ann Lee"),
    ("she", "Ann Lee"),
    ("Norwegian minister", "Ann Lee"),
    ("Al-Hadi", "Omar al-Hadi"),
    ("He", "Omar al-Hadi"),
    ("its", "Jordan"),
    ("UN", "United Nations"),
]


@pytest.fixture(scope="module")
def report() -> Document:
    """A report in which everybody is named and then meant."""
    return read(Article(REPORT))


def meant(document: Document, words: str) -> list[Mention]:
    return [mention for mention in document.mentions if mention.text == words]


@pytest.mark.parametrize(("words", "name"), MEANT)
def test_whom_words_mean(report: Document, words: str, name: str) -> None:
    """Short names, offices and pronouns lead to the fullest form of the name."""
    assert [report.name_of(mention) for mention in meant(report, words)] == [name]


NAMES = [
    ("Amir-Abdollahian said that he would come.", ["Amir-Abdollahian"]),
    ("Kari Holm invited Amir-Abdollahian to visit Oslo.", ["Kari Holm", "Amir-Abdollahian"]),
    ("Ambassador Omar al-Jaber met Mahdi al-Mashat in Sanaa on Sunday.", ["Omar al-Jaber", "Mahdi al-Mashat"]),
    ("Crown Prince Haakon Lund received Foreign Minister Ann Lee.", ["Haakon Lund", "Ann Lee"]),
    ("The Secretary-General met President Park Ha-in in Oslo.", ["Park Ha-in"]),
    ("U.N. Secretary-General Park Ha-on said it was so.", ["Park Ha-on"]),
    ("The President and the Prime Minister want to talk every week.", []),
    ("Kari Holm thanked Prime Minister Ann Lee.", ["Kari Holm", "Ann Lee"]),
    ("U.S. Special Envoy for Peru Kari Holm arrived in Oslo.", ["Kari Holm"]),
    (
        "The President of the French Republic Kari Holm received the President of the United States Ann Lee in Paris.",
        ["Kari Holm", "Ann Lee"],
    ),
]

BODIES = [
    ("White House National Security Advisor Ann Lee said so.", ["White House"]),
    ("National Security Advisor Ann Lee said so.", []),
]


def test_a_country_goes_by_its_usual_name() -> None:
    """Capitals of a dateline are not how a country is called."""
    document = read(Article("OSLO, NORWAY -- The talks ended. Norway said so."))
    assert {document.name_of(m) for m in document.mentions if m.text.upper() == "NORWAY"} == {"Norway"}


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_a_body_ends_where_a_title_begins(text: str, bodies: list[str]) -> None:
    """The words of a title are no part of the body before it, and no newspaper."""
    document = read(Article(text))
    assert [mention.text for mention in document.mentions if mention.kind == "organisation"] == bodies


@pytest.mark.parametrize(("text", "people"), NAMES)
def test_people_are_named_whole_and_one_by_one(text: str, people: list[str]) -> None:
    """A hyphen joins a name, a verb parts two, a title belongs to neither."""
    document = read(Article(text))
    assert [mention.text for mention in document.mentions if mention.kind == "person"] == people


def test_kinds_of_mentions(report: Document) -> None:
    """People, bodies, places and nationalities are told apart."""
    kinds = {mention.text: mention.kind for mention in report.mentions}
    wanted = {"Ann Lee": "person", "United Nations": "organisation", "Oslo": "place", "Norwegian": "other"}
    assert {text: kinds[text] for text in wanted} == wanted


SEXES = [
    ("Ann Lee faces a deadline, and Omar Hadi has been working hard. He met the king.", "He", "Omar Hadi"),
    ("Omar Hadi thanked Maria Holm. She met the king.", "She", "Maria Holm"),
    ("Omar Hadi left. “Maria Holm and Luis Vera are late,” he said.", "he", "Omar Hadi"),
]


@pytest.mark.parametrize(("text", "word", "name"), SEXES)
def test_a_given_name_tells_he_or_she(text: str, word: str, name: str) -> None:
    """Of two, the one whose given name fits; whom a quotation names does not speak on."""
    document = read(Article(text))
    assert [document.name_of(mention) for mention in meant(document, word)] == [name]


NOBODY = [
    "Ann Lee met Kari Holm. She left early.",
    "Ann Lee met Omar Hadi. “He is late,” Kari Holm said.",
    "Robin Lee faces a deadline, and Noor Hadi has been working hard. He met the king.",
    "Maria Lee thanked Anna Holm. He met the king.",
    "It was clear that Norway would sign.",
    "The minister of fish of some country was late.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_rather_nobody_than_the_wrong_one(text: str) -> None:
    """Where two would do, or none is told, a pronoun or office means nobody that has a name."""
    document = read(Article(text))
    for mention in document.mentions:
        if mention.kind in ("pronoun", "office") and mention.text != "She":
            assert mention.refers is None
