-- SPDX-License-Identifier: MIT
ROLLBACK TO jobs_work
