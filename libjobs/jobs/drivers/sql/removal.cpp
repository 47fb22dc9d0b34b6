// SPDX-License-Identifier: MIT
#include "removal_p.h"

#include "rows_p.h"

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

void removeJobs(Session &session, std::span<const qint64> ids)
{
    if (ids.empty())
        return;
    const QByteArray list = numbersText(ids);
    for (const QLatin1StringView statement : {"remove_jobs"_L1, "remove_attempts"_L1, "remove_log"_L1})
        session.statement(statement).bind(":ids"_L1, list).exec();
}

} // namespace Jobs::Sql
