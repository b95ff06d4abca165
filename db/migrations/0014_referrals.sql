-- Calls about people in need. What is coded stays; the names are the house's while the referral is open, then the
-- office's, or erased.
CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  received_at TEXT NOT NULL,
  taken_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  detected_by TEXT NOT NULL,
  referred_by TEXT NOT NULL,
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  age_range TEXT NOT NULL
    CHECK (age_range IN ('under-18', '18-25', '26-35', '36-45', 'over-45', 'unknown')),
  urgency TEXT NOT NULL CHECK (urgency IN ('tonight', 'this-week', 'can-wait')),
  decision TEXT NOT NULL
    CHECK (decision IN ('waiting', 'invited', 'accepted', 'reoriented', 'refused', 'no-show')),
  decided_at TEXT CHECK ((decided_at IS NULL) = (decision = 'waiting')),
  interview_on TEXT CHECK (interview_on IS date(interview_on)),
  interview_at TEXT CHECK (interview_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  reoriented_to TEXT CHECK (length(reoriented_to) BETWEEN 1 AND 120),
  refusal_reason TEXT,
  -- The file that accepting it opened or found; kept when the decision is changed later.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  caller TEXT CHECK (length(caller) <= 120),
  phone TEXT CHECK (length(phone) <= 40),
  names_version INTEGER CHECK ((names_version IS NULL) = (sealed_names IS NULL)),
  sealed_names BLOB,
  suspicion_version INTEGER CHECK ((suspicion_version IS NULL) = (sealed_suspicion IS NULL)),
  sealed_suspicion BLOB,
  erased_at TEXT,
  CHECK ((interview_on IS NOT NULL) = (decision = 'invited')),
  CHECK (interview_at IS NULL OR decision = 'invited'),
  CHECK ((reoriented_to IS NOT NULL) = (decision = 'reoriented')),
  CHECK ((refusal_reason IS NOT NULL) = (decision = 'refused')),
  CHECK (decision <> 'accepted' OR person_id IS NOT NULL),
  -- Names stand in one place: in the open while it is open, sealed afterwards, nowhere once erased.
  CHECK ((caller IS NOT NULL) = (phone IS NOT NULL)),
  CHECK (name IS NULL OR caller IS NOT NULL),
  CHECK (caller IS NULL OR (decision IN ('waiting', 'invited') AND sealed_names IS NULL)),
  CHECK ((erased_at IS NOT NULL) = (caller IS NULL AND sealed_names IS NULL))
) STRICT;

CREATE INDEX referrals_open ON referrals (received_at) WHERE decision IN ('waiting', 'invited');
CREATE INDEX referrals_by_day ON referrals (received_at, decision, referred_by);
CREATE INDEX referrals_by_person ON referrals (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX referrals_with_names ON referrals (decided_at) WHERE erased_at IS NULL;

-- What was replaced: names sealed at once, and erased with the others.
CREATE TABLE referrals_history (
  referral_id TEXT NOT NULL REFERENCES referrals (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  names_version INTEGER CHECK ((names_version IS NULL) = (sealed_names IS NULL)),
  sealed_names BLOB,
  suspicion_version INTEGER CHECK ((suspicion_version IS NULL) = (sealed_suspicion IS NULL)),
  sealed_suspicion BLOB,
  replaced_at TEXT NOT NULL,
  PRIMARY KEY (referral_id, version)
) STRICT;

-- What was told, in words, each by whoever heard it: sealed to the office, or dropped in.
CREATE TABLE referral_words (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX referral_words_by_referral ON referral_words (referral_id, at);

CREATE TRIGGER referral_words_are_not_changed BEFORE UPDATE ON referral_words BEGIN
  SELECT RAISE(ABORT, 'what was told is added to, never changed');
END;

CREATE TRIGGER referral_words_go_with_the_names BEFORE INSERT ON referral_words
WHEN EXISTS (SELECT 1 FROM referrals WHERE id = NEW.referral_id AND erased_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'erased');
END;

CREATE TRIGGER referrals_stay_erased BEFORE UPDATE ON referrals
WHEN OLD.erased_at IS NOT NULL AND NEW.erased_at IS NOT OLD.erased_at
BEGIN
  SELECT RAISE(ABORT, 'erased');
END;

ALTER TABLE settings ADD COLUMN referral_weeks INTEGER NOT NULL DEFAULT 6
  CHECK (referral_weeks BETWEEN 1 AND 52);
