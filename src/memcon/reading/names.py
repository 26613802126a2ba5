"""Names: whole names, from what the model sees and from what the tables of countries, bodies and agencies know.

The model is good at people and new names; the tables never miss a country or a known body. A name that the tables
know is taken where the model sees nothing, a part of it, or another kind; a longer name of the model's stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from memcon.model.document import MentionKind, Sentence, Token
from memcon.reading.decode import Name
from memcon.reading.times_words import lexicon
from memcon.values.known import agency_of, body_of, country_of, is_country
from memcon.values.place import parse as parse_place
from memcon.values.tables import fold, forms, mapping, table

LONGEST = 7
"""Words of the longest name in the tables that is looked for."""

LONGEST_OPENING = 2
"""Words of a title that are looked for inside a name, and behind it: White House National Security | Advisor."""

KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}

# Small words that may stand inside a name of the tables ("Ministry of Foreign Affairs", "Trinidad and Tobago").
_INSIDE = frozenset({"of", "the", "and", "for", "in", "on", "to", "-", "–", "'s", "’s", "'", "’", "&", "de", "al"})
# Small words that may stand inside a person's name.
_PARTICLES = frozenset({"al", "el", "bin", "bint", "ibn", "ben", "van", "von", "der", "de", "da", "di", "la", "-", "–"})
_MARKS = frozenset({"'s", "’s", "'", "’", "-", "–", ",", ".", "(", ")", "“", "”", '"', ":", ";", "/"})
# What the model sometimes takes for a name by its capital: a body's noun alone.
_GENERAL = frozenset({"ministry", "affairs", "foreign", "government", "state", "security", "council", "association",
                      "agency", "national", "committee", "department", "office", "president", "of", "and", "'s", "’s",
                      "the", "for", "parliament", "war", "peace", "peninsula"})  # fmt: skip
# What stands before a name and is no office: a prince may be one by birth alone. A crown prince holds one.
_PART_OF_NAME = frozenset({"prince", "princess", "princes"})
# Nouns of office that are nobody's name, which end a title inside what the model took for one: Cabinet Secretary | Lee.
_ONLY_TITLES = frozenset({"secretary", "minister", "president", "envoy", "ambassador", "chancellor", "spokesman",
                          "spokeswoman", "spokesperson", "director", "commissioner", "chairman", "chairwoman",
                          "representative", "coordinator", "negotiator", "undersecretary"})  # fmt: skip
_OF = frozenset({"for", "to", "of"})
_DROPPED_HONORIFICS = frozenset({"polite", "learned", "military"})


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first` to `last` (half-open) that are a name. `other` is the kind of what only points to one: Iranian."""

    first: int
    last: int
    kind: MentionKind


def names(tokens: Sequence[Token], sentences: Sequence[Sentence], seen: Sequence[Name]) -> list[Found]:
    """The names of an article, in text order; none overlaps another. `seen` is what the model found."""
    found: list[Found] = []
    by_sentence = _by_sentence(sentences, seen)
    for sentence in sentences:
        inside = range(sentence.first, sentence.last)
        seen_here = (n for name in by_sentence.get(sentence.index, ()) for n in _apart(tokens, name))
        model = [f for name in seen_here if (f := _trimmed(tokens, _grown(tokens, inside, name)))]
        model = [_called_body(tokens, f) for f in model if not _portfolio(tokens, f)]
        found.extend(f for f in _merged(list(_known(tokens, inside)), _joined(tokens, model)) if not _suffix(tokens, f))
    return _with_surnames(tokens, found)


def _called_body(tokens: Sequence[Token], found: Found) -> Found:
    """ "The rebel group Seif al-Haddad": what the noun before it calls a body is no person, nor is what the tables
    know as a country or a body."""
    text = "".join(_spaced(tokens, k, k == found.first) for k in range(found.first, found.last))
    if found.kind == "person" and (is_country(text) or body_of(text)):
        return replace(found, kind="place" if is_country(text) else "organisation")
    before = tokens[found.first - 1] if found.first else None
    body = before is not None and before.upos == "NOUN" and before.text in _BODIES
    return replace(found, kind="organisation") if body and found.kind == "person" else found


_BODIES = frozenset(
    {"group", "movement", "militia", "party", "faction", "charity", "newspaper", "brigade", "coalition"}
)


def _portfolio(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a name is what a minister is for ("the Minister of | Intelligence"), and nobody."""
    one = found.kind == "person" and found.last - found.first == 1 and found.first > 1
    of = one and tokens[found.first - 1].text.lower() in ("of", "for")
    return of and tokens[found.first - 2].text.lower() in ("minister", "secretary", "ministry", "department")


def _suffix(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a name is only the end of one before it ("Ann Lee, Jr."), and nobody."""
    alone = found.last - found.first == 1 and found.first > 0
    return alone and fold(tokens[found.first].text) in mapping("suffixes") and tokens[found.first - 1].text == ","


def _with_surnames(tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """The names, with every word that is elsewhere the last one of a person's name: the model misses some."""
    surnames = {
        tokens[f.last - 1].text for f in found if f.kind == "person" and f.last - f.first > 1 and _is_surname(tokens, f)
    }
    whole = [
        replace(f, kind="person") if f.last - f.first == 1 and tokens[f.first].text in surnames else f for f in found
    ]
    covered = {place for f in found for place in range(f.first, f.last)}
    missed = [t for t in tokens if t.text in surnames and t.upos == "PROPN" and t.index not in covered]
    whole.extend(Found(t.index, t.index + 1, "person") for t in missed)
    return sorted(whole, key=lambda f: f.first)


def _is_surname(tokens: Sequence[Token], found: Found) -> bool:
    """Whether the last word of a name can be a surname elsewhere: none that makes a person of Jordan or Secretary."""
    word = tokens[found.last - 1]
    return word.text[:1].isupper() and kind_of(word.text, word) is None and not _is_title([word.text])


def _by_sentence(sentences: Sequence[Sentence], seen: Sequence[Name]) -> dict[int, list[Name]]:
    found: dict[int, list[Name]] = {}
    number = 0
    for name in seen:
        while sentences[number].last <= name.first:
            number += 1
        found.setdefault(number, []).append(name)
    return found


def _apart(tokens: Sequence[Token], name: Name) -> Iterator[Name]:
    """A person's name cut where a word in small letters that no name holds joins two: "Ann Lee met Kari Holm"."""
    first = name.first
    for place in range(name.first, name.last):
        word = tokens[place].text
        half = place > name.first and _hyphen(tokens, place - 1)  # Moon Jae-in
        if name.kind == "PER" and place > first and _is_date(tokens, place):
            yield replace(name, first=first, last=place)
            return
        small = word.isalpha() and word.islower() and word not in _PARTICLES and tokens[place].upos != "PROPN"
        if name.kind == "PER" and small and not half:
            if first < place:
                yield replace(name, first=first, last=place)
            first = place + 1
    if first < name.last:
        yield replace(name, first=first)


def _is_date(tokens: Sequence[Token], place: int) -> bool:
    """Whether a month stands here with its day behind it ("will meet Kim | June 12")."""
    behind = tokens[place + 1].text if place + 1 < len(tokens) else ""
    month = tokens[place].text.istitle() and lexicon().get(tokens[place].text.lower(), ("",))[0] == "MONTH"
    return month and behind.isdigit() and len(behind) <= 2


def _grown(tokens: Sequence[Token], inside: range, name: Name) -> Found:
    """A person's name with what the model left out: Khalil al-Hayya, where it saw Khalil or Hayya."""
    first, last = name.first, name.last
    if name.kind != "PER":
        return Found(first, last, KINDS[name.kind])
    if first > inside.start and _hyphen(tokens, first):
        first += 1
    while first - 2 >= inside.start and _hyphen(tokens, first - 1) and _may_join(tokens[first - 2]):
        first -= 2
    while first > inside.start and _belongs(tokens, first - 1, range(first, last)):
        first -= 1
    last -= last - first > 1 and last < inside.stop and _hyphen(tokens, last - 1)
    while last < inside.stop:
        joined = last + 1 < inside.stop and _hyphen(tokens, last) and tokens[last + 1].text[:1].isalpha()
        if not joined and not _belongs(tokens, last, range(first, last)):
            break
        last += 1 + joined
    return Found(first, last, "person")


def _may_join(token: Token) -> bool:
    """Whether a word before a hyphen may be the first half of a name: al-Hayya, Amir-Abdollahian."""
    word = token.text
    return word.lower() in _PARTICLES or (word[:1].isupper() and word.isalpha() and not country_of(word))


def _belongs(tokens: Sequence[Token], place: int, name: range) -> bool:
    """Whether the parse makes a word beside a name a part of it, and it is neither title nor country."""
    token = tokens[place]
    if token.upos != "PROPN" or not token.text[:1].isupper() or _is_title([token.text]) or country_of(token.text):
        return False
    beside = tokens[name.start if place < name.start else name.stop - 1]
    flat = (token.dep == "flat" and token.head in name) or (beside.dep == "flat" and beside.head == place)
    return flat and not body_of(token.text)


def _hyphen(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen stands here with no space on either side."""
    token = tokens[place]
    return token.text == "-" and tokens[place - 1].end == token.start and tokens[place + 1].start == token.end


def _joined(tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """People's names that only particles keep apart become one: Mohammed | bin | Salman."""
    whole: list[Found] = []
    for one in found:
        between = range(whole[-1].last, one.first) if whole else range(0)
        close = whole and len(between) <= 3 and all(tokens[k].text.lower() in _PARTICLES for k in between)
        if close and whole[-1].kind == one.kind == "person" and not _country_of_a_title(tokens, whole[-1]):
            whole[-1] = replace(whole[-1], last=one.last)
        else:
            whole.append(one)
    return whole


def _country_of_a_title(tokens: Sequence[Token], found: Found) -> bool:
    """ "The envoy for | Norway | Ann Lee": whether a name is a country behind the preposition of a title."""
    text = "".join(_spaced(tokens, k, k == found.first) for k in range(found.first, found.last))
    before = found.first - 1 - (found.first > 1 and tokens[found.first - 1].text.lower() == "the")
    return found.first > 0 and tokens[before].text.lower() in _OF and is_country(text)


def _trimmed(tokens: Sequence[Token], found: Found) -> Found | None:
    """The name without article, marks and titles at its ends; None if nothing with a capital is left."""
    first, last = found.first, found.last
    while first < last and tokens[first].text in _MARKS:
        first += 1
    while first < last and tokens[first].text.lower() in ("the", "a", "an"):
        first += 1
    if found.kind == "person":
        last = _before_title(tokens, first, last)
        first = _behind_title(tokens, first, last)
        first += _royal(tokens[first:last])
        if 1 < first < last and tokens[first - 1].text in _PRINCES and tokens[first - 2].text != "Crown":
            first -= 1  # "foreign minister, Prince Omar bin Ali": he is so called
    elif _is_seat(tokens, first, _before_title(tokens, first, last)):
        last = _before_title(tokens, first, last)
    elif all(_is_title([token.text]) or token.text.lower() in _GENERAL for token in tokens[first:last]):
        return None
    while first < last and tokens[last - 1].text in _MARKS and tokens[last - 1].text != ".":
        last -= 1
    if not any(t.text[:1].isupper() or t.text[:1].isdigit() or t.upos == "PROPN" for t in tokens[first:last]):
        return None
    return Found(first, last, found.kind)


def _royal(name: Sequence[Token]) -> bool:
    """Whether "Sheikh" stands before a name that is whole without it ("Omar bin Ali"); "Sheikh Omar" is so called."""
    forms_of = (form for row in table("honorifics") if row[1] == "royal" for form in forms(row[0]))
    whole = len(name) > FULL and any(token.text.lower() in _PARTICLES for token in name[FULL:])
    return whole and name[0].text in forms_of


_PRINCES = frozenset({"Prince", "Princess"})
FULL = 2
"""Words of an honorific and a given name, behind which a particle opens the father's or the family's name."""


def _is_seat(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether some words name a seat of government: what follows "White House" and begins a title is no part of it."""
    return mapping("metonyms", 0, 2).get(fold(" ".join(token.text for token in tokens[first:last]))) == "seat"


def _behind_title(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name begins behind titles and sides in any order: "Norwegian Foreign Minister Dr. Ann Lee"."""
    if 0 < first < last and _is_title([tokens[first - 1].text, tokens[first].text]):
        first += 1  # the model took half of a title for a name: Crown | Prince Haakon Lund
    halves = f"{tokens[first - 1].text} {tokens[first].text}" if 0 < first < last else ""
    if country_of(halves) or body_of(halves):
        first += 1  # … or half of a country or body: President of the French | Republic Kari Holm
    ends = (k + 1 for k in range(last - 1, first - 1, -1) if tokens[k].text.lower() in _ONLY_TITLES)
    first = next((end for end in ends if end == last or not _hyphen(tokens, end)), first)
    while first < last:
        size = _title_length([token.text for token in tokens[first:last]]) or _side_length(tokens, first, last)
        if not size or (first + size < last and _hyphen(tokens, first + size)):
            break
        first += size
    said = [token.text.lower() in _GENERAL for token in tokens[first:last]]
    # "Korean Peninsula Peace", out of a long title: nobody's name.
    general = all(said) or (all(said[1:]) and len(said) > 1 and tokens[first].xpos == "JJ")
    return last if general else first


def _before_title(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name ends whose last words begin a title that goes on: "Ann Lee thanked Prime | Minister"."""
    for start in range(max(first, last - LONGEST_OPENING), last):
        after = [token.text for token in tokens[start : last + LONGEST_OPENING]]
        if any(_is_title(after[:size]) for size in range(last - start + 1, len(after) + 1)):
            return start
    return last


def _title_length(words: Sequence[str]) -> int:
    """How many words at the front of a person's name are a title or an honorific that is no part of the name."""
    length = 0
    while length < len(words):
        longest = min(LONGEST, len(words) - length)
        size = next((n for n in range(longest, 0, -1) if _is_title(words[length : length + n])), 0)
        if not size:
            break
        length += size
    return length


def _side_length(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many words at the front of a person's name are a body or a nationality: "Hezbollah Secretary Ann Lee"."""
    for size in range(min(4, last - first - 1), 0, -1):
        text = "".join(_spaced(tokens, k, k == first) for k in range(first, first + size))
        titled = _title_length([token.text for token in tokens[first + size : last]])
        points = country_of(text) and not is_country(text) and not parse_place(text)
        owned = last - first - size > 1 and _country_of_a_title(tokens, Found(first, first + size, "person"))
        if body_of(text) or points or owned or (country_of(text) and titled):
            return size
    return 0


def _is_title(words: Sequence[str]) -> bool:
    return " ".join(words).replace(" - ", "-").casefold().rstrip(".") in title_forms()


@cache
def title_forms() -> frozenset[str]:
    """All titles, and the honorifics that are no part of a name, in lower case, without a last point."""
    titles = {form for row in table("titles") for form in forms(row[0])}
    polite = {form for row in table("honorifics") if row[1] in _DROPPED_HONORIFICS for form in forms(row[0])}
    words = {form for row in table("titlewords") for form in forms(row[0])}
    nouns = {form for row in table("people") if row[1] == "title" for form in forms(row[0])}
    every = frozenset(form.casefold().rstrip(".") for form in titles | polite | words | nouns)
    return every - _PART_OF_NAME


def _known(tokens: Sequence[Token], inside: range) -> Iterator[Found]:
    """The names in a sentence that the tables know, the longest first, from the left."""
    place = inside.start
    while place < inside.stop:
        found = _known_at(tokens, place, inside.stop) if _may_begin(tokens[place]) else None
        if found:
            yield found
        place = found.last if found else place + 1


def _may_begin(token: Token) -> bool:
    return token.text[:1].isupper() and token.upos in ("PROPN", "NOUN", "ADJ", "X")


def _may_go_on(token: Token, before: Token) -> bool:
    """Whether a known name may go on with a word: a capital, a mark inside a name, the number of the G-7."""
    return token.text[:1].isupper() or token.text in _INSIDE or (before.text == "-" and token.text.isdigit())


def _known_at(tokens: Sequence[Token], first: int, stop: int) -> Found | None:
    """The longest known name that begins at a token."""
    last = first + 1
    while last < min(stop, first + LONGEST) and _may_go_on(tokens[last], tokens[last - 1]):
        last += 1
    text = "".join(_spaced(tokens, k, k == first) for k in range(first, last))
    ends, length = [], 0
    for k in range(first, last):
        length += len(_spaced(tokens, k, k == first))
        ends.append(length)
    for end in range(last, first, -1):
        if tokens[end - 1].text in _INSIDE:
            continue
        kind = kind_of(text[: ends[end - 1 - first]], tokens[end - 1])
        # "National" alone is more often the front of a title than the paper of that name.
        # So is an adjective that is a paper's name too ("Independent counsel").
        plain = tokens[first].text.lower() in _GENERAL or (kind == "organisation" and tokens[first].upos == "ADJ")
        if kind and not (end == first + 1 and plain):
            return Found(first, end, kind)
    return None


def _spaced(tokens: Sequence[Token], place: int, first: bool) -> str:
    """A token with the space before it, if there is one: names are looked up as they are written."""
    apart = not first and tokens[place - 1].end < tokens[place].start
    return " " * apart + tokens[place].text


def kind_of(text: str, last: Token) -> MentionKind | None:
    """What the tables say of some words; `other` are those that only point to a country: Iranian, Iranians."""
    return _kind(text, last.upos)


@lru_cache(maxsize=4096)
def _kind(text: str, upos: str) -> MentionKind | None:
    if is_country(text):
        return "place"
    if body_of(text) or agency_of(text) or mapping("metonyms", 0, 2).get(fold(text)) == "seat":
        return "organisation"
    if "," in text or upos not in ("PROPN", "ADJ", "NOUN"):
        return None
    if upos == "PROPN" and parse_place(text):
        return "place"
    return "other" if country_of(text) else None


def _merged(known: list[Found], model: list[Found]) -> list[Found]:
    """Both in text order: of two that overlap the longer stays, of two equal ones that of the tables."""
    found: list[Found] = []
    ranked = [*((f.last - f.first, 1, f) for f in known), *((f.last - f.first, 0, f) for f in model)]
    taken: set[int] = set()
    for _, _, one in sorted(ranked, key=lambda r: (-r[0], -r[1], r[2].first)):
        places = range(one.first, one.last)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(one)
    return sorted(found, key=lambda f: f.first)
