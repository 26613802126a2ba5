"""Partakers: who takes part in a meeting that a noun or verb carries, by the words in its phrase and around it.

Only `encounters` and what stands above it enter here.
"""

from memcon.extraction.acts import carries, lemmas, lemmas_in
from memcon.extraction.clauses import doer, passive, reporters, subject
from memcon.extraction.met.company import brought_together, on_the_trip
from memcon.extraction.met.lists import with_listed
from memcon.extraction.met.sides import names_a_side
from memcon.extraction.met.takers import takers, unite
from memcon.extraction.parse import above, after, base, case, kids, obliques
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties
from memcon.extraction.who.several import without_colleagues
from memcon.model.document import Document
from memcon.model.entry import Party


def announced(document: Document, index: int) -> bool:
    """Whether a definite article points back ("the meeting"): then it may tell more of one told before."""
    words = {document.tokens[k].text.lower() for k in kids(document, index, "det", "nmod:poss")}
    return bool(words & {"the", "this", "that", "these", "those", "their"}) and words.isdisjoint({"a", "an"})


def anew(document: Document, verb: int) -> bool:
    """Whether a verb of meeting tells of one more ("they also met", "she then met")."""
    if "meet" not in lemmas(document.tokens[verb]):
        return False
    return any(document.tokens[k].text.lower() in _ANEW for k in kids(document, verb, "advmod"))


_ANEW = frozenset({"also", "separately", "later", "then", "additionally"})


WITH = ("with", "between", "among", "amongst", "alongside", "including")


_ALWAYS = frozenset({"during", "after", "following"})
"""Prepositions that make a meeting the setting of the clause, wherever the parse hung it."""
_SETTING = (
    "in",
    "during",
    "at",
    "after",
    "following",
    "before",
    "ahead of",
    "on",
    "for",
    "to",
    "from",
    "since",
    "upon",
    "of",
)


def carrier(document: Document, index: int) -> int:
    """The verb that carries the noun on ("held talks", "talks were held", "after talks with"), or the noun itself."""
    token = document.tokens[index]
    while token.dep in ("conj", "appos") and token.head >= 0 and document.tokens[token.head].upos in ("NOUN", "PROPN"):
        token = document.tokens[token.head]
    if token.head < 0:
        return _carrier_beside(document, index)
    ruler = document.tokens[token.head]
    if base(token) == "nmod" and case(document, token.index) == "of" and ruler.lemma in _SO_MANY:
        held = carrier(document, ruler.index)
        if held != ruler.index or ruler.lemma in _SITTINGS:
            return held
    over = document.tokens[ruler.head] if ruler.head >= 0 else ruler
    if base(token) == "nmod" and nouns.kind_of(ruler) == "group" and base(ruler) == "obj" and carries(over, "meeting"):
        # "lead the delegation to the talks"
        return over.index
    ruled = ruler.upos == "VERB" and base(token) in ("obj", "nsubj", "obl")
    if not ruled or _quoted_apart(document, token.index, ruler.index):
        return _carrier_beside(document, index)
    if carries(ruler, "meeting"):
        return ruler.index
    over = (
        document.tokens[ruler.head] if ruler.head >= 0 and ruler.xpos == "VBG" and index - ruler.index <= 3 else ruler
    )
    # "have been conducting faltering talks", where the parse makes a verb of "faltering".
    return over.index if carries(over, "meeting") else _carrier_beside(document, index)


_SITTINGS = frozenset({"round", "rounds", "series", "number"})
_SO_MANY = _SITTINGS | {"hour", "day", "week"}
"""What talks are counted by ("held several hours of talks")."""


def _quoted_apart(document: Document, index: int, verb: int) -> bool:
    """Whether a noun stands outside the quotation in which its verb stands (“… is clear,” he said after talks)."""
    start, other = document.tokens[index].start, document.tokens[verb].start
    return any(q.span.start <= other < q.span.end and not q.span.start <= start < q.span.end for q in document.quotes)


def _carrier_beside(document: Document, index: int) -> int:
    """The verb that stands right before the noun phrase, whatever the parse made of it ("held high-level talks")."""
    tokens = document.tokens
    for k in range(index - 1, max(0, index - _BESIDE), -1):
        if tokens[k].upos in ("VERB", "AUX") and carries(tokens[k], "meeting"):
            return k
        if tokens[k].upos not in ("ADJ", "DET", "NUM", "ADV", "NOUN", "VERB") and tokens[k].text not in ("-", "–"):
            break
    return index


_BESIDE = 7


def inside(document: Document, index: int, sides: bool = True) -> tuple[int, ...]:
    """The nouns inside the phrase that take part: "with", "between", "of", "X's", and `sides` ("Iran-US talks")."""
    owners = kids(document, index, "nmod:poss")
    before = kids(document, index, "compound", "amod")
    named = [k for k in before if sides and names_a_side(document, k) and not _sponsors(document, k)]
    of = [k for k in obliques(document, index, "of", "by") if parties(document, k)]
    return (*owners, *named, *obliques(document, index, *WITH), *of, *gathered(document, index))


def _sponsors(document: Document, index: int) -> bool:
    """ "UN-sponsored talks", "United Nations-brokered talks": who only made them possible."""
    behind = [t.text.lower() for t in document.tokens[index + 1 : index + 3]]
    return len(behind) == 2 and behind[0] == "-" and behind[1] in _MADE_POSSIBLE


_MADE_POSSIBLE = frozenset({"sponsored", "backed", "brokered", "mediated", "supervised", "facilitated", "supported"})


def gathered(document: Document, index: int) -> tuple[int, ...]:
    """ "a meeting that included Norway and Peru": those who are said to have been there too."""
    clauses = (v for v in kids(document, index, "acl") if _GATHERS & set(lemmas(document.tokens[v])))
    return (*(k for v in clauses for k in kids(document, v, "obj")), *brought_together(document, index))


_GATHERS = frozenset({"include", "involve", "gather", "unite"})
"""Verbs whose object takes part in the meeting that they describe ("a meeting that included Norway and Peru")."""


def hosted(document: Document, index: int) -> tuple[Party, ...]:
    """ "An event co-hosted by Norway and Peru": who holds it."""
    by = (k for v in kids(document, index, "acl") if is_hosting(document, v) for k in obliques(document, v, "by"))
    return unite(*(with_listed(document, k) for k in by))


def is_hosting(document: Document, index: int) -> bool:
    """Whether a participle only says who holds what it describes."""
    token = document.tokens[index]
    return token.xpos == "VBN" and base(token) == "acl" and not _HOSTS.isdisjoint(lemmas(token))


_HOSTS = frozenset({"host", "cohost", "co-host", "chair", "co-chair", "organize", "organise", "convene", "sponsor"})


def partners_ahead(document: Document, index: int) -> tuple[Party, ...]:
    """Who stands behind "with" or "between" in the next words, where the parse hung them elsewhere."""
    about = not _TALKS.isdisjoint(lemmas(document.tokens[index]))  # "discussed ties between Norway and Peru"
    alone = about or document.tokens[index].upos == "VERB"  # "spoke about the war between Norway and Peru"
    head = after(document, index, "with") if alone else after(document, index, "with", "between")
    head = _at_the_end(document, index) if head is None and about else head
    return with_listed(document, head) if head is not None and not with_the_topic(document, index, head) else ()


def _at_the_end(document: Document, verb: int) -> int | None:
    """ "Will discuss the settlement of the conflict and its causes with her counterpart Ann Lee": somebody in office at
    the end of a long topic, whatever of it the parse hangs them from; not with whom ties or a meeting are."""
    for topic in kids(document, verb, "obj"):
        for k in document.subtree(topic):
            over = document.tokens[document.tokens[k].head]
            tied = carries(over, "meeting") or not (_TIES | _MEET).isdisjoint(lemmas(over))
            if k > topic and case(document, k) == "with" and not tied and all(p.role for p in parties(document, k)):
                return k if parties(document, k) else None
    return None


_MEET = frozenset({"meet", "speak", "talk", "confer", "consult", "negotiate"})
_TIES = frozenset({"tie", "relation", "relationship", "cooperation", "agreement", "deal", "trade", "border", "war",
                   "conflict", "dispute", "partnership", "alliance", "issue", "problem", "work", "engagement",
                   "friendship", "experience", "coordination", "contact", "interview"})  # fmt: skip


def with_the_topic(document: Document, verb: int, whom: int) -> bool:
    """ "Discussed Norway's talks with the bank": whether it is the talks spoken of that are held with somebody."""
    topics = (document.tokens[k] for k in kids(document, verb, "obj") if k < whom)
    return any(t.upos == "NOUN" and carries(t, "meeting") for t in topics)


def around(document: Document, index: int, light: int) -> tuple[Party, ...]:
    """Who takes part by the clause around: the subject of the verb that carries the noun, or said "at a meeting"."""
    if light == index and any(not _unknown(document, k) for k in kids(document, index, "nmod:poss")):
        return ()
    if light != index:
        if not passive(document, light):
            return tuple(p for p in takers(document, light) if subject(document, light) != index)
        who = doer(document, light)
        return parties(document, who) if who is not None and who != index else ()
    hosts = hosted(document, index)
    if hosts:
        return hosts
    stated = _predicate(document, index) or on_the_trip(document, index)
    if stated:
        return stated
    there = there_for(document, index)
    if there is not None:
        return parties(document, there)
    owners = _attends(document, index)
    if owners:
        return unite(*(parties(document, k) for k in owners))
    verb = setting(document, index, light)
    if verb is None:
        return _who_tells(document, index)
    taking = takers(document, verb)
    if not any(parties(document, k) for k in obliques(document, index, *WITH)):
        # "the king thanked the envoy during a meeting": whoever is spoken to takes part.
        spoken_to = (p for k in kids(document, verb, "obj", "iobj") for p in parties(document, k) if p.role)
        taking = unite(taking, tuple(spoken_to))
    return taking


def _who_tells(document: Document, index: int) -> tuple[Party, ...]:
    """ "Holm said that the talks with Lavrov had been useful": where only one side is named, whoever tells how they
    were is the other; a spokesperson tells it for somebody."""
    if base(document.tokens[index]) != "nsubj" or not only_partners(document, index):
        return ()
    tell = next((v for v in reporters(document, index) if takers(document, v)), None)
    speakers = takers(document, tell) if tell is not None else ()
    if len(speakers) != 1 or not announced(document, index):
        return ()
    one = speakers[0]
    if one.role is None or "spokes" not in one.role.lower():
        return speakers
    return (Party(one.side, None, one.side),) if one.side else ()


def _unknown(document: Document, owner: int) -> bool:
    """Whether "his" or "their" is nobody that reading can tell: then it is mostly the subject of the clause around."""
    return document.tokens[owner].upos == "PRON" and not parties(document, owner)


def _predicate(document: Document, index: int) -> tuple[Party, ...]:
    """Who is said to be in it: "Norway and Peru are in talks", "the king, who is on a visit to Oslo"."""
    token = document.tokens[index]
    own = [k for k in kids(document, index, "nsubj") if k < index]
    if own and token.text == "meeting" and not kids(document, index, "det", "nmod:poss"):
        return with_listed(document, own[0])  # "the minister is in Oslo meeting her counterpart"
    if not kids(document, index, "cop", "aux") or not case(document, index):
        return ()
    if not own:
        return ()
    if document.tokens[own[0]].text.lower() == "who":
        before = document.mention_at.get(own[0] - 1)
        return parties(document, before.head) if before is not None and token.dep != "root" else ()
    return with_listed(document, own[0])


def setting(document: Document, index: int, light: int) -> int | None:
    """The verb whose subject took part, where the noun is the setting of what they did ("said at a meeting with")."""
    if light != index:
        return None
    token = document.tokens[index]
    told = _told_at(document, index)
    if told is not None:
        return told
    while token.dep == "conj" and document.tokens[token.head].upos in ("NOUN", "PROPN"):
        token = document.tokens[token.head]  # "after talks with the king and a meeting with the envoy"
    if case(document, token.index) in _ALWAYS:
        verb = next((k for k in above(document, token.index) if document.tokens[k].upos == "VERB"), None)
        return next((v for v in (verb, *reporters(document, index)) if v is not None and takers(document, v)), None)
    while base(token) == "nmod" and case(document, token.index) in _SETTING and token.head >= 0:
        token = document.tokens[token.head]
        if token.lemma == "eve":
            return None  # "met on the eve of the summit"
        over = document.tokens[token.head] if token.head >= 0 else token
        if base(token) == "obj" and _TALKS & set(lemmas(over)) and takers(document, over.index):
            return over.index  # "discussed trade in a phone call"
    if token.dep == "advcl" and kids(document, index, "mark"):
        # "after meeting with", where the tagger makes a noun of "meeting".
        return token.head if takers(document, token.head) else None
    if base(token) in ("obj", "iobj") and _ADDRESSES & set(lemmas(document.tokens[token.head])):
        return token.head if takers(document, token.head) else None  # "told a council meeting that"
    if token.dep != "obl" or case(document, token.index) not in _SETTING:
        return None
    # "The team prepares for a summit, Lee said": whoever only says so is not in it.
    tell = () if case(document, token.index) == "for" else reporters(document, token.head)
    return next((verb for verb in (token.head, *tell) if takers(document, verb)), None)


_TALKS = frozenset({"discuss", "review"})
"""Verbs whose object is talked about at the meeting that hangs from it."""
_ADDRESSES = frozenset({"tell", "address"})
"""Verbs whose object may be a gathering that the subject speaks at."""


def _told_at(document: Document, index: int) -> int | None:
    """ "…, the minister said at a press conference following talks": the verb of saying before a noun at the end."""
    first = document.sentences[document.sentence_of[index]].first
    for k in range(index - 1, first, -1):
        token = document.tokens[k]
        if token.upos == "VERB" and base(token) not in ("case", "mark"):
            own = [n for n in kids(document, k, "nsubj") if n < k]
            led = {case(document, index), *(document.tokens[m].text.lower() for m in kids(document, index, "mark"))}
            return k if own and "say" in lemmas(token) and led & _ALWAYS else None
    return None


def there_for(document: Document, index: int) -> int | None:
    """ "The president, in Oslo for talks with": whoever is at a place for the meeting, between commas."""
    tokens, here = document.tokens, index - 1
    while here > 0 and tokens[here].upos in ("ADJ", "NOUN", "DET") and tokens[here].head == index:
        here -= 1
    place = document.mention_at.get(here - 1) if here > 2 and tokens[here].text.lower() == "for" else None
    first = place.first if place is not None and place.kind == "place" else 0
    if first < 3 or tokens[first - 1].text.lower() != "in" or tokens[first - 2].text != ",":
        return None
    name = document.mention_at.get(first - 3)
    return name.head if name is not None and name.kind == "person" else None


def _attends(document: Document, index: int) -> tuple[int, ...]:
    """ "the minister's participation in the summit": the minister."""
    while document.tokens[index].dep == "conj":
        index = document.tokens[index].head
    up = document.tokens[index].head
    if base(document.tokens[index]) != "nmod" or up < 0 or not _ENTERS & set(lemmas(document.tokens[up])):
        return ()
    return kids(document, up, "nmod:poss")


_ENTERS = frozenset(
    {"participation", "attendance", "cancellation", "postponement", "rejection", "refusal", "proposal", "plan", "offer"}
)
"""Nouns whose owner is one side of the meeting below them ("the king's cancellation of a meeting with")."""


def attendees(document: Document, index: int) -> tuple[Party, ...]:
    """ "The meeting also featured …", "others who attended the meeting were …": all people named in the sentence."""
    sentence = document.sentence_of[index]
    if not announced(document, index) or not lemmas_in(document, sentence) & _TAKE_PART:
        return ()
    # "comes before leaders, including Lee, head to Oslo": a preposition tells of nobody who took part.
    if not any(_TAKE_PART & set(lemmas(t)) for t in document.in_sentence(sentence) if t.dep != "case"):
        return ()
    inside = document.sentences[sentence]
    ruler = document.tokens[index].head
    done_by = takers(document, ruler) if ruler >= 0 and base(document.tokens[index]) in ("obj", "obl") else ()
    if done_by and set(lemmas(document.tokens[ruler])) & _TAKE_PART:
        return done_by
    names = [m for m in document.mentions if inside.first <= m.first < inside.last and m.kind == "person"]
    return unite(*(parties(document, m.head) for m in names if case(document, m.head) not in _SPOKEN_OF))


_SPOKEN_OF = frozenset({"about", "on", "over", "regarding", "concerning", "into", "against", "for", "of"})
"""Prepositions before somebody who is spoken of ("the meeting, attended by the mayor, dealt with news about Lee")."""

_TAKE_PART = frozenset(
    {"attend", "participate", "participation", "feature", "include", "accompany", "join", "attendee", "participant"}
)


def members_instead(document: Document, index: int, who: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "senior party figures, including Kari Holm": the people named stand for the others (LEDGER rule 6)."""
    who = without_colleagues(who)
    named = [p for k in obliques(document, index, "including") for p in parties(document, k)]
    others = [p for p in who if p not in named and p.role is None and p.side and p.name != p.side and p.side in p.name]
    if not named or not others:
        return who
    acted_for = {p: Party(p.name, p.role, p.side or others[-1].side) for p in named}
    return tuple(acted_for.get(p, p) for p in who if p is not others[-1])


def only_partners(document: Document, index: int) -> bool:
    """Whether the phrase names only one side ("talks with"), so that the other stands in the clause around."""
    named = [*kids(document, index, "nmod:poss"), *obliques(document, index, "between", "among", "of")]
    return bool(obliques(document, index, "with")) and not any(parties(document, k) for k in named)


def around_verb(document: Document, index: int) -> int:
    """The verb above a noun whose subject may have been there; -1 where it only speaks of it ("welcomed the talks")."""
    token = document.tokens[index]
    return token.head if base(token) != "obj" else -1


_SIDES = nouns.SIDES | {"states", "governments"}


def echoes(document: Document, verb: int) -> bool:
    """Whether the verb's subject is "they", "both", or "the two sides" without a name."""
    who = subject(document, verb) if verb >= 0 else None
    if who is None:
        return False
    token = document.tokens[who]
    if token.text.lower() in ("they", "both", "two", "we"):
        return True
    of = [k for k in obliques(document, who, "of", "from") if document.tokens[k].text.lower() in _SIDES]
    if nouns.kind_of(token) == "group" and any(announced(document, k) for k in of):
        return True
    again = nouns.kind_of(token) in ("group", "title") and (
        nouns.plural(token) or token.text.lower() in ("parties", "sides")
    )
    return again and announced(document, who) and not [p for p in parties(document, who) if p.side]
