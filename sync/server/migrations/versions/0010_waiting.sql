-- The waiting list: who waits for which time, without a name; and what came of it.
CREATE TABLE waitlist_entry (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    student_id uuid NOT NULL,
    service_id uuid NOT NULL,
    instructor_id uuid,
    duration_min integer NOT NULL,
    first_date date NOT NULL,
    last_date date NOT NULL,
    parts jsonb NOT NULL,
    origin_device_id uuid,
    created_at timestamptz NOT NULL,
    offered_offering_id uuid,
    offered_start timestamptz,
    offered_at timestamptz,
    offered_by text NOT NULL,
    booking_id uuid,
    left_at timestamptz,
    PRIMARY KEY (id)
);
CREATE INDEX ix_waitlist_entry_student_id ON waitlist_entry (student_id);
CREATE INDEX ix_waitlist_entry_studio_id_version_id ON waitlist_entry (studio_id, version, id);

CREATE TRIGGER bury AFTER DELETE ON waitlist_entry REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION bury();
