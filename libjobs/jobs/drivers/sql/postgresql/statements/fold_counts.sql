-- SPDX-License-Identifier: MIT
SELECT @schema.jobs_fold_counts()
