"""Under which names others keep what memcon keeps: one table for the keys of JSON objects and the columns of tables.

`sniff.py` and the readers of rows enter here.
"""

import csv
from collections.abc import Mapping
from types import MappingProxyType

# memcon's field: the names, surest first. memcon's own, news-please (maintext, date_publish, source_domain),
# trafilatura (raw_text, source, source-hostname, author, date), newspaper4k (publish_date, canonical_link,
# meta_site_name, meta_lang, authors), and what people call them in tables of their own.
NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("text", "maintext", "raw_text", "body", "content", "fulltext", "full_text", "article"),
        "title": ("title", "headline"),
        "url": ("url", "canonical_link", "link", "source"),
        "publisher": ("publisher", "site", "source_domain", "source-hostname", "meta_site_name", "sitename",
                      "hostname", "outlet", "source"),
        "published": ("published", "date_publish", "publish_date", "date", "published_at", "publishedat",
                      "publication_date", "pub_date"),
        "language": ("language", "lang", "meta_lang"),
        "id": ("id", "uri", "guid"),
        "byline": ("byline", "authors", "author"),
    }
)  # fmt: skip

_DELIMITERS = ",;\t|"
_LEAST = 3  # fields, the text among them, that make a first line the header of a table and no sentence


def chosen(keys: Mapping[str, str], asked: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each field the keys of a row that may hold it, surest first.

    `keys` maps the names in lower case to the names as written; `asked` gives a field the one name it has.
    """
    found = {field: tuple(keys[name] for name in names if name in keys) for field, names in NAMES.items()}
    return {**found, **{field: (name,) for field, name in asked.items()}}


def delimiter(first: str) -> str:
    """What stands most often between the names in a table's first line."""
    return max(_DELIMITERS, key=first.count)


def is_header(first: str) -> bool:
    """Whether a first line can only be a table's header: several known names, one of them of the text."""
    try:
        names = {name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter(first)), [])}
    except csv.Error:  # a line feed of an old Macintosh within it, an endless field
        return False
    found = [field for field, known in NAMES.items() if names & set(known)]
    return "text" in found and len(found) >= _LEAST
