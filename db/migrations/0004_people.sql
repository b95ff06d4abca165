-- A person: the card everybody may read, and two sealed records.
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- NULL when unknown, and again some time after the person left.
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  age_basis TEXT NOT NULL CHECK (age_basis IN ('born', 'estimated', 'unknown')),
  birth_month TEXT CHECK (birth_month || '-01' IS date(birth_month || '-01')),
  age_years INTEGER CHECK (age_years BETWEEN 0 AND 110),
  age_on TEXT CHECK (age_on IS date(age_on)),
  nationality TEXT,
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  alerts TEXT NOT NULL CHECK (json_valid(alerts)),
  -- The versions the sealed records were sealed at; the card's own version may be later.
  office_version INTEGER CHECK ((office_version IS NULL) = (sealed_office IS NULL)),
  sealed_office BLOB,
  care_version INTEGER CHECK ((care_version IS NULL) = (sealed_care IS NULL)),
  sealed_care BLOB,
  created_at TEXT NOT NULL,
  CHECK ((birth_month IS NOT NULL) = (age_basis = 'born')),
  CHECK ((age_years IS NOT NULL AND age_on IS NOT NULL) = (age_basis = 'estimated'))
) STRICT;

-- What was replaced: a correction adds, it never overwrites. Ciphertext stays as it was.
CREATE TABLE people_history (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  office_version INTEGER,
  sealed_office BLOB,
  care_version INTEGER,
  sealed_care BLOB,
  replaced_at TEXT NOT NULL,
  PRIMARY KEY (person_id, version)
) STRICT;

-- Dropped into a compartment by someone who may not read it; a member takes it up when she signs in.
CREATE TABLE people_drops (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL,
  dropped_at TEXT NOT NULL
) STRICT;

-- Keyed hashes of how a name sounds: they answer "there may be an older file" without naming it.
CREATE TABLE name_hashes (
  hash BLOB NOT NULL CHECK (length(hash) = 16),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  PRIMARY KEY (hash, person_id)
) STRICT;

CREATE INDEX name_hashes_by_person ON name_hashes (person_id);

-- Immutable sealed files; the key of each stands in its sealed record.
CREATE TABLE blobs (
  id TEXT PRIMARY KEY,
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  sealed BLOB NOT NULL
) STRICT;
