// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <utility>

namespace Jobs::Api {

//! What a request line asks for, decoded: the path is split first and each segment decoded by itself, so that names may hold slashes.
struct Target
{
    QStringList path; //!< "/v1/queues/a%2Fb" is {"v1", "queues", "a/b"}
    QList<std::pair<QString, QString>> query; //!< in their order; a name without "=" has an empty value

    //! The values given for \a name: repeated, or separated by commas.
    QStringList list(QLatin1StringView name) const;
    //! Empty if it is not there. Of several the last.
    QString value(QLatin1StringView name) const;
    bool has(QLatin1StringView name) const;
};

/*!
    InvalidArgument unless \a uri is a path with an optional query, its escapes are whole and make UTF-8 without NUL, and it has at most
    16 segments and 256 members of the query. In the query "+" is a space.
*/
Result<Target> parseTarget(QByteArrayView uri);

} // namespace Jobs::Api
