-- The casebook. Tables have singular names and are the program's own; the views (plural names) at
-- the end are for everybody, and stay the same from release to release.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- One report as published. content is title, blank line, body; all offsets count UTF-16 units in it.
CREATE TABLE report (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL,
  outlet TEXT NOT NULL,
  url TEXT,
  author TEXT,
  path TEXT NOT NULL,
  container TEXT NOT NULL,
  record INTEGER NOT NULL,
  position INTEGER NOT NULL,
  length INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  title_start INTEGER NOT NULL,
  title_end INTEGER NOT NULL,
  body_start INTEGER NOT NULL,
  body_end INTEGER NOT NULL,
  published TEXT,
  published_at TEXT,
  truncated INTEGER NOT NULL,
  content TEXT NOT NULL,
  offsets TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  digest TEXT NOT NULL,
  superseded_by TEXT
) STRICT;
CREATE INDEX report_article ON report (article);

-- What was read in a report, as far as reconciling needs it: deflated JSON, made again at will.
CREATE TABLE reading (report TEXT PRIMARY KEY, maker TEXT NOT NULL, body BLOB NOT NULL) STRICT;

CREATE TABLE rejection (
  path TEXT NOT NULL,
  record INTEGER NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (path, record, position)
) STRICT;

-- One incident: the whole of it as JSON in body, with the columns that are searched or listed.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  ord INTEGER NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  background INTEGER NOT NULL,
  start_day TEXT,
  end_day TEXT,
  day_precision TEXT,
  place TEXT,
  place_id TEXT,
  country TEXT,
  admin TEXT,
  latitude REAL,
  longitude REAL,
  radius_km REAL,
  place_precision TEXT,
  perpetrators TEXT NOT NULL,
  targets TEXT NOT NULL,
  weapons TEXT NOT NULL,
  killed_low INTEGER,
  killed_best INTEGER,
  killed_high INTEGER,
  wounded_low INTEGER,
  wounded_best INTEGER,
  wounded_high INTEGER,
  reports INTEGER NOT NULL,
  accounts INTEGER NOT NULL,
  disagreements INTEGER NOT NULL,
  place_key TEXT NOT NULL,
  actor_key TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX incident_ord ON incident (ord);

CREATE TABLE incident_report (
  incident TEXT NOT NULL,
  ord INTEGER NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT;
CREATE INDEX incident_report_report ON incident_report (report);

CREATE TABLE account (
  incident TEXT NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  report TEXT NOT NULL,
  voices TEXT NOT NULL,
  independent INTEGER NOT NULL,
  supersedes TEXT,
  PRIMARY KEY (incident, ord)
) STRICT;

CREATE TABLE toll (
  incident TEXT NOT NULL,
  ord INTEGER NOT NULL,
  account TEXT NOT NULL,
  harm TEXT NOT NULL,
  modifier TEXT NOT NULL,
  stated INTEGER,
  low INTEGER,
  high INTEGER,
  wording TEXT,
  people TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  stance TEXT NOT NULL,
  report TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT;

CREATE TABLE quotation (
  incident TEXT NOT NULL,
  ord INTEGER NOT NULL,
  about TEXT NOT NULL,
  report TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (incident, ord)
) STRICT;

-- Verbal acts that are about no incident of the casebook.
CREATE TABLE statement (
  ord INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  speaker TEXT NOT NULL,
  report TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  quote TEXT NOT NULL
) STRICT;

-- Reports that are one story copied: each with the oldest of its group.
CREATE TABLE copied (report TEXT PRIMARY KEY, original TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE report_text USING fts5 (
  content, content = 'report', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

-- One line an incident. Days are ISO dates; NULL is unknown; a high of NULL has no upper bound.
-- Where place_precision is not EXACT, draw a circle of radius_km, never a dot.
CREATE VIEW incidents AS
  SELECT id, type, status, background, start_day, end_day, day_precision, place, place_id, country,
    admin, latitude, longitude, radius_km, place_precision, perpetrators, targets, weapons,
    killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high, reports,
    accounts, disagreements
  FROM incident ORDER BY ord;

-- One line for each voice in each report that gives figures; voices outermost first, '' the outlet.
CREATE VIEW accounts AS
  SELECT id, incident, report, voices, independent, supersedes FROM account ORDER BY incident, ord;

-- One line a figure, as worded.
CREATE VIEW tolls AS
  SELECT incident, account, harm, modifier, stated, low, high, wording, people, kind, scope, stance,
    report, start_unit, end_unit, quote
  FROM toll ORDER BY incident, ord;

-- The words that anything in an incident rests on; about names the part of the incident.
CREATE VIEW evidence AS
  SELECT incident, about, report, start_unit, end_unit, quote FROM quotation ORDER BY incident, ord;

-- One line a report, older versions of changed articles included (superseded_by tells the newer).
CREATE VIEW reports AS
  SELECT report.id, article, outlet, url, author, published, published_at, path, container, record,
    position, length, sha256, truncated, superseded_by, copied.original AS copy_of,
    substr(content, 1, title_end) AS title, content
  FROM report LEFT JOIN copied ON copied.report = report.id ORDER BY seq;

-- Records that could not be read.
CREATE VIEW rejected AS SELECT path, record, position, reason FROM rejection ORDER BY path, record;
