"""One row, one article: a JSON object or a line of a table, under memcon's names or those of other programs.

`fields.py` has the names. A text is needed, the rest may be missing, null or empty; other keys are ignored. Only
the readers of rows enter here.
"""

from collections.abc import Mapping

from memcon.intake.asked import AS_IS, Asked
from memcon.intake.credits import credits
from memcon.intake.decode import tidy
from memcon.intake.fields import chosen
from memcon.intake.given import Refused
from memcon.intake.ninjs import is_ninjs, ninjs
from memcon.intake.oneline import one_line
from memcon.intake.published import published
from memcon.intake.text import check_text
from memcon.model.article import UNDATED, Article, Published, Skipped

_JSON_NAMES = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}


def article(row: object, source: str, asked: Asked = AS_IS) -> Article | Skipped:
    """The article that a JSON value holds, or the reason why it holds none."""
    if not isinstance(row, dict):
        return Skipped(source, f"a JSON object is needed here, this is {_named(row)}")
    try:
        return ninjs(row, source) if not asked.columns and is_ninjs(row) else _Row(row, asked).article(source)
    except Refused as error:
        return Skipped(source, str(error))


class _Row:
    """One object, asked for memcon's fields."""

    def __init__(self, row: Mapping[str, object], asked: Asked) -> None:
        self.row = row
        self.keys = chosen({str(key).lower(): key for key in row}, asked.named)

    def article(self, source: str) -> Article:
        """The article. Raises `Refused` if there is no text, or if something is not what it must be."""
        text = tidy(self._text())
        check_text(text)
        return Article(
            text=text,
            title=self._line("title"),
            url=self._url(),
            publisher=self._publisher(),
            language=self._line("language"),
            published=self._published(),
            ref=self._ref(),
            byline=self._byline(),
            credits=credits(text),
            source=source,
        )

    def _text(self) -> str:
        key, words = self._words("text")
        if not words or not words.strip():
            raise Refused(f"no `{key or 'text'}` in this row")
        return words

    def _words(self, field: str) -> tuple[str | None, str | None]:
        """The first key that holds something, and its words. Raises `Refused` if they are no text."""
        for key in self.keys[field]:
            value = self.row.get(key)
            if isinstance(value, str | None):
                if value and value.strip():
                    return key, value
            else:
                raise Refused(f"`{key}` must be text, this is {_named(value)}")
        return next(iter(self.keys[field]), None), None

    def _line(self, field: str) -> str | None:
        """The words of a field on one line, None if there are none."""
        return one_line(self._words(field)[1])

    def _url(self) -> str | None:
        """The address as stated; a `source` is one only where it reads so."""
        if all(key.lower() == "source" for key in self.keys["url"]) and "://" not in (self._line("url") or ""):
            return None
        return self._line("url")

    def _publisher(self) -> str | None:
        """The first of its names that is no address: trafilatura's `source` is one."""
        values = (self.row.get(key) for key in self.keys["publisher"])
        lines = (one_line(value) if isinstance(value, str) else None for value in values)
        return next((line for line in lines if line and "://" not in line), None)

    def _published(self) -> Published:
        """The first date that can be read."""
        found = (published(self.row.get(key)) for key in self.keys["published"])
        return next((date for date in found if date is not UNDATED), UNDATED)

    def _ref(self) -> str | None:
        value = next((self.row.get(key) for key in self.keys["id"]), None)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self._line("id")

    def _byline(self) -> str | None:
        """One name, several in a list, or several with semicolons between them."""
        value = next((self.row.get(key) for key in self.keys["byline"] if self.row.get(key)), None)
        names = value if isinstance(value, list) else [value]
        lines = (one_line(name.replace(";", ",")) for name in names if isinstance(name, str))
        return ", ".join(line for line in lines if line) or None


def _named(value: object) -> str:
    return "null" if value is None else _JSON_NAMES.get(type(value), "text")
