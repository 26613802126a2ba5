"""Posts: offices told without a name: their words, who is known to hold one, and one holder for each of several.

`phrases` enters here.
"""

from itertools import pairwise

from memcon.extraction.parse import kids
from memcon.extraction.who.bodies import adjectives, of_phrases, run
from memcon.extraction.who.holders import holders, known_holder, leading_side
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import holders as offices
from memcon.values import known
from memcon.values import moment as moments

_ONE_OF_A_KIND = frozenset(
    {
        "minister",
        "president",
        "premier",
        "chancellor",
        "king",
        "ambassador",
        "chief",
        "secretary",
        "speaker",
        "counterpart",
    }
)
"""Titles of which each country has one: their plural is one holder for each country named."""


def one_each(document: Document, head: int) -> tuple[Party, ...]:
    """ "the foreign ministers of Egypt, Jordan and Qatar": one party for each country."""
    title = title_of(document, head)
    single = title[:-1] if title.endswith("s") else title
    alone = single.split()[-1].lower() in _ONE_OF_A_KIND
    behind = of_phrases(document, head)
    if len(behind) > 1:
        return tuple(
            (_holder(document, single, b.side) if alone else None)
            or Party(f"{single if alone else title} of {b.name}", single if alone else title, b.side)
            for b in behind
        )
    before = adjectives(document, head)
    if len(before) < 2:
        return ()
    return tuple(
        (_holder(document, single, b.side) if alone else None) or Party(f"{b.role or b.name} {title}", title, b.side)
        for b in before
    )


def _holder(document: Document, title: str, side: str | None) -> Party | None:
    """Whom the article names with such an office, or without one where the table of holders has them in it."""
    found, when = the_known(document, title, side), document.article.published.moment
    if found is not None or side is None:
        return found
    wanted = frozenset().union(*offices.offices_named(title)) if offices.offices_named(title) else frozenset()
    fits = [h.name for h in holders(document).values() if h.role is None and " " in h.name
            and any(t.office in wanted and (not when.known or moments.meet(t.whole, when) is not None)
                    for t in offices.terms(h.name, side))]  # fmt: skip
    return Party(fits[0], title, side) if len(fits) == 1 else None


def title_of(document: Document, head: int) -> str:
    """The words of an office without nationality and without "of Egypt"."""
    first, last = run(document, head, {head, *kids(document, head, "amod", "compound", "nmod:desc")})
    _, first = leading_side(document, first, last + 1)
    spoken_for = {word for b in adjectives(document, head) for word in (b.role or "").split()}
    kept = [
        t
        for t in document.tokens[min(first, head) : head + 1]
        if t.index == head or (t.text not in spoken_for and not known.country_of(t.text))
    ]
    return document.article.text[kept[0].start : kept[0].end] + "".join(
        document.article.text[one.end : two.end] if one.index + 1 == two.index else " " + two.text
        for one, two in pairwise(kept)
    )


def the_known(document: Document, title: str, side: str | None, before: int | None = None) -> Party | None:
    """The one person whom the article names with such an office."""
    found = known_holder(document, title, side, before)
    return Party(found.name, found.role, found.side) if found is not None else None
