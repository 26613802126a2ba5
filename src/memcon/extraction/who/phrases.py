"""Phrases: from the head of a noun phrase to the parties that it names.

A room of `extraction`; every kind comes here. `parties` for all whom a phrase names ("the foreign
ministers of Egypt, Jordan and Qatar" are three), `joined` for one speaker or actor (LEDGER rule 7).
An empty answer means that the words name nobody who acts, or that memcon cannot tell whom.
"""

from dataclasses import replace

from memcon.extraction.parse import base, case, conjuncts, kids
from memcon.extraction.remembered import remembered
from memcon.extraction.who import nouns
from memcon.extraction.who.bodies import adjectives, named_body, of_body, of_phrases, side_of, text, the_country, words
from memcon.extraction.who.groups import group_before, led_elsewhere, members, of_person, person_at
from memcon.extraction.who.holders import (
    holders,
    inner_side,
    is_person,
    known_opening,
)
from memcon.extraction.who.posts import one_each, the_known, title_of
from memcon.extraction.who.several import all_joined, counted_people, shared_office, titles_the_next, with_colleagues
from memcon.model.document import Document, Mention
from memcon.model.entry import Party
from memcon.values import known

_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr"})


@remembered
def parties(document: Document, head: int) -> tuple[Party, ...]:
    """All whom a noun phrase and those joined to it name, in text order, nobody twice."""
    found: dict[str, Party] = {}
    shared = shared_office(document, head)
    heads = all_joined(document, head)
    named = len(heads) > 1 and person_at(document, heads[-1]) is not None
    for one in () if shared else heads:
        if one != head and document.tokens[one].upos in ("VERB", "AUX"):
            continue
        if named and one < heads[-1] and titles_the_next(document, one) and person_at(document, one) is None:
            continue
        for party in _parties_of_one(document, one):
            found.setdefault(party.name, party)
    return shared or with_colleagues(document, heads, tuple(found.values()))


def party(document: Document, head: int) -> Party | None:
    """Whom a noun phrase names, without those joined to it; None unless that is exactly one."""
    found = _parties_of_one(document, head)
    return found[0] if len(found) == 1 else None


def joined(document: Document, head: int) -> Party | None:
    """One party for the whole phrase: several are joined to one name ("Britain, France and Canada", as written)."""
    found = parties(document, head)
    if len(found) < 2:
        return as_one(found)
    mentions = (document.mention_at.get(k) for k in all_joined(document, head))
    written = {known.side_of(m.text): m.text for m in mentions if m is not None}
    return as_one(tuple(replace(p, name=written.get(p.name, p.name)) for p in found))


def as_one(found: tuple[Party, ...]) -> Party | None:
    """Several parties as one with the joined name; role and side where all have the same."""
    if len(found) < 2:
        return found[0] if found else None
    names = [p.name for p in found]
    sides = list(dict.fromkeys(p.side for p in found))
    roles = list(dict.fromkeys(p.role for p in found))
    return Party(
        ", ".join(names[:-1]) + " and " + names[-1],
        roles[0] if len(roles) == 1 else None,
        sides[0] if len(sides) == 1 else None,
    )


def is_actor(document: Document, head: int) -> bool:
    """Whether the phrase names somebody who can act: a name, a pronoun that refers, a noun for people."""
    return bool(_parties_of_one(document, head))


@remembered
def _parties_of_one(document: Document, head: int) -> tuple[Party, ...]:
    token = document.tokens[head]
    if token.text in _SUFFIXES:
        return ()
    named = person_at(document, head)
    if named is not None:
        return (of_person(document, named),)
    mention = document.mention_at.get(head)
    if mention is not None and mention.kind == "other":
        # "Qatari Prime Minister Holm", read as one name.
        names = (document.mention_at.get(k) for k in kids(document, head, "flat"))
        person = next((m for m in names if m is not None and is_person(document, m)), None)
        if person is not None:
            return (of_person(document, person),)
    if token.upos == "PRON" or (mention is not None and mention.kind == "pronoun"):
        return _of_reference(document, mention) or (
            (group_before(document, head) or _unnamed_before(document, head)) if token.text.lower() == "they" else ()
        )
    if mention is not None and mention.kind in ("organisation", "place") and known.side_of(mention.text):
        # "the United States", "the United Kingdom": their last word alone would be a noun for people or a body.
        return (of_body(document, mention),)
    counted = counted_people(document, head)
    if counted is not None:
        return (Party(text(document, head), None, side_of(document, counted)),)
    kind = nouns.kind_of(token)
    if kind:
        return _of_noun(document, head, kind)
    if mention is not None and mention.kind in ("organisation", "place"):
        return (of_body(document, mention),)
    if token.upos not in ("PROPN", "NOUN"):
        return ()
    country = known.side_of(token.text)
    if country:
        return (Party(text(document, head), None, country),)
    titled_by = [k for k in kids(document, head, "nmod:desc") if nouns.kind_of(document.tokens[k]) == "title"]
    ranked = (document.mention_at.get(k) for k in kids(document, head, "flat"))
    person = next((m for m in ranked if m is not None and is_person(document, m)), None)
    if person is not None:
        return (of_person(document, person),)  # "Maj.-Gen. Ann Lee", whose rank the parse takes for her name
    if titled_by or kids(document, head, "flat"):
        return (_unmarked(document, head, titled_by[0] if titled_by else head),)
    return ()


def _unmarked(document: Document, name: int, title: int) -> Party:
    """A person's name that reading did not mark ("Sheikh Omar bin Ali", "Minister Holm")."""
    last = name
    while last + 1 < len(document.tokens) and document.tokens[last + 1].dep == "flat":
        last += 1
    words_of = document.span_of(name, last + 1).of(document.article.text)
    for holder in holders(document).values():
        if holder.name.split()[-1] == words_of.split()[-1]:
            return Party(holder.name, holder.role, holder.side)
    role = title_of(document, title) if title != name else None
    return Party(words_of, role, side_of(document, name) or (side_of(document, title) if title != name else None))


def _of_reference(document: Document, mention: Mention | None) -> tuple[Party, ...]:
    """Whom a pronoun stands for, where reading tells."""
    if mention is None or mention.refers is None or mention.refers == mention.index:
        return ()
    target = document.mentions[mention.refers]
    if is_person(document, target):
        return (of_person(document, target),)
    if target.kind in ("organisation", "place"):
        return (of_body(document, target),)
    return _parties_of_one(document, target.head) if target.kind in ("office", "person") else ()


def _unnamed_before(document: Document, they: int) -> tuple[Party, ...]:
    """ "Norwegian officials arrived. They met …": several without names, if the sentence before is about them alone."""
    number = document.sentence_of[they] - 1
    if number < 0 or base(document.tokens[they]) != "nsubj" or document.tokens[they].text != "They":
        return ()
    plural = [t for t in document.in_sentence(number) if nouns.plural(t) and nouns.kind_of(t) in ("people", "title")]
    alone = len(plural) == 1 and base(plural[0]) == "nsubj" and document.tokens[plural[0].head].head < 0
    return parties(document, plural[0].index) if alone else ()


def _of_noun(document: Document, head: int, kind: nouns.NounKind) -> tuple[Party, ...]:
    token = document.tokens[head]
    several = _appositions(document, head)
    if several:
        return several
    several = members(document, head) if kind in ("group", "people") or nouns.plural(token) else ()
    if several:
        return several
    if kind == "title" and nouns.plural(token):
        each = one_each(document, head)
        if each:
            return each
    if kind == "group":
        return _of_group(document, head)
    if kind == "body" and nouns.plural(token) and len(owners := of_phrases(document, head)) > 1:
        return owners  # "the governments of Norway and Peru"
    mention = document.mention_at.get(head)
    if kind == "body" and (body := named_body(document, head)) is not None:
        return (of_body(document, body),)
    if (
        kind == "body"
        and mention is not None
        and mention.kind == "office"
        and mention.refers not in (None, mention.index)
    ):
        return _of_reference(document, mention)
    if kind == "title" and not nouns.plural(token):
        return _of_office(document, head)
    land = the_country(document, head)
    return (
        of_body(document, land) if land is not None else Party(text(document, head), None, side_of(document, head)),
    )


def _listed(document: Document, head: int) -> tuple[Party, ...]:
    """ "three countries -- France, Italy and Spain": the names listed at once behind the noun."""
    tokens = document.tokens
    here = head + 1
    found: list[Party] = []
    if here >= len(tokens) or tokens[here].text not in ("--", "–", "—", "-", ":", ",", "("):
        return ()
    while here + 1 < len(tokens) and tokens[here].text in ("--", "–", "—", "-", ":", ",", "(", "and"):
        here += 1
        mention = document.mention_at.get(here)
        if tokens[here].text in ("and", "the"):
            continue
        if mention is None or mention.kind != "place" or not known.is_country(mention.text):
            break
        found.append(of_body(document, mention))
        here = mention.last
    return tuple(found) if len(found) > 1 else ()


def _appositions(document: Document, head: int) -> tuple[Party, ...]:
    """ "his two colleagues, Ann Lee and Kari Holm": the people named behind the noun."""
    found: list[Party] = list(_listed(document, head)) if nouns.plural(document.tokens[head]) else []
    for k in kids(document, head, "appos"):
        for one in conjuncts(document, k):
            mention = document.mention_at.get(one)
            if mention is not None and is_person(document, mention):
                found.append(of_person(document, mention))
            elif mention is not None and mention.kind == "organisation" and mention.first == head + 1:
                found.append(of_body(document, mention))  # "the armed group Northern Front"
    return tuple(dict.fromkeys(found)) or _countries_behind(document, head)


def _countries_behind(document: Document, head: int) -> tuple[Party, ...]:
    """ "Mediators Norway and Peru", "its ally Chile": the countries named right behind the noun."""
    behind = document.mention_at.get(head + 1) if head + 1 < len(document.tokens) else None
    if behind is None or behind.kind != "place" or behind.first != head + 1 or not known.is_country(behind.text):
        return ()
    listed = conjuncts(document, behind.head) if nouns.plural(document.tokens[head]) else (behind.head,)
    named = [m for one in listed if (m := document.mention_at.get(one)) is not None and known.is_country(m.text)]
    return tuple(dict.fromkeys(of_body(document, m) for m in named if m.first > head))


def _of_group(document: Document, head: int) -> tuple[Party, ...]:
    """A delegation or side stands for the country or body that it is of."""
    led = led_elsewhere(document, head)
    if led:
        return led
    bodies = adjectives(document, head) or of_phrases(document, head)
    if bodies:
        return tuple(Party(b.name, None, b.side) for b in bodies)
    of_whom = (side_of(document, k) for k in kids(document, head, "nmod") if case(document, k) == "of")
    side = side_of(document, head) or next((s for s in of_whom if s), None)
    if side:
        return (Party(side, None, side),)
    # "a delegation will come" is a new one, and none told before.
    new = any(document.tokens[k].text.lower() in ("a", "an", "another") for k in kids(document, head, "det"))
    return () if new else group_before(document, head)


def _of_office(document: Document, head: int) -> tuple[Party, ...]:
    """ "Norway's foreign minister", "the Iranian diplomat": the person named before who fits, else the office."""
    mention = document.mention_at.get(head)
    if mention is not None and mention.kind == "office" and mention.refers not in (None, mention.index):
        opening = known_opening(document, mention.text, mention.first)
        return (Party(opening.name, opening.role, opening.side),) if opening else _of_reference(document, mention)
    for k in kids(document, head, "appos", "flat"):
        if document.tokens[k].upos == "PROPN" and document.tokens[k].text[:1].isupper() and k > head:
            return (_unmarked(document, k, head),)
    title, side = title_of(document, head), _office_side(document, head)
    found = the_known(document, title, side, head)
    if found is not None:
        return (found,)
    return (Party(text(document, head), title, side),)


def _office_side(document: Document, head: int) -> str | None:
    side = side_of(document, head)
    if side:
        return side
    span = [k for k in document.subtree(head) if abs(k - head) < 12]
    return inner_side(document, span[0], span[-1] + 1)


__all__ = ["as_one", "is_actor", "joined", "parties", "party", "side_of", "text", "words"]
