-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words that begin with @ are filled in by dialect.cpp; everything else is the same on every database.
-- Times are milliseconds since 1970 in UTC; flags are 0 or 1; digests are SHA-256; lists are JSON.

CREATE TABLE modules (
    id @id,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    icon @bytes NOT NULL,
    enabled @integer NOT NULL CHECK (enabled IN (0, 1)),
    built_in @integer NOT NULL CHECK (built_in IN (0, 1)),
    created_at @integer NOT NULL
) @table;

CREATE TABLE external_apps (
    module_id @integer NOT NULL PRIMARY KEY REFERENCES modules (id) ON DELETE CASCADE,
    enabled @integer NOT NULL CHECK (enabled IN (0, 1)),
    use_module_data @integer NOT NULL CHECK (use_module_data IN (0, 1)),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    icon @bytes NOT NULL
) @table;

CREATE TABLE client_templates (
    id @id,
    module_id @integer NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    preset TEXT NOT NULL,
    policy TEXT NOT NULL,
    built_in @integer NOT NULL CHECK (built_in IN (0, 1)),
    created_at @integer NOT NULL,
    UNIQUE (module_id, name)
) @table;

CREATE TABLE clients (
    id @id,
    module_id @integer NOT NULL REFERENCES modules (id),
    template_id @integer NOT NULL REFERENCES client_templates (id),
    client_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    redirect_uris TEXT NOT NULL,
    expires_at @integer,
    enabled @integer NOT NULL CHECK (enabled IN (0, 1)),
    application_type TEXT NOT NULL,
    auth_method TEXT,
    id_token_algorithm TEXT,
    metadata TEXT NOT NULL,
    created_at @integer NOT NULL,
    last_used_at @integer,
    deleted_at @integer
) @table;
CREATE UNIQUE INDEX clients_live_name ON clients (module_id, name) WHERE deleted_at IS NULL;
CREATE INDEX clients_template ON clients (template_id);

-- Identifiers of clients that went away together with their module: never given out again.
CREATE TABLE retired_client_ids (
    client_id TEXT NOT NULL PRIMARY KEY
) @keyed_table;

CREATE TABLE client_secrets (
    id @id,
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    prefix TEXT NOT NULL,
    digest @bytes NOT NULL CHECK (length(digest) = 32),
    label TEXT NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer,
    last_used_at @integer,
    revoked_at @integer
) @table;
CREATE INDEX client_secrets_client ON client_secrets (client_key);

CREATE TABLE units (
    id @id,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL UNIQUE,
    superior_id @integer REFERENCES units (id)
) @table;

CREATE TABLE permissions (
    id @id,
    application TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    predefined @integer NOT NULL CHECK (predefined IN (0, 1))
) @table;

-- code_folded, email_folded: lower case over ASCII, for comparing. search: case-folded text for lists.
-- revision grows with every change of the row, so that a reader knows whether its copy is current.
CREATE TABLE users (
    id @id,
    subject TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    code_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    search TEXT NOT NULL,
    type TEXT NOT NULL,
    unit_id @integer REFERENCES units (id),
    groups TEXT NOT NULL,
    permissions TEXT NOT NULL,
    administrator @integer NOT NULL CHECK (administrator IN (0, 1)),
    locked @integer NOT NULL CHECK (locked IN (0, 1)),
    password_hash TEXT NOT NULL,
    must_change_password @integer NOT NULL CHECK (must_change_password IN (0, 1)),
    password_changed_at @integer NOT NULL,
    claims TEXT NOT NULL,
    created_at @integer NOT NULL,
    last_sign_in_at @integer,
    deleted_at @integer,
    revision @integer NOT NULL DEFAULT 1
) @table;
CREATE UNIQUE INDEX users_live_email ON users (email_folded) WHERE email_folded <> '' AND deleted_at IS NULL;

CREATE TABLE sessions (
    id @id,
    digest @bytes NOT NULL UNIQUE CHECK (length(digest) = 32),
    sid TEXT NOT NULL,
    user_id @integer NOT NULL REFERENCES users (id),
    created_at @integer NOT NULL,
    auth_time @integer NOT NULL,
    last_seen_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    acr TEXT NOT NULL,
    amr TEXT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    ended_at @integer
) @table;
CREATE INDEX sessions_user ON sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE interactions (
    digest @bytes NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    session_id @integer NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    user_id @integer NOT NULL REFERENCES users (id),
    request @bytes NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    decided_at @integer
) @keyed_table;
CREATE INDEX interactions_session ON interactions (session_id);
CREATE INDEX interactions_expiry ON interactions (expires_at);

CREATE TABLE grants (
    id @id,
    user_id @integer NOT NULL REFERENCES users (id),
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    created_at @integer NOT NULL,
    last_used_at @integer,
    ended_at @integer
) @table;
-- At most one live grant for each pair; this index is what decides it.
CREATE UNIQUE INDEX grants_live_pair ON grants (user_id, client_key) WHERE ended_at IS NULL;
CREATE INDEX grants_client ON grants (client_key);
CREATE INDEX grants_ended ON grants (ended_at) WHERE ended_at IS NOT NULL;

-- The id is usually brought by the caller: an access token names it before it is stored. Ids in the
-- order of time keep new rows on the same pages. session_id is a plain number, since a connection may
-- outlive the row of the session that began it. live_until: the end of the newest refresh token, or the
-- beginning where there is none; token_generation: the generation of that token, -1 where there is none.
CREATE TABLE connections (
    id @own_id,
    grant_id @integer NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    session_id @integer,
    sid TEXT NOT NULL,
    auth_time @integer NOT NULL,
    nonce @bytes NOT NULL,
    acr TEXT NOT NULL,
    amr TEXT NOT NULL,
    claims TEXT NOT NULL,
    created_at @integer NOT NULL,
    generation @integer NOT NULL,
    token_generation @integer NOT NULL DEFAULT -1,
    rotated_at @integer,
    live_until @integer NOT NULL,
    ended_at @integer
) @table;
CREATE INDEX connections_grant ON connections (grant_id);

-- Codes and refresh tokens are found by digest_key, the first eight bytes of the digest: a small index
-- over rows that lie in the order of their issue, where a table in the order of random digests would
-- touch a page of its own for every row. grant_id and connection_id are plain numbers, so that no further
-- index is written on the way of every token; the insert demands the live row that they name, and the
-- clean-up removes what has lost it.
CREATE TABLE codes (
    id @own_id,
    digest_key @integer NOT NULL UNIQUE,
    digest @bytes NOT NULL CHECK (length(digest) = 32),
    grant_id @integer NOT NULL,
    scopes TEXT NOT NULL,
    redirect_uri @bytes NOT NULL,
    redirect_uri_sent @integer NOT NULL CHECK (redirect_uri_sent IN (0, 1)),
    code_challenge TEXT NOT NULL,
    nonce @bytes NOT NULL,
    session_id @integer,
    sid TEXT NOT NULL,
    auth_time @integer NOT NULL,
    auth_time_requested @integer NOT NULL CHECK (auth_time_requested IN (0, 1)),
    acr TEXT NOT NULL,
    amr TEXT NOT NULL,
    claims TEXT NOT NULL,
    issued_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    used_at @integer,
    connection_id @integer
) @table;

CREATE TABLE refresh_tokens (
    id @own_id,
    digest_key @integer NOT NULL UNIQUE,
    digest @bytes NOT NULL CHECK (length(digest) = 32),
    connection_id @integer NOT NULL,
    generation @integer NOT NULL,
    issued_at @integer NOT NULL,
    expires_at @integer NOT NULL
) @table;

CREATE TABLE signing_keys (
    id @id,
    kid TEXT NOT NULL UNIQUE,
    algorithm TEXT NOT NULL,
    state TEXT NOT NULL,
    public_jwk TEXT NOT NULL,
    sealed_private @bytes NOT NULL,
    created_at @integer NOT NULL,
    retired_at @integer,
    client_key @integer REFERENCES clients (id) ON DELETE CASCADE
) @table;

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value @bytes NOT NULL
) @keyed_table;

-- No references: a row tells of things that may be gone.
CREATE TABLE audit_events (
    id @id,
    at @integer NOT NULL,
    type TEXT NOT NULL,
    success @integer NOT NULL CHECK (success IN (0, 1)),
    actor_kind TEXT NOT NULL,
    actor_user @integer,
    actor_name TEXT NOT NULL,
    actor_address TEXT NOT NULL,
    module_id @integer,
    client_key @integer,
    user_id @integer,
    incident TEXT NOT NULL,
    details TEXT NOT NULL
) @table;
CREATE INDEX audit_events_at ON audit_events (at);
CREATE INDEX audit_events_module ON audit_events (module_id, id) WHERE module_id IS NOT NULL;
CREATE INDEX audit_events_client ON audit_events (client_key, id) WHERE client_key IS NOT NULL;
CREATE INDEX audit_events_user ON audit_events (user_id, id) WHERE user_id IS NOT NULL;
