"""The tables of a hub's store. Every key begins with the unit, so that they can be distributed by
it; `hub` and `hub_key` hold one row."""

import re

# A store names the types it has, and how it lays a table out by its key.
TABLES = """
CREATE TABLE IF NOT EXISTS hub (
  one INTEGER PRIMARY KEY CHECK (one = 1), hub_id {bytes} NOT NULL, epoch {bigint} NOT NULL,
  practice {flag} NOT NULL, signing_key {bytes} NOT NULL);
CREATE TABLE IF NOT EXISTS hub_key (
  one INTEGER PRIMARY KEY CHECK (one = 1), public_key {bytes} NOT NULL);
CREATE TABLE IF NOT EXISTS brought (
  unit TEXT NOT NULL, desk_id {bytes} NOT NULL, day TEXT NOT NULL, bytes {bigint} NOT NULL,
  PRIMARY KEY (unit, desk_id)) {by_key};
CREATE TABLE IF NOT EXISTS invitations (
  unit TEXT NOT NULL, code_hash {bytes} NOT NULL, desk INTEGER, expires_at {time} NOT NULL,
  used_by {bytes}, PRIMARY KEY (unit, code_hash)) {by_key};
CREATE TABLE IF NOT EXISTS desks (
  unit TEXT NOT NULL, desk_id {bytes} NOT NULL, desk INTEGER NOT NULL, public_key {bytes} NOT NULL,
  token_hash {bytes} NOT NULL, enrolled_at {time} NOT NULL, revoked_at {time},
  PRIMARY KEY (unit, desk_id)) {by_key};
CREATE TABLE IF NOT EXISTS journals (
  unit TEXT NOT NULL, number INTEGER NOT NULL, desk_id {bytes} NOT NULL,
  sequence {bigint} NOT NULL, head {bytes} NOT NULL, seen_at TEXT,
  followed {bigint} NOT NULL DEFAULT 0,
  PRIMARY KEY (unit, number), UNIQUE (unit, desk_id)) {by_key};
CREATE INDEX IF NOT EXISTS journals_behind ON journals (unit) WHERE followed < sequence;
CREATE TABLE IF NOT EXISTS traces (
  unit TEXT NOT NULL, subject {bytes} NOT NULL, entry {bytes} NOT NULL, journal INTEGER NOT NULL,
  place {bigint} NOT NULL, PRIMARY KEY (unit, subject, entry)) {by_key};
CREATE TABLE IF NOT EXISTS shared (
  unit TEXT NOT NULL, subject {bytes} NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (unit, subject, other)) {by_key};
CREATE TABLE IF NOT EXISTS withheld (
  unit TEXT NOT NULL, other TEXT NOT NULL, subject {bytes} NOT NULL,
  PRIMARY KEY (unit, other, subject)) {by_key};
CREATE TABLE IF NOT EXISTS quarantine (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, sequence {bigint} NOT NULL, since {time} NOT NULL,
  outcome TEXT, PRIMARY KEY (unit, journal, sequence)) {by_key};
CREATE TABLE IF NOT EXISTS runs (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, last {bigint} NOT NULL, first {bigint} NOT NULL,
  hash {bytes} NOT NULL, signature {bytes} NOT NULL, data {bytes} NOT NULL,
  PRIMARY KEY (unit, journal, last));
"""
TABLE_NAMES = re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", TABLES)
