"""Titles: the runs of words beside a person's name that say what office they hold.

A room of `extraction`; `roles` comes here. Works on the words beside the name, not on the parse, which goes
astray in long titles. All answers are half-open runs of tokens, without honorific and article at the front.
"""

from memcon.extraction.parse import base
from memcon.extraction.who.named import Named, name_tokens
from memcon.extraction.who.titleruns import (
    anothers,
    can_be_part,
    cut,
    front,
    has_title,
    joins,
    phrase,
    single,
    split,
    told_apart,
)
from memcon.extraction.who.titlewords import (
    ARTICLES,
    JOINTS,
    LONGEST,
    POSSESSIVES,
    PREPOSITIONS,
    honorifics,
    is_title,
    title_or_weak,
)
from memcon.model.document import Document
from memcon.values.known import side_of

_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})
MOST_SEGMENTS = 3
"""Titles between commas before one name ("head of the delegation, presidential aide X")."""


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
        bare -= comma or (bare > stop and tokens[bare - 1].text in _CLOSING) * _bracket(document, bare, stop)
        cuts = _segment(document, bare, stop) or (
            _segment(document, end, stop) if bare < end and not comma and title_or_weak(document, end - 1) else ()
        )
        if not cuts or (comma and (_says_so(document, named) or not _opens(document, cuts[-1][0], floor, named))):
            break
        found.extend(cuts)
        end = _article(document, cuts[-1][0], floor)
    return tuple(found)


def _bracket(document: Document, end: int, stop: int) -> int:
    """How many tokens of a closed bracket to leave out: the short form of a title ("(SENP)") whole, else its mark."""
    short = end - 3 > stop and document.tokens[end - 3].text in _OPENING and document.tokens[end - 2].text.isupper()
    return 3 if short else 1


def _segment(document: Document, end: int, stop: int) -> tuple[tuple[int, int], ...]:
    """The titles in the words right before a token, nearest first."""
    start = end
    while start > stop and can_be_part(document, start - 1):
        start -= 1
    if start == end or document.tokens[end - 1].text.lower() in PREPOSITIONS | POSSESSIVES | JOINTS | ARTICLES:
        return ()
    found = cut(document, start, end) or _over_commas(document, start, end, stop)
    if found is None:
        return ()
    runs = split(document, *found)
    first = runs[-1][0]
    if first > start and document.tokens[first - 1].text.lower() in ("and", "&") and joins(document, first):
        left = cut(document, start, first - 1) if has_title(document, start, first - 1) else None
        own = left is not None and single(document, *left) and not anothers(document, *left)
        own = own and left is not None and not told_apart(document, left[0], first)
        runs = (*runs, *(split(document, *left) if left and own else ()))
    return runs


def _over_commas(document: Document, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """A long title with commas ("Assistant Secretary for Trade, Ports, and Fisheries (TPF)")."""
    tokens = document.tokens
    while start > stop and (can_be_part(document, start - 1) or tokens[start - 1].text in (",", "(", ")")):
        start -= 1
    for k in range(start, end):
        if is_title(document, k) and k + 1 < end and tokens[k + 1].text.lower() in ("of", "for"):
            return front(document, start, k), end
    return None


def _over_honorifics(document: Document, end: int, stop: int) -> int:
    tokens = document.tokens
    while end > stop and tokens[end - 1].text.lower().strip(".").replace("maj.-gen", "gen") in honorifics():
        if end - 2 > stop and tokens[end - 2].text == "-" and is_title(document, end - 3):
            break  # the general of a secretary-general is no rank
        alike = tokens[end - 1].text.istitle() == tokens[end - 2].text.istitle()
        if tokens[end - 1].text.lower() == "general" and alike and is_title(document, end - 2):
            break  # "Secretary General", but "the military secretary General Holm"
        end -= 1
        end -= end > stop and tokens[end - 1].text in ("-", ".")
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


def _says_so(document: Document, named: Named) -> bool:
    """Whether a name behind a comma only says what stands before it ("to meet Norway's leader, Ann Lee said.")."""
    tokens, floor = document.tokens, document.sentences[document.sentence_of[named.first]].first
    verb = tokens[named.last] if named.last < len(tokens) else None
    says = verb is not None and verb.head < 0 and verb.xpos == "VBD" and tokens[named.first].head == verb.index
    clause = says and any(
        base(t) in ("ccomp", "parataxis") and t.head == named.last for t in tokens[floor : named.first]
    )
    return clause and named.last + 1 < len(tokens) and tokens[named.last + 1].text in (".", ",")


def behind(document: Document, named: Named) -> tuple[tuple[int, int], ...]:
    """The titles after "Kari Holm," ("the head of the delegation"), none where the next name claims them."""
    tokens = document.tokens
    last = document.sentences[document.sentence_of[named.first]].last
    here = named.last
    if here + 1 >= last or tokens[here].text not in (",", "(", "[", "--", "–", "—", "-"):
        return ()
    opening = tokens[here + 1]
    if opening.text.lower() in JOINTS or (opening.text[:1].isupper() and before(document, named)):
        return ()
    found = phrase(document, here + 1)
    end = max((run[1] for run in found), default=here)
    if end < last and end in name_tokens(document):
        return _of_another(document, found[-1]) if opening.text.lower() in ARTICLES else ()
    if end < last and _goes_on(document, here + 1, end):
        return ()
    return found


def _of_another(document: Document, run: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """ "An aide to Prime Minister Holm": the office alone, for what stands behind is of the next name."""
    ends = (k for k in range(run[0] + 1, run[1]) if document.tokens[k].text.lower() in ("to", "of", "for"))
    end = next(ends, run[1])
    whose = range(end + 1, min(end + 4, run[1]))
    titled = any(is_title(document, k) or document.tokens[k].text.lower().strip(".") in honorifics() for k in whose)
    return ((run[0], end),) if titled and has_title(document, run[0], end) else ()


def _goes_on(document: Document, first: int, end: int) -> bool:
    """Whether "…, the minister said" begins a clause of its own: no comma closes it, and nothing says of what."""
    tokens = document.tokens
    ruled = any(tokens[k].text.lower() in ("of", "for") for k in range(first, end))
    return tokens[first].text.lower() == "the" and tokens[end].upos in ("VERB", "AUX") and not ruled
