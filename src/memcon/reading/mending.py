"""Mending: what the parse of a sentence may not say, set right by the words themselves.

Only `decode` enters here. Announcements that open with a long title lead parsers astray ("The envoy Kari Holm will
travel to Oslo"): the verb hangs from the name as if it were a preposition, or a part of it. No finite verb is either
(UD's `case`, `flat`), so the verb takes the place of the name, and the name hangs from the verb. Nor is a modal one: it
belongs to the verb behind it. What stands before its noun with an 's owns it. The other rules stand at their functions:
each is of something that a report's words tell more surely than any parse of them, and leaves a tree a tree.
"""

from collections.abc import Sequence
from dataclasses import replace

from memcon.model.document import Token
from memcon.reading import mending_lists as lists
from memcon.reading import mending_said as speech

_FINITE = frozenset({"VB", "VBD", "VBZ", "VBP"})
_TOLD = _FINITE - {"VB"}
_OWN = frozenset({"flat", "compound", "amod", "det", "nmod", "nummod", "appos", "case", "acl"})
"""What stays with a name, whatever stands above it; the rest was said of the verb."""
_NO_MODAL = frozenset({"case", "flat", "compound", "amod", "nmod", "nmod:desc", "mark", "conj"})
_NEAR = 4
"""Words from a modal to its verb ("will not also meet")."""
_LONGEST = 400
"""Words of a sentence that is mended: what is done to one may look at all of them."""
_POSSESSIVES = frozenset({"'s", "’s"})


def mended(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of one sentence, with each such word in its place; of lists longer than any sentence, as they are."""
    found = list(tokens)
    if len(found) > _LONGEST:
        return found
    first = tokens[0].index if tokens else 0
    _think_tanks(found)
    for place in (k for k in range(1, len(found)) if found[k].xpos == "VBG"):
        speech.speaking(found, place)
    for place in range(len(found)):
        token = found[place]  # as mended so far
        if token.dep in ("case", "flat") and token.xpos in _FINITE and token.upos == "VERB" and token.head >= 0:
            _verb(found, place)
        elif token.xpos == "MD" and token.dep in _NO_MODAL:
            _modal(found, place)
        elif token.text == ")":
            _bracketed(found, place)
        elif token.head < 0:
            continue  # a root hangs from nothing, whatever it is labelled
        elif token.dep == "xcomp" and token.upos == "PROPN" and found[token.head - first].lemma == "call":
            lists.called(found, place)
        elif token.dep == "ccomp" and token.index < token.head:
            _fronted(found, place)
        elif token.xpos == "VB" and token.dep in _OF_A_PLACE and found[place - 1].text.lower() == "to":
            _purpose(found, place)
        elif token.dep == "conj":
            if found[token.head - first].dep == "nsubj":
                lists.across(found, place)
            lists.closing(found, place)
            lists.between(found, place)
            lists.infinitive(found, place)
            speech.also_said(found, place)
            speech.saying(found, place)
        elif token.dep == "obj" and token.upos == "PROPN":
            lists.titled(found, place)
        elif token.dep in ("obl", "obl:unmarked") and token.upos in ("NOUN", "PROPN"):
            lists.attended(found, place)
            lists.early(found, place)
            lists.astride(found, place)
            lists.ahead_of(found, place)
        elif token.dep == "appos" and token.upos == "PROPN":
            lists.listed(found, place)
        elif token.dep == "parataxis" and token.lemma.lower() == "say" and token.head < token.index:
            comma = _last_comma(found, 0, place)
            if comma > 0:
                _behind_the_verb(found, comma, place)
        elif token.dep in ("appos", "parataxis") and token.upos == "VERB" and token.xpos in _TOLD:
            lists.predicate(found, place)
            lists.of_the_next(found, place)
        elif token.dep == "nsubj" and token.head < token.index:
            if not lists.inverted(found, place):
                lists.told(found, place)
        elif token.dep in ("acl", "acl:relcl", "advcl"):
            _clause(found, place)
        elif token.text in _POSSESSIVES and token.dep == "case":
            owner = found[token.head - first]
            if owner.dep == "nmod" and owner.index < owner.head:
                found[token.head - first] = replace(owner, dep="nmod:poss")
    return found


def _clause(found: list[Token], place: int) -> None:
    """A clause that describes a noun or stands beside a verb, by what it is."""
    token = found[place]
    if token.dep == "acl:relcl":
        _relative(found, place)
    elif token.dep == "acl":
        _participle(found, place)
        speech.that(found, place)
        _ahead(found, place)
    elif token.xpos in ("VBD", "VBZ", "VBP"):
        _since(found, place)
        speech.meanwhile(found, place)
    elif token.xpos == "VBG":
        speech.saying(found, place)


def _think_tanks(found: list[Token]) -> None:
    """ "The council's think tank called it a mistake": a think tank thinks nothing in these words."""
    first = found[0].index if found else 0
    for place in range(len(found) - 1):
        think, tank = found[place], found[place + 1]
        if think.text.lower() != "think" or tank.text.lower() not in ("tank", "tanks") or think.upos != "VERB":
            continue
        found[place] = think = replace(think, upos="NOUN", xpos="NN", lemma="think")
        heir = next((t for t in found if t.head == think.index and t.upos == "VERB" and t.index > tank.index), None)
        if think.head == tank.index or lists.below(found, think.head, tank.index):
            continue
        if lists.below(found, tank.index, think.index):
            if heir is None:
                continue
            for k, token in enumerate(found):
                if token.head == think.index and token.index != heir.index:
                    found[k] = replace(token, head=heir.index)
            found[heir.index - first] = replace(heir, head=think.head, dep=think.dep)
        found[place] = replace(think, head=tank.index, dep="compound")


_TITLE = 14
"""Words of a title between brackets and the name that it leads to."""
_TITLES = frozenset({"ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "DET"})


def _bracketed(found: list[Token], place: int) -> None:
    """ "Republic of Korea (ROK) Foreign Minister Lee": the minister, whatever stands in brackets behind the country."""
    first = found[0].index
    if place < 3 or found[place - 2].text != "(" or not found[place - 1].text.isupper():
        return
    behind = range(place + 1, min(place + 1 + _TITLE, len(found)))
    last = next((k for k in behind if found[k].upos not in _TITLES), behind.stop)
    title = next((t for t in found[place + 1 : last] if t.dep == "nmod:desc" and t.head > t.index), None)
    country = found[place - 3]
    while country.dep in ("nmod", "flat", "compound", "amod") and country.head >= 0:
        country = found[country.head - first]
    if title is None or title.head - first >= last or country.upos != "PROPN" or country.index >= found[place].index:
        return
    name = found[title.head - first]
    if name.upos != "PROPN" or name.index == country.head or lists.below(found, country.head, name.index):
        return
    found[name.index - first] = replace(name, head=country.head, dep=country.dep)
    found[country.index - first] = replace(country, head=name.index, dep="compound")
    for k, token in enumerate(found):
        if token.head == country.index and token.dep == "case" and token.index < country.index:
            found[k] = replace(token, head=name.index)


def _participle(found: list[Token], place: int) -> None:
    """ "The safety of citizens held hostage": what describes a noun that another rules, without a subject of its own,
    is a participle."""
    clause = found[place]
    ruled = found[clause.head - found[0].index].dep.partition(":")[0] in ("nmod", "obl", "obj")
    own = any(t.head == clause.index and t.dep == "nsubj" for t in found)
    own = own or found[place - 1].text.lower() in ("that", "which", "who")
    if clause.xpos == "VBD" and ruled and not own:
        found[place] = replace(clause, xpos="VBN")


def _ahead(found: list[Token], place: int) -> None:
    """ "Traveling to Peru, Ann Lee will meet him": what opens the sentence is told with its verb, not of the name."""
    clause = found[place]
    name = found[clause.head - found[0].index]
    opens = clause.xpos == "VBG" and any(t.text == "," for t in found[place : name.index - found[0].index])
    if opens and name.dep == "nsubj" and name.head > name.index:
        found[place] = replace(clause, head=name.head, dep="advcl")


_FRONT = frozenset({"obl", "advmod", "nsubj", "nmod", "aux"})


def _fronted(found: list[Token], place: int) -> None:
    """ "Ann Lee met him on Sunday night, an aide said": what stands before the comma is said of the first verb, and
    who stands behind it speaks."""
    first, said = found[0].index, found[place]
    verb = found[said.head - first]
    comma = _last_comma(found, place, verb.index - first)
    if said.upos != "VERB" or comma < 0:
        return
    has_subject = any(t.head == said.index and t.dep.startswith("nsubj") for t in found)
    for k, token in enumerate(found):
        kind = token.dep.partition(":")[0]
        if comma < k < verb.index - first and token.head < comma + first and kind == "appos":
            found[k] = replace(token, head=verb.index, dep="nsubj")
        if token.head != verb.index or token.index == said.index or kind not in _FRONT:
            continue
        of_it = place < k < comma and kind not in ("nsubj", "aux")
        before_it = k < place and (kind == "aux" or (kind == "nsubj" and not has_subject))
        if of_it or before_it:
            found[k] = replace(token, head=said.index)
    _behind_the_verb(found, comma, verb.index - first)


def _behind_the_verb(found: list[Token], comma: int, verb: int) -> None:
    """ "It kept its word, Ann Lee said at a conference after the talks": what stands right behind the verb of saying is
    told of that, and not of what is said; behind another comma what is said may go on."""
    first = found[0].index
    if verb + 1 >= len(found) or found[verb + 1].text in (",", "—", "–", ":"):
        return
    stop = next((k for k in range(verb + 1, len(found)) if found[k].text in (",", ";", "—", "–")), len(found))
    for k in range(verb + 1, stop):
        token, kind = found[k], found[k].dep.partition(":")[0]
        if 0 <= token.head < comma + first and kind in ("obl", "nmod", "advmod", "advcl"):
            found[k] = replace(token, head=first + verb, dep="obl" if kind == "nmod" else token.dep)


def _last_comma(found: Sequence[Token], place: int, verb: int) -> int:
    """Where the comma stands behind which nothing but a speaker's name or title leads to a verb; -1 if none does."""
    for k in range(verb - 1, place, -1):
        if found[k].text == ",":
            return k if any(t.upos in ("NOUN", "PROPN", "PRON") for t in found[k + 1 : verb]) else -1
        if found[k].upos not in _SPEAKERS:
            return -1
    return -1


_SPEAKERS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "ADP", "PART", "NUM", "CCONJ", "ADV"})
_SINCE = frozenset({"since", "after", "before", "until", "as"})


def _since(found: list[Token], place: int) -> None:
    """ "Since Ann Lee, a general, met him", "after a report by experts said that": whoever stands behind the
    conjunction does what the clause tells."""
    first, clause = found[0].index, found[place]
    if any(t.head == clause.index and t.dep.startswith("nsubj") for t in found):
        return
    does = any(t.head == clause.index and t.dep in ("obj", "ccomp") and t.index > clause.index for t in found)
    kinds = ("PROPN", "PRON", "NOUN") if does else ("PROPN", "PRON")
    over = (clause.head, clause.index)
    beside = [t for t in found[:place] if t.head in over and t.dep == "obl" and t.upos in kinds]
    name = beside[-1] if beside else None
    marks = [t for t in found if name is not None and t.head == name.index and t.dep == "case"]
    if name is None or not any(t.text.lower() in _SINCE for t in marks):
        return
    between = found[name.index - first : place]
    if any(t.upos == "AUX" or (t.upos == "VERB" and t.xpos not in ("VBG", "VBN")) for t in between):
        return
    found[name.index - first] = replace(name, head=clause.index, dep="nsubj")
    for t in marks:
        found[t.index - first] = replace(t, head=clause.index, dep="mark")


def _relative(found: list[Token], place: int) -> None:
    """ "Holm said Lee, who met him, …": the clause describes the name before its comma, not one across a verb."""
    first, clause = found[0].index, found[place]
    who = next((t.index - first for t in found if t.head == clause.index and t.text.lower() == "who"), None)
    if who is None or who < 2 or found[who - 1].text != "," or found[who - 2].upos not in ("PROPN", "NOUN"):
        return
    name = found[who - 2]
    while name.dep == "flat" and 0 <= name.head < name.index:
        name = found[name.head - first]
    between = found[clause.head - first + 1 : name.index - first]
    crossed = any(t.xpos in ("VBD", "VBZ", "VBP") and t.upos == "VERB" for t in between)
    if clause.head < name.index and crossed and not lists.below(found, name.index, clause.index):
        found[place] = replace(clause, head=name.index)


_OF_A_PLACE = frozenset({"conj", "acl", "appos", "nmod"})
_TRAVELS = frozenset({"travel", "go", "fly", "come", "head", "return", "arrive", "depart", "proceed", "visit"})


def _purpose(found: list[Token], place: int) -> None:
    """ "Will fly to Lima, Peru, to see her": what somebody travels for is told of them, not of the place."""
    first, verb = found[0].index, found[place]
    if found[verb.head - first].upos != "PROPN":
        return
    above = found[verb.head - first]
    while above.upos != "VERB" and above.head >= 0 and above.head != verb.index:
        above = found[above.head - first]
    if above.upos == "VERB" and above.lemma.lower() in _TRAVELS and above.index < verb.head:
        found[place] = replace(verb, head=above.index, dep="advcl")


def _modal(found: list[Token], place: int) -> None:
    behind = found[place + 1 : place + 1 + _NEAR]
    verb = next((t.index for t in behind if t.xpos == "VB"), None)
    if verb is not None and not lists.below(found, verb, found[place].index):
        found[place] = replace(found[place], head=verb, dep="aux")


def _verb(found: list[Token], place: int) -> None:
    first = found[0].index
    verb = found[place]
    name = found[verb.head - first]
    if any(t.head == verb.index and t.dep.startswith("nsubj") for t in found):
        return  # it has whose act it is: the name is not that
    to = any(t.head == verb.index and t.dep == "mark" for t in found)
    found[place] = replace(verb, head=name.head, dep="xcomp" if to and name.head >= 0 else name.dep)
    if found[place].dep.startswith("nsubj") and any(
        t.head == name.head and t.dep.startswith("nsubj") and t.index not in (name.index, verb.index) for t in found
    ):
        found[place] = replace(found[place], dep="ccomp")  # "Lee met Vera, the agency reported": it has its subject
    ahead = name.index < verb.index
    role = "nsubj" if ahead else "obl" if _led(found, name, verb) else "obj"
    found[name.index - first] = replace(name, head=verb.index, dep=role)
    for k, token in enumerate(found):
        own = token.dep.partition(":")[0] in _OWN and not (token.index < verb.index < name.index)
        if token.head == name.index and token.index != verb.index and not own:
            found[k] = replace(token, head=verb.index)


def _led(found: Sequence[Token], name: Token, verb: Token) -> bool:
    """Whether a preposition stands between a verb and the name behind it."""
    return any(t.xpos in ("IN", "TO") and verb.index < t.index < name.index for t in found)
