-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the rest of the protocol keeps: single-use identifiers, pushed requests, device codes, logout, registration.

-- `jti` of client assertions (RFC 7523 section 3) until they would have expired: SHA-256 over client and value.
CREATE TABLE spent_ids (
    digest @bytes NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    expires_at @integer NOT NULL
) @keyed_table;
CREATE INDEX spent_ids_expiry ON spent_ids (expires_at);

-- RFC 9126: found by the digest of the request_uri's random part.
CREATE TABLE pushed_requests (
    digest @bytes NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    request @bytes NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    used_at @integer
) @keyed_table;
CREATE INDEX pushed_requests_client ON pushed_requests (client_key);
CREATE INDEX pushed_requests_expiry ON pushed_requests (expires_at);

-- RFC 8628. decision: pending, allowed or denied; grant_id and what follows stand once it is allowed.
-- address: where the device asked from; the person is shown it.
CREATE TABLE device_codes (
    digest @bytes NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    user_code_digest @bytes NOT NULL UNIQUE CHECK (length(user_code_digest) = 32),
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    interval_seconds @integer NOT NULL,
    polled_at @integer,
    decision TEXT NOT NULL CHECK (decision IN ('pending', 'allowed', 'denied')),
    grant_id @integer,
    user_id @integer,
    auth_time @integer,
    acr TEXT NOT NULL,
    amr TEXT NOT NULL,
    used_at @integer
) @keyed_table;
CREATE INDEX device_codes_client ON device_codes (client_key, address);
CREATE INDEX device_codes_expiry ON device_codes (expires_at);

-- RFC 9449 section 10: the key that a code is bound to; section 5: the key of a public client's refresh tokens.
ALTER TABLE codes ADD COLUMN dpop_jkt TEXT NOT NULL DEFAULT '';
ALTER TABLE connections ADD COLUMN dpop_jkt TEXT NOT NULL DEFAULT '';

-- Clients with a logout address that took part in a session.
CREATE TABLE session_clients (
    session_id @integer NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, client_key)
) @keyed_table;
CREATE INDEX session_clients_client ON session_clients (client_key);

-- Back-channel logout: one row for each client to be told, kept until it was or the tries are used up.
CREATE TABLE logout_deliveries (
    id @id,
    client_key @integer NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    user_id @integer NOT NULL,
    subject TEXT NOT NULL,
    sid TEXT NOT NULL,
    created_at @integer NOT NULL,
    attempts @integer NOT NULL,
    next_attempt_at @integer NOT NULL
) @table;
CREATE INDEX logout_deliveries_client ON logout_deliveries (client_key);
CREATE INDEX logout_deliveries_due ON logout_deliveries (next_attempt_at);

-- RFC 7591 section 1.2, RFC 7592: who may register by which template, and who may change what was registered.
CREATE TABLE initial_access_tokens (
    id @id,
    template_id @integer NOT NULL REFERENCES client_templates (id) ON DELETE CASCADE,
    digest @bytes NOT NULL UNIQUE CHECK (length(digest) = 32),
    label TEXT NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer,
    uses_left @integer NOT NULL,
    revoked_at @integer
) @table;
CREATE INDEX initial_access_tokens_template ON initial_access_tokens (template_id);
ALTER TABLE clients ADD COLUMN origin TEXT NOT NULL DEFAULT 'administrator';
ALTER TABLE clients ADD COLUMN registration_digest @bytes;

-- sealed: the secret itself under the master key, only where client_secret_jwt needs it.
-- slow_hash: instead of the digest for secrets that were not made here (a digest of zeros then).
ALTER TABLE client_secrets ADD COLUMN sealed @bytes;
ALTER TABLE client_secrets ADD COLUMN slow_hash TEXT NOT NULL DEFAULT '';

-- When a next key becomes active, and when a retired one is removed.
ALTER TABLE signing_keys ADD COLUMN due_at @integer;
