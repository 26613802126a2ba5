"""Enough: whether what is told of a meeting is enough for an entry, and a meeting at all.

Only `meetings` enters here.
"""

from functools import lru_cache

from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.mentioned import leaves
from memcon.extraction.met.particulars import is_assembly
from memcon.extraction.met.telling import Telling
from memcon.extraction.parse import conjuncts, kids, obliques
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.weights import CUE, MEETING_DOUBT
from memcon.model.document import Document
from memcon.values import known


def stands_alone(document: Document, telling: Telling) -> bool:
    """Whether there is enough for an entry: two parties, or one and a named forum (LEDGER)."""
    one = telling.encounter
    people = [p for p in one.parties if p.role]
    verb = document.tokens[one.anchor].upos == "VERB"
    # "received the envoy", "talks with the envoy were held": who meets whom is plain, whatever the head says.
    told_itself = one.setting is None and telling.status in ("actual", "planned")
    named = [p for p in people if p.role and p.role not in p.name]
    plain = (told_itself and len(named) > 1) or (verb and one.format == "in-person" and len(people) > 1)
    plain = plain or (told_itself and len(people) > 1 and bool(obliques(document, one.anchor, "between")))
    if document.cues and not plain and _opinion(document, telling) < MEETING_DOUBT:
        return False
    if one.weak and (one.cue is None or one.cue.score < CUE["meeting"]):
        return False
    if telling.status in ("planned", "possible") and leaves(document, one):
        return False
    if _general(document, one) or _faces_the_press(document, one):
        return False
    forum = one.forum
    # A forum does not take part in itself, but a body may meet ("the council met").
    others = [p for p in one.parties if forum is None or (p.name not in forum and forum not in p.name)]
    convened = verb and [p.name for p in one.parties] == [forum]
    return len(one.parties) > 1 or ((len(others) == 1 or convened) and forum is not None) or _assembles(one)


def _opinion(document: Document, telling: Telling) -> float:
    """The head's best score for a meeting anywhere in the sentence."""
    return _opinions(document).get(telling.sentence, 0.0)


@lru_cache(maxsize=4)
def _opinions(document: Document) -> dict[int, float]:
    """The best such score of each sentence that has one."""
    found: dict[int, float] = {}
    for cue_of in document.cues:
        if cue_of.label == "meeting":
            here = document.sentence_of[cue_of.first]
            found[here] = max(found.get(here, 0.0), cue_of.score)
    return found


def _assembles(one: Encounter) -> bool:
    """Whether one body of many members meets as such ("a meeting of the Security Council", "the NATO summit")."""
    if len(one.parties) != 1 or one.format in ("visit", "call") or one.cue is None or one.cue.score < CUE["meeting"]:
        return False
    body = one.parties[0]
    return is_assembly(body) or known.kind_of_body(body.name) in ("organisation", "bloc")


def _general(document: Document, one: Encounter) -> bool:
    """Whether it speaks of meetings at large ("meetings with mayors of the coast"): a plural noun, and
    fewer than two of those who take part are named or act for somebody named."""
    named = [p for p in one.parties if p.side or any(c.isupper() for c in p.name)]
    # "Talks between the government of Norway and the rebels": two, of whom the words say who they are.
    between = bool(named) and any(len(conjuncts(document, k)) > 1 for k in obliques(document, one.anchor, "between"))
    return document.tokens[one.anchor].xpos == "NNS" and len(named) < 2 and one.forum is None and not between


_PRESS = frozenset({"reporter", "reporters", "journalist", "journalists", "press", "media", "audience"})
_CHANNELS = frozenset({"conference", "interview", "briefing"})


def _faces_the_press(document: Document, one: Encounter) -> bool:
    """Whether it is a press conference, which is a channel and no meeting (LEDGER rule 18); at a joint one two meet.
    Nor is it one to speak to reporters."""
    if any(is_outlet(p.name) for p in one.active):
        return True  # "the Northern Post spoke to a baker"
    others = [p.name.lower().rpartition(" ")[2] for p in one.parties if p not in one.active]
    if others and all(name in _PRESS for name in others):
        return True
    if document.tokens[one.anchor].lemma in ("speak", "talk") and any(is_outlet(p.name) for p in one.parties):
        return True  # "a fighter who spoke to the Northern Post"
    at = [document.tokens[k] for k in obliques(document, one.anchor, "at", "in", "during")]
    if document.tokens[one.anchor].lemma == "speak" and any(t.lemma in _CHANNELS for t in at):
        return True  # "spoke at a joint news conference with her counterpart"
    fronts = {document.tokens[k].text.lower() for k in kids(document, one.anchor, "compound", "amod")}
    return bool(fronts & {"press", "news"}) and "joint" not in fronts
