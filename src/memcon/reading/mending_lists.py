"""Mending of lists and names: who is joined to whom, who has which title, which verb a name or a day belongs to.

Only `mending` enters here. Each rule looks at one word of a sentence, by its place in it, and changes that word or the
one that it hangs from; `found` are the sentence's tokens as mended so far.
"""

from collections.abc import Sequence
from dataclasses import replace

from memcon.model.document import Token


def across(found: list[Token], place: int) -> None:
    """ "Ann Lee spoke with Bo Holm, Carl Ruiz, and Dan Vera": who ends a list behind the verb is of that list, not one
    with who stands before the verb."""
    first, last = found[0].index, found[place]
    verb = found[last.head - first].head
    if not last.head < verb < last.index or any(t.head == last.index and t.dep.startswith("nsubj") for t in found):
        return
    behind = [t for t in found[verb - first + 1 : place] if t.dep in ("obl", "obj", "iobj") and t.head == verb]
    listed = [t for t in behind if any(k.dep == "conj" and k.head == t.index and k.upos == last.upos for k in found)]
    if listed and listed[-1].upos == last.upos == "PROPN" and not below(found, listed[-1].index, last.index):
        found[place] = replace(last, head=listed[-1].index)


def infinitive(found: list[Token], place: int) -> None:
    """ "Discussed the trip to Lima to attend a summit and meet the president": a bare infinitive goes on with the one
    before it, not with a verb that has a tense."""
    first, verb = found[0].index, found[place]
    over = found[verb.head - first]
    if verb.xpos != "VB" or over.xpos not in ("VBD", "VBZ", "VBP") or over.index > verb.index:
        return
    own = {t.dep.partition(":")[0] for t in found if t.head == verb.index and t.index < verb.index}
    if "cc" not in own or own & {"mark", "aux", "nsubj"}:
        return
    marked = {t.head for t in found if t.dep == "mark" and t.text.lower() == "to"}
    ahead = [t for t in found[over.index - first + 1 : place] if t.xpos == "VB" and t.index in marked]
    if ahead and not below(found, ahead[-1].index, verb.index):
        found[place] = replace(verb, head=ahead[-1].index)


def between(found: list[Token], place: int) -> None:
    """ "Between the government of President Lee and the opposition": two stand behind the word, and who is of one of
    them is not the other."""
    first, other = found[0].index, found[place]
    inner = found[other.head - first]
    one = found[inner.head - first] if inner.head >= 0 and inner.dep == "nmod" else inner
    ruled = [t for t in found if t.head == one.index]
    single = one is not inner and one.index < inner.index and one.xpos in ("NN", "NNP")
    alone = single and not any(t.dep == "conj" for t in ruled)
    of = any(t.head == inner.index and t.dep == "case" and t.text.lower() == "of" for t in found)
    if alone and of and any(t.dep == "case" and t.text.lower() == "between" for t in ruled):
        found[place] = replace(other, head=one.index)


def closing(found: list[Token], place: int) -> None:
    """ "Lee and the ministers of Peru, Chile, Norway, and Oman": an "and" behind a comma closes the list before it, if
    that has none of its own yet."""
    first, last = found[0].index, found[place]
    joins = next((t.index - first for t in found[:place] if t.head == last.index and t.dep == "cc"), 0)
    if joins < 2 or found[joins - 1].text != "," or last.upos != "PROPN":
        return
    item = found[joins - 2]
    while item.dep == "flat" and 0 <= item.head < item.index:
        item = found[item.head - first]
    if item.dep != "conj" or item.upos != "PROPN" or not last.head < item.head < item.index:
        return
    listed = [t.index for t in found[:place] if t.dep == "conj" and t.head == item.head]
    closed = any(t.dep == "cc" and t.head in listed for t in found)
    if not closed and found[item.head - first].dep == "nmod" and not below(found, item.head, last.index):
        found[place] = replace(last, head=item.head)


def attended(found: list[Token], place: int) -> None:
    """ "Travelled to Oslo to attend a summit": a noun without a preposition, right behind an infinitive that has no
    object, is its object."""
    noun = found[place]
    start = place
    while start > 0 and found[start - 1].head == noun.index and found[start - 1].upos in _BEFORE_NOUNS:
        start -= 1
    verb = found[start - 1] if start else None
    if verb is None or verb.xpos != "VB" or verb.index == noun.head or below(found, verb.index, noun.index):
        return
    if not any(t.head in (noun.index, verb.index) and t.dep in ("case", "obj") for t in found):
        found[place] = replace(noun, head=verb.index, dep="obj")


_BEFORE_NOUNS = frozenset({"DET", "ADJ", "NOUN", "PROPN"})


def early(found: list[Token], place: int) -> None:
    """ "Late on Friday, a minister said they were coming": what opens the sentence belongs to its own verb."""
    first, opening = found[0].index, found[place]
    said = next((t for t in found if t.dep == "ccomp" and t.index == opening.head and 0 <= t.head < t.index), None)
    if said is None or not opening.index < said.head:
        return
    above = found[said.head - first]
    speaks = any(t.head == above.index and t.dep == "nsubj" and opening.index < t.index < above.index for t in found)
    if speaks and not below(found, above.index, opening.index):
        found[place] = replace(opening, head=above.index)


def astride(found: list[Token], place: int) -> None:
    """ "Said that Ann Lee, in a call to Bo Holm, had agreed": what stands between a subject and its verb is told of
    that verb, and not of one before both."""
    first, aside = found[0].index, found[place]
    subjects = (t for t in reversed(found[:place]) if t.dep.startswith("nsubj") and t.index > aside.head)
    verb = next((t.head for t in subjects if t.head > aside.index), None)
    told = verb is not None and found[verb - first].upos == "VERB"
    if verb is not None and told and not below(found, verb, aside.index) and not below(found, aside.head, verb):
        found[place] = replace(aside, head=verb)


def ahead_of(found: list[Token], place: int) -> None:
    """ "Met her ahead of the summit": a preposition of two words is the noun's behind it, and no adverb of the verb."""
    first, noun = found[0].index, found[place]
    if any(t.head == noun.index and t.dep == "case" and t.index < noun.index for t in found):
        return
    for of in (t for t in found[:place] if t.dep == "fixed" and t.head >= 0):
        front = found[of.head - first]
        beside = front.dep == "advmod" and front.head == noun.head < front.index == of.index - 1
        if beside and all(t.head != noun.head for t in found[of.index - first + 1 : place]):
            found[front.index - first] = replace(front, head=noun.index, dep="case")


def titled(found: list[Token], place: int) -> None:
    """ "Hosted the President of Norway Ann Lee": of two objects side by side the first is the title of the second."""
    first, name = found[0].index, found[place]
    title = next((t for t in found[:place] if t.dep == "obj" and t.head == name.head), None)
    if title is None or title.upos != "PROPN" or title.index < name.head:
        return
    between = found[title.index - first + 1 : place]
    if all(t.upos in ("ADP", "DET", "PROPN", "ADJ", "NOUN") and below(found, t.index, title.index) for t in between):
        found[title.index - first] = replace(title, head=name.index, dep="nmod:desc")


def predicate(found: list[Token], place: int) -> None:
    """ "Omar Lee, Jr. spoke with Ann Holm": a finite verb without a subject, hung from the name that the sentence opens
    with, is the sentence, and the name its subject."""
    first, verb = found[0].index, found[place]
    name = found[verb.head - first]
    if name.head >= 0 or name.upos != "PROPN" or name.index > verb.index:
        return
    if any(t.head == verb.index and t.dep.startswith(("nsubj", "csubj", "aux:pass")) for t in found):
        return
    if any(t.upos in ("VERB", "AUX") or t.text in (":", "—", "–") for t in found[:place]):
        return
    found[place] = replace(verb, head=-1, dep="root")
    found[name.index - first] = replace(name, head=verb.index, dep="nsubj")


def inverted(found: list[Token], place: int) -> bool:
    """ "Ruiz is willing to meet Vera, said the top diplomat": who stands right behind the comma and "said" said it, and
    who stands in front is of what was said. Gives whether it was so."""
    first, speaker = found[0].index, found[place]
    verb = found[speaker.head - first]
    if verb.lemma != "say" or verb.index < first + 2 or found[verb.index - first - 1].text not in _ENDS_SAID:
        return False
    if any(t.upos in ("VERB", "PUNCT") for t in found[verb.index - first + 1 : place]):
        return False
    said = next((t for t in found[: verb.index - first] if t.head == verb.index and t.dep == "ccomp"), None)
    who = next((t for t in found[:place] if t.head == verb.index and t.dep == "nsubj"), None)
    if said is None or who is None or not who.index < said.index:
        return False
    if any(t.head == said.index and t.dep.startswith("nsubj") for t in found) or below(found, said.index, who.index):
        return False
    found[who.index - first] = replace(who, head=said.index)
    found[place] = replace(speaker, dep="nsubj")
    return True


_ENDS_SAID = frozenset({",", "”", '"', "''", "’"})


def of_the_next(found: list[Token], place: int) -> None:
    """ "Novak phoned Ann Lee, Omar Diallo spoke with Vera": a name right before a verb that has no subject is that, and
    not one of the list behind the verb before."""
    first, verb = found[0].index, found[place]
    name = found[place - 1] if place else verb
    while name.dep == "flat" and 0 <= name.head < name.index:
        name = found[name.head - first]
    if name.dep not in ("conj", "appos") or name.upos != "PROPN" or not 0 <= name.head < name.index:
        return
    item, mine = found[name.head - first], [t for t in found if t.head in (name.index, verb.index)]
    if item.head != verb.head or any(t.head == verb.index and t.dep.startswith(("nsubj", "aux:pass")) for t in mine):
        return
    if not any(t.head == name.index and t.dep == "cc" for t in mine):
        found[name.index - first] = replace(name, head=verb.index, dep="nsubj")


def listed(found: list[Token], place: int) -> None:
    """ "Ann Lee, President Bo Holm, and President Ana Ruiz": a name with a title of its own, in a list that goes on to
    another, is one of the list."""
    first, name = found[0].index, found[place]
    titled = any(t.head == name.index and t.dep == "nmod:desc" and t.index < name.index for t in found)
    goes_on = any(t.head == name.head and t.dep == "conj" and t.upos == "PROPN" for t in found[place:])
    if titled and goes_on and found[name.head - first].upos == "PROPN":
        found[place] = replace(name, dep="conj")


def told(found: list[Token], place: int) -> None:
    """ "Ann Lee told Channel One's Bo Holm that …": a verb has its subject before it, and whoever stands right behind
    it is told, no second subject."""
    name = found[place]
    verb = found[name.head - found[0].index]
    before = any(t.head == verb.index and t.dep == "nsubj" and t.index < verb.index for t in found)
    between = found[verb.index - found[0].index + 1 : place]
    if verb.lemma == "say" and before and _who_of_the_clause(found, place, verb):
        return
    if verb.upos == "VERB" and before and all(t.upos in ("PROPN", "PART", "DET", "NOUN", "ADJ") for t in between):
        found[place] = replace(name, dep="obj")


def _who_of_the_clause(found: list[Token], place: int, verb: Token) -> bool:
    """ "He said Ann Lee, in a call to Vera, had agreed": nobody is said, and what is said has its subject first."""
    name = found[place]
    said = next((t for t in found[place:] if t.head == verb.index and t.dep == "ccomp"), None)
    if said is None or any(t.head == said.index and t.dep.startswith("nsubj") for t in found):
        return False
    found[place] = replace(name, head=said.index, dep="nsubj")
    return True


def called(found: list[Token], place: int) -> None:
    """ "The president called Ann Lee": a name that stands alone beside "called" is who did, or who was."""
    name = found[place]
    role = "nsubj" if name.index < name.head else "obj"
    if not any(t.head == name.head and t.dep.partition(":")[0] == role for t in found):
        found[place] = replace(name, dep=role)


def below(found: Sequence[Token], index: int, other: int) -> bool:
    """Whether a word hangs from another, at any depth: that one cannot hang from it as well."""
    first = found[0].index
    while index >= 0 and index != other:
        index = found[index - first].head
    return index == other
