"""Clauses: who does what to whom around one word that carries an act, by the parse alone.

A room of `extraction`; every kind comes here for subjects, objects and what hangs from a verb or an
act's noun. All arguments and answers are indices of tokens; nothing here knows names or acts.
"""

from memcon.extraction.parse import DEPTH, above, base, case, kids, obliques
from memcon.extraction.remembered import remembered
from memcon.model.document import Document, Token

CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "root"})
"""Relations (without subtype) at whose dependent a new clause begins."""

_BORROWS = frozenset({"conj", "xcomp", "advcl", "acl", "parataxis"})
"""A verb in these relations may leave its subject to the word above it."""

_SUBJECT = ("nsubj", "csubj")
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without"})
_WHO = frozenset({"who", "which", "that", "whom"})


@remembered
def passive(document: Document, verb: int) -> bool:
    """Whether the verb is in the passive voice, or a participle that stands for one ("the deal signed by")."""
    token = document.tokens[verb]
    if token.xpos == "VBN" and _perfect(document, verb):
        return False
    if kids(document, verb, "nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"):
        # "The port authority, on Sunday, then detained a tanker": a finite verb with an object is active.
        return token.xpos != "VBD" or bool(kids(document, verb, "aux:pass")) or not kids(document, verb, "obj")
    if token.xpos != "VBN" or kids(document, verb, "aux", "nsubj"):
        return False
    # "He had been arrested and accused of theft": one helper for both.
    shared = base(token) == "conj" and document.tokens[token.head].xpos == "VBN"
    return base(token) in ("acl", "amod") or (shared and bool(kids(document, token.head, "aux:pass")))


def _perfect(document: Document, verb: int) -> bool:
    """ "All had agreed": the perfect with "have" and no "been" is active, whatever the parse makes of the subject."""
    told = {document.tokens[k].text.lower() for k in kids(document, verb, "aux")}
    return bool(told & _HAVE) and "been" not in told and not kids(document, verb, "aux:pass", "obl:agent")


_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})


@remembered
def subject(document: Document, verb: int) -> int | None:
    """The head of the subject: its own, else the one that a verb above it shares with it.

    Follows conjoined verbs, controlled infinitives ("agreed to meet", "urged them to meet": the object),
    participles ("…, adding that"), and relative clauses (the noun that they describe).
    """
    return _subject(document, verb, DEPTH)


def _subject(document: Document, verb: int, depth: int) -> int | None:
    tokens = document.tokens
    own = kids(document, verb, *_SUBJECT)
    if len(own) > 1 and own[0] < verb < own[-1] and any(own[0] < k < verb for k in kids(document, verb, "ccomp")):
        own = own[-1:]  # "Lee will travel to Lima, said Holm": the parse has both say it
    if len(own) > 1 and tokens[own[0]].text.lower() == "we" and own[1] < verb and tokens[own[1]].upos == "NOUN":
        own = own[1:]  # "We the leaders of Peru and Chile welcome"
    if own and tokens[own[0]].upos not in ("VERB", "AUX"):
        return _who(document, verb, own[0])
    token = tokens[verb]
    early = [k for k in kids(document, verb, "obj") if k < verb] if token.xpos == "VB" and not own else []
    if early and tokens[early[0]].upos != "PRON":
        # "an invitation for the king to visit Oslo": who is to do it, taken for an object.
        return early[0]
    finite = token.xpos in ("VBD", "VBZ", "VBP") or bool(kids(document, verb, "aux"))
    if (own and own[0] < verb) or (not own and finite):
        near = beside(document, verb)
        free = near is not None and not case(document, near) and base(tokens[near]) in ("obl", "dep", "nmod")
        if near is not None and (own or free or base(tokens[near]) == "nsubj"):
            return near
    relation = base(token)
    if depth <= 0 or token.head < 0 or (relation not in _BORROWS and token.dep != "acl:relcl"):
        return None
    aside = adverbial(document, verb)
    if aside is not None:
        return _subject(document, aside, depth - 1)
    if relation == "acl":
        return token.head if token.xpos != "VB" and not passive(document, verb) else _above(document, verb, depth)
    kept = relation == "advcl" and any(tokens[k].text.lower() == "from" for k in kids(document, verb, "mark"))
    if relation == "xcomp" or kept:  # "barred the envoy from meeting her"
        controlled = kids(document, token.head, "obj", "iobj")
        if controlled and token.xpos in ("VB", "VBG"):
            return controlled[0]
    topic = relation == "conj" and token.xpos == "VBG" and tokens[token.head].upos in ("NOUN", "PROPN")
    if relation == "parataxis" or topic or _agent(document, verb):
        return None  # "a hearing about Peru and fighting crime": whoever fights it
    if token.xpos == "VB" and tokens[token.head].lemma.lower() == "use":
        users = kids(document, token.head, "obl:agent")  # "rockets used by the band to attack the port"
        if users or passive(document, token.head):
            return users[0] if users else None
    traveller = _traveller(document, verb)
    if traveller is None:
        traveller = thanked(document, verb)
    if traveller is not None:
        return traveller
    found = _above(document, verb, depth)
    return (
        earlier_subject(document, verb)
        if found is None and token.xpos == "VBG" and kids(document, verb, "mark")
        else found
    )


def _traveller(document: Document, verb: int) -> int | None:
    """ "Discussed the king's trip to Oslo to open a school": who travels is who opens it, whoever talks of it."""
    token = document.tokens[verb]
    if token.xpos != "VB" or base(token) != "advcl":
        return None
    trips = [k for k in kids(document, token.head, "obj") if k < verb and document.tokens[k].lemma.lower() in _TRIPS]
    return next((owner for k in trips for owner in kids(document, k, "nmod:poss")), None)


def thanked(document: Document, verb: int) -> int | None:
    """ "Thanked the minister for hosting her": who is thanked or blamed for something has done it."""
    token = document.tokens[verb]
    marks = {document.tokens[k].text.lower() for k in kids(document, verb, "mark")}
    ruler = document.tokens[token.head]
    if token.xpos != "VBG" or not marks & {"for", "of"} or ruler.lemma.lower() not in _FOR_DEEDS:
        return None
    if passive(document, ruler.index):
        return next(iter(kids(document, ruler.index, "nsubj:pass")), None)
    return next((k for k in kids(document, ruler.index, "obj", "iobj") if k < verb), None)


_FOR_DEEDS = frozenset({"thank", "praise", "blame", "criticize", "criticise", "commend", "congratulate", "condemn",
                        "accuse", "applaud", "credit", "fault", "suspect"})  # fmt: skip
_TRIPS = frozenset({"trip", "visit", "journey", "travel", "tour"})


def meanwhile(document: Document, clause: int) -> bool:
    """ "Welcomed the plan, while Lee said that it would fail": whether a clause tells of what somebody else does."""
    marks = {document.tokens[k].text.lower() for k in kids(document, clause, "mark")}
    return bool(marks & {"while", "whereas"}) and bool(kids(document, clause, "nsubj"))


def adverbial(document: Document, verb: int) -> int | None:
    """The verb around a clause that the parse hangs from the noun before it ("met Lee in Oslo before flying home");
    None for all others, and before that verb for "before", which may tell of what never was."""
    if base(document.tokens[verb]) != "acl" or document.tokens[verb].xpos != "VBG":
        return None
    marks = {document.tokens[k].text.lower() for k in kids(document, verb, "mark")}
    ruler = next((k for k in above(document, verb) if document.tokens[k].upos == "VERB"), None)
    behind = ruler is not None and ruler < verb
    return ruler if "after" in marks or ("before" in marks and behind) else None


def _agent(document: Document, verb: int) -> bool:
    """Whether a participle tells by what something was done ("was delayed by fighting"), whoever did that."""
    token = document.tokens[verb]
    by = token.xpos == "VBG" and any(document.tokens[k].text.lower() == "by" for k in kids(document, verb, "mark"))
    return by and base(token) == "advcl" and passive(document, token.head)


def earlier_subject(document: Document, verb: int) -> int | None:
    """ "…, he told them after meeting her": where the parse went astray, the subject of the verb before."""
    sentence = document.sentences[document.sentence_of[verb]]
    for k in range(verb - 1, max(sentence.first, verb - _EARLIER) - 1, -1):
        own = kids(document, k, "nsubj") if document.tokens[k].upos == "VERB" else ()
        if own and own[0] < k:
            return own[0]
    return None


_EARLIER = 80
"""Tokens back to the verb whose subject one without any may share."""


def beside(document: Document, verb: int) -> int | None:
    """The name that ends where the verb and its auxiliaries begin, for a subject that the parse took for a clause."""
    first = min((verb, *kids(document, verb, "aux")))
    # Auxiliaries stand there, wherever the parse hung them.
    while first > 0 and document.tokens[first - 1].upos in ("ADV", "AUX"):
        first -= 1
    here = _over_insertion(document, first - 1)
    while here > 0 and document.tokens[here].dep == "flat" and document.tokens[here].head < here:
        here = document.tokens[here].head
    of = document.tokens[here]
    if base(of) == "nmod" and case(document, here) == "of" and 0 <= of.head < here:
        here = of.head
    return here if first > 0 and document.tokens[here].upos in ("PROPN", "NOUN") else None


def _over_insertion(document: Document, index: int) -> int:
    """ "the three states -- A, B and C -- met", "the agency (PA) said": from the second dash or bracket to the word
    before the first."""
    tokens = document.tokens
    mark = tokens[index].text
    if index <= 0 or mark not in _INSERTS:
        return index
    first = document.sentences[document.sentence_of[index]].first
    opening = next((k for k in range(index - 1, first, -1) if tokens[k].text == _INSERTS[mark]), None)
    return opening - 1 if opening else index


_INSERTS = {"--": "--", "–": "–", "—": "—", ")": "("}
"""Marks that close words put between others, with those that open them."""


def _above(document: Document, verb: int, depth: int) -> int | None:
    head = document.tokens[verb].head
    if document.tokens[head].upos in ("VERB", "AUX", "ADJ") or kids(document, head, "cop", *_SUBJECT):
        return _subject(document, head, depth - 1)
    # "their decision to meet", "plans to visit": whose it is, is whose verb it hangs from.
    owner = kids(document, head, "nmod:poss")
    if owner:
        return owner[0]
    asked = obliques(document, head, "for", "to")
    if not asked and any(document.tokens[k].text.lower() == "for" for k in kids(document, verb, "mark")):
        # "an invitation for the king to visit", where the parse hangs "for" from the verb.
        asked = tuple(k for k in kids(document, head, "nmod") if not case(document, k))
    if asked and document.tokens[head].lemma.lower() in _ASKS and asked[0] < verb:
        return asked[0]
    ruler = document.tokens[head].head
    return _subject(document, ruler, depth - 1) if ruler >= 0 and document.tokens[ruler].upos == "VERB" else None


_ASKS = frozenset({"invitation", "call", "request", "appeal", "demand", "order", "permission"})
"""Nouns whose "for" or "to" names who is to do it ("an invitation for the king to visit")."""


def _who(document: Document, verb: int, index: int) -> int:
    """Where the subject is "who" or "which" of a relative clause, the noun that the clause describes."""
    token, above = document.tokens[index], document.tokens[verb]
    while above.dep == "conj" and above.head >= 0:
        above = document.tokens[above.head]
    if token.text.lower() in _WHO and base(above) == "acl" and above.head >= 0:
        named = _named_before(document, index) if token.text.lower() == "who" else None
        return above.head if named is None or above.head in document.mention_at else named
    return index


def _named_before(document: Document, who: int) -> int | None:
    """ "The gap between him and the adviser Ann Lee, who said": the person whose name ends right before "who"."""
    here = who - 1 - (document.tokens[who - 1].text == ",")
    while here > 0 and document.tokens[here].dep == "flat":
        here = document.tokens[here].head
    mention = document.mention_at.get(here)
    return here if mention is not None and mention.kind == "person" else None


def doer(document: Document, verb: int) -> int | None:
    """Who does it: the subject, or in the passive the noun after "by"."""
    if not passive(document, verb):
        return subject(document, verb)
    agents = kids(document, verb, "obl:agent") or tuple(
        k for k in kids(document, verb, "obl", "nmod") if case(document, k) == "by"
    )
    return agents[0] if agents else None


@remembered
def undergoer(document: Document, verb: int) -> int | None:
    """To whom or what it is done: the object, or in the passive the subject (or the noun described)."""
    if passive(document, verb):
        token = document.tokens[verb]
        if base(token) in ("acl", "amod") and not kids(document, verb, *_SUBJECT):
            return token.head
        return subject(document, verb)
    objects = kids(document, verb, "obj")
    if objects:
        return next((k for k in objects if k > verb), objects[0])
    # A second subject behind the verb is its object ("received Minister Holm" in a long clause).
    subjects = kids(document, verb, "nsubj")
    late = [k for k in subjects if k > verb and subjects[0] < verb]
    if late:
        return late[0]
    token = document.tokens[verb]
    # "whom they had killed", "the city it seized": the object is what the relative clause describes; of "where she met"
    # it is not.
    there = any(document.tokens[k].text.lower() in ("where", "when") for k in kids(document, verb, "advmod"))
    if (
        token.dep == "acl:relcl"
        and not there
        and kids(document, verb, "nsubj")
        and subject(document, verb) != token.head
    ):
        return token.head
    return _shared_object(document, verb)


def _shared_object(document: Document, verb: int) -> int | None:
    """ "seized and searched the ship": the object may hang from the last of the conjoined verbs."""
    joined = [k for k in kids(document, verb, "conj") if document.tokens[k].xpos == document.tokens[verb].xpos]
    for k in joined:
        own = kids(document, k, "obj")
        if own and k - verb <= 2:
            return own[0]
    return None


def negated(document: Document, index: int) -> bool:
    """Whether the word itself is denied ("did not meet", "no meeting", "never met")."""
    words = [document.tokens[k] for k in kids(document, index, "advmod", "det", "cc", "mark")]
    if any(w.text.lower() in NEGATIONS or _no_longer(document, w) for w in words):
        return True
    # "Neither Norway nor Peru has signed", "no troops attacked": whoever is asked after, did not.
    neither = (j for k in kids(document, index, "nsubj") for j in kids(document, k, "cc:preconj", "det"))
    return any(document.tokens[j].text.lower() in ("neither", "no") for j in neither)


def _no_longer(document: Document, word: Token) -> bool:
    """ "Will no longer travel to Oslo"."""
    return word.text.lower() == "longer" and word.index > 0 and document.tokens[word.index - 1].text.lower() == "no"


@remembered
def auxiliaries(document: Document, verb: int) -> tuple[str, ...]:
    """The auxiliaries before a verb, as lemmas in small letters (`will`, `have`, `be`), in text order.

    A conjoined verb without any has those of the first ("will meet and discuss").
    """
    own = kids(document, verb, "aux", "cop")
    token = document.tokens[verb]
    if not own and token.upos == "ADP" and document.tokens[verb - 1].xpos == "MD":
        # "will meet with", where the tagger takes "meet" for something else.
        return (_auxiliary(document.tokens[verb - 1]),)
    if not own and token.dep == "conj" and token.xpos in ("VB", "VBN", "VBG"):
        return auxiliaries(document, token.head) if token.head != verb else ()
    return tuple(_auxiliary(document.tokens[k]) for k in own)


def _auxiliary(token: Token) -> str:
    short = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
    word = token.text.lower()
    return short.get(word) or (word if token.xpos == "MD" else token.lemma.lower())


def clause_of(document: Document, index: int) -> int:
    """The word that rules the clause in which a token stands (itself, if it is one)."""
    for here in (index, *above(document, index)):
        token = document.tokens[here]
        joined = token.dep == "conj" and token.upos in ("VERB", "AUX")
        if base(token) in CLAUSAL or joined or kids(document, here, "cop", "nsubj"):
            return here
    return index


def clause(document: Document, ruler: int) -> tuple[int, ...]:
    """The tokens of one clause: all below its ruler, without the clauses inside it."""
    found, queue = [ruler], [ruler]
    while queue:
        for k in document.children[queue.pop()]:
            token = document.tokens[k]
            if base(token) in CLAUSAL or (token.dep == "conj" and token.upos in ("VERB", "AUX")):
                continue
            found.append(k)
            queue.append(k)
    return tuple(sorted(found))


def reporters(document: Document, index: int) -> tuple[int, ...]:
    """The verbs in whose reported speech a token stands, nearest first.

    "Mehr quoted the minister as saying that they met": from `met`, `saying`, then `quoted`. A clause put
    in beside ("they met, the ministry said") counts too, by the parataxis that carries it.
    """
    found: list[int] = []
    tokens = document.tokens
    for here in (index, *above(document, index)):
        token = tokens[here]
        if base(token) in ("ccomp", "csubj") and token.head >= 0 and tokens[token.head].upos in ("VERB", "AUX", "NOUN"):
            found.append(token.head)
        found.extend(k for k in kids(document, here, "parataxis") if tokens[k].upos == "VERB" and k != index)
    return tuple(dict.fromkeys(found))
