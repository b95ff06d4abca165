-- Words that a centre added to the sectors and the contracts of work, where one was chosen, as in 0111.
ALTER TABLE project_records ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
