"""Apart: one verb that tells of several meetings, each of its own company.

Only `encounters` enters here. "Met Lee in Oslo and Ruiz in Lima" are two meetings, as are "met Lee and, separately,
Ruiz" and "Novak spoke with Holm, Diallo with Vera". The order of words tells, since parsers make one list of these.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.legs import legs
from memcon.extraction.parse import obliques
from memcon.extraction.where import is_at, place_at
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values.place import Place

_FARTHEST = 80
"""Words behind the verb that are looked at."""


@dataclass(frozen=True, slots=True)
class _Partner:
    """Somebody named behind the verb: tokens `first` to `last` (half-open) of the phrase, titles included."""

    who: Party
    first: int
    last: int


def apart(document: Document, one: Encounter) -> Iterator[Encounter]:
    """The meetings that an encounter tells of: itself, in nearly all cases."""
    if each := legs(document, one, _end(document, one)):
        yield from each
        return
    named = _partners(document, one)
    if len(named) < 2 or not one.active:
        yield one
        return
    if pairs := _of_others(document, one, named):
        yield from (replace(one, parties=(*left, *right), active=left) for left, right in pairs)
        return
    listed = {p.name for p in one.parties}
    named = [p for p in named if p.who.name in listed]
    if len(named) < 2:
        yield one
    elif places := _in_places(document, named, _end(document, one)):
        for partner, place in zip(named, places, strict=True):
            yield replace(one, parties=(*one.active, partner.who), where=place)
    else:
        groups = _separate(document, one, named)
        for group in groups:
            yield replace(one, parties=(*one.active, *group)) if len(groups) > 1 else one


def _end(document: Document, one: Encounter) -> int:
    """Where the verb's own words end: at the next verb, or with the sentence."""
    last = min(document.sentences[document.sentence_of[one.anchor]].last, one.anchor + _FARTHEST)
    own = range(max(one.anchor, one.light) + 1, last)
    tokens = document.tokens
    return next((k for k in own if tokens[k].upos in ("VERB", "AUX") and tokens[k].dep != "amod"), last)


def _partners(document: Document, one: Encounter) -> list[_Partner]:
    """All who are named behind the verb, each once, if those of the encounter are among them."""
    found: list[_Partner] = []
    rest = {p.name for p in one.parties if p not in one.active}
    for k in range(one.anchor + 1, _end(document, one)):
        mention = document.mention_at.get(k)
        if mention is None or mention.head != k or mention.kind not in ("person", "organisation"):
            continue
        who = next(iter(parties(document, k)), None)
        if who is not None and who.name not in {p.who.name for p in found}:
            rest.discard(who.name)
            first = min([i for i in document.subtree(k) if i <= k])
            found.append(_Partner(who, max(first, found[-1].last if found else one.anchor + 1), mention.last))
    return found if not rest else []


def _of_others(
    document: Document, one: Encounter, named: Sequence[_Partner]
) -> list[tuple[tuple[Party, ...], tuple[Party, ...]]]:
    """ "Spoke with Holm, Diallo with Vera and Tan with Lee": who met whom, where the verb is not said again."""
    with_ = [p for p in named if document.tokens[p.last].text.lower() == "with"]
    if not with_ or with_[0] is named[0]:
        return []
    groups: list[tuple[tuple[Party, ...], tuple[Party, ...]]] = [(one.active, ())]
    for partner in named:
        left, right = groups[-1]
        if partner in with_:
            groups.append(((partner.who,), ()))
        else:
            groups[-1] = (left, (*right, partner.who))
    return groups if all(right for _, right in groups) else []


def _in_places(document: Document, named: Sequence[_Partner], end: int) -> list[Place]:
    """The place behind each, if each has one of its own."""
    found: list[Place] = []
    for partner, until in zip(named, [*(p.first for p in named[1:]), end], strict=True):
        here = (place_at(document, k) for k in range(partner.last, until) if is_at(document, k))
        place = next((p for p in here if p is not None), None)
        if place is None or place in found:
            return []
        found.append(place)
    return found


def _separate(document: Document, one: Encounter, named: Sequence[_Partner]) -> list[tuple[Party, ...]]:
    """Those met separately: all, where the verb says so, or those behind the word."""
    words = {k for k in range(one.anchor + 1, named[-1].last) if document.tokens[k].text.lower() == "separately"}
    each = any(document.tokens[m].text.lower() == "separate"  # "in separate calls, she discussed it with A and B"
               for k in obliques(document, one.anchor, "in", "during") for m in document.children[k])  # fmt: skip
    apart = each or document.tokens[one.anchor - 1].text.lower() == "separately"
    if apart or any(k < named[0].first for k in words):
        return [(p.who,) for p in named]
    groups: list[tuple[Party, ...]] = [()]
    for before, partner in zip([None, *named[:-1]], named, strict=True):
        between = range(before.last, partner.last - 1) if before is not None else range(0)
        again = any(document.tokens[k].text.lower() == "and" and document.tokens[k + 1].text.lower() == "with"
                    for k in between)  # fmt: skip
        if again or (before is not None and any(before.last <= k < partner.last for k in words)):
            groups.append(())  # "met with Lee and, separately, Ruiz", "with Lee and with Ruiz"
        groups[-1] = (*groups[-1], partner.who)
    return groups
