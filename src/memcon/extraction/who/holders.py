"""Holders: what one article says of each person that it names: the title before or behind the name, the side.

A room of `extraction`. Works on the words beside the name and not on the parse: parses of long titles
("the acting deputy foreign minister of X, Y Z,") are the ones that most often go wrong.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.remembered import remembered
from memcon.extraction.who import nouns
from memcon.extraction.who.titlewords import PREPOSITIONS, behind_place, title_or_weak
from memcon.extraction.who.trim import begins, is_suffix
from memcon.model.document import Document, Mention, Token
from memcon.values import tables
from memcon.values.known import side_of
from memcon.values.titles import titles

_LINKS = frozenset({"of", "for", "to", "on", "at", "in", "and", "the", "from"})
_MARKS = frozenset({"'s", "’s", "'", "’", "-", "–", "."})
_ACTING = frozenset({"acting", "interim", "designate", "outgoing", "visiting", "former", "then", "ex", "incoming"})
_DROPPED = frozenset(
    {
        "visiting",
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "mr",
        "mr.",
        "ms",
        "ms.",
        "dear",
        "majesty",
        "highness",
    }
)
_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"]
)
_LONGEST = 24
"""Tokens looked at on either side of a name: the longest title in the development gold has 19."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as one article tells of them; `first` is the token at which the article first says it."""

    name: str
    role: str | None
    side: str | None
    first: int


@lru_cache(maxsize=4)
def holders(document: Document) -> dict[int, Holder]:
    """For each person, by the index of the mention with the fullest name, what the article says of them."""
    found: dict[int, Holder] = {}
    for mention in document.mentions:
        if not is_person(document, mention):
            continue
        key = fullest(document, mention).index
        said = _before(document, mention) or _behind(document, mention)
        known = found.get(key)
        role, side = _role_and_side(document, *said) if said else (None, None)
        found[key] = Holder(
            name_of(document, mention),
            (known and known.role) or role,
            (known and known.side) or side,
            known.first if known else mention.first,
        )
    return found


@lru_cache(maxsize=4)
def titled(document: Document) -> dict[int, Mention]:
    """For each token of a title that stands beside a name, that name's mention."""
    found: dict[int, Mention] = {}
    for mention in document.mentions:
        if is_person(document, mention):
            for run in filter(None, (_before(document, mention), _behind(document, mention))):
                for k in range(*run):
                    found.setdefault(k, mention)
    return found


def fullest(document: Document, mention: Mention) -> Mention:
    """The mention with the fullest form of the same name (itself where reading tells of no other)."""
    return mention if mention.refers is None else document.mentions[mention.refers]


def is_person(document: Document, mention: Mention) -> bool:
    """Whether the mention names a person: a title alone, taken for a name, does not."""
    return mention.kind == "person" and core(document, mention) < mention.last


def core(document: Document, mention: Mention) -> int:
    """The token at which the name itself begins, behind a title that reading took into it."""
    return _core(document, mention.first, mention.last)


@remembered
def _core(document: Document, first: int, last: int) -> int:
    titles = [k for k in range(first, last) if nouns.kind_of(document.tokens[k]) == "title"]
    titles = [k for k in titles if k + 1 == last or not is_suffix(document.tokens[k + 1])]
    start = titles[-1] + 1 if titles else first
    if start < last and document.tokens[start].text.lower() in _LINKS:
        return last
    start = begins(document, start, last) if start < last else start
    return start if _named(document, start, last) else last


def _named(document: Document, first: int, last: int) -> bool:
    """Whether the words can be a person's name: with a capital, and no country or nationality."""
    if first >= last or side_of(document.span_of(first, last).of(document.article.text)):
        return False
    return any(document.tokens[k].text[:1].isupper() for k in range(first, last))


def name_of(document: Document, mention: Mention) -> str:
    """The fullest form of the name in the article, without a title before it."""
    full = fullest(document, mention)
    if full.kind != "person":
        return full.text
    full = full if is_person(document, full) else mention
    return document.span_of(core(document, full), full.last).of(document.article.text)


def _before(document: Document, mention: Mention) -> tuple[int, int] | None:
    """The run of tokens before the name that is a title ("Norway's foreign minister" Kari Holm)."""
    sentence = document.sentences[document.sentence_of[mention.first]]
    name = start = core(document, mention)
    stop = max(sentence.first, start - _LONGEST)
    end = start
    if end - 1 > stop and document.tokens[end - 1].text == ",":
        end = start = end - 1
    while start > stop and _in_title(document, document.tokens[start - 1]):
        start -= 1
    if not _titled(document, start, end):
        start = _over_commas(document, start, stop)
    start = _past_other_words(document, start, end)
    while start < end and _loose(document.tokens[start]):
        start += 1
    if end < name and not _stands_apart(document, start, mention):
        return None
    leads_on = any(document.tokens[k].text.lower() in PREPOSITIONS for k in _last_word(document, start, end))
    return (start, end) if _titled(document, start, end) and not leads_on else None


def _last_word(document: Document, start: int, end: int) -> range:
    """The last word of a run that is no word of respect: "a senior member of Mr." Holm's team."""
    while end - 1 > start and _honours(document, end - 1):
        end -= 1
    return range(max(end - 1, start), end)


def _past_other_words(document: Document, start: int, end: int) -> int:
    """Where a title begins: behind what only leads up to it ("a follow-up to President Lee", "a day for Minister Lee"),
    not behind an office that goes on ("assistant to the president")."""
    tokens = document.tokens
    office = next((k for k in range(start, end) if title_or_weak(document, k)), start)
    leads = [k for k in range(start, office) if tokens[k].text.lower() in PREPOSITIONS and k not in document.mention_at]
    return behind_place(document, leads[-1] + 1) if leads else start


def _over_commas(document: Document, start: int, stop: int) -> int:
    """The start of a long title with commas ("Assistant Secretary for Trade, Ports, and Fisheries (TPF)" Ann Lee)."""
    tokens = document.tokens
    here = start
    while here > stop and (_in_title(document, tokens[here - 1]) or tokens[here - 1].text in (",", "(", ")")):
        here -= 1
    for k in range(here, start):
        long = nouns.kind_of(tokens[k]) == "title" and any(
            tokens[j].text.lower() in ("of", "for") for j in range(k, start)
        )
        if long:
            first = k
            while first > here and tokens[first - 1].upos in ("ADJ", "NOUN", "PROPN") and tokens[first - 1].text != ",":
                first -= 1
            return first
    return start


def _stands_apart(document: Document, start: int, mention: Mention) -> bool:
    """Whether "the head of the bureau, Ann Lee," is one phrase, and not the end of one and the next name."""
    tokens = document.tokens
    opens = start > 0 and tokens[start - 1].text.lower() in ("the", "its", "their", "his", "her")
    side = start < len(tokens) and side_of(tokens[start].text) is not None
    after = tokens[mention.last].text if mention.last < len(tokens) else "."
    return (opens or side) and (after in (",", ".", ";", ")") or tokens[mention.last].upos in ("VERB", "AUX"))


def _behind(document: Document, mention: Mention) -> tuple[int, int] | None:
    """The run of tokens after "Kari Holm," that is a title ("the head of the delegation")."""
    tokens = document.tokens
    sentence = document.sentences[document.sentence_of[mention.first]]
    first = mention.last
    if first + 1 >= sentence.last or tokens[first].text not in (",", "("):
        return None
    last = first = first + 1
    limit = min(sentence.last, first + _LONGEST)
    while last < limit and (_in_title(document, tokens[last]) or tokens[last].xpos in ("VBN", "DT", "PRP$")):
        last += 1
    while last > first and _loose(tokens[last - 1]):
        last -= 1
    head = next((k for k in range(first, last) if tokens[k].text.lower() in ("of", "for", "to", "in")), last)
    # A title must come before the first preposition: ", Norway and the minister" is a list.
    return (first, last) if _titled(document, first, head) and _closes(document, last) else None


def _closes(document: Document, last: int) -> bool:
    return last >= len(document.tokens) or document.tokens[last].text in (",", ".", ")", ";", "—", "-", ":", "who")


def _in_title(document: Document, token: Token) -> bool:
    word = token.text.lower()
    if word in _DAYS:
        return False
    nominal = token.upos in ("ADJ", "NOUN", "PROPN", "NUM") or word in _ACTING or word in _MARKS
    mention = document.mention_at.get(token.index)
    if mention is not None and mention.kind == "person" and token.index >= core(document, mention):
        return False
    behind = document.tokens[token.index + 1 : token.index + 2]
    under = word == "under" and any(t.text.lower() == "secretary" for t in behind)
    return nominal or under or word in _LINKS or word in ("his", "her", "its", "their")


def _loose(token: Token) -> bool:
    return token.text.lower() in _LINKS or token.text.lower() in _MARKS or token.text.lower() in _DROPPED


def _titled(document: Document, first: int, last: int) -> bool:
    return any(nouns.kind_of(document.tokens[k]) == "title" for k in range(first, last))


def _role_and_side(document: Document, first: int, last: int) -> tuple[str | None, str | None]:
    """The title's words without nationality, and the country or body that it is of."""
    tokens = document.tokens
    first = _after_seat(document, first, last)
    # After a joining word ("Egypt and Foreign Minister X") only what follows belongs to this name.
    first = _after_list(document, first, last)
    while first < last and tokens[first].text.lower() in _DROPPED:
        first += 1
    side, start = leading_side(document, first, last)
    while start < last and tokens[start].text.lower() in _DROPPED:
        start += 1
    while last - 1 > start and _honours(document, last - 1) and _titled(document, start, last - 1):
        last -= 1
    role = document.article.text[tokens[start].start : tokens[last - 1].end] if start < last else None
    return role, side or inner_side(document, start, last)


def _honours(document: Document, index: int) -> bool:
    """Whether a word between office and name is one of respect ("Prime Minister Sheikh"), and not half an office."""
    word, before = document.tokens[index].text, document.tokens[index - 1].text
    if before in _MARKS:
        return False  # the general of a secretary-general
    return tables.fold(word) in tables.words("honorifics") and f"{before} {word}".lower() not in titles()


def _after_seat(document: Document, first: int, last: int) -> int:
    """ "Oslo-based head of the bureau": where somebody sits is not for whom they act."""
    for k in range(first, min(first + 5, last)):
        if document.tokens[k].text.lower() == "based":
            return k + 1
    return first


def _after_list(document: Document, first: int, last: int) -> int:
    tokens = document.tokens
    for k in range(last - 1, first, -1):
        if (
            tokens[k].text.lower() == "and"
            and _titled(document, k, last)
            and (not _titled(document, first, k) or nouns.plural(tokens[k - 1]))
        ):
            return k + 1  # "the leaders and President Holm"
    return first


def leading_side(document: Document, first: int, last: int) -> tuple[str | None, int]:
    """The country or body at the front of a title ("Norwegian", "Norway's", "Hamas"), and where the rest begins."""
    tokens = document.tokens
    for width in (4, 3, 2, 1):
        end = first + width
        if end >= last:
            continue
        words = document.article.text[tokens[first].start : tokens[end - 1].end]
        country = side_of(words)
        body = document.mention_at.get(first)
        whole = body is not None and (body.first, body.last) == (first, end) and body.kind == "organisation"
        whole = whole and words not in _NO_BODY
        if country or whole:
            after = end + (tokens[end].text in ("'s", "’s", "'", "’"))
            after += after < last and tokens[after].text in ("-", "–")
            name = country or (fullest(document, body).text if body else None)
            return name, after
    return None, first


_NO_BODY = frozenset({"National", "Federal", "Presidential", "Foreign", "Central", "Special", "Supreme", "Deputy"})
"""Words that stand for no body by themselves, where reading marked them as one ("National Security Advisor")."""


def inner_side(document: Document, first: int, last: int) -> str | None:
    """The country or body inside a title ("minister of Norway", "head of the Hamas political bureau")."""
    tokens = document.tokens
    bodies = []
    for k in range(first, last):
        mention = document.mention_at.get(k)
        if mention is not None and mention.kind == "organisation" and mention.first == k and _acts(document, mention):
            bodies.append(fullest(document, mention).text)
        for end in range(min(k + 4, last), k, -1):
            country = side_of(document.article.text[tokens[k].start : tokens[end - 1].end])
            # "ambassador to Norway", "envoy for Yemen": there, not from there.
            if country and not (k > first and _points_away(document, first, k)):
                return country
    return bodies[0] if bodies else None


def _acts(document: Document, mention: Mention) -> bool:
    """Whether a body in a title can be acted for; half an office ("National", "Defense") cannot."""
    if side_of(mention.text):
        return True
    several = mention.last - mention.first > 1 or mention.text.isupper()
    return several and not _titled(document, mention.first, mention.last)


def _points_away(document: Document, first: int, index: int) -> bool:
    for k in range(index - 1, first - 1, -1):
        word = document.tokens[k].text.lower()
        if word in ("to", "for", "on", "in"):
            return True
        if word == "of":
            return False
    return False


def known_holder(document: Document, title: str, side: str | None, before: int | None = None) -> Holder | None:
    """The one person named (before a token) with such an office; None where there are several or none."""
    wanted = set(title.lower().split()) - {"the", "top", "senior"}
    fits = [
        h
        for h in holders(document).values()
        if h.role and (before is None or h.first < before) and (side is None or h.side == side)
    ]
    exact = [h for h in fits if (h.role or "").lower() == title.lower()]
    held = [h for h in fits if wanted <= set((h.role or "").lower().split())]
    loose = [h for h in fits if side and wanted <= set(_LOOSE) and _fits_loosely(h.role or "", wanted)]
    best = exact or held or loose
    return best[0] if len(best) == 1 else None


def known_opening(document: Document, title: str, before: int) -> Holder | None:
    """The one person named before a token whose office begins with these words ("the Under Secretary"); else None."""
    wanted = title.lower().removeprefix("the ").split()
    fits = [h for h in holders(document).values() if h.role and h.first < before]
    found = [h for h in fits if (h.role or "").lower().split()[: len(wanted)] == wanted]
    return found[0] if len(found) == 1 and len(wanted) > 1 else None


_LOOSE = {
    "diplomat": ("foreign", "secretary of state", "ambassador", "envoy", "diplomat", "diplomacy"),
    "official": ("",),
    "leader": ("president", "prime", "leader", "king", "emir", "chancellor"),
}
"""Words for somebody whose office was told before, with the words of the offices that they stand for."""


def _fits_loosely(role: str, wanted: set[str]) -> bool:
    return any(word in role.lower() for one in wanted for word in _LOOSE[one])
