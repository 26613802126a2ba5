"""What a page says about its article in schema.org's words (JSON-LD), which publishers write for search engines.

Only the other page modules enter here.
"""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement

from memcon.intake.limits import SCHEMA_CHARACTERS, SCHEMA_NODES

_ARTICLE = re.compile(r"(?:[A-Za-z]{0,30}Article|Report|BlogPosting|LiveBlogPosting|PressRelease)$")
_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,64})"')
_HEADLINE = re.compile(r'"headline"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\[^\n]){1,400})"')
_BROKEN = (ValueError, RecursionError)


@dataclass(frozen=True, slots=True)
class Schema:
    """The statements about the page's article; each may be missing."""

    headline: str | None = None
    published: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None


def schema(tree: HtmlElement) -> Schema:
    """What the first article described in the page is said to be; of broken JSON, the headline and the date."""
    scripts = [str(script.text or "") for script in tree.xpath("//script[@type='application/ld+json']")]
    scripts = [script for script in scripts if len(script) <= SCHEMA_CHARACTERS]
    for script in scripts:
        for node in _nodes(_parsed(script)):
            if any(_ARTICLE.match(kind) for kind in _several(node.get("@type"))):
                return _stated(node)
    return Schema(_first(_HEADLINE, scripts), _first(_PUBLISHED, scripts))


def _stated(node: Mapping[str, object]) -> Schema:
    return Schema(
        headline=_words(node.get("headline")),
        published=_words(node.get("datePublished")),
        language=_words(node.get("inLanguage")),
        authors=tuple(dict.fromkeys(_names(node.get("author")))),
        publisher=next(iter(_names(node.get("publisher"))), None),
        url=_words(node.get("url")),
    )


def _parsed(script: str) -> object:
    try:
        return json.loads(script, strict=False)
    except _BROKEN:
        return None


def _nodes(value: object) -> Iterator[Mapping[str, object]]:
    """Every object in it, outer ones first, as many as a page may reasonably have."""
    waiting = deque([value])
    for _ in range(SCHEMA_NODES):
        if not waiting:
            return
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(inner for inner in one.values() if isinstance(inner, dict | list))
        elif isinstance(one, list):
            waiting.extend(one)


def _several(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _names(value: object) -> Iterator[str]:
    """The names of a person or an organisation, of several, or of none."""
    for one in value if isinstance(value, list) else [value]:
        name = _words(one.get("name") if isinstance(one, dict) else one)
        if name and not name.startswith(("http:", "https:")):
            yield name


def _words(value: object) -> str | None:
    """The words, with the character references that many publishers leave in."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _first(form: re.Pattern[str], scripts: list[str]) -> str | None:
    found = next((match for script in scripts for match in [form.search(script)] if match), None)
    return _words(found.group(1).replace('\\"', '"').replace("\\/", "/")) if found else None
