-- SPDX-License-Identifier: MIT
-- oldest beside: 2
-- The steps of a worker anew, with plans that cannot go wrong. Only functions: nobody waits for this migration.

-- Completes running jobs. The answer holds the positions of those that are not running under their fence (and have not been
-- completed under it before).
--
-- "state * 1": the planner shall not think of jobs_running. To statistics that were taken while nothing ran that index is empty
-- and looks best, whatever runs now. So there is one way left, by the primary key, and it is the same for each fence: most
-- jobs complete under their first one.
CREATE OR REPLACE FUNCTION @schema.jobs_finish(ids bigint[], fences bigint[]) RETURNS integer[]
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    now_ bigint := @schema.jobs_now();
    fence_ bigint;
    ids_ bigint[];
    some_ bigint;
    done_ bigint := 0;
    refused_ integer[];
BEGIN
    FOR fence_, ids_ IN
        SELECT given.fence, array_agg(given.id) FROM unnest(ids, fences) AS given (id, fence) WHERE given.fence > 0 GROUP BY 1
    LOOP
        WITH done AS (
            UPDATE @schema.jobs j SET state = 7, finished_at = now_
             WHERE j.id = ANY (ids_) AND j.fence = fence_ AND j.state * 1 = 3
            RETURNING j.queue, j.kind
        ), counted AS (
            INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
            SELECT to_.state, lane.queue, lane.kind, to_.sign * lane.n
              FROM (SELECT queue, kind, count(*) AS n FROM done GROUP BY queue, kind) lane,
                   (VALUES (3, -1), (7, 1)) AS to_ (state, sign)
            RETURNING n
        )
        SELECT coalesce(sum(n) FILTER (WHERE n > 0), 0) INTO some_ FROM counted;
        done_ := done_ + some_;
    END LOOP;
    IF done_ = cardinality(ids) THEN
        RETURN '{}';
    END IF;
    SELECT coalesce(array_agg(given.position), '{}') INTO refused_
      FROM unnest(ids, fences) WITH ORDINALITY AS given (id, fence, position)
     WHERE NOT EXISTS (SELECT FROM @schema.jobs j
                        WHERE j.id = given.id AND j.fence = given.fence AND j.state * 1 = 7 AND given.fence > 0);
    RETURN refused_;
END $$;

-- All other ends of attempts (Jobs::JobUpdate): failed, retryable, snoozed, completed with a result, … The answer holds the
-- positions of those that are refused. One by one, so that each sees what the one before left; records are kept of those with an
-- outcome.
CREATE FUNCTION @schema.jobs_finish_otherwise(ids bigint[], fences bigint[], states smallint[], dues bigint[], refunds integer[],
                                              crashed integer[], results text[], record_fences bigint[], attempts integer[],
                                              workers bigint[], starts bigint[], ends bigint[], outcomes text[],
                                              errors text[], error_types text[], traces text[]) RETURNS integer[]
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
#variable_conflict use_column
DECLARE
    now_ bigint := @schema.jobs_now();
    given_ record;
    job_ record;
    state_ smallint;
    refused_ integer[] := '{}';
    attempts_kept CONSTANT integer := 100;
BEGIN
    FOR given_ IN
        SELECT * FROM unnest(ids, fences, states, dues, refunds, crashed, results, record_fences, attempts, workers, starts,
                             ends, outcomes, errors, error_types, traces) WITH ORDINALITY
                 AS given (id, fence, state, due_at, refund, crashed, result, record_fence, attempt, worker, started_at,
                           finished_at, outcome, error, error_type, trace, position)
    LOOP
        SELECT j.state, j.queue, j.kind, CASE WHEN j.wish / 4 = j.fence THEN j.wish % 4 ELSE 0 END AS wish INTO job_
          FROM @schema.jobs j
         WHERE j.id = given_.id AND j.fence = given_.fence AND given_.fence > 0 FOR UPDATE;
        IF NOT FOUND THEN
            refused_ := refused_ || given_.position::integer;
            CONTINUE;
        END IF;
        -- What somebody wants stands above what leaves the job unfinished.
        state_ := CASE WHEN given_.state >= 7 OR job_.wish = 0 THEN given_.state WHEN job_.wish = 2 THEN 9 ELSE 6 END;
        IF job_.state <> 3 THEN
            IF job_.state <> state_ THEN
                refused_ := refused_ || given_.position::integer;
            END IF;
            CONTINUE;
        END IF;
        UPDATE @schema.jobs j
           SET state = state_,
               due_at = coalesce(given_.due_at, j.due_at),
               attempt = greatest(j.attempt - given_.refund, 0),
               crashes = j.crashes + given_.crashed,
               finished_at = CASE WHEN state_ >= 7 THEN now_ END,
               error = coalesce(nullif(given_.error, ''), j.error),
               result = given_.result
         WHERE j.id = given_.id;
        INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
        VALUES (3, job_.queue, job_.kind, -1), (state_, job_.queue, job_.kind, 1);
        CONTINUE WHEN given_.outcome IS NULL;
        INSERT INTO @schema.jobs_attempts (job, fence, attempt, worker, started_at, finished_at, outcome, error, error_type, trace)
        VALUES (given_.id, given_.record_fence, given_.attempt, given_.worker, given_.started_at, given_.finished_at,
                given_.outcome, nullif(given_.error, ''), given_.error_type, given_.trace)
        ON CONFLICT DO NOTHING;
        -- A job that snoozes for ever must not fill the store.
        IF given_.record_fence > attempts_kept AND given_.record_fence % 32 = 0 THEN
            DELETE FROM @schema.jobs_attempts
             WHERE job = given_.id
               AND fence < (SELECT min(fence)
                              FROM (SELECT fence FROM @schema.jobs_attempts WHERE job = given_.id
                                     ORDER BY fence DESC LIMIT attempts_kept) kept);
        END IF;
    END LOOP;
    RETURN refused_;
END $$;

-- Gives a worker up to \c wanted jobs: of the queues, or of all but the others, and of the kinds.
-- What is picked is locked, so it is taken by its place in the table: no second look-up, and no other plan.
CREATE OR REPLACE FUNCTION @schema.jobs_claim(claimer bigint, wanted integer, only_queues integer[], except_queues integer[],
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
            SELECT j.ctid AS place FROM @schema.jobs j
             WHERE j.state = 2 AND j.queue = queues_[1] AND j.kind = kinds_[1]
               AND (j.expires_at IS NULL OR j.expires_at > now_ OR j.attempt > 0)
             ORDER BY j.priority DESC, j.due_at, j.id
             LIMIT wanted FOR UPDATE SKIP LOCKED
        ), taken AS (
            UPDATE @schema.jobs j
               SET state = 3, attempt = j.attempt + 1, fence = j.fence + 1, worker = claimer, started_at = now_
              FROM picked WHERE j.ctid = picked.place
            RETURNING j.id, j.queue, j.kind, j.priority, j.attempt, j.max_attempts, j.crashes, j.fence, j.version, j.created_at,
                      j.due_at, j.expires_at, j.tags, j.metadata, j.checkpoint, j.parameters, j.started_at
        ), counted AS (
            INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
            SELECT to_.state, queues_[1], kinds_[1], to_.sign * lane.n
              FROM (SELECT count(*) AS n FROM taken) lane, (VALUES (2, -1), (3, 1)) AS to_ (state, sign)
             WHERE lane.n > 0
        )
        SELECT * FROM taken;
        RETURN;
    END IF;

    -- The first of each lane, then the first of those. Looked at without locks, and more than wanted, since others may be
    -- taking the same ones right now.
    looks_ := 2 * wanted + 16;
    RETURN QUERY
    WITH candidate AS MATERIALIZED (
        SELECT first_.place
          FROM unnest(queues_, kinds_) AS lane (queue, kind),
               LATERAL (SELECT j.ctid AS place, j.id, j.priority, j.due_at FROM @schema.jobs j
                         WHERE j.state = 2 AND j.queue = lane.queue AND j.kind = lane.kind
                           AND (j.expires_at IS NULL OR j.expires_at > now_ OR j.attempt > 0)
                         ORDER BY j.priority DESC, j.due_at, j.id
                         LIMIT looks_) first_
         ORDER BY first_.priority DESC, first_.due_at, first_.id
         LIMIT looks_
    ), picked AS MATERIALIZED (
        SELECT j.ctid AS place FROM candidate JOIN @schema.jobs j ON j.ctid = candidate.place
         WHERE j.state = 2
         ORDER BY j.priority DESC, j.due_at, j.id
         LIMIT wanted FOR UPDATE OF j SKIP LOCKED
    ), taken AS (
        UPDATE @schema.jobs j
           SET state = 3, attempt = j.attempt + 1, fence = j.fence + 1, worker = claimer, started_at = now_
          FROM picked WHERE j.ctid = picked.place
        RETURNING j.id, j.queue, j.kind, j.priority, j.attempt, j.max_attempts, j.crashes, j.fence, j.version, j.created_at,
                  j.due_at, j.expires_at, j.tags, j.metadata, j.checkpoint, j.parameters, j.started_at
    ), counted AS (
        INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
        SELECT to_.state, lane.queue, lane.kind, to_.sign * lane.n
          FROM (SELECT queue, kind, count(*) AS n FROM taken GROUP BY queue, kind) lane,
               (VALUES (2, -1), (3, 1)) AS to_ (state, sign)
    )
    SELECT * FROM taken;
END $$;
