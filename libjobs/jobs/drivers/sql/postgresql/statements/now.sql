-- SPDX-License-Identifier: MIT
SELECT @schema.jobs_now()
