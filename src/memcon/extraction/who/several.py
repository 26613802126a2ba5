"""Several: whom a word of number counts, and who holds one office in each of several countries.

`phrases` enters here; `met` for those who are named and counted twice.
"""

from memcon.extraction.parse import case, conjuncts, kids
from memcon.extraction.who import nouns
from memcon.extraction.who.holders import known_holder
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known


def all_joined(document: Document, head: int) -> tuple[int, ...]:
    """The conjuncts, those of a title's name too ("Minister Ann Lee and her colleagues")."""
    joined_to = conjuncts(document, head)
    names = [k for k in kids(document, head, "appos", "flat") if document.tokens[k].upos == "PROPN"]
    ahead = [k for k in kids(document, head, "appos") if k < head and document.tokens[k + 1].dep == "cc"]
    behind = {c for k in names for c in conjuncts(document, k) if c not in names and nouns.kind_of(document.tokens[c])}
    return tuple(sorted({*joined_to, *behind, *ahead}))


def counted_people(document: Document, head: int) -> int | None:
    """The noun for people that a word of number counts ("thousands of protesters", "a group of officers"), or the word
    itself where it stands alone ("Hundreds marched")."""
    token = document.tokens[head]
    if token.text.lower() in _CROWDS and token.dep == "nsubj" and not kids(document, head, "nmod"):
        return head
    if document.tokens[head].text.lower() not in _AMOUNTS:
        return None
    of = (k for k in kids(document, head, "nmod") if case(document, k) == "of" and k > head)
    return next((k for k in of if nouns.kind_of(document.tokens[k]) in ("people", "title")), None)


_CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands"})
_AMOUNTS = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "tens", "millions", "group", "groups", "crowd", "crowds", "handful",
     "number", "pair", "majority", "gang"}
)  # fmt: skip
"""Words of number before those who are counted."""


def titles_the_next(document: Document, one: int) -> bool:
    """ "Party member, director of the bureau, and Foreign Minister Ann Lee": whether a noun is a title without an
    article, which is one more of the name in which the list ends."""
    token = document.tokens[one]
    titled = nouns.kind_of(token) == "title" or (token.upos == "PROPN" and token.text in ("Prince", "Princess"))
    if not titled or nouns.plural(token) or kids(document, one, "det", "nmod:poss", "nummod"):
        return False
    return document.tokens[one + 1].text in (",", "of", "and")


def shared_office(document: Document, head: int) -> tuple[Party, ...]:
    """ "Norway and Peru's foreign ministers": one holder for each country, of whom the parse makes countries too."""
    tokens, joined_to = document.tokens, sorted(conjuncts(document, head))
    title = joined_to[-1]
    mentions = [m for k in joined_to[:-1] if (m := document.mention_at.get(k)) is not None and m.kind == "place"]
    owners = [m for k in kids(document, title, "nmod:poss") if (m := document.mention_at.get(k)) is not None]
    owners = list(dict.fromkeys((*mentions, *owners)))
    titled = nouns.kind_of(tokens[title]) == "title" and nouns.plural(tokens[title])
    if len(joined_to) < 2 or len(owners) < 2 or not titled:
        return ()
    last = owners[-1].last
    held = last < len(tokens) and tokens[last].text in ("'s", "’s") and all(known.is_country(m.text) for m in owners)
    if not held or any(t.upos not in ("ADJ", "NOUN", "PROPN") for t in tokens[last + 1 : title]):
        return ()
    office = document.span_of(last + 1, title + 1).of(document.article.text).removesuffix("s")
    sides = ((m.text, known.country_of(m.text)) for m in owners)
    return tuple(_holder(document, office, side) or Party(f"{name}'s {office}", office, side) for name, side in sides)


def with_colleagues(document: Document, heads: tuple[int, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Ann Lee and her Greek and French counterparts, A and B": each counterpart by the name that is told for it."""
    unnamed = [p for p in found if p.name.endswith("counterparts")]
    head = next((k for k in heads if document.tokens[k].text.lower() == "counterparts"), None)
    named = _names_behind(document, head) if head is not None and unnamed else []
    if len(named) != len(unnamed):
        return without_colleagues(found)
    others = [p for p in found if p not in unnamed and p.name not in named]
    office = others[0].role if others else None
    told = [Party(name, office, p.side) for name, p in zip(named, unnamed, strict=True)]
    return (*others, *told)


def _names_behind(document: Document, head: int) -> list[str]:
    """The persons listed behind a noun and a comma: names parted by commas and `and` alone."""
    tokens, found, here = document.tokens, list[str](), head + 1
    while here < len(tokens) and tokens[here].text.lower() in (",", "and"):
        here += 1
        if here < len(tokens) and tokens[here].text.lower() == "and":
            here += 1
        mention = next((m for k in range(here, here + 3) if (m := document.mention_at.get(k)) is not None), None)
        if mention is None or mention.first != here or mention.kind != "person":
            break
        found.append(document.name_of(mention))
        here = mention.last
    return found


def without_colleagues(who: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "his Greek and French counterparts, A and B": those named are the counterparts."""
    colleagues = [p for p in who if p.name.endswith("counterparts")]
    return tuple(p for p in who if p not in colleagues) if len(who) > 2 * len(colleagues) else who


def _holder(document: Document, office: str, side: str | None) -> Party | None:
    """The one person whom the article names with the office of that side."""
    found = known_holder(document, office, side)
    return Party(found.name, found.role, found.side) if found is not None else None
