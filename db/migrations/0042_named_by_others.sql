-- When somebody's name leaves the house it leaves what others agreed to, need or take, too: a sign that something is left
-- out stands there then, and the words are shorter.
DROP TRIGGER agreement_steps_are_kept;
CREATE TRIGGER agreement_steps_are_kept BEFORE UPDATE ON agreement_steps
WHEN NEW.person_id <> OLD.person_id OR NEW.version <> OLD.version
  OR NEW.sealed_office <> OLD.sealed_office OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR NEW.items IS NOT NULL AND (
    OLD.items IS NULL OR length(NEW.items) >= length(OLD.items) OR instr(NEW.items, '…') = 0
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
    OLD.marks IS NULL OR length(NEW.marks) >= length(OLD.marks) OR instr(NEW.marks, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER intake_sections_leave_the_house;
CREATE TRIGGER intake_sections_leave_the_house BEFORE UPDATE OF arrival ON intake_sections
WHEN NEW.arrival IS NOT NULL AND (
  OLD.arrival IS NULL OR length(NEW.arrival) >= length(OLD.arrival) OR instr(NEW.arrival, '…') = 0
)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER medicines_are_kept;
CREATE TRIGGER medicines_are_kept BEFORE UPDATE ON medicines
WHEN NEW.person_id <> OLD.person_id OR NEW.times <> OLD.times OR NEW.from_day <> OLD.from_day
  OR NEW.label IS NOT NULL AND NEW.label IS NOT OLD.label AND (
    OLD.label IS NULL OR length(NEW.label) >= length(OLD.label) OR instr(NEW.label, '…') = 0
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
    OLD.reason IS NULL OR length(NEW.reason) >= length(OLD.reason) OR instr(NEW.reason, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- On the card of another she has a number from then on, so that whoever is on duty can ask who is meant.
CREATE TRIGGER safety_cards_lose_names BEFORE UPDATE OF card ON safety_cards
WHEN NEW.card IS NOT NULL AND (
  OLD.card IS NULL OR NEW.card IS NOT OLD.card AND instr(NEW.card, '…') = 0 AND instr(NEW.card, '№') = 0
)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
