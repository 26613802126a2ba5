"""The tables that every ledger began with: script 0. Only `migrations` enters; a released script is never changed."""

FIRST = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, -- order of intake
    id TEXT NOT NULL UNIQUE,
    ref TEXT,
    url TEXT,
    publisher TEXT,
    title TEXT,
    language TEXT,
    published TEXT, -- the instant if one is stated, else EDTF
    earliest TEXT,
    latest TEXT,
    basis TEXT NOT NULL,
    published_moment TEXT NOT NULL, -- JSON, with its words
    text TEXT NOT NULL,
    credits TEXT NOT NULL DEFAULT '[]', -- JSON list
    copy_of TEXT,
    reader TEXT -- the version of the reader that found its entries
);

CREATE TABLE sightings ( -- the same text under another url, publisher, ref, title or date
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    ref TEXT,
    url TEXT,
    publisher TEXT,
    title TEXT,
    published TEXT
);
CREATE INDEX sightings_article ON sightings (article);

CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    start INTEGER NOT NULL, -- where its evidence begins
    record TEXT NOT NULL -- JSON, a line of entries.jsonl
);
CREATE INDEX entries_article ON entries (article, start);
CREATE INDEX entries_kind ON entries (kind, article);
CREATE INDEX entries_time ON entries (coalesce(earliest, latest));

CREATE TABLE naming ( -- who is named in an entry, in which part
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL, -- the name without case and accents
    PRIMARY KEY (entry, part, name)
) WITHOUT ROWID;

CREATE TABLE links ( -- memcon's own verdicts
    "left" TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    "right" TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL, -- JSON list
    PRIMARY KEY ("left", "right")
) WITHOUT ROWID;
CREATE INDEX links_right ON links ("right");

CREATE TABLE judgements ( -- persons' verdicts, withdrawn ones too; no row is ever deleted
    number INTEGER PRIMARY KEY,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    verdict TEXT NOT NULL,
    because TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
);
CREATE UNIQUE INDEX judgements_standing ON judgements ("left", "right") WHERE withdrawn_at IS NULL;

CREATE TABLE successors ( -- which entry took a judged one's place when its article was read again
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    "key" TEXT NOT NULL, -- what its id is made from
    names TEXT NOT NULL, -- JSON list
    wikidata TEXT,
    roles TEXT NOT NULL -- JSON list
) WITHOUT ROWID;

CREATE TABLE actor_names ( -- which actor a name means, in one article
    article TEXT NOT NULL REFERENCES articles (id),
    name TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    PRIMARY KEY (article, name)
) WITHOUT ROWID;
CREATE INDEX actor_names_actor ON actor_names (actor);

CREATE TABLE copies ( -- which article's text an article carries, as memcon found
    article TEXT PRIMARY KEY REFERENCES articles (id),
    copy_of TEXT NOT NULL REFERENCES articles (id)
) WITHOUT ROWID;

CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('revision', 0), ('linked', 0);

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = 'articles', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
    INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
    INSERT INTO article_words (article_words, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;

CREATE VIEW timeline AS
SELECT
    e.earliest, e.latest, e.kind, e.status,
    json_extract(e.record, '$.evidence[0].text') AS evidence,
    json_extract(e.record, '$.voices') AS voices,
    a.publisher, a.title, a.url, e.id, e.article
FROM entries AS e JOIN articles AS a ON a.id = e.article
ORDER BY coalesce(e.earliest, e.latest) IS NULL, coalesce(e.earliest, e.latest), a.number, e.start;

CREATE VIEW verdicts AS
SELECT "left", "right", verdict, score, reasons, 'memcon' AS by, NULL AS at FROM links
UNION ALL
SELECT "left", "right", verdict, NULL, json_array(because), by, at FROM judgements WHERE withdrawn_at IS NULL;
"""
