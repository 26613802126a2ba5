"""The reader of Word files: the words of the document's body, a line for each paragraph.

Only the part that holds the body is unpacked. What was deleted or moved away under tracked changes is left out, as
are notes, headers and pictures. Only `formats.py` enters here, for a ZIP that `zipped.py` knows to be one.
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from memcon.intake.decode import tidy
from memcon.intake.given import Given, Refused
from memcon.intake.limits import FILE, megabytes
from memcon.intake.oneline import one_line
from memcon.intake.text import article
from memcon.intake.xml import parse
from memcon.intake.zipped import opened, real_bytes
from memcon.model.article import Article, Skipped

BODY = "word/document.xml"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"  # the same, as "Strict Open XML" names it
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of a Word file. Raises `Refused` if it is damaged, locked, or holds no text."""
    with opened(given.rest) as archive:
        if BODY not in archive.namelist():
            raise Refused("no Word file: it has no body")
        with real_bytes(archive, archive.getinfo(BODY), given.budget) as stream:
            data = stream.read(FILE + 1)
    if len(data) > FILE:
        raise Refused(f"unpacks to more than {megabytes(FILE)}, which is more than one report: split it")
    root = parse(data)
    text = "\n".join(line for line in (paragraph.strip() for paragraph in _paragraphs(root)) if line)
    found = article(tidy(text), given)
    title = one_line(next(_titles(root), None))
    yield replace(found, title=title) if title else found


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph; those of a box of text within one come as their own."""
    held: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = _name(element)
        if event == "start" and name in _LEFT_OUT:
            walk.skip_subtree()
        elif event == "start":
            held.append((element.text or "") if name == "t" else _SIGNS.get(name, ""))
        elif name == "p":
            yield "".join(held)
            held = []


def _titles(root: etree._Element) -> Iterator[str]:
    """The words of the paragraphs whose style is that of a title."""
    for style in root.iter(f"{_WORDS}pStyle", f"{_STRICT}pStyle"):
        paragraph = style.getparent().getparent()
        if (style.get(f"{_WORDS}val") or style.get(f"{_STRICT}val")) == "Title" and _name(paragraph) == "p":
            yield "".join(_paragraphs(paragraph))


def _name(element: etree._Element) -> str:
    """The element's name within Word's own or the compatibility namespace; empty for entities."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
