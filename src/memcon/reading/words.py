"""Words: cuts raw text into tokens the way Universal Dependencies English does.

The room's rule tokenizer. Training and run time share it, so the language model meets the same words in both.
Clitics, currency, per cent, quotes, brackets and hyphens stand alone; numbers with separators, abbreviations with
their dot, words with a prefix, addresses, handles and tags stay whole. One left-to-right pass of one regular
expression whose repeats are bounded wherever a later part can fail, so time grows with the length of the text alone.
"""

import re

_TITLES = "Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Capt Sgt Maj Adm Amb Hon Rev Messrs Mmes Msgr St Ste Jr Sr"
_DATES = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
_FIRMS = "Inc Corp Ltd Co Bros Ave Blvd Rd Assoc Dept Univ"
_ALWAYS = "|".join(f"{_TITLES} {_DATES} {_FIRMS} {_TITLES.upper()}".split())
_SMALL = "|".join(["vs", "etc", "approx"])
_BEFORE_NUMBER = "|".join(["No", "Nos", "Fig", "Figs", "Art", "Sec", "Vol", "pp", "ca", "c"])

# Parts of words, not words: UD keeps what follows their hyphen with them. Counted in the training parts of EWT and
# GUM, where these stand whole in more than nine of ten cases; all other hyphens are cut.
_PREFIXES = (
    "e non pre anti mid re co post over multi pro ex semi sub cross extra neo micro counter un inter intra super mini "
    "socio proto trans ultra"
)
_PREFIX = "|".join(_PREFIXES.split())
_CLITIC = "s|re|ve|ll|d|m"
# What stands before a clitic without its mark. Chosen on the training part of EWT, where no such word is ever whole;
# "Im" and "Ive" are names too, but for those that begin a sentence.
_WITHOUT_MARK = (
    r"(?-i:i|(?<![^.!?\n][ ])I(?=\w+[ ][a-z]))(?=(?:m|ve)\b) | (?:that|what|there|here|he|she)(?=s\b)"
    r"| (?:you|they)(?=re\b) | a(?=lot\b) | (?-i:Let)(?=s[ ])"
)
# Words before which alone "its" is "it's", by the same material.
_IT_IS = (
    "a an the not really like all definitely for from nothing in getting been your my our his her their so too always "
    "never going about because what why how that this"
).replace(" ", "|")
_DOMAIN = "com|org|net|gov|edu|int|info|eu|uk|co|pdf|doc|docx|htm|html|jpg|png|txt|xls|asp|php"

_WORD = re.compile(
    rf"""(?=\S)(?:  # at white space nothing begins, and no rule need be tried
      # Most words: letters and then a space or comma, tried first for speed. Those in which a clitic may stand without
      # a mark ("dont", "cannot", "gonna") end like these, and go on to the rules for them.
      (?<!\w)(?!{_WITHOUT_MARK}|it(?=s[ ]))(?-i:[a-zA-Z]++)(?=[ ,])(?<!n[ao]t)(?<!nt)(?<![nt]a)
    | (?:https?://|www\.)[^\s<>"“”]{{1,2000}}(?<![.,;:!?)\]'’])     # web address, less its closing punctuation
    | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}\b      # e-mail
    | [\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?:{_DOMAIN})\b(?!\.\w)  # a site or file by its name alone
    | [@\#][^\W\d]\w{{0,63}}                                        # handle, tag
    | (?:[^\W\d_]\.){{2,8}}(?:[^\W\d_](?![\w.]))?                   # U.S. a.m. U.N
    | (?-i:{_ALWAYS})\.(?!\w)
    | (?:{_SMALL})\.(?!\w)
    | (?:{_BEFORE_NUMBER})\.(?=\s?\d)
    | (?<=\bet\ )al\.
    | (?-i:[A-HJ-Z]\.(?=\s?[A-Z][\w.'’]))                            # an initial: J. Smith
    | (?<!\w)(?:{_WITHOUT_MARK}|it(?=s[ ](?:{_IT_IS})[ ]))
    | (?-i:(?<!\S)[a-z]{{2,20}}(?:\.[a-z]{{2,20}}){{2,6}}(?!\S))       # alt.animals.cat
    | (?<!\S)(?:b/c|w/o?)(?!\w)
    | can(?=not\b) | (?<=\bcan)not\b
    | (?:gon|wan|got|lot|out)(?=(?:na|ta)\b) | (?<=\b(?:gon|wan|got|lot|out))(?:na|ta)\b
    | (?:do|does|did|is|was|are|were|have|has|had|could|would|should|ca|ai)(?=nt\b)
    | (?<!his[ ])(?<!her[ ])(?<!its[ ])(?<!their[ ])wo(?=nt\b)
    | n['’]t\b
    | ['’]\d0s\b                                                    # the '80s
    | ['’](?:{_CLITIC}|em)\b
    | \w{{1,20}}?(?=n['’]t\b)
    | (?:{_PREFIX})-[^\W_]\w{{0,40}}
    | \d{{3}}-\d{{3}}-\d{{4}}\b | \d{{3}}-\d{{4}}\b                 # telephone
    | \d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)\b)?
    | [^\W_]+(?:['’](?!(?:{_CLITIC})\b)[^\W\d_]+)*
    | \.{{2,}} | -{{2,}} | !{{2,}} | \?{{2,}} | [!?]{{2,}} | _+ | \*{{2,}} | ={{2,}} | ~{{2,}} | <{{2,}} | >{{2,}}
    | \${{2,}} | `` | ''
    | [:;=8]-?[()DPp](?!\w)                                         # :-)
    | [^\w\s]
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def words(text: str) -> list[tuple[int, int]]:
    """Spans of the tokens of a text, in order.

    Gives half-open (start, end) pairs in Unicode code points; they never overlap, and what lies between them is
    white space. Follows the tokenization of UD English EWT and GUM.
    """
    return [match.span() for match in _WORD.finditer(text)]
