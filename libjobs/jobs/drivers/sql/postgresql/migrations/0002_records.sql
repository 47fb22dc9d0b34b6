-- SPDX-License-Identifier: MIT
-- What people want of a worker (Jobs::WorkerMode), what they did, and what happened in each minute.

ALTER TABLE @schema.jobs_workers ADD COLUMN mode smallint NOT NULL DEFAULT 0;

CREATE TABLE @schema.jobs_audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    actor text NOT NULL,
    origin text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    detail text NOT NULL,
    changed bigint NOT NULL
);

-- Each process adds rows of its own, and whoever reads sums them up: nobody waits for anybody, no count is lost.
-- waits, runs: how many in each class of Jobs::historyBounds, with commas, without the zeros at the end.
CREATE TABLE @schema.jobs_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    minute bigint NOT NULL,
    queue integer NOT NULL,
    kind integer NOT NULL,
    pushed bigint NOT NULL,
    completed bigint NOT NULL,
    failed bigint NOT NULL,
    retried bigint NOT NULL,
    cancelled bigint NOT NULL,
    waits text NOT NULL,
    runs text NOT NULL
);
CREATE INDEX jobs_history_minute ON @schema.jobs_history (minute);
