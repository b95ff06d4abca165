-- Each row is one version of an entry; the newest counts.
CREATE TABLE plan_entries (
  id TEXT PRIMARY KEY,
  -- The first version.
  entry_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = entry_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (
    kind IN ('goal', 'step', 'referral', 'score', 'conference', 'review')
  ),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  -- The goal or the conference that a step belongs to.
  part_of TEXT REFERENCES plan_entries (id) ON DELETE RESTRICT
    CHECK (part_of IS NULL OR kind = 'step'),
  for_whom TEXT CHECK (for_whom IS NULL OR for_whom IN ('person', 'worker', 'team')),
  worker_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  day TEXT CHECK (day IS NULL OR day IS date(day)),
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (entry_id, version),
  CHECK ((for_whom IS NOT NULL) = (kind = 'step')),
  CHECK ((worker_id IS NOT NULL) = (for_whom IS 'worker')),
  CHECK (CASE
    WHEN kind IN ('score', 'conference', 'review') THEN day IS NOT NULL AND state <> 'open'
    WHEN kind IN ('goal', 'referral') THEN day IS NULL
    ELSE TRUE
    END)
) STRICT;

-- What came of a project. Reports count the codes; who and where is sealed.
CREATE TABLE project_records (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = record_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('language', 'training', 'work')),
  language TEXT CHECK ((language IS NOT NULL) = (kind = 'language')),
  level TEXT CHECK (CASE kind
    WHEN 'language' THEN level IS NOT NULL AND level IN ('none', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')
    WHEN 'training' THEN level IS NOT NULL AND level IN ('orientation', 'basic', 'vocational', 'secondary', 'higher')
    ELSE level IS NULL
    END),
  sector TEXT CHECK (CASE kind
    WHEN 'work' THEN sector IS NOT NULL AND sector IN (
      'agriculture', 'beauty', 'care', 'catering', 'cleaning', 'construction', 'industry', 'office', 'shop',
      'transport', 'other'
    )
    ELSE sector IS NULL
    END),
  contract TEXT CHECK (contract IS NULL OR (kind = 'work' AND contract IN (
        'trial', 'internship', 'interim', 'fixed-term', 'open-ended', 'self-employed', 'volunteer'
      ))),
  from_on TEXT CHECK (from_on IS NULL OR from_on IS date(from_on)),
  until_on TEXT CHECK (until_on IS NULL OR until_on IS date(until_on)),
  outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'running', 'finished', 'stopped', 'mistake')),
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Words that a centre added to the sectors and the contracts of work, where one was chosen, as in 0111.
  own_words TEXT CHECK (json_valid(own_words)),
  UNIQUE (record_id, version),
  CHECK (from_on IS NULL OR until_on IS NULL OR until_on >= from_on),
  CHECK (from_on IS NOT NULL OR outcome IN ('planned', 'mistake')),
  CHECK (until_on IS NOT NULL OR outcome NOT IN ('finished', 'stopped'))
) STRICT;

CREATE INDEX plan_entries_by_person ON plan_entries (person_id);
-- Reminders read the steps that are open and the reviews.
CREATE INDEX plan_entries_of_steps ON plan_entries (day) WHERE kind = 'step' AND state = 'open';
CREATE INDEX project_records_by_person ON project_records (person_id);

CREATE TRIGGER plan_entries_are_kept BEFORE UPDATE ON plan_entries BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER plan_entries_follow BEFORE INSERT ON plan_entries
WHEN NEW.version > 1 AND NOT EXISTS (
  SELECT 1 FROM plan_entries AS earlier
  WHERE earlier.entry_id = NEW.entry_id AND earlier.version = NEW.version - 1
    AND earlier.person_id = NEW.person_id AND earlier.kind = NEW.kind
    AND earlier.part_of IS NEW.part_of
)
BEGIN
  SELECT RAISE(ABORT, 'not a version of this entry');
END;

CREATE TRIGGER plan_entries_belong BEFORE INSERT ON plan_entries
WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM plan_entries AS whole
  WHERE whole.id = NEW.part_of AND whole.version = 1 AND whole.person_id = NEW.person_id
    AND whole.kind IN ('goal', 'conference')
)
BEGIN
  SELECT RAISE(ABORT, 'not a part of this person’s plan');
END;

CREATE TRIGGER project_records_are_kept BEFORE UPDATE ON project_records BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER project_records_follow BEFORE INSERT ON project_records
WHEN NEW.version > 1 AND NOT EXISTS (
  SELECT 1 FROM project_records AS earlier
  WHERE earlier.record_id = NEW.record_id AND earlier.version = NEW.version - 1
    AND earlier.person_id = NEW.person_id AND earlier.kind = NEW.kind
)
BEGIN
  SELECT RAISE(ABORT, 'not a version of this record');
END;

CREATE TRIGGER plan_entries_go_under_an_order BEFORE DELETE ON plan_entries
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER project_records_go_under_an_order BEFORE DELETE ON project_records
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;
