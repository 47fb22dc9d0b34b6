// SPDX-License-Identifier: MIT
#include "redissettings.h"

#include <jobs/core/names.h>

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

tl::unexpected<JobQueueError> wrong(const QString &what)
{
    // The URL itself is not shown: it may hold a password.
    return failure(
        Code::InvalidArgument,
        u"the Redis URL is wrong: %1; write redis://[user:password@]host:port/database?prefix=jobs"_s.arg(what));
}

Result<int> numberOf(const QString &text, QLatin1StringView what, int lowest, int highest)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < lowest || number > highest)
        return wrong(
            u"%1 \"%2\" is not a number from %3 to %4"_s.arg(what, shortened(text, 32)).arg(lowest).arg(highest));
    return number;
}

} // namespace

Result<RedisSettings> RedisSettings::fromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return wrong(u"it cannot be parsed (write special characters of a password as %XX)"_s);
    RedisSettings settings;
    const bool isUnix = url.scheme() == "redis+unix"_L1;
    settings.tls = url.scheme() == "rediss"_L1;
    if (!settings.tls && !isUnix && url.scheme() != "redis"_L1)
        return wrong(u"the scheme is %1"_s.arg(shortened(url.scheme(), 32)));

    settings.user = url.userName(QUrl::FullyDecoded);
    settings.password = url.password(QUrl::FullyDecoded);
    QString database;
    if (isUnix) {
        settings.socket = url.path(QUrl::FullyDecoded);
        if (settings.socket.isEmpty())
            return wrong(u"redis+unix: needs the path of a socket"_s);
    } else {
        if (!url.host().isEmpty())
            settings.host = url.host();
        settings.port = url.port(settings.port);
        database = url.path().mid(1);
    }

    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == "prefix"_L1) {
            if (auto checked = checkName(value, "prefix"_L1); !checked)
                return tl::unexpected(checked.error());
            settings.prefix = value;
        } else if (name == "db"_L1) {
            database = value;
        } else if (name == "user"_L1) {
            settings.user = value;
        } else if (name == "password"_L1) {
            settings.password = value;
        } else if (name == "timeout"_L1) {
            const auto msecs = numberOf(value, "the timeout"_L1, 1, 3'600'000);
            if (!msecs)
                return tl::unexpected(msecs.error());
            settings.timeout = std::chrono::milliseconds(*msecs);
        } else if (settings.tls && name == "ca"_L1) {
            settings.caFile = value;
        } else if (settings.tls && name == "cert"_L1) {
            settings.certFile = value;
        } else if (settings.tls && name == "key"_L1) {
            settings.keyFile = value;
        } else if (settings.tls && name == "verify"_L1 && value == "none"_L1) {
            settings.verifyPeer = false;
        } else {
            return wrong(u"it does not know %1 here"_s.arg(shortened(name, 32)));
        }
    }
    if (!database.isEmpty()) {
        const auto number = numberOf(database, "the database"_L1, 0, 1'000'000);
        if (!number)
            return tl::unexpected(number.error());
        settings.database = *number;
    }
    return settings;
}

QString RedisSettings::description() const
{
    if (!socket.isEmpty())
        return u"redis+unix://%1?db=%2&prefix=%3"_s.arg(socket).arg(database).arg(prefix);
    const QString shownHost = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1://%2:%3/%4?prefix=%5"_s.arg(tls ? "rediss"_L1 : "redis"_L1, shownHost)
        .arg(port)
        .arg(database)
        .arg(prefix);
}

} // namespace Jobs
