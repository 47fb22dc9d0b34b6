-- SPDX-License-Identifier: MIT
-- How many jobs there are, roughly; whether they are ours to vacuum; and whether somebody is at it, beside whom VACUUM would
-- only fill the server's log.
SELECT greatest(c.reltuples, 0)::bigint,
       (pg_has_role(c.relowner, 'USAGE') OR pg_has_role(d.datdba, 'USAGE'))::integer,
       (EXISTS (SELECT FROM pg_locks l
                 WHERE l.locktype = 'relation' AND l.database = d.oid AND l.relation = c.oid
                   AND l.mode = 'ShareUpdateExclusiveLock'))::integer
  FROM pg_class c, pg_database d
 WHERE c.oid = '@schema.jobs'::regclass AND d.datname = current_database()
