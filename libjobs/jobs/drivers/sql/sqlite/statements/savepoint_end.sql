-- SPDX-License-Identifier: MIT
-- Fails if somebody ended the transaction meanwhile.
RELEASE jobs_work
