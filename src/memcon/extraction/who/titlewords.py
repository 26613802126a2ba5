"""Words of titles: which words name an office, which only stand before a name, which hold a title together.

A room of `extraction`; `named` and `titles` come here. Offices stand in `data/en/people.tsv` and `titles.tsv`.
"""

from functools import cache, lru_cache

from memcon.extraction.ground import learned
from memcon.extraction.weights import ROLE_ALONE
from memcon.extraction.who import nouns
from memcon.model.document import Document
from memcon.values import tables
from memcon.values.known import is_country, side_of
from memcon.values.titles import titles

PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "from", "with"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"})
JOINTS = frozenset({"and", "&", "-", "–", "/"})
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"}
)
_RANKS = frozenset({"general", "colonel", "major", "captain", "lieutenant", "brigadier", "admiral"})
_WEAK = frozenset({"deputy", "assistant", "chair", "general", "justice", "judge", "doctor"})
"""Titles only where they end the phrase before a name or stand before a preposition: else parts of longer ones."""
NO_TITLE = _RANKS | _WEAK | frozenset({"source", "sources", "resident", "vice", "rival"})
"""Words in the tables of titles that are no office by themselves."""
LONGEST = 26
"""Tokens looked at on either side of a name: the longest title in the development gold has 19."""


@cache
def _single() -> frozenset[str]:
    """Words that are a title by themselves."""
    return frozenset(form for form in titles() if " " not in form)


@cache
def _last_words() -> frozenset[str]:
    """The words that titles end with: most words do not, and need no further look."""
    return frozenset(form.rpartition(" ")[2] for form in titles())


def is_title(document: Document, index: int) -> bool:
    """Whether the word at a token is the noun of an office."""
    alone = _alone(document.tokens[index].text)
    return alone if alone is not None else _closes_title(document, index)


@lru_cache(maxsize=4096)
def _alone(text: str) -> bool | None:
    """Whether a word is an office by itself; None if the words before it decide."""
    word = text.lower().strip(".")
    if not word[:1].isalpha() or word in NO_TITLE:
        return False
    return True if nouns.word_kind(word) == "title" or word in _single() else None


def _closes_title(document: Document, index: int) -> bool:
    """Whether a title of several words ends here ("top diplomat")."""
    here, before = document.tokens[index], document.tokens[max(0, index - 1)]
    if before.end < here.start and not _closes(here.text):
        return False
    sentence = document.sentences[document.sentence_of[index]]
    for first in range(max(sentence.first, index - 2), index):
        plain = not any(document.tokens[k].text.lower() in PREPOSITIONS for k in range(first, index))
        if plain and tables.fold(document.span_of(first, index + 1).of(document.article.text)) in titles():
            return True
    return False


@lru_cache(maxsize=4096)
def _closes(text: str) -> bool:
    """Whether some title ends with this word."""
    return tables.fold(text).rpartition(" ")[2] in _last_words()


def is_weak(document: Document, index: int, end: int) -> bool:
    if document.tokens[index].text.lower() not in _WEAK:
        return False
    return index + 1 == end or document.tokens[index + 1].text.lower() in PREPOSITIONS


def title_or_weak(document: Document, index: int) -> bool:
    return is_title(document, index) or document.tokens[index].text.lower() in _WEAK


def behind_place(document: Document, first: int) -> int:
    """The token behind a town that only says where ("from Lima Foreign Minister Lee warned"), else the same token."""
    mention, tokens = document.mention_at.get(first), document.tokens
    if mention is None or mention.kind != "place" or is_country(mention.text) or tokens[mention.head].upos == "ADJ":
        return first
    where = first > 0 and tokens[first - 1].text.lower() in ("from", "in", "at")
    held = any(t.text in POSSESSIVES for t in tokens[mention.last : mention.last + 1])
    return mention.last if where and not held else first


def taught(document: Document, index: int) -> bool:
    """The model's own opinion, for the word right before a name."""
    token = document.tokens[index]
    if token.upos not in ("NOUN", "PROPN") or token.text.lower() in honorifics() or side_of(token.text):
        return False
    if token.lemma.lower() in _BODIES:
        return False
    found = learned(document, index, "role")
    return found is not None and found.score >= ROLE_ALONE


_BODIES = frozenset({"committee", "ministry", "council", "agency", "party", "office", "bureau", "department",
                     "senate", "commission", "parliament", "congress", "embassy", "army", "assembly", "group",
                     "union"})  # fmt: skip
"""What people sit in, and no title of theirs."""


@cache
def honorifics() -> frozenset[str]:
    ranks = {
        w
        for row in tables.table("honorifics")
        if row[1] in ("polite", "learned", "military")
        for w in tables.forms(row[0])
    }
    sheikhs = {"Sheikh", "Shaikh", "Sheik", "Sheikha", "Ayatollah", "Grand", "Sayyid", "Honorable"}
    return frozenset(w.lower().strip(".") for form in ranks | sheikhs for w in form.replace("-", " ").split())


def says_how(document: Document, index: int) -> bool:
    """Whether the word only says how an office is held (`former`, `acting`), or is the `under` of an undersecretary."""
    word = document.tokens[index].text.lower()
    if word == "under":
        return index + 1 < len(document.tokens) and document.tokens[index + 1].text.lower() in ("secretary", "-")
    return word in tables.mapping("titlewords")
