"""Figures: numbers that matter, with what they count, how they stand to the true number, and whose word they are.

A room of `extraction`. Amounts come from `values.amount`, what they count from `measures`; the learned cues are the
second opinion on which numbers matter. Vague numbers, dates, ages and distances are none (LEDGER rule 17).
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import clause_of, negated
from memcon.extraction.findings import finder
from memcon.extraction.ground import cue, evidence, learned, prose
from memcon.extraction.measures import Counted, counted, designation, ignored, is_aid
from memcon.extraction.parse import above, case, kids
from memcon.extraction.said.speech import by_sentence
from memcon.extraction.said.voices import own, voices
from memcon.extraction.status import status
from memcon.extraction.weights import FIGURE, FIGURE_SMALL, FIGURE_TIME, PRICE, SMALL
from memcon.extraction.when import settle, told
from memcon.extraction.where import where
from memcon.model.document import Document, Sentence, TimeMention
from memcon.model.entry import Figure, Measure
from memcon.values.amount import Amount, find, parse

_LENGTHS = frozenset({"km", "miles", "m", "feet", "degrees", "percentage points", "basis points", "kg", "g"})
_YEARS = (1900, 2100)
"""Bare numbers in this range without a noun behind them are years."""
_PEOPLE: frozenset[Measure] = frozenset(
    {"killed", "injured", "missing", "detained", "displaced", "hostages", "released", "troops"}
)
_NEAR_MONEY = 12
"""Tokens on either side of an amount of money in which a word makes it aid."""


@dataclass(frozen=True, slots=True)
class _Number:
    """An amount in a sentence and the tokens of its words (half-open)."""

    amount: Amount
    first: int
    last: int


def figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a document, in text order; in one sentence each value of a measure once."""
    found: dict[tuple[int, str, float], Figure] = {}
    seen: set[tuple[int, float]] = set()
    for sentence in prose(document):
        numbers = _numbers(document, sentence)
        for place, number in enumerate(numbers):
            before = numbers[place - 1].last if place else sentence.first
            after = numbers[place + 1].first if place + 1 < len(numbers) else sentence.last
            figure = _figure(document, number, (before, after))
            if figure is None or (figure.measure == "other" and (sentence.index, figure.value) in seen):
                continue
            seen.add((sentence.index, figure.value))
            found.setdefault((sentence.index, figure.measure, figure.value), figure)
    return tuple(found.values())


def _numbers(document: Document, sentence: Sentence) -> list[_Number]:
    """The amounts of a sentence that are no part of a date, a compound or a conversion in brackets."""
    text = sentence.span.of(document.article.text)
    times = [t.span for t in document.times if sentence.span.overlaps(t.span)]
    starts = [t.start for t in document.in_sentence(sentence.index)]
    found: list[_Number] = []
    for place, amount in find(text):
        quoted = max(amount.text.find(mark) for mark in '"“‘')
        if quoted >= 0 and (bare := parse(amount.text[quoted + 1 :])):
            # 'by the "40 for 40" rule': what stands before the mark says nothing of the number.
            place, amount = place + quoted + 1, bare
        start = sentence.span.start + place
        end = start + len(amount.text)
        first = sentence.first + max(0, bisect_right(starts, start) - 1)
        inside = [k for k in range(first, sentence.first + bisect_left(starts, end)) if document.tokens[k].end > start]
        if inside and not any(t.start <= start and end <= t.end for t in times):
            number = _Number(amount, inside[0], inside[-1] + 1)
            if not _part_of_word(document, number) and not _converted(document, number, found):
                found.append(number)
    return found


def _part_of_word(document: Document, number: _Number) -> bool:
    """As in “the 55-member bloc”, "nine-for-nine", "G20", "F-15": a number inside a word; amounts of money excepted."""
    if number.amount.unit is not None and number.amount.unit not in _LENGTHS:
        return False
    tokens = document.tokens
    if designation(document, number.first):
        return True
    joined = (
        number.last < len(tokens)
        and tokens[number.last].text in ("-", "–")
        and tokens[number.last].start == tokens[number.last - 1].end
    )
    return joined or "-" in tokens[number.last - 1].text


def _converted(document: Document, number: _Number, found: list[_Number]) -> bool:
    """As in “4 million pounds ($5.4 million)”: the second says the first again."""
    last = found[-1] if found else None
    opened = number.first > 0 and document.tokens[number.first - 1].text == "("
    return opened and last is not None and last.amount.unit is not None and number.first - last.last <= 2


def _ruled_by(document: Document, anchor: int) -> int:
    """ "Plans to provide $165 million": the verb whose object an amount is, as real as which it is."""
    token = document.tokens[anchor]
    thing = document.tokens[token.head] if token.dep == "compound" and token.head > anchor else token
    verb = document.tokens[thing.head] if thing is not token and thing.head >= 0 else token
    if verb.dep == "acl" and verb.head >= 0 and document.tokens[verb.head].lemma in ("plan", "decision"):
        return thing.index  # "plans to levy a two per cent toll"
    if case(document, anchor) == "worth":  # "could yield gains worth $2 billion"
        token = document.tokens[token.head]
        return token.head if token.dep == "obj" else anchor
    by = token.dep == "obl" and case(document, anchor) in ("by", "to")  # "could swell by 100,000"
    ruled = token.upos in ("SYM", "NUM") and (token.dep == "obj" or by) and document.tokens[token.head].upos == "VERB"
    return token.head if ruled else anchor


def _figure(document: Document, number: _Number, fence: tuple[int, int]) -> Figure | None:
    what = counted(document, number.first, number.last, fence)
    measure = _measure(document, number, what)
    score = max(
        (c.score for k in range(number.first, number.last) if (c := learned(document, k, "figure"))), default=0.0
    )
    if not _matters(document, number, what, measure, score):
        return None
    head = next(
        (k for k in range(number.last - 1, number.first - 1, -1) if document.tokens[k].upos == "NUM"), number.last - 1
    )
    # "Prices rose 4% after the killing of a guard": only a measure that is the number's own says what befell it.
    anchor = what.by if what.by is not None and measure == what.measure else _anchor(document, head)
    # "Norway receives 90 per cent of its grain": told as it is, whatever the model makes of it.
    plain = document.tokens[clause_of(document, anchor)].xpos in ("VBZ", "VBP", "VBD")
    how = status(document, _ruled_by(document, anchor), None if plain else learned(document, head, "figure"))
    if how == "planned" and _are_there(document, anchor):
        how = "actual"
    if how == "denied" and _stands(document, anchor, measure):
        how = "actual"
    time = told(document, anchor)
    if how == "planned" and time is not None and _over(document, time):
        how = "actual"
    moment = settle(time, how) if time is not None else None
    return Figure(
        article=document.article.id,
        evidence=evidence(document, document.sentence_of[number.first]),
        cue=cue(document, number.first, number.last),
        voices=_voices(document, number.first),
        status=how,
        when=moment if moment is not None and (moment.earliest or moment.latest) else None,
        where=where(document, anchor),
        measure=measure,
        value=number.amount.value,
        relation=number.amount.relation,
        unit=number.amount.unit or _text(document, what.first, what.last) or ("people" if measure in _PEOPLE else None),
        of=_text(document, what.first, what.last),
        since=_since(document, number),
    )


def _stands(document: Document, anchor: int, measure: str) -> bool:
    """Whether an amount is there though its sentence denies something of it: "98 percent of them are not insured" (so
    many there are), "not to suspend its annual $2 billion in aid" (what should not be stopped, goes on)."""
    has_not = measure not in _PEOPLE and document.tokens[anchor].dep.startswith("nsubj")
    clause = clause_of(document, anchor)
    unstopped = not _STOPS.isdisjoint(lemmas(document.tokens[clause])) and negated(document, clause)
    return has_not or (unstopped and not negated(document, anchor))


_STOPS = frozenset({"suspend", "halt", "stop", "cut", "end", "freeze", "cancel", "withhold"})


def _are_there(document: Document, anchor: int) -> bool:
    """ "The 83 members of the league will meet": those who are to do something are there already."""
    tokens = document.tokens
    does = tokens[anchor].dep == "nsubj" and tokens[tokens[anchor].head].upos == "VERB"
    return does and any(tokens[k].text.lower() in ("the", "all", "these") for k in kids(document, anchor, "det"))


def _voices(document: Document, index: int) -> tuple[str, ...]:
    """Whose word a number is: whoever tells it, else whose poll or study found it."""
    told = tuple(name for name in voices(document, index) if name not in _pledgers(document, index))
    found = finder(document, index) if not told else None
    return told if found is None or own(document, found) else (found,)


def _pledgers(document: Document, index: int) -> frozenset[str]:
    """ "Norway pledged $2 million", "asked for 40 jets": who gives, offers or wants an amount does so with that, and is
    nobody's source of it; who says that something must be so is."""
    over = set(above(document, index))
    here = by_sentence(document).get(document.sentence_of[index], ())
    given = [s for s in here if s.head in over and s.act in ("promise", "propose", "demand", "appeal")]
    told = {s.head for s in given for k in kids(document, s.head, "ccomp") if k in over}
    pledged = {s.speaker.name for s in given if s.head not in told}
    moved = {s.speaker.name for s in here if s.head in over and not _MOVES.isdisjoint(lemmas(document.tokens[s.head]))}
    return frozenset(pledged | moved)


_MOVES = frozenset({"raise", "lower", "hike"})
"""What is done to duties and prices, and to questions: whoever does it is nobody's word for the amount."""


_RANGE = 2
"""Tokens from the first number of a range to the second ("40 to 45")."""


def _anchor(document: Document, index: int) -> int:
    """The noun that the number counts, or the number itself; of "40 to 45 percent" that of the first."""
    head = document.tokens[index].head
    if head >= 0 and document.tokens[head].upos == "NUM" and index - head <= _RANGE:
        head = document.tokens[head].head
    return head if head >= 0 and document.tokens[head].upos in ("NOUN", "PROPN", "SYM", "NUM") else index


def _over(document: Document, time: TimeMention) -> bool:
    """Whether a time lies before publication, read back or ahead ("trade hitting a record in 2018")."""
    published = document.article.published.moment.earliest
    last = time.ahead.latest if time.ahead is not None else time.moment.latest
    return bool(published and last and last < published)


def _measure(document: Document, number: _Number, what: Counted) -> Measure:
    unit = number.amount.unit
    if unit == "percent":
        return what.measure if what.measure == "displaced" else "share"
    if unit is not None and len(unit) == 3 and unit.isupper():
        near = (max(0, number.first - _NEAR_MONEY), min(len(document.tokens), number.last + _NEAR_MONEY))
        first = document.sentences[document.sentence_of[number.first]].first
        last = document.sentences[document.sentence_of[number.first]].last
        return "aid" if is_aid(document, max(first, near[0]), min(last, near[1])) else "money"
    return "other" if unit is not None else what.measure


def _matters(document: Document, number: _Number, what: Counted, measure: Measure, score: float) -> bool:
    """Whether a number is a figure: by what it counts, and for all others by the learned cues."""
    amount = number.amount
    if amount.unit in _LENGTHS or _year(document, number, what) or _age(document, number):
        return False
    if ignored(document, (what.first, what.last), number.last):
        return score >= FIGURE_TIME and what.last < len(document.tokens) and document.tokens[what.last].text == "of"
    if measure in ("money", "aid"):
        return amount.value >= PRICE
    if measure == "share":
        behind = document.tokens[number.last : number.last + 2]
        return amount.value != WHOLE or len(behind) < 2 or behind[1].xpos != "PRP$"
    if measure in _PEOPLE:
        return amount.value > 1
    if amount.value < SMALL:
        return score >= FIGURE_SMALL
    return score >= FIGURE


WHOLE = 100
"""Per cent, of what is somebody's own a manner of speaking ("I understand 100 percent of your worries")."""


def _age(document: Document, number: _Number) -> bool:
    """As in “aged 88”, "at the age of 92", "Ann Lee, 41, said"."""
    tokens = document.tokens
    before = [t.text.lower() for t in tokens[max(0, number.first - 3) : number.first]]
    if before[-1:] == ["aged"] or before[-2:] == ["age", "of"]:
        return True
    behind = tokens[number.last] if number.last < len(tokens) else None
    if (
        before[-1:]
        and before[-1] in _AGED
        and number.first > 1
        and (behind is None or behind.upos not in ("NOUN", "SYM"))
    ):
        return True  # "women and men over 50"
    return (
        before[-1:] == [","]
        and tokens[number.first - 2].upos == "PROPN"
        and tokens[min(number.last, len(tokens) - 1)].text == ","
    )


_AGED = frozenset({"men", "women", "people", "those", "children", "adults", "anyone", "everyone", "persons"})
"""Whom "over" and "under" a number count by their age, where nothing is counted behind it."""


def _year(document: Document, number: _Number, what: Counted) -> bool:
    """Whether it names a year: nothing is counted by it, or one thing that it dates ("the 2016 election")."""
    amount = number.amount
    if amount.unit is not None or amount.relation != "=" or "," in amount.text:
        return False
    one = document.tokens[what.last - 1].xpos in ("NN", "NNP") if what.last > what.first else True
    return _YEARS[0] <= amount.value < _YEARS[1] and one


def _text(document: Document, first: int, last: int) -> str | None:
    return " ".join(document.span_of(first, last).of(document.article.text).split()) if first < last else None


def _since(document: Document, number: _Number) -> str | None:
    """The day or month after "since" in the same sentence."""
    span = document.sentences[document.sentence_of[number.first]].span
    for time in document.times:
        if span.contains(time.span) and document.article.text[: time.span.start].rstrip().lower().endswith("since"):
            return time.moment.earliest.isoformat() if time.moment.earliest else time.span.of(document.article.text)
    return None
