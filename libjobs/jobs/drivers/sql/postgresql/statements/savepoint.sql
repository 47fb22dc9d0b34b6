-- SPDX-License-Identifier: MIT
-- Part of a transaction that can be taken back alone.
SAVEPOINT jobs_work
