-- Which cards another was put in the place of: what the house saw of every other comes back when the person does. Files that
-- were merged have more than one.
ALTER TABLE health_cards ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0 CHECK (
  replaced IN (0, 1) AND (replaced = 0 OR shown IS NULL)
);

-- A card that the house sees stands. Of the others: one that was written over, or that a card of the merged file came after.
UPDATE health_cards SET replaced = 1
WHERE shown IS NULL AND EXISTS (
  SELECT 1 FROM health_cards AS later WHERE later.follows = health_cards.id
  OR later.person_id = health_cards.person_id AND later.id <> health_cards.id
    AND (later.recorded_at, later.rowid) > (health_cards.recorded_at, health_cards.rowid)
    AND later.recorded_at > (SELECT max(merged_at) FROM file_merges WHERE kept_id = later.person_id)
);

DROP TRIGGER health_cards_are_kept;
CREATE TRIGGER health_cards_are_kept BEFORE UPDATE ON health_cards
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.follows IS NOT OLD.follows
  OR NEW.agreed_on IS NOT OLD.agreed_on OR NEW.sealed_care <> OLD.sealed_care
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
  OR NEW.replaced < OLD.replaced
  OR NEW.shown IS NOT NULL AND (
    OLD.shown IS NULL OR length(NEW.shown) >= length(OLD.shown) OR instr(NEW.shown, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- An incident stands until one has spoken of it again, and a week more: it went before the day that was agreed on.
UPDATE incidents SET expires_on = date(follow_up_on, '+8 days')
WHERE erased_at IS NULL AND followed_up_at IS NULL AND date(follow_up_on, '+8 days') > expires_on;
