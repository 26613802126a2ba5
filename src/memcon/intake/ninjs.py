"""News in JSON (ninjs 1 to 3, and what Superdesk calls so): one object, one version of a story, with its life.

Keys are read without regard to capitals: ninjs 3 writes `pubStatus` where ninjs 2 writes `pubstatus`. A kill or a
story held back may bring no text; everything else without one is skipped. Only `rows.py` enters here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from memcon.intake.agency import code, life, signal
from memcon.intake.credits import credits
from memcon.intake.decode import tidy
from memcon.intake.fragment import words
from memcon.intake.given import Refused
from memcon.intake.oneline import one_line
from memcon.intake.published import published
from memcon.intake.text import check_text
from memcon.model.article import UNDATED, Article, Life, Published

_Object = Mapping[str, object]
_IDS = ("uri", "guid")
_ITS_OWN = frozenset({
    "pubstatus", "versioncreated", "firstcreated", "bodies", "headlines", "body_text", "body_html", "body_xhtml",
})  # fmt: skip
_BODIES = ("body_xhtml", "body_html", "body_text")
_MAIN = ("main", "html", "xhtml", "text", "")
"""Roles of headlines and bodies, the one to take first."""


def is_ninjs(row: _Object) -> bool:
    """Whether an object is of this kind: an id, and a key that only ninjs has."""
    keys = {str(key).lower() for key in row}
    return bool(keys & _ITS_OWN) and any(key in keys for key in _IDS)


def ninjs(row: _Object, source: str) -> Article:
    """The article of one object. Raises `Refused` for pictures and films, and where there is no text."""
    item = {str(key).lower(): value for key, value in row.items()}
    told = _life(item)
    text = _text(item)
    if told.status == "usable":
        if _said(item, "type") not in (None, "text"):
            raise Refused(f"ninjs of type {_said(item, 'type')}: no text")
        if not text:
            raise Refused("no body in this ninjs object")
        check_text(text)
    uri = told.story or ""
    return Article(
        text=text,
        title=one_line(_headline(item)),
        url=uri if uri.startswith(("http://", "https://")) else None,
        publisher=_publisher(item),
        language=_said(item, "language"),
        published=_published(item, told),
        ref=told.story,
        byline=_said(item, "byline") or _said(item, "by"),
        captions=tuple(_captions(item)),
        credits=credits(text),
        life=told,
        source=source,
    )


def _life(item: _Object) -> Life:
    story = next((_said(item, key) for key in _IDS if _said(item, key)), None)
    embargo = next((str(item[key]) for key in ("embargoed", "embargoeduntil") if item.get(key)), None)
    found = life(story, _number(item.get("version")), _said(item, "pubstatus"), embargo)
    signals = (_code(one) for one in _several(item.get("signal")) + _several(item.get("signals")))
    return replace(found, signal=signal(signals), note=_said(item, "ednote"))


def _published(item: _Object, told: Life) -> Published:
    """When this version came out; a correction keeps the day of the report that it corrects."""
    keys = ("versioncreated", "firstpublished", "firstcreated", "contentcreated")
    ordered = keys if told.signal != "correction" else (*keys[1:], keys[0])
    found = (published(item.get(key)) for key in ordered)
    return next((date for date in found if date is not UNDATED), UNDATED)


def _text(item: _Object) -> str:
    bodies = sorted(_roles(item.get("bodies")), key=lambda one: _rank(one[0]))
    contents = [value for _, value in bodies] + [str(item[key]) for key in _BODIES if isinstance(item.get(key), str)]
    return next((text for text in map(words, contents) if text.strip()), "")


def _headline(item: _Object) -> str | None:
    headlines = sorted(_roles(item.get("headlines")), key=lambda one: _rank(one[0]))
    values = [value for _, value in headlines] + [_said(item, "headline") or _said(item, "title") or ""]
    return next((words(value) for value in values if value), None)


def _roles(value: object) -> Iterator[tuple[str, str]]:
    """Role and words of each of several, as ninjs 2 and 3 write bodies, headlines and descriptions."""
    for one in _several(value):
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            yield str(one.get("role") or ""), one["value"]


def _rank(role: str) -> int:
    name = code(role)
    return _MAIN.index(name) if name in _MAIN else len(_MAIN)


def _publisher(item: _Object) -> str | None:
    """The provider, the source, or who holds the rights."""
    named = (_name(item.get(key)) for key in ("provider", "source", "infosources", "copyrightholder"))
    return next((name for name in named if name), None)


def _name(value: object) -> str | None:
    """A name given as words, as an object with a name, or as a list of those."""
    for one in _several(value):
        found = one.get("name") or one.get("literal") if isinstance(one, dict) else one
        if isinstance(found, str) and "://" not in found:
            return one_line(found)
    return None


def _captions(item: _Object) -> Iterator[str]:
    """The words under the pictures that belong to the story."""
    pictures = item.get("associations")
    each = list(pictures.values()) if isinstance(pictures, dict) else _several(pictures)
    for one in each:
        inner = {str(key).lower(): value for key, value in one.items()} if isinstance(one, dict) else {}
        several = [value for _, value in _roles(inner.get("descriptions"))]
        caption = one_line(words(next(iter(several), "") or _said(inner, "description_text") or ""))
        if caption:
            yield caption


def _code(value: object) -> str | None:
    """A code given as words, or as an object that names it in one of several ways."""
    if isinstance(value, dict):
        value = value.get("code") or value.get("uri") or value.get("qcode") or value.get("name")
    return value if isinstance(value, str) else None


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _number(value: object) -> str | None:
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else None


def _said(item: _Object, key: str) -> str | None:
    value = item.get(key)
    return one_line(tidy(value)) if isinstance(value, str) else None
