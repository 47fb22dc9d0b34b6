-- SPDX-License-Identifier: MIT
-- Names that ours could collide with.
SELECT c.relname
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = @schema_text AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (c.relname = 'jobs' OR c.relname LIKE 'jobs\_%')
