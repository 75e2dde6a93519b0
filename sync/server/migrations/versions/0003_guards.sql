-- Overlap is impossible in the schema (booking rule 9; sync.md, "Slots").
--
-- An exclusion constraint needs no extension when owner and time share one built-in range: each
-- instructor, student and room gets a small number, its lane, and a span is
-- [lane * 2^33 + start, lane * 2^33 + end) in seconds. 2^33 seconds reach to the year 2242.
-- Half-open, so lessons may touch. Time that is taken outside (kind external) is not ours to
-- refuse and has no span.

ALTER TABLE occupancy
    ADD COLUMN instructor_span int8range,
    ADD COLUMN student_span int8range,
    ADD COLUMN room_span int8range,
    ADD CONSTRAINT occupancy_time CHECK (
        starts_at < ends_at AND starts_at >= '1970-01-01Z' AND ends_at < '2200-01-01Z'
    );

CREATE FUNCTION lane_of(wanted uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE found bigint;
BEGIN
    SELECT lane INTO found FROM lane WHERE entity = wanted;
    IF found IS NULL THEN
        INSERT INTO lane (entity) VALUES (wanted) ON CONFLICT (entity) DO NOTHING;
        SELECT lane INTO found FROM lane WHERE entity = wanted;
    END IF;
    RETURN found;
END $$;

CREATE FUNCTION span_of(entity uuid, first timestamptz, last timestamptz)
RETURNS int8range LANGUAGE plpgsql AS $$
DECLARE base bigint;
BEGIN
    IF entity IS NULL THEN RETURN NULL; END IF;
    base := lane_of(entity) << 33;
    RETURN int8range(
        base + floor(date_part('epoch', first))::bigint,
        base + ceil(date_part('epoch', last))::bigint
    );
END $$;

CREATE FUNCTION fill_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind = 'external' THEN
        NEW.instructor_span := NULL;
        NEW.student_span := NULL;
        NEW.room_span := NULL;
    ELSE
        NEW.instructor_span := span_of(NEW.instructor_id, NEW.starts_at, NEW.ends_at);
        NEW.student_span := span_of(NEW.student_id, NEW.starts_at, NEW.ends_at);
        NEW.room_span := span_of(NEW.room_id, NEW.starts_at, NEW.ends_at);
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER fill_spans
    BEFORE INSERT OR UPDATE OF instructor_id, student_id, room_id, starts_at, ends_at, kind
    ON occupancy FOR EACH ROW EXECUTE FUNCTION fill_spans();

ALTER TABLE occupancy
    ADD CONSTRAINT occupancy_instructor_free EXCLUDE USING gist (instructor_span WITH &&),
    ADD CONSTRAINT occupancy_student_free EXCLUDE USING gist (student_span WITH &&),
    ADD CONSTRAINT occupancy_room_free EXCLUDE USING gist (room_span WITH &&);

ALTER TABLE booking
    ADD CONSTRAINT booking_time CHECK (
        starts_at < ends_at AND starts_at >= '1970-01-01Z' AND ends_at < '2200-01-01Z'
    );

-- Deletions are remembered by the schema, so that no code path can forget to tell the devices.
-- The studio's counter has been raised earlier in the same transaction.

CREATE FUNCTION bury() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tombstone (table_name, row_id, studio_id, version, deleted_at)
    SELECT TG_TABLE_NAME, gone.id, gone.studio_id, coalesce(counter.version, 0), now()
    FROM gone LEFT JOIN studio_version AS counter USING (studio_id)
    ON CONFLICT (table_name, row_id) DO UPDATE
        SET version = excluded.version, deleted_at = excluded.deleted_at;
    RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'studio', 'category', 'service', 'room', 'instructor', 'staff', 'device', 'offering',
        'weekly_hours', 'day_exception', 'blackout', 'student', 'booking', 'occupancy',
        'conversation', 'message', 'read_marker', 'attention_item'
    ] LOOP
        EXECUTE format(
            'CREATE TRIGGER bury AFTER DELETE ON %I REFERENCING OLD TABLE AS gone '
            'FOR EACH STATEMENT EXECUTE FUNCTION bury()', name
        );
    END LOOP;
END $$;

-- Limits are counted here because every process sees them here; they need not survive a crash.
ALTER TABLE rate_window SET UNLOGGED;

INSERT INTO studio_version (studio_id, version) VALUES ('00000000-0000-7000-8000-000000000000', 0);
