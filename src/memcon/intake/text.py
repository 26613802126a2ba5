"""The reader of text files: one file, one article. The readers of Word files, PDF and mail make theirs here too."""

from collections.abc import Iterator

from memcon.intake.credits import credits
from memcon.intake.decode import decode
from memcon.intake.frontmatter import split
from memcon.intake.given import Given, Refused
from memcon.intake.headline import headline
from memcon.intake.limits import FILE, TEXT_CHARACTERS
from memcon.intake.published import published
from memcon.model.article import Article, Skipped


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of a text file. Raises `Refused` for binary data, an unknown encoding, or no text."""
    yield article(decode(given.whole(FILE)), given)


def article(words: str, given: Given) -> Article:
    """The article that a text is, whatever file it was found in: its front matter, its headline, its credits.

    Raises `Refused` if there is no text in it, or more than one report ever has.
    """
    facts, text = split(words)
    check_text(text)
    return Article(
        text=text,
        title=facts.get("title") or headline(text),
        url=facts.get("url"),
        publisher=facts.get("publisher"),
        language=facts.get("language"),
        byline=facts.get("byline"),
        published=published(facts.get("date")),
        ref=given.ref,
        credits=credits(text),
        source=given.name,
    )


def check_text(text: str) -> None:
    """Raises `Refused` if there is nothing to read, or more than one report ever is."""
    if not text.strip():
        raise Refused("empty: no text in it")
    if len(text) > TEXT_CHARACTERS:
        raise Refused(f"longer than {TEXT_CHARACTERS:,} characters, which is more than one report: split it")
