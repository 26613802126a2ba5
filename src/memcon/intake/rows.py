"""One JSON object, one article: the keys of `id, title, text, url, site, published, language`.

`publisher` is read as `site`; other keys are ignored. A text is needed, the rest may be missing, null or
empty. Only the JSON reader enters here.
"""

from memcon.intake.credits import credits
from memcon.intake.decode import tidy
from memcon.intake.given import Refused
from memcon.intake.published import published
from memcon.intake.text import check_text
from memcon.model.article import Article, Skipped

_JSON_NAMES = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}


def article(row: object, source: str) -> Article | Skipped:
    """The article that a JSON value holds, or the reason why it holds none."""
    if not isinstance(row, dict):
        return Skipped(source, f"a JSON object is needed here, this is {_named(row)}")
    try:
        return _article(row, source)
    except Refused as error:
        return Skipped(source, str(error))


def _article(row: dict[str, object], source: str) -> Article:
    text = tidy(_words(row, "text") or "")
    if not text.strip():
        raise Refused("no `text` in this row")
    check_text(text)
    return Article(
        text=text,
        title=_line(row, "title"),
        url=_line(row, "url"),
        publisher=_line(row, "publisher") or _line(row, "site"),
        language=_line(row, "language"),
        published=published(row.get("published")),
        ref=_ref(row),
        credits=credits(text),
        source=source,
    )


def _words(row: dict[str, object], key: str) -> str | None:
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise Refused(f"`{key}` must be text, this is {_named(value)}")


def _line(row: dict[str, object], key: str) -> str | None:
    """The words of a key on one line, None if there are none."""
    return one_line(_words(row, key))


def _ref(row: dict[str, object]) -> str | None:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _line(row, "id")


def one_line(words: str | None) -> str | None:
    """The words with single spaces between them, None if there are none."""
    return " ".join(tidy(words or "").split()) or None


def _named(value: object) -> str:
    return "null" if value is None else _JSON_NAMES.get(type(value), "text")
