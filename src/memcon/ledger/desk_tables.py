"""The tables of the desk: what the timeline in the browser asks of a ledger with a million entries. A migration.

Every line of the timeline is a happening; whatever it can be asked by is a facet; `postings` holds, for each facet,
its happenings by day. They are kept by triggers, so that whoever writes entries, events or standings need not
know of them. `migrations` alone enters; eval's made ledger runs `FILL` by itself.
"""

TABLES = """
CREATE TABLE happenings ( -- the lines of the timeline: events, and the statements, figures and roles that count
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- of the event or entry
    kind TEXT NOT NULL, -- its first letter: m, s, d, f, r
    day INTEGER NOT NULL, -- 20240619: the first day that is known, else the last; 0 if none is
    last INTEGER NOT NULL -- the last day, where both ends are known; else the same as `day`
);
CREATE TABLE facets ( -- what happenings can be asked by; rows stay when nothing has the value any more
    number INTEGER PRIMARY KEY,
    facet TEXT NOT NULL, -- all, who, form, status, place, source; span and open say how exact the days are
    value TEXT NOT NULL, -- who: the folded name; form: 'deed aid'
    UNIQUE (facet, value)
);
CREATE TABLE postings ( -- which happenings have which value, by day
    facet INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    happening INTEGER NOT NULL,
    PRIMARY KEY (facet, kind, day, happening)
) WITHOUT ROWID;
CREATE INDEX postings_happening ON postings (happening);
CREATE TABLE months ( -- how many postings there are, kept: nothing is counted when a page is asked for
    facet INTEGER NOT NULL,
    kind TEXT NOT NULL,
    month INTEGER NOT NULL, -- 202406; 0 without a day
    n INTEGER NOT NULL,
    PRIMARY KEY (facet, kind, month)
) WITHOUT ROWID;
CREATE TABLE tallies ( -- how many rows a table has, kept
    name TEXT PRIMARY KEY,
    n INTEGER NOT NULL
) WITHOUT ROWID;
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content = '', tokenize = 'unicode61 remove_diacritics 0');
CREATE INDEX articles_publisher ON articles (publisher, number);

CREATE VIEW happening_rows AS
SELECT id, substr(kind, 1, 1) AS kind, earliest, latest FROM events
UNION ALL
SELECT e.id, substr(e.kind, 1, 1), e.earliest, e.latest FROM entries AS e JOIN articles AS a ON a.id = e.article
WHERE e.kind NOT IN ('meeting', 'deed') AND a.standing = 'current' AND NOT EXISTS (SELECT 1 FROM corrections AS c
    WHERE c.today = e.id AND c.slot IS NULL AND c.finding = 'wrong' AND c.withdrawn_at IS NULL);
CREATE VIEW happening_new AS
SELECT id, kind, CAST(replace(coalesce(earliest, latest, ''), '-', '') AS INTEGER) AS day,
    CAST(replace(coalesce(CASE WHEN earliest IS NULL THEN latest ELSE coalesce(latest, earliest) END, ''), '-', '')
        AS INTEGER) AS last
FROM happening_rows;
CREATE VIEW describing AS -- every value of every happening
SELECT id, 'all' AS facet, '' AS value FROM events
UNION ALL SELECT id, 'form', kind || ' ' || form FROM events
UNION ALL SELECT id, 'status', status FROM events
UNION ALL SELECT id, 'place', place FROM events WHERE place <> ''
UNION ALL SELECT id, 'place', country FROM events WHERE country <> ''
UNION ALL SELECT id, 'open', CASE WHEN latest IS NULL THEN 'after' ELSE 'before' END FROM events
    WHERE (earliest IS NULL) + (latest IS NULL) = 1
UNION ALL SELECT id, 'span', CASE WHEN julianday(latest) - julianday(earliest) < 8 THEN 'week'
    WHEN julianday(latest) - julianday(earliest) < 32 THEN 'month'
    WHEN julianday(latest) - julianday(earliest) < 367 THEN 'year' ELSE 'more' END FROM events WHERE earliest < latest
UNION ALL SELECT ee.event, 'source', a.publisher FROM event_entries AS ee JOIN entries AS e ON e.id = ee.entry
    JOIN articles AS a ON a.id = e.article WHERE a.publisher <> ''
UNION ALL SELECT ee.event, 'who', n.folded FROM event_entries AS ee JOIN naming AS n ON n.entry = ee.entry
    WHERE n.part <> 'voice'
UNION ALL SELECT id, 'all', '' FROM entries WHERE kind NOT IN ('meeting', 'deed')
UNION ALL SELECT id, 'form', kind || ' ' || coalesce(json_extract(record, '$.act'), json_extract(record, '$.measure'))
    FROM entries WHERE kind IN ('statement', 'figure')
UNION ALL SELECT id, 'status', status FROM entries WHERE kind NOT IN ('meeting', 'deed')
UNION ALL SELECT id, 'place', json_extract(record, '$.where.name') FROM entries
    WHERE kind NOT IN ('meeting', 'deed') AND json_extract(record, '$.where.name') <> ''
UNION ALL SELECT id, 'place', json_extract(record, '$.where.country') FROM entries
    WHERE kind NOT IN ('meeting', 'deed') AND json_extract(record, '$.where.country') <> ''
UNION ALL SELECT id, 'open', CASE WHEN latest IS NULL THEN 'after' ELSE 'before' END FROM entries
    WHERE kind NOT IN ('meeting', 'deed') AND (earliest IS NULL) + (latest IS NULL) = 1
UNION ALL SELECT id, 'span', CASE WHEN julianday(latest) - julianday(earliest) < 8 THEN 'week'
    WHEN julianday(latest) - julianday(earliest) < 32 THEN 'month'
    WHEN julianday(latest) - julianday(earliest) < 367 THEN 'year' ELSE 'more' END FROM entries
    WHERE kind NOT IN ('meeting', 'deed') AND earliest < latest
UNION ALL SELECT e.id, 'source', a.publisher FROM entries AS e JOIN articles AS a ON a.id = e.article
    WHERE e.kind NOT IN ('meeting', 'deed') AND a.publisher <> ''
UNION ALL SELECT e.id, 'who', n.folded FROM entries AS e JOIN naming AS n ON n.entry = e.id
    WHERE e.kind NOT IN ('meeting', 'deed') AND n.part <> 'voice';
"""

FILL = """
INSERT INTO happenings (id, kind, day, last) SELECT id, kind, day, last FROM happening_new ORDER BY day, id;
INSERT INTO facets (facet, value) SELECT DISTINCT facet, value FROM describing ORDER BY facet, value;
INSERT INTO postings SELECT DISTINCT f.number, h.kind, h.day, h.number
    FROM describing AS d JOIN happenings AS h ON h.id = d.id JOIN facets AS f ON f.facet = d.facet AND f.value = d.value
    ORDER BY f.number, h.kind, h.day, h.number;
INSERT INTO months SELECT facet, kind, day / 100, count(*) FROM postings GROUP BY facet, kind, day / 100;
INSERT INTO name_words (rowid, folded) SELECT number, value FROM facets WHERE facet = 'who';
INSERT INTO tallies SELECT 'articles', count(*) FROM articles UNION ALL SELECT 'entries', count(*) FROM entries;
"""
"""From what is there already, set by set."""

TRIGGERS = """
CREATE TRIGGER article_tallied AFTER INSERT ON articles BEGIN
    UPDATE tallies SET n = n + 1 WHERE name = 'articles';
END;
CREATE TRIGGER article_untallied AFTER DELETE ON articles BEGIN
    UPDATE tallies SET n = n - 1 WHERE name = 'articles';
END;
CREATE TRIGGER entry_tallied AFTER INSERT ON entries BEGIN
    UPDATE tallies SET n = n + 1 WHERE name = 'entries';
END;
CREATE TRIGGER entry_untallied AFTER DELETE ON entries BEGIN
    UPDATE tallies SET n = n - 1 WHERE name = 'entries';
    DELETE FROM happenings WHERE id = old.id;
END;
-- What is there already is asked for, not left to OR IGNORE: the statement that fires a trigger would overrule it.
CREATE TRIGGER posting_added AFTER INSERT ON postings BEGIN
    INSERT INTO months SELECT new.facet, new.kind, new.day / 100, 0 WHERE NOT EXISTS (
        SELECT 1 FROM months WHERE facet = new.facet AND kind = new.kind AND month = new.day / 100);
    UPDATE months SET n = n + 1 WHERE facet = new.facet AND kind = new.kind AND month = new.day / 100;
END;
CREATE TRIGGER posting_removed AFTER DELETE ON postings BEGIN
    UPDATE months SET n = n - 1 WHERE facet = old.facet AND kind = old.kind AND month = old.day / 100;
END;
CREATE TRIGGER facet_added AFTER INSERT ON facets WHEN new.facet = 'who' BEGIN
    INSERT INTO name_words (rowid, folded) VALUES (new.number, new.value);
END;
CREATE TRIGGER happening_removed AFTER DELETE ON happenings BEGIN
    DELETE FROM postings WHERE happening = old.number;
END;
CREATE TRIGGER happening_added AFTER INSERT ON happenings BEGIN
    INSERT INTO facets (facet, value) SELECT DISTINCT d.facet, d.value FROM describing AS d WHERE d.id = new.id
        AND NOT EXISTS (SELECT 1 FROM facets AS f WHERE f.facet = d.facet AND f.value = d.value);
    INSERT INTO postings SELECT DISTINCT f.number, new.kind, new.day, new.number
        FROM describing AS d CROSS JOIN facets AS f ON f.facet = d.facet AND f.value = d.value WHERE d.id = new.id;
END;
CREATE TRIGGER event_happens AFTER INSERT ON events BEGIN
    INSERT INTO happenings (id, kind, day, last) SELECT id, kind, day, last FROM happening_new WHERE id = new.id;
END;
CREATE TRIGGER event_happens_not AFTER DELETE ON events BEGIN
    DELETE FROM happenings WHERE id = old.id;
END;
CREATE TRIGGER event_told AFTER INSERT ON event_entries BEGIN
    INSERT INTO facets (facet, value) SELECT DISTINCT d.facet, d.value FROM describing AS d WHERE d.id = new.event
        AND NOT EXISTS (SELECT 1 FROM facets AS f WHERE f.facet = d.facet AND f.value = d.value);
    INSERT INTO postings SELECT DISTINCT f.number, h.kind, h.day, h.number
        FROM happenings AS h CROSS JOIN describing AS d ON d.id = h.id
        CROSS JOIN facets AS f ON f.facet = d.facet AND f.value = d.value
        WHERE h.id = new.event AND NOT EXISTS (SELECT 1 FROM postings AS p
            WHERE p.facet = f.number AND p.kind = h.kind AND p.day = h.day AND p.happening = h.number);
END;
CREATE TRIGGER entry_happens AFTER INSERT ON entries WHEN new.kind NOT IN ('meeting', 'deed') BEGIN
    INSERT INTO happenings (id, kind, day, last) SELECT id, kind, day, last FROM happening_new WHERE id = new.id;
END;
CREATE TRIGGER entry_named AFTER INSERT ON naming WHEN new.part <> 'voice' BEGIN
    INSERT INTO facets (facet, value) SELECT 'who', new.folded
        WHERE NOT EXISTS (SELECT 1 FROM facets WHERE facet = 'who' AND value = new.folded);
    INSERT INTO postings SELECT f.number, h.kind, h.day, h.number FROM happenings AS h CROSS JOIN facets AS f
        WHERE h.id = new.entry AND f.facet = 'who' AND f.value = new.folded AND NOT EXISTS (SELECT 1 FROM postings AS p
            WHERE p.facet = f.number AND p.kind = h.kind AND p.day = h.day AND p.happening = h.number);
END;
CREATE TRIGGER article_stands AFTER UPDATE OF standing ON articles WHEN old.standing IS NOT new.standing BEGIN
    DELETE FROM happenings
    WHERE id IN (SELECT id FROM entries WHERE article = new.id AND kind NOT IN ('meeting', 'deed'));
    INSERT INTO happenings (id, kind, day, last) SELECT n.id, n.kind, n.day, n.last
        FROM entries AS e CROSS JOIN happening_new AS n ON n.id = e.id
        WHERE e.article = new.id AND e.kind NOT IN ('meeting', 'deed');
END;
CREATE TRIGGER entry_corrected AFTER INSERT ON corrections WHEN new.slot IS NULL BEGIN
    DELETE FROM happenings WHERE id = new.today AND kind NOT IN ('m', 'd');
    INSERT INTO happenings (id, kind, day, last) SELECT n.id, n.kind, n.day, n.last FROM happening_new AS n
        WHERE n.id = new.today AND n.id LIKE 'en!_%' ESCAPE '!';
END;
CREATE TRIGGER entry_uncorrected AFTER UPDATE ON corrections WHEN new.slot IS NULL BEGIN
    DELETE FROM happenings WHERE id IN (old.today, new.today) AND kind NOT IN ('m', 'd');
    INSERT INTO happenings (id, kind, day, last) SELECT n.id, n.kind, n.day, n.last FROM happening_new AS n
        WHERE n.id IN (old.today, new.today) AND n.id LIKE 'en!_%' ESCAPE '!';
END;
"""

DESK = TABLES + FILL + TRIGGERS

QUICKER = """
-- A view is asked for one id that is given: joined to another table it would be made whole for each row.
DROP TRIGGER event_told;
CREATE TRIGGER event_told AFTER INSERT ON event_entries BEGIN
    INSERT INTO facets (facet, value) SELECT DISTINCT d.facet, d.value FROM describing AS d
        WHERE d.id = new.event AND d.facet IN ('who', 'source')
        AND NOT EXISTS (SELECT 1 FROM facets AS f WHERE f.facet = d.facet AND f.value = d.value);
    INSERT INTO postings SELECT DISTINCT f.number, h.kind, h.day, h.number
        FROM describing AS d CROSS JOIN facets AS f ON f.facet = d.facet AND f.value = d.value
        CROSS JOIN happenings AS h ON h.id = new.event
        WHERE d.id = new.event AND d.facet IN ('who', 'source') AND NOT EXISTS (SELECT 1 FROM postings AS p
            WHERE p.facet = f.number AND p.kind = h.kind AND p.day = h.day AND p.happening = h.number);
END;
DROP TRIGGER article_stands;
CREATE TRIGGER article_stands AFTER UPDATE OF standing ON articles WHEN old.standing IS NOT new.standing BEGIN
    DELETE FROM happenings
    WHERE id IN (SELECT id FROM entries WHERE article = new.id AND kind NOT IN ('meeting', 'deed'));
    INSERT INTO happenings (id, kind, day, last) SELECT e.id, substr(e.kind, 1, 1),
        CAST(replace(coalesce(e.earliest, e.latest, ''), '-', '') AS INTEGER),
        CAST(replace(coalesce(CASE WHEN e.earliest IS NULL THEN e.latest ELSE coalesce(e.latest, e.earliest) END, ''),
            '-', '') AS INTEGER)
        FROM entries AS e WHERE e.article = new.id AND e.kind NOT IN ('meeting', 'deed') AND new.standing = 'current'
        AND NOT EXISTS (SELECT 1 FROM corrections AS c
            WHERE c.today = e.id AND c.slot IS NULL AND c.finding = 'wrong' AND c.withdrawn_at IS NULL);
END;
CREATE INDEX articles_standings ON articles (standing, unread);
"""
"""What was found slow at a million entries, mended."""

COUNTED = """
ALTER TABLE facets ADD COLUMN n INTEGER NOT NULL DEFAULT 0; -- how many happenings have it, kept
UPDATE facets SET n = (SELECT coalesce(sum(m.n), 0) FROM months AS m WHERE m.facet = facets.number);
CREATE INDEX facets_most ON facets (facet, n DESC, value);
DROP TRIGGER posting_added;
CREATE TRIGGER posting_added AFTER INSERT ON postings BEGIN
    INSERT INTO months SELECT new.facet, new.kind, new.day / 100, 0 WHERE NOT EXISTS (
        SELECT 1 FROM months WHERE facet = new.facet AND kind = new.kind AND month = new.day / 100);
    UPDATE months SET n = n + 1 WHERE facet = new.facet AND kind = new.kind AND month = new.day / 100;
    UPDATE facets SET n = n + 1 WHERE number = new.facet;
END;
DROP TRIGGER posting_removed;
CREATE TRIGGER posting_removed AFTER DELETE ON postings BEGIN
    UPDATE months SET n = n - 1 WHERE facet = old.facet AND kind = old.kind AND month = old.day / 100;
    UPDATE facets SET n = n - 1 WHERE number = old.facet;
END;
"""
"""The most told names, places and sources without adding up their months."""

REPORTS = """
CREATE INDEX IF NOT EXISTS events_reports ON events (id, reports, status);
"""
"""What the order of the review's queue needs of an event, without its whole row."""

WAITING = """
CREATE TABLE waiting ( -- links that nobody has decided, between two events: the review's queue, kept by triggers
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    cost REAL NOT NULL, -- what a wrong answer would cost: see memcon.ledger.forms.Doubt
    score REAL NOT NULL,
    one TEXT NOT NULL, -- the events of the two
    other TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
) WITHOUT ROWID;
CREATE INDEX waiting_worst ON waiting (cost DESC, score DESC, "left", "right");
CREATE INDEX waiting_right ON waiting ("right");
CREATE VIEW waiting_now AS
SELECT li."left", li."right",
    round((1 - abs(2 * li.score - 1)) * (one.reports + other.reports)
        * CASE WHEN one.status = 'actual' AND other.status = 'actual' THEN 2 ELSE 1 END, 6) AS cost,
    li.score, one.id AS one, other.id AS other
FROM links AS li CROSS JOIN event_entries AS l ON l.entry = li."left"
    CROSS JOIN event_entries AS r ON r.entry = li."right"
    CROSS JOIN events AS one ON one.id = l.event CROSS JOIN events AS other ON other.id = r.event
WHERE li.verdict = 'unsure' AND l.event <> r.event
    AND NOT EXISTS (SELECT 1 FROM judgements WHERE withdrawn_at IS NULL
        AND now_left = li."left" AND now_right = li."right")
    AND NOT EXISTS (SELECT 1 FROM judgements WHERE withdrawn_at IS NULL
        AND now_left = li."right" AND now_right = li."left");
INSERT INTO waiting SELECT * FROM waiting_now;
-- What is replaced fires no trigger of its own going: so the pair is taken away first.
CREATE TRIGGER link_waits AFTER INSERT ON links BEGIN
    DELETE FROM waiting WHERE "left" = new."left" AND "right" = new."right";
    INSERT INTO waiting SELECT * FROM waiting_now WHERE "left" = new."left" AND "right" = new."right";
END;
CREATE TRIGGER link_waits_otherwise AFTER UPDATE ON links BEGIN
    DELETE FROM waiting WHERE "left" = old."left" AND "right" = old."right";
    INSERT INTO waiting SELECT * FROM waiting_now WHERE "left" = new."left" AND "right" = new."right";
END;
CREATE TRIGGER link_waits_not AFTER DELETE ON links BEGIN
    DELETE FROM waiting WHERE "left" = old."left" AND "right" = old."right";
END;
CREATE TRIGGER event_waits AFTER INSERT ON event_entries BEGIN
    INSERT INTO waiting SELECT * FROM waiting_now WHERE "left" = new.entry;
    INSERT INTO waiting SELECT * FROM waiting_now WHERE "right" = new.entry;
END;
CREATE TRIGGER event_waits_not AFTER DELETE ON event_entries BEGIN
    DELETE FROM waiting WHERE "left" = old.entry;
    DELETE FROM waiting WHERE "right" = old.entry;
END;
CREATE TRIGGER judged_waits_not AFTER INSERT ON judgements BEGIN
    DELETE FROM waiting WHERE "left" IN (new.now_left, new.now_right) AND "right" IN (new.now_left, new.now_right);
END;
CREATE TRIGGER judged_waits AFTER UPDATE ON judgements BEGIN
    DELETE FROM waiting WHERE "left" IN (old.now_left, old.now_right, new.now_left, new.now_right)
        AND "right" IN (old.now_left, old.now_right, new.now_left, new.now_right);
    INSERT INTO waiting SELECT * FROM waiting_now WHERE "left" IN (old.now_left, old.now_right, new.now_left,
        new.now_right) AND "right" IN (old.now_left, old.now_right, new.now_left, new.now_right);
END;
"""
"""The review's queue: put in order when somebody writes, not when somebody looks."""
