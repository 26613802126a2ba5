"""Words: cuts raw text into tokens the way Universal Dependencies English does.

The room's rule tokenizer. Training and run time share it, so the language model meets the same words in both.
Clitics, currency, percent, quotes, brackets and hyphens stand alone; numbers with separators, abbreviations with
their dot, addresses, handles and tags stay whole. One left-to-right pass of one regular expression whose repeats
are bounded wherever a later part can fail, so time grows with the length of the text alone.
"""

import re

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Capt Sgt Maj Adm Amb Hon Rev Messrs Mmes Msgr St Ste Jr Sr "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Inc Corp Ltd Co Bros vs etc approx est Ave Blvd Rd No Nos Fig al"
)
_ABBREVIATION = "|".join(_ABBREVIATIONS.split())

# A hyphenated word that UD keeps whole: a prefix that is no word by itself.
_PREFIX = "e|co|re|pre|non|anti|un|sub|multi|inter|semi|ex|vice|mid|self|pro|al|bi|de|counter|trans|post"

_WORD = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]{{1,2000}}(?<![.,;:!?)\]'’])       # web address, less its closing punctuation
    | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}\b        # e-mail
    | [@\#][^\W\d]\w{{0,63}}                                          # handle, tag
    | <[\w.+-]{{1,64}}>
    | (?:[^\W\d_]\.){{2,8}}(?:[^\W\d_](?![\w.]))?                     # U.S. a.m. U.N
    | (?:{_ABBREVIATION})\.(?!\w)
    | [^\W\d_]\.(?=\s*[A-Z][\w'’])(?<=[A-Z]\.)                        # an initial: J. Smith
    | (?:can)(?=not\b)                                                # cannot -> can not
    | (?<=\bcan)not\b
    | (?:gon|wan|got)(?=(?:na|ta)\b) | (?<=\b(?:gon|wan|got))(?:na|ta)\b
    | n['’]t\b
    | ['’](?:s|re|ve|ll|d|m|em|S|RE|VE|LL|D|M)\b
    | \w{{1,20}}?(?=n['’]t\b)
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b
    | \d+(?:[.,:/]\d+)*
    | [^\W_]+(?:['’](?!(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b)[^\W\d_]+)*
    | \.{{2,}} | …
    | -{{2,}} | !{{2,}} | \?{{2,}} | [!?]{{2,}} | _+ | \*{{2,}} | ={{2,}} | ~{{2,}}
    | ``|''
    | [:;=8]-?[()DPp](?!\w)
    | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def words(text: str) -> list[tuple[int, int]]:
    """Spans of the tokens of a text, in order.

    Gives half-open (start, end) pairs in Unicode code points; they never overlap, and what lies between them is
    white space. Follows the tokenization of UD English EWT and GUM.
    """
    return [match.span() for match in _WORD.finditer(text)]
