-- What the house still knows in words, by whom it is about: so that it lets go of it without reading everybody's past.
CREATE INDEX log_entries_told ON log_entries (person_id) WHERE text IS NOT NULL AND person_id IS NOT NULL;
CREATE INDEX medicines_labelled ON medicines (person_id) WHERE label IS NOT NULL;
CREATE INDEX appointments_interpreted ON appointments (person_id) WHERE interpreter_name <> '';
CREATE INDEX safety_cards_shown ON safety_cards (person_id) WHERE card IS NOT NULL;
CREATE INDEX people_history_named ON people_history (person_id)
WHERE json_extract(card, '$.name') IS NOT NULL
  OR ifnull(json_extract(card, '$.helpNeeded'), '') <> ''
  OR ifnull(json_array_length(card, '$.alerts'), 0) > 0;
