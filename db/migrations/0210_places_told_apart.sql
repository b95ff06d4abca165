-- Two sticks take turns in one folder: a place is known by the mark on its disk, its id, and the folder is where it was last.
DROP INDEX backup_places_in_use;
