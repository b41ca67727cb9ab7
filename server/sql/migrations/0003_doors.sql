-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the doors of the three platforms and the guarded addresses keep.

-- Users who are programs are clients by themselves (requirements D-02, D-08): the client acts as this user.
ALTER TABLE clients ADD COLUMN user_id @integer REFERENCES users (id);
CREATE UNIQUE INDEX clients_user ON clients (user_id) WHERE user_id IS NOT NULL;
ALTER TABLE users ADD COLUMN licences TEXT NOT NULL DEFAULT '[]';

-- Opaque tokens of persons (requirements C-14): SHA-256 of the token.
CREATE TABLE legacy_tokens (
    id @id,
    user_id @integer NOT NULL REFERENCES users (id),
    service_key TEXT NOT NULL UNIQUE,
    digest @bytes NOT NULL UNIQUE CHECK (length(digest) = 32),
    created_at @integer NOT NULL,
    expires_at @integer NOT NULL,
    last_used_at @integer,
    revoked_at @integer
) @table;
CREATE INDEX legacy_tokens_user ON legacy_tokens (user_id);
CREATE INDEX legacy_tokens_expiry ON legacy_tokens (expires_at);

-- Apps inside modules (requirements B-50 to B-56): definition in JSON, items in rows of their own.
CREATE TABLE apps (
    id @id,
    module_id @integer NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    created_at @integer NOT NULL,
    UNIQUE (module_id, code)
) @table;

-- Guarded addresses (protocol R6): the longest path prefix of a host decides.
CREATE TABLE protection_rules (
    id @id,
    module_id @integer NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    host TEXT NOT NULL,
    path_prefix TEXT NOT NULL,
    demands TEXT NOT NULL,
    created_at @integer NOT NULL,
    UNIQUE (host, path_prefix)
) @table;
CREATE INDEX protection_rules_module ON protection_rules (module_id);
