// SPDX-License-Identifier: MIT
#include "postgresqlconformance.h"

#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PostgresqlDriver : public PostgresqlConformance
{
    Q_OBJECT

protected:
    QString url() const override { return m_server.url(); }

private Q_SLOTS:
    void initTestCase();

    void theStoresClockIsUsed();
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
