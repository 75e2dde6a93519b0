-- A lesson carries a keyed hash of its student's last four digits, for checking in without a ticket;
-- codes that were sent to a visitor at a kiosk, until they are used or their time is over.
ALTER TABLE booking ADD COLUMN digits_hash text NOT NULL DEFAULT '';
ALTER TABLE booking ALTER COLUMN digits_hash DROP DEFAULT;

-- The same as core.tickets.hash_digits; lessons of the past are not checked in any more.
UPDATE booking SET digits_hash = left(encode(sha256(convert_to(
        studio.check_in_salt || chr(31) || booking.id || chr(31) || right(student.phone, 4), 'UTF8'
    )), 'hex'), 16)
FROM student, studio
WHERE student.id = booking.student_id AND studio.id = booking.studio_id
    AND length(student.phone) >= 4 AND booking.starts_at >= now() - interval '1 day';

CREATE TABLE visitor_proof (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    device_id uuid NOT NULL,
    student_ids jsonb NOT NULL,
    code_hash text NOT NULL,
    tries integer NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
