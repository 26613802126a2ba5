"""Voices: whose word an entry is, nearest to the reader first, without the outlet itself.

A room of `extraction`; every kind asks it. An entry that stands in what somebody says has that somebody
as its voice; what is said within what is said has both, the outer first.
"""

from urllib.parse import urlsplit

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import subject
from memcon.extraction.parse import above, base, case, kids, obliques
from memcon.extraction.remembered import remembered
from memcon.extraction.said.content import closes
from memcon.extraction.said.issuers import is_joint, issuer, told_by
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.speech import Speech, by_sentence
from memcon.extraction.said.turns import speaker, turn_at
from memcon.extraction.status import status
from memcon.extraction.who import nouns, phrases
from memcon.model.document import Document
from memcon.values.tables import fold


@remembered
def voices(document: Document, index: int, but: str | None = None) -> tuple[str, ...]:
    """The chain of whose word it is for what the token carries; `but` is a statement's own speaker."""
    over = [
        s
        for s in holding(document, index)
        if s.head != index and (_carried(document, s, index) if but is None else not _meanwhile(document, s, index))
    ]
    release = _release(document, index, but)
    # “Norway welcomes the plan,” Oslo said: who says it is not in the words of whom it says it of.
    over = [s for s in over if s.said is None or not _beyond(document, s, index)]
    chain = [release] if release is not None and release != but else []
    for speech in sorted(over, key=lambda s: (-_reach(document, s), s.head)):
        chain += [*relayed(document, speech.head), speech.speaker.name, *cited(document, speech.head)]
    if chain and " and " in chain[0]:
        # "The two countries also stress", in their joint statement: no others.
        chain = [name for k, name in enumerate(chain) if k == 0 or name.rpartition(" ")[2].lower() not in _SIDES]
    if but is not None:
        chain += relayed(document, index)
    return tuple(dict.fromkeys(name for name in chain if name != but and not own(document, name)))


_SIDES = nouns.SIDES | {"leaders", "ministers", "governments", "participants"}


def _beyond(document: Document, speech: Speech, index: int) -> bool:
    """Whether a quotation in which another act stands has ended before this one ("“… welcomes …,” Oslo said")."""
    start, other = document.tokens[index].start, document.tokens[speech.head].start
    return any(q.span.start <= other < q.span.end <= start for q in document.quotes)


def _carried(document: Document, speech: Speech, index: int) -> bool:
    """Whether what a token tells is the word of who speaks: said by them, and not taken for granted or told beside."""
    wanted = speech.act in ("appeal", "propose", "demand") and status(document, index) in ("called-for", "possible")
    return (wanted or not _silent(document, speech)) and not beside(document, speech, index)


_SILENT = frozenset({"accept", "demand", "praise", "condemn", "threaten", "reject", "appeal", "propose"})
"""Acts that take what they speak of for granted: "agreed to exchange prisoners" does not make the exchange their word.
Of 14 such voices of deeds, figures and meetings on half of the training reports none was right, of "say" 44 of 57.
With the last two the voices of meetings are right in .933 of 314 on the training gold, from .924."""


def _silent(document: Document, speech: Speech) -> bool:
    """Whether the verb itself takes what follows for granted; "said that it must" is told all the same."""
    listed = next(acts(document, document.tokens[speech.head], "statement"), None)
    return speech.act in _SILENT and (listed is None or listed.value in _SILENT)


def beside(document: Document, speech: Speech, index: int) -> bool:
    """Whether a token stands beside what is said, in the outlet's own words: in a relative clause behind a comma
    ("…, which has killed two"), or in what tells when the words were said ("said so after talks with …")."""
    token = document.tokens[index]
    if any(q.span.start <= token.start < q.span.end for q in document.quotes):
        return False
    above_it = above(document, index)
    path = (index, *above_it[: above_it.index(speech.head)]) if speech.head in above_it else ()
    if not path:
        return False
    if any(_apart(document, k) or _hours_off(document, k) for k in path) or _joined_on(document, path[-1]):
        return True
    if speech.act == "accuse" and base(token) == "obl" and case(document, index) in ("at", "during"):
        return True  # "accused them of blocking a deal at the talks", which were held
    if len(path) > 1 and _said_at(document, index, path[1]):
        return True
    return _setting(document, path[-1]) and not (path[-1] < speech.head and closes(document, speech.head))


def _joined_on(document: Document, clause: int) -> bool:
    """ "It has accused them of firing, and last week the sides exchanged fire": whether a clause with a subject of its
    own goes on beside the verb of speech, behind a comma."""
    token = document.tokens[clause]
    told = token.dep == "conj" and token.xpos in ("VBD", "VBZ", "VBP") and bool(kids(document, clause, "nsubj"))
    first = min(document.subtree(clause)) if told else 0
    return told and first > 0 and document.tokens[first - 1].text == ","


def _said_at(document: Document, index: int, clause: int) -> bool:
    """ "Ann Lee said that ties are growing during a meeting with Luis Vera": where the clause is about nobody who could
    meet, the meeting is where the words were said."""
    who = subject(document, clause)
    things = who is not None and document.tokens[who].upos == "NOUN" and not phrases.is_actor(document, who)
    return things and case(document, index) in ("during", "at") and bool(obliques(document, index, "with"))


def _meanwhile(document: Document, speech: Speech, index: int) -> bool:
    """Whether what somebody says stands in a clause that sets it beside this speech ("Lee left, while Holm said";
    "criticised Lee after Peru demanded")."""
    way = (index, *above(document, index))
    below = way[way.index(speech.head) - 1] if speech.head in way[1:] else index
    marks = {document.tokens[k].text.lower() for k in kids(document, below, "mark")}
    set_beside = _BESIDE if speech.head in way[1:] else {"while", "whereas"}
    return base(document.tokens[below]) == "advcl" and not marks.isdisjoint(set_beside)


_BESIDE = frozenset({"while", "whereas", "after", "before"})


def _apart(document: Document, verb: int) -> bool:
    """Whether a verb rules a relative clause that begins behind a comma, or describes what is told in passing ("the
    Northern Front, a group that has seized two towns")."""
    if document.tokens[verb].dep != "acl:relcl":
        return False
    described = document.tokens[document.tokens[verb].head]
    if base(described) == "appos":
        return True
    starts = [k for k in document.children[verb] if document.tokens[k].text.lower() in _RELATIVE and k < verb]
    starts += [k for one in document.children[verb] if one < verb for k in document.children[one]
               if document.tokens[k].text.lower() in _RELATIVE]  # fmt: skip
    return any(document.tokens[j].text in _COMMAS for k in starts for j in (k - 1, k - 2) if j >= 0)


def _hours_off(document: Document, verb: int) -> bool:
    """Whether a clause tells how long before or after something else it happened ("said it would cut ties, hours after
    troops had crossed the border"): the outlet's way to tell what went before."""
    marks = [k for k in kids(document, verb, "mark") if document.tokens[k].text.lower() in ("after", "before")]
    counts = [k for k in kids(document, verb, "obl", "advmod") if document.tokens[k].lemma.lower() in _COUNTS]
    near = (document.tokens[j] for k in counts for j in (k - 1, k - 2, k - 3) if j >= 0)
    even = [k for k in kids(document, verb, "advmod") if document.tokens[k].text.lower() == "even" and k < verb]
    told = any(document.tokens[k].text.lower() == "as" for k in kids(document, verb, "mark"))
    if told and any(document.tokens[k - 1].text == "," for k in even if k):
        return True  # "…, even as the raids continue"
    return bool(marks) and any(t.text in (",", "and") for t in near)


_COUNTS = frozenset({"minute", "hour", "day", "week", "month", "shortly", "just"})
_RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
_COMMAS = frozenset({",", "–", "—", "--", "-"})


def _setting(document: Document, below: int) -> bool:
    """Whether a word right below the verb of speech tells when or on what occasion the words were said."""
    token = document.tokens[below]
    marks = {document.tokens[k].text.lower() for k in kids(document, below, "mark", "case")}
    return base(token) in ("obl", "advcl", "nmod") and bool(marks & _OCCASIONS)


_OCCASIONS = frozenset({"after", "following", "during", "before", "ahead", "since", "as", "while", "when", "at"})


def cited(document: Document, head: int) -> tuple[str, ...]:
    """Whom somebody cites for what they say ("AFP reported, citing two diplomats"): people, bodies and outlets."""
    tokens = document.tokens
    stop = min(document.sentences[document.sentence_of[head]].last, head + _CITES)
    verb = next((k for k in range(head + 1, stop) if tokens[k].text.lower() == "citing"), None)
    if verb is None:
        return ()
    last = verb + 1
    while last < len(tokens) and tokens[last].upos in _PHRASE:
        last += 1
    source = next((k for k in range(last - 1, verb, -1) if tokens[k].upos in ("NOUN", "PROPN")), None)
    if source is None:
        return ()
    mention = document.mention_at.get(source)
    named = mention is not None and mention.kind in ("person", "organisation")
    if not named and nouns.kind_of(tokens[source]) is None and not is_outlet(tokens[source].text):
        return ()
    found = phrases.joined(document, source)
    return (found.name if found is not None else phrases.text(document, source),)


_CITES = 8
"""Tokens from a verb of speech to its "citing" ("reported on Monday evening, citing")."""
_PHRASE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON"})


def relayed(document: Document, head: int) -> tuple[str, ...]:
    """The outlets that somebody "told", whose word it is in the report of another (LEDGER rule 11)."""
    if not _TOLD & set(lemmas(document.tokens[head])):
        return ()
    heard = (*kids(document, head, "obj", "iobj"), *obliques(document, head, "to", "with"))
    interviews = (k for one in obliques(document, head, "in") for k in obliques(document, one, "with", "to"))
    mentions = (document.mention_at.get(k) for k in (*heard, *interviews))
    names = (mention.text for mention in mentions if mention is not None)
    return tuple(dict.fromkeys(name for name in names if is_outlet(name)))


_TOLD = frozenset({"tell", "say", "speak", "add"})


def own(document: Document, name: str) -> bool:
    """Whether a name is that of the outlet itself, by its name or its site ("foxnews.com" is Fox News)."""
    letters = _letters(name)
    publisher = document.article.publisher or ""
    site = urlsplit(document.article.url or "").netloc
    return bool(letters) and (
        letters == _letters(publisher) or letters in site.split(".") or letters in publisher.split(".")
    )


def _letters(name: str) -> str:
    return "".join(c for c in fold(name) if c.isalnum()).removeprefix("the")


def _release(document: Document, index: int, but: str | None) -> str | None:
    """Whose word a whole release is: its spokesperson's; of what is no statement, also that of who signed it; in a
    transcript of who has the turn."""
    turn = turn_at(document, index)
    if turn is not None:
        return speaker(document, turn.name).name
    signed = issuer(document) if but is None else None
    joint = _JOINT if but is None and is_joint(document) else None
    return told_by(document) or (signed.name if signed is not None else joint)


_JOINT = "joint statement"
"""Whose word a joint statement is that does not say in its title who issued it."""


@remembered
def holding(document: Document, index: int) -> tuple[Speech, ...]:
    """The acts of speech in whose content or quotation a token stands."""
    token = document.tokens[index]
    here = by_sentence(document).get(document.sentence_of[index], ())
    found = {s.head: s for s in here if s.said is not None and not s.first <= index < s.last
             and (s.said.start <= token.start < s.said.end or _goes_on(document, s, index))}  # fmt: skip
    for quote, speech in owners(document):
        if quote.span.start <= token.start < quote.span.end:
            found.setdefault(speech.head, speech)
    return tuple(found[head] for head in sorted(found))


def _goes_on(document: Document, speech: Speech, index: int) -> bool:
    """ "They have stood firm in many ways, Holm said, such as the strike in May": whether a token belongs to a phrase
    behind the verb of speech that goes on with what was said before it."""
    head, said = document.tokens[speech.head], speech.said
    if said is None or not said.end <= head.start or index < speech.head:
        return False
    way = [index]
    for k in above(document, index):
        if k <= speech.head:
            break
        way.append(k)
    top = document.tokens[way[-1]]
    inside = top.head >= 0 and said.start <= document.tokens[top.head].start < said.end
    return inside and case(document, top.index) in _SUCH


_SUCH = frozenset({"such as", "including", "like"})


def _reach(document: Document, speech: Speech) -> int:
    """How much of the text an act of speech holds: the widest is the outermost."""
    return len(speech.said) if speech.said else 0
