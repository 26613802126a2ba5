"""Titles: the runs of words beside a person's name that say what office they hold.

A room of `extraction`; `roles` comes here. Works on the words beside the name, not on the parse, which goes
astray in long titles. All answers are half-open runs of tokens, without honorific and article at the front.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from memcon.extraction import nouns
from memcon.extraction.ground import learned
from memcon.extraction.holders import fullest
from memcon.extraction.weights import ROLE_ALONE
from memcon.model.document import Document, Mention, Token
from memcon.values import known, tables
from memcon.values.known import side_of
from memcon.values.titles import titles

PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "from", "with"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"})
_JOINTS = frozenset({"and", "&", "-", "–", "/"})
_FRONT = frozenset({"new", "newly", "current", "then", "now", "visiting", "today", "longtime", "veteran", "local", "long"})
_NO_TITLE = frozenset({"source", "sources", "doctor", "resident", "general", "colonel", "major", "captain", "lieutenant", "brigadier",
                       "admiral", "deputy", "assistant", "vice", "rival", "justice", "judge", "chair", "expat"})  # fmt: skip
_WEAK = frozenset({"deputy", "assistant", "chair", "general", "justice", "judge", "doctor"})
"""Titles only where they end the phrase before a name or stand before a preposition: else parts of longer ones."""
_CLOCK = frozenset({"a.m.", "p.m.", "am", "local", "gmt"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
_OPENING = frozenset({"(", "[", "“", "\""})
_CLOSING = frozenset({")", "]"})
LONGEST = 26
"""Tokens looked at on either side of a name: the longest title in the development gold has 19."""
MOST_SEGMENTS = 3
"""Titles between commas before one name ("head of the delegation, presidential aide X")."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands: tokens `first` to `last` (half-open), and its fullest form."""

    first: int
    last: int
    name: str


@cache
def _single() -> frozenset[str]:
    """Words that are a title by themselves."""
    return frozenset(form for form in titles() if " " not in form)


def is_title(document: Document, index: int) -> bool:
    """Whether the word at a token is the noun of an office."""
    word = document.tokens[index].text.lower().strip(".")
    if not word[:1].isalpha() or word in _NO_TITLE:
        return False
    return nouns.word_kind(word) == "title" or word in _single() or _closes_title(document, index)


def _closes_title(document: Document, index: int) -> bool:
    """Whether a title of several words ends here ("top diplomat")."""
    sentence = document.sentences[document.sentence_of[index]]
    for first in range(max(sentence.first, index - 2), index):
        plain = not any(document.tokens[k].text.lower() in PREPOSITIONS for k in range(first, index))
        if plain and tables.fold(document.span_of(first, index + 1).of(document.article.text)) in titles():
            return True
    return False


@cache
def _honorifics() -> frozenset[str]:
    ranks = {w for row in tables.table("honorifics") if row[1] in ("polite", "learned", "military") for w in tables.forms(row[0])}
    sheikhs = {"Sheikh", "Shaikh", "Sheik", "Sheikha", "Ayatollah", "Grand", "Sayyid", "Honorable"}
    return frozenset(w.lower().strip(".") for form in ranks | sheikhs for w in form.replace("-", " ").split())


def names(document: Document) -> tuple[Named, ...]:
    """The names of people in prose, those that reading did not mark but that stand behind a title too."""
    prose = [m for m in document.mentions if document.sentences[document.sentence_of[m.first]].kind == "prose"]
    marked = [named for m in prose if (named := _named(document, m)) is not None]
    inside = {k for n in marked for k in range(n.first, n.last)}
    found = {n.first: n for n in (*marked, *_unmarked(document, inside, marked))}
    return tuple(found[k] for k in sorted(found))


def _named(document: Document, mention: Mention) -> Named | None:
    """The name in a mention, and the fullest form of it in the article; None where it names no person."""
    own = _trimmed(document, mention)
    if own is None:
        return None
    whole = _trimmed(document, fullest(document, mention)) or own
    return Named(*own, " ".join(document.span_of(*whole).of(document.article.text).split()))


def _trimmed(document: Document, mention: Mention) -> tuple[int, int] | None:
    """The tokens of the name alone, without the end of a title or what follows, where reading took too much."""
    if mention.kind != "person":
        return None
    tokens = document.tokens
    first, last = mention.first, mention.last
    while last > first and (not tokens[last - 1].text[:1].isalnum() or tokens[last - 1].text.lower() in PREPOSITIONS):
        last -= 1
    for k in range(first, last):
        word = tokens[k].text.lower()
        if word in PREPOSITIONS | _OFFICES | {"and"} or word.strip(".") in _POLITE or is_title(document, k):
            first = k + 1
    while first < last and (not tokens[first].text[0].isalnum() or tokens[first].text.lower() in _NO_TITLE):
        first += 1
    for k in range(last - 1, first, -1):
        if known.is_country(document.span_of(first, k).of(document.article.text)):
            return k, last
    if first > 1 and tokens[first - 1].text.lower() in ("of", "for", "and") and _ruled(document, first - 1):
        first = _last_two(document, first, last)
    named = first < last and tokens[first].text[:1].isupper() and not side_of(document.span_of(first, last).of(document.article.text))
    return (first, last) if named else None


def _ruled(document: Document, index: int) -> bool:
    """Whether the words behind a preposition are what a title is for ("Minister of Energy Ann Lee")."""
    floor = max(0, index - LONGEST // 2)
    for k in range(index - 1, floor, -1):
        if _title_or_weak(document, k):
            return document.tokens[k + 1].text.lower() in ("of", "for")
        if not (document.tokens[k].text[0].isupper() or document.tokens[k].text.lower() in PREPOSITIONS | ARTICLES | {"and", ","}):
            return False
    return False


def _last_two(document: Document, first: int, last: int) -> int:
    """Where the last two words of a name begin; words with hyphens or small letters before them (`al-`, `bin`) are one."""
    here, words = last, 0
    while here > first and words < 2:
        here -= 1
        text = document.tokens[here].text
        joined = here + 1 < last and (document.tokens[here + 1].text in ("-", "–") or text in ("-", "–"))
        words += text[:1].isupper() and not joined
    while here - 1 > first and document.tokens[here - 1].text in ("-", "–"):
        here -= 2
    return here


_POLITE = frozenset({"dr", "mr", "mrs", "ms", "gen", "maj", "col", "lt", "sgt", "rev", "prof"})
_OFFICES = frozenset({"affairs", "resources", "security", "embassy", "department", "ministry", "policy"})
"""The last words of titles, which are nobody's name."""


def _unmarked(document: Document, inside: set[int], marked: list[Named]) -> tuple[Named, ...]:
    """"Minister Holm": capitals right behind a title with a capital, where no name is marked."""
    found = []
    for sentence in document.sentences:
        if sentence.kind != "prose":
            continue
        for k in range(sentence.first + 1, sentence.last):
            if is_title(document, k - 1) and document.tokens[k - 1].text[:1].isupper() and _nameable(document, k, inside):
                last = k
                while last < sentence.last and _nameable(document, last, inside):
                    last += 1
                found.append(Named(k, last, _known(document, document.span_of(k, last).of(document.article.text), marked)))
    return tuple(found)


def _nameable(document: Document, index: int, inside: set[int]) -> bool:
    token = document.tokens[index]
    mention = document.mention_at.get(index)
    free = mention is None or mention.kind in ("other", "person")
    capital = token.text[:1].isupper() and not token.text.isupper() and token.text[:1].isalpha()
    other = side_of(token.text) or token.text.lower().strip(".") in _honorifics() | _NO_TITLE | DAYS
    return free and capital and token.upos == "PROPN" and index not in inside and not is_title(document, index) and not other


def _known(document: Document, words: str, marked: list[Named]) -> str:
    full = [n.name for n in marked if n.name.split()[-1] == words.split()[-1]]
    return max(full, key=len, default=words)


@lru_cache(maxsize=4)
def _name_tokens(document: Document) -> frozenset[int]:
    return frozenset(k for n in names(document) for k in range(n.first, n.last))


def before(document: Document, named: Named) -> tuple[tuple[int, int], ...]:
    """The titles before a name, the nearest first ("Norway's foreign minister Kari Holm")."""
    tokens = document.tokens
    floor = document.sentences[document.sentence_of[named.first]].first
    stop = max(floor, named.first - LONGEST)
    end = named.first
    found: list[tuple[int, int]] = []
    for _ in range(MOST_SEGMENTS):
        bare = _over_honorifics(document, end, stop)
        comma = bare > stop and tokens[bare - 1].text == ","
        if found and not comma:
            break
        bare -= comma or (bare > stop and tokens[bare - 1].text in _CLOSING)
        cuts = _segment(document, bare, stop) or (_segment(document, end, stop) if bare < end and not comma else ())
        if not cuts or (comma and not _opens(document, cuts[-1][0], floor, named)):
            break
        found.extend(cuts)
        end = _article(document, cuts[-1][0], floor)
    return tuple(found)


def _segment(document: Document, end: int, stop: int) -> tuple[tuple[int, int], ...]:
    """The titles in the words right before a token, nearest first."""
    start = end
    while start > stop and _part(document, start - 1):
        start -= 1
    if start == end or document.tokens[end - 1].text.lower() in PREPOSITIONS | POSSESSIVES | _JOINTS | ARTICLES:
        return ()
    cut = _cut(document, start, end) or _over_commas(document, start, end, stop)
    if cut is None:
        return ()
    runs = _split(document, *cut)
    first = runs[-1][0]
    if first > start and document.tokens[first - 1].text.lower() in ("and", "&") and _joins(document, first):
        left = _cut(document, start, first - 1)
        runs = (*runs, *(_split(document, *left) if left and _one(document, *left) else ()))
    return runs


def _joins(document: Document, first: int) -> bool:
    """Whether what follows an `and` can be the same person's second title: it names no country of its own."""
    return side_of(document.tokens[first].text) is None and document.tokens[first].text.lower() not in ARTICLES


def _one(document: Document, first: int, last: int) -> bool:
    return not any(nouns.plural(document.tokens[k]) and is_title(document, k) for k in range(first, last))


def _over_commas(document: Document, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """A long title with commas ("Assistant Secretary for Trade, Ports, and Fisheries (TPF)")."""
    tokens = document.tokens
    while start > stop and (_part(document, start - 1) or tokens[start - 1].text in (",", "(", ")")):
        start -= 1
    for k in range(start, end):
        if is_title(document, k) and k + 1 < end and tokens[k + 1].text.lower() in ("of", "for"):
            return _front(document, start, k), end
    return None


def _over_honorifics(document: Document, end: int, stop: int) -> int:
    while end > stop and document.tokens[end - 1].text.lower().strip(".").replace("maj.-gen", "gen") in _honorifics():
        end -= 1
        end -= end > stop and document.tokens[end - 1].text in ("-", ".")
    return end


def _article(document: Document, start: int, first: int) -> int:
    while start > first and document.tokens[start - 1].text.lower() in ARTICLES:
        start -= 1
    return start


def _opens(document: Document, start: int, first: int, named: Named) -> bool:
    """Whether "the head of the bureau, Ann Lee" is one phrase, and not the end of one and the next name."""
    tokens = document.tokens
    ahead = tokens[start - 1].text if start > first else ";"
    opens = ahead.lower() in ARTICLES or ahead in (";", ",", ":") or ahead in POSSESSIVES or start == first
    side = side_of(tokens[start].text) is not None or document.mention_at.get(start) is not None
    after = tokens[named.last] if named.last < len(tokens) else None
    closed = after is None or after.text in (",", ".", ";", ")", ":", "’s", "'s", "and")
    closed = closed or (after is not None and after.upos in ("VERB", "AUX", "ADP", "ADV"))
    return (opens or side) and closed


def _part(document: Document, index: int) -> bool:
    """Whether a word can be inside a title."""
    token = document.tokens[index]
    word = token.text.lower()
    if index in _name_tokens(document) or word in _CLOCK or word in DAYS or word == "including":
        return False
    if word in PREPOSITIONS or word in POSSESSIVES or word in _JOINTS or word in ARTICLES:
        return True
    return token.upos in ("ADJ", "NOUN", "PROPN", "X") or is_title(document, index) or word[0] in ".-" or _said(document, index)


def _said(document: Document, index: int) -> bool:
    """Whether the word only says how an office is held (`former`, `acting`), or is the `under` of an undersecretary."""
    word = document.tokens[index].text.lower()
    if word == "under":
        return index + 1 < len(document.tokens) and document.tokens[index + 1].text.lower() in ("secretary", "-")
    return word in tables.mapping("titlewords")


def _cut(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The last title in a run, from its first own word on; None where there is none."""
    heads = [k for k in range(start, end) if _head(document, k, start, end)]
    heads = heads or [k for k in range(end - 1, end) if _taught(document, k)]
    if not heads:
        return None
    first = _front(document, start, _main(document, start, heads))
    return (first, end) if first < end else None


def _head(document: Document, index: int, start: int, end: int) -> bool:
    """Whether a word is the noun of the title itself: not "the king's son", not "assistant to the president"."""
    tokens = document.tokens
    if not (is_title(document, index) or _weak(document, index, end)):
        return False
    if index + 1 < end and tokens[index + 1].text in POSSESSIVES:
        return False
    before = index - 1 - (index > start and tokens[index - 1].text.lower() in ARTICLES)
    return not (before > start and tokens[before].text.lower() == "to" and _title_or_weak(document, before - 1))


def _title_or_weak(document: Document, index: int) -> bool:
    return is_title(document, index) or document.tokens[index].text.lower() in _WEAK


def _weak(document: Document, index: int, end: int) -> bool:
    if document.tokens[index].text.lower() not in _WEAK:
        return False
    return index + 1 == end or document.tokens[index + 1].text.lower() in PREPOSITIONS


def _taught(document: Document, index: int) -> bool:
    """The model's own opinion, for the word right before a name."""
    token = document.tokens[index]
    if token.upos not in ("NOUN", "PROPN") or token.text.lower() in _honorifics() or side_of(token.text):
        return False
    found = learned(document, index, "role")
    return found is not None and found.score >= ROLE_ALONE


def _main(document: Document, start: int, heads: list[int]) -> int:
    """The title that rules the run: the first of those after the last preposition that stands before any of them."""
    tails = [k for k in range(start, heads[-1]) if document.tokens[k].text.lower() in PREPOSITIONS - {"to"}]
    here = [k for k in heads if not tails or k > tails[-1]]
    first = here[-1]
    for k in reversed(here[:-1]):
        if any(document.tokens[j].text in POSSESSIVES for j in range(k + 1, first)):
            break
        first = k
    return first


def _front(document: Document, start: int, head: int) -> int:
    """Where the words of the title with this noun begin."""
    tokens = document.tokens
    first = head
    while first > start and not _bound(document, first - 1, start):
        if tokens[first - 1].xpos in ("NN", "NNS") and tokens[first - 1].text.islower() and tokens[first].text[:1].isupper():
            break
        first -= 1
    while first < head and (tokens[first].text.lower() in _FRONT | _JOINTS or tokens[first].upos in ("NUM", "PUNCT")):
        first += 1
    return first


def _bound(document: Document, index: int, start: int) -> bool:
    """Whether the title cannot reach over this word to the left."""
    word = document.tokens[index].text.lower()
    if word in PREPOSITIONS or word in ARTICLES or word in ("and", "&", ","):
        return True
    if word not in POSSESSIVES or index == start:
        return False
    return side_of(document.tokens[index - 1].text) is None and document.mention_at.get(index - 1) is None


def _split(document: Document, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """"prime minister and foreign minister" are two titles; one where only the second part has a title's noun."""
    tokens = document.tokens
    for k in range(first + 1, last - 1):
        joint = tokens[k].text.lower() in ("and", "&") and _joins(document, k + 1) and _one(document, first, k)
        if joint and _has(document, first, k) and _has(document, k + 1, _prep(document, k + 1, last)):
            start = k + 1
            while start < last and tokens[start].text.lower() in ARTICLES:
                start += 1
            return (*_split(document, start, last), (first, k))
    return ((first, last),)


def _has(document: Document, first: int, last: int) -> bool:
    return any(is_title(document, k) for k in range(first, last))


def _prep(document: Document, first: int, last: int) -> int:
    return next((k for k in range(first, last) if document.tokens[k].text.lower() in PREPOSITIONS), last)


def phrase(document: Document, first: int) -> tuple[tuple[int, int], ...]:
    """The titles in the noun phrase that begins at a token ("the head of the delegation"), or none."""
    tokens = document.tokens
    limit = min(document.sentences[document.sentence_of[first]].last, first + LONGEST)
    while first < limit and (tokens[first].text.lower() in ARTICLES | _FRONT or tokens[first].text in _OPENING):
        first += 1
    last = first
    while last < limit and _part(document, last):
        last += 1
    while last > first and not _ends(tokens[last - 1]):
        last -= 1
    if last <= first or not _has(document, first, _prep(document, first, last)):
        return ()
    return _split(document, first, last)


def _ends(token: Token) -> bool:
    word = token.text.lower()
    return not (word in PREPOSITIONS | POSSESSIVES | _JOINTS | ARTICLES or token.xpos in ("VBN", "VBG") or word == ".")


def behind(document: Document, named: Named) -> tuple[tuple[int, int], ...]:
    """The titles after "Kari Holm," ("the head of the delegation"), none where the next name claims them."""
    tokens = document.tokens
    last = document.sentences[document.sentence_of[named.first]].last
    here = named.last
    if here + 1 >= last or tokens[here].text not in (",", "(", "[", "--", "–", "—", "-"):
        return ()
    opening = tokens[here + 1]
    if opening.text.lower() in _JOINTS or (opening.text[:1].isupper() and before(document, named)):
        return ()
    found = phrase(document, here + 1)
    end = max((run[1] for run in found), default=here)
    if end < last and (end in _name_tokens(document) or (opening.text.lower() == "the" and tokens[end].upos in ("VERB", "AUX"))):
        return ()
    return found

