"""Parsed sentences of our own in which somebody speaks, and the documents made of them, with their quotations.

The form is that of `sentences.py`; quotation marks stand as tokens, and `told` finds the pairs.
"""

from dataclasses import replace

from memcon.model.document import Document, Quote
from memcon.model.span import Span
from tests.extraction.build import Marks, document

_LEMMAS = {"told": "tell", "denied": "deny", "met": "meet", "spoke": "speak", "accused": "accuse", "pledged": "pledge",
           "welcomed": "welcome", "urged": "urge", "quoted": "quote", "saying": "say", "urging": "urge"}  # fmt: skip

MARKS = Marks(people=("Kari Holm", "Holm", "Luis Paz", "Lind"), places=("Norway", "Peru", "Chile"),
              full={"Holm": "Kari Holm"})  # fmt: skip

# Holm accused Peru of delays.
ACCUSED = (
    "Holm:PROPN:NNP:2:nsubj accused:VERB:VBD:0 Peru:PROPN:NNP:2:obj "
    "of:ADP:IN:5:case delays:NOUN:NNS:2:obl .:PUNCT:.:2:punct"
)

# Holm condemned the Chilean decision.
CONDEMNED = (
    "Holm:PROPN:NNP:2:nsubj condemned:VERB:VBD:0 the:DET:DT:5:det Chilean:ADJ:JJ:5:amod decision:NOUN:NN:2:obj "
    ".:PUNCT:.:2:punct"
)

# Holm called for a pause.
CALLED_FOR = (
    "Holm:PROPN:NNP:2:nsubj called:VERB:VBD:0 for:ADP:IN:5:case a:DET:DT:5:det pause:NOUN:NN:2:obl .:PUNCT:.:2:punct"
)

# Holm pledged to return.
PLEDGED = "Holm:PROPN:NNP:2:nsubj pledged:VERB:VBD:0 to:PART:TO:4:mark return:VERB:VB:2:xcomp .:PUNCT:.:2:punct"

# Holm rejected the Chilean plan.
REJECTED = (
    "Holm:PROPN:NNP:2:nsubj rejected:VERB:VBD:0 the:DET:DT:5:det "
    "Chilean:ADJ:JJ:5:amod plan:NOUN:NN:2:obj .:PUNCT:.:2:punct"
)

# Holm said that Peru must open the port.
MUST = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:6:mark Peru:PROPN:NNP:6:nsubj must:AUX:MD:6:aux "
    "open:VERB:VB:2:ccomp the:DET:DT:8:det port:NOUN:NN:6:obj .:PUNCT:.:2:punct"
)

# Holm said that she welcomed the pause.
SHE_WELCOMED = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark she:PRON:PRP:5:nsubj welcomed:VERB:VBD:2:ccomp "
    "the:DET:DT:7:det pause:NOUN:NN:5:obj .:PUNCT:.:2:punct"
)

# Holm said that the road was long.
SAID = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:7:mark "
    "the:DET:DT:5:det road:NOUN:NN:7:nsubj was:AUX:VBD:7:cop "
    "long:ADJ:JJ:2:ccomp .:PUNCT:.:2:punct"
)

# “The road was long,” said Kari Holm.
QUOTED = (
    "“:PUNCT:``:5:punct The:DET:DT:3:det road:NOUN:NN:5:nsubj was:AUX:VBD:5:cop long:ADJ:JJ:8:ccomp ,:PUNCT:,:5:punct "
    "”:PUNCT:'':5:punct said:VERB:VBD:0 Kari:PROPN:NNP:8:obj Holm:PROPN:NNP:9:flat .:PUNCT:.:8:punct"
)

# “The road is open. Nobody came,” she added.  (as two sentences, the second with the verb)
FIRST_HALF = "“:PUNCT:``:5:punct The:DET:DT:3:det road:NOUN:NN:5:nsubj is:AUX:VBZ:5:cop open:ADJ:JJ:0 .:PUNCT:.:5:punct"
SECOND_HALF = (
    "Nobody:PRON:NN:2:nsubj came:VERB:VBD:6:ccomp ,:PUNCT:,:2:punct ”:PUNCT:'':2:punct she:PRON:PRP:6:nsubj "
    "added:VERB:VBD:0 .:PUNCT:.:6:punct"
)

# Holm’s office said that the road was long.
OFFICE = (
    "Holm:PROPN:NNP:3:nmod~poss ’s:PART:POS:1:case office:NOUN:NN:4:nsubj said:VERB:VBD:0 that:SCONJ:IN:9:mark "
    "the:DET:DT:7:det road:NOUN:NN:9:nsubj was:AUX:VBD:9:cop long:ADJ:JJ:4:ccomp .:PUNCT:.:4:punct"
)

# According to Holm, the road was long.
ACCORDING = (
    "According:VERB:VBG:3:case to:ADP:IN:1:fixed Holm:PROPN:NNP:8:obl ,:PUNCT:,:3:punct the:DET:DT:6:det "
    "road:NOUN:NN:8:nsubj was:AUX:VBD:8:cop long:ADJ:JJ:0 .:PUNCT:.:8:punct"
)

# She added that the road was long.
SHE_ADDED = SAID.replace("Holm:PROPN:NNP", "She:PRON:PRP").replace("said:", "added:")

# Holm declined to comment.
DECLINED = "Holm:PROPN:NNP:2:nsubj declined:VERB:VBD:0 to:PART:TO:4:mark comment:VERB:VB:2:xcomp .:PUNCT:.:2:punct"

# Reuters said that the road was long.
AGENCY = SAID.replace("Holm", "Reuters")

# Norway and Peru agreed to return.
AGREED = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj agreed:VERB:VBD:0 to:PART:TO:6:mark "
    "return:VERB:VB:4:xcomp .:PUNCT:.:4:punct"
)

# Reuters said that Holm condemned the Chilean decision.
AGENCY_ON_HOLM = (
    "Reuters:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark Holm:PROPN:NNP:5:nsubj condemned:VERB:VBD:2:ccomp "
    "the:DET:DT:8:det Chilean:ADJ:JJ:8:amod decision:NOUN:NN:5:obj .:PUNCT:.:2:punct"
)

# Holm said that Lind met Luis Paz.
SAID_MET = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark Lind:PROPN:NNP:5:nsubj met:VERB:VBD:2:ccomp "
    "Luis:PROPN:NNP:5:obj Paz:PROPN:NNP:6:flat .:PUNCT:.:2:punct"
)

# President Kari Holm spoke with Prime Minister Luis Paz.
SPOKE = (
    "President:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:2:flat spoke:VERB:VBD:0 with:ADP:IN:8:case "
    "Prime:ADJ:NNP:7:amod Minister:PROPN:NNP:8:nmod~desc Luis:PROPN:NNP:4:obl Paz:PROPN:NNP:8:flat .:PUNCT:.:4:punct"
)

# They welcomed the pause.
THEY = "They:PRON:PRP:2:nsubj welcomed:VERB:VBD:0 the:DET:DT:4:det pause:NOUN:NN:2:obj .:PUNCT:.:2:punct"

# Reuters quoted Holm as saying that the road was long.
QUOTED_AS = (
    "Reuters:PROPN:NNP:2:nsubj quoted:VERB:VBD:0 Holm:PROPN:NNP:2:obj as:SCONJ:IN:5:mark saying:VERB:VBG:2:advcl "
    "that:SCONJ:IN:10:mark the:DET:DT:8:det road:NOUN:NN:10:nsubj was:AUX:VBD:10:cop "
    "long:ADJ:JJ:5:ccomp .:PUNCT:.:2:punct"
)


def told(*sentences: str, marks: Marks = MARKS) -> Document:
    """The document of these sentences, with lemmas that the builder does not know and the pairs of marks as quotes."""
    made = document(*sentences, marks=marks)
    tokens = tuple(replace(t, lemma=_LEMMAS.get(t.text, t.lemma)) for t in made.tokens)
    text, quotes, start = made.article.text, [], -1
    for token in tokens:
        if token.text == "“":
            start = token.start
        elif token.text == "”" and start >= 0:
            inner = text[start + 1 : token.start]
            first = start + 1 + len(inner) - len(inner.lstrip())
            quotes.append(Quote(Span(first, start + 1 + len(inner.rstrip())), Span(start, token.end)))
    return replace(made, tokens=tokens, quotes=tuple(quotes))
