-- Lessons of one series know each other; a message carries reactions; a device carries what managers
-- decided for it and how often its copy had to be repaired.
ALTER TABLE booking
    ADD COLUMN series_id uuid,
    ADD COLUMN series_every text NOT NULL DEFAULT '';
ALTER TABLE booking ALTER COLUMN series_every DROP DEFAULT;
CREATE INDEX ix_booking_series ON booking (series_id, starts_at) WHERE series_id IS NOT NULL;

ALTER TABLE message ADD COLUMN reactions jsonb NOT NULL DEFAULT '{}';
ALTER TABLE message ALTER COLUMN reactions DROP DEFAULT;

ALTER TABLE device
    ADD COLUMN repairs integer NOT NULL DEFAULT 0,
    ADD COLUMN repaired_at timestamptz,
    ADD COLUMN settings jsonb NOT NULL DEFAULT '{}';
ALTER TABLE device
    ALTER COLUMN repairs DROP DEFAULT,
    ALTER COLUMN settings DROP DEFAULT;
