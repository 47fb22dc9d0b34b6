// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlexchange_p.h"

#include <jobs/drivers/jobqueuedriver.h>

#include <vector>

namespace Jobs::Sql {

//! The call that stores jobs, and what it answers.
class PushCall
{
public:
    PushCall(Session &session, const std::vector<NewJob> &jobs);

    //! Do some of them have a unique key, or anything else beside what every job has?
    bool isKeyed() const { return m_isKeyed; }
    void write(QByteArray &sql) const;
    std::vector<PushedJob> read(const Exchange &answer) const;
    std::vector<PushedJob> read(Statement &answer) const;

private:
    std::vector<PushedJob> checked(std::vector<PushedJob> pushed) const;

    Session &m_session;
    const std::vector<NewJob> &m_jobs;
    bool m_isKeyed;
};

//! Begins a text's "SELECT columns FROM function(". Only what is ours is adapted to the schema: values are none of the dialect's business.
void beginCall(QByteArray &sql, const Session &session, QLatin1StringView columns, QLatin1StringView function);

//! Stores jobs inside whatever transaction is open. Errors stick to the session.
std::vector<PushedJob> pushJobs(Session &session, const std::vector<NewJob> &jobs);

} // namespace Jobs::Sql
