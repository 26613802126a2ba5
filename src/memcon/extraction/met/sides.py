"""Sides: the countries and bodies that words before a noun name as those who meet ("Iran-US talks"), and the people
who act for them.

Only `encounters` and `partakers` enter here.
"""

from memcon.extraction.met.takers import unite
from memcon.extraction.parse import kids, obliques
from memcon.extraction.who import nouns
from memcon.extraction.who.bodies import side_of
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known


def names_a_side(document: Document, index: int) -> bool:
    """Whether a word before the noun names a country, nationality or body; a city says where ("the Oslo summit")."""
    token, mention = document.tokens[index], document.mention_at.get(index)
    if mention is not None and mention.kind == "organisation" and known.body_of(mention.text):
        return True
    return known.is_country(token.text) or (token.upos == "ADJ" and known.country_of(token.text) is not None)


def pair(document: Document, index: int) -> tuple[Party, ...]:
    """ "Iran-US talks", "the Norwegian-Swedish summit": the two sides joined by a dash before the noun."""
    tokens = document.tokens
    for k in range(index - 1, max(0, index - 5), -1):
        if tokens[k].text in ("-", "–", "/") and tokens[k - 1].upos in ("PROPN", "ADJ"):
            sides = [known.side_of(tokens[j].text) for j in (k - 1, k + 1)]
            if all(sides):
                return tuple(Party(side, None, side) for side in sides if side)
    return ()


def people_for_sides(
    document: Document, light: int, sides: tuple[Party, ...], who: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "the envoy will lead the Norwegian delegation to the Norway-Peru talks": people for the side that they act for.

    Nobody, where those in the clause around are no people, or nothing tells whose they are.
    """
    bodies = [p for p in sides if p.role is None]
    partners = {p.side for p in (*who, *sides) if p.role and p.side}
    led = {side_of(document, k) for k in kids(document, light, "obj") if nouns.kind_of(document.tokens[k]) == "group"}
    others = tuple(p for p in bodies if p.side not in partners | led)
    own = tuple(p for p in who if p.role)
    if len(bodies) == _TWO and len(others) == 1 and partners and any(p.side is None for p in own):
        # One side has its person: the other's is the one whose side nothing tells.
        others = ()
    if len(bodies) == _TWO and not partners and own and (there := _travelled_to(document, light, bodies)):
        others = there
    people = (*own, *(p for p in sides if p.role))
    sure = len(others) < len(bodies)
    return unite(people, others) if people and sure else ()


def _travelled_to(document: Document, light: int, bodies: list[Party]) -> tuple[Party, ...]:
    """ "Will travel to Peru to take part in Chile-Peru talks": of the two sides the one to which somebody goes."""
    verb = document.tokens[light].head
    if verb < 0 or document.tokens[verb].lemma not in ("travel", "go", "fly", "visit"):
        return ()
    goals = [document.mention_at.get(k) for k in (*obliques(document, verb, "to"), *kids(document, verb, "obj"))]
    there = {known.side_of(m.text) for m in goals if m is not None}
    return tuple(p for p in bodies if p.side in there)


_TWO = 2
