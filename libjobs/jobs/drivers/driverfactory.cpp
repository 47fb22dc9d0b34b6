// SPDX-License-Identifier: MIT
#include <jobs/drivers/driverfactory.h>

#include <jobs/drivers/memorydriver.h>
#include <jobs/drivers/redis/redisfactory_p.h>
#include <jobs/drivers/sql/postgresql/postgresqldriver.h>
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <array>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;
using Opened = Result<std::unique_ptr<JobQueueDriver>>;

namespace {

//! What stands behind the scheme.
struct Address
{
    QString url; //!< all of it, for drivers that read it themselves
    QString path;
    QList<std::pair<QString, QString>> options;
};

Opened openMemory(const Address &address)
{
    if (!address.path.isEmpty() || !address.options.isEmpty())
        return failure(Code::InvalidArgument, u"memory: takes neither a path nor options"_s);
    return std::make_unique<MemoryDriver>();
}

Opened openSqlite(const Address &address)
{
    if (address.path.isEmpty() || address.path == ":memory:"_L1)
        return failure(Code::InvalidArgument,
                       u"sqlite: needs the path of a file, as in sqlite:jobs.db; for no file use memory:"_s);
    SqliteOptions options{.path = address.path};
    for (const auto &[name, value] : address.options) {
        if (name == "synchronous"_L1) {
            if (value != "full"_L1 && value != "normal"_L1)
                return failure(Code::InvalidArgument, u"synchronous=%1 is neither full nor normal"_s.arg(value));
            options.synchronous =
                value == "full"_L1 ? SqliteOptions::Synchronous::Full : SqliteOptions::Synchronous::Normal;
        } else if (name == "busy_timeout"_L1) {
            bool ok = false;
            const int milliseconds = value.toInt(&ok);
            if (!ok || milliseconds < 0)
                return failure(Code::InvalidArgument, u"busy_timeout=%1 is not a number of milliseconds"_s.arg(value));
            options.busyTimeout = std::chrono::milliseconds(milliseconds);
        } else {
            return failure(Code::InvalidArgument,
                           u"sqlite: has no option %1; there are synchronous and busy_timeout"_s.arg(name));
        }
    }
    return std::make_unique<SqliteDriver>(options);
}

Opened openRedis(const Address &address) { return makeRedisDriver(address.url); }

Opened openPostgresql(const Address &address)
{
    auto settings = PostgresqlSettings::fromUrl(address.url);
    if (!settings)
        return tl::unexpected(settings.error());
    return std::make_unique<PostgresqlDriver>(*std::move(settings));
}

struct Row
{
    QLatin1StringView scheme;
    Opened (*open)(const Address &address);
};

//! One row a driver.
constexpr std::array rows{
    Row{"memory"_L1, openMemory},
    Row{"postgres"_L1, openPostgresql},
    Row{"postgresql"_L1, openPostgresql},
    Row{"redis"_L1, openRedis},
    Row{"rediss"_L1, openRedis},
    Row{"redis+unix"_L1, openRedis},
    Row{"sqlite"_L1, openSqlite},
};

} // namespace

QStringList driverSchemes()
{
    QStringList schemes;
    for (const Row &row : rows)
        schemes.append(row.scheme);
    return schemes;
}

Opened openDriver(const QString &url)
{
    const qsizetype colon = url.indexOf(u':');
    const auto row = std::ranges::find(rows, colon < 0 ? QString() : url.left(colon).toLower(), &Row::scheme);
    if (row == rows.end()) {
        // The scheme alone: the rest may hold a password.
        const QString what = colon < 0 ? u"no scheme"_s : u"the scheme \"%1\""_s.arg(url.left(colon));
        return failure(
            Code::UnknownDriver,
            u"the store's URL has %1; known are %2, as in sqlite:jobs.db"_s.arg(what, driverSchemes().join(u", ")));
    }
    Address address;
    address.url = url;
    const QString rest = url.mid(colon + 1);
    const qsizetype question = rest.indexOf(u'?');
    address.path = QUrl::fromPercentEncoding(rest.left(question < 0 ? rest.size() : question).toUtf8());
    if (address.path.startsWith("//"_L1)) // sqlite:///path as others write it
        address.path.remove(0, 2);
    if (question >= 0)
        address.options = QUrlQuery(rest.mid(question + 1)).queryItems(QUrl::FullyDecoded);
    return row->open(address);
}

} // namespace Jobs
