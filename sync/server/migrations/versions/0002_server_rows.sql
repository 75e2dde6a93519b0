-- Rows that stay on the server. The same columns as in sync.server.models.

CREATE TABLE access_token (
    digest bytea NOT NULL,
    login_id uuid NOT NULL,
    expires_at timestamptz,
    PRIMARY KEY (digest)
);
CREATE INDEX ix_access_token_login_id ON access_token (login_id);

CREATE TABLE account (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    state text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

CREATE TABLE head_failure (
    replica_id uuid NOT NULL,
    sequence bigint NOT NULL,
    attempts integer NOT NULL,
    error text NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (replica_id, sequence)
);

CREATE TABLE job_run (
    id uuid NOT NULL,
    name text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    outcome text NOT NULL,
    detail text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_job_run_name_started_at ON job_run (name, started_at);

CREATE TABLE lane (
    entity uuid NOT NULL,
    lane integer GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (entity)
);

CREATE TABLE login (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    account_id uuid,
    device_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (id)
);
CREATE INDEX ix_login_device_id ON login (device_id);

CREATE TABLE pairing_code (
    digest bytea NOT NULL,
    studio_id uuid NOT NULL,
    created_by uuid,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (digest)
);

CREATE TABLE rate_window (
    key bytea NOT NULL,
    started_at timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (key)
);

CREATE TABLE refresh_token (
    digest bytea NOT NULL,
    login_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (digest)
);
CREATE INDEX ix_refresh_token_login_id ON refresh_token (login_id);

CREATE TABLE replica (
    id uuid NOT NULL,
    studio_id uuid NOT NULL,
    device_id uuid NOT NULL,
    judged bigint NOT NULL,
    seen_at timestamptz NOT NULL,
    waiting integer NOT NULL,
    app_version text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_replica_device_id ON replica (device_id);

CREATE TABLE server_state (
    id integer NOT NULL,
    environment text NOT NULL,
    epoch uuid NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE studio_version (
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    floor bigint DEFAULT '0' NOT NULL,
    PRIMARY KEY (studio_id)
);

CREATE TABLE tombstone (
    table_name text NOT NULL,
    row_id uuid NOT NULL,
    studio_id uuid NOT NULL,
    version bigint NOT NULL,
    deleted_at timestamptz NOT NULL,
    PRIMARY KEY (table_name, row_id)
);
CREATE INDEX ix_tombstone_studio_id_version ON tombstone (studio_id, version, table_name);

CREATE TABLE verdict (
    replica_id uuid NOT NULL,
    sequence bigint NOT NULL,
    studio_id uuid NOT NULL,
    mutation_id uuid NOT NULL,
    content bytea NOT NULL,
    outcome text NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    facts jsonb NOT NULL,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (replica_id, sequence)
);
CREATE INDEX ix_verdict_mutation_id ON verdict (mutation_id);
