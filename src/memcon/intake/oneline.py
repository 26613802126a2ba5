"""Words as a title, a name or an address is kept: on one line. Only the readers of intake enter here."""

from memcon.intake.decode import tidy


def one_line(words: str | None) -> str | None:
    """The words with single spaces between them, None if there are none."""
    return " ".join(tidy(words or "").split()) or None
