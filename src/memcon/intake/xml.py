"""XML of strangers, parsed without its dangers: no entity is expanded, nothing is fetched, depth and size are bounded.

The bytes are decoded here, so that no exotic encoding hides a declaration from the check. The readers of feeds,
of agency XML and of Word files enter here.
"""

import codecs
import re

from lxml import etree

from memcon.intake.decode import by_mark
from memcon.intake.given import Refused
from memcon.intake.limits import XML_ELEMENTS

_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{2,40})["']""")
_HEADING = re.compile(r"\s*<\?xml[^>]{0,500}\?>")
_BUILDS = re.compile(r"<!(?:ENTITY|ATTLIST)\b")  # what a document type may define and a reader would have to expand


def parse(data: bytes) -> etree._Element:
    """The root element. Raises `Refused`, with the reason, for broken XML and for XML that is made to hurt.

    Comments and processing instructions are not in the tree. Elements are nested 256 deep at most (libxml2's bound).
    """
    text = _text(data)
    if _BUILDS.search(text):
        raise Refused("XML that defines entities: a report has no use for them, and they can swell without end")
    if text.count("<") > XML_ELEMENTS:
        raise Refused(f"XML with more than {XML_ELEMENTS:,} tags: too large for one file, split it")
    try:
        root = etree.fromstring(_HEADING.sub("", text, count=1).encode("utf-8"), _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(f"broken XML ({_reason(error)})") from None
    if root is None:
        raise Refused("broken XML (no element in it)")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _text(data: bytes) -> str:
    """The document as text, by its mark, as it declares itself, or as UTF-8. Raises `Refused` if it is neither."""
    marked = by_mark(data)
    if marked is not None:
        return marked.replace("\0", "")
    declared = _DECLARED.match(data)
    name = declared.group(1).decode("ascii") if declared else "utf-8"
    try:
        codec = codecs.lookup(name)
        if not getattr(codec, "_is_text_encoding", True):
            raise LookupError(name)
        return data.decode(codec.name).replace("\0", "")
    except LookupError:
        raise Refused(f"XML in an encoding that memcon does not know ({name})") from None
    except UnicodeError as error:
        place = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise Refused(f"XML that is not {name.upper()} as it says{place}: save it as UTF-8") from None


def _reason(error: Exception) -> str:
    message = str(getattr(error, "msg", None) or error)
    return message.split(", line")[0][:120]
