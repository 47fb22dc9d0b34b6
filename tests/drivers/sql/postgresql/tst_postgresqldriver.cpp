// SPDX-License-Identifier: MIT
#include "postgresqlserver.h"

#include <jobs/drivers/sql/postgresql/postgresqldriver.h>
#include <jobstesting/driverconformance.h>

#include <QtTest/QTest>

#include <utility>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What every driver promises, by a clock that the test turns inside the server.
class tst_PostgresqlDriver : public DriverConformance
{
    Q_OBJECT

public:
    tst_PostgresqlDriver()
        : DriverConformance([this] { return freshDriver(); },
                            [this] { return std::make_unique<PostgresqlDriver>(settings()); })
    {
    }

protected:
    Timestamp now() const override { return m_now; }

    void advance(std::chrono::milliseconds duration) override
    {
        m_now += duration;
        setStoreTime();
    }

    bool timeStands() const override { return true; }

    QSqlDatabase connection() override { return m_server.connection(u"the user's own"_s); }

private Q_SLOTS:
    void initTestCase();

    void theStoresClockIsUsed();

private:
    PostgresqlSettings settings() const
    {
        auto settings = PostgresqlSettings::fromUrl(m_server.url());
        settings->listens = false;
        return *settings;
    }

    std::unique_ptr<PostgresqlDriver> freshDriver()
    {
        m_now = fromMSecs(1'767'225'600'000);
        if (!std::exchange(m_isMade, true))
            make();
        // Emptied, which is much quicker than made anew.
        for (const char *table : {"", "_names", "_counts", "_counts_changes", "_attempts", "_log", "_wishes", "_queues", "_workers",
                                  "_metadata", "_locks", "_audit", "_history"})
            m_server.sql(u"DELETE FROM jobs.jobs%1"_s.arg(QLatin1StringView(table)));
        setStoreTime();
        return std::make_unique<PostgresqlDriver>(settings());
    }

    //! The migration brings the server's clock; it is replaced by one that stands.
    void make()
    {
        PostgresqlDriver driver(settings());
        if (auto opened = driver.open(); !opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        m_server.sql(u"CREATE TABLE jobs.test_time (now bigint); INSERT INTO jobs.test_time VALUES (0);"
                     "CREATE OR REPLACE FUNCTION jobs.jobs_now() RETURNS bigint LANGUAGE sql VOLATILE "
                     "AS 'SELECT now FROM jobs.test_time'"_s);
    }

    void setStoreTime() { m_server.sql(u"UPDATE jobs.test_time SET now = %1"_s.arg(toMSecs(m_now))); }

    PostgresqlServer m_server;
    bool m_isMade = false;
    Timestamp m_now = fromMSecs(1'767'225'600'000);
};

void tst_PostgresqlDriver::initTestCase()
{
    if (!PostgresqlServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    m_server.setSettings({u"synchronous_commit=off"_s}); // what waiting for the disk promises, a power cut alone could tell
    QVERIFY(m_server.start());
}

void tst_PostgresqlDriver::theStoresClockIsUsed()
{
    const auto worker = driver().registerWorker({}, fromMSecs(0), 30s);

    QVERIFY(worker);
    const auto workers = driver().stats()->workers;
    QCOMPARE(workers.size(), 1);
    QCOMPARE(workers[0].startedAt, now());
    QCOMPARE(workers[0].leaseUntil, now() + 30s);
}

QTEST_GUILESS_MAIN(tst_PostgresqlDriver)
#include "tst_postgresqldriver.moc"
