-- Which refresh token another was given for: tells a device that lost the answer from a copy.
ALTER TABLE refresh_token ADD COLUMN parent bytea;
