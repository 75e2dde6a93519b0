-- Rows that devices hold copies of. The same columns as in core.models.

CREATE TABLE studio (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    city text NOT NULL,
    zone text NOT NULL,
    currency text NOT NULL,
    free_cancel_h integer NOT NULL,
    half_fee_h integer NOT NULL,
    hold_s integer NOT NULL,
    check_in_salt text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_studio_studio_id_version_id ON studio (studio_id, version, id);

CREATE TABLE category (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_category_studio_id_version_id ON category (studio_id, version, id);

CREATE TABLE service (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    category_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    search_terms jsonb NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_service_studio_id_version_id ON service (studio_id, version, id);

CREATE TABLE room (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_room_studio_id_version_id ON room (studio_id, version, id);

CREATE TABLE instructor (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    zone text NOT NULL,
    hue integer NOT NULL,
    bio text NOT NULL,
    experience_years integer NOT NULL,
    languages jsonb NOT NULL,
    rules jsonb NOT NULL,
    position integer NOT NULL,
    is_active boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_instructor_studio_id_version_id ON instructor (studio_id, version, id);

CREATE TABLE staff (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    account_id uuid,
    name text NOT NULL,
    role text NOT NULL,
    instructor_id uuid,
    grants jsonb NOT NULL,
    denials jsonb NOT NULL,
    is_active boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_staff_studio_id_version_id ON staff (studio_id, version, id);

CREATE TABLE device (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    app_version text NOT NULL,
    enrolled_at timestamptz NOT NULL,
    last_seen_at timestamptz,
    waiting_changes integer NOT NULL,
    is_revoked boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_device_studio_id_version_id ON device (studio_id, version, id);

CREATE TABLE offering (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid NOT NULL,
    service_id uuid NOT NULL,
    service_name text NOT NULL,
    rate_minor integer NOT NULL,
    currency text NOT NULL,
    durations_min jsonb NOT NULL,
    levels jsonb NOT NULL,
    age_min integer,
    age_max integer,
    location_types jsonb NOT NULL,
    description text NOT NULL,
    position integer NOT NULL,
    is_active boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_offering_instructor_id ON offering (instructor_id);
CREATE INDEX ix_offering_service_id ON offering (service_id);
CREATE INDEX ix_offering_studio_id_version_id ON offering (studio_id, version, id);

CREATE TABLE weekly_hours (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid NOT NULL,
    weekday integer NOT NULL,
    windows jsonb NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_weekly_hours_instructor_id ON weekly_hours (instructor_id);
CREATE INDEX ix_weekly_hours_studio_id_version_id ON weekly_hours (studio_id, version, id);

CREATE TABLE day_exception (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid NOT NULL,
    on_date date NOT NULL,
    windows jsonb NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_day_exception_instructor_id_on_date ON day_exception (instructor_id, on_date);
CREATE INDEX ix_day_exception_studio_id_version_id ON day_exception (studio_id, version, id);

CREATE TABLE blackout (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid,
    first_date date NOT NULL,
    last_date date NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_blackout_instructor_id ON blackout (instructor_id);
CREATE INDEX ix_blackout_studio_id_version_id ON blackout (studio_id, version, id);

CREATE TABLE student (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    birth_year integer,
    guardian_name text NOT NULL,
    notes text NOT NULL,
    created_at timestamptz NOT NULL,
    merged_into_id uuid,
    PRIMARY KEY (id)
);
CREATE INDEX ix_student_name ON student (name);
CREATE INDEX ix_student_phone ON student (phone);
CREATE INDEX ix_student_studio_id_version_id ON student (studio_id, version, id);

CREATE TABLE booking (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid NOT NULL,
    student_id uuid,
    offering_id uuid,
    room_id uuid,
    service_name text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    zone text NOT NULL,
    state text NOT NULL,
    rate_minor integer NOT NULL,
    price_minor integer NOT NULL,
    currency text NOT NULL,
    code text NOT NULL,
    code_hash text NOT NULL,
    channel text NOT NULL,
    origin_device_id uuid,
    created_at timestamptz NOT NULL,
    note text NOT NULL,
    cancel_reason text NOT NULL,
    fee_minor integer NOT NULL,
    pays_at_desk boolean NOT NULL,
    checked_in_at timestamptz,
    lost_to jsonb,
    history jsonb NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_booking_code ON booking (code);
CREATE INDEX ix_booking_code_hash ON booking (code_hash);
CREATE INDEX ix_booking_instructor_id_starts_at ON booking (instructor_id, starts_at);
CREATE INDEX ix_booking_student_id_starts_at ON booking (student_id, starts_at);
CREATE INDEX ix_booking_studio_id_starts_at ON booking (studio_id, starts_at);
CREATE INDEX ix_booking_studio_id_version_id ON booking (studio_id, version, id);

CREATE TABLE occupancy (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    instructor_id uuid NOT NULL,
    student_id uuid,
    room_id uuid,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    kind text NOT NULL,
    holder uuid,
    expires_at timestamptz,
    PRIMARY KEY (id)
);
CREATE INDEX ix_occupancy_instructor_id_starts_at ON occupancy (instructor_id, starts_at);
CREATE INDEX ix_occupancy_room_id_starts_at ON occupancy (room_id, starts_at);
CREATE INDEX ix_occupancy_student_id_starts_at ON occupancy (student_id, starts_at);
CREATE INDEX ix_occupancy_studio_id_version_id ON occupancy (studio_id, version, id);

CREATE TABLE conversation (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    student_id uuid NOT NULL,
    instructor_id uuid NOT NULL,
    last_message_at timestamptz,
    last_message text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_conversation_instructor_id_last_message_at ON conversation (instructor_id, last_message_at);
CREATE INDEX ix_conversation_student_id ON conversation (student_id);
CREATE INDEX ix_conversation_studio_id_version_id ON conversation (studio_id, version, id);

CREATE TABLE message (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    conversation_id uuid NOT NULL,
    instructor_id uuid NOT NULL,
    is_from_student boolean NOT NULL,
    author text NOT NULL,
    author_account_id uuid,
    body text NOT NULL,
    sent_at timestamptz NOT NULL,
    edited_at timestamptz,
    deleted_at timestamptz,
    booking_id uuid,
    PRIMARY KEY (id)
);
CREATE INDEX ix_message_conversation_id_sent_at ON message (conversation_id, sent_at);
CREATE INDEX ix_message_studio_id_version_id ON message (studio_id, version, id);

CREATE TABLE read_marker (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    conversation_id uuid NOT NULL,
    instructor_id uuid NOT NULL,
    is_student boolean NOT NULL,
    read_up_to timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_read_marker_conversation_id ON read_marker (conversation_id);
CREATE INDEX ix_read_marker_studio_id_version_id ON read_marker (studio_id, version, id);

CREATE TABLE attention_item (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    mutation text NOT NULL,
    booking_id uuid,
    instructor_id uuid,
    student_id uuid,
    facts jsonb NOT NULL,
    alternatives jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    resolved_at timestamptz,
    resolution text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_attention_item_booking_id ON attention_item (booking_id);
CREATE INDEX ix_attention_item_resolved_at_created_at ON attention_item (resolved_at, created_at);
CREATE INDEX ix_attention_item_studio_id_version_id ON attention_item (studio_id, version, id);
