"""Comparisons of who takes part and in what office: parties, offices, hosts, forums. `features` enters."""

import re

from memcon.resolution.pairing import Match
from memcon.resolution.parties import Taker
from memcon.resolution.reasons import names_words
from memcon.resolution.sight import LEAST_LETTERS, Sight
from memcon.resolution.titles import acting, likeness
from memcon.resolution.two import Finding, Two, form_of
from memcon.resolution.weights import ONGOING, SHARED
from memcon.values import name as names
from memcon.values.known import side_of
from memcon.values.likeness import Likeness
from memcon.values.tables import fold, mapping

_WORDS = re.compile(r"\w+")


def parties(two: Two) -> Finding:
    """How many parties match, and how exactly: two people by name, a person and a side, two countries."""
    pairing = two.pairing
    found = names_words([_name(*pair) for pair in pairing.pairs])
    named = pairing.count(Match.NAME)
    if form_of(two.left) in ONGOING and pairing.pairs and not all(pairing.rest):
        return Finding("parties", "actor", f"same actor: {found}")
    if len(pairing.pairs) < 2 or not pairing.both_sides:
        return Finding("parties", "one", f"only {found} in both" if found else "")
    if not two.meeting:
        return Finding("parties", "actor and target", f"same actor and target: {found}")
    if named >= 2:
        return Finding("parties", "people", f"same parties: {found}")
    if named and pairing.count(Match.NAME, Match.BODY, Match.OFFICE) >= 2:
        return Finding("parties", "person and body", f"same parties: {found}")
    if pairing.count(Match.BODY) >= 2:
        return Finding("parties", "bodies", f"same parties: {found}")
    level = "person and side" if named else "sides"
    return Finding("parties", level, f"same sides: {found}")


def _name(one: Taker, other: Taker, level: Match) -> str:
    """The fuller of two names; where only the side is the same, that side."""
    if level in (Match.NAME, Match.BODY):
        return max(one.name, other.name, key=lambda n: (len(n), n))
    return names_words(sorted(one.sides & other.sides)) or one.name


def office(two: Two) -> Finding:
    """Whether both reports give those who match the same offices; an acting one is held for a short time only."""
    given = [(a, b) for a, b, level in two.pairing.pairs if level is Match.NAME and a.party.role and b.party.role]
    if not given:
        return Finding("office", "")
    for a, b in given:
        if likeness(str(a.party.role), str(b.party.role)) is Likeness.DIFFERENT:
            return Finding("office", "other", f"{a.name}: {a.party.role} against {b.party.role}")
    brief = [a for a, b in given if acting(str(a.party.role)) and acting(str(b.party.role))]
    if brief:
        return Finding("office", "acting", f"both call {brief[0].name} acting, an office held for a short time")
    return Finding("office", "same", "same offices")


def helpers(two: Two) -> Finding:
    """Whether host and mediator agree."""
    found = []
    for slot in ("host", "mediator"):
        one, other = getattr(two.left.entry, slot, None), getattr(two.right.entry, slot, None)
        if one and other:
            # A country that hosts and somebody who receives there do not contradict each other.
            if bool(side_of(one)) != bool(side_of(other)):
                continue
            if names.compare(one, other) is Likeness.DIFFERENT:
                return Finding("helpers", "apart", f"{slot}: {one} against {other}")
            found.append(slot)
    return Finding("helpers", "same" if found else "", f"same {' and '.join(found)}" if found else "")


def forum(two: Two) -> Finding:
    """Whether both name one forum. "Peace talks" names none."""
    one, other = _forum(two.left), _forum(two.right)
    if not one and not other:
        return Finding("forum", "")
    if not one or not other:
        return Finding("forum", "one", "only one of them names a forum")
    share = len(one & other) / len(one | other)
    if share >= SHARED.forum:
        return Finding("forum", "same", f"both at the {getattr(two.left.entry, 'forum', '')}")
    return Finding("forum", "apart" if share < SHARED.forum_apart else "one", "two forums")


def _forum(sight: Sight) -> frozenset[str]:
    """The words of a forum with a name; a summit that is called after who is at it ("the Norway-Turkey summit") has
    none beside theirs."""
    said = getattr(sight.entry, "forum", None) or ""
    own = {word for t in sight.takers for word in fold(f"{t.name} {t.party.side or ''}").split()}
    titles = mapping("people", 0, 1)
    named = any(
        not _theirs(fold(word), own) and fold(word) not in titles
        for word in _WORDS.findall(said)
        if any(c.isupper() or c.isdigit() for c in word) and len(word) > 1
    )
    return frozenset(fold(said).split()) - {"of", "on", "the", "and", "for", "in", "s"} if named else frozenset()


def _theirs(word: str, own: set[str]) -> bool:
    """Whether a word is one of those, or of one of them (`norwegian` of `norway` is not, `korean` of `korea` is)."""
    return word in own or any(word.startswith(name) for name in own if len(name) >= LEAST_LETTERS)
