"""Groups: the people of a delegation, of "they", of "officials, including"; and which person stands at a word.

A room of `extraction`; `phrases` comes here.
"""

from functools import lru_cache

from memcon.extraction.parse import after, base, case, conjuncts, kids
from memcon.extraction.who import nouns
from memcon.extraction.who.bodies import side_of
from memcon.extraction.who.holders import fullest, holders, is_person, name_of, titled
from memcon.model.document import Document, Mention
from memcon.model.entry import Party

_NAMES = ("flat", "compound", "nmod:desc", "appos")
_INCLUDES = frozenset({"including"})
_LEADS = frozenset({"lead", "head", "include", "comprise", "chair"})


def person_at(document: Document, head: int) -> Mention | None:
    """The person's name at this head, or the name whose title this is ("President" beside "Kari Holm")."""
    own = document.mention_at.get(head)
    if own is not None and is_person(document, own):
        return own
    if nouns.kind_of(document.tokens[head]) != "title":
        return None
    for k in kids(document, head, *_NAMES):
        mention = document.mention_at.get(k)
        if mention is not None and is_person(document, mention) and not nouns.plural(document.tokens[head]):
            return mention
    beside = titled(document).get(head)
    if beside is not None and own is not None and own.refers not in (None, own.index, beside.refers, beside.index):
        return None  # "the Vice President and President Lee", of whom the first was named before
    return beside if beside is not None and not nouns.plural(document.tokens[head]) else None


def of_person(document: Document, mention: Mention) -> Party:
    holder = holders(document).get(fullest(document, mention).index)
    if holder is None:
        return Party(name_of(document, mention))
    return Party(holder.name, holder.role, holder.side)


def group_before(document: Document, head: int) -> tuple[Party, ...]:
    """Whom "they" or "the delegation" means: the last several people who were together a subject or a delegation."""
    sentence, together = document.sentence_of[head], _together(document)
    for number in range(sentence, max(-1, sentence - _GROUP_REACH), -1):
        for index in together[number]:
            if index >= head:
                continue
            people = tuple(p for one in conjuncts(document, index) if (p := named_at(document, one)))
            people = people if len(people) > 1 else members(document, index) or _made_of(document, index)
            if people:
                return people
    return ()


@lru_cache(maxsize=4)
def _together(document: Document) -> tuple[tuple[int, ...], ...]:
    """For each sentence the subjects and the nouns of groups, from the last to the first."""
    each = (reversed(document.tokens[s.first : s.last]) for s in document.sentences)
    return tuple(tuple(t.index for t in of if base(t) == "nsubj" or nouns.kind_of(t) == "group") for of in each)


def _made_of(document: Document, group: int) -> tuple[Party, ...]:
    """ "The delegation is comprised of A, B and C": all who are named behind the verb."""
    verb = document.tokens[group].head
    if verb <= group or nouns.kind_of(document.tokens[group]) != "group":
        return ()
    if document.tokens[verb].text.lower() not in _MADE_OF:
        return ()
    last = document.sentences[document.sentence_of[verb]].last
    people = [m for m in document.mentions if verb < m.first < last and is_person(document, m)]
    return tuple(dict.fromkeys((*_leader_of(document, group), *(of_person(document, m) for m in people))))


def _leader_of(document: Document, group: int) -> tuple[Party, ...]:
    """Who leads a delegation, told with it or in one of the two sentences before ("Ann Lee will lead a delegation")."""
    number = document.sentence_of[group]
    for sentence in document.sentences[max(0, number - 2) : number + 1]:
        for noun in document.tokens[sentence.first : sentence.last]:
            over = document.tokens[noun.head] if base(noun) == "obj" and nouns.kind_of(noun) == "group" else noun
            if over is not noun and over.lemma.lower() in _LEADS:
                who = next((k for k in kids(document, over.index, "nsubj")), None)
                named = named_at(document, who) if who is not None else None
                return (named,) if named is not None else ()
    return ()


def led_elsewhere(document: Document, group: int) -> tuple[Party, ...]:
    """ "Met the Peruvian delegation. […] The Peruvian delegation, headed by Ann Lee": who leads the one delegation of a
    side, told in the sentences around; nobody for "a delegation", which is another, or where two are told."""
    side, number = side_of(document, group), document.sentence_of[group]
    if side is None or "the" not in {document.tokens[k].text.lower() for k in kids(document, group, "det")}:
        return ()
    near = document.sentences[max(0, number - _GROUP_REACH) : number + 1 + _GROUP_REACH]
    others = (t.index for s in near for t in document.tokens[s.first : s.last] if t.index != group)
    same = (k for k in others if document.tokens[k].lemma == document.tokens[group].lemma)
    led = {members(document, k) for k in same if side_of(document, k) == side} - {()}
    return led.pop() if len(led) == 1 else ()


_MADE_OF = frozenset({"comprised", "comprises", "included", "includes", "consists", "consisted", "composed"})
_GROUP_REACH = 6
"""Sentences back that are searched for the people behind "they" or "the delegation"."""


def named_at(document: Document, head: int) -> Party | None:
    mention = person_at(document, head)
    return of_person(document, mention) if mention is not None else None


def members(document: Document, head: int) -> tuple[Party, ...]:
    """The people named as members or leaders ("a delegation led by", "officials, including")."""
    tokens = document.tokens
    named: list[int] = []
    for k in kids(document, head, "nmod", "obl"):
        if case(document, k) in _INCLUDES:
            named.extend(conjuncts(document, k))
    for k in kids(document, head, "acl"):
        if tokens[k].lemma in _LEADS or tokens[k].text.lower() in ("led", "headed", "including", "chaired"):
            for one in kids(document, k, "obl", "obj"):
                named.extend(conjuncts(document, one))
    named.extend(_members_ahead(document, head))
    people = [m for one in named if (m := person_at(document, one)) is not None]
    # Who belongs to a delegation acts for what it is of, where nothing else is told of them.
    group = side_of(document, head)
    members = (of_person(document, m) for m in people)
    return tuple(dict.fromkeys(m if m.side else Party(m.name, m.role, group) for m in members))


def _members_ahead(document: Document, head: int) -> tuple[int, ...]:
    """The same by the words that follow ("officials, including", "a delegation in Oslo, led by")."""
    tokens, last = document.tokens, document.sentences[document.sentence_of[head]].last
    for k in range(head + 1, min(head + _MEMBERS_REACH, last)):
        word = tokens[k].text.lower()
        if word in _INCLUDES:
            found = after(document, k - 1, word)
        elif word in ("led", "headed", "chaired"):
            found = after(document, k, "by")
        else:
            if tokens[k].upos in ("VERB", "AUX") or tokens[k].dep == "cc":
                return ()
            continue
        return conjuncts(document, found) if found is not None else ()
    return ()


_MEMBERS_REACH = 9
