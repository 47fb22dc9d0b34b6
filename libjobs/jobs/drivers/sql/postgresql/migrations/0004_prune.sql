-- SPDX-License-Identifier: MIT
-- oldest beside: 2
-- Pruning as one statement from the driver's side. Only a function: nobody waits for this migration.

-- Removes up to \c most final jobs: of each state those that finished the age (ms) ago or earlier, and those beyond the number to
-- keep, the longest finished first. Negative: no limit. Answers how many.
CREATE FUNCTION @schema.jobs_prune(states smallint[], ages bigint[], keeps bigint[], most integer) RETURNS integer
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    now_ bigint := @schema.jobs_now();
    left_ bigint := most;
    state_ smallint;
    age_ bigint;
    keep_ bigint;
    by_age_ boolean;
    until_ bigint;
    wanted_ bigint;
    ids_ bigint[];
BEGIN
    FOR state_, age_, keep_, by_age_ IN
        SELECT given.state, given.age, given.keep, by_age
          FROM unnest(states, ages, keeps) WITH ORDINALITY AS given (state, age, keep, position),
               unnest(ARRAY[true, false]) AS by_age
         WHERE CASE WHEN by_age THEN given.age >= 0 ELSE given.keep >= 0 END
         ORDER BY given.position, by_age DESC
    LOOP
        IF by_age_ THEN
            until_ := now_ - age_;
            wanted_ := left_;
        ELSE
            SELECT least(coalesce(sum(n), 0) - keep_, left_) INTO wanted_ -- least() ignores NULL
              FROM (SELECT n FROM @schema.jobs_counts WHERE state = state_
                    UNION ALL
                    SELECT n FROM @schema.jobs_counts_changes WHERE state = state_) counted;
            until_ := 9223372036854775807;
        END IF;
        CONTINUE WHEN wanted_ <= 0;
        WITH gone AS (
            DELETE FROM @schema.jobs
             WHERE ctid = ANY (ARRAY(SELECT j.ctid FROM @schema.jobs j
                                      WHERE j.state = state_ AND j.state <> 2 AND j.state <> 3
                                        AND coalesce(j.finished_at, j.due_at) <= until_
                                      ORDER BY coalesce(j.finished_at, j.due_at), j.id
                                      LIMIT wanted_ FOR UPDATE SKIP LOCKED))
            RETURNING id, queue, kind
        ), counted AS (
            INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n)
            SELECT state_, queue, kind, -count(*) FROM gone GROUP BY queue, kind
        )
        SELECT array_agg(id) INTO ids_ FROM gone;
        CONTINUE WHEN ids_ IS NULL;
        DELETE FROM @schema.jobs_attempts WHERE job = ANY (ids_);
        DELETE FROM @schema.jobs_log WHERE job = ANY (ids_);
        left_ := left_ - cardinality(ids_);
    END LOOP;
    RETURN most - left_;
END $$;
