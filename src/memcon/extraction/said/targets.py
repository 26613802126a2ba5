"""Targets: whom an act of speech is about or to.

A room of `extraction`; `statements` comes here. By the parse the target stands in the act's own clause, or is the first
who is named in what is said. That is one sign among others, for all who are named near: the weights are
`data/en/targetsigns.tsv`, learned by `python -m training.targets` from the annotated reports.
"""

from collections.abc import Iterator

from memcon.extraction.clauses import meanwhile, undergoer
from memcon.extraction.parse import case, kids, obliques
from memcon.extraction.said.candidates import candidates
from memcon.extraction.said.force import within
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.speech import Speech
from memcon.extraction.said.targetsigns import AIMED, signs
from memcon.extraction.weights import learned_weights
from memcon.extraction.who import nouns, phrases
from memcon.extraction.who.holders import is_person
from memcon.model.document import Document, Mention
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import known
from memcon.values.tables import fold

_ADDRESSED = ("to", "on", "upon", "with", "against", "at", "from", "toward", "towards", "of")
_TOLD = ("to", "with")
_PRESS = frozenset({"reporter", "reporters", "journalist", "journalists", "press", "media", "audience",
                    "conference", "newspaper", "agency", "television", "channel", "interview", "magazine",
                    "statement"})  # fmt: skip


def target(document: Document, speech: Speech, said: Span | None) -> Party | None:
    """Whom the act is about or to, or None: of all who may be meant and nobody, the one for whom most speaks."""
    parsed = by_parse(document, speech, said)
    found = candidates(document, speech, said, parsed)
    weights = learned_weights("targetsigns")
    scores = [sum(weights.get(sign, 0.0) for sign in sorted(one))
              for one in signs(document, speech, said, found, parsed)]  # fmt: skip
    best = scores.index(max(scores))
    if best == 0:
        return None
    party = tuple(found.values())[best - 1].party
    return Party(party.name, None, party.side)


def by_parse(document: Document, speech: Speech, said: Span | None) -> Party | None:
    """Whom the parse alone makes the target: what `targetsigns` calls parsed."""
    for head in _candidates(document, speech):
        found = _party(document, head)
        if document.tokens[head].text.lower() in _HIM and (found is None or found.name == speech.speaker.name):
            found = _other(document, head, speech.speaker)
        if found is not None and _fits(document, found, speech, head):
            return Party(found.name, None, found.side)
    return _first_named(document, speech, said) if speech.act in AIMED and said is not None else None


_HIM = frozenset({"him", "her"})


def _other(document: Document, head: int, speaker: Party) -> Party | None:
    """ "criticised him": not the speaker, but the other person named last, here or in the two sentences before."""
    first = document.sentence_of[head] - 2
    for mention in reversed(document.mentions):
        if mention.last > head or not is_person(document, mention):
            continue
        if document.sentence_of[mention.first] < first:
            return None
        found = phrases.joined(document, mention.head)
        if found is not None and found.name != speaker.name:
            return found
    return None


def _candidates(document: Document, speech: Speech) -> Iterator[int]:
    """The tokens that may be the target by the parse, the surest first."""
    token = document.tokens[speech.head]
    yield from kids(document, speech.head, "iobj")
    direct = undergoer(document, speech.head) if token.upos == "VERB" else None
    if direct is not None and direct != speech.head and (speech.act != "say" or token.lemma in ("tell", "inform")):
        yield direct
    if speech.act in AIMED:
        yield from obliques(document, speech.head, *_ADDRESSED)
        if kids(document, speech.head, "compound:prt"):  # "called on both sides", with "on" as a part of the verb
            yield from (
                k
                for k in kids(document, speech.head, "obl")
                if document.tokens[k].dep == "obl" and not case(document, k)
            )
        clauses = kids(document, speech.head, "ccomp", "xcomp", "advcl", "parataxis")
        for clause in (k for k in clauses if not meanwhile(document, k)):
            yield from [k for k in kids(document, clause, "nsubj", "nsubj:pass", "iobj", "obj") if k < clause][:1]
    elif speech.act in ("promise", "propose", "reject", "deny", "accept"):
        yield from obliques(document, speech.head, *_TOLD)


def _party(document: Document, head: int) -> Party | None:
    """Whom a noun names, or whose the thing is that it names."""
    token = document.tokens[head]
    mention = document.mention_at.get(head)
    if token.lemma.lower() in _PRESS or (token.upos == "PRON" and mention is None):
        return None
    head = _whole(document, head)
    if document.tokens[head].lemma.lower() in _GROUPS:
        return Party(_group(document, head), None, phrases.side_of(document, head))
    if token.lemma.lower() in _ATTITUDES and obliques(document, head, *_TOWARDS):
        return next((f for k in obliques(document, head, *_TOWARDS) if (f := _party(document, k)) is not None), None)
    if nouns.kind_of(document.tokens[head]) or mention is not None:
        found = phrases.joined(document, head)
        if found is not None:
            return found
    if nouns.kind_of(document.tokens[head]) in ("body", "people"):
        return Party(phrases.text(document, head), None, phrases.side_of(document, head))
    return _whose(document, head)


def _whole(document: Document, head: int) -> int:
    """ "U.K. Prime Minister Ann Lee", parsed as if the U.K. was meant: the last name of the run."""
    mention = document.mention_at.get(head)
    last = head
    while mention is not None and mention.kind != "person" and last + 1 < len(document.tokens):
        if document.tokens[last + 1].upos not in ("PROPN", "NOUN"):
            break
        last += 1
    name = document.mention_at.get(last)
    return name.head if name is not None and name.kind == "person" else head


def _group(document: Document, head: int) -> str:
    """ "all parties", "both sides": the group by its own words."""
    before = [k for k in kids(document, head, "det", "amod", "nummod") if document.tokens[k].text.lower() in _WHOLE]
    return document.span_of(min([*before, head]), head + 1).of(document.article.text)


_GROUPS = frozenset({"side", "party"})
_WHOLE = frozenset({"all", "both", "warring", "conflicting", "two", "other", "opposing"})
_ATTITUDES = frozenset({"support", "appreciation", "gratitude", "thanks", "satisfaction", "solidarity", "condolence",
                        "backing", "commitment", "concern", "opposition", "frustration", "confidence", "respect",
                        "readiness", "congratulation", "disappointment", "anger", "admiration", "welcome",
                        "delight"})  # fmt: skip
_TOWARDS = ("for", "to", "with", "at", "over", "about", "of", "towards", "toward", "against")


def _whose(document: Document, head: int) -> Party | None:
    """Whose the thing is ("the Israeli operation", "Norway's decision", "the proposal by Egypt")."""
    for k in (*kids(document, head, "nmod:poss"), *obliques(document, head, "by", "of", "from", "for", "to", "with")):
        found = phrases.joined(document, k)
        if found is not None:
            return found
    for k in kids(document, head, "amod", "compound", "nmod:desc", "nmod"):
        token = document.tokens[k]
        country = known.side_of(token.text)
        if country:
            return Party(country, None, country)
        mention = document.mention_at.get(k)
        if mention is not None and mention.kind in ("organisation", "person"):
            return phrases.party(document, k)
        if nouns.kind_of(token) == "body":
            return Party(token.text, None, None)
    return None


_STRIKES = frozenset({"condemn", "accuse", "praise", "threaten"})


def _fits(document: Document, found: Party, speech: Speech, head: int) -> bool:
    """Whether somebody may be the target: not the speaker, not their own side, no paper that was told."""
    own = {fold(n) for n in (speech.speaker.name, speech.speaker.side) if n}
    struck = speech.act in _STRIKES and head == undergoer(document, speech.head)  # "slammed the paper"
    if set(fold(found.name).split()) <= set(fold(speech.speaker.name).split()):
        return False  # one of several who speak together is not who they speak about
    if fold(found.name) in own or (is_outlet(found.name) and not struck) or speech.first <= head < speech.last:
        return False
    return (
        found.side is None
        or speech.speaker.side is None
        or found.side != speech.speaker.side
        or found.name != found.side
    )


def _first_named(document: Document, speech: Speech, said: Span) -> Party | None:
    """The first country, body or person named in what is said who is not the speaker."""
    for token in within(document, said):
        mention = document.mention_at.get(token.index)
        if mention is not None and mention.head == token.index:
            found = _named(document, mention)
        else:
            found = _party(document, token.index) if mention is None and token.lemma.lower() in _RULERS else None
        if found is not None and _fits(document, found, speech, token.index):
            return Party(found.name, None, found.side)
    return None


_RULERS = frozenset({"government", "opposition", "regime", "authority", "rebel", "administration"})


def _named(document: Document, mention: Mention) -> Party | None:
    if mention.kind == "pronoun":
        return phrases.joined(document, mention.head) if mention.text.lower() not in _OWN else None
    if mention.kind in ("person", "organisation"):
        return phrases.joined(document, mention.head)
    whole = _whole(document, mention.head)
    if whole != mention.head:
        return phrases.joined(document, whole)
    side = known.side_of(mention.text)
    word = case(document, mention.head)
    if side is None or word in _WHERE or (word in _WAYS and not known.is_country(mention.text)):
        return None
    return Party(side if mention.kind == "other" else mention.text, None, side)


_OWN = frozenset({"i", "we", "me", "us", "my", "our", "it", "its"})
_WHERE = frozenset({"in", "at", "near", "over", "across"})
_WAYS = frozenset({"from", "to", "through", "via"})
