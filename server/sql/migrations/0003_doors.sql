-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the doors of the three platforms and the guarded addresses keep.

-- Users who are programs are clients by themselves (requirements D-02, D-08): the client acts as this user.
ALTER TABLE clients ADD COLUMN user_id @integer REFERENCES users (id);
CREATE UNIQUE INDEX clients_user ON clients (user_id) WHERE user_id IS NOT NULL;
ALTER TABLE users ADD COLUMN licences TEXT NOT NULL DEFAULT '[]';

-- Those that there are become clients, with their password as the secret.
INSERT INTO clients (module_id, template_id, client_id, name, redirect_uris, enabled, application_type, metadata,
    created_at, user_id)
SELECT t.module_id, t.id, u.code, u.code, '[]', 1 - u.locked, 'web', '{}', u.created_at, u.id
FROM users u JOIN client_templates t ON t.built_in = 1 AND t.preset = 'rest-api-client'
WHERE u.type = 'rest_api_client' AND u.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM clients c WHERE c.client_id = u.code)
    AND NOT EXISTS (SELECT 1 FROM clients c WHERE c.module_id = t.module_id AND c.name = u.code);
INSERT INTO client_secrets (client_key, prefix, digest, label, created_at, slow_hash)
SELECT c.id, '', X'0000000000000000000000000000000000000000000000000000000000000000', '', u.password_changed_at,
    u.password_hash
FROM clients c JOIN users u ON u.id = c.user_id WHERE u.password_hash <> '';

-- Everybody belongs to an organizational unit (requirements D-05).
INSERT INTO units (code, name, short_name)
SELECT 'COMPANY', 'Company', 'COMPANY' WHERE EXISTS (SELECT 1 FROM users WHERE unit_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM units WHERE code = 'COMPANY' OR short_name = 'COMPANY');
UPDATE users SET unit_id = (SELECT id FROM units WHERE code = 'COMPANY') WHERE unit_id IS NULL;

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

-- Apps of modules, served by the Web API. fields, statuses and rights are JSON. item_count and changes
-- move with every write of an item: totals need no counting, and remembered ones know when they are old.
-- removed: out of sight; the clean-up deletes its items, then the row.
CREATE TABLE apps (
    id @id,
    module_id @integer NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    statuses TEXT NOT NULL,
    rights TEXT NOT NULL,
    next_field @integer NOT NULL,
    item_count @integer NOT NULL,
    changes @integer NOT NULL,
    removed @integer NOT NULL CHECK (removed IN (0, 1)),
    created_at @integer NOT NULL
) @table;
CREATE UNIQUE INDEX apps_live_code ON apps (module_id, code) WHERE removed = 0;

-- content: the values in JSON by the number of the field.
CREATE TABLE items (
    id @id,
    app_id @integer NOT NULL REFERENCES apps (id),
    uid @bytes NOT NULL CHECK (length(uid) = 16),
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    created_by @integer NOT NULL REFERENCES users (id),
    created_at @integer NOT NULL,
    updated_by @integer NOT NULL REFERENCES users (id),
    updated_at @integer NOT NULL,
    content TEXT NOT NULL
) @table;
CREATE UNIQUE INDEX items_uid ON items (app_id, uid);

-- What lists go by: one row for each item and indexed attribute, also where it has no value. Keys are
-- bytes in the order of the values, so that every database sorts them alike. The index holds all that a
-- list or a count needs. Plain numbers: the code that writes items writes these.
CREATE TABLE item_keys (
    item_id @integer NOT NULL,
    attribute @integer NOT NULL,
    app_id @integer NOT NULL,
    value @bytes NOT NULL,
    PRIMARY KEY (item_id, attribute)
) @keyed_table;
CREATE INDEX item_keys_order ON item_keys (app_id, attribute, value, item_id);

-- Tokens of the Web API that administrators make for persons (requirements B-55): SHA-256 of the token.
CREATE TABLE api_tokens (
    id @id,
    user_id @integer NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    digest @bytes NOT NULL UNIQUE CHECK (length(digest) = 32),
    prefix TEXT NOT NULL,
    created_at @integer NOT NULL,
    expires_at @integer,
    last_used_at @integer
) @table;

-- Attributes whose keys nobody needs any more, until the clean-up has deleted them.
CREATE TABLE retired_item_keys (
    app_id @integer NOT NULL,
    attribute @integer NOT NULL,
    PRIMARY KEY (app_id, attribute)
) @keyed_table;

-- Guarded addresses (protocol R6): the longest path prefix of a host decides. demands: who, which scope, what strangers get.
CREATE TABLE protection_rules (
    id @id,
    module_id @integer NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    host TEXT NOT NULL,
    path_prefix TEXT NOT NULL,
    demands TEXT NOT NULL,
    UNIQUE (host, path_prefix)
) @table;
CREATE INDEX protection_rules_module ON protection_rules (module_id);
