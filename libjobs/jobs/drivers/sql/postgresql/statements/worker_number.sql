-- SPDX-License-Identifier: MIT
SELECT nextval('@schema.jobs_worker_numbers')
