"""What may be asked of a page, and reading it from an address or a form. Pages declare, `app` reads.

The same declaration makes the OpenAPI description, so that the two cannot drift apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from memcon.errors import BadValue
from memcon.values.moment import parse

Form = Literal["text", "lines", "first-day", "last-day", "choice", "whole", "flag"]
LONGEST = 2_000
"""Code points of one value: the longest name or search that a person types is far shorter."""
MOST = 40
"""Values of one parameter."""
BIGGEST = 2**53
"""Whole numbers beyond this are not exact in every program."""


class BadAsk(BadValue):
    """A parameter that cannot be read; the message names it."""


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter. `many` gives a tuple; without a value it has `default` (an empty tuple if `many`).

    `first-day` and `last-day` take `2024-06-19`, `2024-06` or `2024` and give a `date`.
    """

    name: str
    about: str
    form: Form = "text"
    choices: tuple[str, ...] = ()
    many: bool = False
    default: Any = None
    most: int = BIGGEST
    required: bool = False


def read(params: Sequence[Param], given: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The checked values of these parameters; what is not among them is passed over. Raises `BadAsk`."""
    told: dict[str, list[str]] = {}
    for name, text in given:
        told.setdefault(name, []).append(text)
    return {param.name: _value(param, told.get(param.name, [])) for param in params}


def _value(param: Param, texts: list[str]) -> Any:
    # An empty field of a form is a field that was left out.
    texts = [text.strip() for text in texts if text.strip()]
    if len(texts) > MOST:
        raise BadAsk(f"{param.name} is given {len(texts)} times; {MOST} are the most")
    if param.required and not texts:
        raise BadAsk(f"{param.name} is missing: {param.about}")
    if param.many:
        return tuple(dict.fromkeys(_one(param, text) for text in texts))
    return _one(param, texts[-1]) if texts else param.default


def _one(param: Param, text: str) -> Any:
    if len(text) > LONGEST:
        raise BadAsk(f"{param.name} is {len(text)} characters long; {LONGEST} are the most")
    match param.form:
        case "first-day" | "last-day":
            return _day(param, text)
        case "choice":
            if text not in param.choices:
                raise BadAsk(f"{param.name} is {text[:40]!r}; it can be {', '.join(param.choices)}")
        case "whole":
            return _whole(param, text)
        case "lines":
            return "\n".join(printable(line) for line in text.splitlines())
        case "flag":
            return text.casefold() not in ("0", "no", "false", "off")
    return printable(text)


def printable(text: str) -> str:
    """Without control characters and halves of characters, at which SQLite stops or stumbles."""
    return "".join(c if c.isprintable() else " " for c in text)


def _day(param: Param, text: str) -> date | None:
    try:
        moment = parse(text)
    except BadValue:
        raise BadAsk(f"{param.name} is {text[:40]!r}; write a day, month or year: 2024-06-19, 2024-06, 2024") from None
    return moment.earliest if param.form == "first-day" else moment.latest


def _whole(param: Param, text: str) -> int:
    digits = text.isascii() and text.isdigit() and len(text) < 17
    if not digits or not 0 <= int(text) <= param.most:
        raise BadAsk(f"{param.name} is {text[:40]!r}; write a whole number up to {param.most}")
    return int(text)
