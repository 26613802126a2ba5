"""Offices: a title, the body that it belongs to, and whether it is held for good. LEDGER's `role`, `title` and `body`.

Any room above may enter. A title is read off its own words (`acting Iranian Foreign Minister`, `deputy head of the
group’s political bureau`): the nationality goes to the body, the rest stays as the text has it.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.values.known import body_of, country_behind, country_of, is_country, side_of
from memcon.values.likeness import Likeness
from memcon.values.tables import fold, mapping
from memcon.values.titles import Found, Title, find, is_one, portfolio, rank_of, titles

LONGEST = 200
MOST_WORDS = 30
# Words that a body before a title has at most: "Democratic Republic of the Congo's", "Gulf Cooperation Council".
LONGEST_BODY = 6
# Ranks that one person holds at a time in one country: another name for the same title is the same office.
_UNIQUE = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "secretary_general"}
)
# Ranks where what the title is for makes it one office: Agriculture Minister, Special Envoy for Yemen.
_BY_PORTFOLIO = frozenset({"minister", "deputy_minister", "envoy", "ambassador"})
# Titles that say less than others: alone, each may be the same office as one of these ranks.
_MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister"})
_LEADERS = _UNIQUE - _MINISTERS | {"party_leader", "monarch", "military", "other"}
_COVERS = {
    "Minister": _MINISTERS,
    "Secretary": _MINISTERS,
    "Leader": _LEADERS,
    "Head": _LEADERS,
    "Chairman": _LEADERS,
    "Member": _LEADERS | _MINISTERS,
}
_ARTICLES = frozenset({"the", "its", "his", "her", "their"})
_MARKS = '()[]"“”'


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text names it.

    `title` keeps the text's words and case, without nationality and without `acting` or `former`; `body` is the short
    name of a country or known body, else the text's own words; `rank` is a class from the table of titles.
    """

    title: str
    body: str | None = None
    acting: bool = False
    rank: str | None = None
    former: bool = False


@lru_cache(maxsize=4096)
def parse(text: str) -> Office | None:
    """The office that a phrase names, None when no title stands in it.

    `Foreign Minister of Egypt`, `Egypt’s foreign minister` and `Egyptian FM` have the body `Egypt`; `Ambassador to
    Israel` keeps where to; `head of Hamas’s political bureau` has the bureau for its body.
    """
    words = [word.strip(_MARKS) for word in text[:LONGEST].split()[:MOST_WORDS]]
    given, body, marks = _front([word for word in words if word.strip(",;:.-")])
    given, tail = _tail(given)
    found = find(given)
    if found is None:
        return None
    whole = titles().get(fold(text))
    rank = whole.rank if whole else rank_of(given, found)
    body = body or tail
    if rank == "head_of_state" and body and not (country_of(body) or country_behind(body)):
        # The president of a company, a commission or a club.
        rank = "other"
    return Office(" ".join(given).strip(",;: "), body, "acting" in marks, rank, "former" in marks)


def _front(given: list[str]) -> tuple[list[str], str | None, set[str]]:
    """Takes nationality, body and words such as `acting` off the front, in any order; one word always stays."""
    marks, body = set[str](), None
    said = mapping("titlewords")
    while len(given) > 1 or (given and "-" in given[0]):
        prefix, _, rest = given[0].partition("-")
        kind = said.get(fold(given[0]) or given[0].casefold())
        if kind in ("former", "acting", "plain") and len(given) > 1:
            marks.add(kind)
            given = given[1:]
        elif rest and said.get(prefix.casefold()) == "former":
            marks.add("former")
            given = [rest, *given[1:]]
        else:
            size, found = _body_in_front(given) if body is None else (0, None)
            if not size:
                break
            given, body = given[size:], found
    return given, body, marks


def _body_in_front(given: list[str]) -> tuple[int, str | None]:
    """How many words at the front name a body before a title, and which body."""
    said = mapping("titlewords")
    for size in range(min(LONGEST_BODY, len(given) - 1), 0, -1):
        found = _body(" ".join(given[:size]))
        if found and (find(given[size:]) or said.get(fold(given[size]))):
            return size, found
    return 0, None


def _body(phrase: str) -> str | None:
    """The body that a phrase names: a country or known body by its short name, a seat of government as written."""
    phrase = phrase.strip(",;: ")
    country = country_of(phrase)
    if country is None:
        return body_of(phrase)
    seat = not is_country(phrase) and fold(phrase) in mapping("metonyms")
    return phrase.removesuffix("'s").removesuffix("’s") if seat else country


def _tail(given: list[str]) -> tuple[list[str], str | None]:
    """Takes `of Egypt`, `of the group’s political bureau` or `at the White House` off the end, when it is a body."""
    for place, word in enumerate(given):
        if place and word.casefold() in ("of", "at", "for") and place + 1 < len(given):
            found = find(given[:place])
            after = " ".join(given[place + 1 :])
            spoken_for = word.casefold() != "for" or (found and found.title.rank == "spokesperson")
            if found and spoken_for and (known := _body(after)):
                return given[:place], known
    for place, word in enumerate(given[:-1]):
        if place and word.casefold() == "of":
            found = find(given[:place])
            if found and found.title.of == "body" and not is_one(given, place):
                start = place + 1 + (given[place + 1].casefold() in _ARTICLES)
                return (given[:place], " ".join(given[start:])) if start < len(given) else (given, None)
    return given, None


def compare(a: Office, b: Office) -> Likeness:
    """How alike two offices are: one title under two names is the same, a president is never a minister.

    Two countries' offices differ. One that does not say its body, or is acting where the other is not, is at most
    likely; `former` on one side only is unsure. Portfolios must agree: two ministers are not one office.
    """
    bodies = [side_of(office.body) or fold(office.body) for office in (a, b) if office.body]
    if len(bodies) == 2 and bodies[0] != bodies[1]:
        known = all(office.body and side_of(office.body) for office in (a, b))
        return Likeness.DIFFERENT if known else Likeness.UNSURE
    verdict = _by_title(a, b)
    if verdict in (Likeness.DIFFERENT, Likeness.UNSURE) or a.former != b.former:
        return Likeness.DIFFERENT if verdict is Likeness.DIFFERENT else Likeness.UNSURE
    return Likeness.LIKELY if len(bodies) == 1 or a.acting != b.acting else verdict


def _by_title(a: Office, b: Office) -> Likeness:
    """The verdict of the titles alone."""
    if fold(a.title) == fold(b.title):
        return Likeness.SAME
    one, two = _each(a), _each(b)
    if not one or not two:
        return Likeness.UNSURE
    if len(one) > 1 or len(two) > 1:
        # One person with two offices: Prime Minister and Foreign Minister.
        shared = {title.name for title, _ in one} & {title.name for title, _ in two}
        return Likeness.LIKELY if shared else Likeness.DIFFERENT
    (x, mine), (y, theirs) = one[0], two[0]
    if x.name != y.name:
        if a.rank == b.rank == "foreign_minister":
            return Likeness.LIKELY
        covered = (not mine and y.rank in _COVERS.get(x.name, ())) or (not theirs and x.rank in _COVERS.get(y.name, ()))
        return Likeness.UNSURE if covered else Likeness.DIFFERENT
    if a.rank != b.rank:
        return Likeness.DIFFERENT
    if mine == theirs:
        return Likeness.SAME if x.rank in _UNIQUE or (x.rank in _BY_PORTFOLIO and mine) else Likeness.LIKELY
    if not mine or not theirs:
        return Likeness.LIKELY
    return Likeness.UNSURE if mine & theirs else Likeness.DIFFERENT


def _each(office: Office) -> list[tuple[Title, frozenset[str]]]:
    """Every title in an office, with the words that say what it is for; `A and B` are two when both have a title."""
    parts = [part.split() for part in office.title.split(" and ")]
    found: list[Found | None] = [find(part) for part in parts]
    if not all(found):
        parts = [office.title.split()]
        found = [find(parts[0])]
    return [(hit.title, portfolio(part, hit)) for part, hit in zip(parts, found, strict=True) if hit]
