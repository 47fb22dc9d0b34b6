// SPDX-License-Identifier: MIT
#pragma once

#include "dialect_p.h"
#include "session_p.h"
#include "sqldriver.h"

namespace Jobs {

struct SqlDriver::Private
{
    //! The session, if this is the process that opened it; a new one if the connection was lost.
    Result<Sql::Session *> opened();
    //! Adds a connection and a session on it.
    enum class Access { Works, Looks };
    Result<> connect(Access access = Access::Works);
    void disconnect();

    template<typename Work>
    auto write(Work &&work) -> Result<std::invoke_result_t<Work, Sql::Session &>>
    {
        const auto session = opened();
        if (!session)
            return tl::unexpected(session.error());
        return (*session)->write([&] { return work(**session); });
    }

    template<typename Work>
    auto read(Work &&work, bool consistent = false) -> Result<std::invoke_result_t<Work, Sql::Session &>>
    {
        const auto session = opened();
        if (!session)
            return tl::unexpected(session.error());
        return (*session)->read([&] { return work(**session); }, consistent);
    }

    std::unique_ptr<Sql::Dialect> dialect;
    std::unique_ptr<Sql::Session> session;
    QString connectionName;
    qint64 processId = 0;
    bool isOpen = false;
};

} // namespace Jobs
