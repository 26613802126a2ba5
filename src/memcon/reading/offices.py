"""Offices: whom "the Iranian president", "the minister" or "the movement" mean in an article.

An office with its side is one person's at a time, so any holder that the article names will do; one without its side
means the holder named last. A body's noun means the body of that kind that was named last.
"""

from collections import deque
from dataclasses import dataclass, replace

from memcon.model.document import Document, Mention
from memcon.reading.mentions import office_nouns
from memcon.reading.persons import Person
from memcon.values.holders import Term, called, offices_named
from memcon.values.known import agency_of, kind_of_body, side_of
from memcon.values.likeness import Likeness
from memcon.values.office import Office, compare, parse
from memcon.values.tables import fold


@dataclass(frozen=True, slots=True)
class Rules:
    """Scores by hand, after reading what each rule did to the training reports; reach in sentences."""

    holder: float = 0.9  # the only holder of this office with this side
    later: float = 0.75  # the same, but named only later in the article
    bare: float = 0.8  # the only holder of this office, no side given
    recent: float = 0.7  # the last named of several
    body: float = 0.75  # the last named body of this kind
    reach: int = 4  # how far back the last named of several may stand
    body_reach: int = 5


RULES = Rules()
REMEMBERED = 40
"""Parties that are remembered, the last named first."""

BARE = 2
"""Words of a title that says no more than its noun: "minister", "top diplomat"."""

# Bare nouns that any holder of a rank may be called by.
_LOOSE = {
    "minister": frozenset({"foreign_minister", "defence_minister", "minister", "deputy_minister"}),
    "secretary": frozenset({"foreign_minister", "defence_minister", "minister", "secretary_general"}),
    "official": frozenset({"deputy_minister", "minister", "spokesperson", "envoy"}),
    "diplomat": frozenset({"foreign_minister", "deputy_minister", "ambassador", "envoy", "spokesperson"}),
    "leader": frozenset({"head_of_state", "head_of_government", "party_leader", "monarch"}),
    "mediator": frozenset({"envoy"}),
    "envoy": frozenset({"envoy", "ambassador"}),
}
_IN_TITLE = frozenset({"minister", "secretary"})  # these stand in the titles of those who are called so
# Titles that are a rank's own name: whoever holds an office of the rank may be called so.
_RANKS = frozenset({"head of state", "head of government", "top diplomat", "chief diplomat"})
_OWN_STAFF = frozenset({"spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "lawyer", "deputy"})
"""Who is somebody's own, and of whom the article need not name the one that it means."""
_ANY = frozenset({"a", "an", "another", "one"})
_SAID_OF = frozenset({"appos", "nmod:desc", "compound", "flat", "cop"})
"""Where a noun says what somebody is whom a name stands for: it brings in nobody else."""
_MOVEMENTS = frozenset({"movement", "group", "faction", "organization", "organisation", "militia"})
_BLOCS = frozenset({"bloc", "alliance", "union"})
_OWN_NOUN = frozenset({"ministry", "council", "committee", "commission", "court", "department", "parliament", "agency"})


class Offices:
    """Whom offices mean, given the mentions seen so far. `people` is told of all persons, by their fullest mention."""

    def __init__(self, document: Document, people: dict[int, Person]) -> None:
        self._document = document
        self._people = people
        self._persons: deque[Mention] = deque(maxlen=REMEMBERED)
        self._bodies: deque[Mention] = deque(maxlen=REMEMBERED)
        self._by_rank: dict[str, list[int]] = {}
        self._known: dict[int, tuple[Term, ...]] = {}
        self._holding: dict[tuple[str, str], list[int]] | None = None
        self._nouns: dict[str, list[int]] = {}
        for token in document.tokens:
            if office_nouns().get(token.text.lower()) == "title":
                self._nouns.setdefault(token.text.lower(), []).append(token.index)
        for full, person in people.items():
            for rank in dict.fromkeys(office.rank or "" for office in person.offices):
                self._by_rank.setdefault(rank, []).append(full)

    def saw(self, mention: Mention) -> None:
        """Remembers a mention, the last first."""
        if mention.refers in self._people:
            self._persons.appendleft(mention)
        elif mention.kind in ("organisation", "office"):
            self._bodies.appendleft(mention)

    def resolve(self, mention: Mention) -> Mention:
        """The mention with what it refers to, or as it was."""
        token = self._document.tokens[mention.head]
        noun = token.text.lower()
        if token.xpos in ("NNS", "NNPS"):
            return mention
        if office_nouns().get(noun) == "title":
            own = self._document.tokens[mention.first].text.lower() in ("his", "her") and noun in _OWN_STAFF
            return mention if own or self._describes(mention) else self._person(mention, noun)
        return self._body(mention, noun)

    def _describes(self, mention: Mention) -> bool:
        """Whether a clause says which one is meant ("the ambassador who heads the mission"): nobody named before."""
        tokens, head = self._document.tokens, mention.head
        clauses = [c for c in self._document.children[head] if tokens[c].dep == "acl:relcl" and c > head]
        return bool(clauses) and tokens[head + 1].text != ","

    def _unnamed(self, mention: Mention, noun: str) -> bool:
        """Whether somebody without a name was called so shortly before ("a council diplomat said … the diplomat")."""
        sentence_of, tokens = self._document.sentence_of, self._document.tokens
        for place in reversed(self._nouns.get(noun, ())):
            if sentence_of[mention.first] - sentence_of[place] > RULES.reach:
                return False
            below = [tokens[child] for child in self._document.children[place]]
            if place < mention.first and any(t.dep == "det" and t.text.lower() in _ANY for t in below):
                before = [t for t in below if t.dep != "compound" or t.upos != "NOUN"]  # "a council diplomat"
                named = any(t.dep in _SAID_OF for t in before)
                return tokens[place].dep not in _SAID_OF and not named
        return False

    def _person(self, mention: Mention, noun: str) -> Mention:
        office = parse(_side_first(self._words(mention)))
        if office is None:
            return mention
        side = side_of(office.body) if office.body else None
        before = {full: m for m in reversed(self._persons) if (full := m.refers) is not None}
        found = [full for full in before if self._fits(full, office, side, noun)]
        found = [full for full in found if not self._beside(before[full], mention)]
        if side:
            later = [full for full in self._by_rank.get(office.rank or "", ())[:REMEMBERED] if full not in before]
            later = [full for full in later if self._fits(full, office, side, noun)]
            later = later or self._by_table(office, side)
            return self._chosen(mention, before, found, RULES.holder) if found else self._only(mention, later)
        return mention if self._unnamed(mention, noun) else self._chosen(mention, before, found, RULES.bare)

    def _beside(self, other: Mention, mention: Mention) -> bool:
        """Whether two are told of together ("the Secretary and the Foreign Minister"): they are not one."""
        tokens = self._document.tokens
        return tokens[mention.head].dep == "conj" and tokens[mention.head].head == other.head

    def _may_hold(self, full: int, side: str) -> bool:
        """Whether the tables leave open that a person acts for a side: who held offices elsewhere alone does not."""
        bodies = {term.body for term in self._terms(full)}
        return not bodies or side in bodies

    def _by_table(self, office: Office, side: str) -> list[int]:
        """Of the persons whom the article names, those who the tables say have held the office, whenever it was."""
        if self._holding is None:
            self._holding = {}
            for full in self._people:
                for key in {(term.office, term.body) for term in self._terms(full)}:
                    self._holding.setdefault(key, []).append(full)
        wanted = frozenset[str]().union(*offices_named(office.title))
        found = (full for name in sorted(wanted) for full in self._holding.get((name, side), ()))
        return list(dict.fromkeys(found))

    def _terms(self, full: int) -> tuple[Term, ...]:
        """What the tables know of a person who is named in full; asked once."""
        if full not in self._known:
            name = self._document.mentions[full].text
            self._known[full] = called(name) if " " in name else ()
        return self._known[full]

    def _only(self, mention: Mention, found: list[int]) -> Mention:
        return self._to(mention, found[0], RULES.later) if len(found) == 1 else mention

    def _chosen(self, mention: Mention, before: dict[int, Mention], found: list[int], score: float) -> Mention:
        """The only one who fits, or of several the last named, if that was not long ago."""
        if len(found) == 1:
            return self._to(mention, found[0], score)
        near = [full for full in found if self._distance(before[full], mention) <= RULES.reach]
        near.sort(key=lambda full: (self._is_subject(before[full]), before[full].index))
        return self._to(mention, near[-1], RULES.recent) if near else mention

    def _is_subject(self, mention: Mention) -> bool:
        """Whether a mention is who a clause is about: him the next office means, and no one told of beside him."""
        return self._document.tokens[mention.head].dep.startswith("nsubj")

    def _fits(self, full: int, office: Office, side: str | None, noun: str) -> bool:
        """Whether a person holds the office: the same title, or a rank that the noun may stand for, and the side."""
        person = self._people[full]
        if side and person.sides and side not in person.sides:
            return False
        if side and not person.sides and not self._may_hold(full, side):
            return False
        for held in person.offices:
            likeness = compare(office, held)
            if likeness in (Likeness.SAME, Likeness.LIKELY):
                return True
            if fold(office.title) in _RANKS and held.rank == office.rank and (not side or side in person.sides):
                return True
            bare = fold(office.title).split()[-1:] == [noun] and len(office.title.split()) <= BARE
            named = noun not in _IN_TITLE or noun in fold(held.title).split()
            if bare and named and held.rank in _LOOSE.get(noun, ()) and (not side or side in person.sides):
                return True
        return False

    def _body(self, mention: Mention, noun: str) -> Mention:
        """The body that a noun means: the last of its kind, or the last whose name has the noun."""
        if any(side_of(word) for word in mention.text.split()):
            return mention  # "the Norwegian group" says itself whose it is
        before = self._document.tokens[mention.head - 1] if mention.head else None
        if noun in _BLOCS and before is not None and before.upos == "NOUN" and before.head == mention.head:
            return mention  # "a settlement bloc"
        for body in self._bodies:
            if self._distance(body, mention) > RULES.body_reach:
                break
            if body.index != mention.index and self._is_kind(body, noun) and _no_other(mention, body, noun):
                return self._to(mention, body.index if body.refers is None else body.refers, RULES.body)
        return mention

    def _is_kind(self, body: Mention, noun: str) -> bool:
        words = fold(body.text).split()
        if noun in _OWN_NOUN:
            return noun in words and len(words) > 1
        if body.kind != "organisation":
            return False
        kind = kind_of_body(body.text)
        if noun in _MOVEMENTS:
            return kind == "movement" or (kind is None and agency_of(body.text) is None and noun in words)
        return noun in _BLOCS and kind == "bloc"

    def _words(self, mention: Mention) -> str:
        """The phrase with "of …" behind it, as far as the next mark."""
        tokens = self._document.tokens
        stop = self._document.sentences[self._document.sentence_of[mention.first]].last
        last = mention.last
        if last < stop and tokens[last].text.lower() in ("of", "for"):
            while last < min(stop, mention.last + 8) and tokens[last].upos in ("ADP", "DET", "ADJ", "NOUN", "PROPN"):
                if tokens[last].upos == "ADP" and tokens[last].text.lower() not in ("of", "for", "to"):
                    break  # "the king of Peru in Lima": where he was met
                last += 1
        while last > mention.last and tokens[last - 1].upos in ("ADP", "DET"):
            last -= 1
        return self._document.span_of(mention.first, last).of(self._document.article.text)

    def _distance(self, earlier: Mention, later: Mention) -> int:
        return self._document.sentence_of[later.first] - self._document.sentence_of[earlier.first]

    def _to(self, mention: Mention, target: int, score: float) -> Mention:
        return replace(mention, refers=target, by="office", score=score)


def _no_other(mention: Mention, body: Mention, noun: str) -> bool:
    """Whether a noun's own words do not say that another is meant ("the foreign ministry" is no defence ministry)."""
    own = set(fold(mention.text).split()) - {noun}
    return noun not in _OWN_NOUN or own <= set(fold(body.text).split())


def _side_first(phrase: str) -> str:
    """The phrase with a nationality inside it put in front: "top Norwegian diplomat"."""
    words = phrase.split()
    words = words[1:] if words[0].lower() in ("the", "this", "that") else words
    inside = [word for word in words[1:-1] if side_of(word)]
    if len(inside) != 1 or not words[0].islower():
        return phrase
    words.remove(inside[0])
    return " ".join([inside[0], *words])
