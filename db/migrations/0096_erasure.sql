-- Forgetting. How long each kind of file is kept, what must be kept longer, who decided that a person's file goes, and what
-- stays behind in figures. Nothing here says anything of anybody but the number of a file.

CREATE TABLE retention_terms (
  id TEXT PRIMARY KEY,
  class TEXT NOT NULL CHECK (class IN ('assisted', 'notAssisted', 'houseLife', 'refusedCalls', 'olderBackups')),
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 600),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER retention_terms_are_kept BEFORE UPDATE ON retention_terms BEGIN
  SELECT RAISE(ABORT, 'a further term takes its place');
END;

CREATE TRIGGER retention_terms_stand BEFORE DELETE ON retention_terms BEGIN
  SELECT RAISE(ABORT, 'a further term takes its place');
END;

CREATE TABLE legal_holds (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- NULL until somebody lifts it.
  until_on TEXT CHECK (until_on IS date(until_on)),
  -- Why.
  sealed BLOB NOT NULL,
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;

CREATE INDEX legal_holds_by_person ON legal_holds (person_id);

CREATE TRIGGER legal_holds_are_kept BEFORE UPDATE ON legal_holds
WHEN NEW.id <> OLD.id OR NEW.until_on IS NOT OLD.until_on OR NEW.set_at <> OLD.set_at OR NEW.set_by <> OLD.set_by
  OR (OLD.lifted_at IS NOT NULL AND NEW.lifted_at IS NOT OLD.lifted_at)
BEGIN
  SELECT RAISE(ABORT, 'a hold is lifted, not changed');
END;

CREATE TRIGGER legal_holds_of_somebody_hidden BEFORE INSERT ON legal_holds
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TABLE erasure_orders (
  id TEXT PRIMARY KEY,
  -- Outlives the file it is about.
  person_id TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  ground TEXT NOT NULL CHECK (ground IN ('term', 'asked', 'mistake')),
  not_before TEXT NOT NULL CHECK (not_before IS date(not_before)),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'open', 'done', 'withdrawn')),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  agreed_at TEXT,
  agreed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  erased_on TEXT CHECK (erased_on IS date(erased_on)),
  -- Of the file, once it is erased: what a paper elsewhere is known by.
  number INTEGER,
  CHECK ((agreed_at IS NULL) = (agreed_by IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CHECK ((settled_at IS NULL) = (state IN ('proposed', 'agreed'))),
  CHECK ((erased_on IS NULL) = (state IN ('proposed', 'agreed', 'withdrawn'))),
  CHECK (state NOT IN ('agreed', 'open', 'done') OR agreed_by IS NOT NULL)
) STRICT;

-- One at a time.
CREATE UNIQUE INDEX erasure_orders_under_way ON erasure_orders (person_id) WHERE settled_at IS NULL;

-- Whose rows may go now. Empty but in the middle of the one transaction that erases.
CREATE TABLE erasing (
  person_id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES erasure_orders (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER erasure_orders_are_proposed BEFORE INSERT ON erasure_orders
WHEN NEW.state <> 'proposed' OR NOT EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'an order is proposed first');
END;

CREATE TRIGGER erasure_orders_go_on BEFORE UPDATE ON erasure_orders
WHEN NEW.id <> OLD.id OR NEW.parts <> OLD.parts OR NEW.ground <> OLD.ground OR NEW.not_before <> OLD.not_before
  OR NEW.proposed_at <> OLD.proposed_at OR NEW.proposed_by <> OLD.proposed_by
  OR (OLD.agreed_at IS NOT NULL AND (NEW.agreed_at <> OLD.agreed_at OR NEW.agreed_by <> OLD.agreed_by))
  OR (NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
    'proposed>agreed', 'proposed>withdrawn', 'agreed>withdrawn', 'agreed>open', 'open>done'
  ))
BEGIN
  SELECT RAISE(ABORT, 'step by step');
END;

CREATE TRIGGER erasure_orders_are_agreed_by_two BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'agreed' AND OLD.state = 'proposed' AND NOT EXISTS (
  SELECT 1 FROM users AS first, users AS second
  WHERE first.id = NEW.proposed_by AND second.id = NEW.agreed_by AND first.id <> second.id
    AND (first.is_admin = 1 OR second.is_admin = 1)
)
BEGIN
  SELECT RAISE(ABORT, 'two people decide');
END;

CREATE TRIGGER erasure_orders_wait BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'open' AND OLD.state = 'agreed' AND (NEW.erased_on < NEW.not_before OR EXISTS (
  SELECT 1 FROM legal_holds
  WHERE person_id = NEW.person_id AND lifted_at IS NULL AND ifnull(until_on, '9999-12-31') >= NEW.erased_on
))
BEGIN
  SELECT RAISE(ABORT, 'not yet');
END;

CREATE TRIGGER erasure_orders_end_closed BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'done' AND EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'the gate is open');
END;

CREATE TRIGGER erasure_orders_stand BEFORE DELETE ON erasure_orders BEGIN
  SELECT RAISE(ABORT, 'what two people decided stays written down');
END;

CREATE TRIGGER erasing_under_an_order BEFORE INSERT ON erasing
WHEN NOT EXISTS (
  SELECT 1 FROM erasure_orders AS decided
  WHERE decided.id = NEW.order_id AND decided.state = 'open' AND (
    decided.person_id = NEW.person_id
    OR EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id AND kept_id = decided.person_id)
  )
)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER erasing_is_not_changed BEFORE UPDATE ON erasing BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- The figures of a year that is over, as they were when the first file of it went. Breakdowns under five are not in them.
CREATE TABLE frozen_years (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1990 AND 9999),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  frozen_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER frozen_years_are_frozen BEFORE UPDATE ON frozen_years BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER frozen_years_stand BEFORE DELETE ON frozen_years BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

-- What stays of a person: a line that at least five people share, and that leads to nobody.
CREATE TABLE coarse_rows (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  sex TEXT,
  age_class TEXT CHECK (age_class IN ('under-18', '18-25', '26-35', '36-45', 'over-45', 'unknown')),
  reason TEXT
) STRICT;

CREATE TRIGGER coarse_rows_are_kept BEFORE UPDATE ON coarse_rows BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER coarse_rows_stand BEFORE DELETE ON coarse_rows BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

-- What is kept for good, and until now from everybody: an open order is the one gate.

DROP TRIGGER access_parts_stand;
CREATE TRIGGER access_parts_stand BEFORE DELETE ON access_parts
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER access_requests_stand;
CREATE TRIGGER access_requests_stand BEFORE DELETE ON access_requests
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER compelled_disclosures_stand;
CREATE TRIGGER compelled_disclosures_stand BEFORE DELETE ON compelled_disclosures
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER consents_stand;
CREATE TRIGGER consents_stand BEFORE DELETE ON consents
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER disclosures_stand;
CREATE TRIGGER disclosures_stand BEFORE DELETE ON disclosures
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER documents_stand;
CREATE TRIGGER documents_stand BEFORE DELETE ON documents
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER dossier_register_stands;
CREATE TRIGGER dossier_register_stands BEFORE DELETE ON dossier_register
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER dossier_versions_stand;
CREATE TRIGGER dossier_versions_stand BEFORE DELETE ON dossier_versions
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

DROP TRIGGER dossiers_stand;
CREATE TRIGGER dossiers_stand BEFORE DELETE ON dossiers
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER file_merges_are_kept;
CREATE TRIGGER file_merges_are_kept BEFORE DELETE ON file_merges
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a merge stands');
END;

DROP TRIGGER guard_overrides_stand;
CREATE TRIGGER guard_overrides_stand BEFORE DELETE ON guard_overrides
WHEN ifnull(OLD.person_id, '') NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'an override is used once');
END;

DROP TRIGGER letters_stand;
CREATE TRIGGER letters_stand BEFORE DELETE ON letters
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'what is kept does not change');
END;

DROP TRIGGER log_entries_are_kept;
CREATE TRIGGER log_entries_are_kept BEFORE DELETE ON log_entries
WHEN ifnull(OLD.person_id, '') NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'an entry is kept');
END;

DROP TRIGGER residence_events_stand;
CREATE TRIGGER residence_events_stand BEFORE DELETE ON residence_events
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER scans_stand;
CREATE TRIGGER scans_stand BEFORE DELETE ON scans
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- What had no guard: nothing of the program takes these away, and now nothing else does either.

CREATE TRIGGER people_history_go_under_an_order BEFORE DELETE ON people_history
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER appointments_history_go_under_an_order BEFORE DELETE ON appointments_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER documents_history_go_under_an_order BEFORE DELETE ON documents_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER next_sessions_history_go_under_an_order BEFORE DELETE ON next_sessions_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- What is left of a call that led to nobody goes by itself, some time after its names.
CREATE TRIGGER referrals_history_go_under_an_order BEFORE DELETE ON referrals_history
WHEN NOT EXISTS (SELECT 1 FROM erasing) AND NOT EXISTS (
  SELECT 1 FROM referrals WHERE id = OLD.referral_id AND person_id IS NULL AND erased_at IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contacts_go_under_an_order BEFORE DELETE ON contacts
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contact_notes_go_under_an_order BEFORE DELETE ON contact_notes
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contact_corrections_go_under_an_order BEFORE DELETE ON contact_corrections
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER note_openings_go_under_an_order BEFORE DELETE ON note_openings
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER own_notes_go_under_an_order BEFORE DELETE ON own_notes
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER intake_sections_go_under_an_order BEFORE DELETE ON intake_sections
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER intake_endings_go_under_an_order BEFORE DELETE ON intake_endings
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER condition_records_go_under_an_order BEFORE DELETE ON condition_records
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_agreements_go_under_an_order BEFORE DELETE ON assistance_agreements
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER criminal_case_versions_go_under_an_order BEFORE DELETE ON criminal_case_versions
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- A step of the case itself goes with the last person of the case.
CREATE TRIGGER judicial_events_go_under_an_order BEFORE DELETE ON judicial_events
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE person_id = ifnull(OLD.person_id, person_id))
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER legal_records_go_under_an_order BEFORE DELETE ON legal_records
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER interview_cards_go_under_an_order BEFORE DELETE ON interview_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
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

CREATE TRIGGER health_cards_go_under_an_order BEFORE DELETE ON health_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER safety_cards_go_under_an_order BEFORE DELETE ON safety_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER risk_assessments_go_under_an_order BEFORE DELETE ON risk_assessments
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER stays_go_under_an_order BEFORE DELETE ON stays
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER stay_events_go_under_an_order BEFORE DELETE ON stay_events
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER placements_go_under_an_order BEFORE DELETE ON placements
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistances_go_under_an_order BEFORE DELETE ON assistances
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_modes_go_under_an_order BEFORE DELETE ON assistance_modes
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_workers_go_under_an_order BEFORE DELETE ON assistance_workers
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER residence_tracks_go_under_an_order BEFORE DELETE ON residence_tracks
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER census_entries_go_under_an_order BEFORE DELETE ON census_entries
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER medicine_doses_go_under_an_order BEFORE DELETE ON medicine_doses
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER departure_answers_go_under_an_order BEFORE DELETE ON departure_answers
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER departure_posts_go_under_an_order BEFORE DELETE ON departure_posts
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER follow_ups_go_under_an_order BEFORE DELETE ON follow_ups
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER agreement_signings_go_under_an_order BEFORE DELETE ON agreement_signings
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER agreement_steps_go_under_an_order BEFORE DELETE ON agreement_steps
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER legal_holds_go_under_an_order BEFORE DELETE ON legal_holds
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER people_go_under_an_order BEFORE DELETE ON people
WHEN OLD.id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- Somebody who is only mentioned in what is about another becomes nobody there: the words stay.
DROP TRIGGER log_entries_stand;
CREATE TRIGGER log_entries_stand BEFORE UPDATE ON log_entries
WHEN NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.shift <> OLD.shift OR NEW.written_at <> OLD.written_at
  OR NEW.written_by <> OLD.written_by OR NEW.kind <> OLD.kind OR NEW.person_id IS NOT OLD.person_id
  OR NEW.corrects IS NOT OLD.corrects
  OR (NEW.text IS NOT NULL AND NEW.text IS NOT OLD.text AND length(NEW.words) >= ifnull(length(OLD.words), 0)
    AND (NEW.words IS NOT OLD.words OR NOT EXISTS (SELECT 1 FROM erasing)))
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
