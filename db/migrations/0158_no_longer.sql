-- What takes the place of a name is never longer than the name was. It may be as long: in some scripts a name is written with
-- one letter.
DROP TRIGGER incident_words_stand;
CREATE TRIGGER incident_words_stand BEFORE UPDATE ON incident_words
WHEN NEW.incident_id <> OLD.incident_id OR NEW.version <> OLD.version OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user OR length(NEW.words) > length(OLD.words)
  OR instr(NEW.words, '…') = 0
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER address_breach_contents_stand;
CREATE TRIGGER address_breach_contents_stand BEFORE UPDATE ON address_breach_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) > length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER complaint_contents_stand;
CREATE TRIGGER complaint_contents_stand BEFORE UPDATE ON complaint_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) > length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER visits_are_kept;
CREATE TRIGGER visits_are_kept BEFORE UPDATE ON visits
WHEN NEW.person_id <> OLD.person_id OR NEW.day <> OLD.day OR NEW.from_time <> OLD.from_time
  OR NEW.place <> OLD.place
  OR NEW.visitor IS NOT NULL AND (OLD.voided_at IS NOT NULL OR NEW.visitor IS NOT OLD.visitor)
    AND (
      OLD.visitor IS NULL OR length(NEW.visitor) > length(OLD.visitor) OR instr(NEW.visitor, '…') = 0
    )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER parcels_are_kept;
CREATE TRIGGER parcels_are_kept BEFORE UPDATE ON parcels
WHEN NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.arrived_on <> OLD.arrived_on
  OR NEW.note <> OLD.note AND NEW.note <> ''
    AND (length(NEW.note) > length(OLD.note) OR instr(NEW.note, '…') = 0)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER agreement_steps_are_kept;
CREATE TRIGGER agreement_steps_are_kept BEFORE UPDATE ON agreement_steps
WHEN NEW.person_id <> OLD.person_id OR NEW.version <> OLD.version
  OR NEW.sealed_office <> OLD.sealed_office OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR NEW.items IS NOT NULL AND (
    OLD.items IS NULL OR length(NEW.items) > length(OLD.items) OR instr(NEW.items, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER agreement_signings_are_kept;
CREATE TRIGGER agreement_signings_are_kept BEFORE UPDATE ON agreement_signings
WHEN (NEW.sealed_office IS NOT NULL AND NEW.sealed_office IS NOT OLD.sealed_office)
  OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.stay_id <> OLD.stay_id OR NEW.text_id <> OLD.text_id
  OR NEW.read_in <> OLD.read_in OR NEW.interpreting <> OLD.interpreting OR NEW.way <> OLD.way OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user
  OR NEW.marks IS NOT NULL AND (
    OLD.marks IS NULL OR length(NEW.marks) > length(OLD.marks) OR instr(NEW.marks, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER intake_sections_leave_the_house;
CREATE TRIGGER intake_sections_leave_the_house BEFORE UPDATE OF arrival ON intake_sections
WHEN NEW.arrival IS NOT NULL AND (
  OLD.arrival IS NULL OR length(NEW.arrival) > length(OLD.arrival) OR instr(NEW.arrival, '…') = 0
)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER medicines_are_kept;
CREATE TRIGGER medicines_are_kept BEFORE UPDATE ON medicines
WHEN NEW.person_id <> OLD.person_id OR NEW.times <> OLD.times OR NEW.from_day <> OLD.from_day
  OR NEW.label IS NOT NULL AND NEW.label IS NOT OLD.label AND (
    OLD.label IS NULL OR length(NEW.label) > length(OLD.label) OR instr(NEW.label, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'another medicine is another row');
END;

DROP TRIGGER departure_answers_are_kept;
CREATE TRIGGER departure_answers_are_kept BEFORE UPDATE ON departure_answers
WHEN NEW.id <> OLD.id OR NEW.stay_id <> OLD.stay_id OR NEW.item <> OLD.item
  OR NEW.position <> OLD.position OR NEW.outcome <> OLD.outcome OR NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR NEW.reason IS NOT NULL AND (
    OLD.reason IS NULL OR length(NEW.reason) > length(OLD.reason) OR instr(NEW.reason, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER health_cards_are_kept;
CREATE TRIGGER health_cards_are_kept BEFORE UPDATE ON health_cards
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.follows IS NOT OLD.follows
  OR NEW.agreed_on IS NOT OLD.agreed_on OR NEW.sealed_care <> OLD.sealed_care
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
  OR NEW.replaced < OLD.replaced
  OR NEW.shown IS NOT NULL AND (
    OLD.shown IS NULL OR length(NEW.shown) > length(OLD.shown) OR instr(NEW.shown, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
