
CREATE TABLE IF NOT EXISTS hub (
  one INTEGER PRIMARY KEY CHECK (one = 1), hub_id BLOB NOT NULL, epoch INTEGER NOT NULL, practice INTEGER NOT NULL,
  signing_key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS hub_key (one INTEGER PRIMARY KEY CHECK (one = 1), public_key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS brought (
  unit TEXT NOT NULL, desk_id BLOB NOT NULL, day TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (unit, desk_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitations (
  unit TEXT NOT NULL, code_hash BLOB NOT NULL, desk INTEGER, expires_at TEXT NOT NULL, used_by BLOB,
  PRIMARY KEY (unit, code_hash)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desks (
  unit TEXT NOT NULL, desk_id BLOB NOT NULL, desk INTEGER NOT NULL, public_key BLOB NOT NULL, token_hash BLOB NOT NULL,
  enrolled_at TEXT NOT NULL, revoked_at TEXT, PRIMARY KEY (unit, desk_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journals (
  unit TEXT NOT NULL, number INTEGER NOT NULL, desk_id BLOB NOT NULL, sequence INTEGER NOT NULL, head BLOB NOT NULL,
  seen_at TEXT, followed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (unit, number), UNIQUE (unit, desk_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS journals_behind ON journals (unit) WHERE followed < sequence;
CREATE TABLE IF NOT EXISTS traces (
  unit TEXT NOT NULL, subject BLOB NOT NULL, entry BLOB NOT NULL, journal INTEGER NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (unit, subject, entry)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shared (
  unit TEXT NOT NULL, subject BLOB NOT NULL, other TEXT NOT NULL, PRIMARY KEY (unit, subject, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withheld (
  unit TEXT NOT NULL, other TEXT NOT NULL, subject BLOB NOT NULL, PRIMARY KEY (unit, other, subject)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, sequence INTEGER NOT NULL, since TEXT NOT NULL, outcome TEXT,
  PRIMARY KEY (unit, journal, sequence)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, hash BLOB NOT NULL,
  signature BLOB NOT NULL, data BLOB NOT NULL, PRIMARY KEY (unit, journal, last));
