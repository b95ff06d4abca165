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
  -- Words that a centre added to a list, where one was chosen: by the field it stands beside, `{"reason": "…"}`. The column of the
  -- field holds the code of ours that the word is counted as, so that no rule and no report has to know of it.
  own_words TEXT CHECK (json_valid(own_words)),
  CHECK ((interview_on IS NOT NULL) = (decision = 'invited')),
  CHECK (interview_at IS NULL OR decision = 'invited'),
  CHECK ((reoriented_to IS NOT NULL) = (decision = 'reoriented')),
  CHECK ((refusal_reason IS NOT NULL) = (decision = 'refused')),
  CHECK (decision <> 'accepted' OR person_id IS NOT NULL),
  -- Names are in one place: in plain text while the referral is open, sealed afterwards, nowhere once erased.
  CHECK ((caller IS NOT NULL) = (phone IS NOT NULL)),
  CHECK (name IS NULL OR caller IS NOT NULL),
  CHECK (caller IS NULL OR (decision IN ('waiting', 'invited') AND sealed_names IS NULL)),
  CHECK ((erased_at IS NOT NULL) = (caller IS NULL AND sealed_names IS NULL))
) STRICT;

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

-- What was told, in words, each by the user who heard it: sealed to the office, or dropped in.
CREATE TABLE referral_words (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX referrals_open ON referrals (received_at) WHERE decision IN ('waiting', 'invited');
CREATE INDEX referral_words_by_referral ON referral_words (referral_id, at);
CREATE INDEX referrals_by_day ON referrals (received_at, decision, referred_by, detected_by, person_id, own_words, id);
CREATE INDEX referrals_by_person ON referrals (person_id, received_at, decision, referred_by, detected_by, own_words, id)
WHERE person_id IS NOT NULL;
CREATE INDEX referrals_with_names ON referrals (decision, decided_at) WHERE erased_at IS NULL;
-- Referrals that led to no stay and have lost their names stay for the figures, until they are deleted too.
CREATE INDEX referrals_nameless ON referrals (received_at, id, person_id, erased_at) WHERE person_id IS NULL AND erased_at IS NOT NULL;
-- Today asks for each assisted person whether a referral about them was accepted since.
CREATE INDEX referrals_accepted ON referrals (person_id, decided_at) WHERE decision = 'accepted';

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

-- The rest of a referral that led to no file is deleted automatically, some time after its names.
CREATE TRIGGER referrals_history_go_under_an_order BEFORE DELETE ON referrals_history
WHEN NOT EXISTS (SELECT 1 FROM erasing) AND NOT EXISTS (
  SELECT 1 FROM referrals WHERE id = OLD.referral_id AND person_id IS NULL AND erased_at IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER referral_words_are_not_changed BEFORE UPDATE ON referral_words
WHEN NEW.id <> OLD.id OR NEW.referral_id <> OLD.referral_id OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR (substr(NEW.sealed, 1, 3) <> x'010000' AND substr(OLD.sealed, 1, 3) <> x'010000')
BEGIN
  SELECT RAISE(ABORT, 'what was told is added to, never changed');
END;

CREATE TRIGGER referral_words_of_somebody_hidden BEFORE INSERT ON referral_words
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM referrals JOIN people ON people.id = referrals.person_id
  WHERE referrals.id = NEW.referral_id AND people.sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER referrals_of_somebody_hidden BEFORE INSERT ON referrals
WHEN (NEW.caller IS NOT NULL OR substr(NEW.sealed_names, 1, 3) <> x'010000') AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER referrals_of_somebody_hidden_changed BEFORE UPDATE ON referrals
WHEN (NEW.caller IS NOT NULL OR substr(NEW.sealed_names, 1, 3) <> x'010000') AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
) AND NOT (
  -- Of a file that was hidden before its referrals were: they are covered by the users named for it, and change until
  -- then.
  NEW.person_id IS OLD.person_id AND (
    OLD.caller IS NOT NULL OR coalesce(substr(OLD.sealed_names, 1, 3) <> x'010000', 0)
  )
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER referrals_are_numbered AFTER INSERT ON referrals BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('referrals', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;
