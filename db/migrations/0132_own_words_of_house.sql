-- Words that a centre added to what a complaint is about and to the things it lends, where one was chosen, as in 0111.
ALTER TABLE complaints ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE house_things ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
