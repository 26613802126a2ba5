"""Persons: which offices an article gives to each person that it names, and for whom they act.

Read off the words beside the name ("Norway's foreign minister Ann Lee", "Ann Lee, head of the delegation,"), since
parses of long titles are what the model does worst.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from memcon.model.document import Document, Mention, Token
from memcon.values.known import side_of
from memcon.values.office import Office, parse
from memcon.values.sexes import sex_of
from memcon.values.tables import words

LONGEST = 14
"""Words of a title beside a name; longer ones are clauses."""

_LINKS = frozenset({"of", "for", "to", "the", "'s", "’s", "'", "’", "-", "–", "a", "an", "political"})
_MALE = frozenset({"mr", "mr.", "sheikh", "king", "prince", "sultan", "emir", "spokesman", "chairman", "lord", "sir"})
_FEMALE = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "sheikha", "queen", "princess", "spokeswoman", "chairwoman", "lady"}
)


@dataclass(slots=True)
class Person:
    """What an article says of a person: offices, sides, and the sex that titles or given name show ('' if none)."""

    offices: list[Office] = field(default_factory=list)
    sides: set[str] = field(default_factory=set)
    sex: str = ""


def sex_by(word: str) -> str:
    """`m` or `f` for a word before a name that is said of a man or of a woman alone ("Mrs."); else ''."""
    return "m" if word.lower() in _MALE else "f" if word.lower() in _FEMALE else ""


def told(document: Document, mentions: Sequence[Mention]) -> Person:
    """What the words beside the mentions of one person say."""
    person = Person()
    for mention in mentions:
        for first, last in (_before(document, mention), _behind(document, mention)):
            title = [token.text.lower() for token in document.tokens[first:last]]
            name = [token.text.lower() for token in document.tokens[mention.first : mention.last]]
            if not person.sex:
                person.sex = "m" if _MALE & {*title, *name} else "f" if _FEMALE & {*title, *name} else ""
            office = parse(document.span_of(first, last).of(document.article.text)) if first < last else None
            if office:
                person.offices.append(office)
                side = side_of(office.body) if office.body else _country_behind(document, mention)
                if side:
                    person.sides.add(side)
    person.sex = person.sex or _by_given_name(mentions)
    return person


def _country_behind(document: Document, mention: Mention) -> str | None:
    """ "President Ann Lee of Norway": the country of a titled person, told behind the name."""
    of = mention.last
    if of + 1 >= len(document.tokens) or document.tokens[of].text.lower() != "of":
        return None
    first = of + 1 + (document.tokens[of + 1].text.lower() == "the")
    last = first
    while last < min(len(document.tokens), first + _LONGEST_COUNTRY) and document.tokens[last].upos in ("PROPN", "ADJ"):
        last += 1
    return side_of(document.span_of(first, last).of(document.article.text)) if last > first else None


_LONGEST_COUNTRY = 4


def _by_given_name(mentions: Sequence[Mention]) -> str:
    """What the given name tells, where all forms of the name with a surname agree; '' where it tells nothing."""
    told = {sex_of(mention.text) for mention in mentions} - {""}
    return told.pop() if len(told) == 1 else ""


def _nominal(token: Token) -> bool:
    low = token.text.lower()
    return token.upos in ("NOUN", "ADJ", "PROPN") or low in _LINKS or low in words("titlewords")


def _before(document: Document, mention: Mention) -> tuple[int, int]:
    """The words of a title before a name, one comma between them and the name included."""
    tokens = document.tokens
    sentence = document.sentences[document.sentence_of[mention.first]]
    end = mention.first
    if end - 1 > sentence.first and tokens[end - 1].text == ",":
        end -= 1
    first = end
    while first > max(sentence.first, end - LONGEST) and _nominal(tokens[first - 1]):
        first -= 1
    while first < end and tokens[first].text.lower() in ("of", "for", "to", "'s", "’s", "'", "’", "-", "–"):
        first += 1
    if end < mention.first and not (first < end and tokens[first].text.lower() in ("the", "its", "his", "her")):
        return end, end  # "in Norway, Ann Lee": no title
    return first, end


def _behind(document: Document, mention: Mention) -> tuple[int, int]:
    """The words of a title behind a name and a comma, up to the next mark."""
    tokens = document.tokens
    sentence = document.sentences[document.sentence_of[mention.first]]
    first = mention.last + 1
    if first >= sentence.last or tokens[mention.last].text != ",":
        return first, first
    last = first
    while last < min(sentence.last, first + LONGEST) and _nominal(tokens[last]):
        last += 1
    closed = last < sentence.last and tokens[last].text in (",", ".", ";", ")", "and", "who", "—", "–")
    return (first, last) if closed else (first, first)
