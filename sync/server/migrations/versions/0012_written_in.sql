-- The language of an instructor's bio and of what they write of their offerings (BCP 47). Nobody has
-- said it of what stands there: "", the studio's own.
ALTER TABLE instructor ADD COLUMN written_in text NOT NULL DEFAULT '';
ALTER TABLE instructor ALTER COLUMN written_in DROP DEFAULT;
