-- Studios that were founded before there was a salt get one, and what it was part of is made anew:
-- the hash by which a kiosk knows a ticket's code, and that of four digits for lessons that may
-- still be checked in (core.tickets). All of it under one new version, so that devices hear of it.
WITH raised AS (
    INSERT INTO studio_version AS counter (studio_id, version)
    SELECT id, 1 FROM studio WHERE check_in_salt = '' ORDER BY id
    ON CONFLICT (studio_id) DO UPDATE SET version = counter.version + 1
    RETURNING studio_id, version
), salted AS (
    UPDATE studio
    SET check_in_salt = replace(gen_random_uuid()::text, '-', ''), version = raised.version
    FROM raised
    WHERE studio.id = raised.studio_id
    RETURNING studio.id, studio.check_in_salt, studio.version
)
UPDATE booking
SET version = salted.version,
    code_hash = encode(
        sha256(convert_to(salted.check_in_salt || chr(31) || booking.code, 'UTF8')), 'hex'
    ),
    digits_hash = CASE WHEN booking.digits_hash = '' OR reached.phone IS NULL THEN '' ELSE
        left(encode(sha256(convert_to(
            salted.check_in_salt || chr(31) || booking.id || chr(31) || right(reached.phone, 4),
            'UTF8'
        )), 'hex'), 16) END
FROM salted, booking AS same LEFT JOIN student AS reached ON reached.id = same.student_id
WHERE booking.studio_id = salted.id AND same.id = booking.id;
