-- SPDX-License-Identifier: MIT
-- Fails if somebody ended the transaction meanwhile, or if an error within it was overlooked.
RELEASE jobs_work
