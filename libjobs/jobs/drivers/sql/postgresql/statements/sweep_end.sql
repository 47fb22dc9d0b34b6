-- SPDX-License-Identifier: MIT
VACUUM (SKIP_LOCKED) @schema.jobs
