-- The vault itself: what it is for, who opens it, and with which keys.
CREATE TABLE vault (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('real', 'trial', 'demo')),
  founded_at TEXT NOT NULL,
  trace_key BLOB NOT NULL CHECK (length(trace_key) = 32),
  -- Key of the phonetic hashes of names.
  name_key BLOB NOT NULL CHECK (length(name_key) = 32),
  -- Version of the tables at which the rows were last sealed by the audit log: an update that rewrites rows seals them
  -- again.
  sealed_version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The house: its settings, rooms and beds.
CREATE TABLE settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  centre_name TEXT NOT NULL,
  correspondence_address TEXT NOT NULL,
  zone TEXT NOT NULL,
  night_turns_at INTEGER NOT NULL CHECK (night_turns_at BETWEEN 0 AND 23),
  stay_months INTEGER NOT NULL CHECK (stay_months BETWEEN 1 AND 36),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 15),
  -- Nights as they were counted, apart from the stays: what was seen, not what was planned.
  census_opens_at INTEGER NOT NULL DEFAULT 20 CHECK (census_opens_at BETWEEN 0 AND 23),
  referral_weeks INTEGER NOT NULL DEFAULT 6
    CHECK (referral_weeks BETWEEN 1 AND 52),
  -- The log book, and the hours at which shifts begin.
  day_shift_at INTEGER NOT NULL DEFAULT 7 CHECK (day_shift_at BETWEEN 0 AND 21),
  evening_shift_at INTEGER NOT NULL DEFAULT 15
    CHECK (evening_shift_at > day_shift_at AND evening_shift_at <= 22),
  night_shift_at INTEGER NOT NULL DEFAULT 22
    CHECK (night_shift_at > evening_shift_at AND night_shift_at <= 23),
  -- Who is out of the house with the team's knowledge, and what is done when a person does not come back. All of it is
  -- erased some hours after the return; the audit log keeps that it happened.
  pass_back_hour INTEGER NOT NULL DEFAULT 22 CHECK (pass_back_hour BETWEEN 0 AND 23),
  pass_alarm_minutes INTEGER NOT NULL DEFAULT 60
    CHECK (pass_alarm_minutes BETWEEN 5 AND 720),
  pass_keep_hours INTEGER NOT NULL DEFAULT 48 CHECK (pass_keep_hours BETWEEN 1 AND 168),
  -- When it goes wrong. Nothing outside the house refers to these tables, and no query of a procedure, a legal track or a
  -- dossier reads them: tests/unit/incidents/incident-tables-isolated.test.ts.
  conversation_months INTEGER NOT NULL DEFAULT 1 CHECK (conversation_months BETWEEN 1 AND 24),
  agreement_months INTEGER NOT NULL DEFAULT 3 CHECK (agreement_months BETWEEN 1 AND 24),
  coordinator_months INTEGER NOT NULL DEFAULT 6 CHECK (coordinator_months BETWEEN 1 AND 24),
  future_months INTEGER NOT NULL DEFAULT 6 CHECK (future_months BETWEEN 1 AND 24),
  complaint_days INTEGER NOT NULL DEFAULT 14 CHECK (complaint_days BETWEEN 1 AND 90),
  plan_months INTEGER NOT NULL DEFAULT 3 CHECK (plan_months BETWEEN 1 AND 12),
  -- Days after which Today reports an assisted person without a plan.
  plan_after_days INTEGER NOT NULL DEFAULT 14 CHECK (plan_after_days BETWEEN 1 AND 90)
) STRICT;

-- Drafts of a user, sealed to their own key. No history, no audit log: a draft is deleted when it is saved or
-- discarded.
CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  -- Empty where it is about no one with a file, or about something new.
  person_id TEXT NOT NULL,
  object TEXT NOT NULL,
  -- The version of the record it changes; 0 for something new.
  version INTEGER NOT NULL CHECK (version >= 0),
  sealed BLOB NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, kind, person_id, object)
) STRICT;
