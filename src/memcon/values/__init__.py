"""Values: one file for each kind of value that an entry is made of, each with the same few verbs.

Any room above may enter; a value knows only the tables in `memcon/data`. `parse(text, ...)` reads a value or gives
None (empty beats guessed), `compare(a, b)` says how alike two are.

    moment   days and intervals (EDTF)       name     people, bodies, countries: who is called what
    place    where                           office   titles and the body they belong to
    amount   numbers with their relation     known    countries, bodies and agencies that have a row in a table
    tables   the tables themselves              likeness what a comparison can say
    holders  who held which office when

The others are parts of these: sound and nameparts of name, titles of office, numerals of amount.

Nothing is imported here, so that a room pays only for the values that it uses.
"""
