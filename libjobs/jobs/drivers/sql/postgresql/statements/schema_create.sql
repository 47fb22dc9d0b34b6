-- SPDX-License-Identifier: MIT
-- A role without the right to create schemas may use one that is there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = @schema_text) THEN
        CREATE SCHEMA @schema;
    END IF;
END $$;
CREATE TABLE IF NOT EXISTS @schema.jobs_schema (
    number integer PRIMARY KEY,
    checksum text NOT NULL,
    applied_at bigint NOT NULL
)
