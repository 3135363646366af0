
CREATE TABLE IF NOT EXISTS hub (
  one integer PRIMARY KEY CHECK (one = 1), hub_id bytea NOT NULL, epoch bigint NOT NULL, practice boolean NOT NULL,
  signing_key bytea NOT NULL);
CREATE TABLE IF NOT EXISTS hub_key (one integer PRIMARY KEY CHECK (one = 1), public_key bytea NOT NULL);
CREATE TABLE IF NOT EXISTS brought (
  unit text NOT NULL, desk_id bytea NOT NULL, day text NOT NULL, bytes bigint NOT NULL, PRIMARY KEY (unit, desk_id));
CREATE TABLE IF NOT EXISTS invitations (
  unit text NOT NULL, code_hash bytea NOT NULL, desk integer, expires_at timestamptz NOT NULL, used_by bytea,
  PRIMARY KEY (unit, code_hash));
CREATE TABLE IF NOT EXISTS desks (
  unit text NOT NULL, desk_id bytea NOT NULL, desk integer NOT NULL, public_key bytea NOT NULL,
  token_hash bytea NOT NULL, enrolled_at timestamptz NOT NULL, revoked_at timestamptz, PRIMARY KEY (unit, desk_id));
CREATE TABLE IF NOT EXISTS journals (
  unit text NOT NULL, number integer NOT NULL, desk_id bytea NOT NULL, sequence bigint NOT NULL, head bytea NOT NULL,
  seen_at text, followed bigint NOT NULL DEFAULT 0, PRIMARY KEY (unit, number), UNIQUE (unit, desk_id));
CREATE INDEX IF NOT EXISTS journals_behind ON journals (unit) WHERE followed < sequence;
CREATE TABLE IF NOT EXISTS traces (
  unit text NOT NULL, subject bytea NOT NULL, entry bytea NOT NULL, journal integer NOT NULL, place bigint NOT NULL,
  PRIMARY KEY (unit, subject, entry));
CREATE TABLE IF NOT EXISTS shared (
  unit text NOT NULL, subject bytea NOT NULL, other text NOT NULL, PRIMARY KEY (unit, subject, other));
CREATE TABLE IF NOT EXISTS withheld (
  unit text NOT NULL, other text NOT NULL, subject bytea NOT NULL, PRIMARY KEY (unit, other, subject));
CREATE TABLE IF NOT EXISTS quarantine (
  unit text NOT NULL, journal integer NOT NULL, sequence bigint NOT NULL, since timestamptz NOT NULL, outcome text,
  PRIMARY KEY (unit, journal, sequence));
CREATE TABLE IF NOT EXISTS runs (
  unit text NOT NULL, journal integer NOT NULL, last bigint NOT NULL, first bigint NOT NULL, hash bytea NOT NULL,
  signature bytea NOT NULL, data bytea NOT NULL, PRIMARY KEY (unit, journal, last));
ALTER TABLE runs ALTER COLUMN data SET STORAGE EXTERNAL;
