"""The scripts that came after the first tables, in the order in which they were written. Only `migrations` enters;
a script that has been released is never changed. Those of the desk stand in `desk_tables`."""

EVENTS = """
CREATE TABLE events ( -- a cache of what entries, links and verdicts make; `memcon verify` checks that it is right
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    form TEXT NOT NULL, -- the format of a meeting, the type of a deed
    status TEXT NOT NULL,
    day TEXT, -- the first day that is known, else the last
    earliest TEXT,
    latest TEXT,
    place TEXT,
    country TEXT,
    sources INTEGER NOT NULL,
    reports INTEGER NOT NULL, -- articles that tell it
    unsure INTEGER NOT NULL DEFAULT 0, -- other events that may be the same
    record TEXT NOT NULL -- JSON, a line of events.jsonl without `similar`
);
CREATE INDEX events_day ON events (day, id);
CREATE INDEX events_kind ON events (kind, form, day, id);
CREATE INDEX events_status ON events (status, day, id);
CREATE INDEX events_place ON events (place, day, id);

CREATE TABLE event_entries (
    entry TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    event TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_entries_event ON event_entries (event);

CREATE TABLE origins ( -- whose word an article is, by what it says itself
    article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    site TEXT NOT NULL, -- the host of its address
    outlet TEXT NOT NULL, -- its publisher, folded
    credit TEXT NOT NULL -- the one outlet that it credits
) WITHOUT ROWID;
CREATE INDEX origins_site ON origins (site, outlet);
CREATE INDEX origins_credit ON origins (credit);
CREATE INDEX copies_of ON copies (copy_of);
CREATE INDEX articles_copy_of ON articles (copy_of) WHERE copy_of IS NOT NULL;

-- Which entries a verdict stands between today: those that were judged, or what took their place.
ALTER TABLE judgements ADD COLUMN now_left TEXT;
ALTER TABLE judgements ADD COLUMN now_right TEXT;
CREATE INDEX judgements_now_left ON judgements (now_left) WHERE withdrawn_at IS NULL;
CREATE INDEX judgements_now_right ON judgements (now_right) WHERE withdrawn_at IS NULL;

CREATE VIEW links_both_ways AS -- memcon's links and persons' standing ones, from either end
SELECT "left" AS one, "right" AS other, verdict, 0 AS person FROM links
UNION ALL SELECT "right", "left", verdict, 0 FROM links
UNION ALL SELECT now_left, now_right, verdict, 1 FROM judgements WHERE withdrawn_at IS NULL
UNION ALL SELECT now_right, now_left, verdict, 1 FROM judgements WHERE withdrawn_at IS NULL;
"""

CORRECTIONS = """
CREATE TABLE corrections ( -- what persons said of an entry or a slot, withdrawn too; no row is ever deleted
    number INTEGER PRIMARY KEY,
    entry TEXT NOT NULL, -- as it was judged
    today TEXT NOT NULL, -- the entry that it holds for now: reading again may have put another in its place
    finding TEXT NOT NULL, -- wrong, right, unsure
    slot TEXT, -- NULL: the whole entry
    value TEXT NOT NULL, -- JSON: what the slot should hold
    because TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
);
CREATE INDEX corrections_today ON corrections (today, slot) WHERE withdrawn_at IS NULL;

CREATE TABLE doubtful ( -- entries with signs that a person should look at them
    entry TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    weight REAL NOT NULL,
    reasons TEXT NOT NULL -- JSON list
) WITHOUT ROWID;
CREATE INDEX doubtful_weight ON doubtful (weight DESC, entry);
"""

STANDINGS = """
ALTER TABLE articles ADD COLUMN standing TEXT NOT NULL DEFAULT 'current'; -- current, superseded, withdrawn, embargoed
ALTER TABLE articles ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- the revision of its last change
ALTER TABLE articles ADD COLUMN unread TEXT; -- the language, where memcon cannot read it: no entry was looked for
ALTER TABLE articles ADD COLUMN byline TEXT;
ALTER TABLE articles ADD COLUMN captions TEXT NOT NULL DEFAULT '[]'; -- JSON list
CREATE INDEX articles_standing ON articles (standing, number) WHERE standing <> 'current';
CREATE INDEX articles_unread ON articles (unread) WHERE unread IS NOT NULL;
CREATE INDEX articles_changed ON articles (changed);

CREATE TABLE editions ( -- each coming of a text: where, and as which version of a story
    number INTEGER PRIMARY KEY, -- order of intake
    article TEXT REFERENCES articles (id) ON DELETE CASCADE, -- NULL: a kill without text
    address TEXT, -- what its url comes to, for comparing
    story TEXT, -- the id that all versions of the story share
    version INTEGER,
    day TEXT, -- when it was published, as far as told
    instant TEXT,
    status TEXT NOT NULL, -- usable, withheld, canceled
    embargo TEXT, -- not to be shown before this instant
    signal TEXT, -- correction, update
    note TEXT -- the agency's word to editors
);
CREATE INDEX editions_article ON editions (article);
CREATE INDEX editions_address ON editions (address) WHERE address IS NOT NULL;
CREATE INDEX editions_story ON editions (story) WHERE story IS NOT NULL;
CREATE INDEX editions_embargo ON editions (embargo) WHERE embargo IS NOT NULL;

CREATE TABLE withdrawals ( -- what persons withdrew, undone ones too; no row is ever deleted
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    because TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
);
CREATE INDEX withdrawals_article ON withdrawals (article);

CREATE TABLE runs ( -- each `memcon add`; never exported, for its times differ
    number INTEGER PRIMARY KEY,
    began TEXT NOT NULL,
    ended TEXT, -- NULL: it goes on, or was cut off
    outcome TEXT, -- done, interrupted, failed: why
    version TEXT NOT NULL, -- of memcon
    reader TEXT NOT NULL, -- what decides a reading
    model TEXT NOT NULL, -- the hash of the language model
    workers INTEGER NOT NULL,
    sources TEXT NOT NULL, -- JSON list
    counts TEXT NOT NULL DEFAULT '{}', -- JSON
    seconds TEXT NOT NULL DEFAULT '{}' -- JSON: by stage, added up over the workers
);

DROP VIEW timeline;
CREATE VIEW timeline AS
SELECT
    e.earliest, e.latest, e.kind, e.status,
    json_extract(e.record, '$.evidence[0].text') AS evidence,
    json_extract(e.record, '$.voices') AS voices,
    a.publisher, a.title, a.url, e.id, e.article
FROM entries AS e JOIN articles AS a ON a.id = e.article
WHERE a.standing = 'current'
ORDER BY coalesce(e.earliest, e.latest) IS NULL, coalesce(e.earliest, e.latest), a.number, e.start;
"""

APPEARANCES = """
CREATE TABLE appearances ( -- which actor has which part in which entry; kept by the triggers below
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL, -- party, speaker, target, actor, holder, host, mediator; `side` is whom somebody acts for
    day TEXT NOT NULL, -- the first day of the entry that is known, else the last, else that of its report; or ''
    form TEXT NOT NULL, -- the act, type, format or measure of the entry
    status TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
    PRIMARY KEY (actor, kind, part, day, form, status, entry)
) WITHOUT ROWID;
CREATE INDEX appearances_entry ON appearances (entry, part, actor);
CREATE VIEW appearing AS
SELECT an.actor, e.kind, n.part, coalesce(e.earliest, e.latest, a.earliest, a.latest, '') AS day,
    coalesce(json_extract(e.record, '$.act'), json_extract(e.record, '$.type'), json_extract(e.record, '$.format'),
        json_extract(e.record, '$.measure'), '') AS form,
    e.status, e.number AS entry, e.id, e.article, n.name
FROM entries AS e JOIN articles AS a ON a.id = e.article JOIN naming AS n ON n.entry = e.id
JOIN actor_names AS an ON an.article = e.article AND an.name = n.name
WHERE n.part IN ('party', 'speaker', 'target', 'actor', 'holder', 'host', 'mediator', 'side');
CREATE TRIGGER actor_named AFTER INSERT ON actor_names BEGIN
    INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing
    WHERE article = new.article AND name = new.name;
END;
CREATE TRIGGER actor_unnamed AFTER DELETE ON actor_names BEGIN
    DELETE FROM appearances
    WHERE +actor = old.actor AND entry IN (SELECT number FROM entries WHERE article = old.article);
    INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing
    WHERE article = old.article AND actor = old.actor;
END;
CREATE TRIGGER entry_naming AFTER INSERT ON naming BEGIN
    INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing
    WHERE id = new.entry AND part = new.part AND name = new.name;
END;
INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing;

CREATE TABLE entry_days ( -- statements and figures by day, for positions and charts; kept by the triggers below
    kind TEXT NOT NULL,
    form TEXT NOT NULL, -- the act or measure
    day TEXT NOT NULL, -- as in appearances
    entry INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
    PRIMARY KEY (kind, form, day, entry)
) WITHOUT ROWID;
CREATE INDEX entry_days_entry ON entry_days (entry);
CREATE VIEW entry_days_now AS
SELECT e.kind, coalesce(json_extract(e.record, '$.act'), json_extract(e.record, '$.measure')) AS form,
    coalesce(e.earliest, e.latest, a.earliest, a.latest, '') AS day, e.number AS entry
FROM entries AS e JOIN articles AS a ON a.id = e.article WHERE e.kind IN ('statement', 'figure');
CREATE TRIGGER entry_dated AFTER INSERT ON entries WHEN new.kind IN ('statement', 'figure') BEGIN
    INSERT INTO entry_days SELECT kind, form, day, entry FROM entry_days_now WHERE entry = new.number;
END;
INSERT INTO entry_days SELECT kind, form, day, entry FROM entry_days_now;

CREATE VIRTUAL TABLE position_words USING fts5 ( -- the words of what a party demands, offers and answers
    words, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIEW position_words_now AS
SELECT number AS entry, words FROM (
    SELECT number, json_extract(record, '$.act') AS act,
        coalesce(json_extract(record, '$.content'), '') || ' / ' || coalesce(json_extract(record, '$.speaker.name'), '')
        || ' / ' || coalesce(json_extract(record, '$.speaker.side'), '') AS words
    FROM entries WHERE kind = 'statement')
WHERE act IN ('demand', 'propose', 'accept', 'reject', 'promise', 'threaten', 'appeal', 'invite');
CREATE TRIGGER position_taken AFTER INSERT ON entries WHEN new.kind = 'statement' BEGIN
    INSERT INTO position_words (rowid, words) SELECT entry, words FROM position_words_now WHERE entry = new.number;
END;
CREATE TRIGGER position_gone AFTER DELETE ON entries WHEN old.kind = 'statement' BEGIN
    DELETE FROM position_words WHERE rowid = old.number;
END;
INSERT INTO position_words (rowid, words) SELECT entry, words FROM position_words_now;
CREATE INDEX events_map ON events (place, kind, status, day, country);
"""

PAGES = """
ALTER TABLE articles ADD COLUMN pages TEXT NOT NULL DEFAULT '[]'; -- JSON list: where each page of a PDF begins in text
"""

DATINGS = """
CREATE TABLE clues ( -- what an article without a date says about its day; kept with it, JSON lists as in docs/ledger.md
    article TEXT PRIMARY KEY REFERENCES articles (id),
    record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE datings ( -- when an undated article came out, as memcon worked out; the article itself never changes
    article TEXT PRIMARY KEY REFERENCES articles (id),
    edtf TEXT, -- one interval or a set of several
    earliest TEXT,
    latest TEXT,
    record TEXT NOT NULL -- JSON: days, reasons, misfits
) WITHOUT ROWID;
CREATE TABLE dated_entries ( -- the days that an undated article's entries get from its dating
    entry TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    moment TEXT NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX dated_entries_article ON dated_entries (article);
"""

WEAVING = """
DELETE FROM links; -- memcon makes its own again, with what it thought of each pair by itself
ALTER TABLE links ADD COLUMN opinion TEXT; -- JSON, of the pair by itself; NULL: only those between part them

CREATE TABLE unsettled ( -- entries around which a link has gone
    entry TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TRIGGER link_gone AFTER DELETE ON links BEGIN
    INSERT OR IGNORE INTO unsettled VALUES (old."left"), (old."right");
END;

CREATE TABLE blocks ( -- where entries stand among those that they may be one event with
    "key" TEXT NOT NULL,
    anchor INTEGER NOT NULL,
    sign TEXT NOT NULL,
    entry TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY ("key", anchor, sign, entry)
) WITHOUT ROWID;
CREATE INDEX blocks_article ON blocks (article);

CREATE TABLE shingles ( -- some runs of words of each article, by their hashes
    run INTEGER NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (run, article)
) WITHOUT ROWID;
CREATE INDEX shingles_article ON shingles (article);
CREATE TABLE carrying ( -- of two articles one has nearly all that the other says, in its words
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX carrying_other ON carrying (other);

UPDATE state SET value = -1 WHERE name = 'linked' AND EXISTS (SELECT 1 FROM articles);
"""

CURRENT = """
-- Who appears where, and what was said when: of the articles that count alone.
DROP VIEW appearing;
CREATE VIEW appearing AS
SELECT an.actor, e.kind, n.part, coalesce(e.earliest, e.latest, a.earliest, a.latest, '') AS day,
    coalesce(json_extract(e.record, '$.act'), json_extract(e.record, '$.type'), json_extract(e.record, '$.format'),
        json_extract(e.record, '$.measure'), '') AS form,
    e.status, e.number AS entry, e.id, e.article, n.name
FROM entries AS e JOIN articles AS a ON a.id = e.article AND a.standing = 'current' JOIN naming AS n ON n.entry = e.id
JOIN actor_names AS an ON an.article = e.article AND an.name = n.name
WHERE n.part IN ('party', 'speaker', 'target', 'actor', 'holder', 'host', 'mediator', 'side');
DROP VIEW entry_days_now;
CREATE VIEW entry_days_now AS
SELECT e.kind, coalesce(json_extract(e.record, '$.act'), json_extract(e.record, '$.measure')) AS form,
    coalesce(e.earliest, e.latest, a.earliest, a.latest, '') AS day, e.number AS entry, e.article
FROM entries AS e JOIN articles AS a ON a.id = e.article
WHERE e.kind IN ('statement', 'figure') AND a.standing = 'current';
DROP TRIGGER entry_dated;
CREATE TRIGGER entry_dated AFTER INSERT ON entries WHEN new.kind IN ('statement', 'figure') BEGIN
    INSERT INTO entry_days SELECT kind, form, day, entry FROM entry_days_now WHERE entry = new.number;
END;
CREATE TRIGGER article_restated AFTER UPDATE OF standing ON articles WHEN old.standing IS NOT new.standing BEGIN
    DELETE FROM appearances WHERE entry IN (SELECT number FROM entries WHERE article = new.id);
    DELETE FROM entry_days WHERE entry IN (SELECT number FROM entries WHERE article = new.id);
    INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing
    WHERE article = new.id;
    INSERT OR IGNORE INTO entry_days SELECT kind, form, day, entry FROM entry_days_now WHERE article = new.id;
END;
DELETE FROM appearances WHERE entry IN (
    SELECT e.number FROM entries AS e JOIN articles AS a ON a.id = e.article WHERE a.standing <> 'current');
DELETE FROM entry_days WHERE entry IN (
    SELECT e.number FROM entries AS e JOIN articles AS a ON a.id = e.article WHERE a.standing <> 'current');
"""

PARTIAL = """
ALTER TABLE editions ADD COLUMN partial INTEGER NOT NULL DEFAULT 0; -- 1: only a feed's summary of the text
"""

OWN = """
CREATE TABLE own_actors ( -- a user's own table of actors: it wins over what memcon makes of their names
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    names TEXT NOT NULL, -- JSON list of all forms
    wikidata TEXT
);
"""

RELATIONS = """
CREATE INDEX links_unsure ON links (score) WHERE verdict = 'unsure';
CREATE TABLE relations ( -- how entries that are not one event belong together, as memcon found
    kind TEXT NOT NULL, -- round, within, came-of, answers
    "from" TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE, -- the later, the part, what was held, the answer
    "to" TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE, -- the earlier, the whole, the plan, the proposal
    because TEXT NOT NULL,
    PRIMARY KEY ("from", "to", kind)
) WITHOUT ROWID;
CREATE INDEX relations_to ON relations ("to");
"""

ASIDES = """
ALTER TABLE articles ADD COLUMN asides TEXT NOT NULL DEFAULT '[]'; -- JSON list of [start, end]: what was passed over
"""

NAMESAKES = "CREATE INDEX actor_names_name ON actor_names (name, article);\n"

TOTALS = """
CREATE TABLE totals ( -- cumulative figures, each in every series that it may belong to, as far as `totalled` says
    measure TEXT NOT NULL,
    spot TEXT NOT NULL, -- the place or party of the series
    entry TEXT NOT NULL,
    article TEXT NOT NULL,
    value REAL NOT NULL,
    day TEXT, -- of the article, where it says one
    PRIMARY KEY (measure, spot, entry)
) WITHOUT ROWID;
CREATE INDEX totals_article ON totals (article);
CREATE TABLE stirred ( -- undated articles whose figures mean other days since a series has changed
    article TEXT PRIMARY KEY
) WITHOUT ROWID;
"""

WHOLE = """
ALTER TABLE blocks ADD COLUMN whole INTEGER NOT NULL DEFAULT 0; -- 1: it meets others of its kind in another block
UPDATE state SET value = -1 WHERE name = 'linked' AND EXISTS (SELECT 1 FROM articles);
"""

POSTED_AT_ONCE = """
DROP TRIGGER happening_added; -- the same rows as before, for a quarter less of the time that adding takes
CREATE TRIGGER happening_added AFTER INSERT ON happenings BEGIN
    INSERT OR IGNORE INTO facets (facet, value) SELECT d.facet, d.value FROM describing AS d WHERE d.id = new.id;
    INSERT OR IGNORE INTO postings SELECT f.number, new.kind, new.day, new.number
        FROM describing AS d CROSS JOIN facets AS f ON f.facet = d.facet AND f.value = d.value WHERE d.id = new.id;
END;
DROP TRIGGER posting_added;
CREATE TRIGGER posting_added AFTER INSERT ON postings BEGIN
    INSERT INTO months VALUES (new.facet, new.kind, new.day / 100, 1)
        ON CONFLICT (facet, kind, month) DO UPDATE SET n = n + 1;
    UPDATE facets SET n = n + 1 WHERE number = new.facet;
END;
"""
