// SPDX-License-Identifier: MIT

// docs/drivers.md says what each driver can do. Here that table is drawn from the drivers themselves, and compared.
#include "postgresqlserver.h"
#ifdef HAS_REDIS
#  include "redisserver.h"
#endif

#include <jobs/drivers/driverfactory.h>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Jobs;
using namespace Qt::StringLiterals;
using Feature = JobQueueDriver::Feature;

namespace {

//! In the order of the table. A feature that is missing here does not compile in wordsOf().
constexpr std::array features{Feature::Durable,   Feature::SurvivesPowerCut, Feature::ManyProcesses,
                              Feature::StoreTime, Feature::SqlTransactions,  Feature::ParallelReader,
                              Feature::AnyThread};

QString wordsOf(Feature feature)
{
    switch (feature) {
    case Feature::Durable:
        return u"what was acknowledged survives the death of every process of ours"_s;
    case Feature::SurvivesPowerCut:
        return u"… and of the machine"_s;
    case Feature::ManyProcesses:
        return u"many processes may share the store"_s;
    case Feature::StoreTime:
        return u"time is the store's: clocks of machines are never compared"_s;
    case Feature::SqlTransactions:
        return u"`pushIn()` and `completeIn()`: jobs in the caller's transaction"_s;
    case Feature::ParallelReader:
        return u"listings on a second connection, beside the work"_s;
    case Feature::AnyThread:
        return u"calls from any thread, in microseconds"_s;
    }
    return {};
}

} // namespace

class tst_DriverDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableIsDrawnFromTheDrivers();
    void everySchemeIsMentioned();

private:
    QString m_text;
};

void tst_DriverDocs::initTestCase()
{
#ifdef HAS_REDIS
    if (!RedisServer::isInstalled() || !PostgresqlServer::isInstalled())
        QSKIP("redis-server or PostgreSQL is not installed");
#else
    QSKIP("built without Redis");
#endif
    QFile file(QStringLiteral(DRIVERS_MD));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = QString::fromUtf8(file.readAll());
}

void tst_DriverDocs::theTableIsDrawnFromTheDrivers()
{
#ifdef HAS_REDIS
    QTemporaryDir dir;
    PostgresqlServer postgresql;
    QVERIFY(postgresql.start());
    RedisServer everySecond(RedisServer::Sync::EverySecond);
    RedisServer always(RedisServer::Sync::Always);
    QVERIFY(everySecond.start() && always.start());
    const std::vector<std::pair<QString, QString>> stores{
        {u"`memory:`"_s, u"memory:"_s},
        {u"`sqlite:PATH`"_s, u"sqlite:"_s + dir.filePath(u"a.db"_s)},
        {u"`sqlite:PATH?synchronous=normal`"_s, u"sqlite:"_s + dir.filePath(u"b.db"_s) + u"?synchronous=normal"_s},
        {u"`postgresql://…`"_s, postgresql.url()},
        {u"`redis://…`, appendfsync everysec"_s, everySecond.url()},
        {u"`redis://…`, appendfsync always"_s, always.url()},
    };

    QStringList rows{u"| |"_s, u"|---|"_s};
    for (const auto &[title, url] : stores) {
        rows[0] += u" %1 |"_s.arg(title);
        rows[1] += u":-:|"_s;
    }
    for (const Feature feature : features)
        rows.append(u"| %1 |"_s.arg(wordsOf(feature)));
    for (const auto &[title, url] : stores) {
        auto driver = openDriver(url);
        QVERIFY2(driver, driver ? "" : qPrintable(driver.error().toString()));
        const auto opened = (*driver)->open(); // some answers are known only then
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        for (size_t i = 0; i < features.size(); ++i)
            rows[qsizetype(i) + 2] += (*driver)->hasFeature(features[i]) ? u" yes |"_s : u" – |"_s;
    }
    const QString table = rows.join(u'\n') + u'\n';
    QVERIFY2(m_text.contains(table), qPrintable(u"docs/drivers.md should have this table:\n"_s + table));
#endif
}

void tst_DriverDocs::everySchemeIsMentioned()
{
    for (const QString &scheme : driverSchemes())
        QVERIFY2(m_text.contains(scheme + u':'), qPrintable(scheme));
}

QTEST_GUILESS_MAIN(tst_DriverDocs)
#include "tst_driverdocs.moc"
