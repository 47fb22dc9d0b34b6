-- SPDX-License-Identifier: MIT
-- Starting as a writer: a transaction that reads first and writes later is refused at once when somebody wrote in between.
BEGIN IMMEDIATE
