-- What the centre is compelled to hand over, and has not decided about, is not erased.
DROP TRIGGER erasure_orders_wait;
CREATE TRIGGER erasure_orders_wait BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'open' AND OLD.state = 'agreed' AND (NEW.erased_on < NEW.not_before OR EXISTS (
  SELECT 1 FROM legal_holds
  WHERE person_id = NEW.person_id AND lifted_at IS NULL AND ifnull(until_on, '9999-12-31') >= NEW.erased_on
) OR EXISTS (
  SELECT 1 FROM compelled_disclosures AS asked
  WHERE asked.person_id = NEW.person_id AND asked.state IN ('open', 'proposed') AND NOT EXISTS (
    SELECT 1 FROM compelled_disclosures AS later
    WHERE later.order_id = asked.order_id AND later.version > asked.version
  )
))
BEGIN
  SELECT RAISE(ABORT, 'not yet');
END;
