// SPDX-License-Identifier: MIT
#pragma once

#include "session.h"

namespace Jobs::Ctl {

// The handlers of the table in verbs.cpp.

ExitCode showStatus(Session &session);
ExitCode listQueues(Session &session);
ExitCode showQueue(Session &session);
ExitCode pauseQueue(Session &session);
ExitCode resumeQueue(Session &session);
ExitCode purgeQueue(Session &session);
ExitCode drainQueue(Session &session);

ExitCode listJobs(Session &session);
ExitCode showJob(Session &session);
ExitCode actOnJob(Session &session);
ExitCode editJob(Session &session);
ExitCode duplicateJob(Session &session);
ExitCode showAttempts(Session &session);
ExitCode showLog(Session &session);
ExitCode explainJob(Session &session);

ExitCode pushJobs(Session &session);
ExitCode waitForJobs(Session &session);

ExitCode actOnAll(Session &session);
ExitCode listFailures(Session &session);
ExitCode listNodes(Session &session);
ExitCode setNodeMode(Session &session);
ExitCode listAudit(Session &session);

ExitCode followEvents(Session &session);
ExitCode showTop(Session &session);
ExitCode doctor(Session &session);
ExitCode check(Session &session);

ExitCode exportJobs(Session &session);
ExitCode importJobs(Session &session);
ExitCode migrateStatus(Session &session);
ExitCode migrateUp(Session &session);
ExitCode bench(Session &session);

ExitCode useContext(Session &session);
ExitCode listContexts(Session &session);
ExitCode setContext(Session &session);
ExitCode addToken(Session &session);
ExitCode listTokens(Session &session);
ExitCode revokeToken(Session &session);

ExitCode printCompletion(Session &session);
ExitCode printCandidates(Session &session);
ExitCode printManual(Session &session);
ExitCode printReference(Session &session);
ExitCode printVersion(Session &session);

} // namespace Jobs::Ctl
