"""Where: a place that the text states for one entry itself, in its own clause.

A room of `extraction`. Never taken from a topic or a dateline; two places in one clause leave it empty
(LEDGER rule 8).
"""

from memcon.extraction.parse import after, base, case, kids
from memcon.extraction.who import nouns
from memcon.extraction.who.holders import fullest
from memcon.model.document import Document, Token
from memcon.values import place, tables
from memcon.values.place import Place

_AT = ("in", "at", "near", "outside", "inside")
_SITES = frozenset(
    {
        "capital",
        "hotel",
        "palace",
        "airport",
        "embassy",
        "headquarters",
        "city",
        "resort",
        "office",
        "residence",
        "base",
        "port",
        "village",
        "town",
        "border",
        "venue",
    }
)
_ON = frozenset({"island", "isle", "shore", "coast", "peninsula", "outskirt"})
"""What one is on, and not in."""


def where(document: Document, *anchors: int) -> Place | None:
    """The place that hangs from one of these tokens (the act's verb, its noun), if it is just one."""
    found: dict[str, Place] = {}
    for anchor in anchors:
        for k in kids(document, anchor, "obl", "nmod", "advmod"):
            if is_at(document, k) and not what_goes_on(document, k):
                one = place_at(document, k)
                if one is not None:
                    found.setdefault(one.name, one)
        if found:
            break
    if not found:
        # "met her colleague in Oslo": the place may hang from the noun before it.
        near = after(document, anchors[0], "in", "at")
        above = document.mention_at.get(document.tokens[near].head) if near is not None else None
        return place_at(document, near) if near is not None and above is not None and above.kind == "person" else None
    return next(iter(found.values())) if len(found) == 1 else None


def is_at(document: Document, noun: int) -> bool:
    """Whether a noun stands behind a word that says where ("in Oslo", "on the island of")."""
    word = case(document, noun)
    return word in _AT or (word == "on" and lemma(document.tokens[noun]) in _ON)


_GOES_ON = frozenset({"situation", "crisis", "war", "conflict", "unrest", "developments", "development", "tensions"})


def what_goes_on(document: Document, place: int) -> bool:
    """ "Talked about the situation in Peru": where something goes on is not where it is talked about."""
    first = min((k for k in kids(document, place, "case")), default=place)
    return first > 0 and document.tokens[first - 1].text.lower() in _GOES_ON


def place_at(document: Document, head: int) -> Place | None:
    """The place that a noun names ("Doha", "the Qatari capital", "a hotel in Vienna")."""
    mention = document.mention_at.get(head)
    if mention is not None and mention.kind == "place":
        return Place(fullest(document, mention).text, _stated_country(document, head))
    if lemma(document.tokens[head]) in _SITES | _ON:
        return _of_site(document, head)
    if document.tokens[head].text.lower() == "one":
        return next((p for k in kids(document, head, "nmod") if (p := place_at(document, k)) is not None), None)
    if nouns.kind_of(document.tokens[head]) or document.tokens[head].upos != "PROPN":
        return None
    name = document.tokens[head].text
    return Place(name, None) if place.parse(name) else None


def _of_site(document: Document, head: int) -> Place | None:
    """ "the Omani capital Muscat" is Muscat, "the Qatari capital" what it is the capital of, a hotel its city."""
    for k in kids(document, head, "appos", "flat", "nmod:desc", "compound", "nmod"):
        mention = document.mention_at.get(k)
        owned = base(document.tokens[k]) == "compound" and lemma(document.tokens[head]) in ("base", "embassy")
        if mention is not None and mention.kind == "place" and base(document.tokens[k]) != "nmod" and not owned:
            return place_at(document, k)
    for k in kids(document, head, "nmod", "obl"):
        owned = document.tokens[k].dep == "nmod:poss"
        if (owned or case(document, k) in ("in", "of")) and place_at(document, k) is not None:
            return place_at(document, k)
    if document.tokens[head].text.lower() == "capital":
        for k in kids(document, head, "amod", "compound", "nmod:poss"):
            country = place.country_of(document.tokens[k].text)
            if country:
                return Place(_capital(country) or country, country)
    return None


def lemma(token: Token) -> str:
    """The singular in small letters: "hotels" is a hotel whatever the engine's lemma."""
    return token.text.lower().removesuffix("s") if token.xpos in ("NNS", "NNPS") else token.text.lower()


def _capital(country: str) -> str | None:
    return next((tables.forms(row[5])[0] for row in tables.table("countries") if row[2] == country and row[5]), None)


def _stated_country(document: Document, head: int) -> str | None:
    """The country stated beside the name ("Muscat, Oman", "Türkiye's Istanbul"), or the name's own, if it is one."""
    mention = document.mention_at[head]
    if place.is_country(mention.text):
        # "Norway, Peru and Chile", where the parse makes the second an apposition of the first.
        return place.country_of(mention.text)
    for k in kids(document, head, "appos", "nmod:poss", "nmod"):
        country = place.country_of(document.tokens[k].text)
        if country:
            return country
    country = place.country_of(mention.text)
    return country if country and country.casefold() in mention.text.casefold() else None
