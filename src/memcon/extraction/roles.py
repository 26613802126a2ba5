"""Roles: who holds which office, or belongs to which body, as this article says it.

A room of `extraction`. The titles beside names come from `titles`; here they become entries, once for each
holder and title (LEDGER rule 9).
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from memcon.extraction.ground import cue, evidence
from memcon.extraction.parse import kids
from memcon.extraction.said.issuers import told_by
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.turns import speaker, turn_at
from memcon.extraction.who import nouns
from memcon.extraction.who.appointments import given, taken_up
from memcon.extraction.who.holders import leading_side
from memcon.extraction.who.named import Named, names
from memcon.extraction.who.titles import before, behind
from memcon.extraction.who.titlewords import ARTICLES, POSSESSIVES, PREPOSITIONS, is_title
from memcon.model.document import Document
from memcon.model.entry import Role, Status
from memcon.values import known, office, tables

_MARKS = frozenset({"former", "acting", "plain"})


@dataclass(frozen=True, slots=True)
class _Held:
    """A title of somebody's: where its words and the name stand, and what they say."""

    named: Named
    first: int
    last: int
    title: str
    body: str | None
    acting: bool
    status: Status = "actual"


def roles(document: Document) -> tuple[Role, ...]:
    """The roles of a document, in text order, once for each holder and title."""
    return tuple(_role(document, held) for held in _once(_held(document)))


def _behind_others(document: Document, first: int, last: int) -> tuple[int, int]:
    """Of "the leaders and President Ruiz" the title that is hers: several have the first."""
    tokens = document.tokens
    joins = (k for k in range(last - 2, first, -1) if tokens[k].text.lower() == "and" and tokens[k - 1].xpos == "NNS")
    place = next((k for k in joins if nouns.plural(tokens[k - 1]) and nouns.kind_of(tokens[k - 1]) == "title"), None)
    return (place + 1 if place is not None else first, last)


def _own_words(document: Document, first: int, last: int) -> tuple[int, int]:
    """Of "you are aware Vice President Ruiz will come" the title: what somebody is said to be is none of its words."""
    said = first + 1 < last and document.tokens[first].upos == "ADJ" and bool(kids(document, first, "cop"))
    return (first + 1 if said else first, last)


def _held(document: Document) -> list[_Held]:
    found: list[_Held] = []
    taken: set[int] = set()
    for named in names(document):
        after, status = given(document, named)
        beside = (*before(document, named), *behind(document, named))
        for run, how in (*((r, "actual") for r in beside), *((r, status) for r in after)):
            run = _behind_others(document, *_free(document, run, taken))
            run = _own_words(document, *run)
            if run[0] == run[1]:
                continue
            taken |= set(range(*run))
            held = _read(document, named, *run)
            held = held and _counterpart(document, held, found)
            if held is not None:
                held = replace(held, status=held.status if how == "actual" else "planned")
                found.extend(_each(document, held))
    for named, run in taken_up(document):
        held = _read(document, named, *run) if not taken & set(range(*run)) else None
        if held is not None and not any(h.named.name == named.name and _same(h, held) for h in found):
            found.append(held)
    return found


def _free(document: Document, run: tuple[int, int], taken: set[int]) -> tuple[int, int]:
    """The end of a run that no other title has: of "an aide to Prime Minister", where "aide" is another's, the rest."""
    last = max((k for k in range(*run) if k in taken), default=-1)
    if last < 0:
        return run
    first = last + 1
    while first < run[1] and document.tokens[first].text.lower() in PREPOSITIONS | ARTICLES:
        first += 1
    return (first, run[1]) if last + 1 < first < run[1] else (run[1], run[1])


def _counterpart(document: Document, held: _Held, found: list[_Held]) -> _Held | None:
    """As in “his Omani counterpart”: the office of whoever is named before; None where nobody is."""
    if not {"counterpart", "counterparts"} & set(held.title.lower().split()):
        return held
    first = document.sentences[document.sentence_of[held.first]].first
    others = [
        h for h in found if h.first < held.first and h.named.name != held.named.name and "counterpart" not in h.title
    ]
    here = [h for h in others if h.first >= first]
    whose = _named_here(document, held.first - 1, first)
    if whose is not None:  # "met the minister; Ann Lee will see her counterpart": Lee's, whoever was told of last
        others = here = [h for h in others if whose in h.named.name]
    model = (here or others)[-1:] if others else []
    body = None if "counterparts" in held.title.lower().split() else held.body  # of several, nobody says whose is whose
    return replace(held, title=model[0].title, body=body, acting=False) if model else None


def _named_here(document: Document, pronoun: int, first: int) -> str | None:
    """Whom a "her" or "his" means, if the sentence that begins at `first` names them before it."""
    whose = document.mention_at.get(pronoun)
    if whose is None or whose.kind != "pronoun" or whose.refers is None:
        return None
    before = (document.mention_at.get(k) for k in range(first, pronoun))
    here = any(m is not None and m.kind == "person" and whose.refers in (m.refers, m.index) for m in before)
    return document.name_of(whose) if here else None


def _each(document: Document, held: _Held) -> list[_Held]:
    """The title in the singular for each name of a list ("presidents Ann Lee of Norway and Kari Holm of Iceland")."""
    head = next(
        (k for k in range(held.first, held.last) if nouns.plural(document.tokens[k]) and is_title(document, k)), None
    )
    if head is None:
        return [held]
    single = _singular(held.title, document.tokens[head].text)
    if held.last > held.named.first:
        # "Lee – the ministers of Norway, Peru and Chile –": which of them nobody says.
        return [] if " of " in held.title else [replace(held, title=single)]
    found = [replace(held, title=single)]
    everybody = names(document)
    for named in everybody[bisect_right(everybody, held.named.first, key=lambda n: n.first) :]:
        last = found[-1].named
        if named.first - last.last > _LIST_GAP or len(found) == _MOST_LISTED:
            break
        if _listed(document, last.last, named.first):
            found.append(replace(found[0], named=named, body=found[0].body))
    # "the Leaders Summit", "the board members Lee shot at": a title of several is not that of the one name behind.
    alone = len(found) == 1 and not any(is_title(document, k) for k in range(head + 1, held.last))
    after = document.tokens[held.named.last : held.named.last + 1]
    return [] if alone and not any(token.text.lower() in _GOES_ON for token in after) else found


def _singular(title: str, word: str) -> str:
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return " ".join(single if w == word else w for w in title.split())


def _listed(document: Document, first: int, last: int) -> bool:
    """Whether only a comma, `and` or "of Norway" stands between two names."""
    between = [t.text.lower() for t in document.tokens[first:last]]
    if not between or len(between) > _LIST_GAP or between[-1] not in (",", "and"):
        return False
    return all(
        w in (",", "and", "of", "the")
        or (document.tokens[first + i].upos == "PROPN" and not is_title(document, first + i))
        for i, w in enumerate(between)
    )


_GOES_ON = frozenset({",", "and", "of", "&"})
_MOST_LISTED = 12
"""Holders of one title in a list, at most: as many as a summit's photograph has."""
_LIST_GAP = 8
"""Tokens between two names of one list: "of the Dominican Republic, and"."""


def _read(document: Document, named: Named, first: int, last: int) -> _Held | None:
    """What a run of words says: title, body, whether acting."""
    start, marks, body = _front(document, first, last)
    start += start < last and document.tokens[start].text == _DISTRICT
    text = document.span_of(start, last).of(document.article.text) if start < last else ""
    read = office.parse(text)
    title = " ".join(word for word in (read.title if read else text).split() if word not in _short_forms(text))
    if not title or _no_office(title) or title.lower() in _STYLES or title.lower().startswith("head to "):
        return None  # the last of these: leaders "head to Oslo"
    if marks.get("former"):
        title = f"{marks['former']} {title}"
    title, status = _nominee(title)
    body = body or (read.body if read else None) or (_of_behind(document, named) if last <= named.first else None)
    return _Held(named, first, last, title, body, "acting" in marks, status)


_DISTRICT = "D.C."
"""What ends the sentence before a title ("in Washington, D.C. Secretary Lee …"), where nobody saw its end."""

_STYLES = frozenset({"majesty", "highness", "royal highness", "excellency", "holiness", "eminence", "grace", "honor"})
"""How somebody is addressed, which is no office ("His Majesty")."""


def _no_office(title: str) -> bool:
    """Whether a title is of somebody who comments on what others do, "market analyst" (LEDGER rule 18), or says what
    somebody thinks of them, "strongman"."""
    said = tables.mapping("titlewords")
    return any(said.get(word) in ("comments", "judges") for word in tables.fold(title).split())


def _short_forms(text: str) -> frozenset[str]:
    """What stands in brackets in capitals: "Special Envoy for the Northern Ports (SENP)"."""
    opened = (word for word in text.split() if word.startswith("("))
    return frozenset(w for w in (word.strip("(),") for word in opened) if w.isupper() and len(w) > 1)


def _nominee(title: str) -> tuple[str, Status]:
    """As in “nominee for ambassador”, "Ambassador Nominee": an office that is planned (LEDGER rule 18)."""
    words = title.split()
    if len(words) > 2 and words[0].lower() == "nominee" and words[1].lower() in ("for", "as"):
        return " ".join(words[2:]), "planned"
    if len(words) > 2 and words[-1].lower() == "nominee" and office.parse(" ".join(words[:-1])):
        return " ".join(words[:-1]), "planned"
    return title, "actual"


def _of_behind(document: Document, named: Named) -> str | None:
    """The country behind the name in "President Ann Lee of Norway"."""
    tokens = document.tokens
    here = named.last + 1
    if here >= len(tokens) or tokens[named.last].text.lower() != "of":
        return None
    here += tokens[here].text.lower() == "the"
    for end in range(min(here + _LONGEST_COUNTRY, len(tokens)), here, -1):
        words = document.span_of(here, end).of(document.article.text)
        if known.is_country(words):
            return known.country_of(words)
    return None


_LONGEST_COUNTRY = 5
"""Tokens of the longest country's name behind a person's ("Democratic Republic of the Congo")."""


def _front(document: Document, first: int, last: int) -> tuple[int, dict[str, str], str | None]:
    """Takes nationality, body and words such as `acting` off the front: where the title begins, the words, the body."""
    said = tables.mapping("titlewords")
    marks: dict[str, str] = {}
    body: str | None = None
    while first < last - 1:
        word = document.tokens[first].text
        side, start = leading_side(document, first, last) if body is None else (None, first)
        if side and not _describes(document, first, last, side):
            body, first = side, start
            continue
        vice = {t.text.lower() for t in document.tokens[first:last]} & {"vice", "deputy", "lady", "secretary"}
        if word.lower() in _RANKS and not vice and leading_side(document, first + 1, last)[0]:
            first += 1  # "the first Norwegian prime minister to visit"
            continue
        kind = said.get(tables.fold(word) or word.lower())
        if kind not in _MARKS and word.lower() not in ARTICLES | POSSESSIVES:
            break
        marks.setdefault(kind or "plain", word)
        first += 1
        first += first < last - 1 and document.tokens[first].text == "-"
    return first, marks, body


_RANKS = frozenset({"first", "second", "third", "last", "only", "next"})


def _describes(document: Document, first: int, last: int, side: str) -> bool:
    """Whether what might be a body is part of the title: an adjective that is no nationality ("Independent counsel"),
    and what an adviser advises on ("Homeland Security Advisor")."""
    if known.side_of(side) is not None:
        return False
    adjective = document.tokens[first].upos == "ADJ" and side == document.tokens[first].text
    return adjective or document.tokens[last - 1].text.lower() in ("advisor", "adviser")


def _once(found: list[_Held]) -> list[_Held]:
    """Once for each holder and title: the fullest form of the title, at the place that says it first."""
    kept: dict[str, list[_Held]] = {}
    for held in found:
        mine = kept.setdefault(held.named.name, [])
        place = next((k for k, other in enumerate(mine) if _same(held, other)), None)
        if place is None:
            mine.append(held)
        elif _better(held, mine[place]):
            mine[place] = held
    return sorted((held for one in kept.values() for held in one), key=lambda h: (h.named.first, h.first))


def _same(held: _Held, other: _Held) -> bool:
    """Whether one title says all that the other does."""
    mine, theirs = _words(held.title), _words(other.title)
    return mine <= theirs or theirs <= mine


def _better(held: _Held, other: _Held) -> bool:
    mine, theirs = _words(held.title), _words(other.title)
    return theirs < mine or (theirs == mine and _fuller(held, other))


def _fuller(held: _Held, other: _Held) -> bool:
    """Whether this place gives a name in full where the other has the surname alone."""
    return other.named.last - other.named.first == 1 < held.named.last - held.named.first


@lru_cache(maxsize=4096)
def _words(title: str) -> frozenset[str]:
    return frozenset(w.removesuffix("s") for w in tables.fold(title).split()) - {"of", "the", "for", "and"}


def _voices(document: Document, held: _Held) -> tuple[str, ...]:
    """Whose quoted words name the office, or whose word the whole release is; what is only reported of somebody's
    words, the article says itself."""
    turn = turn_at(document, held.named.first)
    release = told_by(document) if turn is None else speaker(document, turn.name).name
    start = document.tokens[held.named.first].start
    quoted = [speech.speaker.name for quote, speech in owners(document) if quote.span.start <= start < quote.span.end]
    return tuple(dict.fromkeys(name for name in (*([release] if release else []), *quoted) if name != held.named.name))


def _role(document: Document, held: _Held) -> Role:
    return Role(
        article=document.article.id,
        evidence=evidence(document, document.sentence_of[held.named.first], document.sentence_of[held.first]),
        cue=cue(document, held.first, held.last),
        voices=_voices(document, held),
        status=held.status,
        holder=held.named.name,
        title=held.title,
        body=held.body,
        acting=held.acting,
    )
