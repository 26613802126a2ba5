"""Formats: how those who met did so, by the words beside the word that tells of it, then by who they are.

Only `encounters` and `meetings` enter here. A call, talks between bodies, a meeting of people, a gathering of many.
"""

from memcon.extraction.acts import Act, lemmas
from memcon.extraction.ground import tokens
from memcon.extraction.parse import case, kids, obliques
from memcon.extraction.where import where
from memcon.extraction.who.bodies import side_of
from memcon.model.document import Document, Token
from memcon.model.entry import Format, Party
from memcon.values import known

_INDIRECT = frozenset({"indirect", "proximity", "mediated", "brokered"})
_BY_WIRE = frozenset({"phone", "telephone", "video", "virtual", "call", "calls"})
_AFAR = frozenset({"virtually", "online", "remotely", "videoconference"})
"""Adverbs of how somebody takes part: one who joins a conference so is still at a conference."""
_MANY = 3
"""Sides from which on a meeting of all with all is one of many."""


def format_of(document: Document, token: Token, act: Act, who: tuple[Party, ...]) -> Format:
    """By the words beside it, then by the table, then by who takes part."""
    near = {document.tokens[k].text.lower() for k in document.children[token.index]}
    ruler = document.tokens[token.head].text.lower() if token.head >= 0 else ""
    if near & _INDIRECT:
        return "indirect-talks"
    if near & _BY_WIRE or ruler in ("phone", "telephone") or (near & _AFAR and act.value != "multilateral"):
        return "call"
    if act.value == "call" and act.word_class == "verb" and where(document, token.index) is not None:
        return "in-person"
    if act.value == "talks":
        return "in-person" if _of_people(document, token, who) else "talks"
    if act.value == "in-person" and _of_many(document, token, who):
        return "multilateral"
    if act.value == "multilateral" and _of_two(document, token, who):
        return "in-person"
    return act.value  # type: ignore[return-value]


def _of_people(document: Document, token: Token, who: tuple[Party, ...]) -> bool:
    """Whether single people hold talks, and so meet; rounds between bodies are talks."""
    return bool(who) and "negotiation" not in lemmas(token) and all(_is_single(document, p) for p in who)


def _is_single(document: Document, party: Party) -> bool:
    """Whether a party is one person, by name or by office."""
    if party.name in {document.name_of(m) for m in document.mentions if m.kind == "person"}:
        return True
    return party.role is not None and not party.role.endswith("s")


def _of_many(document: Document, token: Token, who: tuple[Party, ...]) -> bool:
    """Whether several sides met each other; one who met several ("met with A, B and C") held no conference."""
    if len({p.side for p in who if p.side}) < _MANY:
        return False
    return not obliques(document, token.index, "with") and not kids(document, token.index, "obj")


def _of_two(document: Document, token: Token, who: tuple[Party, ...]) -> bool:
    """Whether a "summit" is a meeting of two: of two people, or between two countries, and has no name of its own."""
    if "summit" not in lemmas(token) or len(who) != 2 or _is_named(document, token.index):
        return False
    between = any(case(document, k) == "between" for k in kids(document, token.index, "nmod"))
    return all(_is_single(document, p) for p in who) or (between and all(known.is_country(p.name) for p in who))


def _is_named(document: Document, index: int) -> bool:
    """Whether a name describes the noun ("the G7 summit", "the Harbour Dialogue summit")."""
    named = kids(document, index, "compound", "amod", "flat")
    return any(document.tokens[k].upos == "PROPN" and not known.is_country(document.tokens[k].text) for k in named)


def mediators(document: Document) -> frozenset[str] | None:
    """The countries and bodies that are called mediators; None where the article tells of no mediation."""
    found = [t for t in tokens(document) if t.text.lower().startswith(_MEDIATES)]
    if not found:
        return None
    return frozenset(side for t in found if (side := side_of(document, t.index)))


_MEDIATES = ("mediat",)
"""How the words of mediation begin. Of talks between bodies in articles that have one, 32 of 34 are indirect by the
training and development gold; of those in other articles 16 of 84."""
