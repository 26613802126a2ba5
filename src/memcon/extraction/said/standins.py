"""Stand-ins: whom "he", "they", "the two leaders", "the diplomat", "the group" or "the statement" speaks for.

A room of `extraction`; `speakers` comes here. Reading resolves pronouns one by one; here it is known who spoke
last, which in news is the better guide. An empty answer means that the words name somebody themselves, or nobody.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.clauses import doer
from memcon.extraction.parse import base, conjuncts, kids, obliques
from memcon.extraction.remembered import remembered
from memcon.extraction.said.issuers import issuer_at
from memcon.extraction.who import nouns, phrases
from memcon.extraction.who.holders import Holder, holders, is_person, name_of
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values.sexes import sex_of

PUBLICATIONS = frozenset({"statement", "communique", "communiqué", "declaration", "message", "letter", "tweet", "post",
                          "readout", "report", "release", "speech", "address", "note", "remarks", "resolution",
                          "document", "article", "summary", "draft", "announcement", "text", "study"})  # fmt: skip
_GENERIC = frozenset({"diplomat", "official", "politician", "spokesman", "spokeswoman", "spokesperson", "analyst",
                      "expert", "lawmaker", "source", "envoy"})  # fmt: skip
_BODIES = frozenset({"group", "movement", "organisation", "organization", "body", "union", "bloc", "agency", "company"})
_MEETS = frozenset({"meet", "speak", "talk", "confer", "hold", "call", "phone", "discuss", "consult", "have", "host",
                    "welcome", "receive"})  # fmt: skip
_MEETINGS = frozenset({"meeting", "talks", "summit", "call", "conversation", "discussion", "discussions"})
_ALL = frozenset({"the", "two", "both", "three", "four", "these"})

_REACH = 4
"""Sentences back over which "he" reaches for a subject."""

_TOGETHER = 12
"""Sentences back over which "they" reaches: an official readout names the two once, in its first sentence."""


@dataclass(frozen=True, slots=True)
class Before:
    """Who spoke last before a word, and at which token; and who else did lately, the last first."""

    speaker: Party
    head: int
    others: tuple[Party, ...] = ()


def stands_for(document: Document, index: int, before: Before | None) -> Party | None:
    """Whom a pronoun, or a noun that names nobody by itself, stands for as a speaker."""
    word = document.tokens[index].text.lower()
    if word in ("he", "she"):
        return _single(document, index, before)
    if word in ("we", "i"):
        return issuer_at(document, index)
    if stands_for_all(document, index):
        found = ruling_several(document, index) or _same_again(document, index, before) or together(document, index)
        return found if found is not None or word != "they" else phrases.joined(document, index)
    ruling = _ruling(document, index) if word == "it" else None
    if ruling is not None:
        return ruling
    if word == "it":
        if before is not None and not is_one(document, before.speaker):
            return before.speaker
        # "It continued", right behind what a person said, goes on with the text that tells it.
        near = before is not None and document.sentence_of[index] - document.sentence_of[before.head] <= 1
        return None if near else _body_meant(document, index)
    named = _named_later(document, index)
    if named is not None or before is None:
        return named
    again = _named_so(document, index, before)
    if again is not None:
        return again
    person = is_one(document, before.speaker)
    if _the_title(document, index):
        side = phrases.side_of(document, index)  # "the Turkish official" is nobody of another country's
        lately = (p for p in (before.speaker, *before.others) if side is None or p.side == side)
        return next((p for p in lately if is_one(document, p)), None)
    return before.speaker if not person and _the_group(document, index) else None


def _body_meant(document: Document, index: int) -> Party | None:
    """ "It denies": the country or body that reading takes "it" for."""
    found = phrases.joined(document, index)
    return found if found is not None and not is_one(document, found) else None


def _ruling(document: Document, index: int) -> Party | None:
    """ "Norway drew protest when it announced …": the country or body that is the subject of the clause above."""
    verb = document.tokens[index].head
    if verb < 0 or base(document.tokens[verb]) != "advcl" or document.tokens[verb].head < 0:
        return None
    above = kids(document, document.tokens[verb].head, "nsubj")
    found = phrases.party(document, above[0]) if above and above[0] < index else None
    return found if found is not None and not is_one(document, found) else None


def ruling_several(document: Document, index: int) -> Party | None:
    """ "Lawmakers say they will …", "Norway and Peru said they met": the several of the nearest clause above."""
    token = document.tokens[index]
    if token.text.lower() != "they":
        return None
    verb = token.head
    for _ in range(_CLAUSES):
        if verb < 0 or document.tokens[verb].head < 0 or base(document.tokens[verb]) not in _HANGS:
            return None
        verb = document.tokens[verb].head
        above = next((k for k in kids(document, verb, "nsubj") if k < index), None)
        if above is not None and document.tokens[above].upos != "PRON":
            if stands_for_all(document, above):
                return None
            several = nouns.plural(document.tokens[above]) or len(conjuncts(document, above)) > 1
            return phrases.joined(document, above) if several else None
    return None


_CLAUSES = 4
_HANGS = ("ccomp", "advcl", "conj", "acl", "parataxis", "xcomp")
"""How a clause hangs from one whose subject its own "they" may be, and from how many, one upon the other."""


def _single(document: Document, index: int, before: Before | None) -> Party | None:
    """ "he said": the person who was last the subject outside of quotation marks, or who spoke last since."""
    since = document.sentence_of[before.head] if before is not None and is_one(document, before.speaker) else -1
    here = document.sentence_of[index]
    for number in range(here, max(since, here - _REACH, -1), -1):
        found = _subject_of(document, number, index)
        if found is not None and _may_be(document, found, index):
            return found
    if since >= 0 and before is not None and _may_be(document, before.speaker, index):
        return before.speaker
    return phrases.joined(document, index)


def _may_be(document: Document, party: Party, index: int) -> bool:
    """Whether "she" may be somebody: not who is mostly "he" in the same article, as reading resolves it, and not
    James."""
    word = document.tokens[index].text.lower()
    if sex_of(party.name) == ("m" if word == "she" else "f"):
        return False
    counted = _called(document).get(party.name, (0, 0))
    return counted[word == "she"] >= counted[word != "she"]


@lru_cache(maxsize=4)
def _called(document: Document) -> dict[str, tuple[int, int]]:
    """For each person, how often reading takes "he" and "she" for them."""
    found: dict[str, tuple[int, int]] = {}
    for mention in document.mentions:
        word = mention.text.lower()
        meant = document.mentions[mention.refers] if mention.refers is not None else mention
        if word in (*_MALE, *_FEMALE) and is_person(document, meant):
            name = name_of(document, meant)
            he, she = found.get(name, (0, 0))
            found[name] = (he + (word in _MALE), she + (word in _FEMALE))
    return found


_MALE = ("he", "him", "his", "himself")
_FEMALE = ("she", "her", "hers", "herself")


def _subject_of(document: Document, number: int, before: int) -> Party | None:
    """The person who is the subject of a sentence's main clause, outside of quotation marks: of the last such
    clause beside others ("…, Ann Lee said"), of the first that rules the sentence."""
    found = None
    for token in document.in_sentence(number):
        mention = document.mention_at.get(token.index)
        if token.index >= before or base(token) != "nsubj" or mention is None or not is_person(document, mention):
            continue
        if any(q.outer.start <= token.start < q.outer.end for q in document.quotes):
            continue
        rule = base(document.tokens[token.head])
        if rule == "root":
            return phrases.joined(document, token.index)
        found = token.index if rule in ("conj", "parataxis") else found
    return phrases.joined(document, found) if found is not None else None


def is_one(document: Document, party: Party) -> bool:
    """Whether a party is one person, and no body."""
    if nouns.word_kind(party.name.split()[-1]) == "body":
        return False
    return party.role is not None or any(h.name == party.name for h in holders(document).values())


def stands_for_all(document: Document, index: int) -> bool:
    """Whether a word is "they" or "the two", or a noun that means all who met ("the two leaders", "both sides")."""
    word = document.tokens[index].text.lower()
    beside = {document.tokens[k].text.lower() for k in document.children[index] if k < index}
    return word == "they" or (word in ("two", "pair") and beside == {"the"}) or _all_of_them(document, index)


def _all_of_them(document: Document, index: int) -> bool:
    """ "the leaders", "the two ministers", "both sides": nothing but a number and the article before the noun."""
    token = document.tokens[index]
    if not nouns.plural(token) or nouns.kind_of(token) not in ("title", "group"):
        return False
    beside = [document.tokens[k] for k in document.children[index] if k < index and document.tokens[k].upos != "PUNCT"]
    return bool(beside) and all(t.text.lower() in _ALL for t in beside)


def _same_again(document: Document, index: int, before: Before | None) -> Party | None:
    """ "They", right behind what several said together: the same."""
    if before is None or document.tokens[index].text.lower() != "they":
        return None
    near = document.sentence_of[index] - document.sentence_of[before.head] <= 1
    name = before.speaker.name
    last = name.split()[-1].lower()
    return before.speaker if near and (" and " in name or (last.endswith("s") and nouns.word_kind(last))) else None


def together(document: Document, index: int) -> Party | None:
    """Those who met or spoke, told last before a token, as one joined name."""
    return phrases.as_one(met_together(document, index))


def met_together(document: Document, index: int) -> tuple[Party, ...]:
    """The two who met or spoke, told last before a token; one joined party where a subject told of several."""
    sentence = document.sentence_of[index]
    for number in range(sentence, max(-1, sentence - _TOGETHER), -1):
        for token in reversed(tuple(document.in_sentence(number))):
            if token.index >= index:
                continue
            met = token.upos == "VERB" and token.lemma.lower() in _MEETS and _meets(document, token.index)
            found = _both(document, token.index) if met else _between(document, token.index)
            if found:
                return found
    return ()


def _meets(document: Document, verb: int) -> bool:
    """Whether a verb tells of people who meet: what somebody has or holds must be a meeting ("they must have equal
    rights" is none)."""
    if document.tokens[verb].lemma.lower() not in ("have", "hold"):
        return True
    return any(document.tokens[k].text.lower() in _MEETINGS for k in kids(document, verb, "obj", "nsubj:pass"))


def _both(document: Document, verb: int) -> tuple[Party, ...]:
    """The two parties of a verb of meeting: its subject, and whom it was with."""
    one = doer(document, verb)
    first = phrases.joined(document, one) if one is not None and one < verb else None
    if first is None or one is None:
        return ()
    several = phrases.parties(document, one)
    if len(several) > 1:
        return several if len(several) == 2 else (first,)
    others = [*obliques(document, verb, "with", "to"), *kids(document, verb, "obj")]
    others += [k for o in others for k in obliques(document, o, "with")]
    for other in (k for k in others if document.tokens[k].upos in ("PROPN", "NOUN")):
        met = phrases.parties(document, other)
        if met and all(p.name != first.name and p.role is not None for p in met):
            return first, *met
    return ()


def _between(document: Document, noun: int) -> tuple[Party, ...]:
    """ "The summit between Ann Lee and Kari Holm", where they are two."""
    if document.tokens[noun].text.lower() not in _MEETINGS:
        return ()
    found = next((phrases.parties(document, k) for k in obliques(document, noun, "between")), ())
    return found if len(found) == 2 and all(p.role is not None for p in found) else ()


def _named_so(document: Document, index: int, before: Before) -> Party | None:
    """ "The source", behind "a Norwegian military source": whoever spoke by that noun with more words to it."""
    noun = document.tokens[index].text.lower()
    known_noun = nouns.kind_of(document.tokens[index]) is not None and document.mention_at.get(index) is None
    if not known_noun or not _bare(document, index) or kids(document, index, "amod", "nummod"):
        return None
    lately = (p for p in (before.speaker, *before.others) if p.name.lower().endswith(f" {noun}"))
    return next((p for p in lately if not is_one(document, p)), None)


def _named_later(document: Document, index: int) -> Party | None:
    """ "A U.S. envoy said …" in a lead, and below "envoy Ann Lee told reporters": the only one named with that noun,
    soon after and not before."""
    noun, here = document.tokens[index].text.lower(), document.sentence_of[index]
    articles = {document.tokens[k].text.lower() for k in kids(document, index, "det")}
    if noun not in _TOLD_LATER or not articles & {"a", "an"} or document.mention_at.get(index) is not None:
        return None
    side = phrases.side_of(document, index)
    fits = [h for h in _called_so(document).get(noun, ()) if h.side is None or side is None or h.side == side]
    if len(fits) != 1 or not 0 < document.sentence_of[fits[0].first] - here <= _SOON:
        return None
    return Party(fits[0].name, fits[0].role, fits[0].side)


@remembered
def _called_so(document: Document) -> dict[str, list[Holder]]:
    """Who has which of the words of an office, for those that a lead may leave without a name."""
    found: dict[str, list[Holder]] = {}
    for holder in holders(document).values():
        for noun in _TOLD_LATER & set((holder.role or "").lower().split()):
            found.setdefault(noun, []).append(holder)
    return found


_TOLD_LATER = frozenset({"spokesman", "spokeswoman", "spokesperson", "envoy", "minister", "ambassador", "negotiator",
                         "commander", "mediator", "senator", "lawmaker", "chancellor", "prosecutor",
                         "leader"})  # fmt: skip
_SOON = 8
"""Sentences from a lead that leaves the name out to the one that gives it."""


def _the_title(document: Document, index: int) -> bool:
    """ "the diplomat", "the top official": a title with an article and no side or name, for which nobody else fits."""
    token = document.tokens[index]
    if nouns.kind_of(token) != "title" or nouns.plural(token) or not _bare(document, index):
        return False
    found = None if token.text.lower() in _GENERIC else phrases.joined(document, index)
    return found is None or found.name == phrases.text(document, index)


def _the_group(document: Document, index: int) -> bool:
    """ "the group", "the movement": the body that spoke before."""
    return (
        document.tokens[index].text.lower() in _BODIES and _bare(document, index) and not kids(document, index, "amod")
    )


def _bare(document: Document, index: int) -> bool:
    """Whether a noun has "the" before it, and no name or other noun that would tell it from others."""
    beside = [document.tokens[k] for k in document.children[index]]
    definite = any(t.text.lower() == "the" and t.index < index for t in beside)
    return definite and not any(base(t) in ("nmod", "appos", "flat", "compound") for t in beside)


def issued(document: Document, index: int, before: Before | None) -> Party | None:
    """Who issued a paper that speaks ("the ministry's statement", "they released a statement which")."""
    token = document.tokens[index]
    whose = owner(document, index)
    if whose is None and base(token) == "obj" and token.head >= 0:
        whose = doer(document, token.head)
    party = phrases.joined(document, whose) if whose is not None else _named_by(document, index)
    definite = any(document.tokens[k].text.lower() in ("the", "this") for k in kids(document, index, "det"))
    return before.speaker if party is None and before is not None and definite else party


def _named_by(document: Document, index: int) -> Party | None:
    """ "A Foreign Ministry statement": the body in front of the noun."""
    fronts = [k for k in kids(document, index, "compound", "amod") if k < index]
    if document.mention_at.get(index) is not None:
        return None  # "Security Council Resolution 12": a name of its own
    for k in reversed(fronts):
        mention = document.mention_at.get(k)
        if (mention is not None and mention.kind == "organisation") or nouns.kind_of(document.tokens[k]) == "body":
            return phrases.joined(document, k)
    return None


def owner(document: Document, noun: int) -> int | None:
    """Whose a noun is: "Norway's proposal", "a statement from the ministry", "the threat by the group"."""
    owners = kids(document, noun, "nmod:poss") or obliques(document, noun, "by", "from", "of")
    return owners[0] if owners else None
