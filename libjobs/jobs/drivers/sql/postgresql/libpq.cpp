// SPDX-License-Identifier: MIT
#include "libpq_p.h"

#include <QtCore/QLibrary>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>

#include <optional>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

static std::optional<Libpq> load()
{
#ifdef Q_OS_WIN
    QLibrary library(u"libpq"_s);
#else
    QLibrary library(u"pq"_s, 5);
#endif
    Libpq pq;
    bool hasAll = true;
    const auto resolve = [&]<typename Function>(Function *&function, const char *name) {
        function = reinterpret_cast<Function *>(library.resolve(name));
        hasAll = hasAll && function;
    };
    resolve(pq.sendQuery, "PQsendQuery");
    resolve(pq.getResult, "PQgetResult");
    resolve(pq.resultStatus, "PQresultStatus");
    resolve(pq.resultErrorField, "PQresultErrorField");
    resolve(pq.resultErrorMessage, "PQresultErrorMessage");
    resolve(pq.errorMessage, "PQerrorMessage");
    resolve(pq.ntuples, "PQntuples");
    resolve(pq.getisnull, "PQgetisnull");
    resolve(pq.getvalue, "PQgetvalue");
    resolve(pq.getlength, "PQgetlength");
    resolve(pq.clear, "PQclear");
    resolve(pq.getCancel, "PQgetCancel");
    resolve(pq.freeCancel, "PQfreeCancel");
    resolve(pq.cancel, "PQcancel");
    return hasAll ? std::optional(pq) : std::nullopt;
}

const Libpq *Libpq::instance()
{
    static const std::optional<Libpq> libpq = load();
    return libpq ? &*libpq : nullptr;
}

pg_conn *Libpq::handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // Qt names a type as it was declared (PGconn) or as the compiler sees it, by the version.
    const QByteArrayView type(handle.typeName());
    const bool isConnection = type == "PGconn*" || type == "pg_conn*";
    return isConnection ? *static_cast<pg_conn *const *>(handle.constData()) : nullptr;
}

} // namespace Jobs::Sql
