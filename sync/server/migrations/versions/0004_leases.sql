-- Starts that each kiosk keeps, so that it can promise them without a network (sync.md, "Slots").

ALTER TABLE studio
    ADD COLUMN lease_starts integer NOT NULL DEFAULT 1,
    ADD COLUMN lease_window_min integer NOT NULL DEFAULT 180;
ALTER TABLE studio
    ALTER COLUMN lease_starts DROP DEFAULT,
    ALTER COLUMN lease_window_min DROP DEFAULT;

CREATE INDEX ix_occupancy_holder ON occupancy (holder) WHERE holder IS NOT NULL;
