-- SPDX-License-Identifier: MIT
-- Times are milliseconds since 1970 (UTC), of this server's clock. States are the numbers of Jobs::JobState. People read jobs_view.

-- The store's time. All decisions go by it, so that the clocks of the machines are never compared.
CREATE FUNCTION @schema.jobs_now() RETURNS bigint
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$ SELECT (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint $$;

-- Tells one store from another, whatever the names of server and database.
CREATE TABLE @schema.jobs_store (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    identity uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO @schema.jobs_store DEFAULT VALUES;

-- Queues and kinds: small numbers in the rows and indexes, the names once.
CREATE TABLE @schema.jobs_names (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);

-- Sequences, so that no number comes twice after a removal and nobody waits for another's commit. Numbers may be missing.
CREATE SEQUENCE @schema.jobs_numbers;
CREATE SEQUENCE @schema.jobs_worker_numbers;

-- Wide columns first: nothing is lost to alignment. Most columns of most jobs are NULL, which costs nothing.
CREATE TABLE @schema.jobs (
    id bigint PRIMARY KEY,
    due_at bigint NOT NULL,
    created_at bigint NOT NULL,
    fence bigint NOT NULL DEFAULT 0,
    worker bigint NOT NULL DEFAULT 0,
    queue integer NOT NULL,
    kind integer NOT NULL,
    priority integer NOT NULL,
    max_attempts integer NOT NULL,
    version integer NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    crashes integer NOT NULL DEFAULT 0,
    state smallint NOT NULL,
    started_at bigint,
    finished_at bigint,
    expires_at bigint,
    wish bigint, -- 4 * the fence that it is meant for, + 1 to suspend or + 2 to cancel
    progress_done bigint,
    progress_total bigint,
    progress_text text,
    unique_key text,
    client_id text,
    tags text,
    metadata text,
    checkpoint text,
    result text,
    error text,
    parameters text NOT NULL
) WITH (
    -- Each life of a job leaves two dead rows behind: a fixed share of a long backlog would be let grow for too long.
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0.1,
    autovacuum_analyze_scale_factor = 0.05,
    autovacuum_vacuum_cost_delay = 0,
    toast.autovacuum_vacuum_scale_factor = 0.05,
    toast.autovacuum_vacuum_cost_delay = 0
);

-- What a claim looks at, in the order in which it takes: only rows that are ready, so that history and jobs due later cost
-- a claim nothing.
CREATE INDEX jobs_available ON @schema.jobs (queue, kind, priority DESC, due_at, id) WHERE state = 2;
CREATE INDEX jobs_running ON @schema.jobs (worker) WHERE state = 3;
-- All other states, in the order of the time that matters there: when a job finished, or else when it is due.
CREATE INDEX jobs_elsewhere ON @schema.jobs (state, coalesce(finished_at, due_at)) WHERE state <> 2 AND state <> 3;
CREATE INDEX jobs_expiring ON @schema.jobs (expires_at) WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6;
CREATE UNIQUE INDEX jobs_unique_key ON @schema.jobs (unique_key) WHERE unique_key IS NOT NULL AND state < 7;
CREATE UNIQUE INDEX jobs_client_id ON @schema.jobs (client_id) WHERE client_id IS NOT NULL;

-- How many jobs stand where; the sum of both tables, never counted. One row a lane changed in place would make every writer
-- wait for the commit of the one before, and a push in a user's own transaction would hold up the store until that ends. So
-- each transaction adds its changes as rows of its own, and jobs_fold_counts() sums them up now and then.
CREATE TABLE @schema.jobs_counts (
    state smallint NOT NULL,
    queue integer NOT NULL,
    kind integer NOT NULL,
    n bigint NOT NULL,
    PRIMARY KEY (state, queue, kind)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.1);
CREATE TABLE @schema.jobs_counts_changes (
    n bigint NOT NULL,
    queue integer NOT NULL,
    kind integer NOT NULL,
    state smallint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

CREATE TABLE @schema.jobs_attempts (
    job bigint NOT NULL,
    fence bigint NOT NULL,
    attempt integer NOT NULL,
    worker bigint,
    started_at bigint,
    finished_at bigint NOT NULL,
    outcome text NOT NULL,
    error text,
    error_type text,
    trace text,
    PRIMARY KEY (job, fence)
) WITH (autovacuum_vacuum_scale_factor = 0.05);

-- start: bytes of this job's log before this line, those dropped meanwhile included.
CREATE TABLE @schema.jobs_log (
    job bigint NOT NULL,
    start bigint NOT NULL,
    line bigint NOT NULL,
    at bigint NOT NULL,
    attempt integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (job, start, line)
) WITH (autovacuum_vacuum_scale_factor = 0.05);

-- Running jobs of which people want something, so that a worker finds its own. The wish itself stands in the job.
CREATE TABLE @schema.jobs_wishes (
    job bigint PRIMARY KEY,
    worker bigint NOT NULL
);

CREATE TABLE @schema.jobs_queues (
    queue integer PRIMARY KEY,
    paused boolean NOT NULL DEFAULT false,
    paused_by text,
    paused_at bigint
);

CREATE TABLE @schema.jobs_workers (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    host text NOT NULL,
    pid bigint NOT NULL,
    version text NOT NULL,
    started_at bigint NOT NULL,
    lease_until bigint NOT NULL,
    capacity integer NOT NULL,
    busy integer NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE @schema.jobs_metadata (
    key text PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE @schema.jobs_locks (
    name text PRIMARY KEY,
    owner text NOT NULL,
    until bigint NOT NULL
) WITH (fillfactor = 50);

-- Sums up the changes of the counters, unless somebody is at it.
CREATE FUNCTION @schema.jobs_fold_counts() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('jobs counts'), hashtext(@schema_text)) THEN
        RETURN;
    END IF;
    WITH taken AS (
        DELETE FROM @schema.jobs_counts_changes RETURNING state, queue, kind, n
    )
    INSERT INTO @schema.jobs_counts AS counts (state, queue, kind, n)
    SELECT state, queue, kind, sum(n) FROM taken GROUP BY state, queue, kind
    ON CONFLICT (state, queue, kind) DO UPDATE SET n = counts.n + excluded.n;
END $$;

-- The functions below are the steps of a worker, each one statement from the driver's side. Their plans are made once a
-- session, for any values, and only of index scans and nested loops: so they need no statistics, and one made over an empty
-- table is as good after a bulk load.

-- Completes running jobs. The answer holds the positions of those that are not running under their fence (and have not been
-- completed under it before).
CREATE FUNCTION @schema.jobs_finish(ids bigint[], fences bigint[]) RETURNS integer[]
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    now_ bigint := @schema.jobs_now();
    done_ bigint;
    refused_ integer[];
BEGIN
    WITH done AS (
        UPDATE @schema.jobs j SET state = 7, finished_at = now_
          FROM unnest(ids, fences) AS given (id, fence)
         WHERE j.id = given.id AND j.fence = given.fence AND j.state = 3 AND given.fence > 0
        RETURNING j.queue, j.kind
    ), counted AS (
        INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
        SELECT to_.state, lane.queue, lane.kind, to_.sign * lane.n
          FROM (SELECT queue, kind, count(*) AS n FROM done GROUP BY queue, kind) lane,
               (VALUES (3, -1), (7, 1)) AS to_ (state, sign)
        RETURNING n
    )
    SELECT coalesce(sum(n) FILTER (WHERE n > 0), 0) INTO done_ FROM counted;
    IF done_ = cardinality(ids) THEN
        RETURN '{}';
    END IF;
    SELECT coalesce(array_agg(given.position), '{}') INTO refused_
      FROM unnest(ids, fences) WITH ORDINALITY AS given (id, fence, position)
     WHERE NOT EXISTS (SELECT FROM @schema.jobs j
                        WHERE j.id = given.id AND j.fence = given.fence AND j.state = 7 AND given.fence > 0);
    RETURN refused_;
END $$;

-- Stores jobs and answers their numbers, in the order of the arrays.
CREATE FUNCTION @schema.jobs_store_plain(states smallint[], queues integer[], kinds integer[], priorities integer[],
                                         due bigint[], attempts integer[], versions integer[], created bigint[],
                                         payloads text[]) RETURNS SETOF bigint
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
    SELECT state, queue, kind, count(*)
      FROM unnest(states, queues, kinds) AS given (state, queue, kind) GROUP BY state, queue, kind;
    RETURN QUERY
    INSERT INTO @schema.jobs (id, state, queue, kind, priority, due_at, max_attempts, version, created_at, parameters)
    SELECT nextval('@schema.jobs_numbers'), state, queue, kind, priority, due_at, max_attempts, version, created_at, parameters
      FROM unnest(states, queues, kinds, priorities, due, attempts, versions, created, payloads)
           AS given (state, queue, kind, priority, due_at, max_attempts, version, created_at, parameters)
    RETURNING id;
END $$;

-- The same for jobs with the rarer columns. A job whose client id or unique key is taken is not stored; the answer is the one
-- that has it.
CREATE FUNCTION @schema.jobs_store_keyed(states smallint[], queues integer[], kinds integer[], priorities integer[],
                                         due bigint[], attempts integer[], versions integer[], created bigint[],
                                         payloads text[], expiries bigint[], unique_keys text[], client_ids text[],
                                         tag_lists text[], metadatas text[],
                                         OUT id bigint, OUT existed boolean) RETURNS SETOF record
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
#variable_conflict use_column
DECLARE
    new_ record;
    found_ bigint;
BEGIN
    FOR new_ IN
        SELECT * FROM unnest(states, queues, kinds, priorities, due, attempts, versions, created, payloads, expiries,
                             unique_keys, client_ids, tag_lists, metadatas)
                 AS given (state, queue, kind, priority, due_at, max_attempts, version, created_at, parameters, expires_at,
                           unique_key, client_id, tags, metadata)
    LOOP
        LOOP
            found_ := NULL;
            existed := true;
            IF new_.client_id IS NOT NULL THEN
                SELECT j.id INTO found_ FROM @schema.jobs j WHERE j.client_id = new_.client_id;
            END IF;
            IF found_ IS NULL AND new_.unique_key IS NOT NULL THEN
                SELECT j.id INTO found_ FROM @schema.jobs j WHERE j.unique_key = new_.unique_key AND j.state < 7;
            END IF;
            EXIT WHEN found_ IS NOT NULL;
            -- Somebody may come first at this moment: then this waits for his commit and stores nothing.
            existed := false;
            INSERT INTO @schema.jobs AS j (id, state, queue, kind, priority, due_at, max_attempts, version, created_at,
                                           expires_at, unique_key, client_id, tags, metadata, parameters)
            VALUES (nextval('@schema.jobs_numbers'), new_.state, new_.queue, new_.kind, new_.priority, new_.due_at,
                    new_.max_attempts, new_.version, new_.created_at, new_.expires_at, new_.unique_key, new_.client_id,
                    new_.tags, new_.metadata, new_.parameters)
            ON CONFLICT DO NOTHING
            RETURNING j.id INTO found_;
            IF found_ IS NOT NULL THEN
                INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
                VALUES (new_.state, new_.queue, new_.kind, 1);
                EXIT;
            END IF;
        END LOOP;
        id := found_;
        RETURN NEXT;
    END LOOP;
END $$;

-- Gives a worker up to \c wanted jobs: of the queues, or of all but the others, and of the kinds.
CREATE FUNCTION @schema.jobs_claim(claimer bigint, wanted integer, only_queues integer[], except_queues integer[],
                                   only_kinds integer[])
RETURNS TABLE (id bigint, queue integer, kind integer, priority integer, attempt integer, max_attempts integer,
               crashes integer, fence bigint, version integer, created_at bigint, due_at bigint, expires_at bigint,
               tags text, metadata text, checkpoint text, parameters text, started_at bigint)
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    now_ bigint := @schema.jobs_now();
    queues_ integer[];
    kinds_ integer[];
    looks_ integer;
BEGIN
    IF NOT EXISTS (SELECT FROM @schema.jobs_workers w WHERE w.id = claimer AND w.lease_until >= now_) THEN
        RETURN;
    END IF;

    -- Lanes (a queue and a kind) where jobs are available, found by leaping through the index from one to the next.
    WITH RECURSIVE lane AS (
        (SELECT j.queue, j.kind FROM @schema.jobs j WHERE j.state = 2 ORDER BY j.queue, j.kind LIMIT 1)
        UNION ALL
        SELECT next_.queue, next_.kind
          FROM lane,
               LATERAL (SELECT j.queue, j.kind FROM @schema.jobs j
                         WHERE j.state = 2 AND (j.queue, j.kind) > (lane.queue, lane.kind)
                         ORDER BY j.queue, j.kind LIMIT 1) next_
    )
    SELECT array_agg(lane.queue), array_agg(lane.kind) INTO queues_, kinds_
      FROM lane
     WHERE lane.kind = ANY (only_kinds)
       AND CASE WHEN only_queues IS NULL THEN lane.queue <> ALL (except_queues) ELSE lane.queue = ANY (only_queues) END
       AND NOT EXISTS (SELECT FROM @schema.jobs_queues q WHERE q.queue = lane.queue AND q.paused);
    IF queues_ IS NULL THEN
        RETURN;
    END IF;

    IF cardinality(queues_) = 1 THEN
        RETURN QUERY
        WITH picked AS MATERIALIZED (
            SELECT j.id FROM @schema.jobs j
             WHERE j.state = 2 AND j.queue = queues_[1] AND j.kind = kinds_[1]
               AND (j.expires_at IS NULL OR j.expires_at > now_ OR j.attempt > 0)
             ORDER BY j.priority DESC, j.due_at, j.id
             LIMIT wanted FOR UPDATE SKIP LOCKED
        ), taken AS (
            UPDATE @schema.jobs j
               SET state = 3, attempt = j.attempt + 1, fence = j.fence + 1, worker = claimer, started_at = now_
              FROM picked WHERE j.id = picked.id
            RETURNING j.*
        ), counted AS (
            INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
            SELECT to_.state, queues_[1], kinds_[1], to_.sign * lane.n
              FROM (SELECT count(*) AS n FROM taken) lane, (VALUES (2, -1), (3, 1)) AS to_ (state, sign)
             WHERE lane.n > 0
        )
        SELECT t.id, t.queue, t.kind, t.priority, t.attempt, t.max_attempts, t.crashes, t.fence, t.version, t.created_at,
               t.due_at, t.expires_at, t.tags, t.metadata, t.checkpoint, t.parameters, t.started_at
          FROM taken t;
        RETURN;
    END IF;

    -- The first of each lane, then the first of those. Looked at without locks, and more than wanted, since others may be
    -- taking the same ones right now.
    looks_ := 2 * wanted + 16;
    RETURN QUERY
    WITH candidate AS MATERIALIZED (
        SELECT first_.id
          FROM unnest(queues_, kinds_) AS lane (queue, kind),
               LATERAL (SELECT j.id, j.priority, j.due_at FROM @schema.jobs j
                         WHERE j.state = 2 AND j.queue = lane.queue AND j.kind = lane.kind
                           AND (j.expires_at IS NULL OR j.expires_at > now_ OR j.attempt > 0)
                         ORDER BY j.priority DESC, j.due_at, j.id
                         LIMIT looks_) first_
         ORDER BY first_.priority DESC, first_.due_at, first_.id
         LIMIT looks_
    ), picked AS MATERIALIZED (
        SELECT j.id FROM candidate JOIN @schema.jobs j ON j.id = candidate.id
         WHERE j.state = 2
         ORDER BY j.priority DESC, j.due_at, j.id
         LIMIT wanted FOR UPDATE OF j SKIP LOCKED
    ), taken AS (
        UPDATE @schema.jobs j
           SET state = 3, attempt = j.attempt + 1, fence = j.fence + 1, worker = claimer, started_at = now_
          FROM picked WHERE j.id = picked.id
        RETURNING j.*
    ), counted AS (
        INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
        SELECT to_.state, lane.queue, lane.kind, to_.sign * lane.n
          FROM (SELECT queue, kind, count(*) AS n FROM taken GROUP BY queue, kind) lane,
               (VALUES (2, -1), (3, 1)) AS to_ (state, sign)
    )
    SELECT t.id, t.queue, t.kind, t.priority, t.attempt, t.max_attempts, t.crashes, t.fence, t.version, t.created_at,
           t.due_at, t.expires_at, t.tags, t.metadata, t.checkpoint, t.parameters, t.started_at
      FROM taken t;
END $$;

-- For triggers, scripts and other languages: one job, in the transaction of the caller. Answers its number, or that of the job
-- which has the client id or the unique key already. It runs with the rights of the schema's owner, so that a role needs no
-- more than USAGE on the schema and EXECUTE on this.
CREATE FUNCTION @schema.jobs_push(kind text, parameters jsonb DEFAULT '{}', queue text DEFAULT 'default',
                                  priority integer DEFAULT 0, due_at timestamptz DEFAULT NULL,
                                  max_attempts integer DEFAULT 10, unique_key text DEFAULT NULL,
                                  client_id text DEFAULT NULL, expires_at timestamptz DEFAULT NULL,
                                  tags text[] DEFAULT NULL, version integer DEFAULT 1, notify boolean DEFAULT true)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
    now_ bigint := @schema.jobs_now();
    due_ bigint := greatest(coalesce((extract(epoch FROM due_at) * 1000)::bigint, now_), now_);
    numbers_ integer[];
    id_ bigint;
    existed_ boolean;
BEGIN
    IF kind IS NULL OR kind !~ '^[A-Za-z0-9._:-]{1,128}$' THEN
        RAISE invalid_parameter_value USING MESSAGE = format('jobs_push: the kind %L is no name', kind),
              HINT = 'Use 1 to 128 of A-Z a-z 0-9 . _ : -';
    END IF;
    IF queue IS NULL OR queue !~ '^[A-Za-z0-9._:-]{1,128}$' THEN
        RAISE invalid_parameter_value USING MESSAGE = format('jobs_push: the queue %L is no name', queue),
              HINT = 'Use 1 to 128 of A-Z a-z 0-9 . _ : -';
    END IF;
    IF priority IS NULL OR priority NOT BETWEEN -32768 AND 32767 THEN
        RAISE invalid_parameter_value USING MESSAGE = format('jobs_push: the priority %s lies outside -32768 to 32767', priority);
    END IF;
    IF max_attempts IS NULL OR max_attempts NOT BETWEEN 1 AND 1000 THEN
        RAISE invalid_parameter_value USING MESSAGE = format('jobs_push: max_attempts %s lies outside 1 to 1000', max_attempts);
    END IF;
    IF version IS NULL OR version < 1 THEN
        RAISE invalid_parameter_value USING MESSAGE = format('jobs_push: the version %s is not positive', version);
    END IF;
    IF parameters IS NULL OR octet_length(parameters::text) > 1048576 THEN
        RAISE invalid_parameter_value USING MESSAGE = 'jobs_push: the parameters are NULL or larger than 1 MiB',
              HINT = 'Store large data elsewhere and push a reference to it.';
    END IF;
    IF length(unique_key) NOT BETWEEN 1 AND 512 OR length(client_id) NOT BETWEEN 1 AND 512
       OR unique_key ~ '[[:cntrl:]]' OR client_id ~ '[[:cntrl:]]' THEN
        RAISE invalid_parameter_value USING MESSAGE = 'jobs_push: the unique key or the client id is no key',
              HINT = 'Use 1 to 512 characters, no control characters; NULL for none.';
    END IF;
    IF cardinality(tags) > 16 OR EXISTS (SELECT FROM unnest(tags) AS t (tag)
                                          WHERE tag IS NULL OR length(tag) NOT BETWEEN 1 AND 128 OR tag ~ '[[:cntrl:]]') THEN
        RAISE invalid_parameter_value USING MESSAGE = 'jobs_push: more than 16 tags, or one that is no tag',
              HINT = 'Use 1 to 128 characters, no control characters.';
    END IF;

    INSERT INTO @schema.jobs_names AS n (name)
    SELECT DISTINCT given.name FROM (VALUES (queue), (kind)) AS given (name)
     WHERE NOT EXISTS (SELECT FROM @schema.jobs_names known WHERE known.name = given.name)
    ON CONFLICT DO NOTHING;
    SELECT ARRAY[(SELECT n.id FROM @schema.jobs_names n WHERE n.name = queue),
                 (SELECT n.id FROM @schema.jobs_names n WHERE n.name = kind)] INTO numbers_;

    SELECT stored.id, stored.existed INTO id_, existed_
      FROM @schema.jobs_store_keyed(ARRAY[CASE WHEN due_ > now_ THEN 1 ELSE 2 END]::smallint[], numbers_[1:1], numbers_[2:2],
                                    ARRAY[priority], ARRAY[due_], ARRAY[max_attempts], ARRAY[version], ARRAY[now_],
                                    ARRAY[parameters::text], ARRAY[(extract(epoch FROM expires_at) * 1000)::bigint],
                                    ARRAY[unique_key], ARRAY[client_id],
                                    ARRAY[CASE WHEN cardinality(tags) > 0 THEN to_json(tags)::text END],
                                    ARRAY[NULL]::text[]) stored;
    IF notify AND NOT existed_ AND due_ <= now_ THEN
        PERFORM pg_notify(@channel_text, '');
    END IF;
    RETURN id_;
END $$;
REVOKE ALL ON FUNCTION @schema.jobs_push FROM PUBLIC;

-- For people with a SQL shell.
CREATE VIEW @schema.jobs_view AS
SELECT j.id,
       CASE j.state WHEN 1 THEN 'scheduled' WHEN 2 THEN 'available' WHEN 3 THEN 'running' WHEN 4 THEN 'retryable'
                    WHEN 5 THEN 'waiting' WHEN 6 THEN 'suspended' WHEN 7 THEN 'completed' WHEN 8 THEN 'failed'
                    WHEN 9 THEN 'cancelled' END AS state,
       q.name AS queue,
       k.name AS kind,
       j.priority,
       j.attempt,
       j.max_attempts,
       j.crashes,
       j.worker,
       to_timestamp(j.created_at / 1000.0) AS created_at,
       to_timestamp(j.due_at / 1000.0) AS due_at,
       to_timestamp(j.started_at / 1000.0) AS started_at,
       to_timestamp(j.finished_at / 1000.0) AS finished_at,
       j.error,
       j.unique_key,
       j.tags,
       j.parameters,
       j.result
  FROM @schema.jobs j
  JOIN @schema.jobs_names q ON q.id = j.queue
  JOIN @schema.jobs_names k ON k.id = j.kind;
