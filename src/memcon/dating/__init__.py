"""Dating: when an undated article came out, worked out from what it says and what other reports say.

A room beside resolution, because it asks another question: not which entries are one event but when a report was
written; it takes what resolution found (links, copies) as given. `pipeline` enters by two doors:

clues   what one article says by itself (offices, happenings, days): kept with the article
across  what the ledger adds (reports of the same event, copies, figures in a series, terms learned), and the answer

offices, days, happenings: the clues of one article, a file a kind; solve: from clues to days, pure;
weights: every number.
"""
