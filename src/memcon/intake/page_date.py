"""When a page came out: what its metadata states, else what htmldate finds in it, with the basis.

`stated` is the page's own metadata (`<meta>`, JSON-LD, `<time>`); `inferred` is a date that htmldate found in the
page's address, markup or words. On the 29 real pages whose day we know all are right; htmldate alone has 27
(`make intake-report`). Only `html.py` enters here.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from memcon.intake.page_schema import Schema
from memcon.intake.published import published
from memcon.model.article import UNDATED, Published

# The names under which pages state their date of publication, surest first: Open Graph, schema.org, and what
# is common in the pages of corpora/html. Dates of change ("modified", "updated") are left out on purpose.
_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "date.issued",
    "dc.date.issued",
)
# Less sure than schema.org's `datePublished`: in some pages the day of the printed paper.
_LOOSE_META = ("dcterms.created", "dc.date", "date")

# For htmldate, which trafilatura calls. Its own bound is the day on which it runs: the same page must always give the
# same date. The first date of several is that of publication. Its extensive search is left out: of the 41 of 119
# pages that state no date it finds one in eleven more, several of them guesses (1 January), takes up to 15 seconds
# for one page, and calls dateparser on the words of strangers.
SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}


def page_date(tree: HtmlElement, stated: Schema, searched: str | None) -> Published:
    """The page's date of publication with its basis; `searched` is what htmldate found. `UNDATED` if there is none."""
    for words in _stated(tree, stated):
        found = published(words)
        if found.moment.day:
            return found
    found = published(searched)
    return found if found is UNDATED else Published(found.moment, "inferred")


def _stated(tree: HtmlElement, stated: Schema) -> Iterator[str]:
    """What the page's metadata says, surest first."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.lower(), meta.get("content") or "")
    yield from (metas[name] for name in _META if name in metas)
    yield stated.published or ""
    yield from (metas[name] for name in _LOOSE_META if name in metas)
    for time in tree.xpath("//time[@datetime and (@itemprop='datePublished' or @pubdate)]")[:1]:
        yield time.get("datetime")
