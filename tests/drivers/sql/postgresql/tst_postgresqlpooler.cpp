// SPDX-License-Identifier: MIT

// All that a driver promises, through a PgBouncer in transaction mode: each transaction may come to another connection.

#include "pgbouncer.h"
#include "postgresqlconformance.h"

#include <jobs/jobqueue.h>

#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PostgresqlPooler : public PostgresqlConformance
{
    Q_OBJECT

public:
    tst_PostgresqlPooler() : m_pooler(m_server) {}

protected:
    QString url() const override { return m_pooler.url(); }

private Q_SLOTS:
    void initTestCase();

    void manyQueuesShareFewConnections();

private:
    PgBouncer m_pooler;
};

void tst_PostgresqlPooler::initTestCase()
{
    if (!PostgresqlServer::isInstalled() || !PgBouncer::isInstalled())
        QSKIP("PostgreSQL or PgBouncer is not installed");
    m_server.setSettings({u"synchronous_commit=off"_s}); // what waiting for the disk promises, a power cut alone could tell
    QVERIFY(m_server.start());
    QVERIFY(m_pooler.start(3));
}

void tst_PostgresqlPooler::manyQueuesShareFewConnections()
{
    constexpr int queues = 6;
    constexpr int jobs = 1000;
    static constexpr JobIdentifier<QJsonObject> count{"count"};
    std::atomic<int> ran = 0;
    std::vector<std::unique_ptr<JobQueue>> workers;
    for (int i = 0; i < queues; ++i) {
        auto settings = PostgresqlSettings::fromUrl(m_pooler.url(u"shared"_s));
        QVERIFY(settings);
        auto &queue = workers.emplace_back(std::make_unique<JobQueue>(std::make_unique<PostgresqlDriver>(*settings)));
        QVERIFY(queue->registerJob(count, [&ran] { ++ran; }));
    }

    QVERIFY(workers[0]->pushAll(count, QList<QJsonObject>(jobs)).result());
    for (const auto &queue : workers)
        QVERIFY(queue->start());
    QTRY_COMPARE_WITH_TIMEOUT(ran.load(), jobs, 60'000);

    for (const auto &queue : workers)
        queue->whenIdle().waitForFinished();
    QTRY_COMPARE(workers[0]->stats().result()->total(JobState::Completed), jobs);
    const int connections = m_server.sql(u"SELECT count(*)::int FROM pg_stat_activity WHERE datname = 'jobs' "
                                         "AND pid <> pg_backend_pid() AND application_name <> ''"_s).toInt();
    QVERIFY2(connections >= 1 && connections <= 3, qPrintable(QString::number(connections)));
}

QTEST_GUILESS_MAIN(tst_PostgresqlPooler)
#include "tst_postgresqlpooler.moc"
