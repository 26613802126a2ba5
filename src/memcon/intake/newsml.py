"""The reader of NewsML-G2: news items alone or many in a news message, each one version of a story, with its life.

Text stands in the item itself, as NITF, XHTML or plain; content that is only linked is not fetched. A kill or a
story held back may bring no text. Elements are known by their names alone, whatever the namespace's version. Only
`formats.py` enters here.
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from memcon.intake.agency import code, life, signal
from memcon.intake.credits import credits
from memcon.intake.decode import tidy
from memcon.intake.fragment import lines_of, words
from memcon.intake.given import Given, Refused
from memcon.intake.limits import JSON_FILE
from memcon.intake.oneline import one_line
from memcon.intake.published import published
from memcon.intake.text import check_text
from memcon.intake.xml import parse
from memcon.model.article import UNDATED, Article, Life, Published, Skipped

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_OTHERS = {
    "packageItem": "a package that names articles and holds none",
    "conceptItem": "a concept, not an article",
    "knowledgeItem": "a list of concepts, not an article",
    "planningItem": "a plan of coverage, not an article",
    "catalogItem": "a catalogue, not an article",
}
_ITEMS = ("newsItem", *_OTHERS)


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of each news item, in their order. Raises `Refused` for broken XML and where there is no item."""
    root = parse(given.whole(JSON_FILE))
    items = [element for element in root.iter() if _name(element) in _ITEMS]
    if not items:
        raise Refused("empty: NewsML-G2 without an item")
    for number, item in enumerate(items, start=1):
        source = given.name if item is root else f"{given.name}:{number}"
        try:
            yield _article(item, source)
        except Refused as error:
            yield Skipped(source, str(error))


def _article(item: etree._Element, source: str) -> Article:
    if _name(item) in _OTHERS:
        raise Refused(_OTHERS[_name(item)])
    told = _life(item)
    text = _text(item)
    if told.status == "usable":
        kind = code(_attribute(item, "itemMeta/itemClass", "qcode", "uri"))
        if kind not in ("", "text", "composite", "composition") and not text:
            raise Refused(f"a news item of class {kind}: no text")
        if not text:
            raise Refused("no text in this news item")
        check_text(text)
    return Article(
        text=text,
        title=_said(item, "contentMeta/headline") or _said(item, "itemMeta/title"),
        url=told.story if (told.story or "").startswith(("http://", "https://")) else None,
        publisher=_publisher(item),
        language=_attribute(item, "contentMeta/language", "tag") or item.get(_LANG),
        published=_published(item, told),
        ref=told.story,
        byline=_byline(item),
        captions=tuple(_captions(item)),
        credits=credits(text),
        life=told,
        source=source,
    )


def _life(item: etree._Element) -> Life:
    embargo = next(_found(item, "itemMeta/embargoed"), None)
    status = _attribute(item, "itemMeta/pubStatus", "qcode", "uri")
    until = None if embargo is None else (embargo.text or "").strip()
    found = life(one_line(item.get("guid")), item.get("version"), status, until)
    signals = (one.get("qcode") or one.get("uri") for one in _found(item, "itemMeta/signal"))
    return replace(found, signal=signal(signals), note=_said(item, "itemMeta/edNote"))


def _published(item: etree._Element, told: Life) -> Published:
    """When this version came out; a correction keeps the day of the report that it corrects."""
    paths = ("itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated")
    ordered = paths if told.signal != "correction" else (*paths[1:], paths[0])
    found = (published(_said(item, path)) for path in ordered)
    return next((date for date in found if date is not UNDATED), UNDATED)


def _text(item: etree._Element) -> str:
    """The first of the renderings of the content that has words."""
    renderings = (*_found(item, "contentSet/inlineXML"), *_found(item, "contentSet/inlineData"))
    return next((text for text in map(_rendering, renderings) if text), "")


def _rendering(content: etree._Element) -> str:
    if _name(content) == "inlineData":
        plain = content.get("contenttype", "text/plain").startswith("text/plain")
        return tidy(content.text or "").strip() if plain else words(content.text or "")
    bodies = (next((e for e in content.iter() if _name(e) == name), None) for name in ("body.content", "body"))
    body = next((one for one in bodies if one is not None), content)
    return lines_of(body)


def _publisher(item: etree._Element) -> str | None:
    """The provider by name, whose copyright it is, or the provider's short word."""
    name = _said(item, "itemMeta/provider/name") or _said(item, "rightsInfo/copyrightHolder/name")
    if name:
        return name
    short = _attribute(item, "itemMeta/provider", "literal", "qcode")
    return short.rpartition(":")[2] or None if short else None


def _byline(item: etree._Element) -> str | None:
    """As printed, or the names of its creators."""
    printed = _said(item, "contentMeta/by") or next(
        (one_line("".join(map(str, e.itertext()))) for e in item.iter() if _name(e) == "byline"), None
    )
    creators = (one_line(e.text) for e in _found(item, "contentMeta/creator/name"))
    return printed or ", ".join(name for name in creators if name) or None


def _captions(item: etree._Element) -> Iterator[str]:
    for one in _found(item, "contentMeta/description"):
        caption = one_line(one.text)
        if caption and code(one.get("role")) == "caption":
            yield caption


def _attribute(item: etree._Element, path: str, *names: str) -> str | None:
    """The first of these attributes of the first element there."""
    element = next(_found(item, path), None)
    values = (element.get(name) for name in names) if element is not None else ()
    return next((one_line(value) for value in values if value), None)


def _said(item: etree._Element, path: str) -> str | None:
    """The words of the first element there that has some, on one line."""
    lines = (one_line("".join(map(str, e.itertext()))) for e in _found(item, path))
    return next((line for line in lines if line), None)


def _found(item: etree._Element, path: str) -> Iterator[etree._Element]:
    """The elements at a path of local names."""
    name, _, rest = path.partition("/")
    for child in item:
        if _name(child) == name:
            yield from _found(child, rest) if rest else (child,)


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
