-- A report of a month reads the sessions of a month, not those of twenty-five years.
CREATE INDEX contacts_by_day ON contacts (day) WHERE taken_back_at IS NULL;
