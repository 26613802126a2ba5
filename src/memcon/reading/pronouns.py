"""Pronouns: whom "he", "her", "it" and "its" mean in an article.

First the subject of a clause that the pronoun's own clause hangs from ("Ann Lee said that she ..."), then the only
one who fits in the sentence, then the subject of the sentences before. A pronoun inside a quotation, a plural one,
and one for which two would do, mean nobody here.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from memcon.model.document import Document, Mention
from memcon.reading.mentions import office_nouns
from memcon.reading.persons import Person
from memcon.values.known import is_country
from memcon.values.tables import forms, table

SCORES = {"clause": 0.85, "only": 0.75, "subject": 0.8, "speaker": 0.7}
"""By hand, after reading what each rule did to the training reports."""

REACH = 3
"""Sentences back that are searched for a person; for the speaker behind "it said", twice as many."""

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_SPEAK_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "aide", "lawyer", "adviser", "advisor"})
_BESIDE = frozenset({"flat", "nmod:desc", "appos", "compound"})
_DEEPEST = 30  # clauses within clauses


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of verbs that carry a statement."""
    rows = (row for row in table("acts") if row[1] == "verb" and row[3].startswith("statement"))
    return frozenset(form for row in rows for form in forms(row[0])) | {"say", "add", "continue", "tell", "note"}


class Pronouns:
    """Whom pronouns mean, given the mentions seen so far."""

    def __init__(self, document: Document, people: dict[int, Person]) -> None:
        self._document = document
        self._people = people
        self._at: dict[int, Mention] = {}
        self._in: dict[int, list[Mention]] = defaultdict(list)
        self._quotes = sorted((q.outer.start, q.outer.end) for q in document.quotes if q.depth == 0)

    def saw(self, mention: Mention) -> None:
        """Remembers a mention by its head and its sentence."""
        self._at[mention.head] = mention
        # "Secretary of State Ann Lee said": the title is the subject, and stands for her.
        tokens, above = self._document.tokens, mention.head
        for _ in range(_DEEPEST):
            if mention.kind != "person" or tokens[above].dep not in _BESIDE:
                break
            above = tokens[above].head
            self._at.setdefault(above, mention)
        self._in[self._document.sentence_of[mention.first]].append(mention)

    def resolve(self, mention: Mention) -> Mention:
        """The mention with what it refers to, or as it was."""
        word = mention.text.lower()
        if self._quoted(mention.span.start):
            return mention
        if word in _MALE | _FEMALE:
            found = self._person(mention, "m" if word in _MALE else "f")
        elif word in _THING and not self._impersonal(mention):
            found = self._thing(mention)
        else:
            return mention
        if found is None:
            return mention
        target, by = found
        if word in ("he", "she") and (person := self._told_apart(target, mention)):
            person.sex = "m" if word in _MALE else "f"
        return replace(
            mention,
            refers=target.index if target.refers is None else target.refers,
            by="pronoun",
            score=SCORES[by],
        )

    def _told_apart(self, target: Mention, pronoun: Mention) -> Person | None:
        """The person meant, if no word tells he or she of them yet and nobody beside them can be meant instead."""
        person = self._people.get(target.refers) if target.refers is not None else None
        if person is None or person.sex:
            return None
        numbers = {self._document.sentence_of[m.first] for m in (target, pronoun)}
        beside = [m for n in numbers for m in self._in[n] if m.refers in self._people and m.refers != target.refers]
        return None if beside else person

    def _quoted(self, start: int) -> bool:
        place = bisect_right(self._quotes, (start, 1 << 60)) - 1
        return place >= 0 and start < self._quotes[place][1]

    def _person(self, mention: Mention, sex: str) -> tuple[Mention, str] | None:
        clause = self._above(mention, lambda m: self._is_person(m, sex))
        number = self._document.sentence_of[mention.first]
        here = self._distinct([m for m in self._told(number) if self._is_person(m, sex)])
        if clause:
            # "Ann Lee thanked the minister for her words": whose words they are, nobody can tell.
            sure = mention.text.lower() in ("he", "she") or len(here) == 1 or self._is_known(clause, sex)
            return (clause, "clause") if sure else None
        if here:
            return (here[0], "only") if len(here) == 1 else None
        for back in range(number - 1, max(-1, number - 1 - REACH), -1):
            subject = self._subject(back)
            if subject is not None and self._is_person(subject, sex):
                return subject, "subject"
            people = self._distinct([m for m in self._told(back) if self._is_person(m, sex)])
            if people:
                return (people[0], "only") if len(people) == 1 else None
        return None

    def _told(self, number: int) -> list[Mention]:
        """The mentions of a sentence outside of quotations: whom a speaker names is not who speaks on."""
        return [m for m in self._in[number] if not self._quoted(m.span.start)]

    def _thing(self, mention: Mention) -> tuple[Mention, str] | None:
        clause = self._above(mention, self._is_body)
        if clause:
            return clause, "clause"
        token = self._document.tokens[mention.head]
        number = self._document.sentence_of[mention.first]
        if token.xpos == "PRP$":
            here = self._distinct([m for m in self._in[number] if self._is_body(m)])
            return (here[0], "only") if len(here) == 1 else None
        if token.head < 0 or not token.dep.startswith("nsubj"):
            return None
        speaks = self._document.tokens[token.head].lemma in speech_verbs()
        for back in range(number - 1, max(-1, number - 1 - (2 * REACH if speaks else 1)), -1):
            subject = self._subject(back)
            if subject is None or not self._is_body(subject):
                continue
            if not speaks:
                return subject, "subject"
            verb = self._document.tokens[self._document.tokens[subject.head].head]
            if verb.lemma in speech_verbs() or back == number - 1:
                return subject, "speaker"
        return None

    def _above(self, mention: Mention, fits: Callable[[Mention], bool]) -> Mention | None:
        """The subject, before the pronoun, of the nearest clause above that has one who fits; of a passive also by whom
        it was done ("the pact signed by Ann Lee on her visit")."""
        tokens = self._document.tokens
        here = mention.head
        for _ in range(_DEEPEST):
            here = tokens[here].head
            if here < 0:
                return None
            for child in self._document.children[here]:
                told = tokens[child].dep.startswith("nsubj") or tokens[child].dep == "obl:agent"
                if told and child < mention.first and child in self._at:
                    found = self._at[child]
                    served = self._served(child)
                    if served is not None and fits(served):
                        return served
                    if fits(found):
                        return found if not self._joint(child) else None
        return None

    def _served(self, head: int) -> Mention | None:
        """ "Ann Lee's spokesman said that she would come": of whom those speak who speak for somebody."""
        if self._document.tokens[head].lemma.lower() not in _SPEAK_FOR:
            return None
        owners = (c for c in self._document.children[head] if self._document.tokens[c].dep == "nmod:poss")
        named = (self._at[c] for c in owners if c in self._at)
        return next((m for m in named if m.kind == "person"), None)

    def _subject(self, number: int) -> Mention | None:
        """The mention that is the subject of a sentence's main clause, alone."""
        sentence = self._document.sentences[number]
        root = next((t for t in self._document.in_sentence(number) if t.head < 0), None)
        if root is None or sentence.kind != "prose":
            return None
        subjects = [c for c in self._document.children[root.index] if self._document.tokens[c].dep.startswith("nsubj")]
        # Of two, which the model sees in "U.S. envoy Ann Lee said", the one beside the verb.
        for child in reversed(subjects):
            if child in self._at:
                found = self._at[child]
                return None if self._joint(child) or self._is_rivalled(root.index, found) else found
        return None

    def _is_rivalled(self, root: int, subject: Mention) -> bool:
        """Whether a clause joined to the main one has another person for its subject: "Ann stayed, and Bo left"."""
        tokens, below = self._document.tokens, self._document.children
        joined = [k for c in below[root] if tokens[c].dep == "conj" for k in below[c]]
        others = [self._at.get(k) for k in joined if tokens[k].dep.startswith("nsubj")]
        return any(m is not None and m.kind == "person" and m.refers != subject.refers for m in others)

    def _joint(self, head: int) -> bool:
        return any(self._document.tokens[child].dep == "conj" for child in self._document.children[head])

    def _is_person(self, mention: Mention, sex: str) -> bool:
        """Whether a mention can be a he or a she: a person, one called so before, or a holder of an office."""
        if mention.refers in self._people:
            return self._people[mention.refers].sex in ("", sex)
        token = self._document.tokens[mention.head]
        single = token.xpos in ("NN", "NNP")
        return mention.kind == "office" and single and office_nouns().get(token.text.lower()) == "title"

    def _is_known(self, mention: Mention, sex: str) -> bool:
        return mention.refers in self._people and self._people[mention.refers].sex == sex

    def _is_body(self, mention: Mention) -> bool:
        """Whether a mention can be an it: a body or a country, by name or by a noun for it."""
        target = mention if mention.refers is None else self._document.mentions[mention.refers]
        if target.kind == "organisation":
            return True
        if target.kind == "place":
            return is_country(target.text)
        noun = self._document.tokens[target.head]
        return target.kind == "office" and noun.xpos == "NN" and office_nouns().get(noun.text.lower()) == "body"

    def _distinct(self, mentions: list[Mention]) -> list[Mention]:
        """One mention for each party."""
        found = {m.index if m.refers is None else m.refers: m for m in reversed(mentions)}
        return list(found.values())

    def _impersonal(self, mention: Mention) -> bool:
        """Whether an it may mean nothing: "it is clear that", "it seems", "it took two days"."""
        token = self._document.tokens[mention.head]
        if token.head < 0 or not token.dep.startswith("nsubj"):
            return False
        above = self._document.tokens[token.head]
        kids = [self._document.tokens[child] for child in self._document.children[token.head]]
        clause = any(kid.dep in ("csubj", "ccomp", "xcomp", "acl:relcl", "csubj:pass") for kid in kids)
        copula = any(kid.dep == "cop" for kid in kids)
        return (copula and (clause or above.upos in ("ADJ", "NOUN", "PRON"))) or above.lemma in (
            "seem",
            "appear",
            "take",
        )
