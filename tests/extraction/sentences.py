"""Parsed sentences of our own for the tests of extraction: word, class, Penn tag, head (0 is the root), relation.

`build.document` reads them; within a relation `~` stands for the colon of a subtype.
"""

# Foreign Minister Ana Silva met her Danish counterpart Bo Lind in Riga on Monday.
MET = (
    "Foreign:ADJ:JJ:2:amod Minister:PROPN:NNP:3:nmod~desc Ana:PROPN:NNP:5:nsubj Silva:PROPN:NNP:3:flat "
    "met:VERB:VBD:0 her:PRON:PRP$:8:nmod~poss Danish:ADJ:JJ:8:amod counterpart:NOUN:NN:5:obj Bo:PROPN:NNP:8:appos "
    "Lind:PROPN:NNP:9:flat in:ADP:IN:12:case Riga:PROPN:NNP:5:obl on:ADP:IN:14:case Monday:PROPN:NNP:5:obl "
    ".:PUNCT:.:5:punct "
)

# The foreign ministers of Egypt, Jordan and Qatar will hold talks in Oslo on Friday.
TALKS = (
    "The:DET:DT:3:det foreign:ADJ:JJ:3:amod ministers:NOUN:NNS:11:nsubj of:ADP:IN:5:case Egypt:PROPN:NNP:3:nmod "
    ",:PUNCT:,:7:punct Jordan:PROPN:NNP:5:conj and:CCONJ:CC:9:cc Qatar:PROPN:NNP:5:conj will:AUX:MD:11:aux "
    "hold:VERB:VB:0 talks:NOUN:NNS:11:obj in:ADP:IN:14:case Oslo:PROPN:NNP:11:obl on:ADP:IN:16:case "
    "Friday:PROPN:NNP:11:obl .:PUNCT:.:11:punct "
)

# Norway's Prime Minister Kari Holm received Peru's envoy Luis Paz, the head of the trade mission.
RECEIVED = (
    "Norway:PROPN:NNP:5:nmod~poss 's:PART:POS:1:case Prime:ADJ:NNP:4:amod Minister:PROPN:NNP:5:nmod~desc "
    "Kari:PROPN:NNP:7:nsubj Holm:PROPN:NNP:5:flat received:VERB:VBD:0 Peru:PROPN:NNP:10:nmod~poss "
    "'s:PART:POS:8:case envoy:NOUN:NN:7:obj Luis:PROPN:NNP:10:appos Paz:PROPN:NNP:11:flat ,:PUNCT:,:15:punct "
    "the:DET:DT:15:det head:NOUN:NN:11:appos of:ADP:IN:19:case the:DET:DT:19:det trade:NOUN:NN:19:compound "
    "mission:NOUN:NN:15:nmod .:PUNCT:.:7:punct "
)

# The planned visit of President Kari Holm to Peru was cancelled.
CANCELLED = (
    "The:DET:DT:3:det planned:VERB:VBN:3:amod visit:NOUN:NN:11:nsubj~pass of:ADP:IN:6:case "
    "President:PROPN:NNP:6:nmod~desc Kari:PROPN:NNP:3:nmod Holm:PROPN:NNP:6:flat to:ADP:IN:9:case "
    "Peru:PROPN:NNP:6:nmod was:AUX:VBD:11:aux~pass cancelled:VERB:VBN:0 .:PUNCT:.:11:punct "
)

# Silva urged Lind to meet the Chilean delegation.
URGED = (
    "Silva:PROPN:NNP:2:nsubj urged:VERB:VBD:0 Lind:PROPN:NNP:2:iobj to:PART:TO:5:mark meet:VERB:VB:2:xcomp "
    "the:DET:DT:8:det Chilean:ADJ:JJ:8:amod delegation:NOUN:NN:5:obj .:PUNCT:.:2:punct "
)

# Envoys from Norway and Peru discussed fishing rights and the price of copper.
ENVOYS = (
    "Envoys:NOUN:NNS:6:nsubj from:ADP:IN:3:case Norway:PROPN:NNP:1:nmod and:CCONJ:CC:5:cc Peru:PROPN:NNP:3:conj "
    "discussed:VERB:VBD:0 fishing:NOUN:NN:8:compound rights:NOUN:NNS:6:obj and:CCONJ:CC:11:cc the:DET:DT:11:det "
    "price:NOUN:NN:8:conj of:ADP:IN:13:case copper:NOUN:NN:11:nmod .:PUNCT:.:6:punct "
)

# They also discussed a new harbour.
ALSO = (
    "They:PRON:PRP:3:nsubj also:ADV:RB:3:advmod discussed:VERB:VBD:0 a:DET:DT:6:det new:ADJ:JJ:6:amod "
    "harbour:NOUN:NN:3:obj .:PUNCT:.:3:punct "
)

# Silva said during a meeting with Lind that ties were good.
DURING = (
    "Silva:PROPN:NNP:2:nsubj said:VERB:VBD:0 during:ADP:IN:5:case a:DET:DT:5:det meeting:NOUN:NN:2:obl "
    "with:ADP:IN:7:case Lind:PROPN:NNP:5:nmod that:SCONJ:DT:11:mark ties:NOUN:NNS:11:nsubj were:AUX:VBD:11:cop "
    "good:ADJ:JJ:2:ccomp .:PUNCT:.:2:punct "
)

# The fifth round of Norway-Peru talks could take place in Lima.
ROUND = (
    "The:DET:DT:3:det fifth:ADJ:JJ:3:amod round:NOUN:NN:10:nsubj of:ADP:IN:5:case Norway:PROPN:NNP:3:nmod "
    "-:PUNCT:,:8:punct Peru:PROPN:NNP:8:compound talks:NOUN:NNS:3:appos could:AUX:MD:10:aux take:VERB:VB:0 "
    "place:NOUN:NN:10:obj in:ADP:IN:13:case Lima:PROPN:NNP:10:obl .:PUNCT:.:10:punct "
)

# Norwegian forces attacked the port of Callao on Monday.
ATTACKED = (
    "Norwegian:ADJ:JJ:2:amod forces:NOUN:NNS:3:nsubj attacked:VERB:VBD:0 the:DET:DT:5:det port:NOUN:NN:3:obj "
    "of:ADP:IN:7:case Callao:PROPN:NNP:5:nmod on:ADP:IN:9:case Monday:PROPN:NNP:3:obl .:PUNCT:.:3:punct "
)

# Peru expelled the Norwegian ambassador.
EXPELLED = (
    "Peru:PROPN:NNP:2:nsubj expelled:VERB:VBD:0 the:DET:DT:5:det Norwegian:ADJ:JJ:5:amod ambassador:NOUN:NN:2:obj "
    ".:PUNCT:.:2:punct "
)

# Norway and Peru signed an agreement on fishing in Lima.
SIGNED = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj signed:VERB:VBD:0 an:DET:DT:6:det "
    "agreement:NOUN:NN:4:obj on:SCONJ:IN:8:mark fishing:VERB:VBG:6:acl in:ADP:IN:10:case Lima:PROPN:NNP:8:obl "
    ".:PUNCT:.:4:punct "
)

# The tanker was seized by the Chilean navy.
SEIZED = (
    "The:DET:DT:2:det tanker:NOUN:NN:4:nsubj~pass was:AUX:VBD:4:aux~pass seized:VERB:VBN:0 by:ADP:IN:8:case "
    "the:DET:DT:8:det Chilean:ADJ:JJ:8:amod navy:NOUN:NN:4:obl~agent .:PUNCT:.:4:punct "
)

# Silva did not meet Lind.
NOT_MET = (
    "Silva:PROPN:NNP:4:nsubj did:AUX:VBD:4:aux not:PART:RB:4:advmod meet:VERB:VB:0 Lind:PROPN:NNP:4:obj "
    ".:PUNCT:.:4:punct "
)

# The talks were mediated by Oman.
MEDIATED = (
    "The:DET:DT:2:det talks:NOUN:NNS:4:nsubj~pass were:AUX:VBD:4:aux~pass mediated:VERB:VBN:0 by:ADP:IN:6:case "
    "Oman:PROPN:NNP:4:obl~agent .:PUNCT:.:4:punct "
)

# Norway and Peru have held two rounds of talks mediated by Oman.
ROUNDS = (
    "Norway:PROPN:NNP:5:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj have:AUX:VBP:5:aux held:VERB:VBN:0 "
    "two:NUM:CD:7:nummod rounds:NOUN:NNS:5:obj of:ADP:IN:9:case talks:NOUN:NNS:7:nmod mediated:VERB:VBN:9:acl "
    "by:ADP:IN:12:case Oman:PROPN:NNP:10:obl~agent .:PUNCT:.:5:punct "
)

# The first round took place in Oslo on May 2; the second, in Lima on May 9.
EACH_ROUND = (
    "The:DET:DT:3:det first:ADJ:JJ:3:amod round:NOUN:NN:4:nsubj took:VERB:VBD:0 place:NOUN:NN:4:obj "
    "in:ADP:IN:7:case Oslo:PROPN:NNP:4:obl on:ADP:IN:10:case May:PROPN:NNP:10:nmod~unmarked 2:NUM:CD:4:obl "
    ";:PUNCT:,:13:punct the:DET:DT:13:det second:ADJ:JJ:7:appos ,:PUNCT:,:16:punct in:ADP:IN:16:case "
    "Lima:PROPN:NNP:4:obl on:ADP:IN:19:case May:PROPN:NNP:19:nmod~unmarked 9:NUM:CD:16:nmod .:PUNCT:.:4:punct "
)

# President Kari Holm will travel to Peru on May 20.
TRAVEL = (
    "President:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:2:flat will:AUX:MD:5:aux "
    "travel:VERB:VB:0 to:ADP:IN:7:case Peru:PROPN:NNP:5:obl on:ADP:IN:10:case May:PROPN:NNP:10:nmod~unmarked "
    "20:NUM:CD:5:obl .:PUNCT:.:5:punct "
)

# In Lima, Holm will meet Luis Paz.
ON_THE_WAY = (
    "In:ADP:IN:2:case Lima:PROPN:NNP:6:obl ,:PUNCT:,:2:punct Holm:PROPN:NNP:6:nsubj will:AUX:MD:6:aux "
    "meet:VERB:VB:0 Luis:PROPN:NNP:6:obj Paz:PROPN:NNP:7:flat .:PUNCT:.:6:punct "
)

# Silva said on Monday that Norway would visit nobody.
CLAIMED = (
    "Silva:PROPN:NNP:2:nsubj said:VERB:VBD:0 on:ADP:IN:4:case Monday:PROPN:NNP:2:obl that:SCONJ:IN:8:mark "
    "Norway:PROPN:NNP:8:nsubj would:AUX:MD:8:aux visit:VERB:VB:2:ccomp nobody:PRON:NN:8:obj .:PUNCT:.:2:punct "
)

# Silva met senior party figures, including Luis Paz.
FIGURES = (
    "Silva:PROPN:NNP:2:nsubj met:VERB:VBD:0 senior:ADJ:JJ:5:amod party:NOUN:NN:5:compound figures:NOUN:NNS:2:obj "
    ",:PUNCT:,:8:punct including:VERB:VBG:8:case Luis:PROPN:NNP:5:nmod Paz:PROPN:NNP:8:flat .:PUNCT:.:2:punct "
)

# The meeting was also attended by Kari Holm.
ATTENDED = (
    "The:DET:DT:2:det meeting:NOUN:NN:5:nsubj~pass was:AUX:VBD:5:aux~pass also:ADV:RB:5:advmod "
    "attended:VERB:VBN:0 by:ADP:IN:7:case Kari:PROPN:NNP:5:obl~agent Holm:PROPN:NNP:7:flat .:PUNCT:.:5:punct "
)

# He had been arrested and accused of theft.
ACCUSED = (
    "He:PRON:PRP:4:nsubj~pass had:AUX:VBD:4:aux been:AUX:VBN:4:aux~pass arrested:VERB:VBN:0 and:CCONJ:CC:6:cc "
    "accused:VERB:VBN:4:conj of:ADP:IN:8:case theft:NOUN:NN:6:obl .:PUNCT:.:4:punct "
)
