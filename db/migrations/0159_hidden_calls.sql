-- The call that led to somebody says who she is, as a letter does: once her file is hidden it opens only with the key of that
-- file, and names nobody in the open.
DROP TRIGGER referral_words_are_not_changed;
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
  -- Of a file that was hidden before its calls were: they are covered by whoever is named for it, and change until then.
  NEW.person_id IS OLD.person_id AND (
    OLD.caller IS NOT NULL OR coalesce(substr(OLD.sealed_names, 1, 3) <> x'010000', 0)
  )
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
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
