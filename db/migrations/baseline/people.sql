-- A person: the card all staff may read, and two sealed records.
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
  -- A hidden file: its identity is sealed with a key of its own, to named colleagues and the recovery key. The house
  -- shows a number, and neither the house nor the office has the name, not in an earlier version either.
  sealed_hidden BLOB
    CHECK (sealed_hidden IS NULL OR (name IS NULL AND sealed_office IS NULL)),
  hidden_version INTEGER
    CHECK ((hidden_version IS NULL) = (sealed_hidden IS NULL)),
  -- What someone needs to get out of the house: "cannot use stairs". Leaves the house with the name.
  help_needed TEXT NOT NULL DEFAULT '' CHECK (length(help_needed) <= 80),
  -- What is not sure is written as what it is: a nationality that is presumed, and an age that lies between two.
  is_nationality_presumed INTEGER NOT NULL DEFAULT 0 CHECK (is_nationality_presumed IN (0, 1)),
  age_up_to INTEGER CHECK (
    age_up_to IS NULL OR (age_years IS NOT NULL AND age_up_to > age_years AND age_up_to <= 110)
  ),
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
  sealed_hidden BLOB
    CHECK (sealed_hidden IS NULL OR sealed_office IS NULL),
  hidden_version INTEGER
    CHECK ((hidden_version IS NULL) = (sealed_hidden IS NULL)),
  PRIMARY KEY (person_id, version)
) STRICT;

-- Dropped into a compartment by a user who may not read it; a member takes it up at their next sign-in.
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

-- Immutable sealed files; the key of each is in its sealed record.
CREATE TABLE blobs (
  id TEXT PRIMARY KEY,
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  sealed BLOB NOT NULL
) STRICT;

-- People who belong together. A membership covers the days from <= d < until; history stays.
CREATE TABLE households (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE household_members (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES households (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  until_day TEXT CHECK (until_day IS date(until_day) AND until_day >= from_day)
) STRICT;

-- member_id is a user, or 'recoveryKey' for the recovery key.
CREATE TABLE hidden_holders (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_key BLOB NOT NULL,
  PRIMARY KEY (person_id, member_id)
) STRICT;

-- A user's filters for the list of people: under a name, or the last one used, without a name. Codes only.
CREATE TABLE people_filters (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) <= 40),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  PRIMARY KEY (user_id, name)
) STRICT;

-- Two files that turned out to be one person: the merged one stays as a pointer to the one that is kept.
CREATE TABLE file_merges (
  merged_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  kept_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (merged_id <> kept_id)
) STRICT;

-- A photo of a person the house knows: a sealed file of its own, whose key is stored here and nowhere else. Without the
-- row no one can open the file.
CREATE TABLE photos (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  blob_id TEXT NOT NULL UNIQUE CHECK (length(blob_id) = 32 AND blob_id NOT GLOB '*[^0-9a-f]*'),
  blob_key BLOB NOT NULL CHECK (length(blob_key) = 32),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size > 0),
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- A number on a document elsewhere is never given to another person: the highest number ever given stays known,
-- whatever is deleted.
CREATE TABLE given_numbers (
  kind TEXT PRIMARY KEY CHECK (kind IN ('people', 'referrals', 'complaints')),
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT;

CREATE INDEX name_hashes_by_person ON name_hashes (person_id);
CREATE INDEX household_members_by_person ON household_members (person_id, from_day);
CREATE INDEX household_members_by_household ON household_members (household_id);
-- A person belongs to one household at a time.
CREATE UNIQUE INDEX household_members_one_open ON household_members (person_id) WHERE until_day IS NULL;
CREATE INDEX people_hidden ON people (id) WHERE sealed_hidden IS NOT NULL;
CREATE INDEX file_merges_by_kept ON file_merges (kept_id);
CREATE INDEX people_history_named ON people_history (person_id)
WHERE json_extract(card, '$.name') IS NOT NULL
  OR ifnull(json_extract(card, '$.helpNeeded'), '') <> ''
  OR ifnull(json_array_length(card, '$.alerts'), 0) > 0;
-- In a house of fifty thousand files a list reads what it shows, and nothing of the others: their rows carry sealed records.
CREATE INDEX people_by_number ON people (number, id, version, name);
CREATE INDEX people_named ON people (number, id, name) WHERE name IS NOT NULL;
-- People to be forgotten at a sign-in are searched among those with something left, not among everyone who ever came.
CREATE INDEX people_known ON people (id) WHERE name IS NOT NULL OR help_needed <> '' OR alerts <> '[]';
CREATE INDEX people_counted ON people (
  id, sex, nationality, birth_month, age_years, age_on, number, created_at, is_nationality_presumed, age_up_to
);

CREATE TRIGGER household_members_one_at_a_time_added BEFORE INSERT ON household_members
WHEN EXISTS (
  SELECT 1 FROM household_members AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_day < ifnull(NEW.until_day, '9999-12-31')
    AND NEW.from_day < ifnull(other.until_day, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'belongs elsewhere');
END;

CREATE TRIGGER household_members_one_at_a_time_changed BEFORE UPDATE ON household_members
WHEN EXISTS (
  SELECT 1 FROM household_members AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_day < ifnull(NEW.until_day, '9999-12-31')
    AND NEW.from_day < ifnull(other.until_day, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'belongs elsewhere');
END;

-- No one else's name may enter a hidden file's history either.
CREATE TRIGGER people_history_stays_hidden BEFORE INSERT ON people_history
WHEN NEW.sealed_hidden IS NOT NULL AND json_extract(NEW.card, '$.name') IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER file_merges_into_a_file BEFORE INSERT ON file_merges
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.kept_id)
BEGIN
  SELECT RAISE(ABORT, 'merged already');
END;

CREATE TRIGGER file_merges_stand BEFORE UPDATE ON file_merges
WHEN NEW.merged_id <> OLD.merged_id OR NEW.merged_at <> OLD.merged_at OR NEW.merged_by <> OLD.merged_by
BEGIN
  SELECT RAISE(ABORT, 'a merge stands');
END;

-- A file that is a pointer gets no other name, and no stays or assistance.
CREATE TRIGGER people_merged_keep_their_name BEFORE UPDATE OF name ON people
WHEN NEW.name IS NOT NULL AND NEW.name IS NOT OLD.name AND EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;

-- A face identifies a person: a hidden file has none.
CREATE TRIGGER photos_of_nobody_hidden BEFORE INSERT ON photos
WHEN EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_photo AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL
  AND EXISTS (SELECT 1 FROM photos WHERE person_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

-- A sealed file never changes. Only its record is sealed again, for a file that is hidden or shown again.
CREATE TRIGGER blobs_are_immutable BEFORE UPDATE ON blobs
WHEN NEW.id <> OLD.id OR NEW.compartment <> OLD.compartment OR NEW.sha256 <> OLD.sha256
  OR NEW.size <> OLD.size
BEGIN
  SELECT RAISE(ABORT, 'a sealed file does not change');
END;

CREATE TRIGGER people_hide_their_scans AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM documents
  JOIN scans ON scans.document_id = documents.id
  JOIN blobs ON blobs.id = scans.blob_id
  WHERE documents.person_id = NEW.id AND substr(blobs.sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_dossiers AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM dossiers
  LEFT JOIN dossier_versions ON dossier_versions.dossier_id = dossiers.id
  LEFT JOIN blobs ON blobs.id = dossier_versions.blob_id
  LEFT JOIN dossier_register ON dossier_register.version_id = dossier_versions.id
  WHERE dossiers.person_id = NEW.id AND (
    substr(dossiers.sealed, 1, 3) <> x'010000'
    OR substr(dossier_versions.sealed, 1, 3) <> x'010000'
    OR substr(blobs.sealed, 1, 3) <> x'010000'
    OR substr(dossier_register.sealed, 1, 3) <> x'010000'
  )
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_letters AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM letters LEFT JOIN blobs ON blobs.id = letters.blob_id
  WHERE letters.person_id = NEW.id AND (
    substr(letters.sealed, 1, 3) <> x'010000' OR substr(blobs.sealed, 1, 3) <> x'010000'
  )
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_what_left AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM consents WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
  UNION ALL
  SELECT 1 FROM disclosures WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_what_was_compelled AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM compelled_disclosures
  WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_requests AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM access_requests WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_what_was_let_out AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM guard_overrides
  WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER file_merges_are_kept BEFORE DELETE ON file_merges
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a merge stands');
END;

CREATE TRIGGER people_history_go_under_an_order BEFORE DELETE ON people_history
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER people_go_under_an_order BEFORE DELETE ON people
WHEN OLD.id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER people_hide_their_calls AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND OLD.sealed_hidden IS NULL AND EXISTS (
  SELECT 1 FROM referrals WHERE person_id = NEW.id
    AND (caller IS NOT NULL OR substr(sealed_names, 1, 3) <> x'010000')
  UNION SELECT 1 FROM referrals_history AS past JOIN referrals ON referrals.id = past.referral_id
    WHERE referrals.person_id = NEW.id AND substr(past.sealed_names, 1, 3) <> x'010000'
  UNION SELECT 1 FROM referral_words AS words JOIN referrals ON referrals.id = words.referral_id
    WHERE referrals.person_id = NEW.id AND substr(words.sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_are_numbered AFTER INSERT ON people BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('people', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;

CREATE TRIGGER given_numbers_only_rise BEFORE UPDATE ON given_numbers WHEN NEW.last < OLD.last BEGIN
  SELECT RAISE(ABORT, 'a number is given once');
END;

CREATE TRIGGER household_members_child_keeps_family BEFORE UPDATE ON household_members
WHEN OLD.until_day IS NULL AND NEW.until_day IS NOT NULL AND EXISTS (
  SELECT 1 FROM placements AS child
  JOIN placements AS held ON held.bed_id = child.bed_id
    AND held.without_bed IS NULL AND held.voided_at IS NULL AND held.until_night IS NULL
  WHERE child.without_bed IS NOT NULL AND child.voided_at IS NULL AND child.until_night IS NULL
    AND OLD.person_id IN (child.person_id, held.person_id)
)
BEGIN
  SELECT RAISE(ABORT, 'a child sleeps beside this bed');
END;
