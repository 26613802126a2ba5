"""Every limit of intake and where it comes from. Beyond a limit an input is skipped with a reason, never cut.

Sizes are bytes unless the name says otherwise. Only intake enters here.
"""

HEAD = 8192
"""Bytes looked at to find out the kind: enough for the comments and scripts before a page's `<html>`."""

BLOCK = 1 << 16
"""Bytes read at a time where a file is streamed."""

FILE = 20_000_000
"""A text file or a page. The largest of 119 saved pages has 1.4 MB, the longest of 4600 reports 0.2 MB."""

LINE = 10_000_000
"""One line of JSON Lines: memory stays bounded whatever the file's size."""

BLANK_LINES = 100_000
"""Blank lines one after the other in JSON Lines: nobody writes them, and a gigabyte of them takes minutes."""

COLUMNS = 40
"""Columns of a table that a message names."""

JSON_FILE = 50_000_000
"""A JSON array is parsed whole (several times its size in memory); JSON Lines has no such limit."""

TEXT_CHARACTERS = 1_000_000
"""One article's text, in code points: six times the longest of 4600 reports. A book is no report."""

JSON_VALUES = 2_000_000
"""Commas and opening brackets in one piece of JSON, those in its texts too: a value takes up to 100 bytes of memory,
and 50 MB of reports have 800,000."""

PAGE_ELEMENTS = 20_000
"""Elements in a page: extraction takes up to 0.4 ms each, so none takes long. The largest of 119 pages has 10,106."""

PAGE_TAGS = 4 * PAGE_ELEMENTS
"""Signs `<` in a page, counted before it is parsed: two an element and as many in scripts. The most of 119: 19,629."""

PAGE_TEXT = 3 * TEXT_CHARACTERS
"""Characters in a page outside scripts, menus and comments with them: extraction holds them several times over."""

PAGE_DEPTH = 250
"""Nested elements: the HTML parser stops at 256 and would lose what lies deeper without a word."""

SCHEMA_CHARACTERS = 2_000_000
"""Characters of a page's JSON-LD that are parsed: more than any whole page of 119 has."""

SCHEMA_NODES = 5_000
"""Objects and lists in it that are looked at for the article; the largest of 119 pages has a tenth."""

CAPTION_CHARACTERS = 600
"""Words under a picture; what has more is a paragraph with an unlucky class."""

PAGE_CHARACTERS = 80
"""What extraction finds in a page without an article (a cookie notice, a caption) is shorter than this."""

FOLDER_DEPTH = 60
"""Folders within folders."""

XML_ELEMENTS = 400_000
"""Tags in one XML file: a tree of them takes about 100 MB. A feed of 1000 items has some 20,000."""

CONTAINER_DEPTH = 5
"""Containers within containers: a page in a WARC in a WACZ in a ZIP in a mail is as deep as people go."""

MEMBERS = 100_000
"""Files in one archive: a year of an agency's reports, one a file. Web archives, which are streamed, have no limit."""

DIRECTORY = 10_000_000
"""The directory at the end of a ZIP, held whole and several times its size in memory: MEMBERS names of usual length."""

SPOOLED = 1_000_000_000
"""An archive within a container, or from standard input, put by in a temporary file because it cannot be streamed."""

SPOOL_MEMORY = 4_000_000
"""The part of it that is held in memory before a file is made."""

SWELLING = 100
"""Real bytes that come out of one byte of a file, over all levels of packing together: text gives 3 to 10, rows that
repeat themselves 30, a bomb 1000 a level."""

SWELLING_FREE = 30_000_000
"""Real bytes that any file may give before the ratio is looked at."""

RECORD_HEAD = 65_536
"""The header lines of one record of a web archive, and those of the HTTP answer in it."""

RECORD = 20_000_000
"""One record's content, as `FILE`; larger ones are passed over with a reason."""

RECORD_SWELLING = 50
"""Real bytes from one packed byte of a record that is too large anyway, beyond which it is not even read past."""

WARC_GUESSES = 1000
"""Places in a damaged web archive that are looked into for the next record: chance makes one in 16 MB."""

WARC_LOST = 100
"""Damaged records one after the other, after which a web archive is given up."""

PDF_FILE = 50_000_000
"""A PDF: communiqués with pictures have up to 30 MB."""

PDF_PAGES = 500
"""Pages of one PDF: more is a book."""

PDF_CHARACTERS = 4 * TEXT_CHARACTERS
"""What the pages of a PDF give before headers and spaces are taken out."""

PDF_SECONDS = 60
"""Reading one PDF, in a process of its own: 100 pages take about 5 seconds."""

PDF_MEMORY = 300_000_000
"""Address space of the process that reads a PDF; it starts with about 60 MB."""

PDF_STREAM = 20_000_000
"""Real bytes of one stream in a PDF: the largest that text needs are tables of objects of a few MB."""

PDF_WORK = 1_000_000
"""Operators and operands on one page: a full page of text has some 5,000."""

ARTICLE_SECONDS = 60
"""Reading any one article. The slowest of 119 pages takes 1.5 seconds; only hostile input comes near."""

MAIL = 40_000_000
"""One mail with its attachments: twice what most servers let pass."""

MAIL_BODY = 80
"""A message shorter than this that has files with it says no more than that they are there."""

MAIL_PARTS = 200
"""Parts of one mail, over all levels."""

CONTROL_SHARE = 0.01
"""Control characters among all: real text has none or a stray one, binary data has about a tenth."""

REPLACED_SHARE = 0.001
"""Bytes of a page that are wrong in its encoding and shown as U+FFFD: a stray one, not another encoding."""

FRONT_MATTER_LINES = 12
"""Lines that a front matter may have: there are not more keys than that."""

HEADLINE_CHARACTERS = 160
"""A first line longer than this is a paragraph: 3 % of 4272 headlines are longer, half have 71 or fewer."""

HEADLINE_WORDS = 4
"""A first line with fewer words may be a rubric ("World news"); 0.6 % of 4272 headlines have fewer."""

CREDIT_TAIL = 600
"""Characters at the end of a text where a credit line may stand without a line of its own."""

LANGUAGE_CHARACTERS = 800
"""Characters of a text that its language is told from: all 328 of multilingual.jsonl are right, in 0.6 ms each."""

FETCH_BYTES = PDF_FILE
"""What a server may send, packed and unpacked."""

FETCH_WAIT = 20
"""Seconds without a byte from a server."""

FETCH_SECONDS = 60
"""Seconds for one answer in all: a server that drips is left."""

FETCH_HOPS = 5
"""Redirects within one site."""

FETCH_PAUSE = 60.0
"""The longest pause between two requests that a site is granted: who asks for more is asked for one page a minute."""

FETCH_FRESH = 86_400
"""Seconds for which an answer is taken to be fresh at most, whatever the server says."""

ROBOTS_BYTES = 500_000
"""Bytes of a robots.txt that are read, as RFC 9309 asks for."""


def megabytes(size: int) -> str:
    """A size in words, for a reason that a person reads."""
    return f"{size / 1_000_000:g} MB"
